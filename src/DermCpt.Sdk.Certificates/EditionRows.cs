using System.Globalization;
using System.Text;

namespace DermCpt.Certificates;

/// <summary>A row of a table: its codes, and the values that it states, by name.</summary>
internal sealed record TableRow(string Table, string Release, int Row, string[] Codes, IReadOnlyDictionary<string, string> Values);

/// <summary>The rows of an edition by table, release and row number, read for themselves: no index of the edition is used. Immutable and safe on any thread.</summary>
internal sealed partial class EditionRows
{
    private const int Sources = 4, CodeSection = 5, UnitRows = 30, FeeSeries = 41, FeeCells = 42, AddOnRows = 50, AddOnSourceRows = 53, Lifecycles = 60, DiagnosisSourceRows = 73, DiagnosisCategories = 74, DiagnosisNodes = 78, DiagnosisEdges = 79;
    private const int DayZero = 722813;
    private static readonly string[] TableNames = ["none", "ptp", "mue", "feeSchedule", "addOn", "lifecycle", "diagnosis", "placeOfService", "hcpcs", "globalDays"];
    private static readonly string[] Components = ["whole", "26", "TC"];
    private readonly EditionFile file;
    private readonly List<(string Table, string Release, int From, int To, int RowBase, int Rows, bool IsSample)> releases = [];
    private readonly string[] codes;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    internal EditionRows(ReadOnlyMemory<byte> edition)
    {
        file = new EditionFile(edition);
        Id = Encoding.UTF8.GetString(file.Section(1));
        codes = new string[file.Rows(CodeSection)];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = Unpacked(file.Double(CodeSection, i), 5);
        }

        for (var i = 0; i < file.Rows(Sources); i++)
        {
            var row = file.Row(Sources, i);
            releases.Add((TableNames[row[0]], file.String(Word(row, 2)), Word(row, 6), Word(row, 8), (int)Double(row, 12), (int)Double(row, 16), (row[1] & 1) != 0));
        }

        for (var i = codes.Length - 1; i >= 0; i--)
        {
            places[codes[i]] = i;
        }

        Fees = new FeeRows(file, this, FeeReleases());
        Pairs = new PairRows(file, this, codes, file.Row(Sources, releases.FindIndex(static release => release is { Table: "ptp", IsSample: false }))[1], [.. releases.Where(static release => release.Table == "ptp").Select(static release => (release.Release, release.From, release.To, release.IsSample))]);
    }

    internal string Id { get; }

    internal string ContentHash => file.ContentHash;

    internal PairRows Pairs { get; }

    internal FeeRows Fees { get; }

    /// <summary>The row, or null where the edition has none.</summary>
    internal TableRow? Find(string table, string release, int row)
    {
        var number = releases.FindIndex(one => one.Table == table && one.Release == release);
        return number < 0 || row < 1 ? null : table switch
        {
            "ptp" => Pairs.Find(release, row),
            "mue" => Unit(number, row),
            "feeSchedule" => Fee(number, row),
            "addOn" => AddOn(release, row),
            "lifecycle" => Lifecycle(number, row),
            "diagnosis" => Diagnosis(release, row),
            _ => null,
        };
    }

    /// <summary>The first row of an add-on that is in force on a day, or null.</summary>
    internal TableRow? FirstAddOn(string code, DateOnly date)
    {
        var day = DayOf(date);
        for (var i = 0; i < file.Rows(AddOnRows); i++)
        {
            var record = file.Row(AddOnRows, i);
            var (from, to) = (Word(record, 4), Word(record, 6));
            if (codes[Word(record, 0)] == code && from != to && day >= from && (to == 0 || day <= to))
            {
                return AddOnAt(releases.Find(static one => one.Table == "addOn").Release, i);
            }
        }

        return null;
    }

    /// <summary>The lifecycle row of a code, or null.</summary>
    internal TableRow? LifecycleOf(string code)
    {
        var index = IndexOf(code);
        return index < 0 || file.Rows(Lifecycles) == 0 ? null : LifecycleAt(index);
    }

    internal static int DayOf(DateOnly date) => date.DayNumber - DayZero;

    internal static string? DateOf(int day) => day == 0 ? null : DateOnly.FromDayNumber(day + DayZero).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Dictionary<string, string> Values(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                stated.Add(name, value);
            }
        }

        return stated;
    }

    internal static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static int Word(ReadOnlySpan<byte> row, int offset) => System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(row[offset..]);

    internal static uint Double(ReadOnlySpan<byte> row, int offset) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(row[offset..]);

    /// <summary>Six bits a character, the first highest: 1 to 10 are digits, 11 to 36 letters, 0 none.</summary>
    private static string Unpacked(ulong packed, int characters)
    {
        var text = new StringBuilder();
        for (var shift = 6 * (characters - 1); shift >= 0; shift -= 6)
        {
            var digit = (int)(packed >> shift) & 63;
            if (digit > 0)
            {
                _ = text.Append(digit <= 10 ? (char)('0' + digit - 1) : (char)('A' + digit - 11));
            }
        }

        return text.ToString();
    }

    private TableRow? Unit(int release, int row)
    {
        var first = releases.Take(release).Where(static one => one.Table == "mue").Sum(static one => one.Rows);
        for (var i = first; i < first + releases[release].Rows; i++)
        {
            var record = file.Row(UnitRows, i);
            if (Word(record, 4) == row)
            {
                return new TableRow("mue", releases[release].Release, row, [codes[Word(record, 0)]], Values(("limit", Text(Word(record, 2))), ("mai", Text(record[8]))));
            }
        }

        return null;
    }

    /// <summary>A series is a code and component: a bit for each release that lists it, and one cell for each bit.</summary>
    private TableRow? Fee(int release, int row)
    {
        var bit = releases.Take(release).Count(static one => one.Table == "feeSchedule");
        for (var i = 0; i < file.Rows(FeeSeries); i++)
        {
            var series = file.Row(FeeSeries, i);
            var mask = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(series);
            if ((mask >> bit & 1) != 0 && Word(file.Row(FeeCells, (int)Double(series, 8) + System.Numerics.BitOperations.PopCount(mask & ((1UL << bit) - 1))), 4) + releases[release].RowBase + 1 == row)
            {
                return new TableRow("feeSchedule", releases[release].Release, row, [codes[Word(series, 12)]], Values(("component", Components[series[14]])));
            }
        }

        return null;
    }

    private TableRow? AddOn(string release, int row)
    {
        for (var i = 0; i < file.Rows(AddOnRows); i++)
        {
            if (AddOnAt(release, i) is var found && found.Row == row)
            {
                return found;
            }
        }

        return null;
    }

    private TableRow AddOnAt(string release, int place)
    {
        const int NoPrimary = 65535;
        var record = file.Row(AddOnRows, place);
        string[] named = Word(record, 2) == NoPrimary ? [codes[Word(record, 0)]] : [codes[Word(record, 0)], codes[Word(record, 2)]];
        return new TableRow("addOn", release, file.Rows(AddOnSourceRows) == 0 ? place + 1 : (int)file.Double(AddOnSourceRows, place), named, Values(("type", Text(record[12]))));
    }

    private TableRow? Lifecycle(int release, int row)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (LifecycleAt(i) is { } found && found.Row == row && found.Release == releases[release].Release)
            {
                return found;
            }
        }

        return null;
    }

    private TableRow? LifecycleAt(int code)
    {
        var record = file.Row(Lifecycles, code);
        return Word(record, 12) == 0 ? null
            : new TableRow("lifecycle", releases[record[14] - 1].Release, Word(record, 12), [codes[code]], Values(("first", DateOf(Word(record, 0))), ("last", DateOf(Word(record, 2)))));
    }

    /// <summary>A category is three characters and the node of what follows; the billable codes stand in their order.</summary>
    private TableRow? Diagnosis(string release, int row)
    {
        const int Characters = 7;
        var number = 0;
        for (var category = 0; category + 1 < file.Rows(DiagnosisCategories); category++)
        {
            var record = file.Row(DiagnosisCategories, category);
            if (CodeAt(Word(record, 8), (ulong)Double(record, 0) << 24, 18, row, ref number) is var code and not 0)
            {
                return new TableRow("diagnosis", release, row, [Unpacked(code, Characters)], Values());
            }
        }

        return null;
    }

    /// <summary>The code of a row, among those that begin with the characters so far: first the one that ends here, then by the next character; 0 where it is none of them.</summary>
    private ulong CodeAt(int node, ulong packed, int shift, int row, ref int number)
    {
        const int EndsHere = 0x8000;
        if ((Word(file.Row(DiagnosisNodes, node), 2) & EndsHere) != 0)
        {
            number++;
            if ((file.Rows(DiagnosisSourceRows) == 0 ? number : (int)file.Double(DiagnosisSourceRows, number - 1)) == row)
            {
                return packed;
            }
        }

        for (int edge = Word(file.Row(DiagnosisNodes, node), 0), end = Word(file.Row(DiagnosisNodes, node + 1), 0); edge < end && shift >= 0; edge++)
        {
            var record = file.Row(DiagnosisEdges, edge);
            if (CodeAt(Word(record, 1), packed | ((ulong)record[0] << shift), shift - 6, row, ref number) is var code and not 0)
            {
                return code;
            }
        }

        return 0;
    }
}
