using DermCpt.CodeProfiles;

namespace DermCpt.LineModifiers;

/// <summary>What is wrong with a modifier on a line; the names are those of the findings.</summary>
internal enum ModifierIssueKind : byte
{
    /// <summary>More than four.</summary>
    TooManyModifiers,

    /// <summary>The payer's switch that decides is unset (PAY-01).</summary>
    NeedsPolicy,

    /// <summary>One of them twice.</summary>
    DuplicateModifier,

    /// <summary>Not in the table: a warning.</summary>
    UnknownModifier,

    /// <summary>Before its first day or after its last.</summary>
    ModifierNotInUse,

    /// <summary>Not for this kind of code, or not for professional claims.</summary>
    ModifierWrongKind,

    /// <summary>A modifier of wrong surgery on any other line (M-PA).</summary>
    WrongSurgery,

    /// <summary>The code's indicators, site, side or units forbid it.</summary>
    ModifierNotAllowed,

    /// <summary>The payer does not use it.</summary>
    ModifierNotAccepted,

    /// <summary>Two that contradict each other.</summary>
    ModifierExcluded,

    /// <summary>A side beside the digit or lid that says it: a warning.</summary>
    RedundantModifier,

    /// <summary>An assistant where none is paid.</summary>
    AssistNotPayable,

    /// <summary>An assistant who is paid with proof of need: a warning.</summary>
    AssistNeedsDocumentation,

    /// <summary>A digit with more than one unit: a warning.</summary>
    UnitsWithDigit,

    /// <summary>No indicators for the date: not checked, never a pass.</summary>
    NoIndicator,

    /// <summary>Out of order: information.</summary>
    ModifierOrder,
}

/// <summary>One issue: the modifier, the other one of a pair, and the rule.</summary>
internal readonly struct ModifierIssue(ModifierIssueKind kind, ModifierCode modifier, Rule rule, ModifierCode other = default)
{
    internal ModifierIssueKind Kind { get; init; } = kind;
    internal ModifierCode Modifier { get; init; } = modifier;
    internal Rule Rule { get; init; } = rule;
    internal ModifierCode Other { get; init; } = other;
}

/// <summary>What is known of the code and the line that carries modifiers.</summary>
internal readonly struct ModifierLine
{
    internal ProcedureCode Code { get; init; }

    /// <summary>What the code is.</summary>
    internal required CodeProfile Profile { get; init; }

    /// <summary>One bit: the kind of code.</summary>
    internal ModifierTargets Kind { get; init; }

    internal int Units { get; init; }

    /// <summary>A diagnosis of the line states surgery of the wrong place, patient or kind.</summary>
    internal bool IsWrongSurgery { get; init; }

    internal BodySite Site { get; init; }

    internal Laterality? Side { get; init; }

    /// <summary>Whether the add-on table lists it; ZZZ says so as well.</summary>
    internal bool IsAddOn { get; init; }

    /// <summary>False where no fee schedule row answers for the date; the indicators below then mean nothing.</summary>
    internal bool HasIndicators { get; init; }

    internal GlobalDays Global { get; init; }

    internal byte Bilateral { get; init; }

    internal byte Multiple { get; init; }

    internal byte Assistant { get; init; }

    internal byte CoSurgeon { get; init; }

    internal byte Team { get; init; }

    internal byte ProfessionalTechnical { get; init; }
}
