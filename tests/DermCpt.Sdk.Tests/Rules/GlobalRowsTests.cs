using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>
/// Rows of the table of global periods that both halves reach, typed from modifiers.md 5b: 17000 of 2026-02-25 has ten days and is open on 2026-03-02; the day of an
/// operation itself lies in no period.
/// </summary>
public sealed class GlobalRowsTests
{
    private static readonly EvaluationAndManagementService Low = new() { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };

    [Theory]
    [InlineData("11602", PostoperativeRelation.Repeat, "11", null, "Coded: 11602-76", "GLB-30")]
    [InlineData("17000", PostoperativeRelation.Repeat, "11", null, "Coded: 11602", "")]
    [InlineData("17000", PostoperativeRelation.UnplannedReturn, "24", null, "Coded: 11602-78", "GLB-26")]
    [InlineData("17000", PostoperativeRelation.UnplannedReturn, "24", false, "Coded: 11602", "")]
    [InlineData("17000", PostoperativeRelation.UnplannedReturn, "11", null, "Coded: 11602", "")]
    [InlineData("17000", PostoperativeRelation.Unrelated, "11", null, "Coded: 11602", "")]
    [InlineData("17000", PostoperativeRelation.Staged, "11", null, "Coded: 11602", "")]
    [InlineData("88305", PostoperativeRelation.Repeat, "11", null, "Coded: 11602", "")]
    public void GLB_10_on_the_day_of_an_operation(string earlier, PostoperativeRelation relation, string place, bool? room, string expected, string rule)
    {
        var result = Code(Encounter(Given("a", "11602") with { Postoperative = relation, ReturnToOperatingRoom = room }) with { PlaceOfService = place, History = [Earlier(earlier, "2026-03-02")] });

        Assert.Equal(expected, Text(result));
        Assert.Equal(rule.Length == 0, result.Findings.Any(finding => finding.Code == "NoOpenGlobal"));
        Assert.Equal(rule, string.Concat(RuleIds(result.Lines[0]).Where(id => id.StartsWith("GLB", StringComparison.Ordinal))));
    }

    /// <summary>Another group's operation: the same procedure again takes 77, anything else no modifier of the period.</summary>
    [Theory]
    [InlineData("11602", "2026-02-27", PostoperativeRelation.Repeat, "Coded: 11602-77")]
    [InlineData("11602", "2026-03-02", PostoperativeRelation.Repeat, "Coded: 11602-77")]
    [InlineData("11602", "2026-02-19", PostoperativeRelation.Repeat, "Coded: 11602")]
    [InlineData("17000", "2026-02-27", PostoperativeRelation.Repeat, "Coded: 11602")]
    [InlineData("11602", "2026-02-27", PostoperativeRelation.Unrelated, "Coded: 11602")]
    [InlineData("11602", "2026-02-27", PostoperativeRelation.None, "Coded: 11602")]
    public void GLB_31_and_GLB_25_another_groups_operation(string earlier, string date, PostoperativeRelation relation, string expected)
    {
        var history = Earlier(earlier, date) with { OtherGroup = true };

        Assert.Equal(expected, Coded(Encounter(Given("a", "11602") with { Postoperative = relation }) with { History = [history] }));
        Assert.DoesNotContain(ClaimText.Findings(ClaimText.Parse("2026-03-02 11602-77") with { History = [history] }), found => found.Rule.ToString() == "GLB-20");
    }

    [Fact]
    public void GLB_07_a_return_of_the_same_day_opens_nothing() =>
        Assert.Equal("Coded: 11602", Coded(Encounter(Given("a", "11602") with { Postoperative = PostoperativeRelation.Repeat }) with
        {
            History = [Earlier("11602", "2026-03-02") with { Modifiers = [ModifierCode.Parse("78")] }],
        }));

    [Theory]
    [InlineData("11102", null, "GLB-23 24 25")]
    [InlineData("14060", true, "GLB-24 24 57")]
    [InlineData("87220", null, "GLB-22 24")]
    public void An_unrelated_visit_keeps_24_beside_its_own_modifier(string beside, bool? decision, string expected)
    {
        var visit = Low with { SeparatelyIdentifiable = beside == "11102" ? true : null, DecisionForSurgery = decision, Postoperative = PostoperativeRelation.Unrelated };
        var result = Code(Encounter(visit, Given("p", beside, "mole") with { Postoperative = PostoperativeRelation.Unrelated }) with { History = [Earlier("17000", "2026-02-25")] });
        var line = result.Lines.First(line => line.Code.ToString().StartsWith("99", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(' ', RuleIds(line).Where(id => id.StartsWith("GLB", StringComparison.Ordinal)).Concat(line.Modifiers.ToString().Split(',').Order(StringComparer.Ordinal))));
    }

    /// <summary>58, 78 and 79 are for operations: imaging in an open period takes none, and is not asked about.</summary>
    [Fact]
    public void M_58_imaging_is_no_operation() =>
        Assert.Equal("Coded: 77439", Coded(Encounter(Given("a", "77439") with { Postoperative = PostoperativeRelation.Staged }) with { History = [Earlier("15260", "2025-12-03")] }));

    /// <summary>What coding gives and what scrubbing takes are one table.</summary>
    [Theory]
    [InlineData("11602-78", "17000", "2026-03-02", "")]
    [InlineData("11602-76", "11602", "2026-03-02", "")]
    [InlineData("11602-79", "17000", "2026-03-02", "NoOpenGlobal")]
    [InlineData("11602-58", "17000", "2026-03-02", "NoOpenGlobal")]
    [InlineData("99213-24", "17000", "2026-03-02", "NoOpenGlobal")]
    [InlineData("11602", "17000", "2026-03-02", "")]
    [InlineData("99213-24", "17000", "2026-02-25", "")]
    [InlineData("99213-57", "17000", "2026-02-25", "InsideGlobalPeriod")]
    [InlineData("99213", "17000", "2026-02-25", "InsideGlobalPeriod")]
    [InlineData("11602", "17000", "2026-02-25", "InsideGlobalPeriod")]
    [InlineData("11602-55", "17000", "2026-02-25", "")]
    public void A_claim_answers_the_same_rows(string line, string earlier, string date, string expected)
    {
        var claim = ClaimText.Parse("2026-03-02 " + line) with { History = [Earlier(earlier, date)] };

        Assert.Equal(expected, string.Concat(ClaimText.Findings(claim).Select(finding => finding.Code).Where(code => code is "NoOpenGlobal" or "InsideGlobalPeriod")));
    }

    [Theory]
    [InlineData("DEC-02", "11102", null, true)]
    [InlineData("DEC-05", "14060", false, true)]
    [InlineData("DEC-03", "14060", true, null)]
    [InlineData("DEC-06", "96910", null, true)]
    public void The_row_that_puts_25_or_57_on_a_visit_is_named(string rule, string beside, bool? decision, bool? separate)
    {
        var visit = Encounter(Low with { DecisionForSurgery = decision, SeparatelyIdentifiable = separate }, Given("p", beside, "mole"));
        var result = Code(visit with { Patient = new Patient { Status = PatientStatus.Established } });

        Assert.Equal([rule], RuleIds(result.Lines[0]).Where(id => id.StartsWith("DEC", StringComparison.Ordinal)));
    }
}
