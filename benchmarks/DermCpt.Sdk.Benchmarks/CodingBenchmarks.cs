using BenchmarkDotNet.Attributes;
using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks;

/// <summary>Coding of a small, a typical and a heavy visit: into a reused buffer, owned, and with every reason's text read.</summary>
[MemoryDiagnoser]
public class CodingBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly CodingBuffer buffer = new();
    private Encounter[] visits = [];
    private int next;

    [Params("small", "typical", "heavy")]
    public string Visit { get; set; } = "small";

    [GlobalSetup]
    public void Setup() => visits = Visits.Read(Visits.Json(Visit));

    [Benchmark(Baseline = true)]
    public int IntoBuffer() => coder.Code(Next(), buffer).LineCount;

    [Benchmark]
    public int Owned() => coder.Code(Next()).Lines.Count;

    [Benchmark]
    public int OwnedWithReasonsRead()
    {
        var characters = 0;
        foreach (var line in coder.Code(Next()).Lines)
        {
            for (var i = 0; i < line.ReasonCount; i++)
            {
                characters += line.Reason(i).Text.Length;
            }
        }

        return characters;
    }

    private Encounter Next() => visits[next = next + 1 == visits.Length ? 0 : next + 1];
}

/// <summary>How coding grows with the services of a visit: relations between services and between lines are quadratic, the rest is not.</summary>
[MemoryDiagnoser]
public class CodingGrowthBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly CodingBuffer buffer = new();
    private Encounter[] visits = [];
    private int next;

    [Params(1, 2, 6, 12, 25, 50, 100, 200)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup() => visits = Visits.Read(Visits.Json(Services));

    [Benchmark(Baseline = true)]
    public int IntoBuffer() => coder.Code(visits[next = next + 1 == visits.Length ? 0 : next + 1], buffer).LineCount;
}
