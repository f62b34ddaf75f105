using DermCpt.Testing;
using FsCheck.Xunit;

namespace DermCpt.Tests.Properties;

/// <summary>What holds for every claim, on generated ones; a failing one is shrunk by FsCheck.</summary>
[Properties(Arbitrary = [typeof(DermCptArbitraries)], MaxTest = 1500, Replay = "20260302,13", QuietOnSuccess = true)]
public sealed class ScrubbingPropertyTests
{
    private static readonly DermCoder Coder = new();

    [Property]
    public void Scrubbing_again_finds_the_same(Claim claim) => Assert.Null(ScrubbingProperties.IsRepeatable(Coder, claim));

    [Property]
    public void A_suggestion_scrubs_no_worse(Claim claim) => Assert.Null(ScrubbingProperties.SuggestionIsNoWorse(Coder, claim));

    [Property]
    public void The_status_follows_the_findings(Claim claim) => Assert.Null(ScrubbingProperties.StatusFollowsFindings(Coder, claim));

    [Property]
    public void Json_round_trips(Claim claim) => Assert.Null(ScrubbingProperties.JsonRoundTrips(claim));
}
