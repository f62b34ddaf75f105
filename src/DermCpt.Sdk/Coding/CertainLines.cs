namespace DermCpt.Coding;

/// <summary>
/// The lines that every completion of the missing facts reports with the same code, units and modifiers. Questions of one lesion group are
/// combined, and what an answer asks next is followed; groups are combined where one of them touches a line. What the bound on work leaves
/// open is held back.
/// </summary>
internal sealed class CertainLines
{
    /// <summary>Longer than any chain of questions: a walk ends here.</summary>
    private const int MostAnswers = 12;

    /// <summary>How many completions of all facts at once look for what no group shows alone.</summary>
    private const int Diagonals = 6;

    private readonly CodingData data;
    private readonly Completions completions;
    private readonly CompletionWork work;
    private readonly bool[] isAsked;
    private readonly int[] groups;
    private readonly int groupCount;

    /// <summary>For each line that the stated facts give: 0 where no answer touches it, one more than the only group that does, or -1 for several.</summary>
    private readonly int[] touchedBy;

    private CommonLines common = new();
    private int group;
    private bool isOver;

    private CertainLines(CodingData data, Completions completions, CompletionWork work)
    {
        this.data = data;
        this.completions = completions;
        this.work = work;
        isAsked = new bool[data.OutcomeCount];
        foreach (ref readonly var question in data.Questions.AsSpan(0, data.QuestionCount))
        {
            if (question.Service >= 0)
            {
                isAsked[question.Service] = true;
            }
        }

        touchedBy = new int[data.LineCount];
        groups = completions.IsWhole ? LesionGroups.Of(data, out groupCount) : [];
    }

    /// <summary>What may be shown.</summary>
    internal CodingData Shown { get; private set; } = null!;

    internal static CertainLines Of(CodingData data, Completions completions, CompletionWork work)
    {
        var lines = new CertainLines(data, completions, work);
        lines.Shown = lines.groupCount switch
        {
            0 => data.With([]),
            _ when !lines.MayShowAny() => data.With([]),
            1 => lines.Walk(-1) ? lines.Take() : data.With([]),
            _ => lines.OfGroups(),
        };
        return lines;
    }

    /// <summary>Whether two questions are of one lesion group; all are while groups decide nothing.</summary>
    internal bool AreOfOneGroup(int a, int b) => groups.Length == 0 || groups[a] == groups[b];

    /// <summary>Whether the choices of another group than the question's touch a line that the stated facts give.</summary>
    internal bool IsTouchedByOthers(int line, int question) => touchedBy[line] != 0 && (groups.Length == 0 || touchedBy[line] != groups[question] + 1);

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

    private CodingData OfGroups()
    {
        var isSettled = !IsAnyWaiting();
        for (var one = 0; one < groupCount; one++)
        {
            if (!Walk(one))
            {
                return data.With([]);
            }

            isSettled &= NoteTouched(one);
        }

        if (isSettled && HoldOnDiagonals())
        {
            return TakeUntouched();
        }

        return Walk(-1) ? Take() : TakeUntouched();
    }

    /// <summary>A service without a question of its own that waits for another's answer may have a line in every completion.</summary>
    private bool IsAnyWaiting()
    {
        for (var service = 0; service < isAsked.Length; service++)
        {
            if (!isAsked[service] && data.Outcomes[service] == ServiceOutcome.Asked)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Follows the questions of one group, or all (-1), through every choice; false where the bound is reached.</summary>
    private bool Walk(int only)
    {
        group = only;
        common = new CommonLines();
        isOver = false;
        _ = Follow(data, 0);
        return !isOver;
    }

    /// <summary>False where nothing more need be looked at.</summary>
    private bool Follow(CodingData coded, int answers)
    {
        var at = answers < MostAnswers ? NextQuestion(coded) : -1;
        if (at < 0)
        {
            return Meet(coded);
        }

        var question = coded.Questions[at];
        var isRoot = ReferenceEquals(coded, data);
        var choices = isRoot ? completions.ChoicesOf(at) : Choices.Of(coded.Encounter, question);
        if (choices.Length == 0)
        {
            // A code or a name: anything may follow.
            isOver = true;
            return false;
        }

        for (var choice = 0; choice < choices.Length; choice++)
        {
            if (!work.TrySpend())
            {
                isOver = true;
                return false;
            }

            if (!Follow(isRoot ? completions.Run(at, choice) : completions.Code(Completion.Apply(coded.Encounter, question, choices[choice])), answers + 1))
            {
                return false;
            }
        }

        return question.Form switch
        {
            ChoiceForm.Lesion => FollowOtherLesions(coded, question, answers),
            ChoiceForm.Sites when question.A == (long)BodySite.None => FollowCoarse(coded, question, answers),
            _ => true,
        };
    }

    /// <summary>The lesion may also be that of another service than the one that is asked about.</summary>
    private bool FollowOtherLesions(CodingData coded, in Question question, int answers)
    {
        var services = coded.Encounter.Services.AsSpan();
        for (var other = 0; other < services.Length; other++)
        {
            if (other == question.Service || other == question.A || LesionRelation.Of(services[question.Service], services[other]) != Relation.Unknown)
            {
                continue;
            }

            if (!work.TrySpend())
            {
                isOver = true;
                return false;
            }

            if (!Follow(completions.Code(Completion.Apply(coded.Encounter, question, new Choice(other))), answers + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A record may name a coarse site; one that is asked again is no completion, and its rows were looked at.</summary>
    private bool FollowCoarse(CodingData coded, in Question question, int answers)
    {
        for (var site = SiteTable.Rows.Length + 1; site < Words.Of<BodySite>().End; site++)
        {
            if (!work.TrySpend())
            {
                isOver = true;
                return false;
            }

            var next = completions.Code(Completion.Apply(coded.Encounter, question, new Choice(site)));
            if (!Asks(next, question) && !Follow(next, answers + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Asks(CodingData coded, in Question question)
    {
        for (var i = 0; i < coded.QuestionCount; i++)
        {
            if (coded.Questions[i].IsSameAs(question))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first question that this walk follows: of the group, or asked by an answer.</summary>
    private int NextQuestion(CodingData coded)
    {
        for (var i = 0; i < coded.QuestionCount; i++)
        {
            var known = group < 0 ? -1 : Find(coded.Questions[i]);
            if (known < 0 || groups[known] == group)
            {
                return i;
            }
        }

        return -1;
    }

    private int Find(in Question question)
    {
        for (var i = 0; i < data.QuestionCount; i++)
        {
            if (data.Questions[i].IsSameAs(question))
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

        common.Meet(coded);
        for (var line = 0; line < common.First!.LineCount; line++)
        {
            if (common.Has(line) && TryShow(line, [], out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A common line as it may be shown: as the stated facts give it, else as the first completion does; never a line of a service that is asked about.</summary>
    private bool TryShow(int line, Span<bool> isTaken, out LineOf shown)
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

    /// <summary>Notes which lines a group touches; true where it touches none that may be shown and gives no new one.</summary>
    private bool NoteTouched(int one)
    {
        var isUntouched = common.First is not null;
        Span<bool> isTaken = stackalloc bool[Math.Max(1, common.First?.LineCount ?? 0)];
        isTaken.Clear();
        for (var line = 0; line < data.LineCount; line++)
        {
            if (!TryMatch(new LineOf(data, line), isTaken))
            {
                touchedBy[line] = touchedBy[line] == 0 ? one + 1 : -1;
                isUntouched &= !IsOfUnasked(data.ServicesOf(data.Lines[line]));
            }
        }

        for (var line = 0; isUntouched && line < common.First!.LineCount; line++)
        {
            isUntouched = !common.Has(line) || isTaken[line] || !IsOfUnasked(new LineOf(common.First, line).Services);
        }

        return isUntouched;
    }

    private bool TryMatch(in LineOf line, Span<bool> isTaken)
    {
        for (var i = 0; i < (common.First?.LineCount ?? 0); i++)
        {
            if (!isTaken[i] && common.Has(i) && line.Equals(common.First!.Lines[i]))
            {
                isTaken[i] = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether completions of all facts at once keep the lines that no group touches alone.</summary>
    private bool HoldOnDiagonals()
    {
        for (var diagonal = 0; diagonal < Diagonals; diagonal++)
        {
            var coded = data;
            for (var answers = 0; coded.QuestionCount > 0 && answers < MostAnswers; answers++)
            {
                if (!work.TrySpend())
                {
                    return true;
                }

                coded = completions.Code(AnswerAll(coded, diagonal));
            }

            if (coded.Status != CodingStatus.Invalid && !KeepsUntouched(coded))
            {
                return false;
            }
        }

        return true;
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
            if (touchedBy[line] == 0 && IsOfUnasked(data.ServicesOf(data.Lines[line])) && !CommonLines.TryTake(new LineOf(data, line), coded, isTaken, sameServices: false))
            {
                return false;
            }
        }

        return true;
    }

    private CodingData Take()
    {
        if (common.First is null)
        {
            return data.With([]);
        }

        var shown = new List<LineOf>(common.First.LineCount);
        Span<bool> isTaken = stackalloc bool[Math.Max(1, data.LineCount)];
        isTaken.Clear();
        for (var line = 0; line < common.First.LineCount; line++)
        {
            if (common.Has(line) && TryShow(line, isTaken, out var one))
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
            if (touchedBy[line] == 0 && IsOfUnasked(data.ServicesOf(data.Lines[line])))
            {
                shown.Add(new LineOf(data, line));
            }
        }

        return data.With([.. shown]);
    }
}
