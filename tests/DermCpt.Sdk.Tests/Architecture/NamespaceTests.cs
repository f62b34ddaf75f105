using System.Text.RegularExpressions;

namespace DermCpt.Tests.Architecture;

/// <summary>The direction of dependencies between the folders of the core, as the design decides it. A folder is a namespace.</summary>
public sealed partial class NamespaceTests
{
    private const string Front = ".";

    /// <summary>What each folder may use. The front door, in the root, uses all but Json.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Codes"] = [],
        ["Measures"] = [],
        ["Anatomy"] = ["Codes"],
        ["Encounters"] = ["Anatomy", "Codes", "Measures"],
        ["Claims"] = ["Anatomy", "Codes", "Encounters", "Measures"],
        ["ReferenceData"] = ["Codes"],
        ["Catalog"] = ["Codes", "ReferenceData"],
        ["Explanations"] = ["Codes"],
        ["Payers"] = ["Anatomy", "Codes", "Explanations", "Measures"],
        ["Coding"] = ["Anatomy", "Catalog", "Codes", "Encounters", "Explanations", "Measures", "Modifiers", "Payers", "ReferenceData", "Scrubbing", "Selection"],
        ["Selection"] = ["Anatomy", "Catalog", "Codes", "Coding", "Encounters", "Explanations", "Measures", "Modifiers", "Payers", "ReferenceData", "Scrubbing"],
        ["Bundling"] = ["Anatomy", "Catalog", "Codes", "Coding", "Encounters", "Explanations", "Measures", "Modifiers", "Payers", "ReferenceData", "Scrubbing"],
        ["Modifiers"] = ["Anatomy", "Bundling", "Catalog", "Codes", "Coding", "Encounters", "Explanations", "Payers", "ReferenceData", "Scrubbing"],
        ["Ranking"] = ["Catalog", "Codes", "Coding", "Encounters", "Explanations", "Modifiers", "Payers", "ReferenceData"],
        ["Scrubbing"] = ["Anatomy", "Catalog", "Claims", "Codes", "Coding", "Encounters", "Explanations", "Measures", "Modifiers", "Payers", "ReferenceData"],
        ["Auditing"] = ["Anatomy", "Catalog", "Claims", "Codes", "Coding", "Encounters", "Explanations", "Modifiers", "Payers", "ReferenceData", "Scrubbing"],
        ["Json"] = ["Anatomy", "Catalog", "Claims", "Codes", "Coding", "Encounters", "Explanations", "Measures", "Modifiers", "Payers", "Ranking", "ReferenceData", "Scrubbing", "Selection"],
    };

    [Fact]
    public void Every_folder_uses_only_what_lies_below_it()
    {
        var wrong = new List<string>();
        foreach (var (folder, file, used) in Uses())
        {
            var isAllowed = folder == Front ? used != "Json" : Allowed.TryGetValue(folder, out var below) && below.Contains(used);
            if (folder != used && !isAllowed)
            {
                wrong.Add($"{folder}/{file} uses {used}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_search_sees_what_is_used() => Assert.Contains(Uses(), use => use is { Folder: "Encounters", Used: "Codes" });

    [Fact]
    public void Every_folder_is_in_the_table() =>
        Assert.All(Folders(), folder => Assert.True(folder == Front || Allowed.ContainsKey(folder), folder));

    /// <summary>Codes are chosen from what was documented; which of two codes is paid is another stage's question.</summary>
    [Fact]
    public void Selection_never_looks_at_pair_edits()
    {
        string[] lookups = ["FindPair", "FindOrderedPair", "IsPaired"];

        Assert.Empty(Files("Selection").Where(file => Array.Exists(lookups, lookup => File.ReadAllText(file).Contains(lookup, StringComparison.Ordinal))).Select(Path.GetFileName));
    }

    private static IEnumerable<(string Folder, string File, string Used)> Uses()
    {
        foreach (var folder in Folders())
        {
            foreach (var file in Files(folder))
            {
                foreach (Match match in Reference().Matches(File.ReadAllText(file)))
                {
                    yield return (folder, Path.GetFileName(file), match.Groups[1].Value);
                }
            }
        }
    }

    private static string[] Folders() =>
        [Front, .. Directory.GetDirectories(Repository.At("src", "DermCpt.Sdk")).Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj"))];

    private static string[] Files(string folder) =>
        Directory.GetFiles(Repository.At("src", "DermCpt.Sdk", folder), "*.cs", folder == Front ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories);

    [GeneratedRegex(@"(?:using (?:static )?DermCpt\.|(?<![\w.])(?=[A-Z]\w+\.[A-Z]))(Codes|Measures|Anatomy|Encounters|Claims|Catalog|ReferenceData|Selection|Bundling|Modifiers|Scrubbing|Auditing|Ranking|Payers|Explanations|Json|Coding)\b(?=[.;])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
