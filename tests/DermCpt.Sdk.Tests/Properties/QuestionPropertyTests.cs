using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>A question that an expert would not ask is a fault: walks through generated records, answered at random.</summary>
public sealed class QuestionPropertyTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>The few that are left change for which services a line stands, why a service has none, or ask about facts that contradict one another.</summary>
    private const int MostIdle = 5;

    [Fact]
    public void Hardly_a_question_decides_nothing_and_none_contradicts_the_record()
    {
        const int inputs = 3_000;
        const int seed = 20261130;
        var generator = new EncounterGenerator(seed);
        var (idle, faults, applied) = (0, new List<string>(), 0);
        for (var place = 0; place < inputs; place++)
        {
            var encounter = generator.Make(place);
            applied += Coder.Code(encounter).MissingFacts.Count > 0 ? 1 : 0;
            switch (QuestionProperties.EveryQuestionDecides(Coder, encounter, place))
            {
                case { } fault when fault.Contains("every answer gives", StringComparison.Ordinal):
                    idle++;
                    break;
                case { } fault:
                    faults.Add($"seed {seed}, place {place}: {fault}");
                    break;
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.InRange(idle, 0, MostIdle);
        Assert.True(applied > inputs / 10, $"The property applied to {applied} of {inputs}.");
    }
}
