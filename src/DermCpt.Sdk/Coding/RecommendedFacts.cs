using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.ReferenceData;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>
/// What a complete record also states, by kind of service (documentation.md, third column). Left out, it changes no code; those that
/// could change one have findings of their own. Worked out only when read. Thread-safe: no state.
/// </summary>
internal static class RecommendedFacts
{
    private static readonly (ServiceKind Kind, Rule Rule, Fact[] Facts, Func<Service, bool>? When)[] Table =
    [
        (ServiceKind.Biopsy, Rule.DOC_01, [Fact.Count, Fact.Lesion, Fact.Diagnoses], null),
        (ServiceKind.ShaveRemoval, Rule.DOC_02, [Fact.Count, Fact.Diagnoses], null),
        (ServiceKind.Excision, Rule.DOC_03, [Fact.Reexcision, Fact.FullThickness], null),
        (ServiceKind.Repair, Rule.DOC_07, [Fact.Closure], static service => !IsDehiscence(service)),
        (ServiceKind.Repair, Rule.DOC_08, [Fact.ReturnToOperatingRoom, Fact.Postoperative], IsDehiscence),
        (ServiceKind.Graft, Rule.DOC_11, [Fact.Site], static service => service is GraftService { GraftType: GraftType.CellSuspension }),
        (ServiceKind.Flap, Rule.DOC_12, [Fact.RecipientSite], null),
        (ServiceKind.Mohs, Rule.DOC_13, [Fact.InvolvesDeepStructure, Fact.SurgeonReadsPathology, Fact.ExcisedDiameterCm], null),
        (ServiceKind.Destruction, Rule.DOC_14, [Fact.Site, Fact.Method, Fact.Diagnoses], null),
        (ServiceKind.SkinTagRemoval, Rule.DOC_18, [Fact.Diagnoses], null),
        (ServiceKind.ChemicalCautery, Rule.DOC_19, [Fact.Site], null),
        (ServiceKind.AcneSurgery, Rule.DOC_19, [Fact.Site], null),
        (ServiceKind.Electrolysis, Rule.DOC_19, [Fact.Site], null),
        (ServiceKind.IntralesionalInjection, Rule.DOC_20, [Fact.Agent], null),
        (ServiceKind.Paring, Rule.DOC_21, [Fact.Diagnoses], null),
        (ServiceKind.Nail, Rule.DOC_21, [Fact.Diagnoses], null),
        (ServiceKind.IncisionAndDrainage, Rule.DOC_23, [Fact.Puncture, Fact.Site], null),
        (ServiceKind.ForeignBodyRemoval, Rule.DOC_24, [Fact.Site], null),
        (ServiceKind.EvaluationAndManagement, Rule.DOC_26, [Fact.Visit, Fact.LongitudinalRelationship], null),
        (ServiceKind.Phototherapy, Rule.DOC_30, [Fact.Minutes], null),
        (ServiceKind.PhotodynamicTherapy, Rule.DOC_32, [Fact.Site], null),
        (ServiceKind.PatchTest, Rule.DOC_33, [Fact.TestType], null),
        (ServiceKind.Microscopy, Rule.DOC_34, [Fact.Count], null),
        (ServiceKind.Culture, Rule.DOC_34, [Fact.Count], null),
        (ServiceKind.Pathology, Rule.DOC_35, [Fact.Component, Fact.Lesion], null),
        (ServiceKind.Drug, Rule.DOC_37, [Fact.Name], null),
        (ServiceKind.BotulinumToxin, Rule.DOC_39, [Fact.UnitsInjected], null),
    ];

    /// <summary>One finding for each fact of the table that a service leaves out, in input order.</summary>
    internal static List<Finding> Absent(Encounter encounter, Edition edition)
    {
        var absent = new List<Finding>();
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            foreach (var (kind, rule, facts, when) in Table)
            {
                if (kind != encounter.Services[i].Kind || when?.Invoke(encounter.Services[i]) == false)
                {
                    continue;
                }

                foreach (var fact in facts)
                {
                    if (!IsStated(encounter.Services[i], fact))
                    {
                        absent.Add(new Finding(new FindingRecord { Id = FindingId.RecommendedFactAbsent, Rule = rule, Service = (short)i, Fact = fact }, edition, encounter));
                    }
                }
            }
        }

        return absent;
    }

    private static bool IsDehiscence(Service service) => service is RepairService { Dehiscence: not (null or Dehiscence.None) };

    private static bool IsStated(Service service, Fact fact) => fact switch
    {
        Fact.Lesion => service.Lesion is not null,
        Fact.Diagnoses => service.Diagnoses.Count > 0,
        _ => service.Members.Find(fact) is not { } member || service.Has(member),
    };
}
