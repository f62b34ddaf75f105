using System.Globalization;
using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>The lines of a coding result: facts, diagnoses, bands, sums and units against the services behind them.</summary>
internal static class CodingChecks
{
    private const string Repeat = "76";

    /// <summary>The first lesion is a base, each further one an add-on, whatever the technique of each.</summary>
    private static readonly HashSet<string> Biopsies = ["11100", "11101", "11102", "11103", "11104", "11105", "11106", "11107"];

    internal static void Run(JsonElement input, JsonElement result, string at, StatedProfile profile, Check check)
    {
        var services = input.GetProperty("services").EnumerateArray().ToDictionary(static service => Json.Text(service, "id"), StringComparer.Ordinal);
        new OutcomeChecks(result, services, at, check).Run();
        var i = 0;
        foreach (var line in result.GetProperty("lines").EnumerateArray())
        {
            var path = $"{at}.lines[{i++}]";
            var behind = Json.Texts(line, "services").Select(id => services.TryGetValue(id, out var service) ? service : throw new FormatException($"{path} names the service '{id}', which the input does not have")).ToList();
            Facts(line, services, input, path, check);
            check.Equal(path + ".diagnoses", string.Join(' ', Json.Texts(line, "diagnoses")), string.Join(' ', behind.SelectMany(static service => Json.Texts(service, "diagnoses")).Distinct()));
            if (behind.Exists(static service => Json.Text(service, "kind") == "code"))
            {
                check.That(behind.Exists(service => Json.States(service, "code", Json.Text(line, "code"))), path + ".code", Json.Text(line, "code"), "the code that the service gives");
                continue;
            }

            Size(line, behind, path, check);
            if (!TryPooled(line, result, services, path, check))
            {
                Units(line, behind, services.Values, path, check);
            }

            ModifierChecks.Run(line, behind, input, profile.Number("MohsPathologyDays") ?? 0, path, check);
        }

        BiopsyUnits(result, services, at, check);
    }

    /// <summary>Each fact that decided is stated by the input, as it is.</summary>
    private static void Facts(JsonElement line, Dictionary<string, JsonElement> services, JsonElement input, string path, Check check)
    {
        foreach (var facts in line.GetProperty("facts").EnumerateArray())
        {
            var id = facts.GetProperty("service").GetString();
            var owner = id is null ? input.GetProperty("patient") : services[id];
            foreach (var fact in facts.EnumerateObject().Where(static fact => fact.Name != "service"))
            {
                var holds = owner.TryGetProperty(fact.Name, out var stated) && Json.AreSame(stated, fact.Value);
                check.That(holds, $"{path}.facts.{fact.Name}", fact.Value.GetRawText(), $"what the input states of {id ?? "the patient"}");
            }
        }
    }

    /// <summary>The stated measure is the sum of the facts, and lies in the band of the code.</summary>
    private static void Size(JsonElement line, List<JsonElement> behind, string path, Check check)
    {
        var code = Json.Text(line, "code");
        if (!line.TryGetProperty("boundary", out var boundary))
        {
            // A burn can be stated by its extent.
            check.That(!Tables.Bands.Contains(code) || behind.Exists(static service => service.TryGetProperty("extent", out _)), path + ".boundary", $"{code} without a measure", $"the measure and its band of {code}");

            return;
        }

        var (unit, value) = (Json.Text(boundary, "unit"), boundary.GetProperty("value").GetDecimal());
        if (Measure.Sum(behind, unit) != value && behind.Count > 1 && (!Tables.Units.ContainsKey(code) || behind.TrueForAll(static service => Json.Text(service, "kind") == "adjacentTissueTransfer")) && behind.TrueForAll(service => Measure.Sum([service], unit) is { } own && Tables.Bands[code].Any(band => band.Unit == unit && band.Holds(own))))
        {
            // Lesions of one size pooled under one code: the measure is that of one of them.
            behind = [.. behind.Where(service => Measure.Sum([service], unit) == value).Take(1)];
        }

        var sum = Measure.Sum(behind, unit);
        check.That(sum == value, path + ".boundary.value", Text(value), $"the sum of the facts, {(sum is { } known ? Text(known) : "which do not state it")}");
        var (above, upTo) = (Json.Number(boundary, "above"), Json.Number(boundary, "upTo"));
        var band = Tables.Bands[code].FirstOrDefault(band => band.Unit == unit && band.Above == above && band.UpTo == upTo);
        check.That(band is not null, path + ".boundary", $"above {above} up to {upTo} {unit}", $"a band of {code}");
        check.That(band?.Holds(value) ?? true, path + ".boundary.value", Text(value), $"a value in the band of {code}");
    }

    private static void Units(JsonElement line, List<JsonElement> behind, IEnumerable<JsonElement> services, string path, Check check)
    {
        var (code, units) = (Json.Text(line, "code"), line.GetProperty("units").GetInt32());
        var byBodySurface = behind.Exists(static service => service.TryGetProperty("bodySurfacePercent", out _));
        if (Tables.Units.TryGetValue(code, out var step) && !byBodySurface)
        {
            if (step.Measure == "one")
            {
                // Operations of Mohs are pooled as lesions are; everything else is one.
                var isOfEach = units > 1 && units <= behind.Count && behind.TrueForAll(static service => Json.Text(service, "kind") == "mohs");
                check.That(units == 1 || isOfEach, path + ".units", Text(units), $"1 of {code}");
                return;
            }

            var expected = Steps(behind, step);
            if (behind.Count > 1 && step.Measure is "stages" or "blocks" && units != expected)
            {
                expected = behind.Sum(service => Steps([service], step));
            }

            if (step.Measure == "count" && units != expected)
            {
                // The first of them can stand under another line.
                var ofKind = services.Where(service => Json.Text(service, "kind") == Json.Text(behind[0], "kind")).ToList();
                expected = Steps(ofKind, step) is var all && all == units && behind.Count < ofKind.Count ? all : expected;
            }

            if (units != expected && behind.Exists(static service => service.TryGetProperty("stages", out var stages) && stages.EnumerateArray().Any(static stage => stage.ValueKind == JsonValueKind.Null)))
            {
                check.LeaveOpen($"{path}: {Text(units)} units of {code}, since the blocks of a stage are not stated");
                return;
            }

            var isShort = step.Measure == "count" && units == expected - 1 && LosesOne(behind, services);
            check.That(units == expected || isShort, path + ".units", Text(units), $"{Text(expected)}: one for each {Text(step.Step)} of {step.Measure} beyond {Text(step.Covered)}");
        }
        else if (line.TryGetProperty("boundary", out _))
        {
            var counts = behind.Sum(static service => Json.Number(service, "count") ?? 1);
            check.That(units == 1 || units == counts, path + ".units", Text(units), "1, or one for each lesion of that size");
        }
        else if (!Biopsies.Contains(code))
        {
            check.LeaveOpen($"{path}: {Text(units)} units of {code}");
        }
    }

    /// <summary>
    /// Lesions of one size under one code, of which 76 marks the repeats: one line of one unit and the rest in lines with 76, so that all
    /// of them together count the lesions.
    /// </summary>
    private static bool TryPooled(JsonElement line, JsonElement result, Dictionary<string, JsonElement> services, string path, Check check)
    {
        var code = Json.Text(line, "code");
        if (!Tables.Bands.Contains(code) || Tables.Units.ContainsKey(code))
        {
            return false;
        }

        var lines = result.GetProperty("lines").EnumerateArray().Where(one => Json.Text(one, "code") == code).ToList();
        if (!lines.Exists(static one => Json.States(one, "modifiers", Repeat)))
        {
            // While a service is asked about, what is certain may lack some of the lesions.
            if (Json.Text(result, "status") == "coded")
            {
                Lesions(line, lines, services, path, check);
            }

            return false;
        }

        var lesions = lines.SelectMany(static one => Json.Texts(one, "services")).Distinct().Sum(id => Json.Number(services[id], "count") ?? 1);
        var (units, own) = (lines.Sum(static one => one.GetProperty("units").GetInt32()), line.GetProperty("units").GetInt32());
        check.That(units == lesions || (units == lesions - 1 && LosesOne([.. lines.SelectMany(static one => Json.Texts(one, "services")).Distinct().Select(id => services[id])], services.Values)), path + ".units", Text(own), $"with the other lines of {code} one for each of {Text(lesions)} lesions");
        check.That(own == 1 || Json.States(line, "modifiers", Repeat), path + ".units", Text(own), $"1 of {code} without {Repeat}");
        return true;
    }

    private static decimal Steps(List<JsonElement> behind, UnitStep step) =>
        Measure.Of(behind, step.Measure) is { } sum ? Math.Max(0, decimal.Ceiling((sum - step.Covered) / step.Step)) : 0;

    /// <summary>All lines of a band's code together count the lesions of their services.</summary>
    private static void Lesions(JsonElement line, List<JsonElement> lines, Dictionary<string, JsonElement> services, string path, Check check)
    {
        var behind = lines.SelectMany(static one => Json.Texts(one, "services")).Distinct().Select(id => services[id]).ToList();
        if (line.TryGetProperty("boundary", out var boundary) && Json.Text(boundary, "unit") == "cm" && behind.TrueForAll(static service => service.TryGetProperty("count", out _)))
        {
            var (units, lesions) = (lines.Sum(static one => one.GetProperty("units").GetInt32()), behind.Sum(static service => Json.Number(service, "count") ?? 1));
            check.That(units == lesions || (units == lesions - 1 && LosesOne(behind, services.Values)), path + ".units", Text(units), $"with the other lines of the code {Text(lesions)}, one for each lesion");
        }
    }

    /// <summary>Another service names the one of the counted lesions that bears its label, and may have it to itself (BX-01).</summary>
    private static bool LosesOne(List<JsonElement> behind, IEnumerable<JsonElement> services) =>
        behind.Exists(service => Json.Number(service, "count") > 1 && Json.TextOrEmpty(service, "lesion") is { Length: > 0 } label
            && services.Any(other => Json.Text(other, "id") != Json.Text(service, "id") && (Json.States(other, "lesion", label) || Json.States(other, "closes", label))));

    private static void BiopsyUnits(JsonElement result, Dictionary<string, JsonElement> services, string at, Check check)
    {
        var lines = result.GetProperty("lines").EnumerateArray().Where(static line => Biopsies.Contains(Json.Text(line, "code"))).ToList();
        var behind = lines.SelectMany(static line => Json.Texts(line, "services")).Distinct().Select(id => services[id]).ToList();
        if (behind.Exists(static service => Json.Text(service, "kind") != "biopsy"))
        {
            return;
        }

        // While something is asked about, nobody knows which biopsy is the base: what is certain may be one unit short.
        if (result.GetProperty("services").EnumerateArray().Any(static outcome => Json.Text(outcome, "outcome") == "asked"))
        {
            check.LeaveOpen(at + ".lines: the units of biopsies, while a service is asked about");
            return;
        }

        var (units, lesions) = (lines.Sum(static line => line.GetProperty("units").GetInt32()), LesionsOf(behind));
        check.That(units == lesions || (units == lesions - 1 && LosesOne(behind, services.Values)), at + ".lines", $"{units} units of biopsies", $"{Text(lesions)}, one for each lesion");
    }

    /// <summary>The lesions of services; a label that several of them bear names one lesion of each (BX-01).</summary>
    private static decimal LesionsOf(List<JsonElement> services) =>
        services.Sum(static service => Json.Number(service, "count") ?? 1)
        - services.Select(static service => Json.TextOrEmpty(service, "lesion")).Where(static label => label.Length > 0).GroupBy(static label => label).Sum(static same => same.Count() - 1);

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
