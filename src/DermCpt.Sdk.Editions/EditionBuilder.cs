using System.Text;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Gathers rows table by table and writes one edition. The same rows give the same bytes. Not thread-safe.</summary>
internal sealed class EditionBuilder(string id)
{
    private readonly List<Release> releases = [];
    private readonly Dictionary<Release, int> rowCounts = [];
    private readonly Dictionary<Release, int> rowBases = [];
    private readonly PairTableRows pairs = new();
    private readonly List<(Release Release, IReadOnlyList<UnitRow> Rows, HashSet<ProcedureCode> Covered)> units = [];
    private readonly List<(Release Release, IReadOnlyList<ScheduleRow> Rows)> fees = [];
    private readonly List<GlobalDaysRow> patch = [];
    private readonly List<AddOnRow> addOns = [];
    private readonly List<LifecycleRow> lifecycles = [];
    private IReadOnlyList<BillableRow> billable = [];
    private readonly List<PlaceRow> places = [];
    private readonly List<HcpcsRow> hcpcs = [];
    private readonly StringPool strings = new();
    private ArticleRows? articles;

    /// <summary>The whole pair file, in its order (column 1, column 2), and the codes for which it was filtered; those of its rows are among them.</summary>
    internal void AddPairs(Release release, IReadOnlyList<PairRow> rows, IEnumerable<ProcedureCode> covered)
    {
        AddRelease(release, rows.Count);
        (pairs.First, pairs.Rows) = (release, rows);
        pairs.Covered.UnionWith(covered);
    }

    /// <summary>The pairs live in a later release, filtered for the same codes, in the same order and without days.</summary>
    internal void AddLaterPairs(Release release, IReadOnlyList<PairRow> rows)
    {
        AddRelease(release, rows.Count);
        (pairs.Later, pairs.LaterRows) = (release, rows);
    }

    /// <summary>A sample whose rows state both days, for those before the first release.</summary>
    internal void AddDatedPairs(Release release, IReadOnlyList<PairRow> rows)
    {
        AddRelease(release, rows.Count);
        pairs.Dated = rows;
    }

    /// <summary>One MUE release, in date order, and the codes that it covers whether or not it lists them.</summary>
    internal void AddUnits(Release release, IReadOnlyList<UnitRow> rows, IEnumerable<ProcedureCode> covered)
    {
        AddRelease(release, rows.Count);
        units.Add((release, rows, [.. covered]));
    }

    /// <summary>One fee schedule release, in date order; <paramref name="rowBase"/> rows of its file come before.</summary>
    internal void AddFees(Release release, IReadOnlyList<ScheduleRow> rows, int rowBase)
    {
        AddRelease(release, rows.Count);
        rowBases[release] = rowBase;
        fees.Add((release, rows));
    }

    internal void AddGlobalDays(IReadOnlyList<Release> sources, IReadOnlyList<GlobalDaysRow> rows)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            AddRelease(sources[i], rows.Count(row => row.Release == i));
        }

        patch.AddRange(rows);
    }

    internal void AddAddOns(Release release, IReadOnlyList<AddOnRow> rows)
    {
        AddRelease(release, rows.Count);
        addOns.AddRange(rows);
    }

    /// <summary>Windows of codes; a code that an earlier call gave keeps it.</summary>
    internal void AddLifecycles(Release release, IReadOnlyList<LifecycleRow> rows)
    {
        AddRelease(release, rows.Count);
        var known = lifecycles.Select(row => row.Code).ToHashSet();
        lifecycles.AddRange(rows.Where(row => !known.Contains(row.Code)));
    }

    /// <summary>Every billable diagnosis of some fiscal years, which follow each other, in order.</summary>
    internal void AddDiagnoses(IEnumerable<Release> years, IReadOnlyList<BillableRow> rows)
    {
        foreach (var year in years)
        {
            AddRelease(year, rows.Count);
        }

        billable = rows;
    }

    internal void AddPlaces(Release release, IReadOnlyList<PlaceRow> rows)
    {
        AddRelease(release, rows.Count);
        places.AddRange(rows);
    }

    internal void AddHcpcs(Release release, IReadOnlyList<HcpcsRow> rows)
    {
        AddRelease(release, rows.Count);
        hcpcs.AddRange(rows);
    }

    /// <summary>The contractors' articles; without them no coverage is judged. Codes that no other table names are left out.</summary>
    internal void AddArticles(ArticleRows rows) => articles = rows;

    /// <summary>The edition's bytes.</summary>
    internal byte[] Build()
    {
        foreach (var row in lifecycles)
        {
            pairs.Lifetimes[row.Code] = (DayOf(row.First), DayOf(row.Last));
        }

        var codes = new CodeIndex(pairs.PairedCodes(), pairs.Covered, [.. lifecycles.Where(row => row.Release == 0).Select(row => row.Code)], AllCodes());
        var file = new EditionFile();
        file.Add<byte>(EditionSection.Id, Encoding.UTF8.GetBytes(id));
        file.Add<SourceRecord>(EditionSection.Sources, [.. releases.OrderBy(release => release.Table).Select(SourceOf)]);
        codes.Write(file);
        PairSections.Write(file, codes, pairs);
        WriteUnits(file, codes);
        FeeSections.Write(file, codes, fees);
        FeeSections.WritePatch(file, codes, patch);
        WriteAddOns(file, codes);
        WriteLifecycles(file, codes);
        DiagnosisSections.Write(file, billable);
        file.Add<PlaceRecord>(EditionSection.Places, [.. places.Select(row => new PlaceRecord { Code = (byte)row.Code, Facility = row.IsFacility ? (byte)1 : (byte)0, Name = strings.NumberOf(row.Name) })]);
        file.Add<HcpcsRecord>(EditionSection.Hcpcs, [.. hcpcs.Select(row => new HcpcsRecord { Code = codes[row.Code], Description = strings.NumberOf(row.Description), Status = (byte)row.Status })]);
        if (articles is not null)
        {
            ArticleSections.Write(file, codes, articles);
        }

        file.Add<uint>(EditionSection.StringStarts, strings.Starts());
        file.Add<byte>(EditionSection.StringText, strings.Bytes());
        return file.ToBytes();
    }

    internal static ushort DayOf(DateOnly? date) => date is { } day ? (ushort)Day.Of(day) : (ushort)0;

    private void AddRelease(Release release, int rows)
    {
        releases.Add(release);
        rowCounts.Add(release, release.Rows ?? rows);
    }

    private IEnumerable<ProcedureCode> AllCodes() =>
        units.SelectMany(release => release.Rows.Select(row => row.Code).Concat(release.Covered))
            .Concat(fees.SelectMany(release => release.Rows.Select(row => row.Code)))
            .Concat(patch.Select(row => row.Code))
            .Concat(addOns.SelectMany(row => new[] { row.AddOn, row.Primary }))
            .Concat(lifecycles.SelectMany(row => row.Successors.Append(row.Code)))
            .Concat(hcpcs.Select(row => row.Code));

    private SourceRecord SourceOf(Release release) => new()
    {
        Table = release.Table,
        Flags = (byte)((release.IsPartial ? SourceRecord.Partial : 0) | (release.HoldsAllCodes ? SourceRecord.AllCodes : 0) | (release.IsExtract ? SourceRecord.Extract : 0) | (release.IsPart ? SourceRecord.Part : 0)),
        Release = strings.NumberOf(release.Name),
        File = strings.NumberOf(release.File),
        From = DayOf(release.From),
        To = DayOf(release.To),
        CarriedBackFrom = DayOf(release.CarriedBackFrom),
        RowBase = (uint)rowBases.GetValueOrDefault(release),
        Rows = (uint)rowCounts[release],
    };

    private void WriteUnits(EditionFile file, CodeIndex codes)
    {
        var rows = new List<UnitRecord>();
        var index = new ushort[codes.Count * units.Count];
        for (var release = 0; release < units.Count; release++)
        {
            foreach (var code in units[release].Covered)
            {
                index[(codes[code] * units.Count) + release] = EditionFormat.CoveredNotListed;
            }

            for (var i = 0; i < units[release].Rows.Count; i++)
            {
                var row = units[release].Rows[i];
                index[(codes[row.Code] * units.Count) + release] = checked((ushort)(i + 1));
                rows.Add(new UnitRecord { Code = codes[row.Code], Limit = checked((ushort)row.Limit), Row = checked((ushort)row.Row), Rationale = strings.NumberOf(row.Rationale), Mai = (byte)row.Mai });
            }
        }

        file.Add<UnitRecord>(EditionSection.UnitRows, [.. rows]);
        file.Add<ushort>(EditionSection.UnitIndex, index);
    }

    private void WriteAddOns(EditionFile file, CodeIndex codes)
    {
        var order = Enumerable.Range(0, addOns.Count).OrderBy(row => codes[addOns[row].AddOn]).ThenBy(row => row).ToList();
        var starts = new ushort[codes.Count + 1];
        foreach (var row in addOns)
        {
            starts[codes[row.AddOn] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Add<AddOnRecord>(EditionSection.AddOnRows, [.. addOns.Select(row => new AddOnRecord
        {
            AddOn = codes[row.AddOn],
            Primary = row.Primary.IsEmpty ? EditionFormat.NoPrimary : codes[row.Primary],
            Effective = DayOf(row.Effective),
            Deleted = DayOf(row.Deleted),
            AddOnDeleted = DayOf(row.AddOnDeleted),
            PrimaryDeleted = DayOf(row.PrimaryDeleted),
            Type = (byte)row.Type,
            ContractorDefined = row.IsContractorDefined ? (byte)1 : (byte)0,
        })]);
        file.AddSourceRows(EditionSection.AddOnSourceRows, addOns, static row => row.Row);
        file.Add<ushort>(EditionSection.AddOnStarts, starts);
        file.Add<ushort>(EditionSection.AddOnOrder, [.. order.Select(row => (ushort)row)]);
    }

    private void WriteLifecycles(EditionFile file, CodeIndex codes)
    {
        var firstSource = releases.OrderBy(release => release.Table).TakeWhile(release => release.Table != TableId.Lifecycle).Count() + 1;
        var records = new LifecycleRecord[codes.Count];
        var successors = new List<ushort>();
        foreach (var row in lifecycles)
        {
            records[codes[row.Code]] = new LifecycleRecord
            {
                First = DayOf(row.First),
                Last = DayOf(row.Last),
                Evidence = strings.NumberOf(row.Evidence),
                Facts = strings.NumberOf(row.Facts),
                FirstSuccessor = (ushort)successors.Count,
                Successors = (byte)row.Successors.Count,
                Flags = (byte)((row.FirstIsLowerBound ? LifecycleRecord.FirstIsLowerBound : 0) | (row.LastIsUpperBound ? LifecycleRecord.LastIsUpperBound : 0)),
                Row = checked((ushort)row.Row),
                Source = (byte)(firstSource + row.Release),
            };
            successors.AddRange(row.Successors.Select(code => codes[code]));
        }

        file.Add<LifecycleRecord>(EditionSection.Lifecycles, records);
        file.Add<ushort>(EditionSection.Successors, [.. successors]);
    }
}
