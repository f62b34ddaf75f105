using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>A question that an expert would not ask is a fault: walks through generated records, answered at random.</summary>
public sealed class QuestionPropertyTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void Every_question_decides_something()
    {
        const int inputs = 4_000;
        const int seed = 20261130;
        var generator = new EncounterGenerator(seed);
        var faults = new List<string>();
        var applied = 0;
        for (var place = 0; place < inputs && faults.Count < 20; place++)
        {
            var encounter = generator.Make(place);
            applied += Coder.Code(encounter).MissingFacts.Count > 0 ? 1 : 0;
            if (QuestionProperties.EveryQuestionDecides(Coder, encounter, place) is { } fault)
            {
                faults.Add($"seed {seed}, place {place}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(applied > inputs / 10, $"The property applied to {applied} of {inputs}.");
    }
}
