using System.Diagnostics;
using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks.Probes;

/// <summary>One piece of work over and over for ten seconds, for a profiler to look at.</summary>
internal static class Loop
{
    private const int Seconds = 10;

    internal static void Run(string what)
    {
        var coder = new DermCoder();
        if (what is "6" or "12" or "clean")
        {
            var buffer = new ScrubBuffer();
            var claims = what == "clean" ? Visits.CleanClaims(6) : InternedClaims.Of(what == "6" ? 6 : 12).Claims;
            Repeat(i => coder.Scrub(claims[i], buffer));
        }
        else
        {
            var buffer = new CodingBuffer();
            var visits = Visits.Read(Visits.Json(what));
            Repeat(i => coder.Code(visits[i], buffer));
        }
    }

    private static void Repeat(Action<int> work)
    {
        var until = Stopwatch.GetTimestamp() + (Seconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
        {
            for (var i = 0; i < Visits.Count; i++)
            {
                work(i);
            }
        }
    }
}
