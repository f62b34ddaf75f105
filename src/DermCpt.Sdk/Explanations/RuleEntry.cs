namespace DermCpt;

/// <summary>One rule: what it says, since when, and how well it is founded. Thread-safe: immutable.</summary>
public sealed class RuleEntry
{
    internal RuleEntry(Rule rule, RuleClass ruleClass, string source, string statement, DateOnly? from, DateOnly? to)
    {
        Id = new RuleId(rule);
        Class = ruleClass;
        Source = source;
        Statement = statement;
        From = from;
        To = to;
    }

    /// <summary>The stable id, printed in reasons and findings.</summary>
    public RuleId Id { get; }

    /// <summary>What the rule does.</summary>
    public RuleClass Class { get; }

    /// <summary>The rule in one or two plain sentences. It is also the text of a reason that names the rule.</summary>
    public string Statement { get; }

    /// <summary>First date of service that the rule governs; null when it has no stated beginning.</summary>
    public DateOnly? From { get; }

    /// <summary>Last date of service that the rule governs; null while it is in force.</summary>
    public DateOnly? To { get; }

    /// <summary>
    /// How well it is founded. C2: two sources agree; C1: one source; K: expert knowledge; U: unsure; OWN: read in the CMS tables; S and T
    /// numbers name the dossier's sources;
    /// "design": a decision where the code set is silent.
    /// </summary>
    public string Source { get; }

    /// <summary>True when the rule governs services of that day.</summary>
    public bool Governs(DateOnly dateOfService) => (From is null || dateOfService >= From) && (To is null || dateOfService <= To);

    /// <summary>The id and the statement.</summary>
    public override string ToString() => string.Concat(Id.ToString(), " ", Statement);
}
