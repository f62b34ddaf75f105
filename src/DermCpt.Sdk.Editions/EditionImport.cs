using System.IO.Compression;
using DermCpt.Editions.Files;

namespace DermCpt.Editions;

/// <summary>
/// Makes an edition from CMS's own files as downloaded (alone or in a .zip), beginning with an earlier edition: a file replaces its
/// table (pairs, add-ons, diagnoses, places, HCPCS) or adds its release (units, fee schedule). Rows about codes that the earlier
/// edition does not know are left out unless all are asked for, and the AMA's descriptors are never kept. The files' names tell what
/// they are. Of the pairs all four parts of a quarter are expected; an older release does not take the place of a newer one, nor a table
/// of far fewer rows that of a longer one, unless it is forced. Findings cite an imported row by its place among the data rows of its table's files, in the order in which they were
/// added. Not thread-safe.
/// </summary>
public sealed class EditionImport
{
    private readonly Edition basis;
    private readonly CodeFilter filter;
    private readonly ImportBudget budget = new();
    private readonly List<string> inputs = [];
    private CoverageArchive? coverage;
    private readonly SortedDictionary<(TableId Table, DateOnly From), ImportedTable> tables = [];

    /// <summary>Begins with an edition.</summary>
    /// <param name="basis">The edition whose other tables are kept.</param>
    /// <param name="scope">The codes whose rows are kept.</param>
    public EditionImport(Edition basis, ImportScope scope = ImportScope.KnownCodes)
    {
        ArgumentNullException.ThrowIfNull(basis);
        this.basis = basis;
        filter = new CodeFilter(Enumerable.Range(0, basis.CodeCount).Select(basis.CodeAt), scope);
    }

    /// <summary>Hears how far the file at hand was read; null for nobody.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>
    /// Takes some parts of a quarter's pairs (f1 to f4) where others are missing. Of a pair without a row the edition then says that there
    /// is no data, never that there is no edit.
    /// </summary>
    public bool IsPart { get; init; }

    /// <summary>Takes an older release in the place of a newer one, and a table that has lost more than a tenth of its rows.</summary>
    public bool Force { get; init; }

    /// <summary>The file from which the earlier edition was loaded, over which <see cref="Save"/> never writes; null for the embedded one.</summary>
    public string? BasisFile { get; init; }

    /// <summary>Reads a file, or every file of an archive that is one of CMS's tables.</summary>
    /// <param name="path">The file as downloaded: a .zip, .txt or .csv, or one of those packed as .gz.</param>
    /// <exception cref="EditionImportException">The name is none of CMS's, or a row is not of the layout; with file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Add(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        inputs.Add(path);
        Add(stream, Path.GetFileName(path));
    }

    /// <summary>Reads the content of a file, or every file of an archive that is one of CMS's tables. The stream is left open.</summary>
    /// <param name="stream">The content; of an archive it must be one that can seek.</param>
    /// <param name="name">The file's name as downloaded, without its folder.</param>
    /// <exception cref="EditionImportException">The name is none of CMS's, or a row is not of the layout; with file, line and column.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public void Add(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        if (Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            AddArchive(stream, name);
            return;
        }

        var file = CmsFileName.Of(name) ?? throw new EditionImportException(name, 0, 0, CmsFileName.WhyNot(name) ?? "the name is not that of a CMS file (ccipra, MCR_MUE_PractitionerServices, PPRRVU, AOC, icd10cm-order, place-of-service, HCPC).");
        if (!CmsFileName.IsPacked(name))
        {
            Read(stream, stream.CanSeek ? stream.Length : 0, name, file);
            return;
        }

        using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        Read(unpacked, 0, name, file);
    }

    /// <summary>
    /// Makes the edition and writes it beside its place, then puts it there in one step: a failure leaves an earlier file whole, and of two
    /// imports to one file the last one stays.
    /// </summary>
    /// <param name="path">The edition file to write: a regular file or a free name, and none of the files that were read.</param>
    /// <exception cref="InvalidOperationException">No file was added.</exception>
    /// <exception cref="EditionImportException">Parts are missing, a release is older than the one held, or has far fewer rows.</exception>
    /// <exception cref="IOException">The file cannot be written, or is no regular one.</exception>
    public ImportReport Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        OutputFile.Check(path);
        var (bytes, report) = Build();
        OutputFile.Write(path, bytes, BasisFile is null ? inputs : [.. inputs, BasisFile]);
        return report;
    }

    internal (byte[] Bytes, ImportReport Report) Build()
    {
        if (tables.Count == 0 && coverage is null)
        {
            throw new InvalidOperationException("No file was added: expected at least one CMS file before the edition is made.");
        }

        RequireOneRelease();
        var rules = new ImportRules(Force, IsPart);
        var contents = EditionContents.Read(basis);
        var changes = new List<TableImport>();
        foreach (var table in tables.Values)
        {
            changes.Add(table.Apply(contents, filter, rules, tables.Keys.Any(other => other.Table == table.File.Table && other.From > table.File.From)));
        }

        if (coverage is not null)
        {
            changes.Add(coverage.Apply(contents, rules));
        }

        var id = basis.Id + "+" + string.Join('+', changes.Select(table => $"{table.Table}.{table.Release}{(table.IsPart ? ".part" : string.Empty)}"));
        var bytes = Write(contents, id);
        return (bytes, new ImportReport(id, EditionFile.ContentHashOf(bytes), changes));
    }

    /// <summary>Of a table that a file replaces, one release is expected; of the pairs two where the later one holds those of its day.</summary>
    private void RequireOneRelease()
    {
        ImportedTable? earlier = null;
        foreach (var table in tables.Values)
        {
            var isSecond = earlier is not null && earlier.File.Table == table.File.Table && table.File.Table is not (TableId.Mue or TableId.FeeSchedule);
            if (isSecond && !(table.File.Table == TableId.Ptp && earlier!.HoldsEnded && !table.HoldsEnded))
            {
                throw new EditionImportException($"files of {earlier!.File.Release} and of {table.File.Release} are given, and each replaces the table; expected those of one release.");
            }

            earlier = table;
        }
    }

    private static byte[] Write(EditionContents contents, string id)
    {
        try
        {
            return contents.Write(id);
        }
        catch (Exception error) when (error is InvalidDataException or OverflowException)
        {
            throw new EditionImportException($"the rows make no edition: {error.Message}", error);
        }
    }

    private void AddArchive(Stream stream, string name)
    {
        try
        {
            ArchiveSize.Check(stream, name);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (CoverageArchive.Find(archive) is { } tables)
            {
                coverage = coverage is null ? new CoverageArchive(basis, filter, budget, Progress) : throw new EditionImportException(name, 0, 0, $"{coverage.Name} is a coverage database too; expected it once.");
                coverage.Read(tables, name);
                return;
            }

            AddEntries(archive, name);
        }
        catch (InvalidDataException error)
        {
            throw new EditionImportException($"{name}: not a sound archive, or packed in a way that is not read: {error.Message}", error);
        }
    }

    private void AddEntries(ZipArchive archive, string name)
    {
        var found = false;
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (CmsFileName.Of(entry.Name) is { } file)
            {
                found = true;
                using var content = entry.Open();
                Read(content, entry.Length, $"{name}!{entry.FullName}", file);
            }
        }

        if (!found)
        {
            throw new EditionImportException(name, 0, 0, "the archive holds no CMS file that can be read (.txt or .csv).");
        }
    }

    private void Read(Stream stream, long length, string name, CmsFileName file)
    {
        if (!tables.TryGetValue((file.Table, file.From), out var table))
        {
            tables.Add((file.Table, file.From), table = new ImportedTable(file, basis));
        }

        try
        {
            using var counted = new CountedStream(stream, length, name, budget, Progress);
            table.Read(counted, name, file, filter, tables.Values.Sum(other => other == table ? 0 : other.PairCount));
        }
        catch (InvalidDataException error)
        {
            throw new EditionImportException($"{name}: the archive is damaged here.", error);
        }
    }
}
