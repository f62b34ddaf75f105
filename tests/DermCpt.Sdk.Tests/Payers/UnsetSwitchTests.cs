using System.Collections.Concurrent;
using DermCpt.Testing;

namespace DermCpt.Tests.Payers;

/// <summary>A switch that nobody set is never read as one of its values: either it changes nothing, or the answer names it (PAY-01).</summary>
public sealed class UnsetSwitchTests
{
    private const int Inputs = 600;
    private static readonly DermCoder Coder = new();
    private static readonly ConcurrentDictionary<(string Payer, PayerSwitch Which), PayerProfile[]> Derived = new();
    private static readonly Encounter[] Encounters = [.. Enumerable.Range(0, Inputs).Select(new EncounterGenerator(20261129).Make)];
    private static readonly Claim[] Claims = [.. Enumerable.Range(0, Inputs).Select(new ClaimGenerator(20261129, Coder).Make).Select(static claim => claim with { Encounter = null })];

    public static TheoryData<PayerSwitch> Worded => [.. Switches.All.Where(info => info.Words.Count > 0)];

    [Theory]
    [MemberData(nameof(Worded))]
    public void PAY_01_coding_names_the_switch_that_would_decide(PayerSwitch which)
    {
        foreach (var (place, encounter) in Encounters.Index())
        {
            var answers = Profiles(encounter.Payer, which).Select(profile => Coder.Code(encounter, profile)).ToList();
            if (answers[0].Findings.Any(finding => finding.Code == "TelemedicinePolicyUnset"))
            {
                // TEL-98: answered in office codes, and told.
                continue;
            }

            if (!Names(answers[0].Findings, which))
            {
                Assert.All(answers, answer => Assert.Equal((place, Lines(answers[0])), (place, Lines(answer))));
            }
            else if (answers[0].MissingFacts.Count == 0)
            {
                Assert.InRange(answers[0].Status, CodingStatus.NeedsPolicy, CodingStatus.Invalid);
                Assert.NotEqual((place, CodingStatus.NeedsFacts), (place, answers[0].Status));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Worded))]
    public void PAY_01_scrubbing_names_the_switch_that_would_decide(PayerSwitch which)
    {
        foreach (var (place, claim) in Claims.Index())
        {
            var answers = Profiles(claim.Payer, which).Select(profile => Coder.Scrub(claim, profile)).ToList();
            if (!Names(answers[0].Findings, which) && answers[0].Status != ScrubStatus.Unknown)
            {
                Assert.All(answers, answer => Assert.Equal((place, answers[0].Status), (place, answer.Status)));
            }
        }
    }

    /// <summary>The unset profile first, then one for each value.</summary>
    private static PayerProfile[] Profiles(string payer, PayerSwitch which) => Derived.GetOrAdd(
        (payer, which),
        static of => [.. of.Which.Words.Prepend("unset").Select(value => Coder.Profile(of.Payer).Derive("test", "1", KeyValuePair.Create(of.Which.ToString(), value)))]);

    private static bool Names(IEnumerable<Finding> findings, PayerSwitch which) => findings.Any(finding => finding.Code == "NeedsPolicy" && finding.Message.Contains(which.ToString(), StringComparison.Ordinal));

    /// <summary>As the stated facts decide them: an answer may bring up a switch that nothing named before.</summary>
    private static string Lines(CodingResult result) => string.Join(' ', CodingResult.LinesOf(result.Decided).Select(line => $"{line.Code}x{line.Units}{line.Modifiers}"));
}
