using System.IO.Compression;
using DermCpt.Editions.Files;

namespace DermCpt.Editions;

/// <summary>
/// Makes an edition from CMS's own files as downloaded (alone or in a .zip), beginning with an earlier edition: a file replaces its
/// table (pairs, add-ons, diagnoses, places, HCPCS) or adds its release (units, fee schedule). Rows about codes that the earlier
/// edition does not know are left out unless all are asked for, and the AMA's descriptors are never kept. The files' names tell what
/// they are. Findings cite an imported row by its place among the data rows of its table's files, in the order in which they were
/// added. Not thread-safe.
/// </summary>
public sealed class EditionImport
{
    private readonly Edition basis;
    private readonly CodeFilter filter;
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

    /// <summary>Reads a file, or every file of an archive that is one of CMS's tables.</summary>
    /// <param name="path">The file as downloaded: a .zip, .txt or .csv.</param>
    /// <exception cref="EditionImportException">The name is none of CMS's, or a row is not of the layout; with file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Add(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
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

        var file = CmsFileName.Of(name) ?? throw new EditionImportException(name, 0, 0, "the name is not that of a CMS file (ccipra, MCR_MUE_PractitionerServices, PPRRVU, AOC, icd10cm-order, place-of-service, HCPC).");
        Read(stream, stream.CanSeek ? stream.Length : 0, name, file);
    }

    /// <summary>Makes the edition and writes it beside its place, then puts it there in one step: a failure leaves an earlier file whole.</summary>
    /// <param name="path">The edition file to write.</param>
    /// <exception cref="InvalidOperationException">No file was added.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ImportReport Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (bytes, report) = Build();
        var part = path + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        return report;
    }

    internal (byte[] Bytes, ImportReport Report) Build()
    {
        if (tables.Count == 0)
        {
            throw new InvalidOperationException("No file was added: expected at least one CMS file before the edition is made.");
        }

        var contents = EditionContents.Read(basis);
        var changes = new List<TableImport>();
        foreach (var table in tables.Values)
        {
            changes.Add(table.Apply(contents, filter));
        }

        var id = basis.Id + "+" + string.Join('+', tables.Values.Select(table => $"{table.File.Table}.{table.File.Release}"));
        var bytes = Write(contents, id);
        return (bytes, new ImportReport(id, EditionFile.ContentHashOf(bytes), changes));
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
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
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
            using var counted = new CountedStream(stream, length, name, Progress);
            table.Read(counted, name, filter);
        }
        catch (InvalidDataException error)
        {
            throw new EditionImportException($"{name}: the archive is damaged here.", error);
        }
    }
}
