using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Coding;

/// <summary>
/// Facts that are neither stated nor asked while a rule goes on with a value: the skin where a wart has no site, no more decision making
/// than the time shows. A complete record stands as it is; while a record lacks facts, no line is certain that one of them would change.
/// Thread-safe: no state.
/// </summary>
internal static class PresumedFacts
{
    internal static List<Question> Of(Encounter encounter)
    {
        var facts = new List<Question>();
        var services = encounter.Services.AsSpan();
        for (short i = 0; i < services.Length; i++)
        {
            if (services[i].Site is null && MayHaveSite(services[i]))
            {
                facts.Add(new Question(i, Fact.Site, ChoiceForm.Sites));
            }

            AddOwn(facts, encounter, i);
        }

        return facts;
    }

    private static bool MayHaveSite(Service service) =>
        LesionRelation.IsAboutALesion(service.Kind) || service is PathologyService { Specimen: not null } or PathologyService { Lesion: not null };

    private static void AddOwn(List<Question> facts, Encounter encounter, short place)
    {
        switch (encounter.Services[place])
        {
            case EvaluationAndManagementService visit:
                AddVisit(facts, place, visit);
                break;
            case GivenCodeService { Code: { } code, SeparatelyIdentifiable: null } when ProfileTable.Of(code).Class.IsVisit():
                facts.Add(new Question(place, Fact.SeparatelyIdentifiable, ChoiceForm.Bool));
                break;
            case RepairService { Complexity: null } repair when RepairClassification.IsGlueAlone(repair):
                facts.Add(new Question(place, Fact.Complexity, ChoiceForm.Words));
                break;
            case GraftService { GraftType: GraftType.CellSuspension } graft:
                Add(facts, place, Fact.HarvestAreaSqCm, graft.HarvestAreaSqCm is null);
                Add(facts, place, Fact.ProcessedAreaSqCm, graft.ProcessedAreaSqCm is null);
                Add(facts, place, Fact.AreaSqCm, graft.AreaSqCm is null);
                break;
            case AdjacentTissueTransferService { AreaSqCm: null } transfer:
                Add(facts, place, Fact.PrimaryDefectSqCm, transfer.PrimaryDefectSqCm is null && IsOneOfSeveral(encounter, place));
                break;
            case ExcisionService excision:
                AddExcision(facts, encounter, place, excision);
                break;
            case DestructionService { DiameterCm: null } lesion:
                Add(facts, place, Fact.DiameterCm, lesion.InvolvesLidMargin == true || IsOneOfSeveral(encounter, place));
                break;
            case ShaveRemovalService { DiameterCm: null } or SoftTissueExcisionService { DiameterCm: null }:
                Add(facts, place, Fact.DiameterCm, IsOneOfSeveral(encounter, place));
                break;
            case BiopsyService { Technique: null } when IsOneOfSeveral(encounter, place):
                facts.Add(new Question(place, Fact.Technique, ChoiceForm.Words));
                break;
        }
    }

    /// <summary>
    /// Time alone gives the level where no decision making is recorded; a visit may be no work of its own beside services that ask for no
    /// modifier.
    /// </summary>
    private static void AddVisit(List<Question> facts, short place, EvaluationAndManagementService visit)
    {
        if (visit is { Mdm: null, Problems: null, Data: null, Risk: null, Elements: null, TotalMinutes: not null })
        {
            facts.Add(new Question(place, Fact.Mdm, ChoiceForm.Words));
        }

        if (visit.SeparatelyIdentifiable is null)
        {
            facts.Add(new Question(place, Fact.SeparatelyIdentifiable, ChoiceForm.Bool));
        }
    }

    /// <summary>Of two records of one lesion the one with a size speaks; a report of its own may differ from what the history proves.</summary>
    private static void AddExcision(List<Question> facts, Encounter encounter, short place, ExcisionService excision)
    {
        if (excision is { ExcisedDiameterCm: null } and not { LesionDiameterCm: not null, MarginCm: not null } && IsOneOfSeveral(encounter, place))
        {
            Add(facts, place, excision.LesionDiameterCm is not null ? Fact.MarginCm : excision.MarginCm is not null ? Fact.LesionDiameterCm
                : Fact.ExcisedDiameterCm, true);
        }

        if (excision is { LesionType: null, Lesion: not null }
            && ProvenMalignancy.IsProven(excision, encounter.History.AsSpan(), encounter.DateOfService, byLabelAlone: true))
        {
            facts.Add(new Question(place, Fact.LesionType, ChoiceForm.Words));
        }
    }

    private static void Add(List<Question> facts, short place, Fact fact, bool isOpen)
    {
        if (isOpen)
        {
            facts.Add(new Question(place, fact, ChoiceForm.Value));
        }
    }

    /// <summary>Whether another service of the kind may be about the same lesion, by its label or as its re-excision.</summary>
    private static bool IsOneOfSeveral(Encounter encounter, int place)
    {
        var service = encounter.Services[place];
        foreach (var other in encounter.Services.AsSpan())
        {
            if (!ReferenceEquals(other, service) && other.Kind == service.Kind
                && (LesionRelation.ShareLabel(service, other) == true || service is ExcisionService { Reexcision: Reexcision.SameSession }
                || other is ExcisionService { Reexcision: Reexcision.SameSession }))
            {
                return true;
            }
        }

        return false;
    }
}
