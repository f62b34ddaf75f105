using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>What a practitioner bills at each place (POS-01), typed from the table of places; coding and scrubbing from one judgement.</summary>
public sealed class FacilityCareTests
{
    [Theory]
    [InlineData("88305", "11", "")]
    [InlineData("88305", "32", "")]
    [InlineData("88305", "19", "ReadingOnlyThere Error")]
    [InlineData("88305", "21", "ReadingOnlyThere Error")]
    [InlineData("88305", "22", "ReadingOnlyThere Error")]
    [InlineData("88305", "23", "ReadingOnlyThere Error")]
    [InlineData("88305", "31", "ReadingOnlyThere Error")]
    [InlineData("88305", "24", "ReadingOnlyThere Warning")]
    [InlineData("88305-26", "22", "")]
    [InlineData("88305-TC", "22", "PlaceNotPayable Error")]
    [InlineData("88305-TC", "24", "PlaceDepends Information")]
    [InlineData("88305-TC", "11", "")]
    [InlineData("96932", "22", "PlaceNotPayable Error")]
    [InlineData("96932", "24", "PlaceNotPayable Warning")]
    [InlineData("96931", "22", "ReadingCodeThere Error")]
    [InlineData("96933", "22", "")]
    [InlineData("96910", "22", "PlaceNotPayable Error")]
    [InlineData("96372", "23", "PlaceNotPayable Error")]
    [InlineData("96372", "24", "PlaceNotPayable Warning")]
    [InlineData("95044", "19", "PlaceNotPayable Error")]
    [InlineData("96910", "32", "")]
    [InlineData("99211", "22", "PlaceNotPayable Error")]
    [InlineData("99213", "22", "")]
    [InlineData("J3301", "22", "PlaceNotPayable Error")]
    [InlineData("J3301", "24", "PlaceNotPayable Error")]
    [InlineData("J3301", "12", "PlaceDepends Information")]
    [InlineData("J3301", "11", "")]
    [InlineData("87220", "22", "PlaceNotPayable Error")]
    [InlineData("96574", "22", "PlaceDepends Information")]
    [InlineData("17000", "22", "")]
    public void POS_01_by_class_and_place(string line, string place, string expected)
    {
        var found = ClaimText.Findings(ClaimText.Parse("2026-03-02 " + line) with { PlaceOfService = place })
            .Where(finding => finding.Rule.ToString() == "POS-01").Select(finding => $"{finding.Code} {finding.Severity}");

        Assert.Equal(expected, string.Join(" ", found));
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("unset", "NeedsPolicy")]
    public void POS_01_is_the_payers(string rules, string expected)
    {
        var found = ClaimText.Findings(ClaimText.Parse("2026-03-02 96910") with { PlaceOfService = "22" }, ("FacilityRules", rules));

        Assert.Equal(expected, string.Join(" ", found.Select(finding => finding.Code).Where(code => code is "PlaceNotPayable" or "NeedsPolicy")));
    }

    [Theory]
    [InlineData("88305", "22", "medicare", "Coded: 88305-26")]
    [InlineData("88305", "22", "none", "Coded: 88305")]
    [InlineData("88305", "11", "medicare", "Coded: 88305")]
    [InlineData("96931", "21", "medicare", "Coded: 96933 | not 96931 POS-01")]
    [InlineData("96910", "22", "medicare", "Coded:  | not 96910 POS-01 | told PlaceNotPayable")]
    [InlineData("96910", "22", "unset", "NeedsPolicy:  | told NeedsPolicy")]
    [InlineData("17000", "22", "medicare", "Coded: 17000")]
    public void POS_01_in_coding(string code, string place, string rules, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Given("a", code)) with { PlaceOfService = place }, ("FacilityRules", rules)));
}
