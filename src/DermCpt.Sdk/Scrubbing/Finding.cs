using DermCpt.Encounters;
using DermCpt.Explanations;

namespace DermCpt.Scrubbing;

/// <summary>A finding: what was seen, by which rule, and what to do. Texts are made on each read. Thread-safe: an immutable value.</summary>
public readonly struct Finding : IEquatable<Finding>
{
    private readonly FindingRecord record;
    private readonly Encounter? encounter;

    internal Finding(in FindingRecord record, Encounter? encounter = null)
    {
        this.record = record;
        this.encounter = encounter;
    }

    /// <summary>PascalCase name of the registry.</summary>
    public string Code => FindingRegistry.Get(record.Id).Code;

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity => record.Severity ?? FindingRegistry.Get(record.Id).Severity;

    /// <summary>What the check answered.</summary>
    public FindingOutcome Outcome => record.Outcome ?? FindingRegistry.Get(record.Id).Outcome;

    /// <summary>The rule that decided.</summary>
    public RuleId Rule => record.Rule == Explanations.Rule.None ? FindingRegistry.Get(record.Id).Rule : new RuleId(record.Rule);

    /// <summary>First claim line concerned, 0-based, or -1.</summary>
    public int Line => record.Line;

    /// <summary>Second claim line concerned, 0-based, or -1.</summary>
    public int OtherLine => record.OtherLine;

    /// <summary>The service concerned, or null.</summary>
    public string? Service => record.Service >= 0 && encounter is not null && record.Service < encounter.Services.Count ? encounter.Services[record.Service].Id : null;

    /// <summary>The value, the place and what was expected.</summary>
    public string Message => FindingText.Message(record);

    /// <summary>What to do.</summary>
    public string FollowUp => FindingText.FollowUp(record);

    internal FindingRecord Record => record;

    /// <summary>The same finding.</summary>
    public static bool operator ==(Finding left, Finding right) => left.Equals(right);

    /// <summary>Another finding.</summary>
    public static bool operator !=(Finding left, Finding right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Finding other) => record == other.record;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Finding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => record.GetHashCode();

    /// <summary>Code and message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
