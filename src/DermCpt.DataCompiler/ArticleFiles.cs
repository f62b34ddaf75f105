using System.Globalization;
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.DataCompiler;

/// <summary>
/// The contractors' articles from their tables. Proposed articles are left out; lists that are not whole, and lists of an article that is
/// not, only ever speak for a line.
/// </summary>
internal sealed class ArticleFiles
{
    private const string AsOf = "autumn 2026";
    private const string EveryCode = "*";

    /// <summary>The article whose excluding diagnoses hold for every procedure code.</summary>
    private const int SaysOfEveryCode = 56658;
    private const int DaysOfAWeek = 7;

    /// <summary>The topic whose stars mark diseases that must be under active care; those of nails are not explained.</summary>
    private const string StarsCare = "foot care";

    private readonly ArticleRows rows = new() { AsOf = AsOf };
    private readonly Dictionary<int, (ArticleKey Key, bool IsPart, string Topic)> known = [];
    private readonly HashSet<(int Article, string Code, string Group, string Word)> rules = [];
    private readonly List<(int Article, string Code, string Group, string Role)> codes = [];

    internal static ArticleRows Read(string data)
    {
        var files = new ArticleFiles();
        files.ReadArticles(data);
        files.ReadRules(data);
        files.ReadDiagnoses(data);
        files.ReadCodes(data);
        files.ReadStates(data);
        files.rows.WithoutArticle.UnionWith(DataFile.Read(data, Paths.CodesWithoutArticle, cells => cells.Code("cpt")));
        return files.rows;
    }

    private void ReadArticles(string data)
    {
        foreach (var (number, version, contractor, status, complete, topic) in DataFile.Read(data, Paths.Articles, cells =>
            (NumberOf(cells.Text("article")), cells.Integer("version"), cells.Text("contractor"), cells.Text("status"), cells.Text("complete"), cells.Text("topic"))))
        {
            if (status == "final")
            {
                var key = new ArticleKey(number, version);
                rows.Articles.Add(new ArticleRow(key, Array.IndexOf(Contractors.Names, contractor) is var place and > 0 ? place : throw new InvalidDataException($"'{contractor}' is no contractor.")));
                known.Add(number, (key, complete == "icd_partial", topic));
            }
        }
    }

    private void ReadRules(string data)
    {
        foreach (var (article, code, groups, rule, value) in DataFile.Read(data, Paths.ArticleRules, cells => (cells.Text("article"), cells.Text("cpt"), cells.Text("icd_group"), cells.Text("rule"), cells.Text("value"))))
        {
            var number = article[0] == '*' ? 0 : NumberOf(article);
            foreach (var group in groups.Split(' '))
            {
                _ = rules.Add((number, code, group, rule));
            }

            if (rule == "frequency_days")
            {
                rows.Limits.Add(new ArticleLimitRow(ProcedureCode.Parse(code), null, int.Parse(value, CultureInfo.InvariantCulture), 0, FamilyOf(code)));
            }
            else if (rule == "frequency_weeks")
            {
                var weeks = value.Split(';', StringSplitOptions.TrimEntries).Select(part => int.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture) * DaysOfAWeek).ToArray();
                rows.Limits.Add(new ArticleLimitRow(ProcedureCode.Parse(code), known[number].Key, weeks[0], weeks[1], ArticleLimitRecord.OneNail));
            }
        }
    }

    /// <summary>Codes that count together for how often they are paid: paring, debridement of nails, trimming.</summary>
    private static byte FamilyOf(string code) => code[..4] switch { "1105" => 1, "1172" => 2, _ => 3 };

    private void ReadDiagnoses(string data)
    {
        foreach (var (article, group, diagnosis, isStarred) in DataFile.Read(data, Paths.ArticleDiagnoses, cells => (NumberOf(cells.Text("article")), cells.Text("icd_group"), cells.Text("icd10cm"), cells.Flag("star"))))
        {
            if (!known.ContainsKey(article))
            {
                continue;
            }

            // Of a group of which two diagnoses must stand, the first listed is the one that always must.
            var label = LabelOf(group);
            var own = GroupOf(article, label);
            if (own.Count > 0 && IsAllOfGroup(data, article, group))
            {
                own = GroupOf(article, (byte)(label | ArticleRouteRecord.Part));
            }

            _ = own.Add(DiagnosisCode.Parse(diagnosis));
            if (isStarred && known[article].Topic.Contains(StarsCare, StringComparison.Ordinal))
            {
                _ = GroupOf(article, (byte)(label | ArticleRouteRecord.UnderCare)).Add(DiagnosisCode.Parse(diagnosis));
            }

            if (diagnosis is [.., 'A'] && diagnosis.Length == 8 && rules.Any(rule => rule.Article == article && rule.Group == group && rule.Word == "seventh_character"))
            {
                _ = own.Add(DiagnosisCode.Parse(diagnosis[..^1] + "D"));
                _ = own.Add(DiagnosisCode.Parse(diagnosis[..^1] + "S"));
            }
        }
    }

    private void ReadCodes(string data)
    {
        foreach (var (article, group, role, text) in CodesOf(data))
        {
            var code = ProcedureCode.TryParse(text, out var parsed) ? parsed : default;
            if (known.ContainsKey(article) && !code.IsEmpty)
            {
                rows.Add(code, [.. RoutesOf(article, group, role, text)]);
            }
        }

        foreach (var (article, _, _, _) in rules.Where(rule => rule is { Code: EveryCode, Word: "noncovered_icd" }))
        {
            var excluding = new ArticleRouteRow(known[article].Key, ArticleRole.Excluding, 0, ArticleRouteRecord.Excludes, 0);
            foreach (var code in CodesOf(data).Where(row => row.Article == article).Select(row => ProcedureCode.Parse(row.Code)).Distinct())
            {
                rows.Add(code, [excluding]);
            }

            if (article == SaysOfEveryCode)
            {
                rows.AnyCode.Add(excluding);
            }
        }
    }

    private List<(int Article, string Code, string Group, string Role)> Codes(string data)
    {
        if (codes.Count == 0)
        {
            codes.AddRange(DataFile.Read(data, Paths.ArticleCodes, cells => (NumberOf(cells.Text("article")), cells.Text("cpt"), cells.Text("icd_group"), cells.Text("role"))));
        }

        return codes;
    }

    private IEnumerable<(int Article, string Group, string Role, string Code)> CodesOf(string data) => Codes(data).Select(row => (row.Article, row.Group, row.Role, row.Code));

    private bool IsAllOfGroup(string data, int article, string group) => Codes(data).Exists(row => row.Article == article && row.Group == group && row.Role == "all_of_group");

    private IEnumerable<ArticleRouteRow> RoutesOf(int article, string group, string role, string code)
    {
        var (key, isPart, topic) = known[article];
        var label = LabelOf(group);
        var flags = topic.Contains("Mohs", StringComparison.Ordinal) && code.StartsWith("88", StringComparison.Ordinal) ? ArticleRouteRecord.BesideMohs : (byte)0;
        ArticleRouteRow One(ArticleRole kind, byte second = 0, int more = 0) => new(key, kind, (byte)(flags | more), label, second);
        if (role.StartsWith("needs_G", StringComparison.Ordinal))
        {
            return role["needs_".Length..].Split('|').Select(second => One(ArticleRole.Listed, LabelOf(second), SecondFlags(article, code, group, second) | (isPart ? ArticleRouteRecord.OnlyAdds : 0)));
        }

        return role switch
        {
            "alone" or "alone_no_modifier" when isPart => [One(ArticleRole.PartOfList)],
            "alone" when Has(article, code, group, "needs_modifier") => [One(ArticleRole.Listed, more: ArticleRouteRecord.NeedsClassFinding)],
            "alone" or "alone_no_modifier" => [One(ArticleRole.Listed)],
            "needs_modifier" => [One(ArticleRole.Listed, more: ArticleRouteRecord.NeedsClassFinding)],
            "alone_partial" => [One(ArticleRole.PartOfList)],
            "all_of_group" => [One(ArticleRole.Listed, (byte)(label | ArticleRouteRecord.Part))],
            "no_limit" => [new ArticleRouteRow(key, ArticleRole.AnyDiagnosis, flags, label, 0)],
            "noncovered" => [One(rows.Groups.ContainsKey(new ArticleGroupKey(key, label)) ? ArticleRole.Excluding : ArticleRole.NotCovered)],
            "cosmetic_review" => [One(ArticleRole.Reviewed)],
            "complication" => [],
            _ when role.StartsWith("secondary_to_G", StringComparison.Ordinal) => [],
            _ => throw new InvalidDataException($"A{article}, {code}: '{role}' is no role."),
        };
    }

    private int SecondFlags(int article, string code, string group, string second) =>
        (Has(article, code, second, "needs_modifier") ? ArticleRouteRecord.NeedsClassFinding : 0)
        | (Has(article, code, group, "position") ? ArticleRouteRecord.InOrder : 0)
        | (codes.Contains((article, code, second, "complication")) ? ArticleRouteRecord.Complication : 0);

    private bool Has(int article, string code, string group, string word) => rules.Contains((article, code, group, word));

    private void ReadStates(string data)
    {
        foreach (var (states, contractor, note) in DataFile.Read(data, Paths.ContractorStates, cells => (cells.Text("state"), cells.Text("contractor"), cells.Text("note"))))
        {
            foreach (var state in states.Split(' '))
            {
                // A note that names another contractor's number divides the state.
                var isDivided = note.Contains("Novitas", StringComparison.Ordinal) && contractor != "Novitas";
                if (state != "RR")
                {
                    rows.States.Add((state, isDivided ? 0 : Array.IndexOf(Contractors.Names, contractor)));
                }
            }
        }
    }

    private SortedSet<DiagnosisCode> GroupOf(int article, byte label)
    {
        var key = new ArticleGroupKey(known[article].Key, label);
        if (!rows.Groups.TryGetValue(key, out var group))
        {
            rows.Groups.Add(key, group = []);
        }

        return group;
    }

    private static int NumberOf(string article) => int.Parse(article.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>G1, G1N or N as one byte.</summary>
    private static byte LabelOf(string group)
    {
        var isExcluding = group.EndsWith('N');
        var number = isExcluding ? group[..^1] : group;
        return (byte)((isExcluding ? ArticleRouteRecord.Excludes : 0) | (number.Length == 0 ? 0 : int.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)));
    }
}
