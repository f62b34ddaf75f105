using System.Globalization;

namespace DermCpt;

/// <summary>Reads the printed value of a switch, and says what is wrong with one.</summary>
internal static class SwitchValue
{
    internal const string UnsetWord = "unset";
    private const int MaxNumber = 9999;
    private const int Wrong = -2;

    /// <summary>What is wrong with a name and value, or null.</summary>
    internal static string? Fault(string? name, string? value)
    {
        if (Switches.Find(name) is not { } row)
        {
            return $"'{name}' is not a switch: expected a name of {nameof(Switches)}, such as {nameof(Switches.Modifier59Style)}.";
        }

        if (value is null)
        {
            return $"{name} has no value: expected {Expected(row)}, or {UnsetWord}.";
        }

        if (string.Equals(value, UnsetWord, StringComparison.Ordinal))
        {
            return null;
        }

        return Parse(row, value, out _) == Wrong ? $"{name} cannot be '{value}': expected {Expected(row)}." : HardRule(row, value);
    }

    /// <summary>The stored value of a text that <see cref="Fault"/> found good; lists go to <paramref name="list"/>.</summary>
    internal static int Read(PayerSwitch row, string text, out object? list) =>
        Parse(row, text, out list) is var value && value == Wrong ? throw new ArgumentException(Fault(row.Name, text), nameof(text)) : value;

    /// <summary>What a switch takes, for messages and docs.</summary>
    internal static string Expected(PayerSwitch row) => row.Kind switch
    {
        SwitchKind.Word => string.Join(" | ", row.Words),
        SwitchKind.Bool => "true | false",
        SwitchKind.Number => $"a whole number from 0 to {MaxNumber}",
        SwitchKind.Date => "a date yyyy-MM-dd",
        SwitchKind.Codes => "procedure codes separated by commas",
        SwitchKind.Modifiers => "modifiers separated by commas",
        SwitchKind.Factors => "factors from 0 to 1 separated by commas (1,.5,.5)",
        _ => "code=days pairs separated by commas (17000=010)",
    };

    /// <summary>A profile may not contradict a hard rule (PAY-03): the first procedure is never reduced, percent of 22 is real extra work.</summary>
    private static string? HardRule(PayerSwitch which, string value) =>
        which == Switches.MprSchedule && value.Split(',')[0].TrimStart('0') is not ("1" or "1.0" or "1.00")
            ? "MprSchedule must begin with 1: the first procedure is not reduced (MPR-2)."
        : which == Switches.LineLimit && value is not ("6" or "50") ? "LineLimit must be 50 (837P) or 6 (CMS-1500) (CF-01)."
        : null;

    /// <summary>A profile is a document, so its codes stand as codes are printed.</summary>
    private static bool IsCode(string text, out ProcedureCode code) => ProcedureCode.TryParse(text, out code) && code.ToString() == text;

    private static int Parse(PayerSwitch row, string text, out object? list)
    {
        list = null;
        switch (row.Kind)
        {
            case SwitchKind.Word:
                var place = row.WordsInOrder.IndexOf(text);
                return place < 0 ? Wrong : place;
            case SwitchKind.Bool:
                return text switch { "true" => 1, "false" => 0, _ => Wrong };
            case SwitchKind.Number:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxNumber ? number : Wrong;
            case SwitchKind.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.DayNumber : Wrong;
            default:
                list = ParseList(row.Kind, text.Length == 0 ? [] : text.Split(','));
                return list is null ? Wrong : 0;
        }
    }

    private static object? ParseList(SwitchKind kind, string[] parts)
    {
        var codes = new ProcedureCode[parts.Length];
        var modifiers = new ModifierCode[parts.Length];
        var factors = new int[parts.Length];
        var days = new Dictionary<ProcedureCode, string>();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Trim();
            var good = kind switch
            {
                SwitchKind.Codes => IsCode(part, out codes[i]),
                SwitchKind.Modifiers => ModifierCode.TryParse(part, out modifiers[i]) && modifiers[i].ToString() == part,
                SwitchKind.Factors => Decimals.TryParse(part.StartsWith('.') ? "0" + part : part, out factors[i]) && factors[i] <= 100,
                _ => part.Length == 9 && part[5] == '=' && IsCode(part[..5], out codes[i]) && part[6..] is "000" or "010" or "090" or "XXX" && days.TryAdd(codes[i], part[6..]),
            };
            if (!good)
            {
                return null;
            }
        }

        return kind switch { SwitchKind.Codes => new ValueList<ProcedureCode>(codes), SwitchKind.Modifiers => new ValueList<ModifierCode>(modifiers), SwitchKind.Factors => factors, _ => days };
    }
}
