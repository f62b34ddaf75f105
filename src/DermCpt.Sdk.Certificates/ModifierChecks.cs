using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>Modifiers against the facts of which they speak; one without such a fact is left open and named.</summary>
internal static class ModifierChecks
{
    private const string Digits = "digits";
    private const string Staged = "58";
    private const string Professional = "26";
    private const string BothSides = "50";

    /// <summary>Hospitals, surgery centers and skilled nursing, where the practice has the reading alone (POS-01).</summary>
    private static readonly string[] Facilities = ["19", "21", "22", "23", "24", "31"];
    private static readonly string[] OfVisits = ["24", "25", "57"];

    internal static void Run(JsonElement line, List<JsonElement> behind, JsonElement input, int daysOfPathology, string path, Check check)
    {
        foreach (var modifier in Json.Texts(line, "modifiers"))
        {
            var facts = Tables.Modifiers[modifier].ToList();
            if (facts.Exists(static fact => fact.Fact == Digits) && !behind.Exists(static service => service.TryGetProperty(Digits, out _)))
            {
                // The site says which finger or toe it is.
                check.LeaveOpen($"{path}: modifier {modifier}");
            }
            else if (facts.Count > 0)
            {
                check.That(
                    facts.Exists(fact => behind.Exists(service => Json.States(service, fact.Fact, fact.Value))) || (modifier == Staged && behind.Exists(service => RepeatsBiopsy(service, input, daysOfPathology)))
                        || (modifier == BothSides && behind.Exists(static service => Json.States(service, "laterality", "left")) && behind.Exists(static service => Json.States(service, "laterality", "right")))
                        || (modifier is "JW" or "JZ" && behind.Exists(static service => Json.Text(service, "kind") == "drug" && !(service.TryGetProperty("singleDoseVial", out var vial) && vial.ValueKind == JsonValueKind.False)))
                        || (modifier == Professional && Facilities.Contains(Json.TextOrEmpty(input, "placeOfService"))),
                    path + ".modifiers",
                    modifier,
                    $"a service that states {string.Join(" or ", facts.Select(static fact => $"{fact.Fact} {fact.Value}"))}");
            }
            else if (OfVisits.Contains(modifier))
            {
                check.That(behind.Exists(static service => Json.Text(service, "kind") == "evaluationAndManagement"), path + ".modifiers", modifier, "a visit");
            }
            else
            {
                check.LeaveOpen($"{path}: modifier {modifier}");
            }
        }
    }

    /// <summary>
    /// A biopsy of a tumor that Mohs removes that day, whose pathology the record does not have, after an earlier biopsy of it on file
    /// within the payer's days (MOHS-07, CH-03).
    /// </summary>
    private static bool RepeatsBiopsy(JsonElement service, JsonElement input, int days)
    {
        if (Json.Text(service, "kind") != "biopsy" || !service.TryGetProperty("lesion", out var label) || label.GetString() is not { } lesion)
        {
            return false;
        }

        var isBeforeMohs = input.GetProperty("services").EnumerateArray().Any(other => Json.Text(other, "kind") == "mohs" && Json.States(other, "lesion", lesion)
            && (Json.States(other, "priorPathology", "none") || Json.States(other, "priorPathology", "unobtainable")));
        var today = Json.Date(input, "dateOfService");
        return isBeforeMohs && input.TryGetProperty("history", out var history) && history.EnumerateArray().Any(earlier =>
            Json.States(earlier, "lesion", lesion) && Tables.Biopsies.Contains(Json.Text(earlier, "code")) && today.DayNumber - Json.Date(earlier, "date").DayNumber is >= 0 and var age && age <= days);
    }
}
