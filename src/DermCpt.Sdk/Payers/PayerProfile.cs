using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DermCpt;

/// <summary>
/// How one payer reads the contested points: a value or nothing ("unset") for each switch. An unset switch that is needed gives
/// <c>needsPolicy</c> (PAY-01). Built-ins are medicare, medicaid and commercial; a host derives its own. Thread-safe: immutable.
/// </summary>
public sealed partial class PayerProfile
{
    private const int Unset = -1;
    private static readonly int SwitchCount = SwitchTable.Rows.Length;
    private readonly string?[] texts;
    private readonly int[] values;
    private readonly object?[] lists;
    private readonly bool[] ownValues;
    private readonly ConcurrentDictionary<int, string> reasonTexts = new();

    private PayerProfile(string id, string version, string root, string?[] texts, bool[] ownValues)
    {
        Root = root;
        this.ownValues = ownValues;
        Id = id;
        Version = version;
        this.texts = texts;
        values = new int[SwitchCount];
        lists = new object?[SwitchCount];
        foreach (var row in SwitchTable.Rows)
        {
            values[(int)row.Switch] = texts[(int)row.Switch] is { } text ? SwitchValue.Read(row, text, out lists[(int)row.Switch]) : Unset;
        }
    }

    /// <summary>Medicare Part B.</summary>
    public static PayerProfile Medicare { get; } = BuiltIn("medicare", static row => row.Medicare);

    /// <summary>Medicaid without a state's own rules.</summary>
    public static PayerProfile Medicaid { get; } = BuiltIn("medicaid", static row => row.Medicaid);

    /// <summary>A commercial payer that follows CPT and the common claim edits.</summary>
    public static PayerProfile Commercial { get; } = BuiltIn("commercial", static row => row.Commercial);

    /// <summary>Every switch with what it takes and the rule it controls, in the order of <see cref="PayerSwitch"/>.</summary>
    public static IReadOnlyList<PayerSwitchInfo> Switches { get; } = PayerSwitchInfo.All();

    /// <summary>The name that encounters and claims use.</summary>
    public string Id { get; }

    /// <summary>Version of the profile, printed in every result (PAY-02).</summary>
    public string Version { get; }

    /// <summary>Medicare Part B, or a profile that differs from it by some switches.</summary>
    internal bool IsMedicare => string.Equals(Root, "medicare", StringComparison.Ordinal) || string.Equals(Id, "medicare", StringComparison.Ordinal);

    /// <summary>Id of the built-in profile that it derives from.</summary>
    private string Root { get; }

    /// <summary>The value of a switch as printed, or null when it is unset.</summary>
    public string? this[PayerSwitch which] => texts[(int)which];

    /// <summary>A profile that differs from this one only in the switches named.</summary>
    /// <param name="id">Id of the new profile.</param>
    /// <param name="version">Version of the new profile.</param>
    /// <param name="differences">Name of a switch and its value, both as printed; "unset" unsets it. None keeps every value under a new id.</param>
    /// <exception cref="ArgumentException">An unknown switch, one named twice, a value it does not take, or a contradiction of a hard rule (PAY-03); the message names all of them.</exception>
    public PayerProfile Derive(string id, string version, params IEnumerable<KeyValuePair<string, string>> differences)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(differences);
        var changed = (string?[])texts.Clone();
        var own = (bool[])ownValues.Clone();
        HashSet<string> named = new(StringComparer.Ordinal);
        List<string>? faults = null;
        foreach (var (name, value) in differences)
        {
            var fault = SwitchValue.Fault(name, value) ?? (named.Add(name) ? null : $"{name} is named twice.");
            if (fault is not null)
            {
                (faults ??= []).Add(fault);
                continue;
            }

            var which = (int)Enum.Parse<PayerSwitch>(name);
            changed[which] = string.Equals(value, SwitchValue.UnsetWord, StringComparison.Ordinal) ? null : value;
            own[which] = true;
        }

        return faults is null ? new PayerProfile(id, version, Root, changed, own) : throw new ArgumentException($"Payer profile '{id}': {string.Join(" ", faults)}", nameof(differences));
    }

    /// <summary>Whether the host set the switch itself, in this profile or one that it derives from, instead of taking the built-in's value.</summary>
    public bool IsExplicit(PayerSwitch which) => ownValues[(int)which];

    /// <summary>The value of a worded switch; false when it is unset.</summary>
    internal bool TryGet<T>(PayerSwitch which, out T value)
        where T : struct, Enum
    {
        var stored = values[(int)which];
        value = Unsafe.BitCast<byte, T>((byte)Math.Max(0, stored));
        return stored != Unset;
    }

    internal bool TryGetBool(PayerSwitch which, out bool value)
    {
        var stored = values[(int)which];
        value = stored == 1;
        return stored != Unset;
    }

    internal bool TryGetNumber(PayerSwitch which, out int value)
    {
        value = values[(int)which];
        return value != Unset;
    }

    internal bool TryGetDate(PayerSwitch which, out DateOnly value)
    {
        var stored = values[(int)which];
        value = stored == Unset ? default : DateOnly.FromDayNumber(stored);
        return stored != Unset;
    }

    /// <summary>The stored value of a switch: a word's place, 0 or 1, a number, a day number; -1 when it is unset.</summary>
    internal int ValueOf(PayerSwitch which) => values[(int)which];

    /// <summary>Whether a switch is set to true.</summary>
    internal bool IsTrue(PayerSwitch which) => values[(int)which] == 1;

    /// <summary>The list of a switch of codes; empty when unset.</summary>
    internal ReadOnlySpan<ProcedureCode> Codes(PayerSwitch which) => lists[(int)which] as ProcedureCode[] ?? [];

    /// <summary>The list of a switch of modifiers; empty when unset.</summary>
    internal ReadOnlySpan<ModifierCode> Modifiers(PayerSwitch which) => lists[(int)which] as ModifierCode[] ?? [];

    /// <summary>The factors of a schedule in hundredths, by rank; empty when unset.</summary>
    internal ReadOnlySpan<int> Factors(PayerSwitch which) => lists[(int)which] as int[] ?? [];

    /// <summary>The global days that the payer gives a code, or null where the fee schedule stands (GLB-05).</summary>
    internal string? GlobalDaysOf(ProcedureCode code) =>
        lists[(int)PayerSwitch.GlobalDays] is Dictionary<ProcedureCode, string> days && days.TryGetValue(code, out var found) ? found : null;

    /// <summary>A rule's statement with the switch that decided. Kept once made: the same few stand behind most lines.</summary>
    internal string ReasonText(Rule rule, PayerSwitch which)
    {
        var key = ((int)rule << 8) | (int)which;
        return reasonTexts.TryGetValue(key, out var text) ? text : reasonTexts.GetOrAdd(key, $"{RuleBook.Statement(new RuleId(rule))} ({which}: {texts[(int)which] ?? "unset"})");
    }

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible", Justification = "One shape for the three built-ins.")]
    private static PayerProfile BuiltIn(string id, Func<SwitchRow, string?> column)
    {
        var texts = new string?[SwitchCount];
        foreach (var row in SwitchTable.Rows)
        {
            texts[(int)row.Switch] = column(row);
        }

        return new PayerProfile(id, "1", id, texts, new bool[SwitchCount]);
    }
}
