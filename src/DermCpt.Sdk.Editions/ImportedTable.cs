using DermCpt.Editions.Files;

namespace DermCpt.Editions;

/// <summary>The rows of one release as read from its files, and how they take their place in an edition. Not thread-safe.</summary>
internal sealed class ImportedTable(CmsFileName file, Edition basis)
{
    private readonly List<PairRow> pairs = [];
    private readonly List<UnitRow> units = [];
    private readonly List<ScheduleRow> fees = [];
    private readonly List<AddOnRow> addOns = [];
    private readonly List<BillableRow> billable = [];
    private readonly List<PlaceRow> places = [];
    private readonly List<HcpcsRow> hcpcs = [];
    private readonly List<string> names = [];
    private int rowsRead;

    internal CmsFileName File { get; } = file;

    internal void Read(Stream stream, string name, CodeFilter filter)
    {
        names.Add(name);
        if (File.Table is TableId.Ptp or TableId.Mue or TableId.FeeSchedule or TableId.AddOn)
        {
            var reader = new CmsReaders(filter, rowsRead);
            ReadRows(reader, stream, name);
            rowsRead = reader.RowsRead;
            return;
        }

        var lists = new ListReaders(filter, rowsRead);
        switch (File.Table)
        {
            case TableId.Diagnosis:
                lists.Diagnoses(stream, name, billable);
                break;
            case TableId.PlaceOfService:
                lists.Places(stream, name, places);
                break;
            default:
                lists.Hcpcs(stream, name, EditionContents.Read(basis).Hcpcs.Rows, hcpcs);
                break;
        }

        rowsRead = lists.RowsRead;
    }

    /// <summary>Puts the rows into the contents and says what that changed.</summary>
    internal TableImport Apply(EditionContents contents, CodeFilter filter)
    {
        var known = filter.Codes;
        var dated = new Release(File.Table, File.Release, string.Join(", ", names), File.From, File.To);
        switch (File.Table)
        {
            case TableId.Ptp:
                return ApplyPairs(contents, dated with { HoldsAllCodes = filter.Scope == ImportScope.AllCodes }, known);
            case TableId.Mue:
                return ApplyUnits(contents, dated, known);
            case TableId.FeeSchedule:
                return ApplyFees(contents, dated);
            case TableId.AddOn:
                var oldAddOns = contents.AddOns.Rows;
                contents.AddOns = (dated with { From = null, To = null }, addOns);
                return Compare(oldAddOns, addOns, row => (row.AddOn, row.Primary, row.Effective), row => (row.Type, row.Deleted));
            case TableId.Diagnosis:
                var oldDiagnoses = contents.Diagnoses.Billable;
                contents.Diagnoses = ([dated], billable);
                return Compare(oldDiagnoses, billable, row => row.Code, row => (row.First, row.Last));
            case TableId.PlaceOfService:
                var oldPlaces = contents.Places.Rows;
                contents.Places = (dated with { From = null, To = null }, places);
                return Compare(oldPlaces, places, row => row.Code, row => (row.IsFacility, row.Name));
            default:
                var oldHcpcs = contents.Hcpcs.Rows;
                contents.Hcpcs = (dated, hcpcs);
                return Compare(oldHcpcs, hcpcs, row => row.Code, row => row.Description);
        }
    }

    /// <summary>A whole pair file holds every pair that ever existed with both days: it replaces the table and its dated sample.</summary>
    private TableImport ApplyPairs(EditionContents contents, Release release, IReadOnlyCollection<ProcedureCode> known)
    {
        pairs.Sort(static (a, b) => (a.Column1, a.Column2, a.Effective, a.Row).CompareTo((b.Column1, b.Column2, b.Effective, b.Row)));
        var old = contents.Pairs.Rows;
        contents.Pairs = (release, pairs, [.. known]);
        contents.LaterPairs = null;
        contents.DatedPairs = null;
        return Compare(old, pairs, row => (row.Column1, row.Column2, row.Deleted), row => row.Indicator);
    }

    private TableImport ApplyUnits(EditionContents contents, Release release, IReadOnlyCollection<ProcedureCode> known)
    {
        var old = contents.Units.Where(table => table.Release.From <= release.From).OrderBy(table => table.Release.From).SelectMany(table => table.Rows).GroupBy(row => row.Code).Select(group => group.Last());
        var report = Compare([.. old], units, row => row.Code, row => (row.Limit, row.Mai));
        _ = contents.Units.RemoveAll(table => table.Release.From == release.From);
        contents.Units.Add((release, units, [.. known]));
        return report;
    }

    private TableImport ApplyFees(EditionContents contents, Release release)
    {
        var old = contents.Fees.Where(table => table.Release.From <= release.From).OrderBy(table => table.Release.From).SelectMany(table => table.Rows).GroupBy(row => (row.Code, row.Component)).Select(group => group.Last());
        var report = Compare([.. old], fees, row => (row.Code, row.Component), row => (row.Value, row.Policy));
        _ = contents.Fees.RemoveAll(table => table.Release.From == release.From);
        contents.Fees.Add((release, fees, 0));
        return report;
    }

    private void ReadRows(CmsReaders reader, Stream stream, string name)
    {
        switch (File.Table)
        {
            case TableId.Ptp:
                reader.Pairs(stream, name, pairs);
                break;
            case TableId.Mue:
                reader.Units(stream, name, units);
                break;
            case TableId.FeeSchedule:
                reader.Fees(stream, name, fees);
                break;
            default:
                reader.AddOns(stream, name, addOns);
                break;
        }
    }

    private TableImport Compare<T, TKey, TValue>(IReadOnlyList<T> old, IReadOnlyList<T> rows, Func<T, TKey> key, Func<T, TValue> value)
        where TKey : notnull
    {
        var before = new Dictionary<TKey, TValue>();
        foreach (var row in old)
        {
            before[key(row)] = value(row);
        }

        var (added, changed) = (0, 0);
        var seen = new HashSet<TKey>();
        foreach (var row in rows)
        {
            if (!before.TryGetValue(key(row), out var was))
            {
                added++;
            }
            else if (seen.Add(key(row)) && !EqualityComparer<TValue>.Default.Equals(was, value(row)))
            {
                changed++;
            }
        }

        return new TableImport(File.Table, File.Release, names.Count, rowsRead, rows.Count, added, changed, before.Count - seen.Count);
    }
}
