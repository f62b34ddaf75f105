using System.Text.Json.Nodes;
using DermCpt.Json;
using DermCpt.Testing;

namespace DermCpt.Tests.Certificates;

/// <summary>Certificates that somebody changed: by a byte, and by one value with a seal made to fit. The seeds are fixed.</summary>
public sealed class TamperingTests
{
    private const int Trials = 1500;

    [Fact]
    public void One_changed_byte_is_rejected()
    {
        var random = new Random(1);
        var certificates = Certificates().ToList();
        for (var trial = 0; trial < Trials; trial++)
        {
            var bytes = certificates[random.Next(certificates.Count)].ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

            Assert.False(Certified.Verify(bytes).IsConsistent, $"trial {trial}");
        }
    }

    /// <summary>Codes, units, modifiers, facts, rows, bands, sums, status and hash: each is stated by two things that must agree, so one of them cannot move alone.</summary>
    [Fact]
    public void One_changed_value_is_rejected_though_the_seal_fits()
    {
        var random = new Random(2);
        var certificates = Certificates().ToList();
        var changed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var trial = 0; trial < Trials; trial++)
        {
            var root = JsonNode.Parse(certificates[random.Next(certificates.Count)])!;
            var values = Bearing(root).ToList();
            var (what, value) = values[random.Next(values.Count)];
            var (path, was) = (value.GetPath(), value.Parent!.ToJsonString());
            Change(value, random);
            var verdict = Certified.Verify(Certified.SealedAgain(root));

            Assert.False(verdict.IsConsistent, $"trial {trial}: {what} {path} of {was}");
            changed[what] = changed.GetValueOrDefault(what) + 1;
        }

        Assert.Equal(["band", "claim", "code", "diagnosis", "fact", "finding row", "hash", "modifier", "row", "row value", "status", "units"], changed.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dropped_or_added_modifier_line_or_row_is_rejected_though_the_seal_fits()
    {
        var random = new Random(3);
        var tried = 0;
        foreach (var certificate in Certificates())
        {
            var root = JsonNode.Parse(certificate)!;
            foreach (var path in (string[])["lines", "rows", "claim"])
            {
                var copy = JsonNode.Parse(certificate)!;
                var list = path == "lines" ? Owner(copy)["lines"]!.AsArray() : copy[path]!.AsArray();
                if (list.Count == 0 || (path == "rows" && list.All(row => row!["table"]!.GetValue<string>() == "mue")))
                {
                    continue;
                }

                var at = random.Next(list.Count);
                while (path == "rows" && list[at]!["table"]!.GetValue<string>() == "mue")
                {
                    at = random.Next(list.Count);
                }

                list.RemoveAt(at);
                tried++;
                Assert.False(Certified.Verify(Certified.SealedAgain(copy)).IsConsistent, path);
            }

            foreach (var line in Owner(root)["lines"]!.AsArray().Where(line => line!["modifiers"] is JsonArray { Count: > 0 }))
            {
                line!["modifiers"]!.AsArray().RemoveAt(0);
                tried++;
                Assert.False(Certified.Verify(Certified.SealedAgain(root)).IsConsistent, "modifiers");
            }
        }

        Assert.True(tried > 200, $"{tried}");
    }

    /// <summary>What the page says that a forger can still do: facts that are not true make a certificate that is consistent.</summary>
    [Fact]
    public void False_facts_make_a_consistent_certificate()
    {
        var encounter = DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"shaveRemoval","diameterCm":2.1,"site":"cheek"}]}"""u8);

        Assert.True(Certified.Verify(Certified.Of(encounter)).IsConsistent);
    }

    private static IEnumerable<byte[]> Certificates()
    {
        var (encounters, claims) = (new EncounterGenerator(21), new ClaimGenerator(22, new DermCoder()));
        for (var place = 0; place < 60; place++)
        {
            yield return Certified.Of(encounters.Make(place));
            yield return Certified.Of(claims.Make(place));
        }
    }

    /// <summary>The result's lines of a coding, the claim's of a scrub.</summary>
    private static JsonNode Owner(JsonNode root) => root["kind"]!.GetValue<string>() == "coding" ? root["result"]! : root["input"]!;

    /// <summary>The values that the verdict rests on.</summary>
    private static IEnumerable<(string What, JsonNode Value)> Bearing(JsonNode root)
    {
        yield return ("hash", root["edition"]!["contentHash"]!);
        yield return ("hash", root["result"]!["data"]!["contentHash"]!);
        yield return ("status", root["result"]!["status"]!);
        foreach (var line in Owner(root)["lines"]!.AsArray())
        {
            yield return ("code", line!["code"]!);
            yield return ("units", line["units"]!);
            foreach (var modifier in line["modifiers"]?.AsArray() ?? [])
            {
                yield return ("modifier", modifier!);
            }
        }

        foreach (var line in root["claim"]!.AsArray())
        {
            yield return ("claim", line!);
        }

        foreach (var value in OfRows(root).Concat(root["kind"]!.GetValue<string>() == "coding" ? OfCoding(root["result"]!) : OfFindings(root["result"]!)))
        {
            yield return value;
        }
    }

    private static IEnumerable<(string What, JsonNode Value)> OfRows(JsonNode root)
    {
        foreach (var row in root["rows"]!.AsArray())
        {
            yield return ("row", row!["table"]!);
            yield return ("row", row["release"]!);
            yield return ("row", row["row"]!);
            yield return ("row", row["codes"]![0]!);
            foreach (var value in row["values"]!.AsObject())
            {
                yield return ("row value", value.Value!);
            }
        }
    }

    private static IEnumerable<(string What, JsonNode Value)> OfCoding(JsonNode result)
    {
        foreach (var line in result["lines"]!.AsArray())
        {
            foreach (var fact in line!["facts"]!.AsArray().SelectMany(facts => facts!.AsObject()).Where(fact => fact.Key != "service" && fact.Value is JsonValue))
            {
                yield return ("fact", fact.Value!);
            }

            foreach (var diagnosis in line["diagnoses"]!.AsArray())
            {
                yield return ("diagnosis", diagnosis!);
            }

            if (line["boundary"] is { } boundary)
            {
                yield return ("band", boundary["value"]!);
                yield return ("band", boundary["unit"]!);
                foreach (var bound in (string[])["above", "upTo"])
                {
                    if (boundary[bound] is { } stated)
                    {
                        yield return ("band", stated);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string What, JsonNode Value)> OfFindings(JsonNode result) =>
        result["findings"]!.AsArray().Where(finding => finding!["source"]?["row"]?.GetValue<int>() > 0).Select(finding => ("finding row", finding!["source"]!["row"]!));

    /// <summary>Another value of the same kind: a number a little more, a word with another letter, a truth turned round.</summary>
    private static void Change(JsonNode node, Random random)
    {
        var value = node.AsValue();
        if (value.TryGetValue<bool>(out var truth))
        {
            node.ReplaceWith(!truth);
        }
        else if (value.TryGetValue<string>(out var text))
        {
            var at = random.Next(text.Length);
            var other = text[at] == '7' ? '8' : '7';
            node.ReplaceWith(text[..at] + other + text[(at + 1)..]);
        }
        else
        {
            node.ReplaceWith(value.GetValue<decimal>() + random.Next(1, 4));
        }
    }
}
