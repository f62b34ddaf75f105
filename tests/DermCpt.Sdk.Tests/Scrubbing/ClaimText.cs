using System.Globalization;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Claims written short: <c>2026-03-02 99213-25 17003-59x2</c>.</summary>
internal static class ClaimText
{
    private static readonly DermCoder Coder = new();

    internal static Claim Parse(string text, string payer = "medicare")
    {
        var parts = text.Split(' ');
        return new Claim
        {
            DateOfService = Day(parts[0]),
            Payer = payer,
            Lines = new ValueList<ClaimLine>(Array.ConvertAll(parts[1..], Line)),
        };
    }

    /// <summary>What the scrub finds under the claim's payer with some switches set otherwise.</summary>
    internal static IReadOnlyList<Finding> Findings(Claim claim, params (string Switch, string Value)[] switches) =>
        Coder.Scrub(claim, Coder.Profile(claim.Payer).Derive("test", "1", switches.Select(pair => KeyValuePair.Create(pair.Switch, pair.Value)))).Findings;

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ClaimLine Line(string text)
    {
        var units = text.Split('x');
        var parts = units[0].Split('-');
        return new ClaimLine
        {
            Code = ProcedureCode.Parse(parts[0]),
            Units = units.Length > 1 ? int.Parse(units[1], CultureInfo.InvariantCulture) : 1,
            Modifiers = new ValueList<ModifierCode>(Array.ConvertAll(parts[1..], ModifierCode.Parse)),
        };
    }
}
