using System.Buffers;
using DermCpt.Fhir;
using DermCpt.Json;
using DermCpt.Worklists;
using DermCpt.X12;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>Something that is written as a file of claims is read.</summary>
internal abstract class ClaimOutput : IDisposable
{
    internal abstract void Add(JudgedClaim claim);

    /// <summary>A finding of the file, of no claim.</summary>
    internal virtual void Add(X12Finding finding)
    {
    }

    /// <summary>What was written, for the summary.</summary>
    internal abstract string Written();

    public abstract void Dispose();
}

/// <summary>A worklist, by its ending CSV or XLSX.</summary>
internal sealed class WorklistOutput(WorklistWriter worklist, string file) : ClaimOutput
{
    internal override void Add(JudgedClaim claim)
    {
        if (claim.Placed is { } placed)
        {
            worklist.Add(file, placed);
        }
        else if (claim.Resource is { } resource)
        {
            worklist.Add(file, resource);
        }
        else if (claim.Scrub is { } scrub)
        {
            worklist.Add(file, scrub);
        }
        else
        {
            worklist.Add(file, claim.Sheet!);
        }
    }

    internal override void Add(X12Finding finding) => worklist.Add(file, finding);

    internal override string Written() => FormattableString.Invariant($"{worklist.Rows} rows");

    public override void Dispose() => worklist.Dispose();
}

/// <summary>A 277CA of the claims that fail.</summary>
internal sealed class AcknowledgmentOutput(Stream output, X12AcknowledgmentEnvelope envelope) : ClaimOutput
{
    private readonly X12AcknowledgmentWriter writer = new(output, envelope);

    internal override void Add(JudgedClaim claim) => _ = writer.Add(claim.Placed!);

    internal override string Written() => FormattableString.Invariant($"{writer.Rejected} rejected claims");

    public override void Dispose() => writer.Dispose();
}

/// <summary>The file again with the lines that the scrub suggests; the reader writes it.</summary>
internal sealed class RepairedOutput : ClaimOutput
{
    private long changed;

    /// <summary>The reader of the file.</summary>
    internal X12Reader Reader { get; set; } = null!;

    internal override void Add(JudgedClaim claim)
    {
        foreach (var (line, suggested) in claim.Placed!.Suggested())
        {
            changed += Reader.Replace(line, suggested) ? 1 : 0;
        }
    }

    internal override string Written() => FormattableString.Invariant($"{changed} lines changed");

    public override void Dispose()
    {
    }
}

/// <summary>NDJSON of FHIR: an OperationOutcome or a ClaimResponse a claim, in the order of the claims.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="responses">The day of ClaimResponses; null for OperationOutcomes.</param>
internal sealed class ResourceOutput(Stream output, DateOnly? responses) : ClaimOutput
{
    private readonly ArrayBufferWriter<byte> room = new();
    private long written;

    internal override void Add(JudgedClaim claim)
    {
        if (responses is { } day)
        {
            FhirWriter.WriteClaimResponse(claim.Resource!, day, room);
        }
        else
        {
            FhirWriter.WriteOperationOutcome(claim.Resource!, room);
        }

        room.Write("\n"u8);
        output.Write(room.WrittenSpan);
        room.ResetWrittenCount();
        written++;
    }

    internal override string Written() => FormattableString.Invariant($"{written} {(responses is null ? "OperationOutcomes" : "ClaimResponses")}");

    public override void Dispose()
    {
    }
}

/// <summary>A result a line.</summary>
internal sealed class JsonLinesOutput(Stream output, ResultDetail detail) : ClaimOutput
{
    private readonly ArrayBufferWriter<byte> room = new();
    private long written;

    internal override void Add(JudgedClaim claim)
    {
        ClaimJson.Write(claim, detail, room);
        End();
    }

    internal override void Add(X12Finding finding)
    {
        ClaimJson.Write(finding, room);
        End();
    }

    internal override string Written() => FormattableString.Invariant($"{written} results");

    public override void Dispose()
    {
    }

    private void End()
    {
        room.Write("\n"u8);
        output.Write(room.WrittenSpan);
        room.ResetWrittenCount();
        written++;
    }
}
