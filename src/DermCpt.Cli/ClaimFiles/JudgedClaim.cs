using DermCpt.Fhir;
using DermCpt.Worklists;
using DermCpt.X12;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>A claim of a file and what was said of it: of an 837P file with places, of a sheet with rows, of FHIR with elements.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Status">The worst answer.</param>
/// <param name="Scrub">What the scrubber said; null where there was nothing to judge.</param>
/// <param name="Placed">Of an 837P file.</param>
/// <param name="Sheet">Of a sheet.</param>
internal sealed record JudgedClaim(string? Id, ScrubStatus Status, ScrubResult? Scrub, X12Result? Placed, SheetClaim? Sheet)
{
    /// <summary>Of FHIR.</summary>
    internal FhirResult? Resource { get; private init; }

    /// <summary>Of NDJSON the line, counted from 1.</summary>
    internal int? FileLine { get; private init; }

    /// <summary>Where it stands in its file, for the report; empty for the only one.</summary>
    internal string Place => Placed?.Claim is { } placed
        ? FormattableString.Invariant($"  interchange {placed.Place.Interchange}, set {placed.Place.Set}, segment {placed.Segment}")
        : Sheet is { } sheet ? FormattableString.Invariant($"  row {sheet.Row}") : FileLine is { } line ? FormattableString.Invariant($"  line {line}") : string.Empty;

    internal int LineCount => Scrub?.Claim.Lines.Count ?? 0;

    internal int LinesOutOfScope => LineCount - (Scrub?.LinesInScope ?? 0);

    internal static JudgedClaim Of(X12Result result) => new(result.Claim.Id, result.Status, result.Scrub, result, null);

    internal static JudgedClaim Of(SheetClaim claim, ScrubResult? scrub) => new(claim.Id, scrub?.Status ?? ScrubStatus.Invalid, scrub, null, claim);

    internal static JudgedClaim Of(FhirResult result, int? line) => new(result.Claim.Id, result.Status, result.Scrub, null, null) { Resource = result, FileLine = line };

    /// <summary>Every finding as a reader of a report sees it.</summary>
    internal IEnumerable<ReportedFinding> Findings()
    {
        foreach (var finding in Placed?.Findings ?? [])
        {
            yield return ReportedFinding.Of(finding);
        }

        foreach (var error in Sheet?.Errors ?? [])
        {
            yield return new ReportedFinding("InvalidInput", FindingSeverity.Error, string.Empty, error.ToString(), string.Empty, string.Empty);
        }

        foreach (var finding in Resource?.Findings ?? [])
        {
            yield return new ReportedFinding(finding.Code, finding.Severity, finding.Expressions[0], finding.Message, finding.FollowUp, finding.Rule);
        }

        foreach (var finding in Placed is null && Resource is null ? Scrub?.Findings ?? [] : [])
        {
            var where = finding.Lines.Count == 0 ? "claim" : $"line {ReportText.Number(finding.Lines[0] + 1)}";
            yield return new ReportedFinding(finding.Code, finding.Severity, where, finding.Message, finding.FollowUp, finding.Rule.ToString());
        }
    }
}

/// <summary>A finding as a reader of a report sees it.</summary>
internal sealed record ReportedFinding(string Code, FindingSeverity Severity, string Where, string Message, string FollowUp, string Rule)
{
    internal static ReportedFinding Of(X12Finding finding) => new(finding.Code, finding.Severity, finding.Position.ToString(), finding.Message, finding.FollowUp, finding.Rule);
}
