using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>
/// What a finding's code stands for: how bad it is, which rule is behind it, what it says and what to do. Thread-safe: immutable.
/// </summary>
/// <remarks>
/// <see cref="Message"/> and <see cref="FollowUp"/> are templates: a name in braces, such as <c>{code}</c> or <c>{limit}</c>, stands for a value of the finding.
/// </remarks>
public sealed class FindingDefinition
{
    internal FindingDefinition(FindingId id, FindingSeverity severity, FindingOutcome outcome, Rule rule, string message, string followUp, FindingSeverity? softened = null)
    {
        Id = id;
        Code = FindingRegistry.NameOf(id);
        Severity = severity;
        SoftenedSeverity = softened;
        Outcome = outcome;
        Rule = new RuleId(rule);
        Message = message;
        FollowUp = followUp;
    }

    /// <summary>The stable PascalCase name, such as <c>MueExceeded</c>; printed as the finding's <c>code</c>.</summary>
    public string Code { get; }

    /// <summary>How much it matters, in the worst case.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>How much it matters where the payer profile, the date or an unstated fact softens it; null when it never varies.</summary>
    public FindingSeverity? SoftenedSeverity { get; }

    /// <summary>What the check came to.</summary>
    public FindingOutcome Outcome { get; }

    /// <summary>The rule named when the check has no closer one; empty for findings about the input itself.</summary>
    public RuleId Rule { get; }

    /// <summary>The message: value, place and what was expected, as a template.</summary>
    public string Message { get; }

    /// <summary>What to do about it, as a template.</summary>
    public string FollowUp { get; }

    internal FindingId Id { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
