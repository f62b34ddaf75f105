using System.Globalization;
using System.Text.Json.Nodes;
using DermCpt.Certificates;
using DermCpt.Json;

namespace DermCpt.Tests.Certificates;

/// <summary>A certificate that says something false, sealed again, and where the checker must object to it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Certificate">The file.</param>
/// <param name="Place">The path of some fault begins with it.</param>
internal sealed record Forgery(string Kind, byte[] Certificate, string Place);

/// <summary>
/// Forgeries of a true certificate, as somebody makes them who knows the format: the claim's lines are stated twice alike, the status
/// follows from what is left, and the seal fits. One whose statement is true all the same is none: the library is asked.
/// </summary>
internal sealed class Forger(byte[] certificate, Random random)
{
    private static readonly string[] NoWords = ["pass", "unknown", "fail", "coded", "needsFacts", "noData", "notModelled", "needsPolicy", "invalid"];
    private static readonly DermCoder Coder = new();
    private readonly bool isCoding = JsonNode.Parse(certificate)!["kind"]!.GetValue<string>() == "coding";

    internal IEnumerable<Forgery> All() => OfBoth().Concat(isCoding ? OfCoding() : OfScrub()).OfType<Forgery>();

    private IEnumerable<Forgery?> OfBoth()
    {
        yield return Make("edition hash swapped", "$.edition.contentHash", static root =>
        {
            root["edition"]!["contentHash"] = new string('0', 64);
            root["result"]!["data"]!["contentHash"] = new string('0', 64);
        });
        yield return Make("profile swapped", "$.", static root =>
        {
            var other = root["profile"]!["id"]!.GetValue<string>() == "medicare" ? "commercial" : "medicare";
            root["input"]!["payer"] = other;
            root["profile"]!["id"] = other;
            root["result"]!["profile"]!["id"] = other;
        });
        yield return Make("switches stated for a built-in profile", "$.settings", static root => root["settings"]!["switches"] = new JsonObject { ["NcciSource"] = "none", ["MueSource"] = "none" });
        yield return Make("status changed", "$.result.status", root =>
        {
            var status = root["result"]!["status"]!.GetValue<string>();
            var words = isCoding ? NoWords[3..] : NoWords[..3];
            root["result"]!["status"] = words.Where(word => word != status).ElementAt(random.Next(words.Length - 1));
        });
        yield return Make("pair or lifetime left out", "$.rows", root => RemoveOne(root["rows"]!.AsArray(), static row => row["table"]!.GetValue<string>() is "ptp" or "lifecycle"));
        yield return Make("row changed", "$.rows[", root => Pick(root["rows"]!.AsArray(), static row => row["values"]!.AsObject().Count > 0) is { } row && Change(row["values"]!.AsObject()));
        yield return Make("row of another code", "$.rows[", static root => root["rows"]!.AsArray() is { Count: > 0 } rows && Set(rows[0]!["codes"]!.AsArray(), 0, "99499"));
    }

    private IEnumerable<Forgery?> OfScrub()
    {
        foreach (var code in FindingsOf(JsonNode.Parse(certificate)!).Where(IsWeighty).Select(static one => Text(one, "code")).Distinct().ToList())
        {
            yield return Make("findings of one code deleted", "$.result.findings", root => RemoveAll(root, finding => IsWeighty(finding) && Text(finding, "code") == code));
            yield return Make("findings of one code softened", "$.result.findings", root => Soften(root, code));
        }

        yield return Make("every finding deleted", "$.result.findings", static root => RemoveAll(root, static _ => true));
        yield return Make("all that fails deleted", "$.result.findings", static root => RemoveAll(root, static finding => Text(finding, "severity") == "error"));
        yield return Make("all without data deleted", "$.result.findings", static root => RemoveAll(root, static finding => Text(finding, "outcome") == "noData"));
        yield return Make("finding of another line", "$.result.findings", root => Pick(root["result"]!["findings"]!.AsArray(), static one => IsWeighty(one) && one["lines"]!.AsArray().Count > 0) is { } one && Set(one["lines"]!.AsArray(), 0, 77));
        yield return Make("finding by another row", "$.result.findings", static root => FindingsOf(root).FirstOrDefault(static one => one["source"]?["row"]?.GetValue<int>() > 0 && Text(one["source"]!, "table") is "ptp" or "mue" or "lifecycle") is { } one
            && Set(one["source"]!.AsObject(), "row", one["source"]!["row"]!.GetValue<int>() + 1));
        yield return False("line added", root => Lines(root).Add(new JsonObject { ["code"] = AddedCode(), ["units"] = 1, ["diagnoses"] = new JsonArray("L57.0") }));
        yield return False("line doubled", root => Lines(root).Add(Line(root).DeepClone()));
        yield return False("line dropped", root => Lines(root).RemoveAt(random.Next(Lines(root).Count)));
        yield return False("units changed", root => Line(root)["units"] = random.Next(2, 60));
        yield return False("modifiers dropped", root => Line(root).Remove("modifiers"));
        yield return False("modifier added", root => Line(root)["modifiers"] = new JsonArray([.. Line(root)["modifiers"]?.AsArray().Select(static one => one!.DeepClone()) ?? [], ((string[])["59", "25", "50", "TC", "24"])[random.Next(5)]]));
        yield return False("diagnosis changed", root => Line(root)["diagnoses"] = new JsonArray(((string[])["L57", "D22.5", "C44.311", "V00.0"])[random.Next(4)]));
        yield return False("day changed", root => root["input"]!["dateOfService"] = ((string[])["2016-05-02", "2018-12-31", "2029-01-03", "2024-02-29"])[random.Next(4)]);
        yield return False("place changed", static root => root["input"]!["placeOfService"] = "21");
        yield return False("code swapped", root => Line(root)["code"] = AddedCode());
    }

    private IEnumerable<Forgery?> OfCoding()
    {
        yield return Make("missing facts removed", "$.result.missingFacts", static root => Clear(root["result"]!["missingFacts"]!.AsArray()));
        yield return Make("asked service called coded", "$.result.services", root => CallAsked(root, "coded"));
        yield return Make("asked service called absorbed", "$.result.services", root => CallAsked(root, "absorbed"));
        yield return Make("service dropped", "$.result.services", root => RemoveOne(root["result"]!["services"]!.AsArray(), static _ => true));
        yield return Make("line dropped", "$.", root => Coded(root).Count > 0 && random.Next(Coded(root).Count) is var at && CanDrop(root, at) && RemoveLine(root, at));
        yield return Make("line doubled", "$.", root => Coded(root).Count > 0 && AddLine(root, Coded(root)[random.Next(Coded(root).Count)]!.DeepClone()));
        yield return Make("line added", "$.", root => Coded(root).Count > 0 && AddLine(root, Renamed(Coded(root)[0]!.DeepClone(), AddedCode())));
        yield return Make("boundary dropped", "$.result.lines[", root => Pick(Coded(root), static line => line["boundary"] is not null) is { } line && line.AsObject().Remove("boundary"));
        yield return Make("boundary of another band", "$.result.lines[", root => Pick(Coded(root), static line => line["boundary"]?["above"] is not null) is { } line && Set(line["boundary"]!.AsObject(), "above", 0.01m));
        yield return Make("measure changed", "$.result.lines[", root => Pick(Coded(root), static line => line["boundary"] is not null) is { } line && Set(line["boundary"]!.AsObject(), "value", line["boundary"]!["value"]!.GetValue<decimal>() + 0.1m));
        yield return Make("code of the next band", "$.", root => Pick(Coded(root), static line => line["boundary"]?["next"] is not null) is { } line && Rename(root, line, Text(line["boundary"]!["next"]!, "code")));
        yield return Make("diagnosis changed", "$.result.lines[", root => Pick(Coded(root), static _ => true) is { } line && Set(line.AsObject(), "diagnoses", new JsonArray("C43.9")));
        yield return Make("fact changed", "$.result.lines[", root => Pick(Coded(root), static line => line["facts"]![0]!.AsObject().Count > 1) is { } line && Set(line["facts"]![0]!.AsObject(), line["facts"]![0]!.AsObject().Last().Key, "another"));
        yield return Make("reasons swapped", "$.result.lines[", root => Swap(root, "because"));
        yield return Make("facts swapped", "$.result.lines[", root => Swap(root, "facts"));
        yield return Make("units changed", "$.", root => Pick(Coded(root), IsDerived) is { } line && Restate(root, () => line["units"] = line["units"]!.GetValue<int>() + random.Next(1, 4)));
        yield return Make("separating modifier dropped", "$.", root => IsNeeded(root) is { } line && Restate(root, () => line["modifiers"] = new JsonArray()));
    }

    /// <summary>A changed certificate; null where there was nothing of the kind to change.</summary>
    private Forgery? Make(string kind, string place, Func<JsonNode, bool> change)
    {
        var root = JsonNode.Parse(certificate)!;
        return change(root) && !JsonNode.DeepEquals(root, JsonNode.Parse(certificate)) ? new Forgery($"{(isCoding ? "coding" : "scrub")}: {kind}", Certified.SealedAgain(root), place) : null;
    }

    private Forgery? Make(string kind, string place, Action<JsonNode> change) => Make(kind, place, root =>
    {
        change(root);
        return true;
    });

    /// <summary>The claim is changed wherever it is stated, and the verdict kept: false where the library judges the changed claim worse.</summary>
    private Forgery? False(string kind, Action<JsonNode> change)
    {
        var made = Make(kind, "$.", root => Restate(root, () => change(root)));
        if (made is null)
        {
            return null;
        }

        try
        {
            var root = JsonNode.Parse(made.Certificate)!;
            var input = root["input"]!.DeepClone();
            _ = input.AsObject().Remove("encounter");
            var status = Coder.Scrub(DermCptJson.ReadClaim(System.Text.Encoding.UTF8.GetBytes(input.ToJsonString()))).Status;
            return status > Enum.Parse<ScrubStatus>(Text(root["result"]!, "status"), ignoreCase: true) ? made : null;
        }
        catch (DermCptJsonException)
        {
            return null;
        }
    }

    /// <summary>Findings that weigh: without them the verdict may be better.</summary>
    private static bool IsWeighty(JsonNode finding) => Text(finding, "severity") == "error" || Text(finding, "outcome") == "noData";

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static List<JsonNode> FindingsOf(JsonNode root) => [.. root["result"]!["findings"]!.AsArray().Select(static one => one!)];

    private static JsonArray Lines(JsonNode root) => root["input"]!["lines"]!.AsArray();

    private static JsonArray Coded(JsonNode root) => root["result"]!["lines"]!.AsArray();

    private JsonObject Line(JsonNode root) => Lines(root)[random.Next(Lines(root).Count)]!.AsObject();

    private JsonNode? Pick(JsonArray list, Func<JsonNode, bool> fits) => list.Where(one => fits(one!)).ToList() is { Count: > 0 } found ? found[random.Next(found.Count)] : null;

    private bool RemoveOne(JsonArray list, Func<JsonNode, bool> fits) => Pick(list, fits) is { } one && list.Remove(one);

    private static bool Clear(JsonArray list)
    {
        var had = list.Count > 0;
        list.Clear();
        return had;
    }

    private static bool Set(JsonArray list, int at, JsonNode value)
    {
        list[at] = value;
        return true;
    }

    private static bool Set(JsonObject owner, string name, JsonNode value)
    {
        owner[name] = value;
        return true;
    }

    private static bool Change(JsonObject values) => Set(values, values.First().Key, "7");

    private static bool RemoveAll(JsonNode root, Func<JsonNode, bool> fits)
    {
        var list = root["result"]!["findings"]!.AsArray();
        var found = list.Where(one => fits(one!) && IsWeighty(one!)).ToList();
        found.ForEach(one => list.Remove(one));
        Follow(root);
        return found.Count > 0;
    }

    private static bool Soften(JsonNode root, string code)
    {
        foreach (var finding in FindingsOf(root).Where(finding => IsWeighty(finding) && Text(finding, "code") == code))
        {
            (finding["severity"], finding["outcome"]) = ("information", "pass");
        }

        Follow(root);
        return true;
    }

    /// <summary>The status that follows from the findings that are left.</summary>
    private static void Follow(JsonNode root)
    {
        var left = FindingsOf(root);
        root["result"]!["status"] = left.Exists(static one => Text(one, "severity") == "error" && Text(one, "outcome") == "fail") ? "fail" : left.Exists(static one => Text(one, "outcome") == "noData") ? "unknown" : "pass";
    }

    /// <summary>A change of lines, said in both places.</summary>
    private bool Restate(JsonNode root, Action change)
    {
        change();
        root["claim"] = new JsonArray([.. (isCoding ? Coded(root) : Lines(root)).Select(static line => JsonValue.Create(
            $"{Text(line!, "code")}{string.Concat((line!["modifiers"]?.AsArray() ?? []).Select(static one => "-" + one!.GetValue<string>()))} x{line["units"]!.GetValue<int>().ToString(CultureInfo.InvariantCulture)}"))]);
        return true;
    }

    private bool AddLine(JsonNode root, JsonNode line) => Restate(root, () => Coded(root).Add(line));

    /// <summary>Of an unfinished coding a line can be left out whose services have another one: the page names it.</summary>
    private static bool CanDrop(JsonNode root, int at)
    {
        var own = Coded(root)[at]!["services"]!.AsArray().Select(static one => one!.GetValue<string>()).ToHashSet();
        return !Coded(root).Where((_, other) => other != at).Any(line => line!["services"]!.AsArray().Any(one => own.Contains(one!.GetValue<string>())));
    }

    private bool RemoveLine(JsonNode root, int at) => Restate(root, () => Coded(root).RemoveAt(at));

    private static JsonNode Renamed(JsonNode line, string code)
    {
        _ = line.AsObject().Remove("boundary");
        line["code"] = code;
        return line;
    }

    /// <summary>Another code, with the rows that bear on it.</summary>
    private bool Rename(JsonNode root, JsonNode line, string code) => Restate(root, () =>
    {
        line["code"] = code;
        var own = JsonNode.Parse(Certified.Of(new Claim { DateOfService = DateOnly.ParseExact(Text(root["input"]!, "dateOfService"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Payer = Text(root["input"]!, "payer"), Lines = [.. Coded(root).Select(static one => new ClaimLine { Code = ProcedureCode.Parse(Text(one!, "code")) })] }))!;
        root["rows"] = own["rows"]!.DeepClone();
    });

    /// <summary>What is asked about and partly left out already could be left out whole: the page names it.</summary>
    private static bool CallAsked(JsonNode root, string outcome)
    {
        var asked = root["result"]!["services"]!.AsArray().Where(static one => Text(one!, "outcome") == "asked").ToList();
        var leftOut = root["result"]!["notReported"]!.AsArray().Select(static one => one!["service"]?.GetValue<string>()).ToHashSet();
        if (asked.Count == 0 || (outcome == "absorbed" && asked.Exists(one => leftOut.Contains(Text(one!, "service")))) || root["result"]!["services"]!.AsArray().Any(static one => Text(one!, "outcome") is not ("asked" or "coded" or "absorbed")))
        {
            return false;
        }

        asked.ForEach(one => one!["outcome"] = outcome);
        root["result"]!["missingFacts"]!.AsArray().Clear();
        root["result"]!["status"] = "coded";
        return true;
    }

    /// <summary>Two lines of different kinds of service.</summary>
    private static bool Swap(JsonNode root, string member)
    {
        var kinds = root["input"]!["services"]!.AsArray().ToDictionary(static one => Text(one!, "id"), static one => Text(one!, "kind"));
        var lines = Coded(root).Select(static one => one!.AsObject()).ToList();
        var first = lines.FirstOrDefault();
        var second = lines.Find(other => PrefixOf(other) != PrefixOf(first!) && KindOf(other) != KindOf(first!) && KindOf(other) != "code" && KindOf(first!) != "code");
        if (first is null || second is null)
        {
            return false;
        }

        var (one, two) = (first[member]!.DeepClone(), second[member]!.DeepClone());
        (first[member], second[member]) = (two, one);
        return true;
        string KindOf(JsonObject line) => kinds[line["services"]![0]!.GetValue<string>()];
        static string PrefixOf(JsonObject line) => line["because"]!.AsArray().FirstOrDefault()?["rule"]?.GetValue<string>().Split('-')[0] ?? string.Empty;
    }

    /// <summary>The checker works the units out: those of a table, of a band, and of biopsies.</summary>
    private bool IsDerived(JsonNode line) => Tables.Units.ContainsKey(Text(line, "code")) && Text(line, "code")[0] is '1'
        && !Certified.Verify(certificate).NotDerived.Any(open => open.Contains("units", StringComparison.Ordinal));

    /// <summary>A line whose modifiers alone keep the coding's claim from failing.</summary>
    private static JsonNode? IsNeeded(JsonNode root)
    {
        if (root["input"]!["services"]!.AsArray().Any(static one => Text(one!, "kind") == "code"))
        {
            return null;
        }

        var claim = Coder.Code(DermCptJson.ReadEncounter(System.Text.Encoding.UTF8.GetBytes(root["input"]!.ToJsonString()))).ToClaim();
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            var bare = claim with { Lines = [.. claim.Lines.Select((line, at) => at == i ? line with { Modifiers = [] } : line)] };
            if (claim.Lines[i].Modifiers.Count > 0 && Coder.Scrub(bare).Findings.Any(static one => one.Code is "BundleStands" or "DuplicateLine" or "EmNeeds25"))
            {
                return Coded(root)[i];
            }
        }

        return null;
    }

    private string AddedCode() => ((string[])["11104", "17000", "17110", "11602", "12032", "99213", "88305", "17003", "11720", "J3301", "11400", "99203", "14040", "17311", "96372"])[random.Next(15)];
}
