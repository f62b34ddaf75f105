namespace DermCpt.X12;

/// <summary>What a Medicare remittance would show for a finding. Thread-safe: immutable.</summary>
/// <param name="Finding">The finding's code, such as <c>PairNotAllowed</c>.</param>
/// <param name="Carc">The adjustment reason code that is usual.</param>
/// <param name="Rarc">Remark codes beside it, separated by blanks; empty for none.</param>
/// <param name="Group">Who owes it: <c>CO</c>, <c>PR</c> or <c>OA</c>.</param>
/// <param name="OtherCarc">Reason codes that some contractors use in its place.</param>
/// <param name="IsOfReview">It comes from a review of the record, not from the claim's processing.</param>
/// <param name="Confidence">C2: two contractors' lists; C1: one; K: expert knowledge.</param>
public sealed record Adjustment(string Finding, string Carc, string Rarc, string Group, IReadOnlyList<string> OtherCarc, bool IsOfReview, string Confidence)
{
    /// <summary>What the finding stands for.</summary>
    public FindingDefinition Definition => FindingRegistry.TryGet(Finding, out var definition) ? definition : throw new InvalidOperationException($"'{Finding}' is no finding.");

    /// <summary>Whether a reason code is the usual one, or one that some contractor uses.</summary>
    /// <param name="carc">The reason code, such as <c>97</c>.</param>
    public bool Takes(string carc) => string.Equals(Carc, carc, StringComparison.Ordinal) || OtherCarc.Contains(carc, StringComparer.Ordinal);
}

/// <summary>The adjustments of every finding that a remittance can show. Contractors differ. Thread-safe: read once, never changed.</summary>
public static class Adjustments
{
    private static readonly Adjustment[] Rows = Read();
    private static readonly Dictionary<string, Adjustment> ByFinding = Rows.ToDictionary(static row => row.Finding, StringComparer.Ordinal);

    /// <summary>All of them, by finding.</summary>
    public static IReadOnlyList<Adjustment> All => Rows;

    /// <summary>The adjustment of a finding; null where no remittance would show it.</summary>
    /// <param name="finding">The finding's code.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static Adjustment? Of(string finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return ByFinding.GetValueOrDefault(finding);
    }

    /// <summary>The findings that lead to a reason code, those for which it is usual first.</summary>
    /// <param name="carc">The reason code, such as <c>97</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="carc"/> is null.</exception>
    public static IReadOnlyList<Adjustment> LeadingTo(string carc)
    {
        ArgumentNullException.ThrowIfNull(carc);
        return [.. Rows.Where(row => row.Takes(carc)).OrderBy(row => row.Carc == carc ? 0 : 1)];
    }

    private static Adjustment[] Read()
    {
        using var stream = typeof(Adjustments).Assembly.GetManifestResourceStream("DermCpt.X12.adjustments.csv")
            ?? throw new InvalidOperationException("The package was built without its table of adjustments.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => row.TrimEnd('\r').Split(',')).Select(static cells =>
            new Adjustment(cells[0], cells[1], cells[2], cells[3], cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[5] == "review", cells[6]))];
    }
}

/// <summary>A finding that leads to a denial, and where a claim shows it.</summary>
/// <param name="Adjustment">What a remittance shows for it.</param>
/// <param name="Findings">The findings of the claim that it names; empty where the claim does not show it, or none was given.</param>
public sealed record DenialCause(Adjustment Adjustment, IReadOnlyList<Finding> Findings);

/// <summary>From a reason code on a remittance back to what leads to it. Thread-safe: holds nothing.</summary>
public static class Denials
{
    /// <summary>The findings behind a reason code; those that the claim shows come first.</summary>
    /// <param name="coder">Scrubs the claim.</param>
    /// <param name="carc">The reason code, such as <c>97</c>.</param>
    /// <param name="claim">The denied claim, or only its codes; null where there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="coder"/> or <paramref name="carc"/> is null.</exception>
    /// <exception cref="ArgumentException">The claim's payer has no profile.</exception>
    public static IReadOnlyList<DenialCause> Explain(DermCoder coder, string carc, Claim? claim = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var causes = Adjustments.LeadingTo(carc);
        var found = claim is null ? [] : coder.Scrub(claim).Findings.Where(static finding => finding.Outcome == FindingOutcome.Fail).ToArray();
        return [.. causes.Select(cause => new DenialCause(cause, [.. found.Where(finding => finding.Code == cause.Finding)])).OrderBy(static cause => cause.Findings.Count > 0 ? 0 : 1)];
    }
}
