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
        baseline = next((b for b in group if b["Method"] == "Floor"), group[0])["Statistics"]["Median"]
        for benchmark in group:
            values = benchmark["Statistics"]
            memory = (benchmark.get("Memory") or {}).get("BytesAllocatedPerOperation")
            yield (f"| {benchmark['Method']} | {parameters} | {time(values['Median'])} [{time(values['Min'])} - {time(values['Max'])}] "
                   f"| {values['Median'] / baseline:.2f} | {'' if memory is None else memory} |")


def main():
    load, size, probes = sys.argv[1:]
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
    samples = {}
    for line in open(probes, encoding="utf-8"):
        name, value = line.split()
        samples.setdefault(name, []).append(int(value))
    print("## Fresh processes (JIT)\n")
    print("| probe | median [min - max], ms |")
    print("|-|-|")
    for name, label in (("edition", "first use of the embedded edition"), ("empty", "empty program, whole process"), ("scrub", "one claim read and scrubbed, whole process")):
        values = [value / 1000 for value in samples[name]]
        print(f"| {label} | {statistics.median(values):.2f} [{min(values):.2f} - {max(values):.2f}] |")
    print(f"\nDermCpt.Sdk.dll (net10.0) with every table: {int(size):,} bytes.")


main()
