using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>A version of an article: two may be in force one after the other.</summary>
internal readonly record struct ArticleKey(int Number, int Version);

/// <summary>A version of an article of a contractor, given by its place among <see cref="Contractors"/>, with its first and last day where they are known.</summary>
internal sealed record ArticleRow(ArticleKey Key, int Contractor, DateOnly? From = null, DateOnly? To = null);

/// <summary>A group of diagnoses of an article, by the group's label.</summary>
internal readonly record struct ArticleGroupKey(ArticleKey Article, byte Label);

/// <summary>One way in which an article judges a code. Label 0 where no group is named.</summary>
internal readonly record struct ArticleRouteRow(ArticleKey Article, ArticleRole Role, byte Flags, byte Label, byte SecondLabel);

/// <summary>How often a code is paid; without an article, every contractor's custom.</summary>
internal sealed record ArticleLimitRow(ProcedureCode Code, ArticleKey? Article, int Days, int FingerDays, byte Family);

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
        rows.Articles.AddRange(Enumerable.Range(0, table.Count).Select(table.At).Select(article =>
            new ArticleRow(new ArticleKey((int)article.Number, article.Version), article.Contractor, Day.Date(article.From), Day.Date(article.To))));
        rows.States.AddRange(Enumerable.Range(0, table.StateCount).Select(table.StateAt).Select(state => ($"{(char)state.First}{(char)state.Second}", (int)state.Contractor)));
        for (var contractor = 1; contractor <= Contractors.Count; contractor++)
        {
            rows.AnyCode.AddRange(rows.Read(table, table.RoutesOfAnyCode(contractor)));
            for (var code = 0; code < edition.CodeCount; code++)
            {
                var read = rows.Read(table, table.RoutesOf(code, contractor));
                if (read.Count > 0)
                {
                    rows.Add(edition.CodeAt(code), read);
                }
            }
        }

        rows.WithoutArticle.UnionWith(Enumerable.Range(0, edition.CodeCount).Where(table.HasNoArticle).Select(edition.CodeAt));
        rows.Limits.AddRange(Enumerable.Range(0, table.LimitCount).Select(table.LimitAt).Select(limit =>
            new ArticleLimitRow(edition.CodeAt(limit.Code), limit.Article == 0 ? null : rows.Articles[limit.Article - 1].Key, limit.Days, limit.FingerDays, limit.Family)));
        rows.ReadGroups(table, rows.BitsOf(table));
        return rows;
    }

    internal void Add(ProcedureCode code, IReadOnlyCollection<ArticleRouteRow> routes)
    {
        if (routes.Count == 0)
        {
            return;
        }

        if (!Routes.TryGetValue(code, out var own))
        {
            Routes.Add(code, own = []);
        }

        own.AddRange(routes);
    }

    /// <summary>The label of the diagnoses of a way that count only under active care.</summary>
    internal static byte UnderCareOf(byte label, byte second) => (byte)(ArticleRouteRecord.UnderCare | (second > 0 ? second : label));

    private List<ArticleRouteRow> Read(ArticleTable table, (int From, int To) range) =>
        [.. Enumerable.Range(range.From, range.To - range.From).Select(table.RouteAt)
            .Select(route => new ArticleRouteRow(Articles[route.Article].Key, route.Role, route.Flags, route.Label, route.SecondLabel))];

    /// <summary>The bit of each group, by every way that names it: also by those that no code of the edition has.</summary>
    private Dictionary<ArticleGroupKey, int> BitsOf(ArticleTable table)
    {
        var bits = new Dictionary<ArticleGroupKey, int>();
        var places = Enumerable.Range(0, table.RouteCount).ToList();
        foreach (var (route, row) in places.Select(table.RouteAt).Zip(places.SelectMany(place => Read(table, (place, place + 1)))))
        {
            foreach (var (label, bit) in new[] { (row.Label, route.First), (row.SecondLabel, route.Second), (UnderCareOf(row.Label, row.SecondLabel), route.Starred) })
            {
                if (bit > 0)
                {
                    bits[new ArticleGroupKey(row.Article, label)] = bit;
                }
            }
        }

        return bits;
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
