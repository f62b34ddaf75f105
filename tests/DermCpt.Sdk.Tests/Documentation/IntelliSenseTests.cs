using System.Text.RegularExpressions;
using System.Xml.Linq;
using DermCpt.DataCompiler;

namespace DermCpt.Tests.Documentation;

/// <summary>What a developer reads while typing: plain words, never a word of JSON or the id of a rule alone.</summary>
public sealed partial class IntelliSenseTests
{
    private static readonly Dictionary<string, XElement> Members = Read();

    [Fact]
    public void No_summary_is_one_word_or_only_names_the_word_of_json()
    {
        var poor = Members.Where(static one => IsPoor(SummaryOf(one.Value))).Select(static one => $"{one.Key}: {SummaryOf(one.Value)}").ToArray();

        Assert.Equal([], poor);
    }

    [Fact]
    public void No_summary_begins_with_the_id_of_a_rule()
    {
        var bare = Members.Where(static one => RuleFirst().IsMatch(SummaryOf(one.Value))).Select(static one => one.Key).ToArray();

        Assert.Equal([], bare);
    }

    [Fact]
    public void Every_kind_of_service_has_an_example()
    {
        var kinds = typeof(Service).Assembly.GetExportedTypes().Where(static type => type.BaseType == typeof(Service)).ToArray();

        Assert.Equal(Enum.GetValues<ServiceKind>().Length, kinds.Length);
        Assert.All(kinds, static kind => Assert.StartsWith($"new {kind.Name} {{ Id = \"a\"", Members[$"T:{kind.FullName}"].Element("example")?.Element("code")?.Value, StringComparison.Ordinal));
    }

    private static bool IsPoor(string summary) => summary.StartsWith("Word ", StringComparison.Ordinal) || OneWord().IsMatch(summary);

    private static string SummaryOf(XElement member) => Blanks().Replace(string.Concat((member.Element("summary") ?? member).Nodes().Select(static node => node is XElement { HasAttributes: true } named ? (named.Attribute("cref") ?? named.FirstAttribute)!.Value : node is XElement element ? element.Value : node.ToString())), " ").Trim();

    private static Dictionary<string, XElement> Read()
    {
        var assembly = typeof(DermCoder).Assembly.Location;
        var copy = Path.GetTempFileName();
        try
        {
            File.Copy(Path.ChangeExtension(assembly, ".xml"), copy, overwrite: true);
            PublicDocumentation.Keep(assembly, copy);
            return XDocument.Load(copy).Descendants("member").Where(static member => member.Element("inheritdoc") is null).ToDictionary(static member => member.Attribute("name")!.Value);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    [GeneratedRegex(@"^[A-Za-z-]*\.?$")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"^\(?(?!ICD-|SHA-)[A-Z]{1,4}-\d")]
    private static partial Regex RuleFirst();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
