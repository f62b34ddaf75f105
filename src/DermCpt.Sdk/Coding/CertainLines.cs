namespace DermCpt.Coding;

/// <summary>
/// The lines that every completion of the missing facts reports with the same code, units and modifiers. All facts are combined as far as
/// the bound on work reaches. Beyond it each lesion group is looked at alone, and only lines that none of them touches are shown.
/// </summary>
internal sealed class CertainLines
{
    /// <summary>How many completions of all facts at once look for what no group shows alone.</summary>
    private const int Diagonals = 6;

    private readonly CodingData data;
    private readonly Completions completions;
    private readonly bool[] isAsked;
    private readonly int[] groups;
    private readonly int groupCount;

    /// <summary>
    /// For each line that the stated facts give: 0 where no answer touches it, one more than the only group that does, or -1 for several.
    /// Null until it is asked for.
    /// </summary>
    private int[]? touchedBy;

    internal CertainLines(CodingData data, Completions completions)
    {
        this.data = data;
        this.completions = completions;
        isAsked = new bool[data.OutcomeCount];
        foreach (ref readonly var question in data.Questions.AsSpan(0, data.QuestionCount))
        {
            if (question.Service >= 0)
            {
                isAsked[question.Service] = true;
            }
        }

        groups = completions.IsWhole ? LesionGroups.Of(data, out groupCount) : [];
        Shown = groupCount == 0 || !MayShowAny() ? data.With([]) : Find();
    }

    /// <summary>What may be shown.</summary>
    internal CodingData Shown { get; }

    /// <summary>Whether two questions are of one lesion group; all are while groups decide nothing.</summary>
    internal bool AreOfOneGroup(int a, int b) => groups.Length == 0 || groups[a] == groups[b];

    /// <summary>Whether the choices of another group than the question's touch a line that the stated facts give.</summary>
    internal bool IsTouchedByOthers(int line, int question)
    {
        touchedBy ??= FindTouched(completions.NewWork());
        return touchedBy[line] != 0 && (groups.Length == 0 || touchedBy[line] != groups[question] + 1);
    }

    /// <summary>The lesion group of a question; -1 where an answer asked it first.</summary>
    internal int GroupOf(in Question question) => completions.Find(question) is var known and >= 0 ? groups[known] : -1;

    /// <summary>Whether no question is about a service behind the line.</summary>
    internal bool IsOfUnasked(ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            if (isAsked[service])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether something is left that all completions have in common and that may be shown.</summary>
    internal bool MayShow(CommonLines common)
    {
        for (var line = 0; line < common.First!.LineCount; line++)
        {
            if (common.Has(line) && TryShow(common, line, [], out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a service that nothing is asked about and that has, or waits for, a line.</summary>
    private bool MayShowAny()
    {
        for (var service = 0; service < isAsked.Length; service++)
        {
            if (!isAsked[service] && data.Outcomes[service] is ServiceOutcome.Coded or ServiceOutcome.Asked)
            {
                return true;
            }
        }

        return false;
    }

    private CodingData Find()
    {
        var work = completions.NewWork();
        if (work.Affords(completions.Product()))
        {
            using var walk = new CompletionWalk(this, completions, work, -1);
            if (walk.Run())
            {
                return Take(walk.Common);
            }
        }

        if (groupCount == 1)
        {
            return data.With([]);
        }

        work = completions.NewWork();
        touchedBy = FindTouched(work);
        NoteDiagonals(work);
        return TakeUntouched();
    }

    /// <summary>Which lines each group touches while the others stay open; all lines where the bound is reached.</summary>
    private int[] FindTouched(CompletionWork work)
    {
        var touched = new int[data.LineCount];
        for (var one = 0; one < groupCount; one++)
        {
            using var walk = new CompletionWalk(this, completions, work, one);
            if (!walk.Run())
            {
                Array.Fill(touched, -1);
                break;
            }

            NoteTouched(walk.Common, one, touched);
        }

        return touched;
    }

    /// <summary>Notes the lines that the completions of a group do not have in common.</summary>
    private void NoteTouched(CommonLines common, int one, int[] touched)
    {
        Span<bool> isTaken = stackalloc bool[Math.Max(1, common.First?.LineCount ?? 0)];
        isTaken.Clear();
        for (var line = 0; line < data.LineCount; line++)
        {
            if (!common.TryTake(data.Lines[line], isTaken))
            {
                touched[line] = touched[line] == 0 ? one + 1 : -1;
            }
        }
    }

    /// <summary>Completions of all facts at once: what they change, some groups touch together.</summary>
    private void NoteDiagonals(CompletionWork work)
    {
        for (var diagonal = 0; diagonal < Diagonals; diagonal++)
        {
            var coded = data;
            while (coded.QuestionCount > 0 && work.TrySpend())
            {
                coded = completions.Code(AnswerAll(coded, diagonal));
            }

            if (coded.QuestionCount > 0 || (coded.Status != CodingStatus.Invalid && !KeepsUntouched(coded)))
            {
                Array.Fill(touchedBy!, -1);
                return;
            }
        }
    }

    private static Encounter AnswerAll(CodingData coded, int diagonal)
    {
        var encounter = coded.Encounter;
        for (var i = 0; i < coded.QuestionCount; i++)
        {
            var choices = Choices.Of(encounter, coded.Questions[i]);
            if (choices.Length > 0)
            {
                encounter = Completion.Apply(encounter, coded.Questions[i], choices[diagonal * (choices.Length - 1) / (Diagonals - 1)]);
            }
        }

        return encounter;
    }

    private bool KeepsUntouched(CodingData coded)
    {
        Span<bool> isTaken = stackalloc bool[Math.Max(1, coded.LineCount)];
        isTaken.Clear();
        for (var line = 0; line < data.LineCount; line++)
        {
            if (IsUntouched(line) && !CommonLines.TryTake(new LineOf(data, line), coded, isTaken, sameServices: false))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUntouched(int line) => touchedBy![line] == 0 && IsOfUnasked(data.ServicesOf(data.Lines[line]));

    /// <summary>
    /// A common line as it may be shown: as the stated facts give it, else as the first completion does; never a line of a service that is
    /// asked about.
    /// </summary>
    private bool TryShow(CommonLines common, int line, Span<bool> isTaken, out LineOf shown)
    {
        shown = new LineOf(common.First!, line);
        for (var i = 0; i < data.LineCount; i++)
        {
            if ((isTaken.IsEmpty || !isTaken[i]) && shown.Equals(data.Lines[i]) && IsOfUnasked(data.ServicesOf(data.Lines[i])))
            {
                shown = new LineOf(data, i);
                if (!isTaken.IsEmpty)
                {
                    isTaken[i] = true;
                }

                return true;
            }
        }

        return IsOfUnasked(shown.Services);
    }

    private CodingData Take(CommonLines common)
    {
        var shown = new List<LineOf>();
        Span<bool> isTaken = stackalloc bool[Math.Max(1, data.LineCount)];
        isTaken.Clear();
        for (var line = 0; line < (common.First?.LineCount ?? 0); line++)
        {
            if (common.Has(line) && TryShow(common, line, isTaken, out var one))
            {
                shown.Add(one);
            }
        }

        return data.With([.. shown]);
    }

    private CodingData TakeUntouched()
    {
        var shown = new List<LineOf>(data.LineCount);
        for (var line = 0; line < data.LineCount; line++)
        {
            if (IsUntouched(line))
            {
                shown.Add(new LineOf(data, line));
            }
        }

        return data.With([.. shown]);
    }
}
