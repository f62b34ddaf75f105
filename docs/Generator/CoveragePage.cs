using System.Text;
using DermCpt.ReferenceData;

namespace DermCpt.Docs;

/// <summary>What Medicare's contractors have articles on, by family of the codes.</summary>
internal static class CoveragePage
{
    internal static Page Make()
    {
        var edition = Edition.Default;
        var articles = edition.Articles;
        var page = new StringBuilder("# Coverage\nMedicare's contractors say in articles for which diagnoses they pay a code. A line is held against the articles of its contractor, which is stated, or follows from the state; findings warn, and never fail a claim. That nothing is said does not mean that a line is covered.\n\n");
        page.Append($"As known in {articles.AsOf}: the copy that ships has no dates, so that each article holds for every date of service; an imported version holds from its first day ([updating the data](../updating-data.md#coverage-articles)). Rules COV-01 to COV-09 ([rules](rules.md)); the tables lie in `data/coverage`.\n\n## By family\nThe articles that speak of codes of a family, with their version.\n\n| family | codes |");
        for (var contractor = 1; contractor <= Contractors.Count; contractor++)
        {
            page.Append($" {Contractors.Names[contractor]} |");
        }

        page.Append("\n|-|-|").Insert(page.Length, "-|", Contractors.Count).Append('\n');
        var coder = new DermCoder();
        foreach (var family in coder.Catalog.Entries.GroupBy(entry => entry.FamilyName))
        {
            var codes = family.Select(entry => (entry.Code, Index: edition.IndexOf(entry.Code))).Where(code => Enumerable.Range(1, Contractors.Count).Any(contractor => Of(articles, code.Index, contractor).Count > 0)).ToList();
            if (codes.Count == 0)
            {
                continue;
            }

            page.Append($"| {family.Key} | {string.Join(' ', codes.Select(code => code.Code))} |");
            for (var contractor = 1; contractor <= Contractors.Count; contractor++)
            {
                page.Append($" {string.Join(", ", codes.SelectMany(code => Of(articles, code.Index, contractor)).Distinct().Select(articles.At).Select(article => $"A{article.Number} v{article.Version}"))} |");
            }

            page.Append('\n');
        }

        page.Append("\n## By state\n\n| contractor | states |\n|-|-|\n");
        foreach (var group in Enumerable.Range(0, articles.StateCount).Select(articles.StateAt).GroupBy(state => state.Contractor).OrderBy(group => group.Key))
        {
            page.Append($"| {(group.Key == 0 ? "not judged by the state alone" : Contractors.Names[group.Key])} | {string.Join(' ', group.Select(state => $"{(char)state.First}{(char)state.Second}"))} |\n");
        }

        return new Page("coverage.md", page.ToString());
    }

    private static List<int> Of(ArticleTable articles, int code, int contractor)
    {
        var (from, to) = articles.RoutesOf(code, contractor);
        return [.. Enumerable.Range(from, to - from).Select(route => (int)articles.RouteAt(route).Article).Distinct()];
    }
}
