using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>
/// What became of each service of a coding, against its lines, its questions and its services: nothing is coded without a line, nothing
/// asked without a question, nothing left out without a reason or a service that it is pooled with; and each line is of its services' family.
/// </summary>
internal sealed class OutcomeChecks
{
    private static readonly string[] Outcomes = ["coded", "absorbed", "noData", "notModelled", "needsPolicy", "asked", "invalid"];
    private static readonly string[] Statuses = ["coded", "coded", "noData", "notModelled", "needsPolicy", "needsFacts", "invalid"];

    /// <summary>Where a service was, and what for, is no matter of its code's units.</summary>
    private static readonly HashSet<string> Beside = ["id", "site", "laterality", "lesion", "separateLesion", "session", "diagnoses", "postoperative", "returnToOperatingRoom", "closes", "placedBySamePractitioner", "count", "minutes", "reduced", "discontinued", "increasedWork"];

    /// <summary>Once a session, however it was done.</summary>
    private static readonly string[] Light = ["phototherapy", "photodynamicTherapy", "laserTreatment", "sutureRemoval", "filler"];

    private static readonly Dictionary<string, (string[] Codes, string[] Rules)> Families =
        Tables.Read("families.csv").ToDictionary(static cells => cells[0], static cells => (cells[1].Split(' '), cells[2].Split(' ')), StringComparer.Ordinal);

    private readonly JsonElement result;
    private readonly Dictionary<string, JsonElement> services;
    private readonly Dictionary<string, string> outcomes = new(StringComparer.Ordinal);
    private readonly string at;
    private readonly Check check;

    internal OutcomeChecks(JsonElement result, Dictionary<string, JsonElement> services, string at, Check check)
    {
        (this.result, this.services, this.at, this.check) = (result, services, at, check);
        foreach (var service in result.GetProperty("services").EnumerateArray())
        {
            outcomes.Add(Json.Text(service, "service"), Json.Text(service, "outcome"));
        }
    }

    internal void Run()
    {
        check.Equal(at + ".status", Json.Text(result, "status"), Statuses[outcomes.Count == 0 ? 0 : outcomes.Values.Max(static outcome => Array.IndexOf(Outcomes, outcome))]);
        check.That(outcomes.Keys.ToHashSet().SetEquals(services.Keys), at + ".services", string.Join(' ', outcomes.Keys), $"the services of the input: {string.Join(' ', services.Keys)}");
        var lines = result.GetProperty("lines").EnumerateArray().ToList();
        var behind = lines.SelectMany(static line => Json.Texts(line, "services")).ToHashSet();
        var asked = Named("missingFacts");
        var leftOut = Named("notReported");
        var questions = result.GetProperty("missingFacts").GetArrayLength();
        check.That(outcomes.ContainsValue("asked") ? questions > 0 : questions == 0 || outcomes.ContainsValue("invalid"), at + ".missingFacts", $"{questions} questions", "a question for what is asked, and for nothing else");
        foreach (var (id, outcome) in outcomes)
        {
            check.That(outcome != "coded" || behind.Contains(id), at + ".services", $"{id}: coded, and no line is of it", "a line of the service");
            check.That(Json.Text(services[id], "kind") != "code" || lines.Count(line => Json.Texts(line, "services").Contains(id)) <= 1, at + ".lines", $"several lines of {id}", "one line of a service that gives its own code");
            check.That(outcome is "asked" or "invalid" || !asked.Contains(id), at + ".services", $"{id}: {outcome}, and a question is about it", "asked");
            check.That(outcome != "absorbed" || leftOut.Contains(id) || IsPooled(id, leftOut), at + ".services", $"{id}: absorbed without a reason", "a code that is not reported, with its rule, or a service of its kind and facts that stands for it");
        }

        foreach (var (id, service) in services.Where(static one => Json.Text(one.Value, "kind") == "nail" && one.Value.TryGetProperty("digits", out _)))
        {
            var digits = Json.Texts(service, "digits");
            var named = lines.Where(line => Json.Texts(line, "services").Contains(id)).SelectMany(static line => Json.Texts(line, "modifiers")).Where(digits.Contains).ToHashSet();
            check.That(named.Count == 0 || named.SetEquals(digits) || Json.Text(result, "status") != "coded", at + ".lines", string.Join(' ', named), $"a line of {id} for each of {string.Join(' ', digits)}");
        }

        for (var i = 0; i < lines.Count; i++)
        {
            Family(lines[i], $"{at}.lines[{i}]");
        }
    }

    private HashSet<string> Named(string list) => result.TryGetProperty(list, out var entries)
        ? entries.EnumerateArray().Where(static one => one.TryGetProperty("service", out var service) && service.ValueKind == JsonValueKind.String).Select(static one => Json.Text(one, "service")).ToHashSet()
        : [];

    /// <summary>Another service stands for it: one of the same facts, light of that session, or one that is still open, with which it waits.</summary>
    private bool IsPooled(string id, HashSet<string> leftOut) => services.Any(other => other.Key != id && outcomes.ContainsKey(other.Key) && (
        outcomes[other.Key] == "absorbed" && !leftOut.Contains(other.Key) ? IsOfOneKind(id, other.Key) && Light.Contains(Json.Text(other.Value, "kind")) : outcomes[other.Key] is "coded" or "absorbed" ? IsOfOneKind(id, other.Key) && (Light.Contains(Json.Text(other.Value, "kind")) || IsOfOneLesion(id, other.Key) || FactsOf(id) == FactsOf(other.Key)) : IsOfOneKind(id, other.Key) || IsOfOneLesion(id, other.Key)));

    private bool IsOfOneKind(string a, string b) => Json.Text(services[a], "kind") == Json.Text(services[b], "kind");

    private bool IsOfOneLesion(string a, string b) => Json.TextOrEmpty(services[a], "lesion") is { Length: > 0 } label && Json.States(services[b], "lesion", label);

    private string FactsOf(string id) => string.Join(',', services[id].EnumerateObject().Where(static fact => !Beside.Contains(fact.Name)).Select(static fact => $"{fact.Name}:{fact.Value.GetRawText()}").Order(StringComparer.Ordinal));

    /// <summary>A line names its services and their facts, its code is of their family, and so is the first of its reasons.</summary>
    private void Family(JsonElement line, string path)
    {
        var own = Json.Texts(line, "services");
        var stated = line.GetProperty("facts").EnumerateArray().Select(static facts => facts.GetProperty("service").GetString()).Where(static id => id is not null).ToHashSet();
        check.That(own.Length > 0 && stated.SetEquals(own), path + ".facts", string.Join(' ', stated), $"facts of each service of the line: {string.Join(' ', own)}");
        var kinds = own.Where(services.ContainsKey).Select(id => Json.Text(services[id], "kind")).Where(static kind => kind != "code").Distinct().ToList();
        var (code, rule) = (Json.Text(line, "code"), line.GetProperty("because").EnumerateArray().Select(static reason => Json.Text(reason, "rule")).FirstOrDefault(string.Empty));
        foreach (var kind in kinds)
        {
            if (!Families.TryGetValue(kind, out var family))
            {
                check.LeaveOpen($"{path}: codes of {kind}");
                continue;
            }

            check.That(Array.Exists(family.Codes, prefix => code.StartsWith(prefix, StringComparison.Ordinal)), path + ".code", code, $"a code of {kind}");
            check.That(family.Rules.Contains(rule.Split('-')[0]), path + ".because", rule, $"a rule of {kind}");
        }
    }
}
