using System.Globalization;
using DermCpt.Families;

namespace DermCpt.Tests.Families;

/// <summary>
/// The proof of totality, one for every family: each subject of tests/Boundaries is coded at every site, every 0.01 of its measure
/// and every window, and gives the typed answer. A family joins by a file that names its table; the tables of the pipeline are
/// walked by themselves.
/// </summary>
public sealed class BandProof
{
    private const int FortyCentimeters = 4000;
    private const int TwoHundred = 200;
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly[] Windows = [Today, new(2025, 10, 1), new(2024, 7, 1), new(2021, 6, 1), new(2019, 12, 31), new(2015, 6, 1), new(2012, 6, 1)];
    private static readonly DermCoder Coder = new();

    public static TheoryData<string> Subjects => [.. ProvedSubjects.Select(subject => subject.ToString())];

    public static TheoryData<string> TableNames => [.. Tables.Select(table => table.Name)];

    private static IEnumerable<BandTable> Tables
    {
        get
        {
            var tables = new List<BandTable>();
            foreach (var family in SelectionPipeline.All)
            {
                tables.AddRange(family.Tables);
            }

            return tables;
        }
    }

    private static List<Subject> ProvedSubjects
    {
        get
        {
            var coded = new HashSet<ServiceKind>();
            foreach (var family in SelectionPipeline.All)
            {
                coded.UnionWith(family.Kinds.ToArray());
            }

            return [.. Boundaries.Rows.Select(row => row.Subject).Distinct().Where(subject => coded.Contains(subject.Table.Kind))];
        }
    }

    /// <summary>Every site × every 0.01 up to 40 cm (each count up to 200; areas and volumes around each bound) today, and every bound in every window.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_site_size_and_window_has_exactly_the_typed_answer(string name)
    {
        var subject = ProvedSubjects.Single(subject => subject.ToString() == name);
        var walk = new Walk(subject);
        foreach (var date in Windows)
        {
            walk.At(date, date == Today || NightlyRun.IsOn);
        }

        Assert.Equal([], walk.Faults);
        Assert.True(walk.Answered > 0);
        Assert.Equal(TypedAsked(subject), walk.AskedToday);
    }

    /// <summary>A code of one side waits for the side and for nothing else (M-LTRT, contract).</summary>
    [Theory]
    [InlineData("softTissueExcision depth=subcutaneous by diameterCm", "axilla")]
    [InlineData("softTissueExcision depth=radical by diameterCm", "thigh")]
    [InlineData("excision lesionType=benign by excisedDiameterCm", "earCanal")]
    [InlineData("destruction lesionType=benign by count", "conjunctiva")]
    public void M_LTRT_only_the_side_is_asked_of_a_code_of_one_side(string name, string site)
    {
        var subject = ProvedSubjects.Single(subject => subject.ToString() == name);
        var result = Coder.Code(EncounterOf((subject.Service() with { Site = SiteOf(site) }).With(subject.Member, subject.Scale), Today));

        Assert.Equal("laterality", Assert.Single(result.MissingFacts).Name);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_measure_of_zero_or_none_is_never_coded_and_a_missing_site_is_asked_or_not_needed(string name)
    {
        var subject = ProvedSubjects.Single(subject => subject.ToString() == name);
        var rows = Boundaries.Rows.Where(row => row.Subject == subject).ToList();
        var site = Boundaries.Find(rows, subject, "chest", 1) is null ? rows[0].Place : "chest";
        var service = subject.Service() with { Site = SiteOf(site) };
        if (subject.Member.Type != MemberType.Count || !HasDefault(subject))
        {
            Assert.NotEqual(CodingStatus.Coded, Coder.Code(EncounterOf(service, Today)).Status);
        }

        var unplaced = Coder.Code(EncounterOf(subject.Service().With(subject.Member, 3 * subject.Scale), Today));
        Assert.True(unplaced.Status is CodingStatus.NeedsFacts || subject.Columns.Length == 0 || subject.Facts == "lesionType=pending", $"{unplaced}");
        if (subject.Member.Type is not (MemberType.Count or MemberType.CountFromZero))
        {
            Assert.NotEqual(CodingStatus.Coded, Coder.Code(EncounterOf(service.With(subject.Member, 0), Today)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Rows_of_a_table_rise_without_gap_or_overlap_and_each_is_reached(string name)
    {
        var table = Tables.First(table => table.Name == name);
        var seen = new HashSet<(char, ProcedureCode)>();
        foreach (var group in table.Rows.ToArray().GroupBy(row => row.Group))
        {
            var rows = group.ToArray();
            Assert.Equal(BandTable.Open, rows[^1].UpTo);
            for (var i = 0; i < rows.Length; i++)
            {
                Assert.True(i == 0 ? rows[i].UpTo > 0 : rows[i].UpTo > rows[i - 1].UpTo, $"{name} {group.Key} row {i}");
                var value = rows[i].UpTo == BandTable.Open ? (i == 0 ? 1 : rows[i - 1].UpTo + 1) : rows[i].UpTo;
                Assert.Equal(rows[i].Code, table.Find(group.Key, value, BandGapReading.Agree).Code);
                Assert.True(Edition.Default.FindLifecycle(rows[i].Code).IsKnown, $"{rows[i].Code} is in no catalog");
            }
        }
    }

    /// <summary>Every cell that a rule table holds is felt by the typed answers: one step off, and some row differs.</summary>
    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_cell_that_is_one_step_off_is_noticed(string name)
    {
        var table = Tables.First(table => table.Name == name);
        var typed = Boundaries.Rows.Where(row => row.Table == name && row.Covers(Today)).ToList();
        Assert.True(typed.Count > 0, $"tests/Boundaries has no row for the table '{name}'");
        Assert.True(Agrees(table, typed), $"the table '{name}' as it is");
        foreach (var mutant in Mutants(table))
        {
            Assert.False(Agrees(mutant.Table, typed), $"{name}: {mutant.What}");
        }
    }

    /// <summary>The library's site table is the typed one, cell by cell: any cell off by a step is seen here.</summary>
    [Fact]
    public void Groups_of_every_site_are_the_typed_ones()
    {
        (string Column, SiteFamily Family)[] columns =
        [
            ("EX", SiteFamily.Excision), ("DM", SiteFamily.MalignantDestruction), ("SR", SiteFamily.SimpleRepair), ("IR", SiteFamily.IntermediateRepair), ("CR", SiteFamily.ComplexRepair),
            ("AT", SiteFamily.AdjacentTissue), ("FT", SiteFamily.FullThicknessGraft), ("PG", SiteFamily.PreparationGraft), ("PF", SiteFamily.PedicleFlap), ("MH", SiteFamily.Mohs),
        ];
        string[] regions = ["-", "FS", "NK", "BK", "AB", "SHD", "ARM", "FA", "HD", "HP", "TH", "LG", "FT"];
        Assert.Equal(86, Boundaries.Sites.Count);
        Assert.Equal(86, SiteTable.Rows.Length);
        foreach (var (site, groups) in Boundaries.Sites)
        {
            var row = SiteTable.Row(SiteOf(site));
            Assert.All(columns, column => Assert.Equal($"{site} {groups[column.Column]}", $"{site} {row.Group(column.Family)}"));
            Assert.Equal($"{site} {groups["ST"]}", $"{site} {regions[(int)row.SoftTissue]}");
        }

        Assert.Equal(21, Boundaries.Coarse.Count);
        Assert.All(Boundaries.Coarse, coarse => Assert.Equal(coarse.Value.Select(SiteOf), SiteTable.RowsOf(SiteOf(coarse.Key)).ToArray()));
    }

    internal static BodySite SiteOf(string name) => (BodySite)Words.Of<BodySite>().Find(name);

    internal static Encounter EncounterOf(Service service, DateOnly date) => new()
    {
        DateOfService = date,
        Payer = "medicare",
        Patient = new Patient { AgeYears = 40, Sex = Sex.Female, Status = PatientStatus.Established },
        Services = [service],
    };

    /// <summary>Kinds whose count is one where none is stated (contract).</summary>
    private static bool HasDefault(Subject subject) => subject.Kind is "destruction";

    private static int TypedAsked(Subject subject) => Boundaries.Lines("asked.csv").Where(cells => cells[0] == subject.Kind && cells[1] == subject.Facts)
        .Select(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).Single();

    private static bool Agrees(BandTable table, List<BoundaryRow> typed)
    {
        foreach (var row in typed)
        {
            var group = row.Place == "*" ? '*' : row.Subject.Columns == "ST" ? (char)('a' + Array.IndexOf(["-", "FS", "NK", "BK", "AB", "SHD", "ARM", "FA", "HD", "HP", "TH", "LG", "FT"], row.Place)) : row.Place[0];
            for (var i = 0; i < row.Answers.Length; i++)
            {
                if (!Agrees(table, group, row.Answers[i].At, row.Answers[i].Answer) || (i > 0 && !Agrees(table, group, row.Answers[i].At - 1, row.Answers[i - 1].Answer)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A typed line of the table's measure: its primary is the band's code. Codes of another table (RP-22) are not this one's to answer.</summary>
    private static bool Agrees(BandTable table, char group, int value, TypedAnswer typed)
    {
        BandAnswer answer;
        try
        {
            answer = table.Find(group, value, BandGapReading.Agree);
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return typed.Status == CodingStatus.NeedsFacts ? answer.IsOpen || table.Name == "complex repair" : typed.Lines[0].Code == answer.Code || IsShortComplex(table, value);
    }

    private static bool IsShortComplex(BandTable table, int value) => table.Name == "complex repair" && value <= 100;

    private static IEnumerable<(string What, BandTable Table)> Mutants(BandTable table)
    {
        var rows = table.Rows.ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var (what, changed) in Steps(rows[i], OneCode(rows, i)))
            {
                var copy = (BandRow[])rows.Clone();
                copy[i] = changed;
                yield return ($"row {i} {what}", new BandTable(table.Name, table.Rule, table.Unit, table.Step, copy));
            }

            if (!OneCode(rows, i))
            {
                yield return ($"row {i} left out", new BandTable(table.Name, table.Rule, table.Unit, table.Step, [.. rows.Where((_, place) => place != i)]));
            }
        }
    }

    /// <summary>A row that shares its code with the next one of its group: the bound between them shows in add-on units alone, which the end-to-end walk proves.</summary>
    private static bool OneCode(BandRow[] rows, int place) =>
        (place + 1 < rows.Length && rows[place + 1].Group == rows[place].Group && rows[place + 1].Code == rows[place].Code)
        || (place > 0 && rows[place - 1].Group == rows[place].Group && rows[place - 1].Code == rows[place].Code);

    private static IEnumerable<(string What, BandRow Row)> Steps(BandRow row, bool sharesCode)
    {
        var number = int.Parse(row.Code.ToString(), CultureInfo.InvariantCulture);
        yield return ("code up", row with { Code = ProcedureCode.FromNumber(number + 1) });
        yield return ("code down", row with { Code = ProcedureCode.FromNumber(number - 1) });
        if (!sharesCode)
        {
            yield return ("group", row with { Group = (char)(row.Group + 1) });
        }

        if (row.UpTo != BandTable.Open && !sharesCode)
        {
            yield return ("bound up", row with { UpTo = row.UpTo + 1 });
            yield return ("bound down", row with { UpTo = row.UpTo - 1 });
        }
    }

    /// <summary>Codes one subject at every point and compares with the typed answers.</summary>
    private sealed class Walk(Subject subject)
    {
        private const int FaultsKept = 20;
        private readonly List<BoundaryRow> rows = [.. Boundaries.Rows.Where(row => row.Subject == subject)];
        private readonly CodingBuffer buffer = new();

        internal List<string> Faults { get; } = [];

        internal int Answered { get; private set; }

        internal int AskedToday { get; private set; }

        internal void At(DateOnly date, bool everyPoint)
        {
            var live = rows.Where(row => row.Covers(date)).ToList();
            var values = Values(everyPoint).ToArray();
            foreach (var site in Boundaries.Sites.Keys.Concat(Boundaries.Coarse.Keys))
            {
                if (Boundaries.Find(live, subject, site, 1) is null)
                {
                    continue;
                }

                AtSite(date, live, site, values);
            }
        }

        private void AtSite(DateOnly date, List<BoundaryRow> live, string site, int[] values)
        {
            var side = Boundaries.IsOfOneSide(subject, site) ? Laterality.Left : (Laterality?)null;
            var service = subject.Service() with { Site = SiteOf(site), Laterality = side };
            var encounter = EncounterOf(service, date);
            var changes = live.SelectMany(row => row.Answers).Select(answer => answer.At).ToHashSet();
            TypedAnswer? typed = null;
            var last = 0;
            foreach (var value in values)
            {
                // The typed answer changes at typed bounds only.
                if (typed is null || value != last + 1 || changes.Contains(value))
                {
                    typed = Boundaries.Find(live, subject, site, value)!;
                }

                last = value;
                service.Set(subject.Member, value);
                var view = Coder.Code(encounter, buffer);
                Answered++;
                AskedToday += date == Today && typed.Status == CodingStatus.NeedsFacts && view.Status == CodingStatus.NeedsFacts ? 1 : 0;
                if ((!typed.Is(view) || !AreValid(view, date)) && Faults.Count < FaultsKept)
                {
                    Faults.Add($"{site} {value} on {date:yyyy-MM-dd}: {view.ToResult()}; expected {typed.Text}");
                }
            }
        }

        /// <summary>Every 0.01 for a length, every count, every minute; an area around its bounds.</summary>
        private SortedSet<int> Values(bool everyPoint)
        {
            if (everyPoint && subject.Member.Type == MemberType.Length)
            {
                return [.. Enumerable.Range(1, FortyCentimeters)];
            }

            if (subject.Member.Type is MemberType.Count or MemberType.CountFromZero)
            {
                return [.. Enumerable.Range(1, TwoHundred)];
            }

            if (subject.Member.Type == MemberType.Minutes)
            {
                return [.. Enumerable.Range(1, TwoHundred).Select(minute => minute * 100)];
            }

            var bounds = rows.SelectMany(row => row.Answers).Select(answer => answer.At).ToHashSet();
            var last = subject.Member.Type == MemberType.Length ? FortyCentimeters : bounds.Max() + 500;
            return [.. bounds.SelectMany(bound => Enumerable.Range(bound - 8, 17)).Append(last).Where(value => value > 0)];
        }

        private static bool AreValid(CodingView view, DateOnly date)
        {
            for (var i = 0; i < view.LineCount; i++)
            {
                if (Coder.Edition.FindLifecycle(view.Line(i).Code).StateOn(date) != LifecycleState.Valid)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
