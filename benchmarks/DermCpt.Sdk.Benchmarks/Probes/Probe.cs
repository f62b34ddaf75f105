using System.Buffers;
using System.Diagnostics;
using DermCpt.Benchmarks.Inputs;
using DermCpt.Json;

namespace DermCpt.Benchmarks.Probes;

/// <summary>What only a fresh process can show: one number on standard output, in microseconds.</summary>
internal static class Probe
{
    internal static int Run(string what)
    {
        switch (what)
        {
            case "empty":
                return 0;
            case "edition":
                Console.WriteLine(EditionMicroseconds());
                return 0;
            case "claims":
                WriteLines(Array.ConvertAll(InternedClaims.Of(6).Claims, static claim =>
                {
                    var written = new ArrayBufferWriter<byte>();
                    DermCptJson.Write(claim, written);
                    return written.WrittenSpan.ToArray();
                }));
                return 0;
            case "visits":
                WriteLines(Visits.Json("typical"));
                return 0;
            case "scrub":
                return (int)new DermCoder().Scrub(DermCptJson.ReadClaim("""{"dateOfService":"2024-08-14","payer":"medicare","lines":[{"code":"11102","units":1},{"code":"17000","units":1}]}"""u8)).Status;
            case ['l', 'o', 'o', 'p', ':', .. var work]:
                Loop.Run(work);
                return 0;
            case "scrubs":
                Ratios.PrintScrubs();
                return 0;
            case "codings":
                Ratios.PrintCodings();
                return 0;
            default:
                Console.Error.WriteLine("probe edition | scrub | empty | claims | visits | scrubs | codings | loop:(6 | 12 | clean | small | typical | heavy)");
                return 2;
        }
    }

    private static void WriteLines(byte[][] documents)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var document in documents)
        {
            output.Write([.. document, (byte)'\n']);
        }
    }

    private static long EditionMicroseconds()
    {
        _ = Stopwatch.GetTimestamp();
        var started = Stopwatch.GetTimestamp();
        var edition = Edition.Default;
        var elapsed = Stopwatch.GetElapsedTime(started);
        GC.KeepAlive(edition);
        return (long)elapsed.TotalMicroseconds;
    }
}
