using System.Text.RegularExpressions;
using DermCpt.Docs;
using DermCpt.Families;

namespace DermCpt.Tests.Documentation;

/// <summary>Pages that state facts of the library are those that the library gives today.</summary>
public sealed partial class GeneratedPagesTests
{
    /// <summary>Repeats, and seeds of the dossier that speak of several families: on the page of rules alone.</summary>
    private static readonly string[] OfEveryFamily = ["REP-1", "REP-7", "SEED-08", "SEED-11"];

    private static readonly IReadOnlyList<Page> Generated = Pages.All(Repository.At("tests", "Conformance"));

    [Fact]
    public void Every_generated_page_is_up_to_date()
    {
        foreach (var page in Generated)
        {
            var path = Repository.At("docs", "reference", page.Path);

            Assert.True(File.Exists(path) && File.ReadAllText(path) == page.Text, $"docs/reference/{page.Path} differs: run dotnet run --project docs/Generator -- docs/reference");
        }
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var folder = Repository.At("docs", "reference");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

        Assert.Equal(Generated.Select(page => page.Path).Order(StringComparer.Ordinal), files);
    }

    [Fact]
    public void Every_family_has_its_page() =>
        Assert.Equal(
            SelectionPipeline.All.ToArray().Select(family => family.Name).Order(StringComparer.Ordinal),
            Chapter.All.SelectMany(chapter => chapter.Selectors).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_that_selects_is_on_the_page_of_a_family()
    {
        var pages = string.Concat(Generated.Where(page => page.Path.StartsWith("families/", StringComparison.Ordinal)).Select(page => page.Text));

        Assert.All(RuleBook.Entries.Where(entry => entry.Class == RuleClass.Select && !OfEveryFamily.Contains(entry.Id.ToString())), entry => Assert.Contains($"| {entry.Id} |", pages, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        string[] pages = [Repository.At("README.md"), Repository.At("CONTRIBUTING.md"), .. Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories)];
        foreach (var page in pages.Where(static page => !page.Contains("node_modules", StringComparison.Ordinal)))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value);

                Assert.True(File.Exists(target), $"{Path.GetRelativePath(Repository.Root, page)} links to {link.Groups[1].Value}, which is not there.");
            }
        }
    }

    // What docs/build makes is there once it has run, and held by its warnings.
    [GeneratedRegex(@"\]\((?!https?:|#|workbench/page/)([^)#\s]+)")]
    private static partial Regex Link();
}
