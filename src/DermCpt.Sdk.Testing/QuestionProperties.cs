namespace DermCpt.Testing;

/// <summary>
/// What must hold of the questions that a record raises. Each function returns null where it holds or does not apply, else the fault in one
/// sentence. Thread-safe: no state.
/// </summary>
public static class QuestionProperties
{
    /// <summary>The most questions that a visit of <see cref="ServicesOfAVisit"/> services raises, one after another.</summary>
    public const int MostQuestions = 8;

    /// <summary>The most services of a visit whose questions are counted.</summary>
    public const int ServicesOfAVisit = 6;

    /// <summary>
    /// The first missing fact is answered at random until none is left: no fact is asked twice, no listed answer makes the record contradict
    /// itself, the last question decides something, and there are at most <see cref="MostQuestions"/>.
    /// </summary>
    /// <param name="coder">The coder.</param>
    /// <param name="encounter">An encounter.</param>
    /// <param name="draw">Which answers are given: any number.</param>
    public static string? EveryQuestionDecides(DermCoder coder, Encounter encounter, int draw)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var source = SeededSource.For(draw, encounter.Services.Count);
        var result = coder.Code(encounter);
        var asked = new HashSet<string>();
        var said = new List<string>();
        while (result.MissingFacts.Count > 0)
        {
            var fact = result.MissingFacts[0];
            if (!asked.Add(fact.Question))
            {
                return $"{fact.Name} of {fact.Service} is asked again after {string.Join(", ", said)}";
            }

            var choices = fact.Choices;
            if (choices.Count == 0)
            {
                return null;
            }

            if (result.MissingFacts.Count == 1 && choices.Count > 1 && DecidesNothing(choices))
            {
                return $"{fact.Name} of {fact.Service} is asked after {string.Join(", ", said)}, and every answer gives {string.Join("; ", choices[0].Lines)}";
            }

            var choice = choices[source.Below(choices.Count)];
            said.Add($"{fact.Name} of {fact.Service} = {choice.Label}");
            encounter = encounter.Answer(fact, choice);
            var next = coder.Code(encounter);
            if (next.Status == CodingStatus.Invalid && result.Status != CodingStatus.Invalid)
            {
                return $"the record is invalid after {string.Join(", ", said)}";
            }

            result = next;
        }

        return asked.Count > MostQuestions && encounter.Services.Count <= ServicesOfAVisit ? $"{asked.Count} questions: {string.Join(", ", said)}" : null;
    }

    private static bool DecidesNothing(IReadOnlyList<FactChoice> choices)
    {
        foreach (var choice in choices)
        {
            if (choice.ThenAsks.Count > 0 || !HaveEqualLines(choice, choices[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveEqualLines(FactChoice a, FactChoice b) =>
        a.Lines.Count == b.Lines.Count && a.Lines.Zip(b.Lines).All(static pair => pair.First.Code == pair.Second.Code && pair.First.Units == pair.Second.Units && pair.First.Modifiers == pair.Second.Modifiers);
}
