using System.Text;
using DermCpt.Catalog;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.ReferenceData;
using DermCpt.Selection;

namespace DermCpt.Docs;

/// <summary>One page a chapter: kinds of service, bands as table and picture, codes with dates, rules.</summary>
internal static class FamilyPages
{
    private static readonly CodeCatalog Catalog = new(Edition.Default);

    internal static IEnumerable<Page> All()
    {
        foreach (var chapter in Chapter.All)
        {
            var families = SelectionPipeline.All.ToArray().Where(family => chapter.Selectors.Contains(family.Name)).ToArray();
            foreach (var table in families.SelectMany(family => family.Tables.ToArray()))
            {
                yield return new Page($"families/{BandChart.FileOf(table)}", BandChart.Draw(table));
            }

            yield return new Page($"families/{chapter.File}.md", Write(chapter, families));
        }

        yield return new Page("families/index.md", "# Families\n" + string.Concat(Chapter.All.Select(chapter => $"- [{chapter.Title}]({chapter.File}.md): {chapter.Lead}\n")));
    }

    private static string Write(Chapter chapter, Family[] families)
    {
        var page = new StringBuilder($"# {chapter.Title}\n{chapter.Lead}\n\n");
        page.Append("Kinds of service: ").AppendJoin(", ", families.SelectMany(family => family.Kinds.ToArray()).Select(kind => $"`{Words.CamelCase(kind.ToString())}`")).Append(".\n");
        foreach (var table in families.SelectMany(family => family.Tables.ToArray()))
        {
            AppendBands(page, table);
        }

        AppendCodes(page, chapter);
        AppendRules(page, chapter);
        return page.ToString();
    }

    private static void AppendBands(StringBuilder page, BandTable table)
    {
        page.Append($"\n## Bands: {table.Name}\nRule {table.Rule.ToText()}.\n\n![{table.Name}]({BandChart.FileOf(table)})\n\n| group | up to | code |\n|-|-|-|\n");
        foreach (ref readonly var row in table.Rows)
        {
            page.Append($"| {BandChart.GroupOf(row.Group)} | {BandChart.BoundOf(table, row.UpTo)} | {row.Code} |\n");
        }
    }

    private static void AppendCodes(StringBuilder page, Chapter chapter)
    {
        var entries = Catalog.Entries.Where(entry => chapter.Catalog.Contains(entry.Family)).ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        page.Append("\n## Codes\nLabels are our own words. A day is empty where it is unknown or still open.\n\n| code | label | measured | first day | last day | successors |\n|-|-|-|-|-|-|\n");
        foreach (var entry in entries)
        {
            page.Append($"| {entry.Code}{(entry.IsAddOn ? " +" : "")} | {Pages.Cell(entry.Label)} | {entry.MeasureName} | {Pages.Day(entry.FirstValid)} | {Pages.Day(entry.LastValid)} | {string.Join(", ", entry.Successors)} |\n");
        }
    }

    private static void AppendRules(StringBuilder page, Chapter chapter)
    {
        var rules = RuleBook.Entries.Where(entry => Array.Exists(chapter.Rules, start => IsOf(entry.Id.ToString(), start))).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        page.Append("\n## Rules\n| id | class | says | from | to | source |\n|-|-|-|-|-|-|\n");
        foreach (var rule in rules)
        {
            page.Append($"| {rule.Id} | {Words.CamelCase(rule.Class.ToString())} | {Pages.Cell(rule.Statement)} | {Pages.Day(rule.From)} | {Pages.Day(rule.To)} | {rule.Source} |\n");
        }
    }

    /// <summary>An id of a prefix: <c>EM-10</c> of <c>EM</c>; a prefix with a digit names part of a series.</summary>
    private static bool IsOf(string id, string start) => id.StartsWith(start.Contains('-', StringComparison.Ordinal) ? start : start + "-", StringComparison.Ordinal);


    private static string ToText(this Rule rule) => new RuleId(rule).ToString();
}
