"""A vendor's toy engine: biopsies, keratoses and warts, with mistakes that websites print. One encounter a line in, one result a line out."""
import json
import sys

BASE = {"tangential": 11102, "punch": 11104, "incisional": 11106}


def code(encounter):
    codes = []
    for service in encounter["services"]:
        kind, count = service["kind"], service.get("count", 1)
        base = BASE.get(service.get("technique"))
        if kind == "biopsy" and base:
            codes.append((base, 1))  # a mistake: each technique as a base of its own
            codes.append((base + 1, count - 1))
        elif kind == "destruction" and service.get("lesionType") == "premalignant":
            codes.append((17000, 1))
            codes.append((17003, min(count, 14) - 1))
            codes.append((17004, count // 15))  # a mistake: 17004 stands alone
        elif kind == "destruction" and service.get("lesionType") == "benign":
            codes.append((17110 if count < 15 else 17111, 1))
    lines = [{"code": str(number), "units": units, "modifiers": []} for number, units in codes if units > 0]
    return {"status": "coded", "lines": lines}


for text in sys.stdin:
    result = code(json.loads(text)) if sys.argv[1] == "code" else {"status": "unknown", "findings": []}
    print(json.dumps(result))
