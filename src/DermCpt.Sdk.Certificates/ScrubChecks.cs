using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>The verdict of a scrub against its findings, and the findings against the pairs in force.</summary>
internal static class ScrubChecks
{
    internal static void Run(JsonElement root, StatedClaim claim, Check check)
    {
        var result = root.GetProperty("result");
        var findings = result.GetProperty("findings").EnumerateArray().ToList();
        for (var i = 0; i < findings.Count; i++)
        {
            foreach (var line in findings[i].GetProperty("lines").EnumerateArray())
            {
                check.That(line.GetInt32() >= 0 && line.GetInt32() < claim.Lines.Count, $"$.result.findings[{i}].lines", line.GetRawText(), "a line of the claim");
            }
        }

        var isFailed = findings.Exists(static finding => Json.Text(finding, "severity") == "error");
        var isOpen = findings.Exists(static finding => Json.Text(finding, "outcome") == "noData");
        check.Equal("$.result.status", Json.Text(result, "status"), isFailed ? "fail" : isOpen ? "unknown" : "pass");
        if (Json.Text(result, "status") != "pass")
        {
            return;
        }

        // What passes names every pair in force that something lifted.
        foreach (var row in root.GetProperty("rows").EnumerateArray().Where(static row => Json.Text(row, "table") == "ptp"))
        {
            var codes = Json.Texts(row, "codes");
            check.That(findings.Exists(finding => Array.TrueForAll(codes, Json.Texts(finding, "codes").Contains)), "$.result.findings", $"nothing about {codes[0]} and {codes[1]}", "what lifts the pair");
        }
    }
}
