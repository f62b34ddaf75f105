namespace DermCpt.Editions;

/// <summary>Counts the rows of one table that are left out for a fault of theirs. Not thread-safe.</summary>
internal sealed class ImportNotices
{
    private readonly SortedDictionary<ImportFault, ImportNotice> notices = [];

    internal void Note(ImportFault fault, int row) => notices[fault] = notices.TryGetValue(fault, out var seen)
        ? seen with { Rows = seen.Rows + 1, FirstRow = Math.Min(seen.FirstRow, row) }
        : new ImportNotice(fault, 1, row);

    internal IReadOnlyList<ImportNotice> All() => [.. notices.Values];

    /// <summary>Drops rows of sorted ones that say the same as the row before.</summary>
    internal void DropDuplicates<T>(List<T> sorted, Func<T, T, bool> isSame, Func<T, int> rowOf)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (kept > 0 && isSame(sorted[kept - 1], sorted[i]))
            {
                Note(ImportFault.DuplicateRow, rowOf(sorted[i]));
            }
            else
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }
}
