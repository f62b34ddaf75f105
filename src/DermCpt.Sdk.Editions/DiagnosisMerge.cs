using System.Globalization;

namespace DermCpt.Editions;

/// <summary>Joins a fiscal year to those that an edition holds: a code that both have goes on, one that the later lacks ended the day before.</summary>
internal static class DiagnosisMerge
{
    /// <summary>Whole fiscal years under a header name none: those whose first or last days the rows state.</summary>
    internal static List<Release> YearsOf(List<BillableRow> rows, Release release)
    {
        var years = rows.SelectMany(row => new[] { row.First?.Year + 1, row.Last?.Year }).OfType<int>().Distinct().Order().ToList();
        for (var i = 1; i < years.Count; i++)
        {
            if (years[i] != years[i - 1] + 1)
            {
                throw new EditionImportException(release.File, 0, 0, $"its days are of FY{years[i - 1]} and FY{years[i]}; expected fiscal years that follow each other.");
            }
        }

        return years.Count == 0
            ? throw new EditionImportException(release.File, 0, 0, "no code begins or ends in it, so that nothing says of which fiscal years it is.")
            : [.. years.Select(year => release with
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"FY{year}"),
                From = new DateOnly(year - 1, 10, 1),
                To = new DateOnly(year, 9, 30),
                Rows = rows.Count(row => (row.First is null || row.First.Value.Year < year) && (row.Last is null || row.Last.Value.Year >= year)),
            })];
    }

    /// <summary>The years held before a first day, and the one that begins on it; none are held where there is a gap between.</summary>
    internal static List<Release> Years(List<Release> held, Release next) =>
        IsNext(held, next) ? [.. held.Where(year => year.From < next.From), next] : [next];

    /// <summary>Whether a year begins within or right after those held, and after the first of them.</summary>
    internal static bool IsNext(List<Release> held, Release next) => held.Count > 0 && held[0].From < next.From && next.From <= held[^1].To!.Value.AddDays(1);

    /// <summary>The codes of the years held, and of the one that begins on a day: all that are billable in it.</summary>
    internal static List<BillableRow> Join(IReadOnlyList<BillableRow> held, IReadOnlyList<BillableRow> next, DateOnly from)
    {
        var rows = held.Where(row => row.First is null || row.First < from).ToDictionary(row => row.Code, row => row with { Last = row.Last is { } last && last < from.AddDays(-1) ? last : from.AddDays(-1) });
        foreach (var row in next)
        {
            rows[row.Code] = new BillableRow(row.Code, rows.TryGetValue(row.Code, out var before) ? before.First : from, null, row.Row);
        }

        return InOrder(rows.Values);
    }

    /// <summary>The codes after the changes of a day; a change that is made already changes nothing.</summary>
    internal static List<BillableRow> Change(IReadOnlyList<BillableRow> held, IReadOnlyList<DiagnosisChange> changes, DateOnly from, string file)
    {
        var rows = held.ToDictionary(row => row.Code);
        foreach (var change in changes)
        {
            var isHeld = rows.TryGetValue(change.Code, out var row);
            if (change.Begins)
            {
                rows[change.Code] = isHeld ? row with { Last = row.Last is { } last && last >= from ? last : null } : new BillableRow(change.Code, from, null, change.Row);
            }
            else if (isHeld)
            {
                rows[change.Code] = row with { Last = row.Last is { } last && last < from ? last : from.AddDays(-1) };
            }
            else
            {
                throw new EditionImportException(file, 0, 0, $"{change.Code} is deleted, which the edition never held; expected the addenda of the fiscal year after those held.");
            }
        }

        return InOrder(rows.Values);
    }

    private static List<BillableRow> InOrder(IEnumerable<BillableRow> rows) => [.. rows.OrderBy(row => row.Code)];
}
