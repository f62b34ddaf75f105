using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>Certain means certain: facts are taken out of complete records. 20,000 here, a million in .ci/nightly.</summary>
public sealed class CertaintyPropertyTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void CertainLines_survive_every_completion()
    {
        var inputs = NightlyRun.IsOn ? 1_000_000 : 20_000;
        var seed = NightlyRun.IsOn ? DateTime.UtcNow.DayOfYear : 20261130;
        var generator = new EncounterGenerator(seed);
        var faults = new List<string>();
        var applied = 0;
        for (var place = 0; place < inputs && faults.Count < 5; place++)
        {
            var encounter = generator.Make(place);
            applied += CertaintyProperties.Lacks(Coder, encounter, place) ? 1 : 0;
            if (CertaintyProperties.CertainLinesSurviveEveryCompletion(Coder, encounter, place) is { } fault)
            {
                faults.Add($"seed {seed}, place {place}: {fault}");
            }
        }

        Assert.Empty(faults);
        Assert.True(applied > inputs / 4, $"The property applied to {applied} of {inputs}.");
    }
}
