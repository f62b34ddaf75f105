namespace DermCpt.Tests.Families;

public sealed class PipelineTests
{
    [Fact]
    public void AKindWithoutAFamilyIsNotModelledNeverPassedOver()
    {
        var coded = new HashSet<ServiceKind>();
        foreach (var family in DermCpt.Families.SelectionPipeline.All)
        {
            coded.UnionWith(family.Kinds.ToArray());
        }

        foreach (var table in KindTables.All)
        {
            if (coded.Contains(table.Kind))
            {
                continue;
            }

            var result = new DermCoder().Code(new Encounter { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Services = [table.Create() with { Id = "s1" }] });

            Assert.Equal(CodingStatus.NotModelled, result.Status);
            Assert.Empty(result.Lines);
        }
    }

    [Fact]
    public void TheReadmeSampleGivesWhatItSays()
    {
        var coder = new DermCoder();
        var visit = new Encounter { DateOfService = new(2026, 3, 2), Payer = "medicare", Services = [new MicroscopyService { Id = "s1", Test = MicroscopyTest.Koh, Count = 3 }, new PatchTestService { Id = "s2", Count = 80 }] };

        Assert.Equal(["95044 x80", "87220 x3"], coder.Code(visit).Lines.Select(line => line.ToString()));
    }
}
