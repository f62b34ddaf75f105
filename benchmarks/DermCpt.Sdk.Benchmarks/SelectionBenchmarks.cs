using System.Globalization;
using BenchmarkDotNet.Attributes;
using DermCpt.Benchmarks.Comparison;
using DermCpt.Benchmarks.Inputs;
using DermCpt.Bundling;
using DermCpt.Families;

namespace DermCpt.Benchmarks;

/// <summary>
/// Choosing the codes of the typical visit: the table-driven floor, a plain LINQ selection, and ours, whose stages before selection are
/// measured apart since they cannot be left out. The other two get numbers and explain nothing.
/// </summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly CodingBuffer buffer = new();
    private Encounter[] visits = [];
    private TypicalFacts[] facts = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        visits = Visits.Read(Visits.Json("typical"));
        facts = Array.ConvertAll(visits, TypicalFacts.Of);
        var compared = 0;
        for (var i = 0; i < visits.Length; i++)
        {
            compared += IsSame(i) ? 1 : 0;
        }

        if (compared < visits.Length / 2)
        {
            throw new InvalidOperationException($"Only {compared} visits leave nothing to ask, so that all three answer.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        Span<(int Code, int Units)> lines = stackalloc (int, int)[SelectionFloor.MaxLines];
        return SelectionFloor.Select(facts[Advance()], lines);
    }

    [Benchmark]
    public int PlainLinq() => LinqSelection.Select(facts[Advance()]).Count;

    /// <summary>Services put in order and judged by lesion: what precedes selection.</summary>
    [Benchmark]
    public int BeforeSelection()
    {
        Arrange(Advance());
        return buffer.Work.ServiceCount;
    }

    [Benchmark]
    public int UpToSelection()
    {
        Arrange(Advance());
        SelectionPipeline.Select(buffer.Work);
        return buffer.Work.LineCount;
    }

    /// <summary>The whole coding, reasons recorded and not read.</summary>
    [Benchmark]
    public int WholeCoding() => coder.Code(visits[Advance()], buffer).LineCount;

    private void Arrange(int visit)
    {
        var work = buffer.Work;
        work.Begin(visits[visit], PayerProfile.Medicare, coder.Edition);
        ServiceChecks.Refuse(work);
        LesionRules.Apply(work);
        work.GroupByKind();
    }

    /// <summary>All three choose the same codes and units, unless the library asks first: the others do not see that a keratosis and a biopsy may be one lesion.</summary>
    private bool IsSame(int visit)
    {
        Span<(int Code, int Units)> lines = stackalloc (int, int)[SelectionFloor.MaxLines];
        var floor = Texts(lines[..SelectionFloor.Select(facts[visit], lines)].ToArray().Select(static line => (line.Code.ToString(CultureInfo.InvariantCulture), line.Units)));
        var plain = Texts(LinqSelection.Select(facts[visit]).Select(static line => (line.Code, line.Units)));
        Arrange(visit);
        SelectionPipeline.Select(buffer.Work);
        if (buffer.Work.QuestionCount > 0)
        {
            return false;
        }

        var ours = Texts(buffer.Work.Lines.ToArray().Select(static line => (line.Code.ToString(), line.Units)));
        if (floor != plain || floor != ours)
        {
            throw new InvalidOperationException($"Visit {visit}: the floor gives {floor}, plain LINQ {plain}, the library {ours}.");
        }

        return true;
    }

    private static string Texts(IEnumerable<(string Code, int Units)> lines) =>
        string.Join(' ', lines.Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Code}x{line.Units}")).Order(StringComparer.Ordinal));

    private int Advance() => next = next + 1 == Visits.Count ? 0 : next + 1;
}
