using System.IO.Compression;
using System.Text;
using DermCpt.Tests.ReferenceData;

namespace DermCpt.Tests.Editions;

/// <summary>
/// The tables of the coverage database in the layout of CMS's export, filled from the tables of this repository: numbers, codes, groups and stars. The
/// words in the columns of text are made up.
/// </summary>
internal sealed class CoverageFiles
{
    internal const string Words = "Words of an owner";
    private const string Folder = "coverage/2026-11/";

    internal List<(int Article, int Version, string From, string To, string Status)> Articles { get; } = [];

    internal List<(int Article, int Version, string Code)> Codes { get; } = [];

    internal List<(int Article, int Version, int Group, string Code, string Star)> Covered { get; } = [];

    internal List<(int Article, int Version, int Group, string Code)> Noncovered { get; } = [];

    /// <summary>The contractor's name where it is not the one of the tables.</summary>
    internal Dictionary<int, string> Contractors { get; } = [];

    /// <summary>The day on which everything was last changed.</summary>
    internal string Updated { get; set; } = "2027-01-05 09:00:00";

    /// <summary>Text that takes the place of a table, by its name; empty leaves the table out.</summary>
    internal Dictionary<string, string> Instead { get; } = [];

    /// <summary>Every article in force at the version that the tables hold; two groups that the tables part stand together.</summary>
    internal static CoverageFiles OfTables()
    {
        var files = new CoverageFiles();
        var versions = new Dictionary<string, int>();
        foreach (var row in CsvTable.Read(Folder + "article.csv").Rows.Where(row => row["status"] == "final"))
        {
            var number = Number(row["article"]);
            versions.Add(row["article"], int.Parse(row["version"]));
            files.Articles.Add((number, versions[row["article"]], "2026-10-05 00:00:00", string.Empty, "A"));
            files.Contractors.Add(number, row["contractor"] == "NGS" ? "Wellpoint Federal" : row["contractor"] + " Administrators, LLC");
        }

        foreach (var row in CsvTable.Read(Folder + "article_cpt.csv").Rows.Where(row => versions.ContainsKey(row["article"])))
        {
            files.Codes.Add((Number(row["article"]), versions[row["article"]], row["cpt"]));
        }

        foreach (var row in CsvTable.Read(Folder + "article_icd.csv").Rows.Where(row => versions.ContainsKey(row["article"])))
        {
            var (article, group, version) = (Number(row["article"]), row["icd_group"], versions[row["article"]]);
            if (group.EndsWith('N'))
            {
                files.Noncovered.Add((article, version, group == "N" ? 1 : int.Parse(group[1..^1]), row["icd10cm"]));
            }
            else
            {
                files.Covered.Add((article, version, article == 56640 ? 1 : int.Parse(group[1..]), row["icd10cm"], row["star"] == "1" ? "Y" : "N"));
            }
        }

        return files;
    }

    /// <summary>A57113 alone: enough for what is refused while it is read.</summary>
    internal static CoverageFiles OfOneArticle()
    {
        var files = new CoverageFiles();
        files.Articles.Add((57113, 44, "2026-10-05 00:00:00", string.Empty, "A"));
        files.Codes.Add((57113, 44, "17110"));
        files.Covered.Add((57113, 44, 5, "B07.0", "N"));
        return files;
    }

    /// <summary>A later version of an article, the same but for its number and day.</summary>
    internal void AddVersion(int article, int version, string from)
    {
        var old = Articles.Find(row => row.Article == article).Version;
        Articles.Add((article, version, from, string.Empty, "A"));
        Codes.AddRange(Codes.Where(row => row.Article == article && row.Version == old).Select(row => row with { Version = version }).ToList());
        Covered.AddRange(Covered.Where(row => row.Article == article && row.Version == old).Select(row => row with { Version = version }).ToList());
        Noncovered.AddRange(Noncovered.Where(row => row.Article == article && row.Version == old).Select(row => row with { Version = version }).ToList());
    }

    /// <summary>The archive, packed once more as CMS does, so many times.</summary>
    internal byte[] Pack(int times = 1, string name = "current_article_csv.zip")
    {
        var bytes = Zip(Tables().Where(table => table.Text.Length > 0).Select(table => (table.Name, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(table.Text)).ToArray())));
        for (var i = 0; i < times; i++)
        {
            bytes = Zip([("readme.pdf", [1]), (name, bytes)]);
        }

        return bytes;
    }

    internal static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var content = zip.CreateEntry(name, bytes.Length > 1 << 24 ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
                content.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private IEnumerable<(string Name, string Text)> Tables()
    {
        yield return Table("article", "article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,description,other_comments,status,last_updated,article_rev_end_date,date_retired,display_id",
            Articles.Select(row => Row(row.Article, row.Version, 6, Words, "2019-09-01 00:00:00", row.From, row.To, $"<p>{Words} \"quoted\",\n11102,9\nand on</p>", string.Empty, row.Status, Updated, string.Empty, string.Empty, string.Empty)));
        yield return Table("article_x_hcpc_code", "article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group,range,last_updated,long_description,short_description",
            Codes.Select(row => Row(row.Article, row.Version, row.Code, 5, 1, string.Empty, Updated, Words, Words)));
        yield return Table("article_x_icd10_covered", "article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,range,last_updated,sort_order,description,asterisk",
            Covered.Select(row => Row(row.Article, row.Version, row.Code, 12, row.Group, string.Empty, Updated, 1, Words, row.Star)));
        yield return Table("article_x_icd10_noncovered", "article_id,article_version,icd10_code_id,icd10_code_version,icd10_noncovered_group,range,last_updated,sort_order,description",
            Noncovered.Select(row => Row(row.Article, row.Version, row.Code, 12, row.Group, string.Empty, Updated, 1, Words)));
        yield return Table("article_x_contractor", "article_id,article_version,article_type,contractor_id,contractor_type_id,contractor_version,last_updated",
            Articles.Where(row => Contractors.ContainsKey(row.Article)).Select(row => Row(row.Article, row.Version, 6, row.Article + 100_000, 9, 2, Updated)));
        yield return Table("contractor", "contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number,status",
            Contractors.Select(row => Row(row.Key + 100_000, 9, 2, row.Value, "00000", "A")));
    }

    private (string Name, string Text) Table(string name, string header, IEnumerable<string> rows) =>
        (name + ".csv", Instead.TryGetValue(name, out var text) ? text : string.Join(',', header.Split(',').Select(column => $"\"{column}\"")) + "\r\n" + string.Concat(rows));

    private static string Row(params object[] cells) => string.Join(',', cells.Select(cell => $"\"{cell.ToString()!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    private static int Number(string article) => int.Parse(article.AsSpan(1));
}
