"""Holds the installed package against the tool: every case's answer byte by byte, bad input, threads, memory. Arguments: the tool, then case files. DERMCPT_CALLS is the number of calls of the leak test."""

import concurrent.futures
import json
import os
import random
import resource
import subprocess
import sys
import tempfile

import dermcpt


def documents(files, kind, member):
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                case = json.loads(line)
                if case["kind"] == kind and not case.get("switches"):
                    yield json.dumps(case[member], ensure_ascii=False, separators=(",", ":")).encode()


def by_tool(tool, command, lines):
    with tempfile.NamedTemporaryFile() as file:
        file.write(lines)
        file.flush()
        return subprocess.run([tool, command, file.name, "--lines"], check=False, capture_output=True).stdout


def equal_to_tool(tool, files):
    for command, member in (("code", "encounter"), ("scrub", "claim")):
        lines = b"\n".join(documents(files, command, member))
        answers = getattr(dermcpt, command + "_lines")(lines)
        assert answers == by_tool(tool, command, lines), f"{command}: the answers differ from the tool's"
        first = lines.split(b"\n", 1)[0]
        assert getattr(dermcpt, command)(first) + b"\n" == answers[: answers.index(b"\n") + 1]
        assert getattr(dermcpt, command)(json.loads(first)) == json.loads(answers.split(b"\n", 1)[0])
        print(f"{command}: {answers.count(bytes([10]))} answers equal to the tool's")
    return lines


def refusals():
    for bad, path in ((b"{", "$"), (b'{"dateOfService":"2026-02-30"}', "$.dateOfService"), ({"payer": "medicare"}, "$.dateOfService"), (b"\xff\xfe\x00", "$")):
        try:
            dermcpt.code(bad)
        except dermcpt.DermCptError as error:
            assert error.path == path and error.expected and error.line >= 1, (error, error.path)
        else:
            raise AssertionError(bad)
    for wrong in (lambda: dermcpt.Coder(payer="nobody"), lambda: dermcpt.lookup("1234567"), lambda: dermcpt.lookup("11102", "2026-02-30")):
        try:
            wrong()
        except dermcpt.DermCptError:
            continue
        raise AssertionError(wrong)
    with dermcpt.Coder(payers=[{"id": "acme", "version": "1", "basedOn": "commercial", "switches": {}}], payer="acme") as coder:
        assert coder.scrub({"dateOfService": "2026-03-02", "payer": "medicare", "lines": [{"code": "11102", "units": 1}]})["profile"]["id"] == "acme"
    try:
        coder.about()
    except ValueError:
        pass
    else:
        raise AssertionError("a closed coder answers")
    assert dermcpt.lookup("11100", "2020-01-01")["successors"] == ["11102", "11104", "11106"]
    assert "$defs" in dermcpt.schema() and dermcpt.about()["abi"] == dermcpt.ABI
    assert json.loads(dermcpt.scrub_lines(b"\x00\xff\n"))["status"] == "invalid"


def garbage(lines, count):
    """Altered documents: an answer or an error, the same on 32 threads as on one."""
    chance = random.Random(7)
    claims = lines.split(b"\n")
    altered = []
    for _ in range(count):
        one = bytearray(chance.choice(claims).replace(b"\n", b" "))
        for _ in range(chance.randrange(1, 5)):
            one[chance.randrange(len(one))] = chance.choice(b'\x00\xff{}[]",:0aZ\xc3\xf0 ')
        altered.append(bytes(one))

    def answer(one):
        try:
            return dermcpt.scrub(one)
        except dermcpt.DermCptError as error:
            return str(error)

    once = [answer(one) for one in altered]
    with concurrent.futures.ThreadPoolExecutor(32) as threads:
        assert list(threads.map(answer, altered, chunksize=20)) == once, "threads change answers"
    print(f"{count} altered claims: the same on 32 threads")


def leaks(lines, calls):
    """Memory is that of the first tenth."""
    good, bad = lines.split(b"\n", 1)[0], b'{"payer":1}'

    def some(count):
        for at in range(count):
            if at % 4:
                dermcpt.scrub(good, "brief")
            else:
                try:
                    dermcpt.code(bad)
                except dermcpt.DermCptError:
                    pass
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    before = some(calls // 10)
    after = some(calls)
    assert after - before < 16 * 1024, f"{calls} calls took {after - before} kB more"
    print(f"{calls} calls: {after - before} kB more")


def main():
    tool, files = sys.argv[1], sys.argv[2:]
    lines = equal_to_tool(tool, files)
    refusals()
    garbage(lines, int(os.environ.get("DERMCPT_ALTERED", "2000")))
    leaks(lines, int(os.environ.get("DERMCPT_CALLS", "20000")))
    try:
        import pandas
    except ImportError:
        return
    from dermcpt import frames

    frame = pandas.DataFrame(
        {
            "claim": ["a", "a", "b"],
            "dateOfService": pandas.to_datetime(["2026-03-02"] * 3),
            "payer": "medicare",
            "code": ["11102", "17000", "11103"],
            "units": [1, 1, 1],
            "modifiers": [None, "59", None],
            "diagnoses": ["D49.2", "L57.0", "D49.2"],
        }
    )
    found = frames.scrub(frame)
    assert list(found.columns[:3]) == ["claim", "status", "code"] and set(found["claim"]) == {"a", "b"}
    assert found[found["claim"] == "b"]["status"].iloc[0] == "fail" and found[found["claim"] == "a"]["status"].iloc[0] == "pass", found
    texts = pandas.Series([json.dumps(claim) for claim in frames.claims(frame)] + ["{"], index=[7, 8, 9])
    assert [json.loads(one)["status"] for one in frames.scrub_json(texts)] == ["pass", "fail", "invalid"]
    print("pandas: frames and series")


main()
