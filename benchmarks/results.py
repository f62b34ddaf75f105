"""Writes RESULTS.md on standard output from the reports of BenchmarkDotNet. Called by benchmarks/run."""
import glob
import json
import statistics
import sys


def time(nanoseconds):
    for unit, size in (("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def rows(report):
    """Benchmarks by their parameters; the first of each group is the unit of its ratios."""
    groups = {}
    for benchmark in report["Benchmarks"]:
        if benchmark.get("Statistics"):
            groups.setdefault(benchmark["Parameters"], []).append(benchmark)
    for parameters, group in groups.items():
        baseline = next((b for b in group if b["Method"] in ("Floor", "PairLookup")), group[0])["Statistics"]["Median"]
        for benchmark in group:
            values = benchmark["Statistics"]
            memory = (benchmark.get("Memory") or {}).get("BytesAllocatedPerOperation")
            yield (f"| {benchmark['Method']} | {parameters} | {time(values['Median'])} [{time(values['Min'])} - {time(values['Max'])}] "
                   f"| {values['Median'] / baseline:.2f} | {'' if memory is None else memory} |")


def processes(edition, measured, size):
    """Cold starts, batches, identity and sizes."""
    with open(edition, encoding="utf-8") as file:
        loads = [int(line) / 1000 for line in file]
    with open(measured, encoding="utf-8") as file:
        found = json.load(file)
    print("## Fresh processes\n")
    print("| process | median [min - max], ms |")
    print("|-|-|")
    for name, (median, least, greatest) in found["starts"].items():
        print(f"| {name} | {median:.1f} [{least:.1f} - {greatest:.1f}] |")
    print(f"| first use of the embedded edition, JIT (inside the process) | {statistics.median(loads):.2f} [{min(loads):.2f} - {max(loads):.2f}] |\n")
    print("## Batches through the tool\n")
    print("Documents as JSONL on standard input, results thrown away, whole process; the fastest of three.\n")
    print("| what | threads | documents a second | CPU seconds | peak MiB |")
    print("|-|-|-|-|-|")
    for row in found["batches"]:
        print(f"| {row['what']} | {row['threads']} | {row['second']:,.0f} | {row['cpu']:.2f} | {row['memory']:.0f} |")
    same = ", ".join(f"{name} {'identical' if is_same else 'DIFFERENT'}" for name, is_same in found["identical"].items())
    print(f"\nOutput of 1 and 2 threads, JIT and AOT, 10,000 documents each: {same}.\n")
    print("## Sizes\n")
    print(f"DermCpt.Sdk.dll (net10.0) with every table: {int(size):,} bytes. The tool as one native file: {found['native']:,} bytes.")


def main():
    load, size, edition, measured = sys.argv[1:]
    reports = [json.load(open(name, encoding="utf-8")) for name in sorted(glob.glob("BenchmarkDotNet.Artifacts/results/*-report-brief.json"))]
    if not reports:
        sys.exit("No report was found.")
    host = reports[0]["HostEnvironmentInfo"]
    print("# Benchmark results\n")
    print("Written by `benchmarks/run`; never edited by hand. Medians with least and greatest iteration; the ratio is to the floor (or the first line) of the same")
    print("run and parameters. What the benchmarks are and what the figures mean: [docs/performance.md](../docs/performance.md).\n")
    print(f"{host['ProcessorName']}, {host['LogicalCoreCount']} cores, {host['OsVersion']}; {host['RuntimeVersion']}; BenchmarkDotNet {host['BenchmarkDotNetVersion']}; "
          f"load average {load} (a quiet machine shows about 1).\n")
    for report in reports:
        print(f"## {report['Title'].split('-')[0].split('.')[-1]}\n")
        print("| method | parameters | median [min - max] | ratio | bytes |")
        print("|-|-|-|-|-|")
        for row in rows(report):
            print(row)
        print()
    processes(edition, measured, size)


main()
