using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DermCpt.Tests.Architecture;

/// <summary>What IntelliSense shows of the public types: each says whether it is thread-safe, each optional fact what its absence means, each service how it is written.</summary>
public sealed partial class PublicDocumentationTests
{
    private static readonly Dictionary<string, XElement> Documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "DermCpt.Sdk.xml")).Descendants("member").ToDictionary(static one => one.Attribute("name")!.Value, StringComparer.Ordinal);
    private static readonly Type[] Public = typeof(DermCoder).Assembly.GetExportedTypes();

    [Fact]
    public void Every_public_type_says_whether_it_is_thread_safe() =>
        Assert.Empty(Public.Where(static type => type.Name != "<>c" && !TextOf("T:" + NameOf(type)).Contains("thread", StringComparison.OrdinalIgnoreCase)).Select(NameOf));

    [Fact]
    public void Every_service_and_the_front_door_have_an_example() =>
        Assert.Empty(Public.Where(static type => (type.IsSubclassOf(typeof(Service)) || type == typeof(DermCoder) || type == typeof(Encounter) || type == typeof(Claim)) && Documented["T:" + NameOf(type)].Element("example") is null).Select(NameOf));

    [Fact]
    public void Every_member_that_may_be_left_out_says_what_that_means()
    {
        var nullability = new NullabilityInfoContext();
        Assert.Empty(Properties().Where(one => IsStated(one) && nullability.Create(one).ReadState == NullabilityState.Nullable && !Absence().IsMatch(TextOf(KeyOf(one)))).Select(KeyOf));
    }

    [Fact]
    public void Every_number_that_is_stated_has_its_range() =>
        Assert.Empty(Properties().Where(static one => one.DeclaringType!.IsSubclassOf(typeof(Service)) && Numbers.Contains(Nullable.GetUnderlyingType(one.PropertyType)) && !Digit().IsMatch(TextOf(KeyOf(one)))).Select(KeyOf));

    [Fact]
    public void No_summary_is_a_rule_id_without_words() =>
        Assert.Empty(Documented.Where(static one => Public.Any(type => one.Key.AsSpan(2).StartsWith(NameOf(type), StringComparison.Ordinal)) && one.Value.Element("summary") is { } summary && !Word().IsMatch(RuleIds().Replace(summary.Value, string.Empty)) && summary.Value.Trim().Length > 0 && RuleIds().IsMatch(summary.Value)).Select(static one => one.Key));

    private static readonly Type?[] Numbers = [typeof(int), typeof(decimal), typeof(Length), typeof(Area), typeof(Volume)];

    private static IEnumerable<PropertyInfo> Properties() => Public.Where(static type => !type.IsEnum).SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    /// <summary>Whether a caller states it: it has a public init accessor.</summary>
    private static bool IsStated(PropertyInfo property) => property.SetMethod is { IsPublic: true } set && set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string KeyOf(PropertyInfo property) => $"P:{NameOf(property.DeclaringType!)}.{property.Name}";

    private static string TextOf(string key) => Documented.TryGetValue(key, out var element) ? element.Value : string.Empty;

    [GeneratedRegex("absent|null|none|left out|not stated|unknown|required", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b[A-Z]{1,5}[0-9]*-[A-Z0-9.]+[a-z]?\b")]
    private static partial Regex RuleIds();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
