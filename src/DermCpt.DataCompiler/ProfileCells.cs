using DermCpt.CodeProfiles;

namespace DermCpt.DataCompiler;

/// <summary>What a row of the table of profiles says: a column and its word.</summary>
internal static class ProfileCells
{
    internal static Func<CodeProfile, CodeProfile> Change(string column, string value)
    {
        switch (column)
        {
            case "is" or "isNot":
                var trait = Word<CodeTraits>(value);
                var holds = column == "is";
                return profile => profile.With(trait, holds);
            case "alternatives":
                var group = Word<AlternativeGroup>(value);
                return profile => profile.With(group);
            case "siteGroup":
                return SiteGroup(value.Split(' '));
        }

        var (place, number) = column switch
        {
            "class" => (ProfileColumn.Class, (int)Word<CodeClass>(value)),
            "kind" => (ProfileColumn.Kind, (int)Word<CodeKind>(value)),
            "levels" => (ProfileColumn.VisitLevels, (int)Word<VisitLevels>(value)),
            "payerChoice" => (ProfileColumn.PayerChoice, (int)Word<PayerChoiceOfCode>(value)),
            "pathology" => (ProfileColumn.Pathology, (int)Word<PathologyRole>(value)),
            "diagnosis" => (ProfileColumn.Diagnosis, (int)Word<DiagnosisExpectation>(value)),
            _ => throw new FormatException($"'{column}' is no column of a profile."),
        };
        return profile => profile.With(place, number);
    }

    /// <summary>A family and its group: a character, or for soft tissue a region, whose character is its place in the alphabet.</summary>
    private static Func<CodeProfile, CodeProfile> SiteGroup(string[] words)
    {
        if (words.Length != 2)
        {
            throw new FormatException("A site group is a family and a group.");
        }

        var family = Word<SiteFamily>(words[0]);
        var group = family == SiteFamily.SoftTissue ? (char)('a' + (int)Word<SoftTissueRegion>(words[1])) : words[1][0];
        return profile => profile.With(ProfileColumn.SiteFamily, (int)family + 1).With(ProfileColumn.SiteGroup, group);
    }

    /// <summary>A member of an enumeration by its name with a small first letter.</summary>
    private static T Word<T>(string value)
        where T : struct, Enum =>
        value.Length > 0 && char.IsAsciiLetterLower(value[0]) && Enum.TryParse<T>(string.Concat(char.ToUpperInvariant(value[0]).ToString(), value.AsSpan(1)), out var word) && Enum.IsDefined(word)
            ? word
            : throw new FormatException($"'{value}' is no {typeof(T).Name}.");
}
