using BenchmarkDotNet.Attributes;
using DermCpt.Benchmarks.Comparison;
using DermCpt.Benchmarks.Inputs;
using DermCpt.Scrubbing.Checks;

namespace DermCpt.Benchmarks;

/// <summary>Dense claims: the floor, this library's pairs and unit limits, its full scrub, and the alternatives doing pairs and limits alone.</summary>
[MemoryDiagnoser]
public class ScrubBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly ScrubBuffer buffer = new();
    private readonly PairCheck pairs = new();
    private readonly UnitLimitCheck limits = new();
    private readonly Floor floor = new();
    private readonly List<PairEngine> engines = [new DictionaryEngine(), new FrozenEngine(), new SqliteEngine(), new RulesEngineEngine(), new NRulesEngine()];
    private InternedClaims claims = null!;
    private int next;

    [Params(6, 12)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        claims = InternedClaims.Of(Lines);
        for (var claim = 0; claim < 20; claim++)
        {
            var expected = floor.Count(Codes(claim), Units(claim));
            foreach (var engine in engines)
            {
                var found = engine.Count(claims.Texts[claim], Units(claim));
                if (found != expected)
                {
                    throw new InvalidOperationException($"{engine.GetType().Name} finds {found} where the floor finds {expected}.");
                }
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int Floor() => floor.Count(Codes(Advance()), Units(next));

    /// <summary>From the claim's own type, dated, findings in a reused buffer.</summary>
    [Benchmark]
    public int PairsAndLimits()
    {
        var work = buffer.Work;
        work.Begin(claims.Claims[Advance()], PayerProfile.Medicare, coder.Edition, ScrubOptions.Default);
        _ = work.NextDay(DateOnly.MinValue);
        pairs.Run(work);
        limits.Run(work);
        return work.FindingCount;
    }

    [Benchmark]
    public int FullScrub() => coder.Scrub(claims.Claims[Advance()], buffer).FindingCount;

    [Benchmark]
    public int FullScrubOwned() => coder.Scrub(claims.Claims[Advance()]).Findings.Count;

    [Benchmark]
    public int DictionaryByTuple() => engines[0].Count(claims.Texts[Advance()], Units(next));

    [Benchmark]
    public int FrozenDictionary() => engines[1].Count(claims.Texts[Advance()], Units(next));

    [Benchmark]
    public int SqliteInMemory() => engines[2].Count(claims.Texts[Advance()], Units(next));

    [Benchmark]
    public int MicrosoftRulesEngine() => engines[3].Count(claims.Texts[Advance()], Units(next));

    [Benchmark]
    public int NRules() => engines[4].Count(claims.Texts[Advance()], Units(next));

    private int Advance() => next = next + 1 == InternedClaims.Count ? 0 : next + 1;

    private ReadOnlySpan<ushort> Codes(int claim) => claims.Codes.AsSpan(claim * Lines, Lines);

    private ReadOnlySpan<int> Units(int claim) => claims.Units.AsSpan(claim * Lines, Lines);
}

/// <summary>Claims that pass: made by coding visits, with their modifiers and diagnoses.</summary>
[MemoryDiagnoser]
public class CleanScrubBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly ScrubBuffer buffer = new();
    private Claim[] claims = [];
    private int next;

    [Params(1, 6)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => claims = Visits.CleanClaims(Lines);

    [Benchmark(Baseline = true)]
    public int FullScrub() => coder.Scrub(claims[next = next + 1 == claims.Length ? 0 : next + 1], buffer).FindingCount;
}

/// <summary>How the scrub of dense claims grows with their lines: the pairs are quadratic, the rest is not.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly ScrubBuffer buffer = new();
    private readonly Floor floor = new();
    private InternedClaims claims = null!;
    private int next;

    [Params(1, 2, 6, 12, 25, 50, 100, 200)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => claims = InternedClaims.Of(Lines);

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        Advance();
        return floor.Count(claims.Codes.AsSpan(next * Lines, Lines), claims.Units.AsSpan(next * Lines, Lines));
    }

    [Benchmark]
    public int FullScrub()
    {
        Advance();
        return coder.Scrub(claims.Claims[next], buffer).FindingCount;
    }

    private void Advance() => next = next + 1 == InternedClaims.Count ? 0 : next + 1;
}
