using System.Globalization;
using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>A line of the certified claim: code, modifiers, units and its date.</summary>
internal sealed record StatedLine(string Code, string[] Modifiers, int Units, DateOnly Date)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}{string.Concat(Modifiers.Select(static modifier => $"-{modifier}"))} x{Units}");
}

/// <summary>The lines that a certificate is about: those of the coding result, or of the scrubbed claim. They are stated a second time, as a biller writes them.</summary>
internal sealed class StatedClaim
{
    internal StatedClaim(JsonElement root, string kind, Check check)
    {
        var input = root.GetProperty("input");
        var date = Json.Date(input, "dateOfService");
        var owner = kind switch
        {
            "coding" => root.GetProperty("result"),
            "scrub" => input,
            _ => throw new FormatException($"the kind '{kind}' is neither coding nor scrub"),
        };
        Lines = [.. owner.GetProperty("lines").EnumerateArray().Select(line => new StatedLine(
            Json.Text(line, "code"),
            Json.Texts(line, "modifiers"),
            line.GetProperty("units").GetInt32(),
            line.TryGetProperty("dateOfService", out _) ? Json.Date(line, "dateOfService") : date))];
        check.Equal("$.claim", string.Join("; ", Json.Texts(root, "claim")), string.Join("; ", Lines.Select(static line => line.ToString())));
    }

    internal IReadOnlyList<StatedLine> Lines { get; }

    /// <summary>Each code with each of its dates, once, in order.</summary>
    internal IEnumerable<(string Code, DateOnly Date)> Codes => Lines.Select(static line => (line.Code, line.Date)).Distinct();
}
