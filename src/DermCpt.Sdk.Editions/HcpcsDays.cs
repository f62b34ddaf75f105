namespace DermCpt.Editions;

/// <summary>Puts the first and last days of HCPCS codes, as CMS's own file states them, in the place of days that were not known.</summary>
internal static class HcpcsDays
{
    internal static void Put(EditionContents contents, IReadOnlyList<CodeDays> days, Release release)
    {
        var stated = days.Where(code => code.First is not null || code.Last is not null).GroupBy(code => code.Code).ToDictionary(code => code.Key, code => code.First());
        for (var list = 0; list < contents.Lifecycles.Count; list++)
        {
            var (source, rows) = contents.Lifecycles[list];
            contents.Lifecycles[list] = (source, [.. rows.Select(row => stated.TryGetValue(row.Code, out var code) ? WithDays(row, code, release) : row)]);
        }
    }

    /// <summary>A day that is known stays; a bound, or no day at all, gives way to the day of the file.</summary>
    private static LifecycleRow WithDays(LifecycleRow row, in CodeDays days, Release release)
    {
        var takesFirst = days.First is not null && (row.First is null || row.FirstIsLowerBound);
        var takesLast = days.Last is not null && (row.Last is null || row.LastIsUpperBound);
        return takesFirst || takesLast
            ? row with
            {
                First = takesFirst ? days.First : row.First,
                FirstIsLowerBound = row.FirstIsLowerBound && !takesFirst,
                Last = takesLast ? days.Last : row.Last,
                LastIsUpperBound = row.LastIsUpperBound && !takesLast,
                Evidence = $"HCPCS {release.Name}",
            }
            : row;
    }
}
