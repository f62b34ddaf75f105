namespace DermCpt;

/// <content>The same input under two dates, payers or editions.</content>
public sealed partial class DermCoder
{
    /// <summary>Codes an encounter twice and says what differs, each difference with the rule that decides it.</summary>
    /// <exception cref="ArgumentException">A payer has no profile.</exception>
    public WhatIfResult<CodingResult> Compare(Encounter encounter, WhatIf first, WhatIf second)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        var (one, two) = (Under(encounter, first), Under(encounter, second));
        return new WhatIfResult<CodingResult>(one, two, ResultComparison.Of(one, two));
    }

    /// <summary>Scrubs a claim twice and says what differs, each difference with the rule and the row that decide it.</summary>
    /// <exception cref="ArgumentException">A payer has no profile.</exception>
    public WhatIfResult<ScrubResult> Compare(Claim claim, WhatIf first, WhatIf second)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (one, two) = (Under(claim, first), Under(claim, second));
        return new WhatIfResult<ScrubResult>(one, two, ResultComparison.Of(one, two));
    }

    private CodingResult Under(Encounter encounter, WhatIf change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return CoderOf(change).Code(encounter with { DateOfService = change.DateOfService ?? encounter.DateOfService, Payer = change.Payer ?? encounter.Payer });
    }

    private ScrubResult Under(Claim claim, WhatIf change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return CoderOf(change).Scrub(claim with
        {
            DateOfService = change.DateOfService ?? claim.DateOfService,
            Payer = change.Payer ?? claim.Payer,
            Encounter = claim.Encounter is { } record ? record with { DateOfService = change.DateOfService ?? record.DateOfService, Payer = change.Payer ?? record.Payer } : null,
        });
    }

    private DermCoder CoderOf(WhatIf change)
    {
        if (change.Edition is null || ReferenceEquals(change.Edition, Edition))
        {
            return this;
        }

        PayerProfile[] own = [.. profiles.Values];
        return new DermCoder(change.Edition, own) { ScrubOptions = ScrubOptions, Inference = Inference, Practices = Practices, Descriptors = Descriptors, Observer = Observer };
    }
}
