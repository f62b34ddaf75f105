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
    private readonly List<DiagnosisChange> changes = [];
    private readonly List<PlaceRow> places = [];
    private readonly List<HcpcsRow> hcpcs = [];
    private readonly List<CodeDays> days = [];
    private readonly List<(CmsFileName File, string Name)> read = [];
    private readonly ImportNotices notices = new();
    private bool holdsEnded = true;
    private int rowsRead;

    internal CmsFileName File { get; } = file;

    /// <summary>Whether it holds every pair that ever was, not those of one day.</summary>
    internal bool HoldsEnded => holdsEnded;

    internal int PairCount => pairs.Count;

    internal void Read(Stream stream, string name, CmsFileName one, CodeFilter filter, int pairsElsewhere)
    {
        foreach (var (earlier, earlierName) in read)
        {
            RequireBeside(one, name, earlier, earlierName);
        }

        read.Add((one, name));
        switch (one.Table)
        {
            case TableId.Ptp or TableId.Mue or TableId.FeeSchedule or TableId.AddOn:
                var reader = new CmsReaders(filter, notices, rowsRead) { PairsElsewhere = pairsElsewhere };
                ReadRows(reader, stream, name, one);
                rowsRead = reader.RowsRead;
                break;
            case TableId.Diagnosis:
                var diagnoses = new DiagnosisReaders(rowsRead);
                ReadDiagnoses(diagnoses, stream, name, one);
                rowsRead = diagnoses.RowsRead;
                break;
            default:
                var lists = new ListReaders(filter, rowsRead);
                ReadList(lists, stream, name, one);
                rowsRead = lists.RowsRead;
                break;
        }
    }

    /// <summary>Puts the rows into the contents and says what that changed; <paramref name="hasLater"/> where the same import brings a later release of the table.</summary>
    internal TableImport Apply(EditionContents contents, CodeFilter filter, ImportRules rules, bool hasLater)
    {
        var release = new Release(File.Table, File.Release, string.Join(", ", read.Select(one => one.Name)), File.From, File.To);
        switch (File.Table)
        {
            case TableId.Ptp:
                var apply = new PairImport(pairs, release, filter, rules, notices) { HasLater = hasLater };
                var old = holdsEnded ? apply.PutEvery(contents, IsMissingParts(rules), File.Layout == FileLayout.Cms) : apply.PutLive(contents);
                var (added, changed, dropped) = PairImport.Compare(old, pairs);
                return new TableImport(File.Table, File.Release, read.Count, rowsRead, pairs.Count, added, changed, dropped) { Notices = notices.All(), IsPart = IsMissingParts(rules) };
            case TableId.Mue:
                return ApplyUnits(contents, release, filter.Codes, rules);
            case TableId.FeeSchedule:
                return ApplyFees(contents, release, rules);
            case TableId.AddOn:
                addOns.Sort((a, b) => (a.AddOn, a.Primary, a.Effective, a.Row).CompareTo((b.AddOn, b.Primary, b.Effective, b.Row)));
                notices.DropDuplicates(addOns, (a, b) => a with { Row = 0 } == b with { Row = 0 }, row => row.Row);
                addOns.Sort((a, b) => a.Row.CompareTo(b.Row));
                var oldAddOns = contents.AddOns;
                rules.RequireNewer(oldAddOns.Release with { From = FirstDayOf(oldAddOns.Release) }, release);
                rules.RequireRows(release, oldAddOns.Release.Name, oldAddOns.Rows.Count, addOns.Count);
                contents.AddOns = (release with { From = null, To = null }, addOns);
                return Compare(oldAddOns.Rows, addOns, row => (row.AddOn, row.Primary, row.Effective), row => (row.Type, row.Deleted));
            case TableId.Diagnosis:
                return ApplyDiagnoses(contents, release, rules);
            case TableId.PlaceOfService:
                var oldPlaces = contents.Places;
                rules.RequireNewer(oldPlaces.Release with { From = FirstDayOf(oldPlaces.Release) }, release);
                rules.RequireRows(release, oldPlaces.Release.Name, oldPlaces.Rows.Count, places.Count);
                contents.Places = (release with { From = null, To = null }, places);
                return Compare(oldPlaces.Rows, places, row => row.Code, row => (row.IsFacility, row.Name));
            default:
                return ApplyHcpcs(contents, release, rules);
        }
    }

    /// <summary>The first day of a release whose rows have days of their own, by its name: a quarter or a month.</summary>
    private static DateOnly? FirstDayOf(Release release) => release.Name switch
    {
        [_, _, _, _, 'Q', >= '1' and <= '4' and var quarter] when int.TryParse(release.Name.AsSpan(0, 4), out var year) => new DateOnly(year, ((quarter - '1') * 3) + 1, 1),
        [_, _, _, _, '-', _, _] when DateOnly.TryParseExact(release.Name + "-01", "yyyy-MM-dd", out var day) => day,
        _ => null,
    };

    /// <summary>Files of one release say different things, or one of them nothing new.</summary>
    private static void RequireBeside(CmsFileName one, string name, CmsFileName earlier, string earlierName)
    {
        var isBesideOrder = one.Table == TableId.Diagnosis && one.Layout != earlier.Layout && (one.Layout == FileLayout.Addenda || earlier.Layout == FileLayout.Addenda);
        if (isBesideOrder || (one.Part > 0 && one.Part != earlier.Part && one.Revision.Equals(earlier.Revision, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        throw one.Part > 0 && earlier.Part > 0 && !one.Revision.Equals(earlier.Revision, StringComparison.OrdinalIgnoreCase)
            ? new EditionImportException(name, 0, 0, $"it is of revision {one.Revision} and {earlierName} of {earlier.Revision}; expected the parts of one revision.")
            : new EditionImportException(name, 0, 0, $"{earlierName} is of the same release; expected it once.");
    }

    /// <summary>Whether parts of the quarter are missing, and that is said.</summary>
    private bool IsMissingParts(ImportRules rules)
    {
        if (File.Layout != FileLayout.Cms)
        {
            return false;
        }

        var given = read.Select(one => one.File.Part).Order().ToList();
        var missing = Enumerable.Range(1, Math.Max(CmsFileName.PairParts, given[^1])).Except(given).ToList();
        if (missing.Count == 0 || rules.IsPart)
        {
            return missing.Count > 0;
        }

        throw new EditionImportException(
            read[0].Name,
            0,
            0,
            $"of {File.Release} the pairs come in {Math.Max(CmsFileName.PairParts, given[^1])} parts; {string.Join(", ", missing.Select(part => $"f{part}"))} {(missing.Count == 1 ? "is" : "are")} missing. Some parts are taken as such (--part), and then a pair without a row has no data.");
    }

    private TableImport ApplyUnits(EditionContents contents, Release release, IReadOnlyCollection<ProcedureCode> known, ImportRules rules)
    {
        RequireOnce(units, row => row.Code, (a, b) => (a.Limit, a.Mai) == (b.Limit, b.Mai), row => row.Row);
        var before = contents.Units.Where(table => table.Release.From <= release.From).OrderBy(table => table.Release.From).ToList();
        if (before.Where(table => !table.Release.IsPartial).MaxBy(table => table.Rows.Count) is { Release: not null } fullest)
        {
            rules.RequireRows(release, fullest.Release.Name, fullest.Rows.Count, units.Count);
        }

        var old = before.SelectMany(table => table.Rows).GroupBy(row => row.Code).Select(group => group.Last());
        var report = Compare([.. old], units, row => row.Code, row => (row.Limit, row.Mai));
        _ = contents.Units.RemoveAll(table => table.Release.From == release.From);
        contents.Units.Add((release, units, [.. known]));
        return report;
    }

    private TableImport ApplyFees(EditionContents contents, Release release, ImportRules rules)
    {
        RequireOnce(fees, row => (row.Code, row.Component), (a, b) => (a.Value, a.Policy, a.ConversionFactor).Equals((b.Value, b.Policy, b.ConversionFactor)), row => row.Row);
        var before = contents.Fees.Where(table => table.Release.From <= release.From).OrderBy(table => table.Release.From).ToList();
        if (before.Where(table => !table.Release.IsPartial).MaxBy(table => table.Rows.Count) is { Release: not null } fullest)
        {
            rules.RequireRows(release, fullest.Release.Name, fullest.Rows.Count, fees.Count);
        }

        var old = before.SelectMany(table => table.Rows).GroupBy(row => (row.Code, row.Component)).Select(group => group.Last());
        var report = Compare([.. old], fees, row => (row.Code, row.Component), row => (row.Value, row.Policy));
        _ = contents.Fees.RemoveAll(table => table.Release.From == release.From);
        contents.Fees.Add((release, fees, 0));
        return report;
    }

    private TableImport ApplyDiagnoses(EditionContents contents, Release release, ImportRules rules)
    {
        RequireOnce(billable, row => row.Code, (a, b) => (a.First, a.Last) == (b.First, b.Last), row => row.Row);
        billable.Sort((a, b) => a.Code.CompareTo(b.Code));
        var (held, old) = contents.Diagnoses;
        var (years, rows) = (held, old);
        if (File.Layout == FileLayout.Columns)
        {
            (years, rows) = (DiagnosisMerge.YearsOf(billable, release), billable);
        }
        else if (billable.Count > 0)
        {
            years = DiagnosisMerge.Years(held, release with { Rows = billable.Count });
            rows = DiagnosisMerge.IsNext(held, release) ? DiagnosisMerge.Join(old, billable, File.From) : billable;
        }

        if (changes.Count > 0)
        {
            if (billable.Count == 0 && !DiagnosisMerge.IsNext(held, release))
            {
                throw new EditionImportException(release.File, 0, 0, $"{release.Name} changes the fiscal year before it, and the edition holds {string.Join(", ", held.Select(year => year.Name))}.");
            }

            rows = DiagnosisMerge.Change(rows, changes, File.From, release.File);
            years = billable.Count > 0 ? years : DiagnosisMerge.Years(held, release with { Rows = rows.Count(row => row.Last is null || row.Last >= File.From) });
        }

        rules.RequireNewer(held[^1], years[^1]);
        rules.RequireRows(years[^1], held[^1].Name, InForce(old, held[^1]), InForce(rows, years[^1]));
        contents.Diagnoses = (years, rows);
        return Compare(old, rows, row => row.Code, row => (row.First, row.Last)) with { Release = years[^1].Name };

        static int InForce(IEnumerable<BillableRow> rows, Release year) => rows.Count(row => (row.First is null || row.First <= year.To) && (row.Last is null || row.Last >= year.To));
    }

    /// <summary>Descriptions replace their table; days take the place of those that were not known to the day.</summary>
    private TableImport ApplyHcpcs(EditionContents contents, Release release, ImportRules rules)
    {
        RequireOnce(hcpcs, row => row.Code, (a, b) => a with { Row = 0 } == b with { Row = 0 }, row => row.Row);
        var old = contents.Hcpcs;
        rules.RequireNewer(old.Release, release);
        HcpcsDays.Put(contents, days, release);
        if (File.Layout == FileLayout.Columns)
        {
            return Compare(days, days, row => row.Code, row => (row.First, row.Last));
        }

        rules.RequireRows(release, old.Release.Name, old.Rows.Count, hcpcs.Count);
        contents.Hcpcs = (release, hcpcs);
        return Compare(old.Rows, hcpcs, row => row.Code, row => row.Description);
    }

    private void ReadRows(CmsReaders reader, Stream stream, string name, CmsFileName one)
    {
        switch (one.Table)
        {
            case TableId.Ptp when one.Layout == FileLayout.Columns:
                holdsEnded = reader.NamedPairs(stream, name, pairs);
                break;
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

    private void ReadDiagnoses(DiagnosisReaders reader, Stream stream, string name, CmsFileName one)
    {
        switch (one.Layout)
        {
            case FileLayout.Columns:
                reader.Billable(stream, name, billable);
                break;
            case FileLayout.Addenda:
                reader.Addenda(stream, name, changes);
                break;
            case FileLayout.AddendaColumns:
                reader.NamedAddenda(stream, name, one.From, changes);
                break;
            default:
                reader.Order(stream, name, billable);
                break;
        }
    }

    private void ReadList(ListReaders reader, Stream stream, string name, CmsFileName one)
    {
        if (one.Table == TableId.PlaceOfService)
        {
            reader.Places(stream, name, places);
        }
        else if (one.Layout == FileLayout.Columns)
        {
            reader.NamedHcpcs(stream, name, days);
        }
        else
        {
            reader.Hcpcs(stream, name, EditionContents.Read(basis).Hcpcs.Rows, hcpcs, days);
        }
    }

    /// <summary>A key stands once: a row that says the same again is left out, and one that says another thing is refused.</summary>
    private void RequireOnce<T, TKey>(List<T> rows, Func<T, TKey> key, Func<T, T, bool> isSame, Func<T, int> rowOf)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, T>();
        foreach (var row in rows)
        {
            if (seen.TryAdd(key(row), row))
            {
                continue;
            }

            if (!isSame(seen[key(row)], row))
            {
                throw new EditionImportException(read[0].Name, 0, 0, $"{key(row)} stands twice and says two things, at data rows {rowOf(seen[key(row)])} and {rowOf(row)} of the table.");
            }

            notices.Note(ImportFault.DuplicateRow, rowOf(row));
        }

        if (seen.Count < rows.Count)
        {
            rows.Clear();
            rows.AddRange(seen.Values);
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

        return new TableImport(File.Table, File.Release, read.Count, rowsRead, rows.Count, added, changed, before.Count - seen.Count) { Notices = notices.All() };
    }
}
