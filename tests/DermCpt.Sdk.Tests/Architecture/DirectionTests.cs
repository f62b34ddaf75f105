using System.Text.RegularExpressions;

namespace DermCpt.Tests.Architecture;

/// <summary>
/// The direction of dependencies between the folders of the core, as the design decides it. The public vocabulary shares one namespace, so a
/// use is a name that a type of another folder declares. The facts of a family lie in its folder and count as Encounters, its statements as Explanations.
/// </summary>
public sealed partial class DirectionTests
{
    private const string Front = ".";
    private static readonly string[] Values = ["Anatomy", "Codes", "Measures"];
    private static readonly string[] Facts = [.. Values, "Claims", "Encounters", "Explanations", "Payers", "ReferenceData", "Catalog", "CodeProfiles"];
    private static readonly string[] Engine = [.. Facts, "Bundling", "Coding", "Families", "LineModifiers", "Results", "Rules", "Scrubbing"];

    /// <summary>Types whose names are also those of properties, so that a name alone shows no use.</summary>
    private static readonly string[] AlsoMembers = ["Alternatives", "Choice", "Fact", "Family", "Length", "NewPatient", "Reason", "Relation", "Rule"];

    /// <summary>What each folder may use. The front door, in the root, uses all but Json.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Codes"] = [],
        ["Measures"] = ["Codes"],
        ["Anatomy"] = ["Codes"],
        ["ReferenceData"] = ["Codes", "CodeProfiles"],
        ["CodeProfiles"] = ["Anatomy", "Codes"],
        ["Explanations"] = ["Codes", "Encounters", "ReferenceData", "Results"],
        ["Payers"] = [.. Values, "Encounters", "Explanations", "ReferenceData"],
        ["Encounters"] = [.. Values, "Coding", "Families", "Results"],
        ["Claims"] = [.. Values, "Encounters"],
        ["Catalog"] = ["Codes", "ReferenceData", "CodeProfiles"],
        ["Rules"] = [.. Facts, "Rules"],
        ["Families"] = [.. Facts, "Coding", "LineModifiers", "Results", "Rules", "Scrubbing"],
        ["Bundling"] = Engine,
        ["LineModifiers"] = Engine,
        ["Coding"] = [.. Engine, Front],
        ["Results"] = [.. Facts, "Coding", "Families", "Scrubbing", "Rules", Front],
        ["Ranking"] = Engine,
        ["Scrubbing"] = [.. Facts, "Coding", "Families", "LineModifiers", "Results", "Rules"],
        ["Auditing"] = [.. Engine, Front],
        ["Json"] = [.. Engine, "Auditing", "Ranking", Front],
    };

    [Fact]
    public void Every_folder_uses_only_what_lies_below_it()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (folder, file, name, used) in Uses())
        {
            var isAllowed = folder == Front ? used != "Json" : Allowed.TryGetValue(folder, out var below) && below.Contains(used);
            if (folder != used && !isAllowed)
            {
                _ = wrong.Add($"{folder}/{file} uses {used}: {name}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_search_sees_what_is_used() => Assert.Contains(Uses(), use => use is { Folder: "Encounters", Used: "Codes" });

    [Fact]
    public void Every_folder_is_in_the_table() =>
        Assert.All(Sources(), source => Assert.True(source.Folder == Front || Allowed.ContainsKey(source.Folder), source.Folder));

    /// <summary>Codes are chosen from what was documented; which of two codes is paid is another stage's question.</summary>
    [Fact]
    public void Families_never_look_at_pair_edits()
    {
        string[] lookups = ["FindPair", "FindOrderedPair", "IsPaired"];

        Assert.Empty(Sources().Where(source => source.Folder == "Families" && Array.Exists(lookups, lookup => source.Text.Contains(lookup, StringComparison.Ordinal))).Select(source => source.File));
    }

    private static List<(string Folder, string File, string Name, string Used)> Uses()
    {
        var sources = Sources();
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, _, text) in sources)
        {
            foreach (Match match in Declaration().Matches(text))
            {
                declared[match.Groups[1].Value] = folder;
            }
        }

        var uses = new List<(string, string, string, string)>();
        foreach (var (folder, file, text) in sources)
        {
            foreach (var name in Name().Matches(Comment().Replace(text, "")).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            {
                if (declared.TryGetValue(name, out var used) && !AlsoMembers.Contains(name))
                {
                    uses.Add((folder, file, name, used));
                }
            }
        }

        return uses;
    }

    private static List<(string Folder, string File, string Text)> Sources()
    {
        var root = Repository.At("src", "DermCpt.Sdk");
        var sources = new List<(string, string, string)>();
        foreach (var path in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar);
            if (parts[0] is "bin" or "obj")
            {
                continue;
            }

            var folder = parts.Length == 1 ? Front
                : parts[0] == "Families" && path.EndsWith("Service.cs", StringComparison.Ordinal) ? "Encounters"
                : parts[0] == "Families" && path.EndsWith("Rules.cs", StringComparison.Ordinal) ? "Explanations"
                : parts[0];
            sources.Add((folder, parts[^1], File.ReadAllText(path)));
        }

        return sources;
    }

    [GeneratedRegex(@"^(?:public|internal) (?:sealed |static |readonly |abstract |partial |ref |unsafe )*(?:record struct|record class|class|record|struct|enum|interface) (\w+)\b(?!;)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*\b(?=[\s.(<>\[\],?;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("//.*|\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
