"""Claims in pandas: rows are claim lines, findings come back as rows."""

import json

import pandas

from . import _default

_LISTS = ("modifiers", "diagnoses")
_OF_CLAIM = ("dateOfService", "payer", "placeOfService", "state", "contractor", "practice")
_FINDING = ("code", "severity", "outcome", "rule", "lines", "message", "followUp")


def _stated(value):
    return value is not None and value == value and value != ""


def _text(value):
    return value.strftime("%Y-%m-%d") if hasattr(value, "strftime") else value.item() if hasattr(value, "item") else value


def claims(frame, by="claim"):
    """The claims of a frame whose rows are claim lines: rows with one label in ``by`` are one claim, in the order of their first rows.

    Columns are members of the contract, those of the claim repeated on each row; lists may be text with blanks between.
    """
    for label, rows in frame.groupby(by, sort=False):
        claim = {"id": str(label), "lines": []}
        for row in rows.to_dict("records"):
            line = {}
            for member, value in row.items():
                if member == by or not (isinstance(value, (list, tuple)) or _stated(value)):
                    continue
                if member in _LISTS:
                    line[member] = value.split() if isinstance(value, str) else list(value)
                elif member in _OF_CLAIM:
                    if claim.setdefault(member, _text(value)) != _text(value):
                        raise ValueError(f"claim {label}: {member} is {claim[member]} on one row and {_text(value)} on another; expected one")
                else:
                    line[member] = int(value) if member == "units" else _text(value)
            claim["lines"].append(line)
        yield claim


def scrub(frame, by="claim", coder=None):
    """Scrubs a frame whose rows are claim lines: a row for each finding, and one without a finding for each claim that has none."""
    coder = coder or _default
    rows = []
    for text in coder.scrub_lines(claims(frame, by)).splitlines():
        result = json.loads(text)
        for finding in result.get("findings") or [{}]:
            rows.append([result.get("id"), result["status"], *(finding.get(member) for member in _FINDING)])
    return pandas.DataFrame(rows, columns=[by, "status", *_FINDING])


def scrub_json(series, detail="brief", coder=None):
    """Scrubs a series of claims as JSON text: a series of results as JSON text, with the same index. Of use in ``mapInPandas``."""
    coder = coder or _default
    text = "\n".join(" ".join(str(one).split("\n")) or "null" for one in series)
    return pandas.Series([one.decode() for one in coder.scrub_lines(text.encode(), detail).splitlines()], index=series.index, dtype=object)
