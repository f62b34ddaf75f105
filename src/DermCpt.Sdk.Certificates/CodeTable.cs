namespace DermCpt.Certificates;

/// <summary>What a code is: its kind, and the words of its row.</summary>
internal sealed record CodeFacts(string First, string Kind, HashSet<string> Words)
{
    internal bool Is(string word) => Words.Contains(word);

    /// <summary>The words with a prefix, without it.</summary>
    internal IEnumerable<string> All(string prefix) => Words.Where(word => word.StartsWith(prefix, StringComparison.Ordinal)).Select(word => word[prefix.Length..]);

    internal string One(string prefix) => All(prefix).FirstOrDefault(string.Empty);
}

/// <summary>What a modifier goes with.</summary>
internal sealed record ModifierFacts(string[] Applies, string Use, string Governed, string From, string Through, string Rule);

/// <summary>How a drug is given, as bits of its forms.</summary>
internal sealed record DrugFacts(int Forms, string Needs, bool IsAnesthetic);

/// <summary>The tables of the claim's checks, each beside the code: what codes, modifiers, drugs, sites and built-in profiles are. Thread-safe: immutable.</summary>
internal static class CodeTable
{
    private static readonly CodeFacts[] Ranges = [.. Tables.Read("codes.csv").Select(static cells => new CodeFacts(cells[0], cells[1], WordsOf(cells[2])))];

    private static readonly Dictionary<string, string[]> Forms = Tables.Read("findings.csv").ToDictionary(static cells => cells[0], static cells => cells[1].Split(';'), StringComparer.Ordinal);

    private static readonly Dictionary<string, (HashSet<string> Rows, HashSet<string> Groups)> Sites = Tables.Read("sites.csv").ToDictionary(
        static cells => cells[0],
        static cells => (WordsOf(cells[1]), cells[2].Split(' ').SelectMany(static family => family[(family.IndexOf(':', StringComparison.Ordinal) + 1)..].Select(group => $"{family[..(family.IndexOf(':', StringComparison.Ordinal) + 1)]}{group}")).ToHashSet(StringComparer.Ordinal)),
        StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, ModifierFacts> Modifiers { get; } =
        Tables.Read("modifierRows.csv").ToDictionary(static cells => cells[0], static cells => new ModifierFacts(cells[1].Split(' '), cells[2], cells[3], cells[4], cells[5], cells[6]), StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, DrugFacts> Drugs { get; } =
        Tables.Read("drugs.csv").ToDictionary(static cells => cells[0], static cells => new DrugFacts(int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), cells[2], cells[3].Length > 0), StringComparer.Ordinal);

    /// <summary>The classes of lesion that diagnoses name, the longest heading first.</summary>
    internal static IReadOnlyList<(string Heading, string Class)> Diagnoses { get; } =
        [.. Tables.Read("diagnoses.csv").Select(static cells => (cells[0], cells[1])).OrderByDescending(static row => row.Item1.Length)];

    /// <summary>The severities and outcomes that a finding can have, as <c>error fail</c>; none for a code that no finding has.</summary>
    internal static string[] FormsOf(string finding) => Forms.GetValueOrDefault(finding, []);

    /// <summary>The last row that begins at a code or before it, digits before letters before codes that end with one.</summary>
    internal static CodeFacts Of(string code)
    {
        var (low, after) = (0, Ranges.Length);
        while (after - low > 1)
        {
            var middle = (low + after) / 2;
            (low, after) = Compare(Ranges[middle].First, code) <= 0 ? (middle, after) : (low, middle);
        }

        return Ranges[low];
    }

    /// <summary>The value of a switch of a built-in profile; null where it is unset.</summary>
    internal static Dictionary<string, string> ProfileOf(string id)
    {
        var column = Array.IndexOf(["switch", "medicare", "medicaid", "commercial"], id);
        return column < 1 ? throw new FormatException($"the profile '{id}' is none of the built-in ones")
            : Tables.Read("profiles.csv").Select(static cells => string.Join(',', cells).Split(';')).Where(cells => cells[column] != "unset").ToDictionary(static cells => cells[0], cells => cells[column], StringComparer.Ordinal);
    }

    /// <summary>Two stated sites of which no part is the same.</summary>
    internal static bool AreApart(string a, string b) => a.Length > 0 && b.Length > 0 && a != b && !Sites[a].Rows.Overlaps(Sites[b].Rows);

    /// <summary>Whether a site can be in the group of a code's family.</summary>
    internal static bool CanBe(string site, string group) => Sites[site].Groups.Contains(group);

    private static int Compare(string a, string b) => FormOf(a) is var form && form != FormOf(b) ? form - FormOf(b) : form == 2 && a[^1] != b[^1] ? a[^1] - b[^1] : string.CompareOrdinal(a, b);

    private static int FormOf(string code) => char.IsAsciiLetter(code[0]) ? 1 : char.IsAsciiLetter(code[^1]) ? 2 : 0;

    private static HashSet<string> WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
