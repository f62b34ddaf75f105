using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// What a rule between lines reads of a line: a drafted line and a claim line both give it. What is not stated is null, none or empty,
/// and a rule never takes that for a fact. Lives on the stack for one judgement.
/// </summary>
internal readonly ref struct LineFacts
{
    internal required ProcedureCode Code { get; init; }

    /// <summary>What the code is.</summary>
    internal required CodeProfile Profile { get; init; }

    internal int Units { get; init; }

    /// <summary>Where the line is; <see cref="BodySite.None"/> where it does not say.</summary>
    internal BodySite Site { get; init; }

    internal Laterality? Side { get; init; }

    /// <summary>The label of its lesion; null where it names none, or where its services name several.</summary>
    internal string? Lesion { get; init; }

    internal string? Session { get; init; }

    /// <summary>The twenty digits as bits; 0 where it names none.</summary>
    internal int Digits { get; init; }

    /// <summary>The modifiers that it states or has been given (<see cref="ModifierBits"/>).</summary>
    internal ulong Modifiers { get; init; }

    internal ReadOnlySpan<DiagnosisCode> Diagnoses { get; init; }

    /// <summary>Pathology: whether the specimen is another than that of the surgery beside it; null where it is not said.</summary>
    internal bool? HasOwnSpecimen { get; init; }

    internal bool Has(ulong modifiers) => (Modifiers & modifiers) != 0;
}
