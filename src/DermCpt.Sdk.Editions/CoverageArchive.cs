using System.IO.Compression;
using DermCpt.Editions.Files;

namespace DermCpt.Editions;

/// <summary>CMS's coverage database as it is downloaded: an archive with the tables of articles, or one that packs it. Not thread-safe.</summary>
internal sealed class CoverageArchive
{
    /// <summary>All of it has the articles within two more, the tables themselves packed once again.</summary>
    private const int Deepest = 3;
    private const int Longest = 256 << 20;
    private const int Step = 1 << 16;
    private readonly ArticleRows held;
    private readonly CoverageExport export;
    private readonly ImportBudget budget;
    private readonly IProgress<ImportProgress>? progress;
    private int files;

    internal CoverageArchive(Edition basis, CodeFilter filter, ImportBudget budget, IProgress<ImportProgress>? progress)
    {
        (this.budget, this.progress) = (budget, progress);
        held = ArticleRows.Of(basis)
            ?? throw new EditionImportException("The edition holds no coverage articles, so that it is not known what the groups of an export mean; expected one that does.");
        export = new CoverageExport(held.Articles.Select(article => article.Key.Number).ToHashSet(), filter);
    }

    /// <summary>The file as it was given.</summary>
    internal string Name { get; private set; } = string.Empty;

    /// <summary>The archive itself where it holds the table of articles, else the one inside it that may; null where there is none.</summary>
    internal static IReadOnlyList<ZipArchiveEntry>? Find(ZipArchive archive)
    {
        var tables = archive.Entries.Where(entry => CoverageExport.Files.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (tables.Exists(entry => entry.Name.Equals(CoverageExport.Files[0], StringComparison.OrdinalIgnoreCase)))
        {
            return tables;
        }

        var packed = archive.Entries.Where(entry => entry.Name.Contains("article", StringComparison.OrdinalIgnoreCase) && IsArchive(entry)).ToList();
        return packed.Count > 0 ? packed : null;
    }

    private static bool IsArchive(ZipArchiveEntry entry) => entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the tables, or what is packed once more.</summary>
    internal void Read(IReadOnlyList<ZipArchiveEntry> entries, string name)
    {
        Name = name;
        Read(entries, name, 1);
        if (export.Day == default)
        {
            throw new EditionImportException(name, 0, 0, "no article has a day in last_updated, so that the age of the export is not known.");
        }
    }

    /// <summary>Puts the articles into the contents and says what that changed.</summary>
    internal TableImport Apply(EditionContents contents, ImportRules rules)
    {
        (contents.Articles, var report) = new ArticleImport(held, export, Name, rules).Merge(files);
        return report;
    }

    private void Read(IReadOnlyList<ZipArchiveEntry> entries, string name, int depth)
    {
        if (!IsArchive(entries[0]))
        {
            ReadTables(entries, name);
            return;
        }

        if (entries.Count > 1)
        {
            throw new EditionImportException(name, 0, 0, $"it holds {string.Join(" and ", entries.Select(entry => entry.FullName))}; expected one archive of articles.");
        }

        var inner = $"{name}!{entries[0].FullName}";
        if (depth == Deepest)
        {
            throw new EditionImportException(inner, 0, 0, $"it is packed more than {Deepest} times; expected the tables of the coverage database.");
        }

        using var bytes = Unpack(entries[0], inner);
        ArchiveSize.Check(bytes, inner);
        using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
        Read(Find(archive) ?? throw new EditionImportException(inner, 0, 0, $"the archive holds no {CoverageExport.Files[0]}."), inner, depth + 1);
    }

    private MemoryStream Unpack(ZipArchiveEntry entry, string name)
    {
        var bytes = new MemoryStream();
        using var content = entry.Open();
        var step = new byte[Step];
        for (var count = content.Read(step); count > 0; count = content.Read(step))
        {
            budget.Take(count, name);
            if (bytes.Length + count > Longest)
            {
                throw new EditionImportException(name, 0, 0, "the archive is longer than 256 MB; CMS's are far smaller.");
            }

            bytes.Write(step, 0, count);
        }

        bytes.Position = 0;
        return bytes;
    }

    private void ReadTables(IReadOnlyList<ZipArchiveEntry> entries, string name)
    {
        for (var table = 0; table < CoverageExport.Files.Length; table++)
        {
            var found = entries.Where(entry => entry.Name.Equals(CoverageExport.Files[table], StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count > 1 || (found.Count == 0 && table < CoverageExport.Needed))
            {
                throw new EditionImportException(name, 0, 0, $"{CoverageExport.Files[table]} stands in it {found.Count} times; expected it once.");
            }

            foreach (var entry in found)
            {
                using var content = entry.Open();
                using var counted = new CountedStream(content, entry.Length, $"{name}!{entry.FullName}", budget, progress);
                export.Read(counted, $"{name}!{entry.FullName}", table);
                files++;
            }
        }
    }
}
