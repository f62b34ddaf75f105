using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DermCpt.Json;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Pressure ulcers, chalazia, surface radiation, cartilage, and steps or blocks that were not done or counted, hand-typed (PU-01, CHZ-01, RAD-01, RAD-02, GR-cart, SC-00, MOHS-01).</summary>
public sealed partial class NewKindTests
{
    /// <summary>Bone, closure, without and with ostectomy; "-" is not modelled.</summary>
    public static TheoryData<PressureUlcerLocation, PressureUlcerClosure, string, string> Ulcers => new()
    {
        { PressureUlcerLocation.Coccyx, PressureUlcerClosure.Primary, "15920", "15920" },
        { PressureUlcerLocation.Coccyx, PressureUlcerClosure.Flap, "15922", "15922" },
        { PressureUlcerLocation.Coccyx, PressureUlcerClosure.MuscleFlap, "-", "-" },
        { PressureUlcerLocation.Coccyx, PressureUlcerClosure.Graft, "-", "-" },
        { PressureUlcerLocation.Sacrum, PressureUlcerClosure.Primary, "15931", "15933" },
        { PressureUlcerLocation.Sacrum, PressureUlcerClosure.Flap, "15934", "15935" },
        { PressureUlcerLocation.Sacrum, PressureUlcerClosure.MuscleFlap, "15936", "15937" },
        { PressureUlcerLocation.Sacrum, PressureUlcerClosure.Graft, "15936", "15937" },
        { PressureUlcerLocation.Ischium, PressureUlcerClosure.Primary, "15940", "15941" },
        { PressureUlcerLocation.Ischium, PressureUlcerClosure.Flap, "15944", "15945" },
        { PressureUlcerLocation.Ischium, PressureUlcerClosure.MuscleFlap, "-", "15946" },
        { PressureUlcerLocation.Ischium, PressureUlcerClosure.Graft, "-", "15946" },
        { PressureUlcerLocation.Trochanter, PressureUlcerClosure.Primary, "15950", "15951" },
        { PressureUlcerLocation.Trochanter, PressureUlcerClosure.Flap, "15952", "15953" },
        { PressureUlcerLocation.Trochanter, PressureUlcerClosure.MuscleFlap, "15956", "15958" },
        { PressureUlcerLocation.Trochanter, PressureUlcerClosure.Graft, "15956", "15958" },
    };

    [Theory]
    [MemberData(nameof(Ulcers))]
    public void PU_01_every_bone_and_closure(PressureUlcerLocation location, PressureUlcerClosure closure, string soft, string withBone)
    {
        var ulcer = new PressureUlcerExcisionService { Id = "a", Location = location, Closure = closure };

        Assert.Equal(Answer(soft), Coded(ulcer with { Ostectomy = false }));
        Assert.Equal(Answer(withBone), Coded(ulcer with { Ostectomy = true }));
        Assert.Equal(soft == withBone ? Answer(soft) : "NeedsFacts: ", Coded(ulcer));
        Assert.Equal(soft != withBone, Code(Encounter(ulcer)).MissingFacts.Any(missing => missing.Name == "ostectomy"));

        static string Answer(string code) => code == "-" ? "NotModelled: " : "Coded: " + code;
    }

    [Fact]
    public void PU_01_one_fact_at_a_time()
    {
        Assert.Equal("location", Assert.Single(Code(Encounter(new PressureUlcerExcisionService { Id = "a" })).MissingFacts).Name);
        Assert.Equal("closure", Assert.Single(Code(Encounter(new PressureUlcerExcisionService { Id = "a", Location = PressureUlcerLocation.Sacrum })).MissingFacts).Name);
    }

    [Theory]
    [InlineData(1, null, "Coded: 67800-E1")]
    [InlineData(2, ChalazionLids.One, "Coded: 67801-E1")]
    [InlineData(3, ChalazionLids.Several, "Coded: 67805")]
    [InlineData(null, ChalazionLids.Several, "Coded: 67805")]
    public void CHZ_01_by_number_and_lids(int? count, ChalazionLids? lids, string expected) =>
        Assert.Equal(expected, Coded(new ChalazionExcisionService { Id = "a", Count = count, Lids = lids, Site = BodySite.EyelidUpper, Laterality = Laterality.Left }));

    [Theory]
    [InlineData(null, null, "count")]
    [InlineData(2, null, "lids")]
    [InlineData(null, ChalazionLids.One, "count")]
    public void CHZ_01_what_is_asked(int? count, ChalazionLids? lids, string fact) =>
        Assert.Equal(fact, Assert.Single(Code(Encounter(new ChalazionExcisionService { Id = "a", Count = count, Lids = lids })).MissingFacts).Name);

    [Theory]
    [InlineData(BodySite.EyelidUpper, Laterality.Left, "Coded: 67801-E1")]
    [InlineData(BodySite.EyelidLower, Laterality.Left, "Coded: 67805")]
    [InlineData(BodySite.EyelidUpper, Laterality.Right, "Coded: 67805")]
    public void CHZ_01_two_services_of_a_session_are_one_code(BodySite site, Laterality side, string expected) =>
        Assert.Equal(
            expected,
            Coded(
                new ChalazionExcisionService { Id = "a", Count = 1, Site = BodySite.EyelidUpper, Laterality = Laterality.Left },
                new ChalazionExcisionService { Id = "b", Count = 1, Site = site, Laterality = side }));

    [Theory]
    [InlineData(RadiationTechnique.Superficial, "2025-12-31", 2, "Coded: 77401")]
    [InlineData(RadiationTechnique.Superficial, "2026-01-01", 2, "Coded: 77437x2")]
    [InlineData(RadiationTechnique.Superficial, "2026-01-01", null, "Coded: 77437")]
    [InlineData(RadiationTechnique.Planning, "2025-12-31", null, "Coded: 77280")]
    [InlineData(RadiationTechnique.Planning, "2026-01-01", null, "Coded: 77436")]
    [InlineData(RadiationTechnique.ImageGuidance, "2025-12-31", null, "Coded: G6001")]
    [InlineData(RadiationTechnique.ImageGuidance, "2026-01-01", 2, "Coded: 77439")]
    [InlineData(RadiationTechnique.Electronic, "2026-01-01", 1, "NotModelled: ")]
    public void RAD_02_by_word_and_date(RadiationTechnique technique, string date, int? fractions, string expected) =>
        Assert.Equal(expected, Coded(Encounter(new RadiationTherapyService { Id = "a", Technique = technique, Fractions = fractions }) with { DateOfService = DateOnly.Parse(date, CultureInfo.InvariantCulture) }));

    [Fact]
    public void RAD_02_fractions_of_a_day_are_units() =>
        Assert.Equal(
            "Coded: 77437x5",
            Coded(
                new RadiationTherapyService { Id = "a", Technique = RadiationTechnique.Superficial, Fractions = 2, Site = BodySite.Cheek },
                new RadiationTherapyService { Id = "b", Technique = RadiationTechnique.Superficial, Fractions = 3, Site = BodySite.Calf }));

    /// <summary>Radiation is no operation: no open period is asked about it, and no side or multiple procedure is looked for on it.</summary>
    [Fact]
    public void RAD_01_radiation_is_no_operation() =>
        Assert.Equal(
            "Coded: 11300 77437",
            Whole(
                new RadiationTherapyService { Id = "a", Technique = RadiationTechnique.Superficial, Fractions = 1, Site = BodySite.Cheek, Laterality = Laterality.Left },
                new ShaveRemovalService { Id = "b", DiameterCm = Length.Parse("0.5"), Site = BodySite.BackUpper }));

    [Fact]
    public void RAD_02_the_technique_is_asked() => Assert.Equal("technique", Assert.Single(Code(Encounter(new RadiationTherapyService { Id = "a" })).MissingFacts).Name);

    /// <summary>The graft takes no closure in by itself; the live row 21235/12052 does on one wound, where the payer uses the pairs (ST-12).</summary>
    [Theory]
    [InlineData("a", "none", "Coded: 21235 12052")]
    [InlineData("a", "medicare", "Coded: 21235")]
    [InlineData("b", "medicare", "Coded: 21235 12052-59")]
    public void GR_cart_only_a_pair_row_takes_a_closure_into_cartilage(string wound, string pairs, string expected) =>
        Assert.Equal(
            expected,
            Coded(
                Encounter(
                    new GraftService { Id = "a", GraftType = GraftType.Cartilage, Site = BodySite.NoseExternal, Lesion = "a" },
                    new RepairService { Id = "b", Complexity = RepairComplexity.Intermediate, LengthCm = Length.Parse("3"), Site = BodySite.NoseExternal, Lesion = wound }),
                ("NcciSource", pairs)));

    /// <summary>The code is for cartilage of the ear: that of a rib or of the nose has another, which is not modelled.</summary>
    [Theory]
    [InlineData(null, "Coded: 21235")]
    [InlineData(BodySite.EarExternal, "Coded: 21235")]
    [InlineData(BodySite.PostauricularMastoid, "Coded: 21235")]
    [InlineData(BodySite.Head, "Coded: 21235")]
    [InlineData(BodySite.NoseIntranasal, "NotModelled: ")]
    [InlineData(BodySite.Chest, "NotModelled: ")]
    public void GR_cart_takes_its_cartilage_from_the_ear(BodySite? donor, string expected) =>
        Assert.Equal(expected, Coded(new GraftService { Id = "a", GraftType = GraftType.Cartilage, Site = BodySite.NoseExternal, DonorSite = donor }));

    [Theory]
    [InlineData(null, "Coded: 15011 15012 15013 15014")]
    [InlineData(SuspensionProcessing.Performed, "Coded: 15011 15012 15013 15014")]
    [InlineData(SuspensionProcessing.NotPerformed, "Coded: 15011 15012")]
    public void SC_00_processing_that_was_not_performed_is_no_line(SuspensionProcessing? processing, string expected) =>
        Assert.Equal(expected, Coded(new GraftService { Id = "a", GraftType = GraftType.CellSuspension, HarvestAreaSqCm = Area.Parse("30"), Processing = processing, Site = BodySite.Thigh }));

    [Fact]
    public void SC_00_processing_without_any_area_is_asked_for_its_own() =>
        Assert.Equal(
            "processedAreaSqCm",
            Assert.Single(Code(Encounter(new GraftService { Id = "a", GraftType = GraftType.CellSuspension, AreaSqCm = Area.Parse("30"), Processing = SuspensionProcessing.Performed, Site = BodySite.Thigh })).MissingFacts).Name);

    [Theory]
    [InlineData("[null]", "Coded: 17311")]
    [InlineData("[7,null]", "Coded: 17311 17312 17315x2")]
    [InlineData("[null,null,6]", "Coded: 17311 17312x2 17315")]
    public void MOHS_01_blocks_that_were_not_counted_are_five_or_fewer(string stages, string expected)
    {
        var encounter = DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes($"{{\"dateOfService\":\"2026-03-02\",\"payer\":\"medicare\",\"services\":[{{\"id\":\"a\",\"kind\":\"mohs\",\"site\":\"cheek\",\"stages\":{stages}}}]}}"));
        var written = new ArrayBufferWriter<byte>();
        DermCptJson.Write(encounter, written);

        Assert.Equal(expected, Coded(encounter));
        Assert.Equal(stages, StagesMember().Match(Encoding.UTF8.GetString(written.WrittenSpan)).Groups[1].Value);
    }

    [GeneratedRegex("\"stages\":(\\[[^]]*\\])")]
    private static partial Regex StagesMember();
}
