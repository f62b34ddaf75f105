using System.Text;
using System.Text.Json;
using DermCpt.Json;
using DermCpt.Tests.Differential;

namespace DermCpt.Tests.Auditing;

/// <summary>The coder's own output, changed in every way: the audit finds each change that means something, and nothing in what was not changed.</summary>
public sealed class MutationTests
{
    private static readonly DermCoder Coder = new();
    private static readonly HashSet<string> AuditFindings = ["CodeNotSupported", "UnitsNotSupported", "ModifierNotSupported", "ServiceNotBilled", "LevelTooHigh", "LevelTooLow"];
    private static readonly string[] Added = ["22", "25", "26", "50", "51", "52", "53", "57", "58", "59", "XS", "76", "78", "79", "80", "LT", "RT", "TA", "F5", "E3", "GA", "JZ", "95", "Q8"];
    private static readonly HashSet<string> Distinct = ["XE", "XP", "XS", "XU"];

    [Fact]
    public void Own_coding_has_no_difference_and_every_change_has_one()
    {
        var neighbours = Neighbours();
        var (tried, missed) = (0, new List<string>());
        foreach (var (id, encounter) in Encounters())
        {
            var coded = Coder.Code(encounter);
            if (coded.Status != CodingStatus.Coded || coded.Lines.Count == 0)
            {
                continue;
            }

            var own = coded.Lines.Select(line => new ClaimLine { Code = line.Code, Units = line.Units, Modifiers = new ValueList<ModifierCode>(List(line.Modifiers)) }).ToList();
            if (Differences(encounter, own) is { Count: > 0 } differences)
            {
                missed.Add($"{id}: own coding differs from itself: {string.Join(", ", differences)}");
            }

            foreach (var (name, lines) in Mutations(own, neighbours))
            {
                if (Meaning(lines) == Meaning(own))
                {
                    continue;
                }

                tried++;
                if (Differences(encounter, lines).Count == 0)
                {
                    missed.Add($"{id}: {name}");
                }
            }
        }

        Assert.True(missed.Count == 0, $"{missed.Count} of {tried}: {string.Join("\n", missed.Take(20))}");
        Assert.True(tried > 15000, $"only {tried} changes were tried");
    }

    private static List<string> Differences(Encounter encounter, List<ClaimLine> lines)
    {
        var claim = new Claim
        {
            DateOfService = encounter.DateOfService,
            Payer = encounter.Payer,
            PlaceOfService = encounter.PlaceOfService,
            Lines = new ValueList<ClaimLine>([.. lines]),
        };
        return [.. Coder.Audit(encounter, claim).Findings.Select(finding => finding.Code).Where(AuditFindings.Contains)];
    }

    private static IEnumerable<(string Name, List<ClaimLine> Lines)> Mutations(List<ClaimLine> own, Dictionary<string, List<string>> neighbours)
    {
        for (var i = 0; i < own.Count; i++)
        {
            var line = own[i];
            foreach (var code in neighbours.GetValueOrDefault(line.Code.ToString()) ?? [])
            {
                yield return ($"{line.Code} became {code}", With(own, i, line with { Code = ProcedureCode.Parse(code) }));
            }

            yield return ($"{line.Code} a unit more", With(own, i, line with { Units = line.Units + 1 }));
            if (line.Units > 1)
            {
                yield return ($"{line.Code} a unit less", With(own, i, line with { Units = line.Units - 1 }));
            }

            if (own.Count > 1)
            {
                yield return ($"{line.Code} dropped", [.. own.Where((_, at) => at != i)]);
            }

            yield return ($"{line.Code} doubled", [.. own, line]);
            foreach (var (name, lines) in ModifierMutations(own, i))
            {
                yield return (name, lines);
            }
        }
    }

    private static IEnumerable<(string Name, List<ClaimLine> Lines)> ModifierMutations(List<ClaimLine> own, int i)
    {
        var line = own[i];
        foreach (var modifier in line.Modifiers)
        {
            var without = With(own, i, line with { Modifiers = new ValueList<ModifierCode>([.. line.Modifiers.Where(other => other != modifier)]) });
            yield return ($"{line.Code} without {modifier}", without);
            for (var j = 0; j < own.Count; j++)
            {
                if (j != i && !own[j].Modifiers.Contains(modifier))
                {
                    yield return ($"{modifier} moved from {line.Code} to {own[j].Code}", With(without, j, own[j] with { Modifiers = new ValueList<ModifierCode>([.. own[j].Modifiers, modifier]) }));
                }
            }
        }

        foreach (var added in Added.Select(ModifierCode.Parse).Where(added => !line.Modifiers.Contains(added)))
        {
            yield return ($"{added} added to {line.Code}", With(own, i, line with { Modifiers = new ValueList<ModifierCode>([.. line.Modifiers, added]) }));
        }
    }

    private static List<ClaimLine> With(List<ClaimLine> lines, int at, ClaimLine line)
    {
        var copy = new List<ClaimLine>(lines) { [at] = line };
        return copy;
    }

    /// <summary>The multiset of code, units and modifiers, in which 59 and the X modifiers are one.</summary>
    private static string Meaning(List<ClaimLine> lines) => string.Join(
        ';',
        lines.Select(line => $"{line.Code} {line.Units} {string.Join(',', line.Modifiers.Select(modifier => Distinct.Contains(modifier.ToString()) ? "59" : modifier.ToString()).Distinct().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));

    private static ModifierCode[] List(ModifierList modifiers)
    {
        var list = new List<ModifierCode>();
        foreach (var modifier in modifiers)
        {
            list.Add(modifier);
        }

        return [.. list];
    }

    /// <summary>The codes before and after each code in its family.</summary>
    private static Dictionary<string, List<string>> Neighbours()
    {
        var found = new Dictionary<string, List<string>>();
        foreach (var family in new NaiveTables().Catalog.GroupBy(entry => entry.Family))
        {
            var codes = family.Select(entry => entry.Code).ToList();
            for (var i = 0; i < codes.Count; i++)
            {
                found[codes[i]] = [.. codes.Where((_, at) => Math.Abs(at - i) == 1)];
            }
        }

        return found;
    }

    /// <summary>The encounters of the case files under the payers' own profiles.</summary>
    private static IEnumerable<(string Id, Encounter Encounter)> Encounters()
    {
        foreach (var file in Directory.GetFiles(Repository.At("tests", "Cases"), "*.jsonl"))
        {
            foreach (var text in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var json = JsonDocument.Parse(text);
                var root = json.RootElement;
                if (root.GetProperty("kind").GetString() == "code" && root.GetProperty("expected").TryGetProperty("lines", out var lines) && lines.GetArrayLength() > 0 && !root.TryGetProperty("switches", out _))
                {
                    yield return (root.GetProperty("id").GetString()!, DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(root.GetProperty("encounter").GetRawText())));
                }
            }
        }
    }
}
