using System.Buffers;
using DermCpt.Json;

namespace DermCpt.Testing;

/// <summary>What must hold for every claim. Each function returns null where it holds, else the fault in one sentence. Thread-safe: no state.</summary>
public static class ScrubbingProperties
{
    /// <summary>Scrubbing the same claim again finds the same.</summary>
    public static string? IsRepeatable(DermCoder coder, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var (first, second) = (coder.Scrub(claim).ToString(), coder.Scrub(claim).ToString());
        return first == second ? null : $"{first}, then {second}";
    }

    /// <summary>The suggested lines scrub no worse than the claim.</summary>
    public static string? SuggestionIsNoWorse(DermCoder coder, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(claim);
        var before = coder.Scrub(claim with { Encounter = null });
        if (before.SuggestedLines.Count == 0)
        {
            return null;
        }

        var after = coder.Scrub(claim with { Encounter = null, Lines = [.. before.SuggestedLines] });
        return Errors(after) <= Errors(before) ? null : $"{before} becomes {after}";
    }

    /// <summary>A status follows from the findings: an error fails, a check without data leaves it unknown.</summary>
    public static string? StatusFollowsFindings(DermCoder coder, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var result = coder.Scrub(claim);
        var expected = Errors(result) > 0 ? ScrubStatus.Fail : result.Findings.Any(finding => finding.Outcome == FindingOutcome.NoData) ? ScrubStatus.Unknown : ScrubStatus.Pass;
        return result.Status == expected ? null : $"{result.Status} with {result}";
    }

    /// <summary>What is written as JSON is read back equal.</summary>
    public static string? JsonRoundTrips(Claim claim)
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.Write(claim, output);
        return DermCptJson.ReadClaim(output.WrittenSpan).Equals(claim) ? null : System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static int Errors(ScrubResult result) => result.Findings.Count(finding => finding is { Severity: FindingSeverity.Error, Outcome: FindingOutcome.Fail });
}
