namespace DermCpt.Benchmarks.Inputs;

/// <summary>The facts of a typical visit that choose its codes, as numbers: what an engine gets that need not read an encounter.</summary>
/// <param name="Level">Decision making, 0 to 3.</param>
/// <param name="FirstBiopsy">Technique, 0 to 2.</param>
/// <param name="SecondBiopsy">Technique, 0 to 2.</param>
/// <param name="Keratoses">How many were destroyed.</param>
/// <param name="Diameter">Of the excision, hundredths of cm.</param>
/// <param name="Length">Of the repair, hundredths of cm.</param>
/// <param name="Site">Place in <see cref="Sites"/>.</param>
internal readonly record struct TypicalFacts(int Level, int FirstBiopsy, int SecondBiopsy, int Keratoses, int Diameter, int Length, int Site)
{
    internal static readonly BodySite[] Sites =
        [BodySite.Scalp, BodySite.Cheek, BodySite.Forehead, BodySite.Neck, BodySite.Chest, BodySite.Back, BodySite.UpperArm, BodySite.Forearm, BodySite.HandDorsum, BodySite.Thigh, BodySite.LowerLeg];

    internal static TypicalFacts Of(Encounter visit)
    {
        var biopsies = visit.Services.OfType<BiopsyService>().Select(static biopsy => biopsy.Technique switch { BiopsyTechnique.Tangential => 0, BiopsyTechnique.Punch => 1, _ => 2 }).ToList();
        var excision = visit.Services.OfType<ExcisionService>().Single();
        return new TypicalFacts(
            (int)visit.Services.OfType<EvaluationAndManagementService>().Single().Mdm!.Value - (int)DecisionLevel.Straightforward,
            biopsies[0],
            biopsies[1],
            visit.Services.OfType<DestructionService>().Single().Count!.Value,
            excision.ExcisedDiameterCm!.Value.Hundredths,
            visit.Services.OfType<RepairService>().Single().LengthCm!.Value.Hundredths,
            Array.IndexOf(Sites, excision.Site!.Value));
    }
}
