"""Measures what only whole processes show: cold starts and batches. Writes JSON on standard output. Called by benchmarks/run."""
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

STARTS = 21
CLAIM = b'{"dateOfService":"2024-08-14","payer":"medicare","lines":[{"code":"11102","units":1},{"code":"17000","units":1}]}'
REPEATS = 100


def run(command, source=None):
    """Wall seconds, CPU seconds, peak MiB and output hash of one process."""
    with open(source, "rb") if source else open(os.devnull, "rb") as given:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        digest = hashlib.md5()
        while chunk := process.stdout.read(1 << 20):
            digest.update(chunk)
        _, _, usage = os.wait4(process.pid, 0)
        return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, digest.hexdigest()


def timed(command, source):
    """The same with the output thrown away, so that no reader slows it."""
    with open(source, "rb") as given:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def starts(programs, claim):
    """Milliseconds of each program, all in turn so that a busy moment hits all."""
    samples = {name: [] for name in programs}
    for _ in range(STARTS):
        for name, (command, reads) in programs.items():
            samples[name].append(run(command, claim if reads else None)[0] * 1000)
    return {name: [statistics.median(values), min(values), max(values)] for name, values in samples.items()}


def batches(native, plain, claims, visits, count):
    """Documents a second by the tool; the least of three times, and the CPU seconds and peak memory of that one."""
    rows = []
    for title, tool, command, source, threads in (
        ("scrub --brief, AOT", native, ["scrub", "--brief"], claims, (1, 2)),
        ("scrub, full results, AOT", native, ["scrub"], claims, (1, 2)),
        ("code --brief, AOT", native, ["code", "--brief"], visits, (1, 2)),
        ("scrub --brief, JIT", plain, ["scrub", "--brief"], claims, (1, 2)),
    ):
        for number in threads:
            wall, cpu, memory = min(timed([*tool, *command, "--lines", "--threads", str(number)], source) for _ in range(3))
            rows.append({"what": title, "threads": number, "second": count[source] / wall, "cpu": cpu, "memory": memory})
    return rows


def identical(native, plain, claims, visits):
    """One hash for 1 and 2 threads, JIT and AOT."""
    return {
        title: len({run([*tool, *command, "--lines", "--threads", str(number)], source)[3] for tool in (native, plain) for number in (1, 2)}) == 1
        for title, command, source in (
            ("scrub", ["scrub"], claims), ("scrub --brief", ["scrub", "--brief"], claims), ("code", ["code"], visits), ("code --brief", ["code", "--brief"], visits))
    }


def main():
    native, jit, r2r, empty_native, empty_jit, probe = (part.split() for part in sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        names = {name: os.path.join(folder, name) for name in ("claim", "claims", "visits", "manyclaims", "manyvisits")}
        with open(names["claim"], "wb") as file:
            file.write(CLAIM)
        for name in ("claims", "visits"):
            text = subprocess.run([*probe, name], stdout=subprocess.PIPE, check=True).stdout
            with open(names[name], "wb") as file:
                file.write(text)
            with open(names["many" + name], "wb") as file:
                for _ in range(REPEATS if name == "claims" else REPEATS // 5):
                    file.write(text)
        count = {names["manyclaims"]: 10_000 * REPEATS, names["manyvisits"]: 10_000 * REPEATS // 5}
        json.dump({
            "starts": starts({
                "empty program, AOT": (empty_native, False), "scrub one claim, AOT": ([*native, "scrub"], True),
                "empty program, JIT": (empty_jit, False), "scrub one claim, JIT": ([*jit, "scrub"], True), "scrub one claim, ReadyToRun": ([*r2r, "scrub"], True),
                "scrub one claim, JIT, library alone": ([*probe, "scrub"], False)}, names["claim"]),
            "batches": batches(native, jit, names["manyclaims"], names["manyvisits"], count),
            "identical": identical(native, jit, names["claims"], names["visits"]),
            "native": os.path.getsize(native[0])}, sys.stdout)


main()
