using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Ranking;

/// <summary>Estimates, typed by hand from release RVU24C and MPR-1..9.</summary>
public sealed class LineEstimatesTests
{
    [Fact]
    public void MPR_2_the_greatest_weighs_in_full_and_the_next_by_half()
    {
        var estimates = Of(Visit(Given("a", "11402", site: BodySite.Chest), Given("b", "14040", site: BodySite.Cheek), Given("c", "11602", site: BodySite.BackUpper)));

        Assert.Equal(["14040 22.92 x 1", "11602-59 7.37 x 0.5", "11402-59 5.19 x 0.5"], estimates);
    }

    [Fact]
    public void MPR_3_a_visit_and_an_add_on_are_not_reduced()
    {
        var visit = Visit(Given("a", "99213", modifiers: "25"), Given("b", "17000", site: BodySite.Chest), new DestructionService { Id = "c", LesionType = DestroyedLesionType.Premalignant, Method = DestructionMethod.Cryosurgery, Count = 4, Site = BodySite.BackUpper });

        Assert.Contains("17003 0.2 x 3", Of(visit));
        Assert.Contains("99213 2.73 x 1", Of(visit));
    }

    [Fact]
    public void MPR_1_a_facility_has_its_own_values() =>
        Assert.Equal(["11602 4.83 x 1"], Of(Visit(Given("a", "11602", site: BodySite.Chest)) with { PlaceOfService = "22" }));

    [Fact]
    public void A_component_has_its_own_value() => Assert.Equal(["88305-26 1.08 x 1"], Of(Visit(Given("a", "88305", modifiers: "26"))));

    [Fact]
    public void MPR_8_a_payers_own_schedule_and_units_behind_it_are_by_report()
    {
        var result = Code(
            Visit(Given("a", "14040", site: BodySite.Cheek), Given("b", "11602", site: BodySite.BackUpper), Given("c", "11402", site: BodySite.Chest)),
            ("MprSchedule", "1,.25"));

        Assert.Equal([1m, 0.25m, 0.25m], LineEstimates.Of(result).Select(estimate => estimate!.Factor));
        Assert.Equal([false, false, true], LineEstimates.Of(result).Select(estimate => estimate!.IsByReport));
    }

    [Fact]
    public void MPR_8_without_a_schedule_only_lines_that_are_not_reduced_have_one()
    {
        var result = Code(Visit(Given("a", "14040", site: BodySite.Cheek), Given("b", "99213", modifiers: "57")), ("MprSchedule", "unset"));

        Assert.Equal(["99213"], Lines(result));
    }

    [Theory]
    [InlineData("11402", "22")]
    [InlineData("J3301", null)]
    public void No_estimate_where_nothing_says(string code, string? modifier)
    {
        var result = Code(Visit(Given("a", code, site: BodySite.Chest, modifiers: modifier is null ? [] : [modifier])));

        Assert.Single(result.Lines);
        Assert.Null(Assert.Single(LineEstimates.Of(result)));
    }

    [Fact]
    public void The_release_and_its_conversion_factor_are_named()
    {
        var estimate = Assert.Single(LineEstimates.Of(Code(Visit(Given("a", "11602", site: BodySite.Chest)))))!;

        Assert.Equal(("RVU24C", 33.2875m, false, 245.33m), (estimate.Release, estimate.ConversionFactor, estimate.IsCarriedForward, estimate.NationalAmount));
    }

    private static Encounter Visit(params Service[] services) => Encounter(services) with { DateOfService = new DateOnly(2024, 8, 6) };

    private static string[] Of(Encounter visit)
    {
        var result = Code(visit);
        var estimates = LineEstimates.Of(result);
        return [.. result.Lines.Select((line, i) => $"{line.Code}{(line.Modifiers.IsEmpty || line.Code.Number is 99213 ? "" : "-" + line.Modifiers)} {estimates[i]!.Rvu:0.##} x {estimates[i]!.Factor:0.##}")];
    }

    private static IEnumerable<string> Lines(CodingResult result) => LineEstimates.Of(result).Select((estimate, i) => estimate is null ? null : result.Lines[i].Code.ToString()).OfType<string>();
}
