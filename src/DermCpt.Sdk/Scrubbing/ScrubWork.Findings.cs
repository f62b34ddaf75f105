namespace DermCpt.Scrubbing;

/// <content>The findings so far.</content>
internal sealed partial class ScrubWork
{
    /// <summary>Reports a finding about lines of the day; errors deny the lines.</summary>
    internal void Report(in FindingRecord finding, params ReadOnlySpan<ScrubLine> lines)
    {
        var start = LinePoolCount;
        Grow(ref linePool, start + lines.Length);
        foreach (var line in lines)
        {
            Insert(line.Index, start);
        }

        Append(finding, start, lines);
    }

    /// <summary>The value of a payer's switch; false, and the finding names it, when it is unset (PAY-01).</summary>
    internal bool TryUse<T>(PayerSwitch<T> which, out T value, ScrubLine? line = null)
    {
        var set = Payer.TryGet(which, out value);
        if (!set)
        {
            NeedPolicy(which, line);
        }

        return set;
    }

    /// <summary>The word of a payer's switch as the engine knows it; false, and the finding names it, when it is unset (PAY-01).</summary>
    internal bool TryUse<TChoice>(PayerSwitch<string> which, out TChoice value, ScrubLine? line = null)
        where TChoice : struct, Enum
    {
        var set = Payer.TryGet(which, out value);
        if (!set)
        {
            NeedPolicy(which, line);
        }

        return set;
    }

    internal void NeedPolicy(PayerSwitch which, ScrubLine? line) =>
        Report(new FindingRecord { Id = FindingId.NeedsPolicy, Code = line?.Code ?? default, Switch = which, Text = Payer.Id }, line is null ? [] : [line]);

    /// <summary>Reports a finding about every line of the day with one of two codes.</summary>
    internal void ReportEvery(in FindingRecord finding, ProcedureCode first, ProcedureCode second)
    {
        var found = 0;
        foreach (var line in Lines)
        {
            if ((line.Code == first || line.Code == second) && line.IsInPairs)
            {
                LineScratch[found++] = line;
            }
        }

        Report(finding, LineScratch.AsSpan(0, found));
    }

    /// <summary>
    /// Begins a finding about two lines, with the severity and outcome of the registry; the caller fills in the rest where it lies. For
    /// the findings that dense claims have many of: no record is built apart and copied.
    /// </summary>
    internal ref FindingRecord Add(FindingId id, ScrubLine one, ScrubLine other)
    {
        var start = LinePoolCount;
        if (linePool.Length < start + 2)
        {
            Grow(ref linePool, start + 2);
        }

        var isRising = one.Index < other.Index;
        linePool[start] = isRising ? one.Index : other.Index;
        linePool[start + 1] = isRising ? other.Index : one.Index;
        LinePoolCount = start + 2;
        if (Note(FindingRegistry.EffectOf(id)))
        {
            one.IsDenied = other.IsDenied = true;
        }

        ref var finding = ref NewFinding(start, 2);
        finding = new FindingRecord { Id = id, LineStart = start, LineCount = 2 };
        return ref finding;
    }

    /// <summary>The same about a line and several others.</summary>
    internal ref FindingRecord AddAll(FindingId id, ScrubLine one, ReadOnlySpan<ScrubLine> others)
    {
        var start = LinePoolCount;
        Grow(ref linePool, start + others.Length + 1);
        foreach (var other in others)
        {
            Insert(other.Index, start);
        }

        Insert(one.Index, start);
        if (Note(FindingRegistry.EffectOf(id)))
        {
            one.IsDenied = true;
            foreach (var other in others)
            {
                other.IsDenied = true;
            }
        }

        var lineCount = (short)(LinePoolCount - start);
        ref var finding = ref NewFinding(start, lineCount);
        finding = new FindingRecord { Id = id, LineStart = start, LineCount = lineCount };
        return ref finding;
    }

    /// <summary>Place on the claim of the first line that a finding names.</summary>
    internal int FirstLineOf(in FindingRecord finding) => linePool[finding.LineStart];

    /// <summary>Whether an error of the pair check already stands between the codes of two lines of the day.</summary>
    internal bool HasPairError(ScrubLine a, ScrubLine b) => PairErrors.Contains(a.Code, b.Code);

    /// <summary>
    /// Hands the finished findings and their line numbers over against arrays to write the next ones into: no copy. The order is by first
    /// line, then as they came, findings about the claim first; it is counted, since a claim of many lines has many findings.
    /// </summary>
    internal void HandOver(ref FindingRecord[] records, ref short[] lines, ref int[] order)
    {
        Grow(ref order, FindingCount);
        if (isSorted)
        {
            for (var i = 0; i < FindingCount; i++)
            {
                order[i] = i;
            }
        }
        else
        {
            Arrange(order);
        }

        (findings, records) = (records, findings);
        (linePool, lines) = (lines, linePool);
    }

    private void Arrange(int[] order)
    {
        Grow(ref places, count + 2);
        var starts = places.AsSpan(0, count + 2);
        starts.Clear();
        foreach (ref readonly var finding in Findings)
        {
            starts[FirstLine(finding) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        for (var i = 0; i < FindingCount; i++)
        {
            order[starts[FirstLine(findings[i])]++] = i;
        }
    }

    private int FirstLine(in FindingRecord finding) => finding.LineCount == 0 ? 0 : linePool[finding.LineStart] + 1;

    /// <summary>Keeps a finding's lines rising and each once.</summary>
    private void Insert(short index, int start)
    {
        var at = LinePoolCount;
        for (; at > start && linePool[at - 1] >= index; at--)
        {
            if (linePool[at - 1] == index)
            {
                return;
            }
        }

        if (at < LinePoolCount)
        {
            linePool.AsSpan(at, LinePoolCount - at).CopyTo(linePool.AsSpan(at + 1));
        }

        linePool[at] = index;
        LinePoolCount++;
    }

    private void Append(in FindingRecord finding, int start, ReadOnlySpan<ScrubLine> lines)
    {
        var definition = FindingRegistry.Get(finding.Id);
        RuleBook.AssertGoverns(finding.Rule == Rule.None ? definition.Rule.Rule : finding.Rule, Date);
        var outcome = finding.Outcome ?? definition.Outcome;
        if (Note(FindingRegistry.EffectOf(finding.Severity ?? definition.Severity, outcome)))
        {
            foreach (var line in lines)
            {
                line.IsDenied = true;
            }
        }

        var lineCount = (short)(LinePoolCount - start);
        ref var slot = ref NewFinding(start, lineCount);
        slot = finding;
        slot.LineStart = start;
        slot.LineCount = lineCount;
    }

    /// <summary>Keeps the worst answer; true where the finding denies its lines.</summary>
    private bool Note(FindingEffect effect)
    {
        Status = effect == FindingEffect.Denies ? ScrubStatus.Fail : effect == FindingEffect.LeavesOpen && Status == ScrubStatus.Pass
            ? ScrubStatus.Unknown : Status;
        return effect == FindingEffect.Denies;
    }

    private ref FindingRecord NewFinding(int start, int lineCount)
    {
        if (findings.Length == FindingCount)
        {
            Grow(ref findings, FindingCount + 1);
        }

        var first = lineCount == 0 ? 0 : linePool[start] + 1;
        isSorted &= FindingCount == 0 || FirstLine(findings[FindingCount - 1]) <= first;
        return ref findings[FindingCount++];
    }
}
