using System.Globalization;

namespace DermCpt.ReferenceData;

/// <content>The contractors' articles.</content>
internal static partial class EditionStructure
{
    /// <summary>Characters of a code after its category, in bits.</summary>
    private const int RestBits = 24;

    private static void Articles(EditionImage image, int codes)
    {
        if (!image.Holds(EditionSection.Articles))
        {
            return;
        }

        var articles = new Column<ArticleRecord>(image, EditionSection.Articles);
        Require(articles.Count is > 0 and < byte.MaxValue && System.Text.Unicode.Utf8.IsValid(new Column<byte>(image, EditionSection.ArticleRelease).Span), image, EditionSection.Articles, "there is none, or there are too many.");
        foreach (ref readonly var article in articles.Span)
        {
            Require(article.Contractor is > 0 and <= Contractors.Count, image, EditionSection.Articles, "a contractor does not exist.");
        }

        foreach (ref readonly var state in new Column<ArticleStateRecord>(image, EditionSection.ArticleStates).Span)
        {
            Require(state.Contractor <= Contractors.Count, image, EditionSection.ArticleStates, "a contractor does not exist.");
        }

        foreach (ref readonly var limit in new Column<ArticleLimitRecord>(image, EditionSection.ArticleLimits).Span)
        {
            Require(limit.Code < codes && limit.Article <= articles.Count, image, EditionSection.ArticleLimits, "a code or article does not exist.");
        }

        Routes(image, articles.Count, codes);
        Listed(image);
    }

    private static void Routes(EditionImage image, int articles, int codes)
    {
        var routes = new Column<ArticleRouteRecord>(image, EditionSection.ArticleRoutes);
        foreach (ref readonly var route in routes.Span)
        {
            Require(route.Role is > ArticleRole.None and <= ArticleRole.Reviewed && route.Article < articles, image, EditionSection.ArticleRoutes, "a role or article does not exist.");
            Require(route.First > 0 || route.Role is ArticleRole.AnyDiagnosis or ArticleRole.NotCovered or ArticleRole.Reviewed, image, EditionSection.ArticleRoutes, "a list has no group.");
        }

        var starts = new Column<ushort>(image, EditionSection.ArticleStarts);
        Require(starts.Count is > 0 and <= byte.MaxValue && starts[starts.Count - 1] == routes.Count, image, EditionSection.ArticleStarts, "it does not end where its rows end.");
        Ascending(image, EditionSection.ArticleStarts, starts);
        var sets = new Column<byte>(image, EditionSection.ArticleSets);
        var any = new Column<byte>(image, EditionSection.ArticleAnyCode);
        Require(sets.Count % ArticleTable.Stride == 0 && any.Count == ArticleTable.Stride, image, EditionSection.ArticleSets, "its length does not fit the contractors.");
        Require(!sets.Span.ContainsAnyInRange((byte)starts.Count, byte.MaxValue) && !any.Span.ContainsAnyInRange((byte)starts.Count, byte.MaxValue), image, EditionSection.ArticleSets, "a set does not exist.");
        var entries = new Column<byte>(image, EditionSection.ArticleCodes);
        Require(entries.Count == codes, image, EditionSection.ArticleCodes, "its length does not fit the codes.");
        foreach (var entry in entries.Span)
        {
            Require(entry == ArticleTable.NoArticle || entry <= sets.Count / ArticleTable.Stride, image, EditionSection.ArticleCodes, "an entry does not exist.");
        }
    }

    private static void Listed(EditionImage image)
    {
        var categories = new Column<ArticleCategoryRecord>(image, EditionSection.ArticleCategories).Span;
        var rows = new Column<ArticleDiagnosisRecord>(image, EditionSection.ArticleDiagnoses).Span;
        var groups = new Column<ArticleGroups>(image, EditionSection.ArticleGroups).Count;
        Require(categories.Length > 0 && categories[0].First == 0 && categories[^1].First == rows.Length, image, EditionSection.ArticleCategories, "it does not end where its rows end.");
        for (var category = 0; category + 1 < categories.Length; category++)
        {
            var (one, next) = (categories[category], categories[category + 1]);
            Require(one.First < next.First && next.First <= rows.Length && one.Category < next.Category, image, EditionSection.ArticleCategories, string.Create(CultureInfo.InvariantCulture, $"entry {category} is out of order."));
            for (int row = one.First; row < next.First; row++)
            {
                var isInOrder = row == one.First || rows[row].Rest > rows[row - 1].Rest;
                Require(isInOrder && rows[row].Set < groups && rows[row].Rest >> RestBits == 0 && DiagnosisCode.IsPacked(((ulong)one.Category << RestBits) | rows[row].Rest), image, EditionSection.ArticleDiagnoses, string.Create(CultureInfo.InvariantCulture, $"entry {row} is no diagnosis or out of order."));
            }
        }
    }
}
