using BenchmarkDotNet.Attributes;
using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks;

/// <summary>Loading an edition from a stream, every hash and number checked; and single look-ups by code and date.</summary>
[MemoryDiagnoser]
public class EditionBenchmarks
{
    private byte[] image = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        using var stream = typeof(Edition).Assembly.GetManifestResourceStream("DermCpt.reference.dcd")!;
        image = new byte[stream.Length];
        stream.ReadExactly(image);
    }

    [Benchmark]
    public Edition LoadAndCheck()
    {
        using var stream = new MemoryStream(image);
        return Edition.Load(stream);
    }

    [Benchmark(Baseline = true)]
    public int PairLookup()
    {
        next = next + 1 == LiveEdits.Pairs.Length ? 0 : next + 1;
        var (column1, column2) = LiveEdits.Pairs[next];
        return Edition.Default.FindPair(LiveEdits.Codes[column2], LiveEdits.Codes[column1], LiveEdits.Date).Row;
    }

    [Benchmark]
    public int FeeLookup()
    {
        next = next + 1 == LiveEdits.Codes.Length ? 0 : next + 1;
        return Edition.Default.FindFee(LiveEdits.Codes[next], LiveEdits.Date).WorkRvu;
    }

    [Benchmark]
    public int UnitLimitLookup()
    {
        next = next + 1 == LiveEdits.Codes.Length ? 0 : next + 1;
        return Edition.Default.FindUnitLimit(LiveEdits.Codes[next], LiveEdits.Date).Limit;
    }
}
