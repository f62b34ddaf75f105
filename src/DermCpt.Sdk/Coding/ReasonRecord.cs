namespace DermCpt.Coding;

/// <summary>A reason as it is stored: the rule, and the payer's switch that decided, if one did.</summary>
internal readonly struct ReasonRecord : IEquatable<ReasonRecord>
{
    private readonly byte switchPlusOne;

    internal ReasonRecord(Rule rule) => Rule = rule;

    internal ReasonRecord(Rule rule, PayerSwitch decidedBy)
    {
        Rule = rule;
        switchPlusOne = (byte)(decidedBy + 1);
    }

    internal Rule Rule { get; }

    internal PayerSwitch? DecidedBy => switchPlusOne == 0 ? null : (PayerSwitch)(switchPlusOne - 1);

    public bool Equals(ReasonRecord other) => Rule == other.Rule && switchPlusOne == other.switchPlusOne;

    public override bool Equals(object? obj) => obj is ReasonRecord other && Equals(other);

    public override int GetHashCode() => ((int)Rule << 8) | switchPlusOne;
}
