using System.Text;

namespace DermCpt.Docs;

/// <summary>The group of every site in every family, and what coarse names stand for.</summary>
internal static class SitePage
{
    internal static Page Make()
    {
        var families = Enum.GetValues<SiteFamily>();
        var page = new StringBuilder("# Sites\nOne site belongs to another group in each family. Contested sites follow the payer's switches ([payer switches](payer-switches.md)); this is the plain table.\n\n| site |");
        foreach (var family in families)
        {
            page.Append($" {family} |");
        }

        page.Append("\n|-|").Insert(page.Length, "-|", families.Length).Append('\n');
        foreach (ref readonly var row in SiteTable.Rows)
        {
            page.Append($"| {Camel(row.Site)} |");
            foreach (var family in families)
            {
                page.Append($" {BandChart.GroupOf(row.Group(family))} |");
            }

            page.Append('\n');
        }

        page.Append("\n## Coarse names\nA family resolves a coarse name where all its sites are of one group, and asks where they are not.\n\n| name | sites |\n|-|-|\n");
        foreach (var coarse in Enum.GetValues<BodySite>().Where(site => site != BodySite.None && !SiteTable.IsRow(site)))
        {
            page.Append($"| {Camel(coarse)} | {string.Join(", ", SiteTable.RowsOf(coarse).ToArray().Select(Camel))} |\n");
        }

        return new Page("sites.md", page.ToString());
    }

    private static string Camel(BodySite site) => Words.CamelCase(site.ToString());
}
