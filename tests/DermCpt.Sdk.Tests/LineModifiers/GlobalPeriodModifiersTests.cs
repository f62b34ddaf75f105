using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>Procedures in an open period (GLB 5b). 17000 of 2026-02-25 has ten days: open on 2026-03-02.</summary>
public sealed class GlobalPeriodModifiersTests
{
    [Theory]
    [InlineData(PostoperativeRelation.Unrelated, "Coded: 11602-79")]
    [InlineData(PostoperativeRelation.Staged, "Coded: 11602-58")]
    [InlineData(PostoperativeRelation.None, "NeedsFacts: ")]
    [InlineData(PostoperativeRelation.UnplannedReturn, "Coded: ")] // an office is no operating room: nothing is left to ask
    [InlineData(PostoperativeRelation.Related, "Coded: ")]
    [InlineData(PostoperativeRelation.Repeat, "NeedsFacts: ")]
    public void The_relation_decides(PostoperativeRelation relation, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Given("a", "11602") with { Postoperative = relation }) with { History = [Earlier("17000", "2026-02-25")] }));

    [Fact]
    public void The_same_code_again_is_76() =>
        Assert.Equal("Coded: 17000-76", Coded(Encounter(Given("a", "17000") with { Postoperative = PostoperativeRelation.Repeat }) with { History = [Earlier("17000", "2026-02-25")] }));

    [Theory]
    [InlineData("24", null, "Coded: 11602-78")]
    [InlineData("24", false, "Coded: ")]
    [InlineData("12", true, "Coded: 11602-78")]
    [InlineData("11", true, "Invalid: ")]
    public void A_return_needs_an_operating_room(string place, bool? room, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Given("a", "11602") with { Postoperative = PostoperativeRelation.UnplannedReturn, ReturnToOperatingRoom = room })
            with
        { History = [Earlier("17000", "2026-02-25")], PlaceOfService = place }));

    [Fact]
    public void A_payer_that_pays_complications_gets_them_without_a_modifier()
    {
        var result = Code(Encounter(Given("a", "11602") with { Postoperative = PostoperativeRelation.Related }) with { History = [Earlier("17000", "2026-02-25")] }, ("ComplicationsBundled", "false"));
        Assert.Equal("Coded: 11602", Text(result));
        Assert.Contains("GLB-27", RuleIds(result.Lines[0]));
    }

    [Theory]
    [InlineData("2026-02-20", "Coded: 11602-79")]
    [InlineData("2026-02-19", "Coded: 11602")]
    [InlineData("2026-03-02", "Coded: 11602")]
    public void Ten_days_after_the_day_are_inside(string surgery, string expected)
    {
        var result = Code(Encounter(Given("a", "11602") with { Postoperative = PostoperativeRelation.Unrelated }) with { History = [Earlier("17000", surgery)] });
        Assert.Equal(expected, Text(result));
        Assert.Equal(expected.EndsWith("11602", StringComparison.Ordinal), result.Findings.Any(finding => finding.Code == "NoOpenGlobal"));
    }

    [Fact]
    public void Another_group_opens_no_period() =>
        Assert.Equal("Coded: 11602", Coded(Encounter(Given("a", "11602")) with { History = [Earlier("17000", "2026-02-25") with { OtherGroup = true }] }));

    [Fact]
    public void The_question_never_offers_none()
    {
        var result = Code(Encounter(Given("a", "11602")) with { History = [Earlier("17000", "2026-02-25")] });
        Assert.Equal(ServiceOutcome.Asked, result.Services[0].Outcome);
        Assert.Equal("postoperative", Assert.Single(result.MissingFacts).Name);
    }
}
