using DermCpt.CodeProfiles;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>
/// A code taken as given is checked as a claim's line would be, by the very checks of scrubbing: one that exists in no table, a modifier
/// that the table refuses on it, units over an absolute limit, a site or a diagnosis of another code make its service invalid; a code that
/// the payer does not take is not reported (MOD-L1, MOD-L5, OOS). Not thread-safe: one buffer per thread.
/// </summary>
internal sealed class GivenCodes
{
    private readonly ScrubWork scrub = new();

    /// <summary>Takes each given code in turn.</summary>
    private readonly ClaimLine line = new() { Code = CatalogTable.Rows[0].Code };
    private readonly Claim claim;

    internal GivenCodes() => claim = new Claim { DateOfService = new DateOnly(2026, 1, 1), Payer = PayerProfile.Medicare.Id, Lines = [line] };

    /// <summary>Checks every given code of the encounter.</summary>
    internal void Check(CodingWork work)
    {
        claim.Take(work.Encounter);
        for (var i = 0; i < work.LineCount; i++)
        {
            if (!work.Lines[i].Dropped && work.First(work.Lines[i]) is GivenCodeService given)
            {
                Check(work, work.Lines[i], given);
            }
        }
    }

    private void Check(CodingWork work, LineDraft draft, GivenCodeService given)
    {
        if (draft.Dense < 0 && draft.Profile.Kind != CodeKind.Visit)
        {
            Refuse(work, draft, given, new FindingRecord { Id = FindingId.UnknownCode, Code = draft.Code });
            return;
        }

        line.Take(given, draft.Code);
        scrub.Begin(claim, work.Payer, work.Edition, ScrubOptions.Default);
        ClaimScrubber.RunOnLine(scrub);
        foreach (ref readonly var finding in scrub.Findings)
        {
            if (finding.Id == FindingId.NeedsPolicy)
            {
                work.NeedPolicy(finding.Switch!, draft.Services[0]);
                work.HoldLine(draft, ServiceOutcome.NeedsPolicy);
            }
            else if (finding.Id == FindingId.UnknownModifier)
            {
                Tell(work, draft, finding);
            }
            else if (IsError(finding) && !IsOfForm(finding.Id))
            {
                Refuse(work, draft, given, finding);
                return;
            }
        }
    }

    private static bool IsError(in FindingRecord finding) => FindingRegistry.EffectOf(
        finding.Severity ?? FindingRegistry.Get(finding.Id).Severity, finding.Outcome ?? FindingRegistry.Get(finding.Id).Outcome) == FindingEffect.Denies;

    /// <summary>What coding itself puts right or tells elsewhere: modifiers and diagnoses written twice or too many, the place.</summary>
    private static bool IsOfForm(FindingId id) =>
        id is FindingId.DuplicateModifier or FindingId.DuplicateDiagnosis or FindingId.TooManyModifiers or FindingId.TooManyPointers
        or FindingId.TooManyDiagnoses or FindingId.UnknownPlaceOfService or FindingId.RetiredCode or FindingId.NotYetValidCode;

    private static void Refuse(CodingWork work, LineDraft draft, GivenCodeService given, in FindingRecord finding)
    {
        Tell(work, draft, finding);
        if (IsOfPayer(finding, given))
        {
            var rule = finding.Rule == Rule.None ? FindingRegistry.Get(finding.Id).Rule.Rule : finding.Rule;
            work.Drop(draft, rule);
            return;
        }

        draft.Dropped = true;
        work.Mark(draft.Services[0], ServiceOutcome.Invalid);
    }

    /// <summary>The record is right, and the payer does not pay the code: by a switch, its status, a limit of none, or what it paid before.</summary>
    private static bool IsOfPayer(in FindingRecord finding, GivenCodeService given) =>
        finding.Id is FindingId.NotAccepted or FindingId.StatusInvalid or FindingId.StatusNoncovered
        or FindingId.RelatedVisitWithinSevenDays || (finding.Id == FindingId.MueExceeded && (finding.Limit == 0 || (given.Units ?? 1) <= finding.Limit));

    private static void Tell(CodingWork work, LineDraft draft, in FindingRecord finding) =>
        work.Report(finding with { LineStart = 0, LineCount = 0, Service = draft.Services[0] });
}
