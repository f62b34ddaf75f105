using System.Text;
using System.Text.Json;
using DermCpt.Coding;
using DermCpt.Json;
using DermCpt.Scrubbing;

namespace DermCpt.Testing;

/// <summary>The verdict of one case: no fault is a pass. Thread-safe: immutable.</summary>
/// <param name="Case">The case.</param>
/// <param name="Faults">What differs, each in one sentence.</param>
public sealed record CaseVerdict(ConformanceCase Case, IReadOnlyList<string> Faults)
{
    /// <summary>True where nothing differs.</summary>
    public bool IsRight => Faults.Count == 0;
}

/// <summary>Runs cases against this library and says what differs, as the README of the cases compares. Thread-safe.</summary>
public sealed class ConformanceRunner(DermCoder coder)
{
    private readonly DermCoder coder = coder;

    /// <summary>Runs one case.</summary>
    public CaseVerdict Run(ConformanceCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var faults = new List<string>();
        try
        {
            var input = Encoding.UTF8.GetBytes(test.Input.GetRawText());
            if (test.Kind == "code")
            {
                CompareCode(test, CoderFor(test).Code(DermCptJson.ReadEncounter(input)), faults);
            }
            else
            {
                CompareScrub(test, CoderFor(test).Scrub(DermCptJson.ReadClaim(input)), faults);
            }
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            if (ConformanceCase.Text(test.Expected, "status") != "invalid")
            {
                faults.Add(error.Message);
            }
        }

        return new CaseVerdict(test, faults);
    }

    /// <summary>A coder whose profile of the case's payer has the case's switches.</summary>
    private DermCoder CoderFor(ConformanceCase test)
    {
        var payer = ConformanceCase.Text(test.Input, "payer") ?? string.Empty;
        var switches = test.Switches().ToList();
        return switches.Count == 0 || !coder.TryGetProfile(payer, out var profile) ? coder : new DermCoder(coder.Edition, profile!.Derive(payer, "case", switches));
    }

    private static void CompareCode(ConformanceCase test, CodingResult result, List<string> faults)
    {
        var expected = test.Expected;
        CompareStatus(expected, JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()), faults);
        var stated = expected.TryGetProperty("modifiersStated", out var flag) && flag.GetBoolean();
        var either = result.Profile[Payers.PayerSwitch.Modifier59Style] == "either";
        var want = expected.GetProperty("lines").EnumerateArray().Select(line => Describe(line, stated, either)).Order(StringComparer.Ordinal).ToList();
        var have = result.Lines.Select(line => Describe(line, stated, either)).Order(StringComparer.Ordinal).ToList();
        if (!want.SequenceEqual(have))
        {
            faults.Add($"lines {string.Join(", ", have)}; expected {string.Join(", ", want)}");
        }

        foreach (var code in Codes(expected, "notReported"))
        {
            if (result.Lines.Any(line => line.Code.ToString() == code))
            {
                faults.Add($"{code} is reported and must not be");
            }
        }

        foreach (var fact in Codes(expected, "missingFacts"))
        {
            if (!result.MissingFacts.Any(missing => missing.Name == fact))
            {
                faults.Add($"{fact} is not asked for");
            }
        }
    }

    private static void CompareScrub(ConformanceCase test, ScrubResult result, List<string> faults)
    {
        var expected = test.Expected;
        CompareStatus(expected, JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()), faults);
        var isValid = result.Status != ScrubStatus.Fail;
        if (expected.GetProperty("valid").GetBoolean() != isValid)
        {
            faults.Add($"status {result.Status}: {string.Join("; ", result.Findings.Where(finding => finding.Outcome == FindingOutcome.Fail).Select(finding => finding.ToString()))}");
        }

        foreach (var problem in expected.TryGetProperty("problems", out var problems) ? problems.EnumerateArray() : default)
        {
            var codes = problem.GetProperty("codes").EnumerateArray().Select(code => code.GetString()).ToList();
            if (!result.Findings.Any(finding => finding.Outcome == FindingOutcome.Fail && codes.TrueForAll(code => Concerns(finding, result, code!))))
            {
                faults.Add($"no failing finding about {string.Join(", ", codes)}");
            }
        }
    }

    private static bool Concerns(Finding finding, ScrubResult result, string code)
    {
        foreach (var line in finding.Lines)
        {
            if (result.Claim.Lines[line].Code.ToString() == code)
            {
                return true;
            }
        }

        return finding.Message.Contains(code, StringComparison.Ordinal);
    }

    private static void CompareStatus(JsonElement expected, string status, List<string> faults)
    {
        if (ConformanceCase.Text(expected, "status") is { } want && want != status)
        {
            faults.Add($"status {status}; expected {want}");
        }
    }

    private static IEnumerable<string> Codes(JsonElement expected, string member) =>
        expected.TryGetProperty(member, out var list) ? list.EnumerateArray().Select(entry => entry.GetString() ?? string.Empty) : [];

    private static string Describe(JsonElement line, bool stated, bool either) => Describe(
        line.GetProperty("code").GetString()!, line.GetProperty("units").GetInt32(), stated && line.TryGetProperty("modifiers", out var list) ? list.EnumerateArray().Select(entry => entry.GetString()!) : [], either);

    private static string Describe(CodedLine line, bool stated, bool either)
    {
        var modifiers = new List<string>();
        foreach (var modifier in stated ? line.Modifiers : default)
        {
            modifiers.Add(modifier.ToString());
        }

        return Describe(line.Code.ToString(), line.Units, modifiers, either);
    }

    /// <summary>59 and the X modifiers count as one where the payer takes either.</summary>
    private static string Describe(string code, int units, IEnumerable<string> modifiers, bool either) =>
        $"{code}x{units}{string.Concat(modifiers.Select(modifier => either && modifier is "XE" or "XP" or "XS" or "XU" ? "59" : modifier).Distinct().Order(StringComparer.Ordinal).Select(modifier => "-" + modifier))}";
}
