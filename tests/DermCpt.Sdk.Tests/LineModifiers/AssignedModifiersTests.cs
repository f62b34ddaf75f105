using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>Roles, places, both sides and lifecycle, hand-typed from modifiers.md.</summary>
public sealed class AssignedModifiersTests
{
    [Theory]
    [InlineData("14301", AssistantKind.Physician, "Coded: 14301-80")]
    [InlineData("14301", AssistantKind.Minimum, "Coded: 14301-81")]
    [InlineData("14301", AssistantKind.NoResidentAvailable, "Coded: 14301-82")]
    [InlineData("14301", AssistantKind.NonPhysician, "Coded: 14301-AS")]
    [InlineData("17311", AssistantKind.Physician, "Coded: ")]
    public void An_assistant_by_kind_where_one_is_paid(string code, AssistantKind kind, string expected) =>
        Assert.Equal(expected, Coded(Given("a", code) with { Role = SurgicalRole.Assistant, AssistantType = kind }));

    [Fact]
    public void The_kind_of_assistant_is_asked() =>
        Assert.Equal("NeedsFacts: ", Coded(Given("a", "14301") with { Role = SurgicalRole.Assistant }));

    [Fact]
    public void A_payer_without_the_indicator_rule_takes_any_assistant() =>
        Assert.Equal("Coded: 17311-80", Coded(Encounter(Given("a", "17311") with { Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician }), ("AssistantRule", "none")));

    [Theory]
    [InlineData(BodySite.Thumb, Laterality.Left, "11730-FA")]
    [InlineData(BodySite.Finger5, Laterality.Left, "11730-F4")]
    [InlineData(BodySite.Thumb, Laterality.Right, "11730-F5")]
    [InlineData(BodySite.Finger5, Laterality.Right, "11730-F9")]
    [InlineData(BodySite.Hallux, Laterality.Left, "11730-TA")]
    [InlineData(BodySite.Toe2, Laterality.Left, "11730-T1")]
    [InlineData(BodySite.Hallux, Laterality.Right, "11730-T5")]
    [InlineData(BodySite.Toe5, Laterality.Right, "11730-T9")]
    public void A_nail_carries_its_digit(BodySite site, Laterality side, string expected) => Assert.Equal("Coded: " + expected, Coded(Given("a", "11730", site: site, side: side)));

    [Fact]
    public void A_nail_without_a_digit_is_told()
    {
        var result = Code(Encounter(Given("a", "11730")));
        Assert.Equal("Coded: 11730", Text(result));
        Assert.Equal("DigitMissing", Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData(BodySite.EyelidUpper, Laterality.Left, "Coded: 67840-E1")]
    [InlineData(BodySite.EyelidLower, Laterality.Left, "Coded: 67840-E2")]
    [InlineData(BodySite.EyelidUpper, Laterality.Right, "Coded: 67840-E3")]
    [InlineData(BodySite.EyelidLower, Laterality.Right, "Coded: 67840-E4")]
    [InlineData(BodySite.EyelidLower, null, "NeedsFacts: ")]
    [InlineData(BodySite.Eyelid, Laterality.Left, "NeedsFacts: ")]
    public void Lid_surgery_carries_the_lid(BodySite site, Laterality? side, string expected) => Assert.Equal(expected, Coded(Given("a", "67840", site: site, side: side)));

    [Theory]
    [InlineData("oneLine50", "Coded: 36471-50")]
    [InlineData("twoUnits", "Coded: 36471x2")]
    [InlineData("twoLinesLTRT", "Coded: 36471-LT 36471-RT")]
    public void Both_sides_as_the_payer_takes_them(string choice, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Given("a", "36471", side: Laterality.Bilateral)), ("Bilateral", choice)));

    [Theory]
    [InlineData(Laterality.Left, "Coded: 36471-LT")]
    [InlineData(Laterality.Right, "Coded: 36471-RT")]
    [InlineData(null, "NeedsFacts: ")]
    public void One_side_of_a_one_sided_code(Laterality? side, string expected) => Assert.Equal(expected, Coded(Given("a", "36471", side: side)));

    [Fact]
    public void Left_and_right_are_one_bilateral_line() =>
        Assert.Equal("Coded: 36471-50", Coded(Given("a", "36471", site: BodySite.Leg, side: Laterality.Left), Given("b", "36471", site: BodySite.Leg, side: Laterality.Right)));

    [Fact]
    public void Skin_lines_carry_no_side_unless_the_payer_wants_it()
    {
        var encounter = Encounter(Given("a", "11602", site: BodySite.Forearm, side: Laterality.Left));
        Assert.Equal("Coded: 11602", Coded(encounter));
        Assert.Equal("Coded: 11602-LT", Coded(encounter, ("EmitSideOnSkin", "true")));
    }

    [Theory]
    [InlineData("11100", "2026-03-02", "RetiredCode")]
    [InlineData("11102", "2018-12-31", "NotYetValidCode")]
    public void A_given_code_outside_its_dates_is_invalid(string code, string date, string finding)
    {
        var result = Code(Encounter(Given("a", code)) with { DateOfService = DateOnly.ParseExact(date, "yyyy-MM-dd", null) });
        Assert.Equal("Invalid: ", Text(result));
        Assert.Contains(finding, result.Findings.Select(found => found.Code));
    }

    [Fact]
    public void Two_services_of_one_id_are_invalid()
    {
        var result = Code(Encounter(Given("a", "11102"), Given("a", "17000"), Given("b", "87220")));
        Assert.Equal("Invalid: 87220", Text(result));
        Assert.All(result.Findings, finding => Assert.Equal("DuplicateServiceId", finding.Code));
    }

    [Fact]
    public void Five_given_modifiers_are_invalid() =>
        Assert.Equal("Invalid: ", Coded(Given("a", "11102", modifiers: ["59", "76", "GA", "KX", "CR"])));

    [Theory]
    [InlineData("drop", "14301-80-79-GA-KX")]
    [InlineData("use", "14301-99-80-79-GA")]
    public void A_fifth_modifier_is_left_off_and_told(string choice, string expected)
    {
        var result = Code(
            Encounter(Given("a", "14301", modifiers: ["GA", "KX", "CR"]) with { Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician, Postoperative = PostoperativeRelation.Unrelated }) with { History = [Earlier("17000", "2026-02-25")] },
            ("Modifier99", choice));
        Assert.Equal("Coded: " + expected, Text(result));
        Assert.Contains("ModifiersDropped", result.Findings.Select(found => found.Code));
    }
}
