using DermCpt.Coding;

namespace DermCpt;

/// <summary>The lines that one or more choices of a missing fact give. Thread-safe: immutable.</summary>
public sealed class Candidate
{
    private readonly List<FactChoice> choices;

    internal Candidate(ReadObject read) => choices = FactChoice.ListOf(read);

    private Candidate(FactChoice choice) => choices = [choice];

    /// <summary>The labels of its choices.</summary>
    public IReadOnlyList<string> When => choices.ConvertAll(static choice => choice.Label);

    /// <summary>The labels as one text.</summary>
    public string Label => string.Join(" or ", When);

    /// <summary>Its choices.</summary>
    public IReadOnlyList<FactChoice> Choices => choices;

    /// <summary>The whole visit's lines.</summary>
    public IReadOnlyList<CodedLine> Lines => choices[0].Lines;

    /// <summary>The facts that are asked next, by their names in JSON; empty where none is.</summary>
    public IReadOnlyList<string> ThenAsks => choices[0].ThenAsks;

    internal CodingResult Result => new(choices[0].Run);

    internal List<Fact> Next => choices[0].Next;

    internal CodingData Data => choices[0].Shown;

    /// <summary>When, the lines, and what is asked next: a choice that asks further never looks as if it gave no line.</summary>
    public override string ToString()
    {
        var lines = string.Join("; ", Lines);
        var asks = ThenAsks is { Count: > 0 } next ? "then asks " + string.Join(", ", next) : string.Empty;
        return $"{Label}: {(lines.Length > 0 && asks.Length > 0 ? lines + "; " + asks : lines.Length + asks.Length > 0 ? lines + asks : "no line")}";
    }

    /// <summary>Choices with equal lines and equal further questions are one candidate; bands were joined already.</summary>
    internal static List<Candidate> Of(List<FactChoice> choices)
    {
        var candidates = new List<Candidate>();
        foreach (var choice in choices)
        {
            var known = choice.Choice.IsBand ? null : candidates.Find(candidate => candidate.choices[0].IsLike(choice));
            if (known is null)
            {
                candidates.Add(new Candidate(choice));
            }
            else
            {
                known.choices.Add(choice);
            }
        }

        return candidates;
    }
}
