using System.Buffers;
using BenchmarkDotNet.Attributes;
using DermCpt.Benchmarks.Inputs;
using DermCpt.Json;

namespace DermCpt.Benchmarks;

/// <summary>JSON in, and JSON in and out: what a host that holds bytes pays.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private readonly DermCoder coder = new();
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private byte[][] visits = [];
    private byte[][] claims = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        visits = Visits.Json("typical");
        claims = Array.ConvertAll(InternedClaims.Of(6).Claims, static claim =>
        {
            var written = new ArrayBufferWriter<byte>();
            DermCptJson.Write(claim, written);
            return written.WrittenSpan.ToArray();
        });
    }

    [Benchmark(Baseline = true)]
    public string? ReadClaim() => DermCptJson.ReadClaim(claims[Advance()]).Id;

    [Benchmark]
    public string? ReadTypicalVisit() => DermCptJson.ReadEncounter(visits[Advance()]).Id;

    [Benchmark]
    public int ScrubBytes()
    {
        output.ResetWrittenCount();
        return (int)coder.Scrub(claims[Advance()], output);
    }

    [Benchmark]
    public int CodeBytes()
    {
        output.ResetWrittenCount();
        return (int)coder.Code(visits[Advance()], output);
    }

    private int Advance() => next = next + 1 == Visits.Count ? 0 : next + 1;
}
