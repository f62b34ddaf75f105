using DermCpt.Editions.Files;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>What the newest held version of an article says of its groups, and other versions made after it. Not thread-safe.</summary>
internal sealed class ArticleVersion
{
    /// <summary>Digits and points of a code with its last character: C43.0 and S90.211A have three to seven.</summary>
    private const int EncounterLength = 7;
    private readonly ArticleRows rows;
    private readonly List<(ProcedureCode Code, ArticleRouteRow Route)> routes;
    private readonly List<ArticleRouteRow> anyCode;
    private readonly Dictionary<byte, SortedSet<DiagnosisCode>> all;

    /// <summary>The ways whose meaning is known, and the groups that they name: what an export brought without a meaning is made anew.</summary>
    private readonly List<(ProcedureCode Code, ArticleRouteRow Route)> known;
    private readonly SortedDictionary<byte, SortedSet<DiagnosisCode>> groups;
    private readonly HashSet<byte> labels;

    internal ArticleVersion(ArticleRows held, ArticleKey key, ArticleRows rows)
    {
        Newest = key;
        this.rows = rows;
        routes = [.. held.Routes.SelectMany(own => own.Value.Where(route => route.Article == key).Select(route => (own.Key, route)))];
        anyCode = [.. held.AnyCode.Where(route => route.Article == key)];
        known = [.. routes.Where(own => (own.Route.Flags & ArticleRouteRecord.OnlyAdds) == 0 || own.Route.SecondLabel > 0)];
        all = held.Groups.Where(group => group.Key.Article == key).ToDictionary(group => group.Key.Label, group => group.Value);
        labels = [.. all.Keys.Except(routes.Except(known).Select(own => own.Route.Label)), .. known.Select(own => own.Route).Concat(anyCode).SelectMany(LabelsOf)];
        groups = new(all.Where(group => labels.Contains(group.Key)).ToDictionary());
    }

    internal ArticleKey Newest { get; }

    /// <summary>Its lists were cut on purpose.</summary>
    internal bool IsPartOfList => routes.Exists(own => own.Route.Role == ArticleRole.PartOfList);

    /// <summary>Whether the groups of a version are those that are known: each is there, and half of it is what it was.</summary>
    internal bool Knows(ExportedArticle article) => !article.HasRange
        && groups.Keys.Where(label => (label & ArticleRouteRecord.UnderCare) != ArticleRouteRecord.UnderCare).All(label => Of(article, label).Count > 0 && Resembles(article, label));

    /// <summary>Whether its codes or diagnoses are others.</summary>
    internal bool Differs(ExportedArticle article) =>
        groups.Any(group => !group.Value.SetEquals(Of(article, group.Key)))
        || Added(article).Any(label => !all.TryGetValue(label, out var own) || !own.SetEquals(article.Groups[label]))
        || !article.Codes.SetEquals(routes.Select(own => own.Code).ToHashSet());

    /// <summary>Writes the held version as it is.</summary>
    internal void Copy()
    {
        foreach (var (code, route) in routes)
        {
            rows.Add(code, [route]);
        }

        rows.AnyCode.AddRange(anyCode);
        foreach (var (label, group) in all)
        {
            rows.Groups.Add(new ArticleGroupKey(Newest, label), group);
        }
    }

    /// <summary>Writes a version with the meaning that the held one gives its groups. A code or group that is new only ever speaks for a line.</summary>
    internal void Write(ExportedArticle article)
    {
        foreach (var label in groups.Keys)
        {
            rows.Groups.Add(new ArticleGroupKey(article.Key, label), Of(article, label));
        }

        var added = Added(article).ToList();
        foreach (var label in added)
        {
            rows.Groups.Add(new ArticleGroupKey(article.Key, label), article.Groups[label]);
        }

        var ways = known.ToLookup(own => own.Code, own => own.Route);
        var covered = groups.Keys.Where(label => (label & ArticleRouteRecord.UnderCare) == 0).ToList();
        foreach (var code in article.Codes)
        {
            var more = (ways.Contains(code) ? added : [.. covered, .. added])
                .Select(label => new ArticleRouteRow(article.Key, ArticleRole.Listed, ArticleRouteRecord.OnlyAdds, label, 0));
            rows.Add(code, [.. ways[code].Select(route => route with { Article = article.Key }), .. more]);
        }

        rows.AnyCode.AddRange(anyCode.Select(route => route with { Article = article.Key }));
    }

    /// <summary>Covered groups whose meaning is not known.</summary>
    private IEnumerable<byte> Added(ExportedArticle article) =>
        article.Groups.Keys.Where(label => (label & ArticleRouteRecord.UnderCare) == 0 && !labels.Contains(label));

    /// <summary>Half of a group is what the held one is, and of the held one half is left. What was parted is looked at with its group.</summary>
    private bool Resembles(ExportedArticle article, byte label)
    {
        if ((label & ArticleRouteRecord.Part) != 0)
        {
            return true;
        }

        var (listed, whole) = (Completed(article, label), Whole(label));
        return listed.Intersect(whole).Count() * 2 >= Math.Max(listed.Count, whole.Count);
    }

    private static byte[] LabelsOf(ArticleRouteRow route) => [route.Label, route.SecondLabel, ArticleRows.UnderCareOf(route.Label, route.SecondLabel)];

    /// <summary>A held group with what was parted from it.</summary>
    private SortedSet<DiagnosisCode> Whole(byte label) =>
        label < ArticleRouteRecord.Part && groups.TryGetValue((byte)(label | ArticleRouteRecord.Part), out var rest) ? [.. groups[label], .. rest] : groups[label];

    /// <summary>The diagnoses that the version lists under a label; the excluding label without a number stands for all of them.</summary>
    private static SortedSet<DiagnosisCode> Listed(ExportedArticle article, byte label) => label == ArticleRouteRecord.Excludes
        ? [.. article.Groups.Where(group => (group.Key & ArticleRouteRecord.UnderCare) == ArticleRouteRecord.Excludes).SelectMany(group => group.Value)]
        : article.Groups.TryGetValue(label, out var group) ? group : [];

    /// <summary>The group of a label in the version, parted and completed as the held one is.</summary>
    private SortedSet<DiagnosisCode> Of(ExportedArticle article, byte label)
    {
        var number = (byte)(label & ArticleRouteRecord.GroupNumber);
        switch (label & ArticleRouteRecord.UnderCare)
        {
            case ArticleRouteRecord.UnderCare:
                return article.Groups.TryGetValue(label, out var starred) ? starred : [];
            case ArticleRouteRecord.Part:
                return [.. Listed(article, number).Except(groups[number])];
            default:
                var all = Completed(article, label);
                if (label == number && groups.ContainsKey((byte)(label | ArticleRouteRecord.Part)))
                {
                    all.IntersectWith(groups[label]);
                }

                return all;
        }
    }

    private SortedSet<DiagnosisCode> Completed(ExportedArticle article, byte label)
    {
        var all = new SortedSet<DiagnosisCode>(Listed(article, label));
        if (IsOfEveryEncounter(groups[label]))
        {
            all.UnionWith(all.Where(IsInitial).SelectMany(EveryEncounter).ToList());
        }

        return all;
    }

    /// <summary>The article says of its injuries that each encounter counts: the first is listed, the others are held beside it.</summary>
    private static bool IsOfEveryEncounter(SortedSet<DiagnosisCode> group) =>
        group.Any(IsInitial) && group.Where(IsInitial).All(code => EveryEncounter(code).All(group.Contains));

    private static bool IsInitial(DiagnosisCode code) =>
        code.ToString() is [.., 'A'] text && text.Replace(".", string.Empty, StringComparison.Ordinal).Length == EncounterLength;

    private static IEnumerable<DiagnosisCode> EveryEncounter(DiagnosisCode code) =>
        [DiagnosisCode.Parse(code.ToString()[..^1] + "D"), DiagnosisCode.Parse(code.ToString()[..^1] + "S")];
}
