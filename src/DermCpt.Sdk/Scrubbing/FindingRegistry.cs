using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>
/// The one list of findings: every <c>code</c> that coding, scrubbing and audits can print. Thread-safe: built once, never changed.
/// </summary>
public static partial class FindingRegistry
{
    private static readonly string[] Names = Enum.GetNames<FindingId>();
    private static readonly FindingDefinition[] Definitions = [.. Form(), .. Lifecycle(), .. Modifiers(), .. Pairs(), .. Visits(), .. Records(), .. Coverage()];
    private static readonly FindingEffect[] Effects = Array.ConvertAll(Definitions, static definition => EffectOf(definition.Severity, definition.Outcome));
    private static readonly FrozenDictionary<string, FindingDefinition> ByCode = Definitions.ToFrozenDictionary(static definition => definition.Code,
        StringComparer.Ordinal);

    /// <summary>Every definition, in registry order.</summary>
    public static ReadOnlyCollection<FindingDefinition> All { get; } = new(Definitions);

    /// <summary>Finds a definition by its code, upper and lower case as printed.</summary>
    /// <param name="code">The PascalCase name, such as <c>MueExceeded</c>.</param>
    /// <param name="definition">The definition, or null when no finding has that code.</param>
    public static bool TryGet([NotNullWhen(true)] string? code, [NotNullWhen(true)] out FindingDefinition? definition)
    {
        definition = null;
        return code is not null && ByCode.TryGetValue(code, out definition);
    }

    internal static FindingDefinition Get(FindingId id) => Definitions[(int)id - 1];

    /// <summary>What a finding does to the claim's answer where it keeps the registry's severity and outcome.</summary>
    internal static FindingEffect EffectOf(FindingId id) => Effects[(int)id - 1];

    internal static FindingEffect EffectOf(FindingSeverity severity, FindingOutcome outcome) =>
        outcome == FindingOutcome.NoData ? FindingEffect.LeavesOpen : severity == FindingSeverity.Error && outcome == FindingOutcome.Fail
        ? FindingEffect.Denies : FindingEffect.None;

    internal static string NameOf(FindingId id) => Names[(int)id];
}

/// <summary>What a finding does to the claim's answer.</summary>
internal enum FindingEffect : byte
{
    /// <summary>It informs or warns.</summary>
    None,

    /// <summary>A check had no data.</summary>
    LeavesOpen,

    /// <summary>An error: the lines are denied and the claim fails.</summary>
    Denies,
}
