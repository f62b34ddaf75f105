using DermCpt.Coding;

namespace DermCpt;

/// <summary>A fact that a rule needs and the record lacks: its question, its choices, and the whole visit's lines for each. Thread-safe: immutable; what a choice gives is coded when first read.</summary>
public sealed class MissingFact
{
    private readonly CodingData data;
    private readonly int place;
    private readonly ReadObject? read;

    internal MissingFact(ReadObject read)
    {
        this.read = read;
        data = null!;
    }

    internal MissingFact(CodingData data, int place)
    {
        this.data = data;
        this.place = place;
    }

    /// <summary>The service's id, or null for a fact of the patient or the visit.</summary>
    public string? Service => read is not null ? read.Text("service") : Asked.Service < 0 ? null : data.Encounter.Services[Asked.Service].Id;

    /// <summary>The fact's name in JSON.</summary>
    public string Name => read?.Text("fact") ?? Words.CamelCaseOf(Asked.Fact);

    /// <summary>A plain sentence that asks for it, with the unit of a measure and the other way to state it, where there is one.</summary>
    public string Question => read?.Text("question") ?? QuestionText.Of(data.Encounter, Asked);

    /// <summary>The unit of a measure (<c>cm</c>, <c>cm2</c>, <c>cc</c>, <c>mg</c>, <c>units</c>, <c>minutes</c>, <c>percent</c>, <c>years</c>); null of a count or a word.</summary>
    public string? Unit => read is null ? QuestionText.UnitOf(data.Encounter, Asked) : read.Text("unit");

    /// <summary>
    /// The choices: words, yes or no, sites, and for a measure the bands in which nothing changes. Empty for a code or a name alone. Codes the
    /// visit again for each, once.
    /// </summary>
    public IReadOnlyList<FactChoice> Choices => read is null ? Make() : FactChoice.ListOf(read.Objects("candidates"), read.Get<string[]>("choices")!);

    /// <summary>The choices with equal lines together.</summary>
    public IReadOnlyList<Candidate> Candidates => read is null ? Candidate.Of(Make()) : Array.ConvertAll(read.Objects("candidates"), static one => new Candidate(one));

    internal Fact Fact => Asked.Fact;

    internal Question Asked => read is null ? data.Questions[place] : throw new InvalidOperationException(ReadObject.WithoutInput);

    /// <summary>The choices and lines.</summary>
    public override string ToString() => $"{Service}: {Name}: {string.Join("; ", Candidates)}";

    /// <summary>The choices that the record leaves; bands beside each other that give the same are one.</summary>
    internal List<FactChoice> Make()
    {
        var completions = data.Completions;
        var all = completions.ChoicesOf(place);
        var made = new List<FactChoice>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            if (completions.Contradicts(completions.Run(place, i), Asked))
            {
                continue;
            }

            var choice = new FactChoice(data, place, all[i], completions.Shown(place, i), completions.SettledRun(place, i));
            if (all[i].IsBand && made.Count > 0 && choice.Next.Count == 0 && made[^1].IsLike(choice))
            {
                made[^1] = made[^1].With(choice);
            }
            else
            {
                made.Add(choice);
            }
        }

        return made;
    }
}
