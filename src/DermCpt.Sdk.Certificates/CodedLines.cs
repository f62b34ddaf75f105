using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>The lines of a coding as a claim has them, beside each other: what a coder gives must not fail by the pairs, units and add-ons of the day.</summary>
internal static class CodedLines
{
    internal static void Run(JsonElement root, EditionRows rows, StatedProfile profile, Check check)
    {
        var (input, result) = (root.GetProperty("input"), root.GetProperty("result"));
        var services = input.GetProperty("services").EnumerateArray().ToDictionary(static service => Json.Text(service, "id"), StringComparer.Ordinal);

        // A code that somebody gave is billed as it is, whatever stands beside it.
        var isGiven = services.Values.Any(static service => Json.Text(service, "kind") == "code");
        var stated = result.GetProperty("lines").EnumerateArray().Where(line => !Json.Texts(line, "services").Any(id => Json.Text(services[id], "kind") == "code")).ToList();
        var lines = stated.ConvertAll(line => Of(line, stated, services, input, rows));
        lines.ForEach(line => line.IsOut = !rows.IsInCatalog(line.Code));
        var isWhole = Json.Text(result, "status") == "coded" && !isGiven;
        new ClaimJudge(input, lines, rows, profile, demand => check.That(
            demand.IsOpen || IsOfRecord(demand.Finding, isWhole), "$.result.lines", $"{demand.Finding} about {string.Join(" and ", demand.Lines.Select(index => lines[index].Code).Distinct())}", "lines that stand beside each other")).RunBetweenLines();
    }

    /// <summary>What the record decides and lines do not show: decisions on operations of another day, areas and specimens that it tells apart, and a primary that is still asked about.</summary>
    private static bool IsOfRecord(string finding, bool isWhole) => finding is "Modifier57NeedsMajor" or "FamilyExclusive" or "MueZero" or "PrimaryDenied" or "TwoLevelsOfSpecimen" || (finding == "AddOnWithoutPrimary" && !isWhole);

    /// <summary>A line with the facts on which all its services agree; a label of a count, or of several lines of the code, names no lesion of the line.</summary>
    private static JudgedLine Of(JsonElement line, List<JsonElement> all, Dictionary<string, JsonElement> services, JsonElement input, EditionRows rows)
    {
        var own = Json.Texts(line, "services");
        var behind = own.Select(id => services[id]).ToList();
        var code = Json.Text(line, "code");
        var alike = all.FindAll(other => Json.Text(other, "code") == code);
        var isOfOne = behind.TrueForAll(static service => (Json.Number(service, "count") ?? 1) <= 1) && Array.TrueForAll(own, id => alike.Count(other => Json.Texts(other, "services").Contains(id)) == 1);
        var lesion = isOfOne && !behind.Exists(static service => Json.States(service, "separateSpecimen", "true")) ? Agreed("lesion") : string.Empty;
        return new JudgedLine(all.IndexOf(line), line, input, rows)
        {
            Lesion = lesion,
            Site = behind.Exists(static service => service.TryGetProperty("recipientSite", out _)) ? string.Empty : Agreed("site"),
            Side = Agreed("laterality"),
            Session = Agreed("session"),
            IsSeparate = behind.TrueForAll(static service => Json.States(service, "separateLesion", "true")) || (lesion.Length == 0 && (alike.Count > 1 || IsApart(own, services))),
        };

        string Agreed(string fact) => behind.Select(service => Json.TextOrEmpty(service, fact)).Distinct().ToList() is [var one] ? one : string.Empty;
    }

    /// <summary>A label over a count is left out, yet no other service shares it.</summary>
    private static bool IsApart(string[] own, Dictionary<string, JsonElement> services) => Array.TrueForAll(own, id =>
        Json.Number(services[id], "count") > 1 && Json.TextOrEmpty(services[id], "lesion") is { Length: > 0 } label
        && services.All(other => own.Contains(other.Key) || (Json.TextOrEmpty(other.Value, "lesion") is { Length: > 0 } theirs && theirs != label)));
}
