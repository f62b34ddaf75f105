using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>Every rule that an answer prints says something and governs its day, over generated encounters and claims, half of them under a payer of a host's own.</summary>
public sealed class ReasonPropertyTests
{
    private const int Seed = 20261201;
    private static readonly DermCoder Coder = new();

    private static int Inputs => NightlyRun.IsOn ? 100_000 : 4_000;

    [Fact]
    public void Every_rule_of_a_coded_encounter_governs_its_day()
    {
        var generator = new EncounterGenerator(Seed);
        AssertNone(Enumerable.Range(0, Inputs).Select(place =>
        {
            var encounter = generator.Make(place);
            return ReasonProperties.EveryRuleGoverns(Coder.Code(encounter, ProfileOf(encounter.Payer, place)));
        }));
    }

    [Fact]
    public void Every_rule_of_a_scrubbed_claim_governs_its_day()
    {
        var generator = new ClaimGenerator(Seed, Coder);
        AssertNone(Enumerable.Range(0, Inputs).Select(place =>
        {
            var claim = generator.Make(place);
            return ReasonProperties.EveryRuleGoverns(claim, Coder.Scrub(claim, ProfileOf(claim.Payer, place)));
        }));
    }

    [Fact]
    public void A_rule_outside_its_window_is_a_fault()
    {
        var encounter = new Encounter { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Services = [new BiopsyService { Id = "s1", Site = BodySite.Forearm, Technique = BiopsyTechnique.Punch, Diagnoses = ["D49.2"] }] };
        var line = Assert.Single(Coder.Code(encounter).Lines);

        Assert.True(RuleBook.TryGet(line.Reason(0).Rule, out var rule));
        Assert.Equal((new DateOnly(2019, 1, 1), true, false), (rule.From, rule.Governs(new DateOnly(2019, 1, 1)), rule.Governs(new DateOnly(2018, 12, 31))));
        Assert.Null(ReasonProperties.EveryRuleGoverns(Coder.Code(encounter)));
    }

    private static PayerProfile ProfileOf(string payer, int place) =>
        place % 2 == 0 ? Coder.Profile(payer) : HostProfiles.Of(Coder.Profile(payer), SeededSource.For(Seed, ~place));

    private static void AssertNone(IEnumerable<string?> faults)
    {
        var found = faults.OfType<string>().GroupBy(static fault => fault.Split(": ")[^1][..^10]).Select(static group => $"{group.Count()} x {group.First()}").Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
