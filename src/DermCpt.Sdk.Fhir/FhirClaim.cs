namespace DermCpt.Fhir;

/// <summary>How claims are read. Thread-safe: immutable.</summary>
public sealed record FhirOptions
{
    /// <summary>Payer profile that judges a claim.</summary>
    public string Payer { get; init; } = "commercial";

    /// <summary>Asked with the reference of the focal coverage, or an empty text where the claim has none; null leaves it at <see cref="Payer"/>.</summary>
    public Func<string, string?>? PayerOf { get; init; }

    /// <summary>
    /// Of a Bundle: earlier services of ExplanationOfBenefits and Claims of the same patient become history; another provider's are another group's. A patient
    /// who is contained in the resource is nobody else's.
    /// </summary>
    public bool KeepHistory { get; init; }

    /// <summary>Asked with system and code of a body site; null leaves the site unknown.</summary>
    public Func<string, string, BodySite?>? SiteOf { get; init; }
}

/// <summary>A claim of a FHIR resource: what the scrubber judges, and what was wrong with its form. It holds no name and no money. Thread-safe: immutable.</summary>
/// <param name="Id">The resource's id, or its first identifier; null where it has neither.</param>
/// <param name="Claim">What the scrubber judges; null where <paramref name="Findings"/> say why there is nothing to judge.</param>
/// <param name="Items">Of each line the place in <c>Claim.item</c>, 0-based.</param>
/// <param name="Findings">What was wrong with its form.</param>
/// <param name="NotRead">Elements that stand in the claim and were not read: <c>Claim.total</c>, <c>Claim.item.net</c>.</param>
public sealed record FhirClaim(string? Id, Claim? Claim, IReadOnlyList<int> Items, IReadOnlyList<FhirFinding> Findings, IReadOnlyList<string> NotRead);

/// <summary>A finding and the element that it is about. Thread-safe: immutable.</summary>
public sealed record FhirFinding
{
    /// <summary>PascalCase name.</summary>
    public required string Code { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What the check answered.</summary>
    public required FindingOutcome Outcome { get; init; }

    /// <summary>The value, the place and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public string FollowUp { get; init; } = string.Empty;

    /// <summary>FHIRPath of each element: <c>Claim.item[0].productOrService</c>.</summary>
    public required ValueList<string> Expressions { get; init; }

    /// <summary>Places in <c>Claim.item</c>, 0-based; empty for the claim as a whole.</summary>
    public ValueList<int> Items { get; init; } = ValueList<int>.Empty;

    /// <summary>The rule that decided; empty where the form of the resource did.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>The table, release and row that decided; empty where no row did.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>What the finding is about; null where the form of the resource is.</summary>
    public FindingMember? Member { get; init; }

    /// <summary>The adjustment reason that a Medicare remittance would usually show; empty where there is none.</summary>
    public string Carc { get; init; } = string.Empty;

    /// <summary>The remark that would stand beside it; empty where there is none.</summary>
    public string Rarc { get; init; } = string.Empty;

    /// <summary>How sure the codes are: C2 the lists of two contractors show them, C1 that of one, K expert knowledge; empty where there are none.</summary>
    public string CarcConfidence { get; init; } = string.Empty;

    /// <summary>The claim fails for it.</summary>
    public bool IsRejection => Severity == FindingSeverity.Error && Outcome == FindingOutcome.Fail;
}
