using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>Modifiers against the facts of which they speak; one without such a fact is left open and named.</summary>
internal static class ModifierChecks
{
    private const string Digits = "digits";
    private static readonly string[] OfVisits = ["24", "25", "57"];

    internal static void Run(JsonElement line, List<JsonElement> behind, string path, Check check)
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
                    facts.Exists(fact => behind.Exists(service => Json.States(service, fact.Fact, fact.Value))),
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
}
