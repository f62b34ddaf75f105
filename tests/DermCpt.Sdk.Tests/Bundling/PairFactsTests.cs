using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>
/// What lifts a live pair of indicator 1 (X59-3..6, NC-08), hand-typed: columns from the rows of 2024Q3, of which column 1 is named first.
/// </summary>
public sealed class PairFactsTests
{
    private static readonly DateOnly BeforeStarts = new(2024, 3, 1);

    public static TheoryData<Service, Service, string, string> Pairs => new()
    {
        { Paring, Injection, "11055", "11900" },
        { Tags, Injection, "11200", "11900" },
        { Biopsy, Paring, "11104", "11055" },
        { Biopsy, Burn, "11104", "16020" },
        { Drainage, Paring, "10060", "11055" },
        { Paring, Warts, "11055", "17110" },
        { Paring, Tags, "11055", "11200" },
        { Drainage, Excision, "10060", "11401" },
        { Tags, Drainage, "11200", "10060" },
        { Warts, Injection, "17110", "11900" },
        { Excision, Injection, "11401", "11900" },
    };

    private static ParingService Paring => new() { Id = "paring", Count = 1, Site = BodySite.Calf };

    private static IntralesionalInjectionService Injection => new() { Id = "injection", Count = 1, Site = BodySite.Calf };

    private static BiopsyService Biopsy => new() { Id = "biopsy", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf };

    private static SkinTagRemovalService Tags => new() { Id = "tags", Count = 1, Site = BodySite.Calf };

    private static DestructionService Warts => new() { Id = "warts", LesionType = DestroyedLesionType.Benign, Site = BodySite.Calf };

    private static BurnService Burn => new() { Id = "burn", Degree = BurnDegree.PartialThickness, Extent = BurnExtent.Small, Site = BodySite.Calf };

    private static IncisionAndDrainageService Drainage => new() { Id = "drainage", LesionType = DrainedLesionType.Abscess, Complicated = false, Count = 1, Site = BodySite.Calf };

    private static ExcisionService Excision => new() { Id = "excision", LesionType = LesionBehavior.Benign, ExcisedDiameterCm = Length.FromCm(1m), Site = BodySite.Calf };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void X59_3_with_no_word_on_the_lesion_column_2_is_asked(Service first, Service second, string column1, string column2)
    {
        var result = Code(Encounter(first, second));

        Assert.Equal("NeedsFacts: " + column1, Text(result));
        Assert.Equal((second.Id, "lesion"), (Assert.Single(result.MissingFacts).Service, result.MissingFacts[0].Name));
        Assert.Equal([$"same as {first.Id}", "different"], result.MissingFacts[0].Candidates.SelectMany(candidate => candidate.When));
        Assert.Contains(result.MissingFacts[0].Candidates, candidate => candidate.Lines.Any(line => line.Code.ToString() == column2));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void X59_3_on_one_lesion_column_1_alone_is_kept(Service first, Service second, string column1, string column2)
    {
        var result = Code(Encounter(first with { Lesion = "a" }, second with { Lesion = "a" }));

        Assert.Equal("Coded: " + column1, Text(result));
        Assert.Equal(column2, Assert.Single(result.NotReported).Code.ToString());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void X59_4_on_two_lesions_column_2_takes_59(Service first, Service second, string column1, string column2)
    {
        var lines = Code(Encounter(first with { Lesion = "a" }, second with { Lesion = "b" })).Lines;

        Assert.Equal([column1, column2 + "-59"], lines.Select(Text).Order(StringComparer.Ordinal).OrderBy(line => line.EndsWith("-59", StringComparison.Ordinal)));
    }

    /// <summary>59 counts on either line since 2019-07-01; a side counts on column 2 alone.</summary>
    [Theory]
    [InlineData("59", null, "Coded: 17110-59 11102")]
    [InlineData("XS", null, "Coded: 17110-XS 11102")]
    [InlineData("RT", null, "Coded: 17110-RT 11102-59")]
    [InlineData(null, "59", "Coded: 17110 11102-59")]
    [InlineData(null, "XE", "Coded: 17110 11102-XE")]
    [InlineData(null, "22", "Coded: 17110 11102-22-59")]
    public void NC_08_a_given_modifier_lifts_from_where_it_stands(string? onColumn1, string? onColumn2, string expected) =>
        Assert.Equal(expected, Coded(GivenWith("a", "17110", onColumn1), GivenWith("b", "11102", onColumn2)));

    [Theory]
    [InlineData("59", null)]
    [InlineData(null, "59")]
    [InlineData(null, "LT")]
    public void X59_6_no_modifier_makes_one_lesion_two(string? onColumn1, string? onColumn2)
    {
        var result = Code(Encounter(GivenWith("a", "17110", onColumn1) with { Lesion = "x" }, GivenWith("b", "11102", onColumn2) with { Lesion = "x" }));

        Assert.Equal(["17110"], result.Lines.Select(line => line.Code.ToString()));
        Assert.Equal(("11102", "X59-3"), (Assert.Single(result.NotReported).Code.ToString(), result.NotReported[0].Rule.ToString()));
    }

    /// <summary>13121/96920 has no known first day: in March 2024 only what would lift the pair anyway settles it.</summary>
    [Theory]
    [InlineData(null, null, "NoData: 96920 | told PtpNoData")]
    [InlineData("LT", null, "NoData: 96920-LT | told PtpNoData")]
    [InlineData("59", null, "Coded: 13121 96920-59")]
    [InlineData(null, "59", "Coded: 13121-59 96920")]
    [InlineData("LT", "RT", "Coded: 13121-RT 96920-LT")]
    public void NP_04_a_pair_without_a_first_day_waits_unless_a_modifier_lifts_it(string? onColumn1, string? onColumn2, string expected) =>
        Assert.Equal(expected, Whole(Encounter(GivenWith("a", "96920", onColumn1), GivenWith("b", "13121", onColumn2)) with { DateOfService = BeforeStarts }));

    /// <summary>Before 2019-07-01 59 on column 1 lifted nothing.</summary>
    [Fact]
    public void NC_08_before_July_2019_59_counts_on_column_2_alone()
    {
        var day = new DateOnly(2018, 6, 1);
        Assert.Equal("NoData: 17110-59 | told PtpNoData", Whole(Encounter(GivenWith("a", "17110", "59"), GivenWith("b", "11100", null)) with { DateOfService = day }));
        Assert.Equal("Coded: 17110 11100-59", Whole(Encounter(GivenWith("a", "17110", null), GivenWith("b", "11100", "59")) with { DateOfService = day }));
    }

    [Fact]
    public void NP_01_without_a_source_of_pairs_nothing_is_decided()
    {
        var encounter = Encounter(Given("a", "17110", "x"), Given("b", "11102", "y"));
        Assert.Equal("Coded: 17110 11102", Whole(encounter, ("NcciSource", "none")));
        Assert.Equal("NeedsPolicy: 17110 | told NeedsPolicy", Whole(encounter, ("NcciSource", "unset")));
        Assert.Contains(Code(encounter, ("NcciSource", "unset")).Findings, finding => finding.Code == "NeedsPolicy" && finding.Service == "b" && finding.Message.Contains("NcciSource", StringComparison.Ordinal));
        Assert.Equal("Coded: 17110", Coded(Encounter(Given("a", "17110")), ("NcciSource", "unset")));
    }

    private static GivenCodeService GivenWith(string id, string code, string? modifier) => modifier is null ? Given(id, code) : Given(id, code, modifiers: modifier);
}
