namespace DermCpt.X12;

/// <summary>A finding and where it stands: of the file, of its form, or of the scrub. Thread-safe: immutable.</summary>
public sealed record X12Finding
{
    /// <summary>PascalCase name: of <see cref="X12FindingTable"/> for the file's form, of the registry of findings for the scrub.</summary>
    public required string Code { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What the check answered.</summary>
    public required FindingOutcome Outcome { get; init; }

    /// <summary>The value, the place and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public required string FollowUp { get; init; }

    /// <summary>Where it stands.</summary>
    public required X12Position Position { get; init; }

    /// <summary>The lines of the claim that it is about, counted from 1; empty for the claim or the file as a whole.</summary>
    public ValueList<int> Lines { get; init; } = ValueList<int>.Empty;

    /// <summary>The member of the claim that it is about; null for the envelope.</summary>
    public FindingMember? Member { get; init; }

    /// <summary>The rule that decided; empty where the form of the file did.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>The adjustment reason code that a Medicare remittance would usually show; empty where none would.</summary>
    public string Carc { get; init; } = string.Empty;

    /// <summary>The remark codes beside it, separated by blanks.</summary>
    public string Rarc { get; init; } = string.Empty;

    /// <summary>How sure the codes are: C2 the lists of two contractors show them, C1 that of one, K expert knowledge; empty where there are none.</summary>
    public string CarcConfidence { get; init; } = string.Empty;

    /// <summary>The table, release and row that decided: <c>ptp 2026Q3 row 17</c>; empty where no row did.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The claim is rejected for it.</summary>
    public bool IsRejection => Severity == FindingSeverity.Error && Outcome == FindingOutcome.Fail;

    /// <summary>Code, place and message.</summary>
    public override string ToString() => $"{Code}: {Position}: {Message}";
}
