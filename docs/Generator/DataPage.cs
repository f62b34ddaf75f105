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

        page.Append("\nA date after the last release of a table is answered from it and said to be carried forward; a date before the first has no data, and no claim passes on it.\n");
        return new Page("data.md", page.ToString());
    }
}
