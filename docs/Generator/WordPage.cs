using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DermCpt.Docs;

/// <summary>The page of words: every kind of service, what is stated of it, and every word that it takes, as IntelliSense has them.</summary>
internal static partial class WordPage
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(DermCoder).Assembly.Location, ".xml")).Descendants("member").ToDictionary(static one => one.Attribute("name")!.Value);

    internal static Page Make()
    {
        var kinds = typeof(Service).Assembly.GetExportedTypes().Where(static type => type.BaseType == typeof(Service))
            .OrderBy(static type => ((Service)Activator.CreateInstance(type)!).Kind).ToArray();
        var page = new StringBuilder("# Kinds, members and words\nWhat an encounter can say, kind by kind: `member` in JSON, what it is, and the words it takes. Members of every kind stand first. A member that was not documented is left out.\n");
        Append(page, "Every kind", typeof(Service));
        foreach (var kind in kinds)
        {
            Append(page, $"`{Words.CamelCase(((Service)Activator.CreateInstance(kind)!).Kind.ToString())}`", kind);
        }

        return new Page("words.md", page.ToString());
    }

    private static void Append(StringBuilder page, string title, Type type)
    {
        page.Append($"\n## {title}\n{SummaryOf($"T:{type.FullName}").Replace(" Thread-safe: immutable.", "", StringComparison.Ordinal)}\n");
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static one => one.SetMethod is not null).ToArray();
        if (members.Length > 0)
        {
            page.Append("\n| member | what it is | words |\n|-|-|-|\n");
        }

        foreach (var member in members)
        {
            page.Append($"| {Words.CamelCase(member.Name)} | {Pages.Cell(SummaryOf($"P:{type.FullName}.{member.Name}"))} | {Pages.Cell(WordsOf(member.PropertyType))} |\n");
        }
    }

    private static string WordsOf(Type type)
    {
        var stated = Nullable.GetUnderlyingType(type) ?? type;
        stated = stated.IsGenericType ? stated.GetGenericArguments()[0] : stated;
        return stated switch
        {
            _ when stated == typeof(BodySite) => "[sites](sites.md)",
            _ when stated.IsEnum && stated != typeof(ServiceKind) => string.Join("<br>", Enum.GetNames(stated).Select(name => WordOf(stated, name))),
            _ when stated == typeof(bool) => "true, false",
            _ => string.Empty,
        };
    }

    /// <summary>The word and what it says, from <c>What it says: word.</c></summary>
    private static string WordOf(Type type, string name)
    {
        var summary = SummaryOf($"F:{type.FullName}.{name}");
        var word = Code().Match(summary);
        return word.Success ? $"`{word.Groups[2].Value}` {word.Groups[1].Value}" : $"`{Words.CamelCase(name)}` {summary}";
    }

    private static string SummaryOf(string id) => Members.TryGetValue(id, out var member) ? Blanks().Replace(string.Concat(member.Element("summary")!.Nodes().Select(Text)), " ").Trim() : string.Empty;

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { HasAttributes: true } named => named.FirstAttribute!.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => ((XText)node).Value,
    };

    [GeneratedRegex("^(.*): `([^`]+)`\\.$")]
    private static partial Regex Code();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
