"""The shared library: its functions, and its errors as exceptions."""

import ctypes
import json
import os
import sys

ABI = 1
_NAMES = {"win32": "libdermcpt.dll", "darwin": "libdermcpt.dylib"}


class DermCptError(ValueError):
    """Input that is not of the contract, or an argument that no call may have.

    ``path``, ``line``, ``column``, ``found`` and ``expected`` say where and why; they are None where the error has no place in a document.
    """

    def __init__(self, text):
        error = json.loads(text)
        super().__init__(error["message"])
        self.path = error.get("path")
        self.line = error.get("line")
        self.column = error.get("column")
        self.found = error.get("found")
        self.expected = error.get("expected")


class _Bytes(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def _load():
    name = _NAMES.get(sys.platform, "libdermcpt.so")
    path = os.environ.get("DERMCPT_LIBRARY") or os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    library = ctypes.CDLL(path)
    if library.dermcpt_abi() != ABI:
        raise ImportError(f"{path} has interface {library.dermcpt_abi()}: expected {ABI}.")
    output = ctypes.POINTER(_Bytes)
    document = [ctypes.c_int64, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int32, output]
    library.dermcpt_open.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_int64), output]
    library.dermcpt_close.argtypes = [ctypes.c_int64]
    for function in ("code", "scrub", "code_lines", "scrub_lines"):
        getattr(library, "dermcpt_" + function).argtypes = document
    library.dermcpt_lookup.argtypes = [ctypes.c_int64, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t, output]
    library.dermcpt_schema.argtypes = [output]
    library.dermcpt_about.argtypes = [ctypes.c_int64, output]
    library.dermcpt_free.argtypes = [output]
    library.dermcpt_free.restype = None
    return library


_library = _load()


def call(function, *arguments):
    """Calls a function whose last argument is the output; its bytes. The interpreter lock is free meanwhile."""
    output = _Bytes()
    status = getattr(_library, "dermcpt_" + function)(*arguments, ctypes.byref(output))
    try:
        text = ctypes.string_at(output.data, output.length) if output.length else b""
    finally:
        _library.dermcpt_free(ctypes.byref(output))
    if status <= 1:
        return text
    if status == 5:
        raise MemoryError("No memory for the answer.")
    if status == 4:
        raise RuntimeError(json.loads(text)["message"] if text else "The library failed.")
    raise DermCptError(text)


def open_coder(options):
    number = ctypes.c_int64()
    call("open", options, len(options), ctypes.byref(number))
    return number.value


def close_coder(number):
    _library.dermcpt_close(number)
