using DermCpt.Scrubbing;

namespace DermCpt;

/// <content>Scrubbing and auditing of claims.</content>
public sealed partial class DermCoder
{
    [ThreadStatic]
    private static ScrubBuffer? SpareScrubBuffer;

    /// <summary>What scrubbing takes for granted of claims and data, where a call says nothing else.</summary>
    public ScrubOptions ScrubOptions { get; init; } = ScrubOptions.Default;

    /// <summary>Scrubs a claim against the tables of its dates; one that carries its record is audited too.</summary>
    /// <exception cref="ArgumentException">The claim's payer has no profile.</exception>
    public ScrubResult Scrub(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Observed(claim, ScrubOptions);
    }

    /// <summary>The same with options of its own for this call, such as that the claim is whole and to be sent.</summary>
    /// <exception cref="ArgumentException">The claim's payer has no profile.</exception>
    public ScrubResult Scrub(Claim claim, ScrubOptions options)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(options);
        return Observed(claim, options);
    }

    /// <summary>Scrubs into reused room: nothing is allocated after warm-up. An audit needs the owned form.</summary>
    /// <exception cref="ArgumentException">The claim's payer has no profile.</exception>
    public ScrubView Scrub(Claim claim, ScrubBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(buffer);
        var profile = Profile(claim.Payer);
        if (Observer is not { } observer)
        {
            return Scrub(claim, profile, buffer);
        }

        var begun = observer.Begin();
        var view = Scrub(claim, profile, buffer);
        observer.Scrubbed(begun, view.Status, claim.Lines.Count, view.FindingCount);
        return view;
    }

    /// <summary>Compares a claim with what its record gives (AUD-01, AUD-02); the findings of the scrub come first.</summary>
    /// <exception cref="ArgumentException">The claim's payer has no profile.</exception>
    public ScrubResult Audit(Encounter encounter, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(claim);
        return Scrub(claim with { Encounter = encounter });
    }

    private ScrubResult Observed(Claim claim, ScrubOptions options)
    {
        var profile = Profile(claim.Payer);
        if (Observer is not { } observer)
        {
            return Scrub(claim, profile, options);
        }

        var begun = observer.Begin();
        var result = Scrub(claim, profile, options);
        observer.Scrubbed(begun, result.Status, claim.Lines.Count, result.Findings.Count);
        return result;
    }

    internal ScrubResult Scrub(Claim claim, PayerProfile profile, ScrubOptions? options = null)
    {
        var buffer = SpareScrubBuffer ?? new ScrubBuffer();
        SpareScrubBuffer = null;
        var data = Scrub(claim, profile, buffer, options).Current.ToOwned();
        SpareScrubBuffer = buffer;
        if (claim.Encounter is null)
        {
            return new ScrubResult(data);
        }

        var (findings, record) = ClaimAudit.Of(this, claim, profile);
        return new ScrubResult(data, findings, record);
    }

    internal ScrubView Scrub(Claim claim, PayerProfile profile, ScrubBuffer buffer, ScrubOptions? options = null)
    {
        buffer.Enter();
        try
        {
            buffer.Data.Invalidate();
            buffer.Work.Begin(claim, profile, Edition, options ?? ScrubOptions, FindPractice(claim.Practice));
            ClaimScrubber.Run(buffer.Work);
            buffer.Data.Seal(buffer.Work);
            return new ScrubView(buffer.Data);
        }
        finally
        {
            buffer.Leave();
        }
    }
}
