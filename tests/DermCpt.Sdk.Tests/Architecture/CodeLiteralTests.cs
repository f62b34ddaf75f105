using System.Text.RegularExpressions;

namespace DermCpt.Tests.Architecture;

/// <summary>
/// What a code is stands in the table of profiles, and which code a family chooses in the family's table or in a named constant: in the
/// flow of the engine no code number stands. A file that still has some is listed with its count and its reason; the counts only fall.
/// </summary>
public sealed partial class CodeLiteralTests
{
    private static readonly Dictionary<string, (int Count, string Reason)> Listed = new(StringComparer.Ordinal)
    {
        ["Families/Biopsy/SiteBiopsies.cs"] = (6, "two sites whose code the payer's switch chooses"),
        ["Families/Destruction/SiteDestructions.cs"] = (20, "a column of methods for two sites"),
        ["Families/Excision/ExcisionFamily.cs"] = (4, "sites with codes of their own, a line each"),
        ["Families/Hidradenitis/HidradenitisFamily.cs"] = (4, "three sites, a line each"),
        ["Families/Mohs/MohsFamily.cs"] = (4, "the two first stages"),
        ["Families/Pilonidal/PilonidalFamily.cs"] = (5, "procedure by extent, a line each"),
        ["Json/JsonCursor.cs"] = (3, "examples in the message of a text that is no code"),
        ["Codes/ProcedureCode.cs"] = (3, "examples in the message of a text that is no code"),
        ["Payers/Choices.cs"] = (2, "words of a switch"),
        ["Payers/SwitchValue.cs"] = (1, "an example in a message"),
        ["Scrubbing/FindingRegistry.Visits.cs"] = (3, "texts of findings"),
    };

    [Fact]
    public void NoCodeStandsInTheFlowOfTheEngine()
    {
        var root = Repository.At("src/DermCpt.Sdk");
        var more = new List<string>();
        var all = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (IsTable(name))
            {
                continue;
            }

            var count = CountOf(File.ReadAllText(file));
            all += count;
            if (count > (Listed.TryGetValue(name, out var listed) ? listed.Count : 0))
            {
                more.Add($"{name}: {count}");
            }
        }

        Assert.Empty(more);
        Assert.InRange(all, 0, 59);
    }

    /// <summary>Tables by another name: what gives a drug, advice a code, and the words of switches.</summary>
    private static readonly string[] OtherTables = ["Families/Drug/AdministrationCodes.cs", "Scrubbing/Advice.cs", "Payers/Switches.cs"];

    /// <summary>Tables, the catalog, the rule book's statements, and what is built.</summary>
    private static bool IsTable(string name) =>
        OtherTables.Contains(name) || name.EndsWith("Table.cs", StringComparison.Ordinal) || name.EndsWith("Tables.cs", StringComparison.Ordinal) || name.EndsWith(".g.cs", StringComparison.Ordinal)
        || (name.StartsWith("Families/", StringComparison.Ordinal) && name.EndsWith("Rules.cs", StringComparison.Ordinal))
        || name.StartsWith("Explanations/", StringComparison.Ordinal) || name.StartsWith("obj/", StringComparison.Ordinal) || name.StartsWith("bin/", StringComparison.Ordinal);

    /// <summary>Literals outside comments and outside constants and static tables of their own name; a number with thousands of its own is none.</summary>
    private static int CountOf(string text) => Literal().Count(Declaration().Replace(Comment().Replace(text, string.Empty), string.Empty));

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^    (private|internal|public) (const|static readonly) [^;]*;\s*$", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])(?:(?!10000)\d{5}|\d{4}[FTU]|[A-V]\d{4})(?![\w.])")]
    private static partial Regex Literal();
}
