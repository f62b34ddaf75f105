using System.Text;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Makes the contractors' articles compact: groups of the same diagnoses share a bit, codes of the same ways an entry. Not thread-safe.</summary>
internal sealed class ArticleSections
{
    private const int MostGroups = byte.MaxValue;
    private const int MostArticles = byte.MaxValue - 1;
    private const int CategoryShift = 24;
    private readonly ArticleRows rows;
    private readonly Dictionary<ArticleKey, byte> articles = [];
    private readonly Dictionary<ArticleGroupKey, byte> bits = [];
    private readonly List<SortedSet<DiagnosisCode>> distinct = [];
    private readonly List<ArticleRouteRecord> routes = [];
    private readonly List<ushort> starts = [0];
    private readonly Dictionary<string, byte> sets = new(StringComparer.Ordinal);

    private ArticleSections(ArticleRows rows)
    {
        this.rows = rows;
        foreach (var article in rows.Articles)
        {
            articles.Add(article.Key, articles.Count < MostArticles ? (byte)articles.Count : throw new InvalidDataException($"There are more than {MostArticles} versions of articles."));
        }

        var byContent = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var (key, group) in rows.Groups.OrderBy(group => group.Key.Article.Number).ThenBy(group => group.Key.Article.Version).ThenBy(group => group.Key.Label))
        {
            var content = string.Join(' ', group);
            if (!byContent.TryGetValue(content, out var bit))
            {
                distinct.Add(group);
                byContent.Add(content, bit = distinct.Count <= MostGroups ? (byte)distinct.Count : throw new InvalidDataException($"The articles have more than {MostGroups} different groups of diagnoses."));
            }

            bits.Add(key, bit);
        }
    }

    internal static void Write(EditionFile file, CodeIndex codes, ArticleRows rows)
    {
        var sections = new ArticleSections(rows);
        file.Add<byte>(EditionSection.ArticleRelease, Encoding.UTF8.GetBytes(rows.AsOf));
        file.Add<ArticleRecord>(EditionSection.Articles, [.. rows.Articles.Select(article => new ArticleRecord
        {
            Number = (uint)article.Key.Number,
            Version = checked((ushort)article.Key.Version),
            Contractor = (byte)article.Contractor,
            From = EditionBuilder.DayOf(article.From),
            To = EditionBuilder.DayOf(article.To),
        })]);
        file.Add<ArticleStateRecord>(EditionSection.ArticleStates, [.. rows.States.Select(state => new ArticleStateRecord { First = (byte)state.State[0], Second = (byte)state.State[1], Contractor = (byte)state.Contractor })]);
        sections.WriteCodes(file, codes);
        sections.WriteDiagnoses(file);
        file.Add<ArticleLimitRecord>(EditionSection.ArticleLimits, [.. rows.Limits.Where(limit => codes.Contains(limit.Code)).Select(limit => new ArticleLimitRecord
        {
            Code = codes[limit.Code],
            Days = checked((ushort)limit.Days),
            FingerDays = checked((ushort)limit.FingerDays),
            Article = limit.Article is { } article ? (byte)(sections.articles[article] + 1) : (byte)0,
            Family = limit.Family,
        })]);
    }

    private void WriteCodes(EditionFile file, CodeIndex codes)
    {
        var places = new byte[codes.Count];
        var entries = new List<byte>();
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var (code, own) in rows.Routes)
        {
            if (!codes.Contains(code))
            {
                continue;
            }

            var entry = EntryOf(own);
            var key = Convert.ToHexString(entry);
            if (!known.TryGetValue(key, out var place))
            {
                known.Add(key, place = known.Count < ArticleTable.NoArticle - 1 ? (byte)(known.Count + 1) : throw new InvalidDataException("The articles judge codes in too many ways."));
                entries.AddRange(entry);
            }

            places[codes[code]] = place;
        }

        foreach (var code in rows.WithoutArticle.Where(codes.Contains))
        {
            places[codes[code]] = ArticleTable.NoArticle;
        }

        file.Add<byte>(EditionSection.ArticleCodes, places);
        file.Add<byte>(EditionSection.ArticleSets, [.. entries]);
        file.Add<byte>(EditionSection.ArticleAnyCode, EntryOf(rows.AnyCode));
        KeepUnnamed();
        file.Add<ushort>(EditionSection.ArticleStarts, [.. starts]);
        file.Add<ArticleRouteRecord>(EditionSection.ArticleRoutes, [.. routes]);
    }

    /// <summary>A group that no way of the edition's codes names is kept by a set of ways that no code has: another edition may have its codes.</summary>
    private void KeepUnnamed()
    {
        var named = routes.SelectMany(
            route => new[] { route.Label, route.SecondLabel, ArticleRows.UnderCareOf(route.Label, route.SecondLabel) },
            (route, label) => (route.Article, label)).ToHashSet();
        var unnamed = bits.Keys.Where(group => !named.Contains((articles[group.Article], group.Label)))
            .Select(group => new ArticleRouteRow(group.Article, ArticleRole.AnyDiagnosis, 0, group.Label, 0)).ToList();
        if (unnamed.Count > 0)
        {
            _ = SetOf(unnamed);
        }
    }

    /// <summary>A set of ways for each contractor.</summary>
    private byte[] EntryOf(List<ArticleRouteRow> own)
    {
        var entry = new byte[ArticleTable.Stride];
        foreach (var contractor in own.GroupBy(route => rows.Articles[articles[route.Article]].Contractor).OrderBy(contractor => contractor.Key))
        {
            entry[contractor.Key] = SetOf([.. contractor]);
        }

        return entry;
    }

    private byte SetOf(List<ArticleRouteRow> own)
    {
        var key = string.Join(';', own);
        if (!sets.TryGetValue(key, out var set))
        {
            routes.AddRange(own.Select(RecordOf));
            starts.Add(checked((ushort)routes.Count));
            sets.Add(key, set = starts.Count < byte.MaxValue ? (byte)(starts.Count - 1) : throw new InvalidDataException("The articles judge codes in too many ways."));
        }

        return set;
    }

    private ArticleRouteRecord RecordOf(ArticleRouteRow route) => new()
    {
        Role = route.Role,
        Flags = route.Flags,
        Article = articles[route.Article],
        Label = route.Label,
        SecondLabel = route.SecondLabel,
        First = route.Label == 0 ? (byte)0 : bits.GetValueOrDefault(new ArticleGroupKey(route.Article, route.Label)),
        Second = route.SecondLabel == 0 ? (byte)0 : bits.GetValueOrDefault(new ArticleGroupKey(route.Article, route.SecondLabel)),
        Starred = bits.GetValueOrDefault(new ArticleGroupKey(route.Article, ArticleRows.UnderCareOf(route.Label, route.SecondLabel))),
    };

    private void WriteDiagnoses(EditionFile file)
    {
        var listed = new SortedDictionary<ulong, ArticleGroups>();
        for (var bit = 0; bit < distinct.Count; bit++)
        {
            foreach (var diagnosis in distinct[bit])
            {
                var groups = listed.GetValueOrDefault(diagnosis.Packed);
                groups[bit >> 6] |= 1UL << bit;
                listed[diagnosis.Packed] = groups;
            }
        }

        var categories = new List<ArticleCategoryRecord>();
        var diagnoses = new List<ArticleDiagnosisRecord>();
        var all = new List<ArticleGroups>();
        var numbers = new Dictionary<(ulong, ulong, ulong, ulong), ushort>();
        foreach (var (packed, groups) in listed)
        {
            var category = (uint)(packed >> CategoryShift);
            if (categories.Count == 0 || categories[^1].Category != category)
            {
                categories.Add(new ArticleCategoryRecord { Category = category, First = checked((ushort)diagnoses.Count) });
            }

            if (!numbers.TryGetValue((groups[0], groups[1], groups[2], groups[3]), out var number))
            {
                numbers.Add((groups[0], groups[1], groups[2], groups[3]), number = checked((ushort)all.Count));
                all.Add(groups);
            }

            diagnoses.Add(new ArticleDiagnosisRecord { Rest = (uint)(packed & ((1UL << CategoryShift) - 1)), Set = number });
        }

        categories.Add(new ArticleCategoryRecord { Category = uint.MaxValue, First = checked((ushort)diagnoses.Count) });
        file.Add<ArticleCategoryRecord>(EditionSection.ArticleCategories, [.. categories]);
        file.Add<ArticleDiagnosisRecord>(EditionSection.ArticleDiagnoses, [.. diagnoses]);
        file.Add<ArticleGroups>(EditionSection.ArticleGroups, [.. all]);
    }
}
