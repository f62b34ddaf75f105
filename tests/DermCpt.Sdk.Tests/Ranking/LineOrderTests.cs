using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Ranking;

/// <summary>Claim order (MPR-6). Non-facility totals of RVU25D: 14040 above 11602 above 17000.</summary>
public sealed class LineOrderTests
{
    [Fact]
    public void Visit_then_procedures_by_value_then_light_laboratory_and_drugs() =>
        Assert.Equal("Coded: 99213-25 14040 11602-59 96910 87220 J3301", Coded(
            Given("f", "J3301"), Given("e", "87220"), Given("d", "96910"), Given("c", "11602", "l3"), Given("b", "14040", "l2"), Given("a", "99213", modifiers: "25")));

    [Fact]
    public void An_add_on_stands_behind_its_primary() =>
        Assert.Equal("Coded: 13121 13122 11602", Coded(Given("a", "13122", "l1"), Given("b", "11602", "l1"), Given("c", "13121", "l1")));

    [Fact]
    public void Ties_go_by_label_then_id() =>
        Assert.Equal(["b", "a"], Code(Encounter(Given("a", "11602", "l2"), Given("b", "11602", "l1")), ("RepeatLesion", "separate59")).Lines.Select(line => line.Service(0)));
}
