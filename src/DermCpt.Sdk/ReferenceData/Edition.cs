using System.Text;
using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>
/// One set of CMS tables: pairs, units, fee schedule, add-ons, code lifecycles, diagnoses and places, each row with its window and
/// each table with its releases. Immutable, safe on any thread; lookups allocate nothing.
/// </summary>
public sealed partial class Edition
{
    private readonly EditionImage image;
    private readonly Column<uint> stringStarts;
    private readonly Column<byte> stringText;
    private readonly SourceRecord[] sources;
    private readonly Column<uint> codes;
    private readonly Column<ushort> codeSlots;
    private readonly int slotShift;
    private EditionTable[]? tables;
    private ReleaseWindows? windows;
    private CodeProfile[]? profiles;
    private ArticleTable? articles;

    private Edition(EditionImage image)
    {
        this.image = image;
        stringStarts = new Column<uint>(image, EditionSection.StringStarts);
        stringText = new Column<byte>(image, EditionSection.StringText);
        sources = new Column<SourceRecord>(image, EditionSection.Sources).ToArray();
        codes = new Column<uint>(image, EditionSection.Codes);
        codeSlots = new Column<ushort>(image, EditionSection.CodeSlots);
        slotShift = System.Numerics.BitOperations.LeadingZeroCount((uint)codeSlots.Count) + 1;
        Pairs = new PairTable(image, sources);
        Units = new UnitTable(image, sources);
        Fees = new FeeTable(image, sources);
        AddOns = new AddOnTable(image, sources);
        Lifecycles = new LifecycleTable(image, sources);
        Diagnoses = new DiagnosisTable(image, sources);
        Places = new PlaceTable(image, sources);
        Hcpcs = new HcpcsTable(image);
    }

    /// <summary>The edition that ships with this library. Read in place on first use; it does not fail on a sound build.</summary>
    public static Edition Default => EmbeddedEdition.Instance;

    /// <summary>The edition's id, a version of the data apart from that of the library.</summary>
    public string Id => Encoding.UTF8.GetString(new Column<byte>(image, EditionSection.Id).Span);

    /// <summary>SHA-256 over every byte of the edition, in lower-case hexadecimal.</summary>
    public string ContentHash => image.ContentHash;

    /// <summary>Every release of every table, by table and then by date.</summary>
    public IReadOnlyList<EditionTable> Tables => tables ??= ListTables();

    internal ReadOnlySpan<SourceRecord> SourceRecords => sources;

    /// <summary>Codes that any table or the catalog names.</summary>
    internal int CodeCount => codes.Count;

    internal PairTable Pairs { get; }

    internal UnitTable Units { get; }

    internal FeeTable Fees { get; }

    internal AddOnTable AddOns { get; }

    internal LifecycleTable Lifecycles { get; }

    internal DiagnosisTable Diagnoses { get; }

    internal PlaceTable Places { get; }

    /// <summary>The contractors' articles. Made when first asked for.</summary>
    internal ArticleTable Articles => articles ??= new ArticleTable(image);

    /// <summary>Made when first asked for.</summary>
    internal ReleaseWindows Windows => windows ??= new ReleaseWindows(sources);

    /// <summary>What each code is, by dense index. Made when first asked for.</summary>
    internal CodeProfile[] Profiles => profiles ??= ListProfiles();

    /// <summary>Reads an edition from a stream, to its end, and checks it. The stream is left open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="EditionException">The bytes are no sound edition of this format version.</exception>
    public static Edition Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var image = EditionImage.Read(stream);
        image.CheckHashes();
        EditionStructure.Check(image);
        return new Edition(image);
    }

    /// <summary>Writes the edition's bytes, from which <see cref="Load"/> reads the same edition again.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(image.Bytes);
        image.KeepAlive();
    }

    /// <summary>Checks every hash and that no number points outside its table. <see cref="Load"/> has done so; for <see cref="Default"/> it is a test.</summary>
    /// <exception cref="EditionException">The bytes were altered.</exception>
    public void Validate()
    {
        image.CheckHashes();
        EditionStructure.Check(image);
    }

    /// <summary>How well each table answers for a date, in the order of <see cref="TableId"/>. A single code may be covered less well.</summary>
    /// <param name="date">The date of service.</param>
    public IReadOnlyList<TableCoverage> Coverage(DateOnly date)
    {
        var coverage = new List<TableCoverage>();
        for (var table = TableId.Ptp; table <= TableId.GlobalDays; table++)
        {
            if (CoverageOf(table, date, out var source) is var status and not CoverageStatus.None)
            {
                var until = status == CoverageStatus.Bracketed ? Text(sources[NextWhole(source)].Release) : null;
                coverage.Add(new TableCoverage(table, Text(sources[source].Release), status, until));
            }
        }

        return coverage;
    }

    /// <summary>The dense index of a code, or -1. Indices are of this edition only.</summary>
    internal int IndexOf(ProcedureCode code)
    {
        var packed = code.Packed;
        var slots = codeSlots.Span;
        var all = codes.Span;
        for (var slot = EditionFormat.SlotOf(packed, slotShift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (index < 0 || all[index] == packed)
            {
                image.KeepAlive();
                return index;
            }
        }
    }

    internal ProcedureCode CodeAt(int index)
    {
        _ = ProcedureCode.FromPacked(codes[index], out var code);
        image.KeepAlive();
        return code;
    }

    /// <summary>Whether some table or the catalog names the code.</summary>
    internal bool Knows(ProcedureCode code) => IndexOf(code) >= 0;

    /// <summary>What a code is: one index where the edition knows it, else a search by its number.</summary>
    internal ref readonly CodeProfile ProfileOf(ProcedureCode code, int index) => ref index >= 0 ? ref Profiles[index] : ref ProfileTable.Of(code);

    /// <summary>The same of a code whose index is not at hand.</summary>
    internal ref readonly CodeProfile ProfileOf(ProcedureCode code) => ref ProfileOf(code, IndexOf(code));

    /// <summary>The release that a row belongs to.</summary>
    internal EditionTable SourceOf(SourceRow row) => Tables[row.Source - 1];

    /// <summary>The release's name, or an empty string for no row. Allocates a string: not for the hot path.</summary>
    internal string ReleaseOf(SourceRow row) => row.IsEmpty ? string.Empty : Tables[row.Source - 1].Release;

    internal CoverageStatus CoverageOf(TableId table, DateOnly date) => CoverageOf(table, date, out _);

    /// <summary>The status of a table as a whole, and the release that answers.</summary>
    internal CoverageStatus CoverageOf(TableId table, DateOnly date, out int source)
    {
        var day = Day.Of(date);
        source = -1;
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].Table == table && (source < 0 || sources[i].From <= day) && (source < 0 || (sources[i].Flags & SourceRecord.Partial) == 0))
            {
                source = i;
            }
        }

        if (source < 0)
        {
            return CoverageStatus.None;
        }

        // Pairs and units change by quarters and mostly do not: the releases around a day stand for it.
        var isBetween = table is TableId.Ptp or TableId.Mue && sources[source].From <= day && day > sources[source].To && NextWhole(source) >= 0;
        return isBetween ? CoverageStatus.Bracketed : Sources.StatusOf(sources[source], table, day);
    }

    /// <summary>Where a date lies between two releases that differ on a row: both, as words to follow a sentence. Allocates.</summary>
    internal string DifferingReleases(TableId table, DateOnly date) => CoverageOf(table, date, out var source) == CoverageStatus.Bracketed
        ? $": {Text(sources[source].Release)} and {Text(sources[NextWhole(source)].Release)} differ"
        : string.Empty;

    /// <summary>The next release of the same table that is no sample, or -1.</summary>
    private int NextWhole(int source)
    {
        for (var i = source + 1; i < sources.Length && sources[i].Table == sources[source].Table; i++)
        {
            if ((sources[i].Flags & SourceRecord.Partial) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A string of the edition by number. Allocates.</summary>
    internal string Text(int number)
    {
        var start = (int)stringStarts[number];
        var text = Encoding.UTF8.GetString(stringText.Span[start..(int)stringStarts[number + 1]]);
        image.KeepAlive();
        return text;
    }

    private EditionTable[] ListTables()
    {
        var list = new EditionTable[sources.Length];
        for (var i = 0; i < list.Length; i++)
        {
            var source = sources[i];
            list[i] = new EditionTable(source.Table, Text(source.Release), Day.Date(source.From), Day.Date(source.To), (int)source.Rows, Text(source.File), (source.Flags & (SourceRecord.Partial | SourceRecord.Part)) != 0);
        }

        return list;
    }

    private CodeProfile[] ListProfiles()
    {
        var list = new CodeProfile[codes.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = ProfileTable.Of(CodeAt(i));
        }

        return list;
    }

    private static class EmbeddedEdition
    {
        internal static readonly Edition Instance = new(EditionImage.Embedded());
    }
}
