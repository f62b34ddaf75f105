namespace DermCpt;

/// <summary>A rule of the dossier that the library does not act on. Thread-safe: immutable.</summary>
public sealed class RuleGap
{
    internal RuleGap(Rule rule, string reason)
    {
        Id = new RuleId(rule);
        Reason = reason;
    }

    /// <summary>The rule's id.</summary>
    public RuleId Id { get; }

    /// <summary>Why it is not acted on: out of scope, or no fact of the contract carries it.</summary>
    public string Reason { get; }
}
