using System.Buffers;
using System.Diagnostics;
using DermCpt.Json;
using DermCpt.Testing;
using DermCpt.Tests.Differential;

namespace DermCpt.Tests.Scrubbing;

/// <summary>What holds of every scrub: suggestions never harm, threads never matter, long claims stay proportionate.</summary>
public sealed class ScrubPropertyTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void Scrubbing_the_suggestion_does_no_worse()
    {
        var claims = new RandomClaims(new NaiveTables());
        var suggested = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var claim = WithFacts(claims.Next(random), random) with { DateOfService = new DateOnly(2024, 8, 5) };
            var before = Coder.Scrub(claim);
            if (before.SuggestedLines.Count == 0)
            {
                continue;
            }

            suggested++;
            var after = Coder.Scrub(claim with { Lines = new ValueList<ClaimLine>([.. before.SuggestedLines]) });
            Assert.True(Errors(after) < Errors(before) && after.Status <= before.Status, $"seed {seed}: {before} -> {after}");
        }

        Assert.True(suggested > 100, $"only {suggested} claims had a suggestion");
    }

    [Fact]
    public void Threads_that_share_a_coder_write_the_same_bytes()
    {
        var (claims, encounters) = (new RandomClaims(new NaiveTables()), new EncounterGenerator(32));
        Func<byte[]>[] input =
        [
            .. Enumerable.Range(0, 100).Select(seed => claims.Next(new Random(seed))).Select(claim => (Func<byte[]>)(() => Bytes(claim))),
            .. Enumerable.Range(0, 100).Select(encounters.Make).Select(encounter => (Func<byte[]>)(() => Bytes(encounter))),
        ];
        var expected = Array.ConvertAll(input, work => work());
        var wrong = 0;
        var threads = Enumerable.Range(0, 32).Select(start => new Thread(() =>
        {
            for (var i = 0; i < input.Length; i++)
            {
                var at = (i + (start * 7)) % input.Length;
                if (!input[at]().AsSpan().SequenceEqual(expected[at]))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    /// <summary>Lines are judged day by day: five times the days may cost five times the work, and as much again for the order of the findings.</summary>
    [TimedFact]
    public void Long_claims_stay_proportionate()
    {
        var (small, large) = (Long(200), Long(999));
        var buffer = new ScrubBuffer();
        _ = Time(small, buffer);
        var one = Enumerable.Range(0, 5).Min(_ => Time(small, buffer));
        var many = Enumerable.Range(0, 2).Min(_ => Time(large, buffer));

        Assert.True(many < one * 5 * 6, $"200 lines: {one:F2} ms, 999 lines: {many:F2} ms");
    }

    /// <summary>Lines of one day are judged in pairs: 999 of them take a fraction of a second on a quiet machine, and far below this bound on a busy one.</summary>
    [Fact]
    public void A_long_day_ends_in_seconds()
    {
        const double Bound = 10_000;
        var buffer = new ScrubBuffer();
        var (one, many) = (Time(Day(200, 12), buffer), Time(Day(999, 12), buffer));

        Assert.True(many < Bound, $"200 lines: {one:F2} ms, 999 lines: {many:F2} ms");
    }

    private static double Time(Claim claim, ScrubBuffer buffer)
    {
        var watch = Stopwatch.StartNew();
        _ = Coder.Scrub(claim, buffer).FindingCount;
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>200 lines a day.</summary>
    private static Claim Long(int count)
    {
        string[] codes = ["17000", "17003", "11102", "11103", "99213", "17110", "11402", "12031", "88305", "11900", "17260", "11300"];
        return new Claim
        {
            DateOfService = new DateOnly(2024, 8, 5),
            Payer = "medicare",
            Lines = new ValueList<ClaimLine>([.. Enumerable.Range(0, count).Select(i => new ClaimLine { Code = ProcedureCode.Parse(codes[i % codes.Length]), Lesion = $"l{i}", DateOfService = new DateOnly(2024, 8, 5).AddDays(i / 200) })]),
        };
    }

    /// <summary>Lines of one day, over the first codes of the pair table that are valid then.</summary>
    private static Claim Day(int count, int codes)
    {
        var date = new DateOnly(2024, 8, 5);
        var valid = Enumerable.Range(0, Edition.Default.Pairs.CodeCount).Select(Edition.Default.CodeAt).Where(code => Edition.Default.FindLifecycle(code).StateOn(date) == LifecycleState.Valid).Take(codes).ToArray();
        return new Claim
        {
            DateOfService = date,
            Payer = "medicare",
            Lines = new ValueList<ClaimLine>([.. Enumerable.Range(0, count).Select(i => new ClaimLine { Code = valid[i % valid.Length], Lesion = $"l{i}" })]),
        };
    }

    private static byte[] Bytes(Claim claim)
    {
        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(Coder.Scrub(claim), room);
        return room.WrittenSpan.ToArray();
    }

    private static byte[] Bytes(Encounter encounter)
    {
        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(Coder.Code(encounter), room);
        return room.WrittenSpan.ToArray();
    }

    private static int Errors(ScrubResult result) => result.Findings.Count(found => found.Severity == FindingSeverity.Error);

    private static Claim WithFacts(Claim claim, Random random) => claim with
    {
        Lines = new ValueList<ClaimLine>([.. claim.Lines.Select((line, i) => line with { Units = 1, Lesion = random.Next(3) == 0 ? null : $"l{random.Next(i + 2)}", Modifiers = random.Next(3) == 0 ? line.Modifiers : ValueList<ModifierCode>.Empty })]),
    };
}
