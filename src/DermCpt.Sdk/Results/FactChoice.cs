using DermCpt.Coding;
using DermCpt.Families;

namespace DermCpt;

/// <summary>One answer to a missing fact: a word, a yes or no, a site, or a band of a measure, and the lines that the visit has with it. Thread-safe: immutable.</summary>
public sealed class FactChoice
{
    private readonly CodingData data;
    private readonly ReadObject? read;
    private readonly string? label;

    private FactChoice(ReadObject read, string label)
    {
        this.read = read;
        this.label = label;
        data = Shown = Run = null!;
        Next = [];
    }

    internal FactChoice(CodingData data, int question, Choice choice, CodingData shown, CodingData run)
    {
        this.data = data;
        Place = question;
        Choice = choice;
        Shown = shown;
        Run = run;
        Next = AskedNext();
    }

    /// <summary>The choice as people read it: <c>benign</c>, <c>up to 0.5</c>, <c>0.6 to 1.0</c>, <c>more than 4.0</c>.</summary>
    public string Label => label ?? ChoiceText.Label(data.Encounter, Question, Choice);

    /// <summary>The value that <see cref="Encounter.Answer(MissingFact, FactChoice)"/> states, as the member's JSON text; of a band its greatest value, of an open one its least. Of a result that was read, the label where choices with equal lines share one entry.</summary>
    public string Value => read is not null ? read.Text("value") ?? Label : ChoiceText.Value(data.Encounter, Question, Choice);

    /// <summary>The visit's lines with this choice; what further missing facts may change is left out.</summary>
    public IReadOnlyList<CodedLine> Lines => read is null ? CodingResult.LinesOf(Shown) : CodingResult.LinesOf(read);

    /// <summary>The facts, by their names in JSON, that this choice leaves to be asked of the service, or asks next; empty where it settles them.</summary>
    public IReadOnlyList<string> ThenAsks => read is not null ? read.Get<string[]>("thenAsks") ?? [] : Next.ConvertAll(static fact => Words.CamelCaseOf(fact));

    /// <summary>Whether it is a band of a measure.</summary>
    public bool IsBand => read is null ? Choice.IsBand : read.Has("from") || read.Has("to");

    /// <summary>The facts asked next.</summary>
    internal List<Fact> Next { get; }

    internal Choice Choice
    {
        get => read is null ? field : throw new InvalidOperationException(ReadObject.WithoutInput);
        private init;
    }

    internal int Place { get; }

    /// <summary>The service whose lesion this choice names; null where it names none.</summary>
    internal string? LesionOf => Question.Form is ChoiceForm.Lesion or ChoiceForm.Lesions or ChoiceForm.Drugs && Choice.Value >= 0 ? data.Encounter.Services[(int)Choice.Value].Id : null;

    internal Question Question => data.Questions[Place];

    internal CodingData Shown { get; }

    /// <summary>The visit as it is coded with the choice.</summary>
    internal CodingData Run { get; }

    /// <summary>The label.</summary>
    public override string ToString() => Label;

    /// <summary>The choices of a candidate that was read.</summary>
    internal static List<FactChoice> ListOf(ReadObject candidate) => new(Array.ConvertAll(candidate.Get<string[]>("when")!, when => new FactChoice(candidate, when)));

    /// <summary>The choices of a fact that was read, in the order of their labels.</summary>
    internal static List<FactChoice> ListOf(ReadObject[] candidates, string[] labels)
    {
        var choices = new List<FactChoice>(labels.Length);
        foreach (var label in labels)
        {
            if (Array.Find(candidates, candidate => candidate.Get<string[]>("when").AsSpan().Contains(label)) is { } of)
            {
                choices.Add(new FactChoice(of, label));
            }
        }

        return choices;
    }

    /// <summary>A stored number of the measure as a plain decimal.</summary>
    internal string Text(int stored) => ChoiceText.Plain(Choices.MemberOf(data.Encounter, Question), stored);

    /// <summary>Whether another choice gives the same lines and asks the same.</summary>
    internal bool IsLike(FactChoice other)
    {
        if (Shown.LineCount != other.Shown.LineCount || Next.Count != other.Next.Count)
        {
            return false;
        }

        for (var i = 0; i < Next.Count; i++)
        {
            if (Next[i] != other.Next[i])
            {
                return false;
            }
        }

        for (var i = 0; i < Shown.LineCount; i++)
        {
            if (!new LineOf(Shown, i).Equals(other.Shown.Lines[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>This band and the next as one.</summary>
    internal FactChoice With(FactChoice next)
    {
        var isOpen = next.Choice.To == BandTable.Open;
        return new FactChoice(data, Place, new Choice(isOpen ? Choice.Value : next.Choice.Value, Choice.From, next.Choice.To, true), Shown, Run);
    }

    private List<Fact> AskedNext()
    {
        var facts = new List<Fact>();
        foreach (ref readonly var next in Run.Questions.AsSpan(0, Run.QuestionCount))
        {
            if (!facts.Contains(next.Fact) && (next.Service == Question.Service || data.Encounter.Services.Count != Run.Encounter.Services.Count || !IsAskedAlready(next)))
            {
                facts.Add(next.Fact);
            }
        }

        return facts;
    }

    private bool IsAskedAlready(in Question next)
    {
        foreach (ref readonly var asked in data.Questions.AsSpan(0, data.QuestionCount))
        {
            if (asked.IsSameAs(next))
            {
                return true;
            }
        }

        return false;
    }
}
