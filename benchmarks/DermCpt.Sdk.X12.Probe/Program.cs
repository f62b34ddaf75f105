using System.Diagnostics;
using DermCpt;
using DermCpt.X12;

// Reads an 837P file on one thread, and scrubs it where a second argument says so; prints claims, lines and seconds.
var scrubber = args.Length > 1 ? new X12Scrubber(new DermCoder()) : null;
var watch = Stopwatch.StartNew();
using var reader = new X12Reader(new FileStream(args[0], FileMode.Open, FileAccess.Read, FileShare.Read, 1));
long claims = 0;
long lines = 0;
long findings = 0;
for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
{
    if (read == X12Read.Claim)
    {
        claims++;
        lines += reader.Claim.Lines.Count;
        findings += scrubber?.Scrub(reader.Claim).Findings.Count ?? 0;
    }
}

Console.WriteLine(FormattableString.Invariant($"{claims} {lines} {findings} {watch.Elapsed.TotalSeconds:F3}"));
