using System.Collections;
using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>
/// Reused room for scrubbing: after warm-up it allocates nothing. Not thread-safe: one buffer per thread; the coder is shared. Two threads at
/// once get an <see cref="InvalidOperationException"/>, and the buffer stays usable.
/// </summary>
public sealed class ScrubBuffer
{
    private BufferUse use;

    internal ScrubWork Work { get; } = new();

    internal ScrubData Data { get; } = new();

    internal void Enter() => use.Enter();

    internal void Leave() => use.Leave();
}

/// <summary>What scrubbing into a buffer gave: readable until the buffer takes the next claim; read later it throws <see cref="InvalidOperationException"/>. Of one thread, as its buffer.</summary>
public readonly ref struct ScrubView
{
    private readonly ScrubData data;
    private readonly int generation;

    internal ScrubView(ScrubData data)
    {
        this.data = data;
        generation = data.Generation;
    }

    /// <summary>The worst answer.</summary>
    public ScrubStatus Status => Current.Status;

    /// <summary>Lines that were judged: those whose code is of the catalog, or no code at all (OOS).</summary>
    public int LinesInScope => Current.LinesInScope;

    /// <summary>How many findings.</summary>
    public int FindingCount => Current.FindingCount;

    internal ScrubData Current => data is not null && generation == data.Generation
        ? data
        : throw new InvalidOperationException("The buffer has scrubbed another claim since this view was made; call ToResult() to keep a result.");

    /// <summary>A finding, in the fixed order: by line, then by check.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No finding at that place.</exception>
    public Finding Finding(int index) => Current.At(index);

    /// <summary>An owned, immutable copy.</summary>
    public ScrubResult ToResult() => new(Current.ToOwned());
}

/// <summary>
/// The owned result of scrubbing one claim. A result that was read from JSON has what the document states; what it does not state says so
/// (<see cref="InvalidOperationException"/>). Thread-safe: immutable.
/// </summary>
public sealed partial class ScrubResult
{
    private readonly ScrubData? data;

    internal ScrubResult(ReadObject read)
    {
        Read = read;
        Findings = Finding.ListOf(read, "findings");
        Status = read.Word<ScrubStatus>("status");
    }

    internal ScrubResult(ScrubData data, IReadOnlyList<Finding>? audit = null, CodingResult? record = null)
    {
        this.data = data;
        Findings = new FindingList(data, audit);
        Record = record;
        Status = Worst(data.Status, audit);
    }

    /// <summary>The claim's label.</summary>
    public string? Id => Read is null ? Data.Claim.Id : Read.Text("id");

    /// <summary>The worst answer of the checks and, where the claim carries its record, of the audit.</summary>
    public ScrubStatus Status { get; }

    /// <summary>Lines that were judged: those whose code is of the catalog, or no code at all. The status is theirs (OOS).</summary>
    public int LinesInScope => Read is null ? Data.LinesInScope : Read.Value<int>("linesInScope") ?? 0;

    /// <summary>All findings: by line, then by check; those of an audit last.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The failing findings of severity error: with one the claim would be denied or is wrong.</summary>
    public IReadOnlyList<Finding> Errors => Of(FindingSeverity.Error);

    /// <summary>The failing findings of severity warning; they leave the claim valid.</summary>
    public IReadOnlyList<Finding> Warnings => Of(FindingSeverity.Warning);

    /// <summary>The claim passed every check, with data for each, and nothing warns.</summary>
    public bool IsClean => Status == ScrubStatus.Pass && Warnings.Count == 0;

    /// <summary>Lines that the facts on the claim justify in place of failing ones; empty where none can be said.</summary>
    public IReadOnlyList<ClaimLine> SuggestedLines => Read is null ? Suggestion.Of(this) : Read.Get<ClaimLine[]>("suggestedLines") ?? [];

    /// <summary>What the record beside the claim gives, line for line; null where the claim carries none, and of a result that was read.</summary>
    public CodingResult? Record { get; }

    /// <summary>The payer profile that was used. Of a result that was read it has its id and version alone: no switch is set.</summary>
    public PayerProfile Profile => Read is null ? Data.Payer : Read.Profile;

    /// <summary>Whether the articles of a Medicare contractor were held against the lines; it never says that they are covered (COV-08).</summary>
    public CoverageJudgement Coverage => Read is null ? Data.Coverage : Read.Coverage;

    /// <summary>The Medicare contractor whose articles count, or null where none is known.</summary>
    public string? Contractor => Read is null ? CodingResult.NameOf(Data.Contractor) : Read.Contractor;

    /// <summary>The edition that was used.</summary>
    /// <exception cref="InvalidOperationException">The result was read, and was made with another edition than the embedded one.</exception>
    public Edition Edition => Read is null ? Data.Edition : Read.Edition;

    /// <summary>The claim that was scrubbed.</summary>
    /// <exception cref="InvalidOperationException">The result was read: its document does not hold the claim.</exception>
    public Claim Claim => Data.Claim;

    internal ScrubData Data => data ?? throw new InvalidOperationException(ReadObject.WithoutInput);

    /// <summary>The document that the result was read from; null where it was scrubbed.</summary>
    internal ReadObject? Read { get; }

    /// <summary>Status and findings, short.</summary>
    public override string ToString() => $"{Status}: {string.Join("; ", Findings)}";

    private Finding[] Of(FindingSeverity severity)
    {
        var found = new List<Finding>();
        foreach (var finding in Findings)
        {
            if (finding.Severity == severity && finding.Outcome == FindingOutcome.Fail)
            {
                found.Add(finding);
            }
        }

        return [.. found];
    }

    private static ScrubStatus Worst(ScrubStatus status, IReadOnlyList<Finding>? audit)
    {
        foreach (var finding in audit ?? [])
        {
            var here = finding.Severity == FindingSeverity.Error && finding.Outcome == FindingOutcome.Fail ? ScrubStatus.Fail : finding.Outcome == FindingOutcome.NoData ? ScrubStatus.Unknown : ScrubStatus.Pass;
            status = here > status ? here : status;
        }

        return status;
    }
}

/// <summary>Findings made from the stored records when they are read, so that an owned result holds each once.</summary>
internal sealed class FindingList(ScrubData data, IReadOnlyList<Finding>? audit) : IReadOnlyList<Finding>
{
    public int Count => data.FindingCount + (audit?.Count ?? 0);

    public Finding this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return index < data.FindingCount ? data.At(index) : audit![index - data.FindingCount];
        }
    }

    public IEnumerator<Finding> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
