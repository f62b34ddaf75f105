using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Grafts, beds, substitutes and cell suspension, hand-typed from flaps-grafts.md (GR-00..06, SS-00..03, SC-00..02).</summary>
public sealed class GraftFamilyTests
{
    [Theory]
    [InlineData(GraftType.FullThickness, BodySite.Chest, "20", "15200")]
    [InlineData(GraftType.FullThickness, BodySite.Chest, "20.01", "15200 15201")]
    [InlineData(GraftType.FullThickness, BodySite.Chest, "60.01", "15200 15201x3")]
    [InlineData(GraftType.FullThickness, BodySite.Scalp, "40", "15220 15221")]
    [InlineData(GraftType.FullThickness, BodySite.Forehead, "40.01", "15240 15241x2")]
    [InlineData(GraftType.FullThickness, BodySite.NoseExternal, "20", "15260")]
    [InlineData(GraftType.FullThickness, BodySite.EarExternal, "21", "15260 15261")]
    [InlineData(GraftType.SplitThickness, BodySite.Thigh, "100", "15100")]
    [InlineData(GraftType.SplitThickness, BodySite.Thigh, "100.01", "15100 15101")]
    [InlineData(GraftType.SplitThickness, BodySite.Cheek, "250", "15120 15121x2")]
    [InlineData(GraftType.Epidermal, BodySite.Chest, "200", "15110 15111")]
    [InlineData(GraftType.Epidermal, BodySite.Sole, "100", "15115")]
    [InlineData(GraftType.Dermal, BodySite.Chest, "301", "15130 15131x3")]
    [InlineData(GraftType.Dermal, BodySite.Cheek, "100", "15135")]
    [InlineData(GraftType.Cultured, BodySite.Chest, "25", "15150")]
    [InlineData(GraftType.Cultured, BodySite.Chest, "25.01", "15150 15151")]
    [InlineData(GraftType.Cultured, BodySite.Chest, "100", "15150 15151")]
    [InlineData(GraftType.Cultured, BodySite.Chest, "100.01", "15150 15151 15152")]
    [InlineData(GraftType.Cultured, BodySite.Cheek, "201", "15155 15156 15157x2")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Calf, "25", "15271")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Calf, "25.01", "15271 15272")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Calf, "99.99", "15271 15272x3")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Calf, "100", "15273")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Calf, "100.01", "15273 15274")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Sole, "30", "15275 15276")]
    [InlineData(GraftType.SkinSubstitute, BodySite.Sole, "200", "15277 15278")]
    [InlineData(GraftType.Pinch, BodySite.Calf, null, "15050")]
    [InlineData(GraftType.Composite, BodySite.EarExternal, null, "15760")]
    public void Kind_group_and_area_choose(GraftType type, BodySite site, string? area, string expected) =>
        Assert.Equal("Coded: " + expected, Codes(Adult(Graft("a", type, site, area))));

    [Theory]
    [InlineData(9, "1", "15100")]
    [InlineData(9, "1.01", "15100 15101")]
    [InlineData(9, "3", "15100 15101x2")]
    [InlineData(10, "3", "15100")]
    public void Under_10_years_percent_of_the_body_counts(int age, string percent, string expected) =>
        Assert.Equal(
            "Coded: " + expected,
            Codes(Adult(Graft("a", GraftType.SplitThickness, BodySite.Thigh, "90") with { BodySurfacePercent = Percent(percent) }) with { Patient = new Patient { AgeYears = age } }));

    [Fact]
    public void The_age_is_asked_where_percent_and_area_differ() =>
        Assert.Equal("ageYears", Assert.Single(Code(Encounter(Graft("a", GraftType.SplitThickness, BodySite.Thigh, "90") with { BodySurfacePercent = 3m })).MissingFacts).Name);

    [Fact]
    public void A_childs_percent_is_asked() =>
        Assert.Equal(
            "bodySurfacePercent",
            Assert.Single(Code(Encounter(Graft("a", GraftType.Dermal, BodySite.Thigh, "90")) with { Patient = new Patient { AgeYears = 4 } }).MissingFacts).Name);

    [Fact]
    public void Areas_of_one_kind_and_group_are_added() =>
        Assert.Equal("Coded: 15200 15201", Codes(Adult(Graft("a", GraftType.FullThickness, BodySite.Chest, "12"), Graft("b", GraftType.FullThickness, BodySite.BackUpper, "13"))));

    [Fact]
    public void Substitutes_of_two_groups_are_apart_and_need_no_modifier() =>
        Assert.Equal("Coded: 15271 15275", Codes(Adult(Graft("a", GraftType.SkinSubstitute, BodySite.Calf, "20"), Graft("b", GraftType.SkinSubstitute, BodySite.Sole, "20"))));

    [Theory]
    [InlineData(BodySite.Thigh, "100", "15002")]
    [InlineData(BodySite.Thigh, "100.01", "15002 15003")]
    [InlineData(BodySite.Cheek, "300", "15004 15005x2")]
    public void A_bed_by_group_and_area(BodySite site, string area, string expected) =>
        Assert.Equal("Coded: " + expected, Codes(Adult(new SitePreparationService { Id = "a", Site = site, AreaSqCm = Area.Parse(area) })));

    [Fact]
    public void Each_step_of_a_suspension_by_its_own_area() =>
        Assert.Equal(
            "Coded: 15011 15012 15013 15014 15015",
            Codes(Adult(Graft("a", GraftType.CellSuspension, BodySite.Chest, "480") with { HarvestAreaSqCm = Area.Parse("25.01"), ProcessedAreaSqCm = Area.Parse("50") })));

    [Fact]
    public void A_suspension_before_2025_has_no_code()
    {
        var graft = Graft("a", GraftType.CellSuspension, BodySite.Chest, "100") with { HarvestAreaSqCm = Area.Parse("20") };
        var result = Code(Adult(graft) with { DateOfService = new DateOnly(2024, 12, 31) });

        Assert.Empty(result.Lines);
        Assert.Contains(result.NotReported, item => item.Code.ToString() == "15011");
    }

    [Fact]
    public void The_kind_of_graft_is_asked() =>
        Assert.Equal("graftType", Assert.Single(Code(Encounter(new GraftService { Id = "a", Site = BodySite.Chest, AreaSqCm = Area.Parse("5") })).MissingFacts).Name);

    /// <summary>Codes and units in code order: the order of lines is another rule's.</summary>
    private static string Codes(Encounter encounter)
    {
        var result = Code(encounter);
        return result.Status + ": " + string.Join(" ", result.Lines.Select(Text).Order(StringComparer.Ordinal));
    }

    private static Encounter Adult(params Service[] services) => Encounter(services) with { Patient = new Patient { AgeYears = 60 } };

    private static GraftService Graft(string id, GraftType type, BodySite site, string? area) =>
        new() { Id = id, GraftType = type, Site = site, AreaSqCm = area is null ? null : Area.Parse(area) };

    private static decimal Percent(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
