namespace DermCpt.Coding;

/// <summary>
/// The codings of one visit with its missing facts stated: one for each choice, shared by the candidates and the certain lines. What may
/// be run is bounded by the size of the visit, so that growth is stated: beyond the bound less is shown, never more. Thread-safe: a race
/// runs a choice twice with one result.
/// </summary>
internal sealed class Completions
{
    /// <summary>The bound of one use, in the cost of <see cref="CompletionWork"/>: the certain lines, and the candidates.</summary>
    internal const int Bound = 120_000;

    /// <summary>Beyond so many services the parts of a sum are not looked through for each question.</summary>
    internal const int MostServices = 32;

    private readonly Choice[]?[] choices;
    private readonly CodingData?[]?[] runs;
    private readonly int bound;
    private CertainLines? certain;

    internal Completions(CodingData data, int bound = Bound)
    {
        Data = data;
        this.bound = bound;
        choices = new Choice[data.QuestionCount][];
        runs = new CodingData?[data.QuestionCount][];
        IsWhole = IsWithinBound();
    }

    /// <summary>How many codings were run so far: what tests hold, since time cannot be held.</summary>
    internal int Runs { get; private set; }

    /// <summary>Whether the visit is small enough to be coded again for each choice of each question.</summary>
    internal bool IsWhole { get; }

    internal CertainLines Certain => certain ??= new CertainLines(Data, this);

    /// <summary>The visit as the stated facts decide it.</summary>
    internal CodingData Data { get; }

    internal Choice[] ChoicesOf(int question) => choices[question] ??= Choices.Of(Data.Encounter, Data.Questions[question]);

    /// <summary>
    /// The visit with one choice stated. Of a visit too large to be coded again for each, the service that is asked about is coded alone.
    /// </summary>
    internal CodingData Run(int question, int choice)
    {
        var made = runs[question] ??= new CodingData?[ChoicesOf(question).Length];
        return made[choice] ??= IsWhole || Data.Questions[question].Service < 0
            ? Code(Completion.Apply(Data.Encounter, Data.Questions[question], ChoicesOf(question)[choice]))
            : CodeAlone(Data.Questions[question], ChoicesOf(question)[choice]);
    }

    /// <summary>The visit with one choice stated, without a last question that then decides nothing.</summary>
    internal CodingData SettledRun(int question, int choice)
    {
        var run = Run(question, choice);
        return !IsWhole || run.QuestionCount != 1 || run.Asks(Data.Questions[question]) ? run : new Completions(run, bound).Settle(isNested: true);
    }

    /// <summary>
    /// The lines that a choice gives: those that no other missing fact may change, and those of the service that is asked about as the
    /// facts decide them so far.
    /// </summary>
    internal CodingData Shown(int question, int choice)
    {
        var run = SettledRun(question, choice);
        if (run.QuestionCount == 0 || !IsWhole)
        {
            return run;
        }

        return AsksFurther(run, question) ? OfChain(run, question) : OfIndependent(run, question);
    }

    /// <summary>Ends what the views of the certain lines may show.</summary>
    internal void Invalidate() => certain?.Shown.Invalidate();

    /// <summary>
    /// The visit without its only question, where every answer is the same in all that is shown: a question that decides nothing is not asked.
    /// A measure is asked always, since a line is proved by it; so is a fact that is stated and contradicts another.
    /// </summary>
    /// <param name="isNested">Asked of an answer: what that answer asks next is not looked at again, so that the work stays that of two questions.</param>
    internal CodingData Settle(bool isNested = false)
    {
        var question = Data.Questions[0];
        if (!IsWhole || !Choices.AreAll(question) || Choices.IsContradicted(Data.Encounter, question))
        {
            return Data;
        }

        CodingData? first = null;
        for (var choice = 0; choice < ChoicesOf(0).Length; choice++)
        {
            if (ChoicesOf(0)[choice].IsBand || !IsLike(ref first, isNested ? Run(0, choice) : SettledRun(0, choice)))
            {
                return Data;
            }
        }

        // What all rows give, a coarse site gives too.
        foreach (var choice in question.Form == ChoiceForm.Sites ? [] : Choices.Unlisted(Data.Encounter, question))
        {
            if (!IsLike(ref first, Code(Completion.Apply(Data.Encounter, question, choice))))
            {
                return Data;
            }
        }

        return first ?? Data;
    }

    /// <summary>Whether a choice contradicts what the record states, or leaves its question as it was: no answer at all.</summary>
    internal bool Contradicts(CodingData run, in Question question)
    {
        if (question.Form is not (ChoiceForm.Lesion or ChoiceForm.Lesions) && IsWhole && run.Asks(question))
        {
            return true;
        }

        for (var service = 0; service < Math.Min(run.OutcomeCount, Data.OutcomeCount); service++)
        {
            if (run.Outcomes[service] == ServiceOutcome.Invalid && Data.Outcomes[service] != ServiceOutcome.Invalid && run.OutcomeCount == Data.OutcomeCount)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an answer shows the same lines as the first and asks no more; of what the first tells, what both tell is kept.</summary>
    private bool IsLike(ref CodingData? first, CodingData run)
    {
        if (Contradicts(run, Data.Questions[0]))
        {
            return true;
        }

        first ??= run.AnswerTo(Data.Encounter);
        return run.QuestionCount == 0 && first.HasEqualLines(run) && first.TryKeepCommon(run);
    }

    /// <summary>A coding of the visit as it would be with facts stated; owned.</summary>
    internal CodingData Code(Encounter encounter)
    {
        var buffer = DermCoder.TakeBuffer();
        var owned = Code(encounter, buffer).ToOwned();
        DermCoder.ReturnBuffer(buffer);
        return owned;
    }

    /// <summary>The same in a buffer: it ends with the buffer's next coding.</summary>
    internal CodingData Code(Encounter encounter, CodingBuffer buffer)
    {
        Runs++;
        _ = Data.Coder.Code(encounter, Data.Payer, buffer);
        return buffer.Data;
    }

    /// <summary>What one use may run.</summary>
    internal CompletionWork NewWork() => new(bound, Data.Encounter.Services.Count);

    /// <summary>How many completions the choices of all questions make together, as far as the questions are known.</summary>
    internal long Product()
    {
        var product = 1L;
        for (var question = 0; question < choices.Length && product < int.MaxValue; question++)
        {
            product *= Math.Max(1, ChoicesOf(question).Length);
        }

        return product;
    }

    /// <summary>The place of a question among those of the visit, or -1.</summary>
    internal int Find(in Question question)
    {
        for (var i = 0; i < Data.QuestionCount; i++)
        {
            if (Data.Questions[i].IsSameAs(question))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a choice leaves a question of its lesion group open, or brings one.</summary>
    private bool AsksFurther(CodingData run, int question)
    {
        for (var i = 0; i < run.QuestionCount; i++)
        {
            var known = Find(run.Questions[i]);
            if (known < 0 || AreOfOneGroup(known, question))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreOfOneGroup(int a, int b) => Data.Questions[a].Service == Data.Questions[b].Service || Certain.AreOfOneGroup(a, b);

    /// <summary>With further questions of the group: what they leave, and the lines of the service asked about.</summary>
    private CodingData OfChain(CodingData run, int question)
    {
        var certainOfRun = new Completions(run, bound / Math.Max(1, CountChoices())).Certain;
        var shown = new List<LineOf>();
        Span<bool> isTaken = stackalloc bool[Math.Max(1, certainOfRun.Shown.LineCount)];
        isTaken.Clear();
        Span<bool> isCertain = stackalloc bool[Math.Max(1, Certain.Shown.LineCount)];
        isCertain.Clear();
        for (var i = 0; i < run.LineCount; i++)
        {
            var line = new LineOf(run, i);
            var isOfAll = CommonLines.TryTake(line, Certain.Shown, isCertain, sameServices: true);
            if (CommonLines.TryTake(line, certainOfRun.Shown, isTaken, sameServices: true) || isOfAll || IsOwn(line, question, certainOfRun))
            {
                shown.Add(line);
            }
        }

        for (var i = 0; i < certainOfRun.Shown.LineCount; i++)
        {
            if (!isTaken[i])
            {
                shown.Add(new LineOf(certainOfRun.Shown, i));
            }
        }

        return run.With([.. shown]);
    }

    /// <summary>A line of the service that was asked about, which nothing more is asked of.</summary>
    private bool IsOwn(in LineOf line, int question, CertainLines certainOfRun) =>
        line.Services.Contains(Data.Questions[question].Service) && certainOfRun.IsOfUnasked(line.Services);

    /// <summary>With other groups open: without the lines that these touch.</summary>
    private CodingData OfIndependent(CodingData run, int question)
    {
        var shown = new List<LineOf>();
        Span<bool> isTaken = stackalloc bool[Math.Max(1, Certain.Shown.LineCount)];
        isTaken.Clear();
        Span<bool> isOld = stackalloc bool[Math.Max(1, Data.LineCount)];
        isOld.Clear();
        for (var i = 0; i < run.LineCount; i++)
        {
            var line = new LineOf(run, i);
            if (CommonLines.TryTake(line, Certain.Shown, isTaken, sameServices: true) || !IsTouchedByOthers(line, question, isOld))
            {
                shown.Add(line);
            }
        }

        for (var i = 0; i < Certain.Shown.LineCount; i++)
        {
            if (!isTaken[i])
            {
                _ = shown.RemoveAll(line => line.Record.Code == Certain.Shown.Lines[i].Code
                    && line.Services.SequenceEqual(Certain.Shown.ServicesOf(Certain.Shown.Lines[i])));
                shown.Add(new LineOf(Certain.Shown, i));
            }
        }

        return run.With([.. shown]);
    }

    private bool IsTouchedByOthers(in LineOf line, int question, Span<bool> isOld)
    {
        for (var i = 0; i < Data.LineCount; i++)
        {
            if (!isOld[i] && line.Equals(Data.Lines[i]))
            {
                isOld[i] = true;
                return Certain.IsTouchedByOthers(i, question);
            }
        }

        return false;
    }

    private CodingData CodeAlone(Question question, in Choice choice)
    {
        var lone = Data.Encounter with { Services = new ValueList<Service>([Data.Encounter.Services[question.Service]]) };
        return Code(question.Form is ChoiceForm.Lesion or ChoiceForm.Lesions or ChoiceForm.Drugs ? lone
            : Completion.Apply(lone, question with { Service = 0 }, choice));
    }

    private bool IsWithinBound()
    {
        var cost = CompletionWork.CostOf(Data.Encounter.Services.Count);
        return (long)Data.QuestionCount * cost <= bound && (long)CountChoices() * cost <= bound;
    }

    private int CountChoices()
    {
        var count = 0;
        for (var question = 0; question < choices.Length; question++)
        {
            count += ChoicesOf(question).Length;
        }

        return count;
    }
}
