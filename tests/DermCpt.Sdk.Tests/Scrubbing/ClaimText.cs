using System.Globalization;
using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.Encounters;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Claims written short: <c>2026-03-02 99213-25 17003-59x2</c>.</summary>
internal static class ClaimText
{
    internal static Claim Parse(string text, string payer = "medicare")
    {
        var parts = text.Split(' ');
        return new Claim
        {
            DateOfService = Day(parts[0]),
            Payer = payer,
            Lines = new FactList<ClaimLine>(Array.ConvertAll(parts[1..], Line)),
        };
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ClaimLine Line(string text)
    {
        var units = text.Split('x');
        var parts = units[0].Split('-');
        return new ClaimLine
        {
            Code = ProcedureCode.Parse(parts[0]),
            Units = units.Length > 1 ? int.Parse(units[1], CultureInfo.InvariantCulture) : 1,
            Modifiers = new FactList<ModifierCode>(Array.ConvertAll(parts[1..], ModifierCode.Parse)),
        };
    }
}
