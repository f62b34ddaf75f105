using System.Diagnostics;
using System.Globalization;
using DermCpt.Benchmarks.Comparison;
using DermCpt.Benchmarks.Inputs;
using DermCpt.Coding;
using DermCpt.Scrubbing;
using DermCpt.Scrubbing.Checks;

namespace DermCpt.Benchmarks.Probes;

/// <summary>
/// The main ratios in half a minute: each engine takes a slice of the claims in turn, over and over, and its least time counts. For
/// tuning on a machine that others use; the figures of RESULTS.md come from BenchmarkDotNet.
/// </summary>
internal static class Ratios
{
    private const int Slice = 500;
    private const int Rounds = 200;

    internal static void PrintScrubs()
    {
        foreach (var lines in (ReadOnlySpan<int>)[6, 12])
        {
            PrintScrub(lines);
        }

        PrintClean();
    }

    private static void PrintScrub(int lines)
    {
        var claims = InternedClaims.Of(lines);
        var coder = new DermCoder();
        var buffer = new ScrubBuffer();
        var floor = new Floor();
        var dictionary = new DictionaryEngine();
        var (pairs, limits) = (new PairCheck(), new UnitLimitCheck());
        var found = 0L;
        void Begin(int i)
        {
            buffer.Work.Begin(claims.Claims[i], PayerProfile.Medicare, coder.Edition, ScrubOptions.Default);
            _ = buffer.Work.NextDay(DateOnly.MinValue);
        }

        void PairsAndLimits(int i)
        {
            Begin(i);
            pairs.Run(buffer.Work);
            limits.Run(buffer.Work);
        }

        Compare(
            $"dense, {lines} lines",
            ("floor", i => found += floor.Count(claims.Codes.AsSpan(i * lines, lines), claims.Units.AsSpan(i * lines, lines))),
            ("begin", Begin),
            ("pairs and limits", PairsAndLimits),
            ("full scrub", i => found += coder.Scrub(claims.Claims[i], buffer).FindingCount),
            ("dictionary", i => found += dictionary.Count(claims.Texts[i], claims.Units.AsSpan(i * lines, lines))));
        PrintChecks(lines, claims.Claims, coder, buffer);
    }

    /// <summary>What each check costs inside the full scrub.</summary>
    private static void PrintChecks(int lines, Claim[] claims, DermCoder coder, ScrubBuffer buffer)
    {
        var names = new List<(string, Action<int>)>();
        for (var last = 0; last <= ClaimScrubber.All.Length; last++)
        {
            var upTo = last;
            void Run(int i)
            {
                var work = buffer.Work;
                work.Begin(claims[i], PayerProfile.Medicare, coder.Edition, ScrubOptions.Default);
                FormCheck.Run(work);
                _ = work.NextDay(DateOnly.MinValue);
                foreach (var check in ClaimScrubber.All[..upTo])
                {
                    check.Run(work);
                }
            }

            names.Add((last == 0 ? "form" : ClaimScrubber.All[last - 1].GetType().Name, Run));
        }

        Compare($"cumulative checks, {lines} lines", [.. names]);
    }

    private static void PrintClean()
    {
        var claims = Visits.CleanClaims(6);
        var coder = new DermCoder();
        var buffer = new ScrubBuffer();
        Compare("clean, 6 lines", ("full scrub", i => coder.Scrub(claims[i], buffer)));
        PrintChecks(-6, claims, coder, buffer);
    }

    internal static void PrintCodings()
    {
        var coder = new DermCoder();
        var buffer = new CodingBuffer();
        foreach (var size in (ReadOnlySpan<string>)["small", "typical", "heavy"])
        {
            var visits = Visits.Read(Visits.Json(size));
            PrintStages(size, visits, coder.Edition, buffer.Work);
            Compare($"coding, {size}", ("code", i => coder.Code(visits[i], buffer)), ("owned", i => coder.Code(visits[i])));
        }
    }

    private static void PrintStages(string size, Encounter[] visits, Edition edition, CodingWork work)
    {
        (string Name, Action<CodingWork> Run)[] stages =
        [
            ("checks", Bundling.ServiceChecks.Refuse), ("lesions", Bundling.LesionRules.Apply), ("kinds", static work => work.GroupByKind()), ("selection", Families.SelectionPipeline.Select), ("sweep", static work => work.Sweep()),
            ("fill", static work => work.FillLines()), ("shape", Bundling.LineRules.Shape), ("place", LineModifiers.ModifierAssigner.Place), ("bundle", Bundling.LineRules.Bundle), ("complete", LineModifiers.ModifierAssigner.Complete),
            ("order", LineOrder.Arrange), ("finish", LineModifiers.ModifierAssigner.Finish),
        ];
        var names = new List<(string, Action<int>)>();
        for (var last = 0; last <= stages.Length; last++)
        {
            var upTo = last;
            void Run(int i)
            {
                work.Begin(visits[i], PayerProfile.Medicare, edition);
                foreach (var stage in stages.AsSpan(0, upTo))
                {
                    stage.Run(work);
                }
            }

            names.Add((last == 0 ? "begin" : stages[last - 1].Name, Run));
        }

        Compare($"cumulative stages, {size}", [.. names]);
    }

    private static void Compare(string title, params (string Name, Action<int> Work)[] engines)
    {
        var best = new long[engines.Length];
        Array.Fill(best, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var first = round * Slice % InternedClaims.Count;
            for (var e = 0; e < engines.Length; e++)
            {
                var work = engines[e].Work;
                var started = Stopwatch.GetTimestamp();
                for (var i = first; i < first + Slice; i++)
                {
                    work(i);
                }

                best[e] = Math.Min(best[e], Stopwatch.GetTimestamp() - started);
            }
        }

        Console.WriteLine(title);
        for (var e = 0; e < engines.Length; e++)
        {
            var nanoseconds = best[e] * (1e9 / Stopwatch.Frequency) / Slice;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {engines[e].Name,-24} {nanoseconds,10:F0} ns {(double)best[e] / best[0],8:F2}"));
        }
    }
}
