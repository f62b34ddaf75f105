using System.Globalization;

namespace DermCpt.Tests.Differential;

/// <summary>The scrubber against a second reading of the CSV files, on random claims. `.ci/nightly` sets the number to a million.</summary>
public sealed class DifferentialTests
{
    private static readonly HashSet<string> Compared =
    [
        "PtpNoData", "PairNotAllowed", "BundleStands", "MueNoData", "NoPublishedLimit", "MueExceeded", "MueZero", "MueAppealable", "AddOnNoData", "AddOnWithoutPrimary", "AddOnPrimaryOpen", "PrimaryDenied",
    ];

    [Fact]
    public void Pair_unit_and_add_on_findings_equal_those_of_the_naive_reader()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("DERMCPT_DIFFERENTIAL") ?? "20000", CultureInfo.InvariantCulture);
        var tables = new NaiveTables();
        var claims = new RandomClaims(tables);
        var coder = new DermCoder();
        var seen = new HashSet<string>();
        for (var seed = 0; seed < count; seed++)
        {
            var claim = claims.Next(new Random(seed));
            var result = coder.Scrub(claim);
            var dead = LinesOf(result, "RetiredCode", "NotYetValidCode", "UnknownCode");
            var others = LinesOf(result, "OutOfScope");
            var refused = LinesOf(result, "NotAccepted", "FamilyExclusive");
            var expected = NaiveScrub.Expect(tables, claim, dead.Contains, others.Contains, refused.Contains);
            var found = Found(result);
            if (!expected.SetEquals(found))
            {
                Assert.Fail($"Seed {seed}, {Show(claim)}\nonly naive: {string.Join("; ", expected.Except(found))}\nonly scrubber: {string.Join("; ", found.Except(expected))}");
            }

            seen.UnionWith(expected.Select(text => text.Split(' ')[0]));
        }

        // Every kind of finding was met, so that the comparison speaks about all of them.
        Assert.Equal(Compared.Append("Lifted").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static HashSet<int> LinesOf(ScrubResult result, params string[] codes) =>
        [.. result.Findings.Where(finding => codes.Contains(finding.Code)).SelectMany(finding => finding.Lines)];

    private static SortedSet<string> Found(ScrubResult result)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            var (code, other) = (finding.Record.Code.ToString(), finding.Record.OtherCode.ToString());
            if (finding.Code is "PairBypassed" or "DistinctnessNotShown")
            {
                found.Add($"Lifted {code} {other}");
            }
            else if (finding.Code == "NurseVisitBundled")
            {
                found.Add($"PairNotAllowed {code} {other}");
            }
            else if (Compared.Contains(finding.Code))
            {
                var isPair = finding.Code is "PtpNoData" or "PairNotAllowed" or "BundleStands";
                var swapped = finding.Code == "PtpNoData" && string.CompareOrdinal(code, other) > 0;
                found.Add(isPair ? $"{finding.Code} {(swapped ? other : code)} {(swapped ? code : other)}" : $"{finding.Code} {code}");
            }
        }

        return found;
    }

    private static string Show(Claim claim) =>
        $"{claim.DateOfService:yyyy-MM-dd}: {string.Join(", ", claim.Lines.Select(line => $"{line.Code}-{string.Join('-', line.Modifiers)} x{line.Units}"))}";
}
