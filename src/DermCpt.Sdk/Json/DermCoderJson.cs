using System.Buffers;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Json;

/// <summary>Bytes in, bytes out: what the commands do, for a host that holds JSON. Thread-safe.</summary>
public static partial class DermCoderJson
{
    [ThreadStatic]
    private static Room? room;

    /// <summary>Codes an encounter that is JSON and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">An encounter in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not an encounter of the contract, or names an unknown payer; nothing was written.</exception>
    public static CodingStatus Code(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var encounter = DermCptJson.ReadEncounter(utf8, coder);
        var mine = room ?? new Room();
        room = null;
        var view = coder.Code(encounter, mine.Coding);
        mine.Writer.Write(view.Current, output);
        var status = view.Status;
        room = mine;
        return status;
    }

    /// <summary>Scrubs a claim that is JSON, audits it where it carries its encounter, and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">A claim in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not a claim of the contract, or names an unknown payer; nothing was written.</exception>
    public static ScrubStatus Scrub(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var result = coder.Scrub(DermCptJson.ReadClaim(utf8, coder));
        var mine = room ?? new Room();
        room = null;
        mine.Writer.Write(result, output);
        room = mine;
        return result.Status;
    }

    /// <summary>Reused room of one thread.</summary>
    private sealed class Room
    {
        internal CodingBuffer Coding { get; } = new();

        internal ResultWriter Writer { get; } = new();
    }
}
