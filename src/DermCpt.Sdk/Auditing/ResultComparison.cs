namespace DermCpt;

/// <summary>Finds what one of two results has and the other lacks, and traces it to the rule or row that decided. Pure.</summary>
internal static class ResultComparison
{
    internal static List<Difference> Of(CodingResult first, CodingResult second)
    {
        var differences = new List<Difference>();
        AddLines(differences, ComparedSide.First, first, second);
        AddLines(differences, ComparedSide.Second, second, first);
        return differences;
    }

    internal static List<Difference> Of(ScrubResult first, ScrubResult second)
    {
        var differences = new List<Difference>();
        AddFindings(differences, ComparedSide.First, first.Findings, second.Findings);
        AddFindings(differences, ComparedSide.Second, second.Findings, first.Findings);
        return differences;
    }

    private static void AddLines(List<Difference> differences, ComparedSide side, CodingResult has, CodingResult lacks)
    {
        var left = new List<string>();
        foreach (var line in lacks.Lines)
        {
            left.Add(line.ToString());
        }

        foreach (var line in has.Lines)
        {
            if (!left.Remove(line.ToString()))
            {
                var (rule, why) = Trace(line, lacks);
                differences.Add(new Difference(side, line.ToString(), rule, why));
            }
        }

        foreach (var missing in has.MissingFacts)
        {
            if (!Asks(lacks, missing))
            {
                differences.Add(new Difference(side, $"asks {missing.Name} of {missing.Service ?? "the visit"}", new RuleId(Rule.AUD_02),
                    RuleBook.Statement(new RuleId(Rule.AUD_02))));
            }
        }

        AddNotReported(differences, side, has, lacks);
        AddFindings(differences, side, has.Findings, lacks.Findings);
    }

    private static void AddNotReported(List<Difference> differences, ComparedSide side, CodingResult has, CodingResult lacks)
    {
        var left = new List<NotReportedCode>(lacks.NotReported);
        foreach (var omitted in has.NotReported)
        {
            var at = left.FindIndex(other => other.Code == omitted.Code && other.Service == omitted.Service && other.Rule == omitted.Rule);
            if (at >= 0)
            {
                left.RemoveAt(at);
                continue;
            }

            differences.Add(new Difference(side,
                $"does not report {(omitted.Code.IsEmpty ? "a code" : omitted.Code)} of {omitted.Service ?? "the visit"}", omitted.Rule, omitted.Text));
        }
    }

    private static bool Asks(CodingResult result, MissingFact fact)
    {
        foreach (var other in result.MissingFacts)
        {
            if (string.Equals(other.Name, fact.Name, StringComparison.Ordinal) && string.Equals(other.Service, fact.Service, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The rule by which the other result forbids the code. Else, where it has the code too, the last reason that it lacks, since modifiers
    /// are reasoned last; where it has not, the first, which chose the code.
    /// </summary>
    private static (RuleId Rule, string Why) Trace(CodedLine line, CodingResult other)
    {
        foreach (var omitted in other.NotReported)
        {
            if (omitted.Code == line.Code)
            {
                return (omitted.Rule, omitted.Text);
            }
        }

        for (var i = HasCode(other, line.Code) ? line.ReasonCount - 1 : -1; i >= 0; i--)
        {
            if (!Gives(other, line, line.Reason(i)))
            {
                return (line.Reason(i).Rule, line.Reason(i).Text);
            }
        }

        return line.ReasonCount > 0 ? (line.Reason(0).Rule, line.Reason(0).Text) : (new RuleId(Rule.None), string.Empty);
    }

    private static bool HasCode(CodingResult result, ProcedureCode code)
    {
        foreach (var line in result.Lines)
        {
            if (line.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line of the same code has the reason; where a payer switch decided, with the same choice.</summary>
    private static bool Gives(CodingResult result, CodedLine line, Reason reason)
    {
        foreach (var other in result.Lines)
        {
            for (var i = 0; other.Code == line.Code && i < other.ReasonCount; i++)
            {
                if (other.Reason(i).Rule == reason.Rule && string.Equals(other.Reason(i).Text, reason.Text, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddFindings(List<Difference> differences, ComparedSide side, IReadOnlyList<Finding> has, IReadOnlyList<Finding> lacks)
    {
        var left = new List<string>();
        foreach (var finding in lacks)
        {
            left.Add(KeyOf(finding));
        }

        foreach (var finding in has)
        {
            if (!left.Remove(KeyOf(finding)))
            {
                differences.Add(new Difference(side, finding.Code, finding.Rule, finding.Message, finding.SourceTable, finding.SourceRow,
                    finding.SourceRelease));
            }
        }
    }

    /// <summary>A finding of another row or release is another finding: the answer may be the same, the ground is not.</summary>
    private static string KeyOf(Finding finding) =>
        $"{finding.Code} {finding.Severity} {finding.Message} {finding.SourceTable} {finding.SourceRow} {finding.SourceRelease}";
}
