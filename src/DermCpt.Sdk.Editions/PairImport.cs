namespace DermCpt.Editions;

/// <summary>How the pairs of a release take their place beside those that an edition holds. Not thread-safe.</summary>
/// <param name="pairs">The rows that were read.</param>
/// <param name="release">Their release.</param>
/// <param name="filter">The codes that are kept.</param>
/// <param name="rules">What is refused.</param>
/// <param name="notices">What is left out.</param>
internal sealed class PairImport(List<PairRow> pairs, Release release, CodeFilter filter, ImportRules rules, ImportNotices notices)
{
    /// <summary>Whether the same import brings the pairs of a later day, so that the edition loses nothing with those that it holds.</summary>
    internal bool HasLater { get; init; }

    /// <summary>
    /// Every pair that ever was. CMS's own file has both days of each row and replaces all; rows without first days replace the first
    /// release only, and leave a later one, which says what has changed since.
    /// </summary>
    /// <returns>What it replaced.</returns>
    internal IReadOnlyList<PairRow> PutEvery(EditionContents contents, bool isPart, bool hasDays)
    {
        Prepare();
        var (held, old, covered) = contents.Pairs;
        var later = contents.LaterPairs;
        var keepsLater = !hasDays && later is { } one && one.Release.From > release.From && (filter.Scope == ImportScope.KnownCodes || one.Release.HoldsAllCodes);
        rules.RequireNewer(keepsLater || HasLater ? held : later?.Release ?? held, release);
        if (keepsLater)
        {
            KeepCovered(covered, held.HoldsAllCodes);
        }

        if (!isPart)
        {
            var newest = keepsLater || later is null ? (Release: held, Rows: old) : later.Value;
            rules.RequireRows(release, newest.Release.Name, Live(newest.Rows), Live(pairs));
        }

        contents.Pairs = (release with { HoldsAllCodes = filter.Scope == ImportScope.AllCodes && !isPart, IsPart = isPart }, pairs, keepsLater ? covered : [.. filter.Codes]);
        contents.LaterPairs = keepsLater ? later : null;
        contents.DatedPairs = hasDays ? null : contents.DatedPairs;
        return old;
    }

    /// <summary>The pairs of one day: beside a release of every pair before it they say what has changed since.</summary>
    /// <returns>What it replaced.</returns>
    internal IReadOnlyList<PairRow> PutLive(EditionContents contents)
    {
        Prepare();
        RequireOneRow();
        var (first, rows, covered) = contents.Pairs;
        if (first.From >= release.From)
        {
            throw new EditionImportException(release.File, 0, 0, $"it holds the pairs of one day only, and the edition holds {first.Name}; expected an earlier release of every pair beside it.");
        }

        if (first.IsPart || (filter.Scope == ImportScope.AllCodes && !first.HoldsAllCodes))
        {
            throw new EditionImportException(release.File, 0, 0, $"it holds the pairs of one day only, and {first.Name} in the edition is not of all codes; expected the release of every pair in the same import.");
        }

        var held = contents.LaterPairs;
        rules.RequireNewer(held?.Release ?? first, release);
        KeepCovered(covered, first.HoldsAllCodes);
        var old = held?.Rows ?? rows;
        rules.RequireRows(release, held?.Release.Name ?? first.Name, Live(old), pairs.Count);
        contents.LaterPairs = (release with { HoldsAllCodes = filter.Scope == ImportScope.AllCodes }, pairs);
        return old;
    }

    /// <summary>Rows that were added, changed and dropped; both lists are in the order of their pairs, so that one walk compares them.</summary>
    internal static (int Added, int Changed, int Dropped) Compare(IReadOnlyList<PairRow> old, IReadOnlyList<PairRow> rows)
    {
        var (added, changed, dropped) = (0, 0, 0);
        var (before, at) = (0, 0);
        while (before < old.Count || at < rows.Count)
        {
            var order = before == old.Count ? 1 : at == rows.Count ? -1 : Compare(old[before], rows[at]);
            var (endBefore, end) = (order <= 0 ? EndOf(old, before) : before, order >= 0 ? EndOf(rows, at) : at);
            var found = 0;
            for (var i = at; i < end; i++)
            {
                var same = FindEnding(old, before, endBefore, rows[i].Deleted);
                found += same < 0 ? 0 : 1;
                added += same < 0 ? 1 : 0;
                changed += same >= 0 && old[same].Indicator != rows[i].Indicator ? 1 : 0;
            }

            dropped += Math.Max(0, endBefore - before - found);
            (before, at) = (endBefore, end);
        }

        return (added, changed, dropped);
    }

    private static int Compare(in PairRow a, in PairRow b) => (a.Column1, a.Column2).CompareTo((b.Column1, b.Column2));

    private static int EndOf(IReadOnlyList<PairRow> rows, int start)
    {
        var end = start + 1;
        while (end < rows.Count && Compare(rows[end], rows[start]) == 0)
        {
            end++;
        }

        return end;
    }

    private static int FindEnding(IReadOnlyList<PairRow> rows, int start, int end, ushort deleted)
    {
        for (var i = start; i < end; i++)
        {
            if (rows[i].Deleted == deleted)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Live(IReadOnlyList<PairRow> rows)
    {
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            count += rows[i].Deleted == 0 && rows[i].Indicator != PairMerge.Indicator9 ? 1 : 0;
        }

        return count;
    }

    /// <summary>In the order of the pairs, each row once.</summary>
    private void Prepare()
    {
        pairs.Sort(static (a, b) => (a.Column1, a.Column2, a.Effective, a.Deleted, a.Indicator, a.Row).CompareTo((b.Column1, b.Column2, b.Effective, b.Deleted, b.Indicator, b.Row)));
        notices.DropDuplicates(pairs, static (a, b) => Compare(a, b) == 0 && (a.Effective, a.Deleted, a.Indicator) == (b.Effective, b.Deleted, b.Indicator), static row => row.Row);
        pairs.TrimExcess();
    }

    /// <summary>On one day a pair has one indicator.</summary>
    private void RequireOneRow()
    {
        for (var i = 1; i < pairs.Count; i++)
        {
            if (Compare(pairs[i - 1], pairs[i]) == 0)
            {
                throw new EditionImportException(release.File, 0, 0, $"{pairs[i].Column1} and {pairs[i].Column2} stand twice with two indicators, at data rows {pairs[i - 1].Row} and {pairs[i].Row}.");
            }
        }
    }

    /// <summary>Two releases say what has changed between them only of the codes for which both were filtered.</summary>
    private void KeepCovered(IReadOnlyList<ProcedureCode> covered, bool holdsAllCodes)
    {
        if (!holdsAllCodes)
        {
            var codes = covered.ToHashSet();
            _ = pairs.RemoveAll(row => !codes.Contains(row.Column1) || !codes.Contains(row.Column2));
        }
    }
}
