using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>What the generators reach, and that a seed fixes them.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void The_same_seed_and_place_give_the_same_input()
    {
        var coder = new DermCoder();
        for (var place = 0; place < 200; place++)
        {
            Assert.Equal(new EncounterGenerator(7).Make(place), new EncounterGenerator(7).Make(place));
            Assert.Equal(new ClaimGenerator(7, coder).Make(place), new ClaimGenerator(7, coder).Make(place));
        }

        Assert.NotEqual(new EncounterGenerator(7).Make(0), new EncounterGenerator(8).Make(0));
    }

    [Fact]
    public void Least_finds_a_minimal_encounter()
    {
        var start = new EncounterGenerator(3).Make(0) with { Services = [new BiopsyService { Id = "a", Count = 3, Lesion = "x" }, new BiopsyService { Id = "b", Site = BodySite.Chest }, new MohsService { Id = "c" }] };

        var least = Shrinking.Least(start, Shrinking.Smaller, encounter => encounter.Services.Any(service => service is BiopsyService { Count: 3 }));

        Assert.Equal([new BiopsyService { Id = "a", Count = 3 }], least.Services);
    }
}
