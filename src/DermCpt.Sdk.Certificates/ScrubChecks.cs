using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>The verdict of a scrub against its findings, and the findings against what the rows say of the claim.</summary>
internal static class ScrubChecks
{
    internal static void Run(JsonElement root, StatedClaim claim, EditionRows rows, StatedProfile profile, Check check)
    {
        var (input, result) = (root.GetProperty("input"), root.GetProperty("result"));
        var findings = result.GetProperty("findings").EnumerateArray().Select(static finding => new StatedFinding(finding)).ToList();
        for (var i = 0; i < findings.Count; i++)
        {
            var (finding, path) = (findings[i], $"$.result.findings[{i}]");
            check.That(finding.Lines.TrueForAll(line => line >= 0 && line < claim.Lines.Count), path + ".lines", string.Join(' ', finding.Lines), "lines of the claim");
            var forms = CodeTable.FormsOf(finding.Code);
            check.That(forms.Contains($"{finding.Severity} {finding.Outcome}"), path, $"{finding.Code}: {finding.Severity} {finding.Outcome}", string.Join(" or ", forms));
        }

        var isFailed = findings.Exists(static finding => finding.IsError);
        var isOpen = findings.Exists(static finding => finding.IsOpen);
        check.Equal("$.result.status", Json.Text(result, "status"), isFailed ? "fail" : isOpen ? "unknown" : "pass");
        var lines = input.GetProperty("lines").EnumerateArray().Select((line, index) => new JudgedLine(index, line, input, rows)).ToList();
        lines.ForEach(line => line.IsOut = rows.IndexOf(line.Code) < 0 ? findings.Exists(finding => finding.Code == "OutOfScope" && finding.Lines.Contains(line.Index)) : !rows.IsInCatalog(line.Code));
        new ClaimJudge(input, lines, rows, profile, Need).Run();
        if (Json.Text(result, "status") == "pass")
        {
            NameLiftedPairs(root, findings, check);
        }

        if (input.TryGetProperty("encounter", out var encounter))
        {
            var record = root.GetProperty("record");
            CompareInputs(input, encounter, record.GetProperty("input"), check);
            CodingChecks.Run(record.GetProperty("input"), record.GetProperty("result"), "$.record.result", profile, check);
            new RecordChecks(lines, record.GetProperty("result"), Need).Run();
        }

        void Need(Demand demand) => check.That(
            findings.Exists(finding => Meets(finding, demand, profile)), "$.result.findings", $"no {demand.Finding} about lines {string.Join(' ', demand.Lines)}", $"{(demand.IsOpen ? "a check without data" : "an error")}, by what the certificate itself states");
    }

    /// <summary>The record is coded under the claim's payer, day and place; everything else is as the claim carries it.</summary>
    private static void CompareInputs(JsonElement claim, JsonElement stated, JsonElement coded, Check check)
    {
        string[] ofClaim = ["payer", "dateOfService", "placeOfService"];
        foreach (var member in coded.EnumerateObject())
        {
            var expected = (ofClaim.Contains(member.Name) ? claim : stated).TryGetProperty(member.Name, out var value) ? value.GetRawText() : "nothing";
            check.Equal($"$.record.input.{member.Name}", member.Value.GetRawText(), expected);
        }

        check.Equal("$.record.input", string.Join(' ', Names(coded)), string.Join(' ', Names(stated)));
        IEnumerable<string> Names(JsonElement one) => one.EnumerateObject().Select(static member => member.Name).Except(ofClaim).Order(StringComparer.Ordinal);
    }

    /// <summary>The finding stands, or, where stale data was refused, any check of the lines without data.</summary>
    private static bool Meets(StatedFinding finding, Demand demand, StatedProfile profile) =>
        demand.Lines.All(finding.Lines.Contains)
        && (finding.Code == demand.Finding ? (demand.IsOpen ? finding.IsOpen : finding.IsError) : profile.RefusesStaleData && finding.IsOpen);

    /// <summary>What passes names every pair in force that something lifted.</summary>
    private static void NameLiftedPairs(JsonElement root, List<StatedFinding> findings, Check check)
    {
        foreach (var row in root.GetProperty("rows").EnumerateArray().Where(static row => Json.Text(row, "table") == "ptp"))
        {
            var codes = Json.Texts(row, "codes");
            check.That(findings.Exists(finding => Array.TrueForAll(codes, finding.Codes.Contains)), "$.result.findings", $"nothing about {codes[0]} and {codes[1]}", "what lifts the pair");
        }
    }

    /// <summary>A finding as the certificate states it.</summary>
    private sealed class StatedFinding(JsonElement finding)
    {
        internal string Code { get; } = Json.Text(finding, "code");

        internal string Severity { get; } = Json.Text(finding, "severity");

        internal string Outcome { get; } = Json.Text(finding, "outcome");

        internal string[] Codes { get; } = Json.Texts(finding, "codes");

        internal List<int> Lines { get; } = [.. finding.GetProperty("lines").EnumerateArray().Select(static line => line.GetInt32())];

        internal bool IsError => Severity == "error" && Outcome == "fail";

        internal bool IsOpen => Outcome == "noData";
    }
}
