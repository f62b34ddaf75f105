namespace DermCpt.Coding;

/// <summary>
/// The completions of a visit: each missing fact through every choice, what an answer asks next, and each fact that a rule presumes. What
/// they have in common is kept; a walk ends where nothing is left of it that may be shown. Not thread-safe.
/// </summary>
internal sealed class CompletionWalk : IDisposable
{
    /// <summary>Longer than any chain of questions: a walk ends here.</summary>
    private const int MostAnswers = 16;

    private readonly CodingData data;
    private readonly Completions completions;
    private readonly CompletionWork work;
    private readonly CertainLines lines;
    private readonly int group;
    private readonly CodingBuffer buffer = DermCoder.TakeBuffer();
    private bool isOver;

    /// <param name="lines">What may be shown.</param>
    /// <param name="completions">The visit with its missing facts stated.</param>
    /// <param name="work">What may be run.</param>
    /// <param name="group">The lesion group whose questions are followed while the others stay open; -1 for all.</param>
    internal CompletionWalk(CertainLines lines, Completions completions, CompletionWork work, int group)
    {
        this.lines = lines;
        this.completions = completions;
        this.work = work;
        this.group = group;
        data = completions.Data;
    }

    /// <summary>What the completions have in common so far.</summary>
    internal CommonLines Common { get; } = new();

    /// <summary>Looks at all completions, or at as many as leave something in common; false where the bound was reached.</summary>
    internal bool Run()
    {
        _ = Follow(data, 0, presumes: true);
        return !isOver;
    }

    public void Dispose() => DermCoder.ReturnBuffer(buffer);

    /// <summary>False where nothing more need be looked at. The coding may be the buffer's: nothing reads it after the next is made.</summary>
    private bool Follow(CodingData coded, int answers, bool presumes)
    {
        if (answers > MostAnswers)
        {
            isOver = true;
            return false;
        }

        var at = NextQuestion(coded);
        if (at >= 0)
        {
            var question = coded.Questions[at];
            return ReferenceEquals(coded, data)
                ? Choose(coded.Encounter, question, completions.ChoicesOf(at), at, answers, presumes)
                : Choose(coded.Encounter, question, Choices.Of(coded.Encounter, question), -1, answers, presumes);
        }

        var encounter = coded.Encounter;
        return Meet(coded) && (!presumes || Presume(encounter, answers));
    }

    /// <summary>A completion may also state what a rule took for granted: one such fact at a time.</summary>
    private bool Presume(Encounter encounter, int answers)
    {
        foreach (var question in PresumedFacts.Of(encounter))
        {
            if (!Choose(encounter, question, Choices.Of(encounter, question), -1, answers, presumes: false))
            {
                return false;
            }
        }

        return true;
    }

    private bool Choose(Encounter encounter, Question question, Choice[] choices, int root, int answers, bool presumes)
    {
        if (choices.Length == 0)
        {
            // A code or a name: anything may follow.
            isOver = true;
            return false;
        }

        for (var choice = 0; choice < choices.Length; choice++)
        {
            if (!MaySpend() || !Follow(root >= 0 ? completions.Run(root, choice) : Code(encounter, question, choices[choice]), answers + 1, presumes))
            {
                return false;
            }
        }

        foreach (var choice in Choices.Unlisted(encounter, question))
        {
            if (!MaySpend())
            {
                return false;
            }

            var next = Code(encounter, question, choice);
            if (!next.Asks(question) && !Follow(next, answers + 1, presumes))
            {
                return false;
            }
        }

        return true;
    }

    private bool MaySpend()
    {
        isOver |= !work.TrySpend();
        return !isOver;
    }

    private CodingData Code(Encounter encounter, in Question question, in Choice choice) =>
        completions.Code(Completion.Apply(encounter, question, choice), buffer);

    /// <summary>The first question that this walk follows: of the group, or asked by an answer.</summary>
    private int NextQuestion(CodingData coded)
    {
        for (var i = 0; i < coded.QuestionCount; i++)
        {
            if (group < 0 || lines.GroupOf(coded.Questions[i]) is var known && (known < 0 || known == group))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A completion that contradicts the record says nothing.</summary>
    private bool Meet(CodingData coded)
    {
        if (coded.Status == CodingStatus.Invalid && data.Status != CodingStatus.Invalid)
        {
            return true;
        }

        Common.Meet(coded);
        return lines.MayShow(Common);
    }
}
