using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DermCpt.Docs;

/// <summary>The page of words: every kind of service, what is stated of it, and every word that it takes, as IntelliSense has them.</summary>
internal static partial class WordPage
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(DermCoder).Assembly.Location, ".xml")).Descendants("member").ToDictionary(static one => one.Attribute("name")!.Value);

    /// <summary>The kinds of service, in the order of their enumeration.</summary>
    internal static Type[] Kinds { get; } = [.. typeof(Service).Assembly.GetExportedTypes().Where(static type => type.BaseType == typeof(Service)).OrderBy(static type => ((Service)Activator.CreateInstance(type)!).Kind)];

    internal static Page Make()
    {
        var page = new StringBuilder("# Kinds, members and words\nWhat an encounter can say, kind by kind: `member` in JSON, what it is, and the words it takes. Members of every kind stand first. A member that was not documented is left out.\n");
        Append(page, "Every kind", typeof(Service));
        foreach (var kind in Kinds)
        {
            Append(page, $"`{KindOf(kind)}`", kind);
        }

        return new Page("words.md", page.ToString());
    }

    internal static string KindOf(Type kind) => Words.CamelCase(((Service)Activator.CreateInstance(kind)!).Kind.ToString());

    internal static PropertyInfo[] MembersOf(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static one => one.SetMethod is not null)];

    internal static string SummaryOf(Type type) => SummaryOf($"T:{type.FullName}").Replace(" Thread-safe: immutable.", "", StringComparison.Ordinal);

    internal static string SummaryOf(PropertyInfo member) => SummaryOf($"P:{member.DeclaringType!.FullName}.{member.Name}");

    /// <summary>The words of a member's enumeration, each with what it says; empty for a member that takes none.</summary>
    internal static IEnumerable<(string Word, string Says)> WordsWithMeaning(Type type)
    {
        var stated = Stated(type);
        return stated.IsEnum && stated != typeof(ServiceKind) && stated != typeof(BodySite) ? Enum.GetNames(stated).Select(name => Meaning(stated, name)) : [];
    }

    private static void Append(StringBuilder page, string title, Type type)
    {
        page.Append($"\n## {title}\n{SummaryOf(type)}\n");
        var members = MembersOf(type);
        if (members.Length > 0)
        {
            page.Append("\n| member | what it is | words |\n|-|-|-|\n");
        }

        foreach (var member in members)
        {
            page.Append($"| {Words.CamelCase(member.Name)} | {Pages.Cell(SummaryOf(member))} | {Pages.Cell(WordsOf(member.PropertyType))} |\n");
        }
    }

    private static string WordsOf(Type type)
    {
        var stated = Stated(type);
        return stated switch
        {
            _ when stated == typeof(BodySite) => "[sites](sites.md)",
            _ when stated.IsEnum && stated != typeof(ServiceKind) => string.Join("<br>", Enum.GetNames(stated).Select(name => WordOf(stated, name))),
            _ when stated == typeof(bool) => "true, false",
            _ => string.Empty,
        };
    }

    private static Type Stated(Type type)
    {
        var stated = Nullable.GetUnderlyingType(type) ?? type;
        return stated.IsGenericType ? stated.GetGenericArguments()[0] : stated;
    }

    private static string WordOf(Type type, string name)
    {
        var (word, says) = Meaning(type, name);
        return $"`{word}` {says}";
    }

    /// <summary>The word and what it says, from <c>What it says: word.</c></summary>
    private static (string Word, string Says) Meaning(Type type, string name)
    {
        var summary = SummaryOf($"F:{type.FullName}.{name}");
        var word = Code().Match(summary);
        return word.Success ? (word.Groups[2].Value, word.Groups[1].Value) : (Words.CamelCase(name), summary);
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
