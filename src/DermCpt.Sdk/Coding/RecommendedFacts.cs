using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>
/// What a complete record also states, by kind of service (documentation.md, third column). Left out, it changes no code; those that
/// could change one have findings of their own. Worked out only when read. Thread-safe: no state.
/// </summary>
internal static class RecommendedFacts
{
    private static readonly (ServiceKind Kind, Rule Rule, Fact[] Facts)[] Table =
    [
        (ServiceKind.Biopsy, Rule.DOC_01, [Fact.Count, Fact.Lesion, Fact.Diagnoses]),
        (ServiceKind.ShaveRemoval, Rule.DOC_02, [Fact.Count, Fact.Diagnoses]),
        (ServiceKind.Excision, Rule.DOC_03, [Fact.Reexcision, Fact.FullThickness]),
        (ServiceKind.Repair, Rule.DOC_07, [Fact.Closure]),
        (ServiceKind.Repair, Rule.DOC_08, [Fact.ReturnToOperatingRoom, Fact.Postoperative]),
        (ServiceKind.Graft, Rule.DOC_11, [Fact.Site]),
        (ServiceKind.Flap, Rule.DOC_12, [Fact.RecipientSite]),
        (ServiceKind.Mohs, Rule.DOC_13, [Fact.InvolvesDeepStructure, Fact.SurgeonReadsPathology, Fact.ExcisedDiameterCm]),
        (ServiceKind.Destruction, Rule.DOC_14, [Fact.Site, Fact.Method, Fact.Diagnoses]),
        (ServiceKind.SkinTagRemoval, Rule.DOC_18, [Fact.Diagnoses]),
        (ServiceKind.ChemicalCautery, Rule.DOC_19, [Fact.Site]),
        (ServiceKind.AcneSurgery, Rule.DOC_19, [Fact.Site]),
        (ServiceKind.Electrolysis, Rule.DOC_19, [Fact.Site]),
        (ServiceKind.IntralesionalInjection, Rule.DOC_20, [Fact.Agent]),
        (ServiceKind.Paring, Rule.DOC_21, [Fact.Diagnoses]),
        (ServiceKind.Nail, Rule.DOC_21, [Fact.Diagnoses]),
        (ServiceKind.IncisionAndDrainage, Rule.DOC_23, [Fact.Puncture, Fact.Site]),
        (ServiceKind.ForeignBodyRemoval, Rule.DOC_24, [Fact.Site]),
        (ServiceKind.EvaluationAndManagement, Rule.DOC_26, [Fact.Visit, Fact.LongitudinalRelationship]),
        (ServiceKind.Phototherapy, Rule.DOC_30, [Fact.Minutes]),
        (ServiceKind.PhotodynamicTherapy, Rule.DOC_32, [Fact.Site]),
        (ServiceKind.PatchTest, Rule.DOC_33, [Fact.TestType]),
        (ServiceKind.Microscopy, Rule.DOC_34, [Fact.Count]),
        (ServiceKind.Culture, Rule.DOC_34, [Fact.Count]),
        (ServiceKind.Pathology, Rule.DOC_35, [Fact.Component, Fact.Lesion]),
        (ServiceKind.Drug, Rule.DOC_37, [Fact.Name]),
        (ServiceKind.BotulinumToxin, Rule.DOC_39, [Fact.UnitsInjected]),
    ];

    /// <summary>One finding for each fact of the table that a service leaves out, in input order.</summary>
    internal static List<Finding> Absent(Encounter encounter, Edition edition)
    {
        var absent = new List<Finding>();
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            foreach (var (kind, rule, facts) in Table)
            {
                if (kind != encounter.Services[i].Kind || !IsAbout(rule, encounter.Services[i]))
                {
                    continue;
                }

                foreach (var fact in facts)
                {
                    if (!IsStated(encounter.Services[i], fact))
                    {
                        absent.Add(new Finding(new FindingRecord { Id = FindingId.RecommendedFactAbsent, Rule = rule, Service = (short)i, Fact = fact },
                            edition, encounter));
                    }
                }
            }
        }

        return absent;
    }

    /// <summary>Three rows are about a part of their kind.</summary>
    private static bool IsAbout(Rule rule, Service service) => rule switch
    {
        Rule.DOC_07 => !IsDehiscence(service),
        Rule.DOC_08 => IsDehiscence(service),
        Rule.DOC_11 => service is GraftService { GraftType: GraftType.CellSuspension },
        _ => true,
    };

    private static bool IsDehiscence(Service service) => service is RepairService { Dehiscence: not (null or Dehiscence.None) };

    private static bool IsStated(Service service, Fact fact) => fact switch
    {
        Fact.Lesion => service.Lesion is not null,
        Fact.Diagnoses => service.Diagnoses.Count > 0,
        _ => service.Members.Find(fact) is not { } member || service.Has(member),
    };
}
