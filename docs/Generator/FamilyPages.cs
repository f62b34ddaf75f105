using System.Text;
using DermCpt.Families;

namespace DermCpt.Docs;

/// <summary>One page a chapter: kinds of service, facts of the record, site groups, bands, examples, mistakes, codes with dates, rules.</summary>
internal static class FamilyPages
{
    private const int MostExamples = 10;
    private const int Sharing = 5;
    private static readonly CodeCatalog Catalog = new(Edition.Default);

    internal static IEnumerable<Page> All(List<Example> suite)
    {
        foreach (var chapter in Chapter.All)
        {
            var families = SelectionPipeline.All.ToArray().Where(family => chapter.Selectors.Contains(family.Name)).ToArray();
            foreach (var table in families.SelectMany(family => family.Tables.ToArray()))
            {
                yield return new Page($"families/{BandChart.FileOf(table)}", BandChart.Draw(table));
            }

            yield return new Page($"families/{chapter.File}.md", Write(chapter, families, suite.FindAll(example => chapter.Suites.Contains(example.Family))));
        }

        yield return new Page("families/index.md", "# Families\n" + string.Concat(Chapter.All.Select(chapter => $"- [{chapter.Title}]({chapter.File}.md): {chapter.Lead}\n")));
    }

    private static string Write(Chapter chapter, Family[] families, List<Example> suite)
    {
        var page = new StringBuilder($"# {chapter.Title}\n{chapter.Lead}\n\n");
        page.Append("Kinds of service: ").AppendJoin(", ", families.SelectMany(family => family.Kinds.ToArray()).Select(kind => $"`{Words.CamelCase(kind.ToString())}`")).Append(".\n");
        AppendRecord(page, chapter);
        AppendSites(page, chapter);
        foreach (var table in families.SelectMany(family => family.Tables.ToArray()))
        {
            AppendBands(page, table);
        }

        AppendExamples(page, suite);
        AppendMistakes(page, suite);
        AppendCodes(page, chapter);
        AppendRules(page, chapter);
        return page.ToString();
    }

    private static void AppendRecord(StringBuilder page, Chapter chapter)
    {
        if (chapter.Records.Length == 0)
        {
            return;
        }

        page.Append("\n## What the record must say\n");
        foreach (var number in chapter.Records)
        {
            var rule = Enum.Parse<Rule>($"DOC_{number:00}");
            page.Append($"- {RuleBook.Statement(new RuleId(rule))} ({rule.ToText()})\n");
        }
    }

    private static void AppendSites(StringBuilder page, Chapter chapter)
    {
        foreach (var family in chapter.Sites)
        {
            page.Append($"\n## Site groups{(chapter.Sites.Length == 1 ? "" : ": " + Words.CamelCase(family.ToString()))}\n| group | sites |\n|-|-|\n");
            var rows = SiteTable.Rows.ToArray().GroupBy(row => row.Group(family)).Where(group => group.Key != '-').OrderBy(group => group.Key);
            foreach (var group in rows)
            {
                page.Append($"| {BandChart.GroupOf(group.Key)} | {string.Join(", ", group.Select(row => Words.CamelCase(row.Site.ToString())))} |\n");
            }
        }
    }

    private static void AppendBands(StringBuilder page, BandTable table)
    {
        page.Append($"\n## Bands: {table.Name}\nRule {table.Rule.ToText()}.{(table.Step > 1 ? " A bound belongs to its band; between two printed bounds the payer's switch `BandGap` decides." : "")}\n\n![{table.Name}]({BandChart.FileOf(table)})\n\n| group | codes and the greatest size of each |\n|-|-|\n");
        foreach (var group in table.Rows.ToArray().GroupBy(row => row.Group))
        {
            page.Append($"| {BandChart.GroupOf(group.Key)} | {string.Join(", ", group.Select(row => $"{row.Code} {(row.UpTo == BandTable.Open ? "above" : BandChart.BoundOf(table, row.UpTo))}"))} |\n");
        }
    }

    /// <summary>One case a rule, spread over the suite's files.</summary>
    private static void AppendExamples(StringBuilder page, List<Example> suite)
    {
        var examples = Chosen(suite.FindAll(example => example.IsCoding));
        if (examples.Count == 0)
        {
            return;
        }

        page.Append("\n## Examples\nCases of the conformance suite. Medicare, on 2026-03-02, where nothing else is said.\n\n| rule | documented | answer | why |\n|-|-|-|-|\n");
        foreach (var example in examples)
        {
            page.Append($"| {example.Rule} | {Pages.Cell(example.Given)} | {Pages.Cell(example.Answer)} | {Pages.Cell(example.Why)} |\n");
        }
    }

    private static void AppendMistakes(StringBuilder page, List<Example> suite)
    {
        var mistakes = Chosen(suite.FindAll(example => example.IsMistake));
        if (mistakes.Count == 0)
        {
            return;
        }

        page.Append("\n## Common mistakes\n| rule | not | documented | but | why |\n|-|-|-|-|-|\n");
        foreach (var example in mistakes)
        {
            page.Append($"| {example.Rule} | {Pages.Cell(example.Wrong)} | {Pages.Cell(example.Documented)} | {Pages.Cell(example.Instead)} | {Pages.Cell(example.Why)} |\n");
        }
    }

    private static List<Example> Chosen(List<Example> examples) =>
        [.. examples.Where(example => example.IsCertain).DistinctBy(example => example.Rule).GroupBy(example => example.Family).SelectMany(family => family.Take(MostExamples)).Take(MostExamples + Sharing)];

    private static void AppendCodes(StringBuilder page, Chapter chapter)
    {
        var entries = Catalog.Entries.Where(entry => chapter.Catalog.Contains(entry.Family)).ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        page.Append("\n## Codes\nLabels are our own words; + is an add-on. Days are named where they are known.\n\n| code | label | measured | successors | valid |\n|-|-|-|-|-|\n");
        foreach (var entry in entries)
        {
            page.Append($"| {entry.Code}{(entry.IsAddOn ? "+" : "")} | {Pages.Cell(entry.Label)} | {entry.MeasureName} | {string.Join(", ", entry.Successors)} | {Pages.Days(entry.FirstValid, entry.LastValid)} |\n");
        }
    }

    private static void AppendRules(StringBuilder page, Chapter chapter)
    {
        var rules = RuleBook.Entries.Where(entry => Array.Exists(chapter.Rules, start => IsOf(entry.Id.ToString(), start))).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        page.Append("\n## Rules\nThe words of class and source are those of the [rule book](../rules.md).\n\n| id | says | class | source | in force |\n|-|-|-|-|-|\n");
        foreach (var rule in rules)
        {
            page.Append($"| {rule.Id} | {Pages.Cell(rule.Statement)} | {Words.CamelCase(rule.Class.ToString())} | {rule.Source} | {Pages.Days(rule.From, rule.To)} |\n");
        }
    }

    /// <summary>An id of a prefix: <c>EM-10</c> of <c>EM</c>; a prefix with a digit names part of a series.</summary>
    private static bool IsOf(string id, string start) => id.StartsWith(start.Contains('-', StringComparison.Ordinal) ? start : start + "-", StringComparison.Ordinal);

    private static string ToText(this Rule rule) => new RuleId(rule).ToString();
}
