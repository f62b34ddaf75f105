using System.Text;

namespace DermCpt.X12;

/// <summary>What <see cref="X12Reader.Read"/> found.</summary>
public enum X12Read
{
    /// <summary>The file has ended.</summary>
    End,

    /// <summary>A claim: <see cref="X12Reader.Claim"/>.</summary>
    Claim,

    /// <summary>A finding of the file, of no claim: <see cref="X12Reader.Finding"/>.</summary>
    Finding,
}

/// <summary>
/// Reads the professional claims of an X12 file (837 of 005010X222A1) one after another: any number of interchanges, groups and sets, with any separators. Memory
/// does not grow with the file. Names, identifiers of persons, addresses and money are passed by unread. Not thread-safe.
/// </summary>
public sealed class X12Reader : IDisposable
{
    private readonly Stream input;
    private readonly SegmentReader segments;
    private readonly Envelope envelope;
    private readonly ClaimDraft draft;
    private readonly RepairedCopy? copy;
    private readonly Queue<X12Finding> told = [];
    private X12Claim? ready;
    private X12Claim? claim;
    private X12Finding? finding;
    private bool isStrayTold;
    private bool isAtEnd;

    /// <summary>A reader of a file.</summary>
    /// <param name="input">The file; closed with the reader.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    public X12Reader(Stream input, X12Options? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= new X12Options();
        this.input = input;
        segments = new SegmentReader(input);
        envelope = new Envelope(told);
        draft = new ClaimDraft(options);
        copy = options.Repaired is null ? null : new RepairedCopy(options.Repaired);
    }

    /// <summary>The claim read last.</summary>
    /// <exception cref="InvalidOperationException">The last read found no claim.</exception>
    public X12Claim Claim => claim ?? throw new InvalidOperationException("No claim was read last: expected Read() to have answered Claim.");

    /// <summary>The finding of the file read last.</summary>
    /// <exception cref="InvalidOperationException">The last read found no finding.</exception>
    public X12Finding Finding => finding ?? throw new InvalidOperationException("No finding was read last: expected Read() to have answered Finding.");

    /// <summary>Bytes of the file read so far.</summary>
    public long BytesRead => segments.Offset;

    /// <summary>Goes on to the next claim or finding.</summary>
    /// <exception cref="X12Exception">From some place on the bytes cannot be cut into segments: no ISA, or a segment over 1 MiB.</exception>
    /// <exception cref="IOException">The stream cannot be read, or the repaired file not be written.</exception>
    public X12Read Read()
    {
        (claim, finding) = (null, null);
        copy?.Release();
        while (true)
        {
            if (ready is not null)
            {
                (claim, ready) = (ready, null);
                return X12Read.Claim;
            }

            if (told.TryDequeue(out finding))
            {
                return X12Read.Finding;
            }

            if (isAtEnd)
            {
                return X12Read.End;
            }

            Step();
        }
    }

    /// <summary>Writes a line of the claim read last with another code, other modifiers or other units into the repaired file: only its SV1 changes.</summary>
    /// <param name="line">Index of the line in <see cref="X12Claim.Lines"/>.</param>
    /// <param name="with">The line as it shall be; of it the code, the modifiers and the units are written.</param>
    /// <returns>False where the claim takes more than the 8 MiB that are kept to change it: it stays as it was.</returns>
    /// <exception cref="InvalidOperationException">No repaired file is written, or the last read found no claim.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The claim has no such line.</exception>
    public bool Replace(int line, ClaimLine with)
    {
        ArgumentNullException.ThrowIfNull(with);
        if (copy is null || Claim.Claim is not { } read)
        {
            throw new InvalidOperationException("Nothing is written: expected X12Options.Repaired and a claim that is judged.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, Claim.Lines.Count);
        return copy.Replace(Claim.Lines[line].Number, read.Lines[line], with);
    }

    /// <summary>Closes the file; the repaired file is flushed and stays open.</summary>
    public void Dispose()
    {
        copy?.Flush();
        input.Dispose();
    }

    private static bool EndsClaim(int id) => id is Names.Clm or Names.Hl or Names.Se or Names.St or Names.Ge or Names.Gs or Names.Iea or Names.Isa;

    private void Step()
    {
        if (!segments.Read())
        {
            End();
            return;
        }

        var segment = segments.Current;
        var id = segment.Id;
        if (draft.IsOpen && EndsClaim(id))
        {
            FinishClaim();
        }

        if (envelope.IsInSet)
        {
            envelope.Count();
        }

        var counted = -1L;
        if (id is Names.Isa or Names.Iea or Names.Gs or Names.Ge or Names.St or Names.Se)
        {
            counted = Frame(segment, id);
        }
        else if (envelope.IsProfessional)
        {
            Body(segment, id);
        }
        else if (!envelope.IsInSet && !isStrayTold)
        {
            isStrayTold = true;
            envelope.Stray(Names.Of(id), segments.Number);
        }

        copy?.Take(segments, segment, counted, id == Names.Clm, id == Names.Sv1 ? draft.Line : null);
    }

    /// <summary>The envelope: answers what a trailer should count, or -1.</summary>
    private long Frame(in Segment segment, int id)
    {
        isStrayTold = false;
        switch (id)
        {
            case Names.Isa:
                envelope.OpenInterchange(segment, segments.Number);
                break;
            case Names.Gs:
                envelope.OpenGroup(segment, segments.Number);
                break;
            case Names.St:
                envelope.OpenSet(segment, segments.Number);
                draft.Forget();
                break;
            default:
                envelope.Close(segment, id, segments.Number);
                return envelope.Counted;
        }

        return -1;
    }

    private void Body(in Segment segment, int id)
    {
        switch (id)
        {
            case Names.Bht:
                envelope.Batch = Encoding.Latin1.GetString(segment.Element(3));
                break;
            case Names.Hl:
                draft.Level(segment);
                break;
            case Names.Sbr:
                draft.Subscriber(segment);
                break;
            case Names.Nm1:
                draft.Name(segment);
                break;
            case Names.Dmg when !draft.IsOpen:
                draft.Person(segment, envelope.Position);
                break;
            case Names.Clm:
                draft.Begin(segment, envelope.Position);
                break;
            default:
                if (draft.IsOpen)
                {
                    OfClaim(segment, id);
                }

                break;
        }
    }

    private void OfClaim(in Segment segment, int id)
    {
        switch (id)
        {
            case Names.Hi when draft.Line is null:
                draft.Diagnoses(segment, envelope.Position);
                break;
            case Names.Lx:
                draft.BeginLine(envelope.Position);
                break;
            case Names.Sv1:
                draft.Service(segment, envelope.Position);
                break;
            case Names.Dtp:
                draft.When(segment, envelope.Position);
                break;
            case Names.Ref:
                draft.Reference(segment);
                break;
            default:
                break;
        }
    }

    private void FinishClaim()
    {
        ready = draft.Finish(envelope.Place);
        Tell();
        copy?.Hold(ready is not null);
    }

    private void Tell()
    {
        foreach (var one in draft.Taken())
        {
            told.Enqueue(one);
        }
    }

    private void End()
    {
        isAtEnd = true;
        if (segments.Number == 0)
        {
            throw new X12Exception(0, 0, "the file is empty; expected ISA.");
        }

        if (draft.IsOpen)
        {
            // Without its end nobody knows whether lines are missing.
            var at = envelope.Position;
            _ = draft.Finish(envelope.Place);
            _ = draft.Taken();
            told.Enqueue(X12FindingTable.Make("CutOff", new X12Position("2300", null, "CLM", at, string.Empty), "a claim"));
        }

        envelope.End(segments.Number, segments.IsUnfinished);
        copy?.End(segments.Rest);
    }
}
