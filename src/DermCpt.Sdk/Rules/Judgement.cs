using DermCpt.ReferenceData;

namespace DermCpt.Rules;

/// <summary>What a rule says of a line beside another.</summary>
internal enum JudgementKind : byte
{
    /// <summary>The rule says nothing: the line stands as far as it is concerned.</summary>
    Stands,

    /// <summary>The line stands where it carries one of the modifiers.</summary>
    StandsWith,

    /// <summary>The line is part of the other, or else not reported.</summary>
    NotReported,

    /// <summary>A fact decides, and it is not stated.</summary>
    Asks,

    /// <summary>No table has the row for the date.</summary>
    NoData,

    /// <summary>A switch of the payer decides, and it is not set.</summary>
    NeedsSwitch,

    /// <summary>The line stands, and a reader is told something.</summary>
    Advises,
}

/// <summary>
/// What one rule says of two lines, the same for both callers: coding acts on it, scrubbing compares the claim with it. An immutable
/// value; its members say something only where the kind does.
/// </summary>
internal readonly struct Judgement
{
    internal JudgementKind Kind { get; private init; }

    /// <summary>The rule that says so.</summary>
    internal Rule Rule { get; private init; }

    /// <summary>The modifiers of which one makes the line stand (<see cref="ModifierBits"/>); of a question, those of an answer that lets it stand.</summary>
    internal ulong Modifiers { get; private init; }

    /// <summary>The fact that is asked.</summary>
    internal Fact Fact { get; private init; }

    /// <summary>The switch that is not set, or that decided.</summary>
    internal PayerSwitch? Switch { get; private init; }

    /// <summary>The row that the rule read; empty where none.</summary>
    internal SourceRow Row { get; private init; }

    /// <summary>Nothing is said.</summary>
    internal static Judgement Stands => default;

    internal bool IsSilent => Kind == JudgementKind.Stands;

    /// <summary>Whether a line with these modifiers can stand: it does, one of them is named, or a fact that is not stated may let it.</summary>
    internal bool AllowsWith(ulong modifiers) => Kind switch
    {
        JudgementKind.StandsWith or JudgementKind.Asks => (modifiers & Modifiers) != 0,
        JudgementKind.NotReported => false,
        _ => true,
    };

    internal static Judgement StandsWith(Rule rule, ulong modifiers) => new() { Kind = JudgementKind.StandsWith, Rule = rule, Modifiers = modifiers };

    internal static Judgement NotReported(Rule rule) => new() { Kind = JudgementKind.NotReported, Rule = rule };

    internal static Judgement NotReported(Rule rule, SourceRow row) => new() { Kind = JudgementKind.NotReported, Rule = rule, Row = row };

    internal static Judgement Asks(Rule rule, Fact fact, ulong modifiers = 0) =>
        new() { Kind = JudgementKind.Asks, Rule = rule, Fact = fact, Modifiers = modifiers };

    internal static Judgement NoData(Rule rule, SourceRow row) => new() { Kind = JudgementKind.NoData, Rule = rule, Row = row };

    internal static Judgement NeedsSwitch(Rule rule, PayerSwitch decider) => new() { Kind = JudgementKind.NeedsSwitch, Rule = rule, Switch = decider };

    internal static Judgement Advises(Rule rule) => new() { Kind = JudgementKind.Advises, Rule = rule };
}
