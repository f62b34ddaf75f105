using System.Buffers;
using System.Text;
using DermCpt.Json;
using DermCpt.Testing;

namespace DermCpt.Tests.Hosting.Workers;

/// <summary>Claims for workers.</summary>
internal static class Claims
{
    internal const string Failing = """{"id":"c","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11103","units":1}]}""";

    internal static DermCoder Coder { get; } = new();

    /// <summary>Generated claims, one a line, the same for the same seed.</summary>
    internal static byte[] Generated(int count, int seed)
    {
        var output = new ArrayBufferWriter<byte>();
        var generator = new ClaimGenerator(seed, Coder);
        for (var i = 0; i < count; i++)
        {
            DermCptJson.Write(generator.Make(i), output);
            output.Write("\n"u8);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>What one process answers, a line each, sorted.</summary>
    internal static List<string> Answers(byte[] lines)
    {
        var output = new ArrayBufferWriter<byte>();
        _ = Coder.ScrubLines(lines, output);
        return [.. Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal)];
    }
}
