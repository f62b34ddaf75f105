namespace DermCpt.Coding;

/// <summary>A reason as it is stored: the rule, and the payer's switch that decided, if one did.</summary>
internal readonly struct ReasonRecord
{
    private readonly DecidingSwitch decidedBy;

    internal ReasonRecord(Rule rule) => Rule = rule;

    internal ReasonRecord(Rule rule, PayerSwitch decidedBy)
    {
        Rule = rule;
        this.decidedBy = decidedBy;
    }

    internal Rule Rule { get; }

    internal PayerSwitch? DecidedBy => decidedBy;

    public override int GetHashCode() => ((int)Rule << 8) | decidedBy.GetHashCode();
}
