namespace DermCpt.X12;

/// <summary>How often one finding was right: counts of lines, nothing else. Thread-safe: immutable.</summary>
/// <param name="Finding">The finding's code; null for denials that no finding foretold.</param>
/// <param name="Carc">The reason code that is usual for the finding, or that came.</param>
/// <param name="Lines">Lines with the finding, or with the reason.</param>
/// <param name="Denied">Of them, denied with a reason code that the finding leads to.</param>
/// <param name="DeniedOtherwise">Denied with another.</param>
/// <param name="Paid">Not denied.</param>
/// <param name="Confidence">How sure it was that the finding shows its reason code: C2 two contractors' lists, C1 one, K expert knowledge; null for denials that no finding foretold.</param>
public sealed record AgreementRow(string? Finding, string Carc, int Lines, int Denied, int DeniedOtherwise, int Paid, string? Confidence = null);

/// <summary>What was foretold of claims against what their remittance says. It keeps counts only. Thread-safe: immutable.</summary>
/// <param name="Claims">Claims of the remittance that the claim file holds.</param>
/// <param name="ClaimsWithoutMatch">Those that it does not hold.</param>
/// <param name="Rows">By finding, then the denials that none foretold, by reason code.</param>
public sealed record AgreementReport(int Claims, int ClaimsWithoutMatch, IReadOnlyList<AgreementRow> Rows);

/// <summary>Compares a file of claims with its remittance: whether the findings are right for a practice's payers. Thread-safe: holds nothing.</summary>
public static class RemittanceAgreement
{
    /// <summary>Scrubs the claims and counts, by finding, what became of their lines. Claims are joined by their number (CLM01, CLP01), in memory only.</summary>
    /// <param name="coder">Scrubs the claims.</param>
    /// <param name="claims">The 837P file; closed when read.</param>
    /// <param name="remittance">The 835 file; left open.</param>
    /// <param name="options">How the claims are read; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">A coder or stream is null.</exception>
    /// <exception cref="X12Exception">One of the files cannot be read.</exception>
    /// <exception cref="IOException">One of the streams cannot be read.</exception>
    public static AgreementReport Compare(DermCoder coder, Stream claims, Stream remittance, X12Options? options = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(remittance);
        var foretold = Foretell(coder, claims, options);
        var count = new Counts();
        foreach (var claim in RemittanceReader.Read(remittance))
        {
            if (foretold.TryGetValue(claim.Id, out var lines))
            {
                count.Claims++;
                Compare(claim, lines, count);
            }
            else
            {
                count.WithoutMatch++;
            }
        }

        return count.Report();
    }

    private static Dictionary<string, List<Foretold>> Foretell(DermCoder coder, Stream claims, X12Options? options)
    {
        var foretold = new Dictionary<string, List<Foretold>>(StringComparer.Ordinal);
        using var reader = new X12Reader(claims, options);
        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            if (read == X12Read.Claim && reader.Claim is { Id: { } id, Claim: { } claim })
            {
                var findings = coder.Scrub(claim).Findings.Where(static finding => finding.Outcome == FindingOutcome.Fail && Adjustments.Of(finding.Code) is not null).ToArray();
                foretold[id] = [.. claim.Lines.Select((line, place) => new Foretold(line, [.. findings.Where(finding => finding.Lines.Contains(place)).Select(static finding => finding.Code).Distinct()]))];
            }
        }

        return foretold;
    }

    private static void Compare(RemittanceClaim claim, List<Foretold> lines, Counts count)
    {
        var open = new List<Foretold>(lines);
        foreach (var line in claim.Lines)
        {
            var at = open.FindIndex(one => one.Is(line, withModifiers: true));
            at = at < 0 ? open.FindIndex(one => one.Is(line, withModifiers: false)) : at;
            if (at >= 0)
            {
                count.Add(line, open[at].Findings);
                open.RemoveAt(at);
            }
        }
    }

    /// <summary>A line as it was billed, and what was foretold of it.</summary>
    private sealed record Foretold(ClaimLine Line, IReadOnlyList<string> Findings)
    {
        internal bool Is(RemittanceLine other, bool withModifiers) =>
            string.Equals(Line.Code.ToString(), other.Code, StringComparison.OrdinalIgnoreCase)
            && (!withModifiers || Line.Modifiers.Select(static modifier => modifier.ToString()).SequenceEqual(other.Modifiers, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The counts so far. Not thread-safe.</summary>
    private sealed class Counts
    {
        private readonly SortedDictionary<string, (int Lines, int Denied, int Otherwise)> byFinding = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> unforetold = new(StringComparer.Ordinal);

        internal int Claims { get; set; }

        internal int WithoutMatch { get; set; }

        internal void Add(RemittanceLine line, IReadOnlyList<string> findings)
        {
            var reasons = line.IsDenied ? line.Reasons.Where(RemittanceLine.IsDenial).Select(static reason => reason.Carc).Distinct().ToArray() : [];
            foreach (var finding in findings)
            {
                var isRight = Array.Exists(reasons, reason => Adjustments.Of(finding)!.Takes(reason));
                var row = byFinding.GetValueOrDefault(finding);
                byFinding[finding] = (row.Lines + 1, row.Denied + (isRight ? 1 : 0), row.Otherwise + (!isRight && reasons.Length > 0 ? 1 : 0));
            }

            foreach (var reason in reasons.Where(reason => !findings.Any(finding => Adjustments.Of(finding)!.Takes(reason))))
            {
                unforetold[reason] = unforetold.GetValueOrDefault(reason) + 1;
            }
        }

        internal AgreementReport Report() => new(
            Claims,
            WithoutMatch,
            [
                .. byFinding.Select(row => new AgreementRow(row.Key, Adjustments.Of(row.Key)!.Carc, row.Value.Lines, row.Value.Denied, row.Value.Otherwise, row.Value.Lines - row.Value.Denied - row.Value.Otherwise, Adjustments.Of(row.Key)!.Confidence)),
                .. unforetold.Select(static row => new AgreementRow(null, row.Key, row.Value, 0, row.Value, 0)),
            ]);
    }
}
