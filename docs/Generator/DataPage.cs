using System.Globalization;
using System.Text;

namespace DermCpt.Docs;

/// <summary>The tables of the embedded edition.</summary>
internal static class DataPage
{
    internal static Page Make()
    {
        var edition = Edition.Default;
        var page = new StringBuilder($"# Data\nThe embedded edition is {edition.Id}, content hash `{edition.ContentHash}`. `dermcpt data info` prints the same; `data/SOURCES.md` of the repository names where each copy came from.\n\n| table | release | in force from | to | rows | partial |\n|-|-|-|-|-|-|\n");
        foreach (var table in edition.Tables)
        {
            page.Append($"| {table.TableName} | {table.Release} | {Pages.Day(table.InForceFrom)} | {Pages.Day(table.InForceTo)} | {table.Rows} | {(table.IsPartial ? "yes" : "no")} |\n");
        }

        page.Append("\nA date after the last release of a table is answered from it and said to be carried forward; between two releases that say the same the answer is bracketed, and both are named; a date before the first has no data, and no claim passes on it. Only between codes for which the pairs were filtered is the absence of a pair a fact: those of the catalog.\n");
        page.Append("\n## Size\n").Append(Size());
        page.Append("\n## What stays unknown\nPrinted by `scripts/unknown-claims.py`, which says how the claims are made; a claim counts once for each cause.\n\n").Append(Unknown());
        return new Page("data.md", page.ToString());
    }

    private static string Size()
    {
        using var bytes = new MemoryStream();
        Edition.Default.Save(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"The edition is {bytes.Length / 1000} kB of the assembly, read where it lies: nothing is unpacked or parsed. The contractors' articles take about 40 kB of it, and are bounded apart (80 kB).\n");
    }

    private static string Unknown()
    {
        using var stream = typeof(DataPage).Assembly.GetManifestResourceStream("DermCpt.Docs.unknown.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
