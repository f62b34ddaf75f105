using DermCpt.Testing;
using FsCheck.Xunit;

namespace DermCpt.Tests.Properties;

/// <summary>What holds of counted lesions in every encounter, on generated ones; the seed is fixed: nightly takes others.</summary>
[Properties(Arbitrary = [typeof(DermCptArbitraries)], MaxTest = 2000, Replay = "20261129,11", QuietOnSuccess = true)]
public sealed class LesionPropertyTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>Each on a lesion of its own, which no other service can be on.</summary>
    private static readonly Service[] Further =
    [
        new ShaveRemovalService { Id = "x", Site = BodySite.Calf, Laterality = Laterality.Left, SeparateLesion = true, Lesion = "x", DiameterCm = Length.FromCm(0.4m), Count = 1 },
        new DestructionService { Id = "x", Site = BodySite.Calf, Laterality = Laterality.Left, SeparateLesion = true, Lesion = "x", LesionType = DestroyedLesionType.Premalignant, Count = 1 },
        new BiopsyService { Id = "x", Site = BodySite.Calf, Laterality = Laterality.Left, SeparateLesion = true, Lesion = "x", Technique = BiopsyTechnique.Punch },
        new ExcisionService { Id = "x", Site = BodySite.Calf, Laterality = Laterality.Left, SeparateLesion = true, Lesion = "x", LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Length.FromCm(1.1m) },
    ];

    [Property]
    public void Premalignant_units_add_up(Encounter encounter) => Assert.Null(LesionProperties.PremalignantUnitsAddUp(Coder, encounter));

    [Property]
    public void Biopsies_have_one_base_and_units_that_add_up(Encounter encounter) => Assert.Null(LesionProperties.BiopsyUnitsAddUp(Coder, encounter));

    [Property]
    public void One_more_lesion_takes_nothing_away(Encounter encounter) =>
        Assert.All(Further, further => Assert.Null(LesionProperties.OneMoreLesionTakesNothingAway(Coder, encounter, further)));
}
