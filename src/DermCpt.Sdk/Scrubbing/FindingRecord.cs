using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing;

/// <summary>
/// A finding as the engine stores it: ids and numbers, no text. Overrides of severity, outcome and rule are only for findings whose
/// registry entry leaves them to the case.
/// </summary>
internal record struct FindingRecord
{
    // Absent values are 0, so that a record fits one cache line: it is copied with every finding.
    private byte severity;
    private byte outcome;
    private DecidingSwitch which;
    private int date;

    public FindingRecord()
    {
    }

    internal FindingId Id { get; set; }

    /// <summary>The rule that decided, where it is not the registry's.</summary>
    internal Rule Rule { get; set; }

    /// <summary>Overrides the registry's severity.</summary>
    internal FindingSeverity? Severity
    {
        readonly get => severity == 0 ? null : (FindingSeverity)(severity - 1);
        set => severity = value is { } given ? (byte)(given + 1) : (byte)0;
    }

    /// <summary>Overrides the registry's outcome.</summary>
    internal FindingOutcome? Outcome
    {
        readonly get => outcome == 0 ? null : (FindingOutcome)(outcome - 1);
        set => outcome = value is { } given ? (byte)(given + 1) : (byte)0;
    }

    /// <summary>Where the claim lines concerned begin in the result's pool of line numbers.</summary>
    internal int LineStart { get; set; }

    /// <summary>How many claim lines are concerned.</summary>
    internal short LineCount { get; set; }

    /// <summary>Service of the encounter concerned, or -1.</summary>
    internal short Service { get; set; } = -1;

    internal ProcedureCode Code { get; set; }

    internal ProcedureCode OtherCode { get; set; }

    internal ModifierCode Modifier { get; set; }

    internal ModifierCode OtherModifier { get; set; }

    internal DiagnosisCode Diagnosis { get; set; }

    /// <summary>A number the message names: units, a count.</summary>
    internal int Value { get; set; }

    /// <summary>The bound that the value met.</summary>
    internal int Limit { get; set; }

    internal Fact Fact { get; set; }

    internal PayerSwitch? Switch
    {
        readonly get => which;
        set => which = value;
    }

    internal DateOnly? Date
    {
        readonly get => date == 0 ? null : DateOnly.FromDayNumber(date - 1);
        set => date = value is { } given ? given.DayNumber + 1 : 0;
    }

    /// <summary>The row of a table that decided; empty where none did.</summary>
    internal SourceRow Source { get; set; }

    /// <summary>Text that only input can give (a path, a word, a label); null on the hot path.</summary>
    internal string? Text { get; set; }
}
