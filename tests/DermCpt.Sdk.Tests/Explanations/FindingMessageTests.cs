using System.Text.RegularExpressions;
using DermCpt.Testing;

namespace DermCpt.Tests.Explanations;

/// <summary>Every message that a user can get is a whole sentence: no value that its template names is left empty.</summary>
public sealed partial class FindingMessageTests
{
    private const int Inputs = 6000;

    [Fact]
    public void No_message_has_a_gap()
    {
        var coder = new DermCoder();
        var (encounters, claims) = (new EncounterGenerator(5), new ClaimGenerator(5, coder));
        var found = Enumerable.Range(0, Inputs).SelectMany(place => coder.Code(encounters.Make(place)).Findings.Concat(coder.Scrub(claims.Make(place)).Findings));
        var gaps = found.SelectMany(Texts).Where(text => Gap().IsMatch(text)).Distinct().Take(20);

        Assert.True(!gaps.Any(), string.Join("\n", gaps));
    }

    private static IEnumerable<string> Texts(Finding finding) => [$"{finding.Code}| {finding.Message}", $"{finding.Code}| {finding.FollowUp}"];

    [GeneratedRegex(@"\|\s[:;,.]|\s\s|\s$|\s[.,;:)]|\(\)|[{}]|: [;,.]")]
    private static partial Regex Gap();
}
