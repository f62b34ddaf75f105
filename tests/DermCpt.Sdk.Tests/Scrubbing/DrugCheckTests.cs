namespace DermCpt.Tests.Scrubbing;

/// <summary>JW and JZ on claims (DRG-02, SUP-03), hand-typed; J1010 and J3301 are drugs, Q4101 a skin substitute.</summary>
public sealed class DrugCheckTests
{
    private static readonly string[] OfDrugs = ["JwWithoutDrugLine", "JzBesideJw", "JwJzIfSingleDose", "JwJzOnSkinSubstitute", "NeedsPolicy"];

    [Theory]
    [InlineData("2026-03-02 J1010x40", "JwJzIfSingleDose 0")]
    [InlineData("2026-03-02 J1010-JZx40", "")]
    [InlineData("2026-03-02 J1010-JWx40", "JwWithoutDrugLine 0")]
    [InlineData("2026-03-02 J1010x40 J1010-JWx40", "")]
    [InlineData("2026-03-02 J1010-JZx40 J1010-JWx40", "JzBesideJw 0 1")]
    [InlineData("2026-03-02 J1010-JWx40 J3301x4", "JwJzIfSingleDose 1, JwWithoutDrugLine 0")]
    [InlineData("2026-03-02 J1010-JZx40 J3301-JWx4", "JwWithoutDrugLine 1")]
    [InlineData("2026-03-02 J1010x40 J1010x40", "JwJzIfSingleDose 0, JwJzIfSingleDose 1")]
    [InlineData("2023-07-01 J3301x4", "JwJzIfSingleDose 0")]
    [InlineData("2023-06-30 J3301x4", "")]
    [InlineData("2026-03-02 11104 17110", "")]
    [InlineData("2026-03-02 J3301-JZx4 11104-JW", "")]
    [InlineData("2026-03-02 Q4101x12", "")]
    [InlineData("2026-01-01 Q4101-JZx12", "JwJzOnSkinSubstitute 0")]
    [InlineData("2025-12-31 Q4101-JZx12", "")]
    [InlineData("2026-03-02 Q4101x12 Q4101-JWx4", "JwJzOnSkinSubstitute 1")]
    public void DRG_02_what_medicare_wants_of_waste(string claim, string expected) => Assert.Equal(expected, Text(claim));

    [Theory]
    [InlineData("JwJzRequired", "false", "2026-03-02 J1010x40", "")]
    [InlineData("JwJzRequired", "true", "2026-03-02 J1010x40", "JwJzIfSingleDose 0")]
    [InlineData("JwJzRequired", "unset", "2026-03-02 J1010x40", "NeedsPolicy 0")]
    [InlineData("SkinSubJwJz2026", "true", "2026-03-02 Q4101-JZx12", "")]
    [InlineData("SkinSubJwJz2026", "unset", "2026-03-02 Q4101-JZx12", "NeedsPolicy 0")]
    [InlineData("SkinSubJwJz2026", "unset", "2025-12-31 Q4101-JZx12", "")]
    public void The_payer_decides(string which, string value, string claim, string expected) =>
        Assert.Equal(expected, Text(claim, (which, value)));

    private static string Text(string claim, params (string Switch, string Value)[] switches) =>
        string.Join(", ", ClaimText.Findings(ClaimText.Parse(claim), switches).Where(finding => OfDrugs.Contains(finding.Code)).Select(finding => $"{finding.Code} {string.Join(' ', finding.Lines)}").Order(StringComparer.Ordinal));
}
