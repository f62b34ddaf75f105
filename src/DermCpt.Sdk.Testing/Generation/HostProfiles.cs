namespace DermCpt.Testing;

/// <summary>Payer profiles as hosts make them: a built-in one with a few switches of their own, some of them unset. Thread-safe: no state.</summary>
internal static class HostProfiles
{
    private const int MostDifferences = 12;

    /// <summary>Values of switches that take no word.</summary>
    private static readonly Dictionary<PayerSwitch, string> Values = new()
    {
        [Switches.GlobalDays] = "11602=090,17000=000,99213=XXX,11104=010",
        [Switches.LineLimit] = "6",
        [Switches.Modifier95Codes] = "99213,99214",
        [Switches.MohsPathologyDays] = "90",
    };

    internal static PayerProfile Of(PayerProfile basis, SeededSource source)
    {
        var differences = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = source.Between(1, MostDifferences); left > 0; left--)
        {
            var info = Switches.All[source.Below(Switches.All.Count)];
            differences[info.Name] = source.Percent(10) ? "unset" : info.Words.Count > 0 ? info.Words[source.Below(info.Words.Count)] : Values.GetValueOrDefault(info, "unset");
        }

        if (source.Percent(20))
        {
            differences[nameof(Switches.AcceptsConsults)] = "true";
        }

        return basis.Derive(basis.Id, basis.Version, differences);
    }
}
