using System.Globalization;
using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>A scrubbed claim of FHIR. Thread-safe: immutable.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Scrub">What the scrubber said; null where there was nothing to judge.</param>
/// <param name="Findings">The findings of the claim's form first, then those of the scrub in its order.</param>
/// <param name="Status">The worst answer of both; <see cref="ScrubStatus.Invalid"/> where there was nothing to judge.</param>
public sealed record FhirResult(FhirClaim Claim, ScrubResult? Scrub, IReadOnlyList<FhirFinding> Findings, ScrubStatus Status);

/// <summary>Scrubs claims of FHIR and says which element each finding is about. Thread-safe: immutable.</summary>
/// <param name="coder">Judges the claims.</param>
public sealed class FhirScrubber(DermCoder coder)
{
    /// <summary>Scrubs a claim.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <exception cref="ArgumentException">The coder does not know the payer profile.</exception>
    public FhirResult Scrub(FhirClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Claim is null)
        {
            return new FhirResult(claim, null, claim.Findings, ScrubStatus.Invalid);
        }

        var scrub = coder.Scrub(claim.Claim);
        var findings = new List<FhirFinding>(claim.Findings);
        foreach (var finding in scrub.Findings)
        {
            findings.Add(Placed(claim, finding));
        }

        var status = scrub.Status;
        foreach (var finding in claim.Findings)
        {
            var here = finding.IsRejection ? ScrubStatus.Fail : finding.Outcome == FindingOutcome.NoData ? ScrubStatus.Unknown : ScrubStatus.Pass;
            status = here > status ? here : status;
        }

        return new FhirResult(claim, scrub, findings, status);
    }

    private static FhirFinding Placed(FhirClaim claim, Finding finding)
    {
        var items = new int[finding.Lines.Count];
        var expressions = new string[Math.Max(1, items.Length)];
        expressions[0] = finding.Member == FindingMember.Patient ? "Claim.patient" : finding.Member == FindingMember.Diagnoses ? "Claim.diagnosis" : "Claim";
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = claim.Items[finding.Lines[i]];
            expressions[i] = string.Create(CultureInfo.InvariantCulture, $"Claim.item[{items[i]}]{Element(finding, i)}");
        }

        return new FhirFinding
        {
            Code = finding.Code,
            Severity = finding.Severity,
            Outcome = finding.Outcome,
            Message = finding.Message,
            FollowUp = finding.FollowUp,
            Expressions = ValueList.Create<string>(expressions),
            Items = ValueList.Create<int>(items),
            Rule = finding.Rule.ToString(),
            Member = finding.Member,
            Carc = finding.Carc ?? string.Empty,
            Rarc = finding.Rarc ?? string.Empty,
            CarcConfidence = finding.CarcConfidence ?? string.Empty,
            Source = finding.SourceTable is { } table ? string.Create(CultureInfo.InvariantCulture, $"{JsonNamingPolicy.CamelCase.ConvertName(table.ToString())} {finding.SourceRelease} row {finding.SourceRow}") : string.Empty,
        };
    }

    /// <summary>The element of an item; of the first line the very modifier or diagnosis.</summary>
    private static string Element(Finding finding, int line)
    {
        var index = line == 0 && finding.Index is { } at ? string.Create(CultureInfo.InvariantCulture, $"[{at}]") : string.Empty;
        return finding.Member switch
        {
            FindingMember.Modifiers => index.Length > 0 ? ".modifier" + index : ".modifier",
            FindingMember.Units => ".quantity",
            FindingMember.Diagnoses => ".diagnosisSequence" + index,
            FindingMember.DateOfService => ".serviced",
            FindingMember.PlaceOfService => ".location",
            FindingMember.Claim => string.Empty,
            _ => ".productOrService",
        };
    }
}
