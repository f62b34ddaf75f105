"""Codes and scrubs dermatology encounters and claims, offline, by date of service, with a reason for every line.

A dict in gives a dict out, bytes of JSON in give bytes of JSON out. Every function may be called from any thread.
"""

import datetime
import decimal
import json
from collections.abc import Mapping

from ._library import ABI, DermCptError, call, close_coder, open_coder

__all__ = ["ABI", "Coder", "DermCptError", "about", "code", "code_lines", "lookup", "schema", "scrub", "scrub_lines"]
_DETAILS = {"full": 0, "brief": 1, "why": 2}


def _plain(value):
    if isinstance(value, decimal.Decimal):
        return str(value)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is nothing that the contract has: {value!r}")


def _utf8(document):
    if isinstance(document, Mapping):
        return json.dumps(document, default=_plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    if isinstance(document, (bytes, bytearray, memoryview)):
        return bytes(document)
    raise TypeError(f"expected a dict or bytes of JSON, not {type(document).__name__}")


def _lines(lines):
    return _utf8(lines) if isinstance(lines, (bytes, bytearray, memoryview)) else b"\n".join(map(_utf8, lines))


def _detail(detail):
    if detail not in _DETAILS:
        raise ValueError(f"detail is {detail!r}: expected {', '.join(_DETAILS)}")
    return _DETAILS[detail]


class Coder:
    """An edition with payer and practice profiles; without arguments what is built in. Close it, or use it with ``with``."""

    def __init__(self, *, edition_file=None, payer=None, payers=(), practices=()):
        options = {"payers": list(payers), "practices": list(practices)}
        if edition_file is not None:
            options["editionFile"] = str(edition_file)
        if payer is not None:
            options["payer"] = payer
        self._number = 0
        self._number = open_coder(_utf8(options))

    def code(self, encounter, detail="full"):
        """Codes an encounter: its lines, what is not reported, what is missing."""
        return self._document("code", encounter, detail)

    def scrub(self, claim, detail="full"):
        """Scrubs a claim, and audits it where it carries its encounter."""
        return self._document("scrub", claim, detail)

    def code_lines(self, lines, detail="full"):
        """Codes encounters, one a line of bytes, or an iterable of them; bytes with one result a line."""
        return self._call("code_lines", _lines(lines), detail)

    def scrub_lines(self, lines, detail="full"):
        """Scrubs claims, one a line of bytes, or an iterable of them; bytes with one result a line. A bad line gives one ``invalid``."""
        return self._call("scrub_lines", _lines(lines), detail)

    def lookup(self, code, on=None):
        """What is known of a code, on a date or by release."""
        word = code.encode()
        day = None if on is None else str(on).encode()
        return json.loads(call("lookup", self._open(), word, len(word), day, 0 if day is None else len(day)))

    def about(self):
        """Versions of the interface, library and rules, the edition and its hash."""
        return json.loads(call("about", self._open()))

    def close(self):
        """Closes the coder: further calls raise. Closing twice does nothing."""
        if self._number:
            close_coder(self._number)
        self._number = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __del__(self):
        if getattr(self, "_number", None):
            self.close()

    def _open(self):
        if self._number is None:
            raise ValueError("the coder is closed")
        return self._number

    def _call(self, function, utf8, detail):
        return call(function, self._open(), utf8, len(utf8), _detail(detail))

    def _document(self, function, document, detail):
        answer = self._call(function, _utf8(document), detail)
        return json.loads(answer) if isinstance(document, Mapping) else answer


_default = Coder.__new__(Coder)
_default._number = 0
code = _default.code
scrub = _default.scrub
code_lines = _default.code_lines
scrub_lines = _default.scrub_lines
lookup = _default.lookup
about = _default.about


def schema():
    """The JSON Schema of input and output."""
    return json.loads(call("schema"))
