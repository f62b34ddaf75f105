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

    private readonly CodingData data;
    private readonly Choice[]?[] choices;
    private readonly CodingData?[]?[] runs;
    private readonly int bound;
    private CertainLines? certain;

    internal Completions(CodingData data, int bound = Bound)
    {
        this.data = data;
        this.bound = bound;
        choices = new Choice[data.QuestionCount][];
        runs = new CodingData?[data.QuestionCount][];
        IsWhole = IsWithinBound();
    }

    /// <summary>How many codings were run so far: what tests hold, since time cannot be held.</summary>
    internal int Runs { get; private set; }

    /// <summary>Whether the visit is small enough to be coded again for each choice of each question.</summary>
    internal bool IsWhole { get; }

    internal CertainLines Certain => certain ??= CertainLines.Of(data, this, new CompletionWork(bound, data.Encounter.Services.Count));

    internal Choice[] ChoicesOf(int question) => choices[question] ??= Choices.Of(data.Encounter, data.Questions[question]);

    /// <summary>
    /// The visit with one choice stated. Of a visit too large to be coded again for each, the service that is asked about is coded alone.
    /// </summary>
    internal CodingData Run(int question, int choice)
    {
        var made = runs[question] ??= new CodingData?[ChoicesOf(question).Length];
        return made[choice] ??= IsWhole || data.Questions[question].Service < 0
            ? Code(Completion.Apply(data.Encounter, data.Questions[question], ChoicesOf(question)[choice]))
            : CodeAlone(data.Questions[question], ChoicesOf(question)[choice]);
    }

    /// <summary>
    /// The lines that a choice gives: those that no other missing fact may change, and those of the service that is asked about as the
    /// facts decide them so far.
    /// </summary>
    internal CodingData Shown(int question, int choice)
    {
        var run = Run(question, choice);
        if (run.QuestionCount == 0 || !IsWhole)
        {
            return run;
        }

        return AsksFurther(run, question) ? OfChain(run, question) : OfIndependent(run, question);
    }

    /// <summary>Ends what the views of the certain lines may show.</summary>
    internal void Invalidate() => certain?.Shown.Invalidate();

    /// <summary>A coding of the visit as it would be with facts stated; owned.</summary>
    internal CodingData Code(Encounter encounter)
    {
        Runs++;
        var buffer = DermCoder.TakeBuffer();
        _ = data.Coder.Code(encounter, data.Payer, buffer);
        var owned = buffer.Data.ToOwned();
        DermCoder.ReturnBuffer(buffer);
        return owned;
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

    private bool AreOfOneGroup(int a, int b) => data.Questions[a].Service == data.Questions[b].Service || Certain.AreOfOneGroup(a, b);

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
        line.Services.Contains(data.Questions[question].Service) && certainOfRun.IsOfUnasked(line.Services);

    /// <summary>With other groups open: without the lines that these touch.</summary>
    private CodingData OfIndependent(CodingData run, int question)
    {
        var shown = new List<LineOf>();
        Span<bool> isTaken = stackalloc bool[Math.Max(1, Certain.Shown.LineCount)];
        isTaken.Clear();
        Span<bool> isOld = stackalloc bool[Math.Max(1, data.LineCount)];
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
                _ = shown.RemoveAll(line => line.Record.Code == Certain.Shown.Lines[i].Code && line.Services.SequenceEqual(Certain.Shown.ServicesOf(Certain.Shown.Lines[i])));
                shown.Add(new LineOf(Certain.Shown, i));
            }
        }

        return run.With([.. shown]);
    }

    private bool IsTouchedByOthers(in LineOf line, int question, Span<bool> isOld)
    {
        for (var i = 0; i < data.LineCount; i++)
        {
            if (!isOld[i] && line.Equals(data.Lines[i]))
            {
                isOld[i] = true;
                return Certain.IsTouchedByOthers(i, question);
            }
        }

        return false;
    }

    private CodingData CodeAlone(Question question, in Choice choice)
    {
        var lone = data.Encounter with { Services = new ValueList<Service>([data.Encounter.Services[question.Service]]) };
        return Code(question.Form is ChoiceForm.Lesion or ChoiceForm.Lesions or ChoiceForm.Drugs ? lone : Completion.Apply(lone, question with { Service = 0 }, choice));
    }

    private bool IsWithinBound()
    {
        var cost = CompletionWork.CostOf(data.Encounter.Services.Count);
        return (long)data.QuestionCount * cost <= bound && (long)CountChoices() * cost <= bound;
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
