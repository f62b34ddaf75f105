using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>The rows of an edition, read back table by table, so that some can be replaced and the rest written again as they were. Not thread-safe.</summary>
internal sealed class EditionContents
{
    private EditionContents()
    {
    }

    internal (Release Release, IReadOnlyList<PairRow> Rows, IReadOnlyList<ProcedureCode> Covered) Pairs { get; set; }

    internal (Release Release, IReadOnlyList<PairRow> Rows)? LaterPairs { get; set; }

    internal (Release Release, IReadOnlyList<PairRow> Rows)? DatedPairs { get; set; }

    internal List<(Release Release, IReadOnlyList<UnitRow> Rows, IReadOnlyList<ProcedureCode> Covered)> Units { get; } = [];

    internal List<(Release Release, IReadOnlyList<ScheduleRow> Rows, int RowBase)> Fees { get; } = [];

    internal List<Release> Patches { get; } = [];

    internal IReadOnlyList<GlobalDaysRow> PatchRows { get; private set; } = [];

    internal (Release Release, IReadOnlyList<AddOnRow> Rows) AddOns { get; set; }

    internal List<(Release Release, IReadOnlyList<LifecycleRow> Rows)> Lifecycles { get; } = [];

    internal (List<Release> Years, IReadOnlyList<BillableRow> Billable) Diagnoses { get; set; } = ([], []);

    internal (Release Release, IReadOnlyList<PlaceRow> Rows) Places { get; set; }

    internal (Release Release, IReadOnlyList<HcpcsRow> Rows) Hcpcs { get; set; }

    /// <summary>The contractors' articles; null where the edition holds none.</summary>
    internal ArticleRows? Articles { get; set; }

    internal static EditionContents Read(Edition edition)
    {
        var contents = new EditionContents();
        var sources = edition.SourceRecords;
        var lifecycles = 0;
        foreach (var source in sources)
        {
            var release = ReleaseOf(edition, source);
            switch (source.Table)
            {
                case TableId.Ptp when contents.Pairs.Release is null:
                    contents.Pairs = (release, PairsOf(edition, PairKindRecord.InFirst), [.. Enumerable.Range(0, edition.Pairs.CodeCount).Select(edition.CodeAt)]);
                    break;
                case TableId.Ptp when !release.IsPartial:
                    contents.LaterPairs = (release, PairsOf(edition, PairKindRecord.InLater));
                    break;
                case TableId.Ptp:
                    contents.DatedPairs = (release, DatedPairsOf(edition));
                    break;
                case TableId.Mue:
                    contents.Units.Add((release, UnitsOf(edition, contents.Units.Count), CoveredOf(edition, contents.Units.Count)));
                    break;
                case TableId.FeeSchedule:
                    contents.Fees.Add((release, FeesOf(edition, contents.Fees.Count, (int)source.RowBase), (int)source.RowBase));
                    break;
                case TableId.GlobalDays:
                    contents.Patches.Add(release);
                    break;
                case TableId.AddOn:
                    contents.AddOns = (release, AddOnsOf(edition));
                    break;
                case TableId.Lifecycle:
                    contents.Lifecycles.Add((release, LifecyclesOf(edition, lifecycles++)));
                    break;
                case TableId.Diagnosis:
                    contents.Diagnoses.Years.Add(release);
                    break;
                case TableId.PlaceOfService:
                    contents.Places = (release, PlacesOf(edition));
                    break;
                case TableId.Hcpcs:
                    contents.Hcpcs = (release, HcpcsOf(edition));
                    break;
                default:
                    throw new InvalidDataException($"Table {source.Table} cannot be written again.");
            }
        }

        contents.Diagnoses = (contents.Diagnoses.Years, BillableOf(edition));
        contents.Articles = ArticleRows.Of(edition);
        contents.PatchRows = [.. Enumerable.Range(0, edition.Fees.PatchCount).Select(edition.Fees.PatchAt).Select(row => new GlobalDaysRow(edition.CodeAt(row.Code), row.Global, Day.Date(row.From), row.Source))];
        return contents;
    }

    /// <summary>The bytes of the edition that these rows make.</summary>
    internal byte[] Write(string id)
    {
        var builder = new EditionBuilder(id);
        builder.AddPairs(Pairs.Release, Pairs.Rows, Pairs.Covered);
        if (LaterPairs is { } later)
        {
            builder.AddLaterPairs(later.Release, later.Rows);
        }

        if (DatedPairs is { } dated)
        {
            builder.AddDatedPairs(dated.Release, dated.Rows);
        }

        foreach (var (release, rows, covered) in Units.OrderBy(units => units.Release.From))
        {
            builder.AddUnits(release, rows, covered);
        }

        foreach (var (release, rows, rowBase) in Fees.OrderBy(fees => fees.Release.From))
        {
            builder.AddFees(release, rows, rowBase);
        }

        builder.AddGlobalDays(Patches, PatchRows);
        builder.AddAddOns(AddOns.Release, AddOns.Rows);
        foreach (var (release, rows) in Lifecycles)
        {
            builder.AddLifecycles(release, rows);
        }

        builder.AddDiagnoses(Diagnoses.Years, Diagnoses.Billable);
        builder.AddPlaces(Places.Release, Places.Rows);
        builder.AddHcpcs(Hcpcs.Release, Hcpcs.Rows);
        if (Articles is not null)
        {
            builder.AddArticles(Articles);
        }

        return builder.Build();
    }

    private static Release ReleaseOf(Edition edition, in SourceRecord source) => new(
        source.Table,
        edition.Text(source.Release),
        edition.Text(source.File),
        Day.Date(source.From),
        Day.Date(source.To),
        (source.Flags & SourceRecord.Partial) != 0,
        Day.Date(source.CarriedBackFrom),
        (int)source.Rows,
        (source.Flags & SourceRecord.AllCodes) != 0,
        (source.Flags & SourceRecord.Extract) != 0,
        (source.Flags & SourceRecord.Part) != 0);

    /// <summary>The rows of one release in the order of their codes. Stored by the numbers of these; the rows of one pair stay in their order.</summary>
    private static PairRow[] PairsOf(Edition edition, byte release)
    {
        var ranks = RanksOf(edition);
        var count = 0;
        for (var place = 0; place < edition.Pairs.RowCount; place++)
        {
            count += (edition.Pairs.KindAt(place).Releases & release) != 0 ? 1 : 0;
        }

        var (keys, rows) = (new long[count], new PairRow[count]);
        var isFirst = release == PairKindRecord.InFirst;
        for (var (place, at) = (0, 0); at < count; place++)
        {
            if ((edition.Pairs.KindAt(place).Releases & release) != 0)
            {
                var (column1, column2, kind) = edition.Pairs.RowAt(place);
                var source = isFirst ? edition.Pairs.SourceRowAt(place) : edition.Pairs.LaterSourceRowAt(place);
                keys[at] = ((long)ranks[column1] << 47) | ((long)ranks[column2] << 32) | (uint)at;
                rows[at++] = new PairRow(edition.CodeAt(column1), edition.CodeAt(column2), isFirst ? Day.Date(kind.Effective) : null, isFirst ? Day.Date(kind.Deleted) : null, kind.Indicator, source);
            }
        }

        Array.Sort(keys, rows);
        return rows;
    }

    /// <summary>For each dense index the place of its code among all; fifteen bits hold it.</summary>
    private static int[] RanksOf(Edition edition)
    {
        var order = Enumerable.Range(0, edition.CodeCount).OrderBy(edition.CodeAt).ToArray();
        var ranks = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i;
        }

        return ranks;
    }

    private static PairRow[] DatedPairsOf(Edition edition) =>
        [.. Enumerable.Range(0, edition.Pairs.DatedCount).Select(edition.Pairs.DatedAt).OrderBy(row => row.Row)
            .Select(row => new PairRow(edition.CodeAt(row.Column1), edition.CodeAt(row.Column2), Day.Date(row.Effective), Day.Date(row.Deleted), row.Indicator))];

    private static UnitRow[] UnitsOf(Edition edition, int release) =>
        [.. Enumerable.Range(0, edition.Units.RowCount).Select(edition.Units.RowAt).Where(row => row.Release == release)
            .Select(row => new UnitRow(edition.CodeAt(row.Record.Code), row.Record.Limit, row.Record.Mai, edition.Text(row.Record.Rationale), row.Record.Row))];

    private static ProcedureCode[] CoveredOf(Edition edition, int release) =>
        [.. Enumerable.Range(0, edition.CodeCount).Where(code => edition.Units.IsCoveredNotListed(code, release)).Select(edition.CodeAt)];

    private static ScheduleRow[] FeesOf(Edition edition, int release, int rowBase)
    {
        var rows = new List<ScheduleRow>();
        for (var code = 0; code < edition.CodeCount; code++)
        {
            for (var component = FeeComponent.Whole; component <= FeeComponent.Technical; component++)
            {
                if ((edition.Fees.ReleasesOf(code, component) >> release & 1) != 0)
                {
                    var row = edition.Fees.RowOf(code, component, release);
                    rows.Add(new ScheduleRow(edition.CodeAt(code), component, row.Values, row.Policy, row.ConversionFactor, row.Row - rowBase));
                }
            }
        }

        return [.. rows.OrderBy(row => row.Row)];
    }

    private static AddOnRow[] AddOnsOf(Edition edition) =>
        [.. Enumerable.Range(0, edition.AddOns.RowCount).Select(edition.AddOns.RowAt).Select((row, place) => new AddOnRow(
            edition.CodeAt(row.AddOn),
            row.Primary == EditionFormat.NoPrimary ? default : edition.CodeAt(row.Primary),
            row.Type,
            Day.Date(row.Effective),
            Day.Date(row.Deleted),
            Day.Date(row.AddOnDeleted),
            Day.Date(row.PrimaryDeleted),
            row.ContractorDefined != 0,
            edition.AddOns.SourceRowAt(place)))];

    private static LifecycleRow[] LifecyclesOf(Edition edition, int release)
    {
        var first = 0;
        while (edition.SourceRecords[first].Table != TableId.Lifecycle)
        {
            first++;
        }

        var rows = new List<LifecycleRow>();
        for (var code = 0; code < edition.CodeCount; code++)
        {
            var record = edition.Lifecycles.RecordAt(code);
            if (record.Row == 0 || record.Source - 1 - first != release)
            {
                continue;
            }

            rows.Add(new LifecycleRow(
                edition.CodeAt(code),
                Day.Date(record.First),
                Day.Date(record.Last),
                (record.Flags & LifecycleRecord.FirstIsLowerBound) != 0,
                (record.Flags & LifecycleRecord.LastIsUpperBound) != 0,
                edition.Text(record.Evidence),
                [.. Enumerable.Range(record.FirstSuccessor, record.Successors).Select(edition.Lifecycles.SuccessorAt).Select(edition.CodeAt)],
                edition.Text(record.Facts),
                release,
                record.Row));
        }

        return [.. rows.OrderBy(row => row.Row)];
    }

    private static BillableRow[] BillableOf(Edition edition) =>
        [.. edition.Diagnoses.All().Select(row => new BillableRow(row.Code, Day.Date(row.First), Day.Date(row.Last), row.Row))];

    private static PlaceRow[] PlacesOf(Edition edition) =>
        [.. Enumerable.Range(0, edition.Places.RowCount).Select(edition.Places.RowAt).Select(row => new PlaceRow(row.Code, row.Facility != 0, edition.Text(row.Name)))];

    private static HcpcsRow[] HcpcsOf(Edition edition) =>
        [.. Enumerable.Range(0, edition.Hcpcs.RowCount).Select(edition.Hcpcs.RowAt).Select(row => new HcpcsRow(edition.CodeAt(row.Code), edition.Text(row.Description), (char)row.Status))];
}
