using System.Globalization;
using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>
/// The switches by which a claim was judged: those of a built-in profile, which the checker has in a table of its own, and what a host
/// changed, which the certificate states. Immutable.
/// </summary>
internal sealed class StatedProfile
{
    private const string BuiltInVersion = "1";
    private readonly Dictionary<string, string> values;

    internal StatedProfile(JsonElement root, Check check)
    {
        var (settings, id) = (root.GetProperty("settings"), Json.Text(root.GetProperty("profile"), "id"));
        var origin = Json.Text(settings, "root");
        var own = settings.GetProperty("switches").EnumerateObject().ToList();
        values = CodeTable.ProfileOf(origin);
        var isBuiltIn = id is "medicare" or "medicaid" or "commercial" && Json.Text(root.GetProperty("profile"), "version") == BuiltInVersion;
        check.That(!isBuiltIn || (origin == id && own.Count == 0), "$.settings", settings.GetRawText(), $"the switches of the built-in profile {id}");
        foreach (var one in own)
        {
            _ = values.Remove(one.Name);
            if (one.Value.GetString() is { } value and not "unset")
            {
                values.Add(one.Name, value);
            }
        }

        IsMedicare = origin == "medicare" || id == "medicare";
        Id = id;
        IsWholeClaim = Json.States(settings, "wholeClaim", "true");
        RefusesStaleData = Json.States(settings, "refusesStaleData", "true");
    }

    internal string Id { get; }

    internal bool IsMedicare { get; }

    internal bool IsWholeClaim { get; }

    internal bool RefusesStaleData { get; }

    /// <summary>The value of a switch, or null where it is unset.</summary>
    internal string? Of(string which) => values.GetValueOrDefault(which);

    internal int? Number(string which) => Of(which) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    internal bool Lists(string which, string value) => Of(which)?.Split(',').Contains(value) ?? false;

    /// <summary>The global days that a payer gives a code, or null.</summary>
    internal string? GlobalDaysOf(string code) => Of("GlobalDays")?.Split(',').FirstOrDefault(one => one.StartsWith(code + "=", StringComparison.Ordinal))?[(code.Length + 1)..];
}
