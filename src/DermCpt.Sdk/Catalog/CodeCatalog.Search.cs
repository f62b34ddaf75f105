namespace DermCpt;

/// <content>Finding codes by words.</content>
public sealed partial class CodeCatalog
{
    private const int MaxQuery = 200;
    private const int LongWord = 7;

    /// <summary>The codes of a family.</summary>
    /// <param name="name">A family's id (<c>EXB</c>) or words of its name (<c>excision</c>: benign, malignant and those for hidradenitis); any case.</param>
    /// <returns>The codes in ascending order; none for a name that no family has.</returns>
    public IReadOnlyList<CatalogEntry> Family(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = WordsOf(name);
        var found = new List<CatalogEntry>();
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Family, name.Trim(), StringComparison.OrdinalIgnoreCase)
                || (words.Length > 0 && HoldsAll(entry.FamilyName, string.Empty, words)))
            {
                found.Add(entry);
            }
        }

        return [.. found];
    }

    /// <summary>The codes whose number, family and label hold every word of a query.</summary>
    /// <param name="query">
    /// Words as people say them, any case and order, at most 200 characters: <c>excision scalp</c>, <c>shave biopsy</c>, <c>wart
    /// freezing</c>; a word is met by one
    /// that begins with it, a number by the codes that begin with it.
    /// </param>
    /// <returns>Codes in use first, then those that are retired or not modelled, each ascending; none where a word is met nowhere.</returns>
    /// <exception cref="ArgumentException">A query of more than 200 characters.</exception>
    public IReadOnlyList<CatalogEntry> Search(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length > MaxQuery)
        {
            throw new ArgumentException($"A query of {query.Length} characters: expected at most {MaxQuery}.", nameof(query));
        }

        var words = WordsOf(query);
        List<CatalogEntry> inUse = [], others = [];
        foreach (var entry in Entries)
        {
            if (words.Length > 0 && HoldsAll($"{entry.FamilyName} {entry.Label}", entry.Code.ToString(), words))
            {
                (entry.IsModelled ? inUse : others).Add(entry);
            }
        }

        return [.. inUse, .. others];
    }

    private static bool HoldsAll(string text, string code, string[] words)
    {
        var parts = WordsOf(text);
        foreach (var word in words)
        {
            if (!Array.Exists(
                SpokenWords.Meanings(word),
                meaning => code.StartsWith(meaning, StringComparison.OrdinalIgnoreCase) || Array.Exists(parts, part => IsMet(part, meaning))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A word begins with what is asked, or holds it where that is long enough to mean something (a product's name holds its substance).</summary>
    private static bool IsMet(string part, string asked) => asked.Length < LongWord
        ? part.StartsWith(asked, StringComparison.OrdinalIgnoreCase)
        : part.Contains(asked, StringComparison.OrdinalIgnoreCase);

    private static string[] WordsOf(string text) => text.Split([' ', ',', '-', '/', '(', ')', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
}
