using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Coding;

/// <summary>The bound on the work of missing facts, counted in codings: time cannot be held on a busy machine.</summary>
public sealed class CompletionWorkTests
{
    private static readonly DermCoder Coder = new();

    public static TheoryData<string> Kinds => ["excision", "repair", "biopsy", "mixed"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_hundred_open_services_are_coded_within_the_bound(string kinds)
    {
        Service[] some = kinds switch
        {
            "excision" => [new ExcisionService { Id = "s" }],
            "repair" => [new RepairService { Id = "s" }],
            "biopsy" => [new BiopsyService { Id = "s" }],
            _ => [new ExcisionService { Id = "s" }, new RepairService { Id = "s" }, new BiopsyService { Id = "s" }, new DestructionService { Id = "s" }, new ShaveRemovalService { Id = "s" }, new GraftService { Id = "s" }, new MohsService { Id = "s" }],
        };
        var visit = CodedVisit.Encounter([.. Enumerable.Range(0, 200).Select(place => some[place % some.Length] with { Id = $"s{place}" })]);
        var result = Coder.Code(visit);
        foreach (var missing in result.MissingFacts)
        {
            Assert.All(missing.Choices, choice => Assert.NotNull(choice.Lines));
        }

        // One service alone costs about as much as any small visit; none is coded with all two hundred.
        Assert.False(result.Decided.Completions.IsWhole);
        Assert.InRange(result.Decided.Completions.Runs, 0, 200 * 140);
    }

    [Fact]
    public void Independent_facts_are_not_multiplied()
    {
        var visit = CodedVisit.Encounter(
            new RepairService { Id = "s1", Site = BodySite.Thigh, LengthCm = Length.Parse("3"), Lesion = "a" },
            new ShaveRemovalService { Id = "s2", Site = BodySite.Chest, Lesion = "b" },
            new BiopsyService { Id = "s3", Site = BodySite.Cheek, Lesion = "c" });
        var result = Coder.Code(visit);
        _ = result.Lines;
        Assert.Equal(3, result.MissingFacts.Count);
        Assert.All(result.MissingFacts, missing => Assert.NotEmpty(missing.Choices));

        // 3 classes, 4 sizes, 4 techniques.
        Assert.Equal(11, result.Decided.Completions.Runs);
    }
}
