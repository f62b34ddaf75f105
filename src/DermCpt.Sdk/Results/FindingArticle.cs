using System.Globalization;
using DermCpt.ReferenceData;
using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>The article of a Medicare contractor that decided a finding about coverage. Thread-safe: an immutable value.</summary>
public readonly struct FindingArticle
{
    internal FindingArticle(string id, string contractor, int version, string? group, string asOf, DateOnly? since)
    {
        Id = id;
        Contractor = contractor;
        Version = version;
        Group = group;
        AsOf = asOf;
        Since = since;
    }

    /// <summary>Its number, such as <c>A57113</c>.</summary>
    public string Id { get; }

    /// <summary>The contractor, such as <c>Novitas</c>.</summary>
    public string Contractor { get; }

    /// <summary>The version that was read, from 1.</summary>
    public int Version { get; }

    /// <summary>The group of its diagnoses, such as <c>G5</c>; null where the finding is about none.</summary>
    public string? Group { get; }

    /// <summary>When it was read: the day of an import, or words.</summary>
    public string AsOf { get; }

    /// <summary>The first day on which the version holds; null where that is not known, as of the versions that ship.</summary>
    public DateOnly? Since { get; }

    /// <summary>All of it as words for a sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"article {Id} of {Contractor} (version {Version}{(Group is null ? string.Empty : ", group " + Group)}, {(Since is null ? "as known in " + AsOf : "since ")}{Since:yyyy-MM-dd})");

    internal static FindingArticle? Of(ReadObject read) => read.Get<ReadObject>("article") is { } article
        ? new FindingArticle(article.Text("id")!, article.Text("contractor")!, article.Value<int>("version") ?? 0, article.Text("group"), article.Text("asOf")!, DateOnly.TryParseExact(article.Text("since"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) ? since : null)
        : null;

    /// <summary>The article of a finding: looked up again by its way, or by its limit, so that a finding need not carry it.</summary>
    internal static FindingArticle? Of(in FindingRecord record, Edition edition)
    {
        if (record.Rule is < Rule.COV_01 or > Rule.COV_09 || record.Value == 0)
        {
            return null;
        }

        var articles = edition.Articles;
        if (record.Value > 0)
        {
            var route = articles.RouteAt(record.Value - 1);
            return Of(articles, route.Article, GroupOf(route.Label));
        }

        var limit = articles.LimitAt(-record.Value - 1);
        return limit.Article == 0 ? null : Of(articles, limit.Article - 1, null);
    }

    private static FindingArticle Of(ArticleTable articles, int place, string? group)
    {
        var article = articles.At(place);
        return new FindingArticle(string.Create(CultureInfo.InvariantCulture, $"A{article.Number}"), Contractors.Names[article.Contractor], article.Version, group, articles.AsOf, Day.Date(article.From));
    }

    private static string? GroupOf(byte label)
    {
        var number = label & ArticleRouteRecord.GroupNumber;
        var excludes = (label & ArticleRouteRecord.Excludes) != 0 ? "N" : string.Empty;
        return label == 0 ? null : number == 0 ? excludes : string.Create(CultureInfo.InvariantCulture, $"G{number}{excludes}");
    }
}
