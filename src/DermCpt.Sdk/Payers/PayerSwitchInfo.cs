namespace DermCpt;

/// <summary>What a switch takes and which rule it controls, for documentation and tools. Thread-safe: immutable.</summary>
public sealed class PayerSwitchInfo
{
    private PayerSwitchInfo(SwitchRow row)
    {
        Switch = row.Switch;
        Name = row.Switch.ToString();
        Words = Array.AsReadOnly(row.Kind == SwitchKind.Bool ? ["true", "false"] : row.Words);
        Expected = SwitchValue.Expected(row);
        Rule = new RuleId(row.Rule);
    }

    /// <summary>The switch.</summary>
    public PayerSwitch Switch { get; }

    /// <summary>Its name in JSON and cases.</summary>
    public string Name { get; }

    /// <summary>The words it takes; empty where it takes a number, a date or a list.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What it takes, in words; "unset" is taken by every switch beside it.</summary>
    public string Expected { get; }

    /// <summary>The rule that it controls, the first where there are several.</summary>
    public RuleId Rule { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static IReadOnlyList<PayerSwitchInfo> All()
    {
        var all = new PayerSwitchInfo[SwitchTable.Rows.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new PayerSwitchInfo(SwitchTable.Rows[i]);
        }

        return Array.AsReadOnly(all);
    }
}
