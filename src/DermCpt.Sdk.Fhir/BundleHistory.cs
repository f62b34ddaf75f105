using System.Globalization;

namespace DermCpt.Fhir;

/// <summary>Earlier services of the patients of a bundle. An ExplanationOfBenefit stands for its claim where both are there.</summary>
internal sealed class BundleHistory
{
    private readonly List<ClaimDraft> drafts;
    private readonly List<(ClaimDraft Draft, FhirClaim Read)> earlier = [];

    internal BundleHistory(List<ClaimDraft> drafts, List<FhirClaim> made, List<ClaimDraft> benefits, Referred referred)
    {
        this.drafts = drafts;
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var benefit in benefits)
        {
            if (benefit.IsBilled && benefit.PatientOutside.Length > 0)
            {
                earlier.Add((benefit, benefit.Make(referred)));
                _ = answered.Add(benefit.ClaimReference);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].IsBilled && drafts[i].PatientOutside.Length > 0 && !answered.Contains("Claim/" + drafts[i].Id) && !(drafts[i].Address.Length > 0 && answered.Contains(drafts[i].Address)))
            {
                earlier.Add((drafts[i], made[i]));
            }
        }
    }

    /// <summary>Gives each claim the services before its date.</summary>
    internal void AddTo(List<FhirClaim> made)
    {
        for (var i = 0; i < made.Count; i++)
        {
            if (made[i].Claim is { } claim && drafts[i].PatientOutside.Length > 0)
            {
                made[i] = WithHistory(made[i], claim, drafts[i]);
            }
        }
    }

    private FhirClaim WithHistory(FhirClaim read, Claim claim, ClaimDraft draft)
    {
        var services = new List<PriorService>();
        var unread = 0;
        foreach (var (other, theirs) in earlier)
        {
            if (other == draft || other.PatientOutside != draft.PatientOutside || IsAnswerTo(other, draft))
            {
                continue;
            }

            unread += other.ItemCount - theirs.Items.Count + (theirs.Claim is null ? theirs.Items.Count : 0);
            var isOther = other.Provider != draft.Provider && other.Provider.Length > 0 && draft.Provider.Length > 0;
            foreach (var line in theirs.Claim?.Lines ?? [])
            {
                var date = line.DateOfService ?? theirs.Claim!.DateOfService;
                if (date < claim.DateOfService && services.Count < ClaimDraft.MostItems)
                {
                    services.Add(new PriorService { Code = line.Code, Date = date, Modifiers = line.Modifiers, Units = line.Units, Diagnoses = line.Diagnoses, Site = line.Site, Laterality = line.Laterality, Lesion = line.Lesion, OtherGroup = isOther });
                }
            }
        }

        if (unread == 0)
        {
            return services.Count == 0 ? read : read with { Claim = claim with { History = [.. services] } };
        }

        var finding = new FhirFinding { Code = "HistoryNotRead", Severity = FindingSeverity.Information, Outcome = FindingOutcome.NoData, Message = string.Create(CultureInfo.InvariantCulture, $"{unread} items of other claims of the patient have no code or date that can be read."), FollowUp = "Check by hand whether one of them opened a global period.", Expressions = ["Claim"] };
        return read with { Claim = claim with { History = [.. services] }, Findings = [.. read.Findings, finding] };
    }

    private static bool IsAnswerTo(ClaimDraft benefit, ClaimDraft draft) =>
        benefit.ClaimReference.Length > 0 && (benefit.ClaimReference == "Claim/" + draft.Id || (draft.Address.Length > 0 && benefit.ClaimReference == draft.Address));
}
