using System.Globalization;
using DermCpt.Editions.Files;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>
/// How the articles of an export take their place beside those that an edition holds. The export has the lists and not what they mean, so that an
/// article keeps the meaning of its groups; a group that is new only ever speaks for a line. A version that ended stays for its days. Not thread-safe.
/// </summary>
internal sealed class ArticleImport(ArticleRows held, CoverageExport export, string file, ImportRules rules)
{
    /// <summary>A claim is filed within a year of its service; a version that ended before is of no use.</summary>
    private const int DaysKept = 366;

    private readonly ArticleRows rows = new() { AsOf = export.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
    private readonly List<string> kept = [];
    private readonly List<(ArticleKey From, ArticleKey To)> copies = [];
    private int added;
    private int changed;
    private int dropped;

    /// <summary>What the edition holds after it.</summary>
    internal (ArticleRows Rows, TableImport Report) Merge(int files)
    {
        RequireFit();
        foreach (var versions in held.Articles.GroupBy(article => article.Key.Number))
        {
            Put([.. versions.OrderBy(version => version.Key.Version)]);
        }

        rows.States.AddRange(held.States);
        rows.WithoutArticle.UnionWith(held.WithoutArticle);
        rows.Limits.AddRange(held.Limits.Where(limit => limit.Article is null));
        rows.Limits.AddRange(held.Limits.Where(limit => limit.Article is not null)
            .SelectMany(limit => copies.Where(copy => copy.From == limit.Article).Select(copy => limit with { Article = copy.To })));
        RequireRows();
        var report = new TableImport(TableId.Article, rows.AsOf, files, export.RowsRead, export.Articles.Count, added, changed, dropped);
        return (rows, report with { KeptAsHeld = kept, Unknown = export.Unknown.Count });
    }

    /// <summary>Refuses an export that is older than what is held, or that names another contractor.</summary>
    private void RequireFit()
    {
        var before = new Release(TableId.Article, held.AsOf, string.Empty, DateOnly.TryParseExact(held.AsOf, "yyyy-MM-dd", out var day) ? day : null);
        rules.RequireNewer(before, new Release(TableId.Article, rows.AsOf, file, export.Day));
        foreach (var article in held.Articles.GroupBy(one => one.Key.Number).Select(versions => versions.MaxBy(one => one.Key.Version)!))
        {
            var newest = export.Articles.Keys.Where(key => key.Number == article.Key.Number).Select(key => key.Version).DefaultIfEmpty(int.MaxValue).Max();
            if (!rules.Force && newest < article.Key.Version)
            {
                var older = $"it holds version {newest} of A{article.Key.Number}, and the edition version {article.Key.Version}";
                throw new EditionImportException(file, 0, 0, $"{older}; an older release takes its place only by force (--force).");
            }

            var contractors = export.Contractors.Where(one => one.Article == article.Key.Number).Select(one => one.Contractor).ToList();
            if (contractors.Count > 0 && !contractors.Contains(article.Contractor))
            {
                var (theirs, ours) = (Contractors.Names[contractors[0]], Contractors.Names[article.Contractor]);
                throw new EditionImportException(file, 0, 0, $"A{article.Key.Number} is of {theirs} there and of {ours} in the edition; expected the same contractor.");
            }
        }
    }

    /// <summary>Refuses an export that has lost articles, codes or diagnoses: it is more likely cut off than changed.</summary>
    private void RequireRows()
    {
        var next = new Release(TableId.Article, rows.AsOf, file);
        var numbers = held.Articles.Select(article => article.Key.Number).Distinct().ToList();
        rules.RequireRows(next, held.AsOf, numbers.Count, numbers.Count(number => export.Articles.Keys.Any(key => key.Number == number)));
        rules.RequireRows(next, held.AsOf, CodesOf(held), CodesOf(rows));
        rules.RequireRows(next, held.AsOf, DiagnosesOf(held), DiagnosesOf(rows));

        static HashSet<ArticleKey> Newest(ArticleRows all) =>
            [.. all.Articles.GroupBy(article => article.Key.Number).Select(versions => versions.MaxBy(article => article.Key.Version)!.Key)];

        static int CodesOf(ArticleRows all)
        {
            var newest = Newest(all);
            return all.Routes.Sum(own => own.Value.Select(route => route.Article).Distinct().Count(newest.Contains));
        }

        static int DiagnosesOf(ArticleRows all)
        {
            var newest = Newest(all);
            return all.Groups.Where(group => newest.Contains(group.Key.Article)).Sum(group => group.Value.Count);
        }
    }

    /// <summary>Puts the versions of one article, each for its days.</summary>
    private void Put(List<ArticleRow> own)
    {
        var newest = own[^1];
        var exported = export.Articles.Values.Where(article => article.Key.Number == newest.Key.Number).OrderBy(article => article.Key.Version).ToList();
        var maker = new ArticleVersion(held, newest.Key, rows);
        if (exported.Count > 0 && (!maker.Knows(exported[^1]) || maker.IsPartOfList))
        {
            kept.Add(string.Create(CultureInfo.InvariantCulture, $"A{newest.Key.Number}"));
            exported = [];
        }
        else if (exported.Count == 0)
        {
            // A retired article has left the export.
            dropped += newest.To is null ? 1 : 0;
            own[^1] = newest with { To = newest.To ?? export.Day.AddDays(-1) };
        }

        var taken = exported.Where(article => article.Key.Version >= newest.Key.Version || rules.Force).ToList();
        var all = own.Where(version => taken.TrueForAll(article => article.Key.Version > version.Key.Version)).ToList();
        foreach (var article in taken)
        {
            var isHeld = own.Exists(version => version.Key == article.Key);
            all.Add(new ArticleRow(article.Key, newest.Contractor, isHeld && all.Count == 0 ? own[0].From : article.From, article.To));
            (added, changed) = isHeld ? (added, changed + (maker.Differs(article) ? 1 : 0)) : (added + 1, changed);
        }

        Place(Windows(all), taken, maker);
    }

    private void Place(List<ArticleRow> versions, List<ExportedArticle> taken, ArticleVersion maker)
    {
        foreach (var version in versions)
        {
            rows.Articles.Add(version);
            var source = maker.Newest;
            if (taken.Find(article => article.Key == version.Key) is { } article)
            {
                maker.Write(article);
            }
            else
            {
                source = version.Key;
                new ArticleVersion(held, version.Key, rows).Copy();
            }

            copies.Add((source, version.Key));
        }
    }

    /// <summary>A version lasts until the next one begins; what ended more than a year before the export, or before it began, is left out.</summary>
    private List<ArticleRow> Windows(List<ArticleRow> versions)
    {
        for (var i = 0; i + 1 < versions.Count; i++)
        {
            var end = versions[i + 1].From?.AddDays(-1);
            if (end is not null && (versions[i].To is not { } to || to > end))
            {
                versions[i] = versions[i] with { To = end };
            }
        }

        return [.. versions.Where(version => version == versions[^1] || version.To is not { } to || (to >= export.Day.AddDays(-DaysKept) && !(version.From > to)))];
    }
}
