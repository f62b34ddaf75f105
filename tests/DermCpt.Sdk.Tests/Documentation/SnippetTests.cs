using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DermCpt.Tests.Documentation;

/// <summary>Blocks of C# in README and docs are those of <see cref="Snippets"/>, and what is printed behind them is what they print.</summary>
public sealed partial class SnippetTests
{
    internal static readonly string[] Pages = [Repository.At("README.md"), .. Directory.GetFiles(Repository.At("docs"), "*.md"), .. Directory.GetFiles(Repository.At("src"), "README.md", SearchOption.AllDirectories)];

    [Fact]
    public void Every_block_of_code_is_a_snippet()
    {
        foreach (var page in Pages)
        {
            var text = File.ReadAllText(page);

            Assert.Equal((page, text.Split("```csharp").Length - 1), (page, Blocks(text).Count()));
        }
    }

    [Fact]
    public void Every_block_is_compiled_and_prints_what_the_page_says()
    {
        var shown = 0;
        foreach (var page in Pages)
        {
            foreach (var (name, code, output) in Blocks(File.ReadAllText(page)))
            {
                shown++;
                Assert.Equal(SourceOf(name), code);
                Assert.Equal(Run(name), output);
            }
        }

        Assert.True(shown >= 5, "The pages show too few blocks.");
    }

    private static IEnumerable<(string Name, string Code, string Output)> Blocks(string page) =>
        Block().Matches(page).Select(match => (match.Groups["name"].Value, match.Groups["code"].Value.Trim(), match.Groups["output"].Value.Trim()));

    private static string Run(string name)
    {
        var method = typeof(Snippets).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static) ?? throw new InvalidOperationException($"No snippet {name}.");
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        method.Invoke(null, [output]);
        return output.ToString().Trim();
    }

    /// <summary>The lines between the markers, without the indentation of the method.</summary>
    private static string SourceOf(string name)
    {
        var source = File.ReadAllText(Repository.At("tests", "DermCpt.Sdk.Tests", "Documentation", "Snippets.cs"));
        var start = source.IndexOf("// snippet\n", source.IndexOf($"void {name}(", StringComparison.Ordinal), StringComparison.Ordinal) + "// snippet\n".Length;
        var end = source.LastIndexOf('\n', source.IndexOf("// end", start, StringComparison.Ordinal));
        var lines = source[start..end].Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line)).Trim();
    }

    [GeneratedRegex(@"<!-- snippet: (?<name>\w+) -->\n```csharp\n(?<code>.*?)```\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
