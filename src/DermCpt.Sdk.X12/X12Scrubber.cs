using System.Text.Json;

namespace DermCpt.X12;

/// <summary>A scrubbed claim of a file: the scrub's findings and those of its form, each with its place. Thread-safe: immutable.</summary>
public sealed class X12Result
{
    private readonly int formCount;

    internal X12Result(X12Claim claim, ScrubResult? scrub, IReadOnlyList<X12Finding> findings, int formCount, ScrubStatus status) =>
        (Claim, Scrub, Findings, this.formCount, Status) = (claim, scrub, findings, formCount, status);

    /// <summary>The claim.</summary>
    public X12Claim Claim { get; }

    /// <summary>What the scrubber said; null where there was nothing to judge.</summary>
    public ScrubResult? Scrub { get; }

    /// <summary>The findings of the claim's form first, then those of the scrub in its order.</summary>
    public IReadOnlyList<X12Finding> Findings { get; }

    /// <summary>The findings of the claim's form alone.</summary>
    public IEnumerable<X12Finding> FormFindings => Findings.Take(formCount);

    /// <summary>The worst answer of both; <see cref="ScrubStatus.Invalid"/> where there was nothing to judge.</summary>
    public ScrubStatus Status { get; }

    /// <summary>
    /// The lines that the scrub suggests in place of the claim's: by the index of the line in <see cref="X12Claim.Lines"/>. A line that it would leave out is not among
    /// them, since that changes the claim's total.
    /// </summary>
    public IReadOnlyList<KeyValuePair<int, ClaimLine>> Suggested()
    {
        if (Scrub is null || Scrub.SuggestedLines is not { Count: > 0 } suggested)
        {
            return [];
        }

        var lines = Scrub.Claim.Lines;
        var changed = new List<KeyValuePair<int, ClaimLine>>();
        for (int i = 0, at = 0; i < suggested.Count; i++, at++)
        {
            // Lines that stay are the claim's own; of those that changed only the modifiers did.
            while (at < lines.Count && !IsSame(lines, at, suggested, i))
            {
                at++;
            }

            if (at < lines.Count && !ReferenceEquals(lines[at], suggested[i]))
            {
                changed.Add(new(at, suggested[i]));
            }
        }

        return changed;
    }

    private static bool IsSame(ValueList<ClaimLine> lines, int at, IReadOnlyList<ClaimLine> suggested, int index)
    {
        if (ReferenceEquals(lines[at], suggested[index]))
        {
            return true;
        }

        for (var later = at + 1; later < lines.Count; later++)
        {
            if (ReferenceEquals(lines[later], suggested[index]))
            {
                return false;
            }
        }

        // Its own line, unless that one stays as another of the suggested lines.
        for (var next = index + 1; next < suggested.Count; next++)
        {
            if (ReferenceEquals(lines[at], suggested[next]))
            {
                return false;
            }
        }

        return lines[at] with { Modifiers = suggested[index].Modifiers } == suggested[index];
    }
}

/// <summary>Scrubs claims of a file and says where each finding stands. Thread-safe: immutable.</summary>
/// <param name="coder">Judges the claims.</param>
public sealed class X12Scrubber(DermCoder coder)
{
    private const string OutOfScope = "OutOfScope";

    /// <summary>Scrubs a claim.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <exception cref="ArgumentException">The payer map named a payer profile that the coder does not know.</exception>
    public X12Result Scrub(X12Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Claim is null)
        {
            return new X12Result(claim, null, claim.Findings, claim.Findings.Count, ScrubStatus.Invalid);
        }

        var result = coder.Scrub(claim.Claim);
        var count = result.Findings.Count;
        if (count == 0 && claim.Findings.Count == 0)
        {
            return new X12Result(claim, result, [], 0, result.Status);
        }

        var findings = new List<X12Finding>(claim.Findings.Count + count);
        var outside = Outside(claim, result);
        foreach (var told in claim.Findings)
        {
            // Minutes of anesthesia are what is expected there: the line is told once, as out of scope.
            if (told.Member != FindingMember.Units || told.Lines.Count == 0 || !outside.Contains(told.Lines[0]))
            {
                findings.Add(told);
            }
        }

        var form = findings.Count;
        var isUnitsOut = false;
        foreach (var finding in result.Findings)
        {
            if (finding.Member == FindingMember.Units && finding.Lines.Count > 0 && !claim.Lines[finding.Lines[0]].IsUnitsJudged)
            {
                isUnitsOut = true;
                continue;
            }

            findings.Add(Placed(claim, finding));
        }

        return new X12Result(claim, result, findings, form, StatusOf(findings, isUnitsOut ? ScrubStatus.Pass : result.Status));
    }

    private static HashSet<int> Outside(X12Claim claim, ScrubResult result)
    {
        var lines = new HashSet<int>();
        foreach (var finding in claim.Findings.Count == 0 ? [] : result.Findings)
        {
            if (finding.Code == OutOfScope && finding.Lines.Count > 0)
            {
                foreach (var line in finding.Lines)
                {
                    _ = lines.Add(claim.Lines[line].Number);
                }
            }
        }

        return lines;
    }

    private static ScrubStatus StatusOf(List<X12Finding> findings, ScrubStatus status)
    {
        foreach (var finding in findings)
        {
            var here = finding.IsRejection ? ScrubStatus.Fail : finding.Outcome == FindingOutcome.NoData ? ScrubStatus.Unknown : ScrubStatus.Pass;
            status = here > status ? here : status;
        }

        return status;
    }

    private static X12Finding Placed(X12Claim claim, in Finding finding)
    {
        var lines = new int[finding.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = claim.Lines[finding.Lines[i]].Number;
        }

        return new X12Finding
        {
            Code = finding.Code,
            Severity = finding.Severity,
            Outcome = finding.Outcome,
            Message = finding.Message,
            FollowUp = finding.FollowUp,
            Position = claim.PositionOf(finding),
            Lines = ValueList.Create<int>(lines),
            Member = finding.Member,
            Rule = finding.Rule.ToString(),
            Carc = finding.Carc ?? string.Empty,
            Rarc = finding.Rarc ?? string.Empty,
            CarcConfidence = finding.CarcConfidence ?? string.Empty,
            Source = finding.SourceTable is { } table ? $"{JsonNamingPolicy.CamelCase.ConvertName(table.ToString())} {finding.SourceRelease} row {finding.SourceRow}" : string.Empty,
        };
    }
}
