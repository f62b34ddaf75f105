using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// The stable id of a rule, such as <c>BX-02</c>, printed in every reason and finding. Thread-safe: an immutable value. <c>default</c>
/// names no rule.
/// </summary>
public readonly struct RuleId : IEquatable<RuleId>, IComparable<RuleId>
{
    internal RuleId(Rule rule) => Rule = rule;

    /// <summary>True for <c>default</c> only.</summary>
    public bool IsEmpty => Rule == Rule.None;

    internal Rule Rule { get; }

    /// <summary>The same rule.</summary>
    public static bool operator ==(RuleId left, RuleId right) => left.Rule == right.Rule;

    /// <summary>Different rules.</summary>
    public static bool operator !=(RuleId left, RuleId right) => left.Rule != right.Rule;

    /// <summary>Earlier in the rule book.</summary>
    public static bool operator <(RuleId left, RuleId right) => left.Rule < right.Rule;

    /// <summary>Later in the rule book.</summary>
    public static bool operator >(RuleId left, RuleId right) => left.Rule > right.Rule;

    /// <summary>Earlier in the rule book, or the same.</summary>
    public static bool operator <=(RuleId left, RuleId right) => left.Rule <= right.Rule;

    /// <summary>Later in the rule book, or the same.</summary>
    public static bool operator >=(RuleId left, RuleId right) => left.Rule >= right.Rule;

    /// <summary>Finds a rule by its id, upper and lower case as printed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RuleId result)
    {
        result = text is not null && RuleNames.ByText.TryGetValue(text, out var rule) ? new RuleId(rule) : default;
        return !result.IsEmpty;
    }

    /// <inheritdoc/>
    public bool Equals(RuleId other) => Rule == other.Rule;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RuleId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Rule;

    /// <inheritdoc/>
    public int CompareTo(RuleId other) => Rule.CompareTo(other.Rule);

    /// <summary>The id as printed: <c>BX-02</c>; an empty string for none.</summary>
    public override string ToString() => RuleNames.Text(Rule);
}

/// <summary>The printed ids, made once from the names of <see cref="Rule"/>.</summary>
internal static class RuleNames
{
    private static readonly string[] Texts = Array.ConvertAll(Enum.GetNames<Rule>(),
        static name => name == nameof(Rule.None) ? string.Empty : name.Replace('_', '-'));

    internal static Dictionary<string, Rule> ByText { get; } = Index();

    internal static int Count => Texts.Length;

    internal static string Text(Rule rule) => Texts[(int)rule];

    private static Dictionary<string, Rule> Index()
    {
        var index = new Dictionary<string, Rule>(Texts.Length, StringComparer.Ordinal);
        for (var i = 1; i < Texts.Length; i++)
        {
            index.Add(Texts[i], (Rule)i);
        }

        return index;
    }
}
