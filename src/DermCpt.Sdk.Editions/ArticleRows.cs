using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>An article of a contractor, given by its place among <see cref="Contractors"/>.</summary>
internal sealed record ArticleRow(int Number, int Version, int Contractor);

/// <summary>A group of diagnoses of an article, by the article's number and the group's label.</summary>
internal readonly record struct ArticleGroupKey(int Article, byte Label);

/// <summary>One way in which an article judges a code. Label 0 where no group is named.</summary>
internal readonly record struct ArticleRouteRow(int Article, ArticleRole Role, byte Flags, byte Label, byte SecondLabel);

/// <summary>How often a code is paid; article 0 for every contractor's custom.</summary>
internal sealed record ArticleLimitRow(ProcedureCode Code, int Article, int Days, int FingerDays, byte Family);

/// <summary>Everything that an edition holds of the contractors' articles, before it is made compact. Not thread-safe.</summary>
internal sealed class ArticleRows
{
    /// <summary>When they were read, as words.</summary>
    internal string AsOf { get; set; } = string.Empty;

    internal List<ArticleRow> Articles { get; } = [];

    /// <summary>State, and the place of the contractor who pays there; 0 where it is divided or no area of Medicare.</summary>
    internal List<(string State, int Contractor)> States { get; } = [];

    /// <summary>The ways of each code, in the order of articles and groups.</summary>
    internal SortedDictionary<ProcedureCode, List<ArticleRouteRow>> Routes { get; } = [];

    /// <summary>Ways that hold for every code.</summary>
    internal List<ArticleRouteRow> AnyCode { get; } = [];

    /// <summary>Codes on which no contractor has an article.</summary>
    internal SortedSet<ProcedureCode> WithoutArticle { get; } = [];

    internal Dictionary<ArticleGroupKey, SortedSet<DiagnosisCode>> Groups { get; } = [];

    internal List<ArticleLimitRow> Limits { get; } = [];

    /// <summary>Reads them back from an edition; null where it holds none.</summary>
    internal static ArticleRows? Of(Edition edition)
    {
        var table = edition.Articles;
        if (table.Count == 0)
        {
            return null;
        }

        var rows = new ArticleRows { AsOf = table.AsOf };
        rows.Articles.AddRange(Enumerable.Range(0, table.Count).Select(table.At).Select(article => new ArticleRow((int)article.Number, article.Version, article.Contractor)));
        rows.States.AddRange(Enumerable.Range(0, table.StateCount).Select(table.StateAt).Select(state => ($"{(char)state.First}{(char)state.Second}", (int)state.Contractor)));
        var bits = new Dictionary<ArticleGroupKey, int>();
        for (var contractor = 1; contractor <= Contractors.Count; contractor++)
        {
            rows.AnyCode.AddRange(rows.Read(table, table.RoutesOfAnyCode(contractor), bits));
            for (var code = 0; code < edition.CodeCount; code++)
            {
                var read = rows.Read(table, table.RoutesOf(code, contractor), bits);
                if (read.Count > 0)
                {
                    rows.Add(edition.CodeAt(code), read);
                }
            }
        }

        rows.WithoutArticle.UnionWith(Enumerable.Range(0, edition.CodeCount).Where(table.HasNoArticle).Select(edition.CodeAt));
        rows.Limits.AddRange(Enumerable.Range(0, table.LimitCount).Select(table.LimitAt).Select(limit =>
            new ArticleLimitRow(edition.CodeAt(limit.Code), limit.Article == 0 ? 0 : rows.Articles[limit.Article - 1].Number, limit.Days, limit.FingerDays, limit.Family)));
        rows.ReadGroups(table, bits);
        return rows;
    }

    internal void Add(ProcedureCode code, IEnumerable<ArticleRouteRow> routes)
    {
        if (!Routes.TryGetValue(code, out var own))
        {
            Routes.Add(code, own = []);
        }

        own.AddRange(routes);
    }

    private List<ArticleRouteRow> Read(ArticleTable table, (int From, int To) range, Dictionary<ArticleGroupKey, int> bits)
    {
        var read = new List<ArticleRouteRow>();
        for (var i = range.From; i < range.To; i++)
        {
            var route = table.RouteAt(i);
            var article = Articles[route.Article].Number;
            read.Add(new ArticleRouteRow(article, route.Role, route.Flags, route.Label, route.SecondLabel));
            if (route.First > 0)
            {
                bits[new ArticleGroupKey(article, route.Label)] = route.First;
            }

            if (route.Second > 0)
            {
                bits[new ArticleGroupKey(article, route.SecondLabel)] = route.Second;
            }
        }

        return read;
    }

    private void ReadGroups(ArticleTable table, Dictionary<ArticleGroupKey, int> bits)
    {
        foreach (var group in bits.Keys)
        {
            Groups.Add(group, []);
        }

        foreach (var (code, groups) in table.All())
        {
            foreach (var (group, bit) in bits)
            {
                if (groups.Has(bit))
                {
                    _ = Groups[group].Add(code);
                }
            }
        }
    }
}
