using System.Collections.Concurrent;
using System.Diagnostics;
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
    private static readonly int SwitchCount = Switches.All.Count;
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
        foreach (var one in Switches.All)
        {
            values[one.Index] = texts[one.Index] is { } text ? SwitchValue.Read(one, text, out lists[one.Index]) : Unset;
        }
    }

    /// <summary>Medicare Part B.</summary>
    public static PayerProfile Medicare { get; } = BuiltIn("medicare", static values => values.Medicare);

    /// <summary>Medicaid without a state's own rules.</summary>
    public static PayerProfile Medicaid { get; } = BuiltIn("medicaid", static values => values.Medicaid);

    /// <summary>A commercial payer that follows CPT and the common claim edits.</summary>
    public static PayerProfile Commercial { get; } = BuiltIn("commercial", static values => values.Commercial);

    /// <summary>The name that encounters and claims use.</summary>
    public string Id { get; }

    /// <summary>Version of the profile, printed in every result (PAY-02).</summary>
    public string Version { get; }

    /// <summary>Medicare Part B, or a profile that differs from it by some switches.</summary>
    internal bool IsMedicare => string.Equals(Root, "medicare", StringComparison.Ordinal) || string.Equals(Id, "medicare", StringComparison.Ordinal);

    /// <summary>Id of the built-in profile that it derives from.</summary>
    internal string Root { get; }

    /// <summary>The value of a switch as printed, or null when it is unset.</summary>
    public string? this[PayerSwitch which]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(which);
            return texts[which.Index];
        }
    }

    /// <summary>A profile of which id and version alone are known.</summary>
    internal static PayerProfile Named(string id, string version) => new(id, version, string.Empty, new string?[SwitchCount], new bool[SwitchCount]);

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

            var which = Switches.Find(name)!.Index;
            changed[which] = string.Equals(value, SwitchValue.UnsetWord, StringComparison.Ordinal) ? null : value;
            own[which] = true;
        }

        return faults is null ? new PayerProfile(id, version, Root, changed, own) : throw new ArgumentException($"Payer profile '{id}': {string.Join(" ", faults)}", nameof(differences));
    }

    /// <summary>Whether the host set the switch itself, in this profile or one that it derives from, instead of taking the built-in's value.</summary>
    public bool IsExplicit(PayerSwitch which)
    {
        ArgumentNullException.ThrowIfNull(which);
        return ownValues[which.Index];
    }

    /// <summary>The value of a switch; false when it is unset.</summary>
    /// <param name="which">A switch of <see cref="Switches"/>.</param>
    /// <param name="value">Its value; a default when it is unset.</param>
    public bool TryGet<T>(PayerSwitch<T> which, out T value)
    {
        ArgumentNullException.ThrowIfNull(which);
        var stored = values[which.Index];
        var isSet = stored != Unset;
        value = isSet ? which.Value(stored, lists[which.Index], texts[which.Index]!) : default!;
        return isSet;
    }

    /// <summary>
    /// This profile with one switch set, under the same id; its version names the switch, so that no result passes for one of the profile before.
    /// </summary>
    /// <param name="which">A switch of <see cref="Switches"/>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">A value that the switch does not take, or a contradiction of a hard rule (PAY-03).</exception>
    public PayerProfile With<T>(PayerSwitch<T> which, T value)
    {
        ArgumentNullException.ThrowIfNull(which);
        ArgumentNullException.ThrowIfNull(value);
        return WithText(which, which.Text(value));
    }

    /// <summary>This profile with one switch unset, as <see cref="With"/>: a claim that needs it is answered <c>needsPolicy</c> (PAY-01).</summary>
    /// <param name="which">A switch of <see cref="Switches"/>.</param>
    public PayerProfile Without(PayerSwitch which)
    {
        ArgumentNullException.ThrowIfNull(which);
        return WithText(which, SwitchValue.UnsetWord);
    }

    /// <summary>The word of a switch as the member of the engine's choice, which has the switch's name; false when it is unset.</summary>
    internal bool TryGet<TChoice>(PayerSwitch<string> which, out TChoice value)
        where TChoice : struct, Enum
    {
        Debug.Assert(typeof(TChoice).Name.StartsWith(which.Name, StringComparison.Ordinal), $"{which} is no {typeof(TChoice).Name}.");
        var stored = values[which.Index];
        var place = (byte)Math.Max(stored, 0);
        value = Unsafe.As<byte, TChoice>(ref place);
        return stored != Unset;
    }

    /// <summary>The stored value of a switch: a word's place, 0 or 1, a number, a day number; -1 when it is unset.</summary>
    internal int ValueOf(PayerSwitch which) => values[which.Index];

    /// <summary>Whether a switch is set to true.</summary>
    internal bool IsTrue(PayerSwitch which) => values[which.Index] == 1;

    /// <summary>The list of a switch of codes; empty when unset.</summary>
    internal ReadOnlySpan<ProcedureCode> Codes(PayerSwitch which) => lists[which.Index] is ValueList<ProcedureCode> codes ? codes.AsSpan() : [];

    /// <summary>The list of a switch of modifiers; empty when unset.</summary>
    internal ReadOnlySpan<ModifierCode> Modifiers(PayerSwitch which) => lists[which.Index] is ValueList<ModifierCode> modifiers ? modifiers.AsSpan() : [];

    /// <summary>The factors of a schedule in hundredths, by rank; empty when unset.</summary>
    internal ReadOnlySpan<int> Factors(PayerSwitch which) => lists[which.Index] as int[] ?? [];

    /// <summary>The global days that the payer gives a code, or null where the fee schedule stands (GLB-05).</summary>
    internal string? GlobalDaysOf(ProcedureCode code) =>
        lists[Switches.GlobalDays.Index] is Dictionary<ProcedureCode, string> days && days.TryGetValue(code, out var found) ? found : null;

    /// <summary>A rule's statement with the switch that decided. Kept once made: the same few stand behind most lines.</summary>
    internal string ReasonText(Rule rule, PayerSwitch which)
    {
        var key = ((int)rule << 8) | which.Index;
        return reasonTexts.TryGetValue(key, out var text) ? text : reasonTexts.GetOrAdd(key, $"{RuleBook.Statement(new RuleId(rule))} ({which}: {texts[which.Index] ?? "unset"})");
    }

    private PayerProfile WithText(PayerSwitch which, string text) =>
        Derive(Id, $"{Version} {which.Name}={text}", [KeyValuePair.Create(which.Name, text)]);

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible", Justification = "One shape for the three built-ins.")]
    private static PayerProfile BuiltIn(string id, Func<BuiltInValues, string?> column)
    {
        var texts = new string?[SwitchCount];
        foreach (var one in Switches.All)
        {
            texts[one.Index] = column(one.BuiltIn);
        }

        return new PayerProfile(id, "1", id, texts, new bool[SwitchCount]);
    }
}
