using System.Runtime.CompilerServices;

namespace DermCpt;

/// <summary>What a switch holds.</summary>
internal enum SwitchKind : byte
{
    /// <summary>One of the words of its row.</summary>
    Word,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A whole number from 0 to 9999.</summary>
    Number,

    /// <summary>A date, yyyy-MM-dd.</summary>
    Date,

    /// <summary>Procedure codes, separated by commas.</summary>
    Codes,

    /// <summary>Modifiers, separated by commas.</summary>
    Modifiers,

    /// <summary>Factors from 0 to 1 with at most two decimals, separated by commas.</summary>
    Factors,

    /// <summary>Code and global days, such as 17000=000, separated by commas.</summary>
    CodeDays,
}

/// <summary>One contested point of the rules: its name, what it takes, and the rule it controls. The switches are those of <see cref="Switches"/>. Thread-safe: immutable.</summary>
public abstract class PayerSwitch
{
    private readonly string[] words;

    private protected PayerSwitch(string name, SwitchKind kind, string[] words, BuiltInValues values, Rule rule)
    {
        Name = name;
        Kind = kind;
        this.words = words;
        Words = Array.AsReadOnly(kind == SwitchKind.Bool ? ["true", "false"] : words);
        BuiltIn = values;
        RuleNumber = rule;
        Index = Switches.Declare(this);
    }

    /// <summary>Its name in JSON and cases.</summary>
    public string Name { get; }

    /// <summary>The words it takes; empty where it takes a number, a date or a list.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What it takes, in words; "unset" is taken by every switch beside it.</summary>
    public string Expected => SwitchValue.Expected(this);

    /// <summary>The rule that it controls, the first where there are several.</summary>
    public RuleId Rule => new(RuleNumber);

    /// <summary>Place among all switches.</summary>
    internal int Index { get; }

    internal SwitchKind Kind { get; }

    internal ReadOnlySpan<string> WordsInOrder => words;

    /// <summary>The values of the built-in profiles, null where unset.</summary>
    internal BuiltInValues BuiltIn { get; }

    private Rule RuleNumber { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A switch whose value is a <typeparamref name="T"/>. Thread-safe: immutable.</summary>
/// <typeparam name="T">The word itself, <see cref="bool"/>, <see cref="int"/>, <see cref="DateOnly"/>, a list of codes or modifiers, or the printed text.</typeparam>
public sealed class PayerSwitch<T> : PayerSwitch
{
    /// <summary>A worded switch: the words stand in the order of the members of the choice of its name.</summary>
    internal PayerSwitch(string[] words, string? medicare, string? medicaid, string? commercial, Rule rule, [CallerMemberName] string name = "")
        : base(name, SwitchKind.Word, words, new BuiltInValues(medicare, medicaid, commercial), rule)
    {
    }

    internal PayerSwitch(SwitchKind kind, string? medicare, string? medicaid, string? commercial, Rule rule, [CallerMemberName] string name = "")
        : base(name, kind, [], new BuiltInValues(medicare, medicaid, commercial), rule)
    {
    }

    /// <summary>Yes or no, a number or a date, by its type.</summary>
    internal PayerSwitch(string? medicare, string? medicaid, string? commercial, Rule rule, [CallerMemberName] string name = "")
        : this(typeof(T) == typeof(bool) ? SwitchKind.Bool : typeof(T) == typeof(int) ? SwitchKind.Number : SwitchKind.Date, medicare, medicaid, commercial, rule, name)
    {
    }

    /// <summary>The value as it is stored and printed: a word's place, 0 or 1, a number, a day number, a list.</summary>
    internal T Value(int stored, object? list, string text)
    {
        switch (Kind)
        {
            case SwitchKind.Bool:
                var place = (byte)stored;
                return Unsafe.As<byte, T>(ref place);
            case SwitchKind.Number:
                return Unsafe.As<int, T>(ref stored);
            case SwitchKind.Date:
                var date = DateOnly.FromDayNumber(stored);
                return Unsafe.As<DateOnly, T>(ref date);
            case SwitchKind.Codes or SwitchKind.Modifiers:
                return (T)list!;
            default:
                return (T)(object)text;
        }
    }

    /// <summary>The value as it is printed.</summary>
    internal string Text(T value)
    {
        switch (Kind)
        {
            case SwitchKind.Bool:
                return value is true ? "true" : "false";
            case SwitchKind.Date:
                return value is DateOnly date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
            case SwitchKind.Codes:
                return value is ValueList<ProcedureCode> codes ? string.Join(',', codes) : string.Empty;
            case SwitchKind.Modifiers:
                return value is ValueList<ModifierCode> modifiers ? string.Join(',', modifiers) : string.Empty;
            default:
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
        }
    }
}

/// <summary>What the three built-in profiles say of a switch; null where unset.</summary>
internal readonly struct BuiltInValues(string? medicare, string? medicaid, string? commercial)
{
    internal string? Medicare { get; init; } = medicare;
    internal string? Medicaid { get; init; } = medicaid;
    internal string? Commercial { get; init; } = commercial;
}
