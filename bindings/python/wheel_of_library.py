"""Makes the wheel, with nothing but Python: the package, the shared library and NOTICE. Reproducible: the same files give the same bytes.

By pip (`pip wheel bindings/python --no-deps`) or by itself (`python3 wheel_of_library.py FOLDER`). DERMCPT_LIBRARY names the shared library;
without it that of artifacts/native/library.
"""

import base64
import hashlib
import os
import re
import sys
import sysconfig
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def _read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def _version():
    return re.search(rb"<Version>([^<]+)</Version>", _read(ROOT, "Directory.Build.props")).group(1).decode()


def _library():
    path = os.environ.get("DERMCPT_LIBRARY")
    if path:
        return path
    name = {"win32": "libdermcpt.dll", "darwin": "libdermcpt.dylib"}.get(sys.platform, "libdermcpt.so")
    return os.path.join(ROOT, "artifacts", "native", "library", name)


def _metadata():
    return (
        f"Metadata-Version: 2.1\nName: dermcpt\nVersion: {_version()}\n"
        "Summary: Codes and scrubs dermatology procedures offline, by date of service, with a reason for every line.\n"
        "License: MIT\nRequires-Python: >=3.9\nProvides-Extra: pandas\nRequires-Dist: pandas; extra == 'pandas'\n"
        "Description-Content-Type: text/markdown\n\n"
    ).encode() + _read(HERE, "README.md")


def build_wheel(folder, config_settings=None, metadata_directory=None):
    tag = "py3-none-" + sysconfig.get_platform().replace("-", "_").replace(".", "_")
    info = f"dermcpt-{_version()}.dist-info"
    package = sorted(name for name in os.listdir(os.path.join(HERE, "dermcpt")) if name.endswith((".py", ".pyi", ".typed")))
    files = {"dermcpt/" + name: _read(HERE, "dermcpt", name) for name in package}
    files["dermcpt/" + os.path.basename(_library())] = _read(_library())
    files[info + "/METADATA"] = _metadata()
    files[info + "/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: dermcpt\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()
    for name in ("LICENSE", "NOTICE"):
        files[f"{info}/{name}"] = _read(ROOT, name)
    record = "".join(
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}\n" for name, data in files.items()
    )
    files[info + "/RECORD"] = (record + info + "/RECORD,,\n").encode()
    wheel = f"dermcpt-{_version()}-{tag}.whl"
    with zipfile.ZipFile(os.path.join(folder, wheel), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if name.endswith((".so", ".dylib")) else 0o644) << 16
            archive.writestr(entry, data)
    return wheel


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("expected one argument: the folder of the wheel")
    os.makedirs(sys.argv[1], exist_ok=True)
    print(os.path.join(sys.argv[1], build_wheel(sys.argv[1])))
