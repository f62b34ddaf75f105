namespace DermCpt.Testing;

/// <summary>
/// Every rule that an answer names says something and governs the day. Each function returns null where it holds, else the fault in one sentence.
/// Thread-safe: no state.
/// </summary>
public static class ReasonProperties
{
    /// <summary>
    /// Of a coded encounter: the reasons of its lines and of the lines that each choice of a missing fact gives, what is not reported, what is
    /// inferred, and the findings.
    /// </summary>
    /// <param name="result">The answer.</param>
    public static string? EveryRuleGoverns(CodingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var day = result.Encounter.DateOfService;
        var named = result.NotReported.Select(static code => ($"{code.Code} is not reported", code.Rule))
            .Concat(result.Inferred.Select(static fact => (fact.Name, fact.Rule)))
            .Concat(result.Findings.Concat(result.Documentation).Select(static finding => (finding.Code, finding.Rule)))
            .Concat(RulesOf(result.Lines))
            .Concat(result.MissingFacts.SelectMany(static missing => missing.Choices).SelectMany(static choice => RulesOf(choice.Lines)));
        return named.Select(item => FaultOf(item.Item1, item.Rule, day)).FirstOrDefault(static fault => fault is not null);
    }

    /// <summary>Of a scrubbed claim: each finding, on the day of one of its lines, or of the claim where it names none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="result">The answer.</param>
    public static string? EveryRuleGoverns(Claim claim, ScrubResult result)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var finding in result.Findings)
        {
            DateOnly[] days = [.. finding.Lines.ToArray().Select(line => claim.Lines[line].DateOfService ?? claim.DateOfService).DefaultIfEmpty(claim.DateOfService).Distinct()];
            if (Array.TrueForAll(days, day => FaultOf(finding.Code, finding.Rule, day) is not null))
            {
                return FaultOf(finding.Code, finding.Rule, days[0]);
            }
        }

        return null;
    }

    private static IEnumerable<(string What, RuleId Rule)> RulesOf(IEnumerable<CodedLine> lines) =>
        lines.SelectMany(static line => Enumerable.Range(0, line.ReasonCount).Select(place => (line.ToString(), line.Reason(place).Rule)));

    private static string? FaultOf(string what, RuleId rule, DateOnly day) =>
        !RuleBook.TryGet(rule, out var entry) ? $"{what}: '{rule}' is no rule of the book"
        : entry.Statement.Length == 0 ? $"{what}: {rule} says nothing"
        : !entry.Governs(day) ? FormattableString.Invariant($"{what}: {rule} does not govern {day:yyyy-MM-dd}")
        : null;
}
