using DermCpt.Codes;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.Payers;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing;

/// <summary>
/// A finding as the engine stores it: ids and numbers, no text. Overrides of severity, outcome and rule are only for findings whose
/// registry entry leaves them to the case.
/// </summary>
internal record struct FindingRecord
{
    public FindingRecord()
    {
    }

    internal FindingId Id { get; init; }

    /// <summary>The rule that decided, where it is not the registry's.</summary>
    internal Rule Rule { get; init; }

    /// <summary>Overrides the registry's severity.</summary>
    internal FindingSeverity? Severity { get; init; }

    /// <summary>Overrides the registry's outcome.</summary>
    internal FindingOutcome? Outcome { get; init; }

    /// <summary>Where the claim lines concerned begin in the result's pool of line numbers.</summary>
    internal int LineStart { get; init; }

    /// <summary>How many claim lines are concerned.</summary>
    internal short LineCount { get; init; }

    /// <summary>Service of the encounter concerned, or -1.</summary>
    internal short Service { get; init; } = -1;

    internal ProcedureCode Code { get; init; }

    internal ProcedureCode OtherCode { get; init; }

    internal ModifierCode Modifier { get; init; }

    internal ModifierCode OtherModifier { get; init; }

    internal DiagnosisCode Diagnosis { get; init; }

    /// <summary>A number the message names: units, a count.</summary>
    internal int Value { get; init; }

    /// <summary>The bound that the value met.</summary>
    internal int Limit { get; init; }

    internal Fact Fact { get; init; }

    internal PayerSwitch? Switch { get; init; }

    internal DateOnly? Date { get; init; }

    /// <summary>The row of a table that decided; empty where none did.</summary>
    internal SourceRow Source { get; init; }

    /// <summary>Text that only input can give (a path, a word, a label); null on the hot path.</summary>
    internal string? Text { get; init; }
}
