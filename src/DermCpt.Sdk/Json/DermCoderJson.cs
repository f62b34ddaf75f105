using System.Buffers;

namespace DermCpt.Json;

/// <summary>Bytes in, bytes out: what the commands do, for a host that holds JSON. Thread-safe.</summary>
public static class DermCoderJson
{
    [ThreadStatic]
    private static Room? room;

    /// <summary>Codes an encounter that is JSON and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">An encounter in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not an encounter of the contract, or names an unknown payer; nothing was written.</exception>
    public static CodingStatus Code(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output) => Code(coder, utf8, output, JsonRun.Default);

    /// <summary>Codes an encounter that is JSON as told, and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">An encounter in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <param name="run">Payer, detail, and what becomes of input that cannot be read.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not an encounter of the contract, or names an unknown payer; nothing was written. Not with <see cref="JsonRun.InvalidAsResult"/>.</exception>
    /// <exception cref="ArgumentException">The payer of <paramref name="run"/> has no profile.</exception>
    public static CodingStatus Code(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output, JsonRun run)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(run);
        var mine = Take();
        try
        {
            var encounter = DermCptJson.ReadEncounter(utf8, run.Payer is null ? coder : null);
            var view = run.Payer is null ? coder.Code(encounter, mine.Coding) : coder.Code(encounter with { Payer = run.Payer }, mine.Coding);
            mine.Writer.Write(view.Certain, output, run.Detail);
            return view.Status;
        }
        catch (DermCptJsonException error)
        {
            mine.Refuse(error, utf8, isClaim: false, output, run);
            return CodingStatus.Invalid;
        }
        finally
        {
            room = mine;
        }
    }

    /// <summary>Scrubs a claim that is JSON, audits it where it carries its encounter, and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">A claim in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not a claim of the contract, or names an unknown payer; nothing was written.</exception>
    public static ScrubStatus Scrub(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output) => Scrub(coder, utf8, output, JsonRun.Default);

    /// <summary>Scrubs a claim that is JSON as told, audits it where it carries its encounter, and writes the result as JSON.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">A claim in UTF-8.</param>
    /// <param name="output">Receives the result in UTF-8, without a line break.</param>
    /// <param name="run">Payer, detail, and what becomes of input that cannot be read.</param>
    /// <returns>The result's status.</returns>
    /// <exception cref="DermCptJsonException">The text is not a claim of the contract, or names an unknown payer; nothing was written. Not with <see cref="JsonRun.InvalidAsResult"/>.</exception>
    /// <exception cref="ArgumentException">The payer of <paramref name="run"/> has no profile.</exception>
    public static ScrubStatus Scrub(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output, JsonRun run)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(run);
        var mine = Take();
        try
        {
            var claim = DermCptJson.ReadClaim(utf8, run.Payer is null ? coder : null);
            claim = run.Payer is null ? claim : claim.UnderPayer(run.Payer);
            if (claim.Encounter is null && run.Detail == ResultDetail.Brief)
            {
                var view = coder.Scrub(claim, mine.Scrubbing);
                mine.Writer.WriteBrief(view.Current, output);
                return view.Status;
            }

            var result = coder.Scrub(claim);
            mine.Writer.Write(result, output, run.Detail);
            return result.Status;
        }
        catch (DermCptJsonException error)
        {
            mine.Refuse(error, utf8, isClaim: true, output, run);
            return ScrubStatus.Invalid;
        }
        finally
        {
            room = mine;
        }
    }

    /// <summary>One room a thread, taken while in use, so that a nested call makes its own.</summary>
    private static Room Take()
    {
        var mine = room ?? new Room();
        room = null;
        return mine;
    }

    /// <summary>Reused room of one thread.</summary>
    private sealed class Room
    {
        private CodingBuffer? coding;
        private ScrubBuffer? scrubbing;

        internal CodingBuffer Coding => coding ??= new CodingBuffer();

        internal ScrubBuffer Scrubbing => scrubbing ??= new ScrubBuffer();

        internal ResultWriter Writer { get; } = new();

        /// <summary>Throws the error, or writes it as a result.</summary>
        internal void Refuse(DermCptJsonException error, ReadOnlySpan<byte> utf8, bool isClaim, IBufferWriter<byte> output, JsonRun run)
        {
            var placed = error.After(run.FirstLine - 1);
            if (!run.InvalidAsResult)
            {
                throw placed;
            }

            Writer.WriteInvalid(placed, JsonPlace.IdOf(utf8), isClaim, output, run.Detail);
        }
    }
}
