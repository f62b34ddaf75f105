using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Tests.Rules;

/// <summary>One judgement for drafts and claims: what stands beside Mohs on one tumor (MOHS-03, MOHS-07, PTH-15, CH-03).</summary>
public sealed class MohsTissueTests
{
    /// <summary>Stated, pathology on file, biopsy on file, and what follows for a biopsy.</summary>
    [Theory]
    [InlineData(PriorPathology.None, false, false, JudgementKind.StandsWith, "59")]
    [InlineData(PriorPathology.None, true, false, JudgementKind.StandsWith, "59")]
    [InlineData(PriorPathology.None, false, true, JudgementKind.StandsWith, "58")]
    [InlineData(PriorPathology.Unobtainable, false, false, JudgementKind.StandsWith, "59")]
    [InlineData(PriorPathology.Unobtainable, false, true, JudgementKind.StandsWith, "58")]
    [InlineData(PriorPathology.Known, false, false, JudgementKind.NotReported, "")]
    [InlineData(null, false, false, JudgementKind.Asks, "59")]
    [InlineData(null, false, true, JudgementKind.Asks, "58")]
    [InlineData(null, true, false, JudgementKind.NotReported, "")]
    internal void AConfirmingBiopsy(PriorPathology? stated, bool pathologyOnFile, bool biopsyOnFile, JudgementKind kind, string modifier)
    {
        var judgement = MohsTissue.JudgeBiopsy(new TumorFacts { Stated = stated, HasPathologyOnFile = pathologyOnFile, HasBiopsyOnFile = biopsyOnFile });

        Assert.Equal(kind, judgement.Kind);
        Assert.Equal(Rule.MOHS_07, judgement.Rule);
        Assert.Equal(modifier.Length > 0, modifier.Length > 0 && judgement.AllowsWith(ModifierBits.Of(ModifierCode.Parse(modifier))));
        Assert.False(judgement.AllowsWith(0));
    }

    /// <summary>A claim cannot state that a result was out of reach: pathology on file leaves it open, an earlier biopsy calls for 58.</summary>
    [Theory]
    [InlineData(false, false, "59")]
    [InlineData(true, false, "59")]
    [InlineData(false, true, "58")]
    [InlineData(true, true, "58")]
    public void AConfirmingBiopsyOfAClaim(bool pathologyOnFile, bool biopsyOnFile, string modifier)
    {
        var judgement = MohsTissue.JudgeBiopsy(new TumorFacts { IsOfClaim = true, HasPathologyOnFile = pathologyOnFile, HasBiopsyOnFile = biopsyOnFile });

        Assert.Equal(JudgementKind.Asks, judgement.Kind);
        Assert.True(judgement.AllowsWith(ModifierBits.Of(ModifierCode.Parse(modifier))));
        Assert.Equal(!biopsyOnFile, judgement.AllowsWith(ModifierBits.M59));
    }

    [Theory]
    [InlineData("88305", JudgementKind.NotReported, Rule.PTH_15)]
    [InlineData("88300", JudgementKind.NotReported, Rule.PTH_15)]
    [InlineData("88333", JudgementKind.NotReported, Rule.PTH_15)]
    [InlineData("88331", JudgementKind.NotReported, Rule.PTH_15)]
    [InlineData("88311", JudgementKind.StandsWith, Rule.MOHS_03)]
    [InlineData("88312", JudgementKind.StandsWith, Rule.MOHS_03)]
    [InlineData("88313", JudgementKind.StandsWith, Rule.MOHS_03)]
    [InlineData("88314", JudgementKind.StandsWith, Rule.MOHS_03)]
    [InlineData("88342", JudgementKind.StandsWith, Rule.MOHS_03)]
    [InlineData("88321", JudgementKind.Stands, Rule.None)]
    [InlineData("88185", JudgementKind.Stands, Rule.None)]
    internal void Pathology(string code, JudgementKind kind, Rule rule)
    {
        var judgement = MohsTissue.Judge(Facts(code), default);

        Assert.Equal((kind, rule), (judgement.Kind, judgement.Rule));
    }

    /// <summary>The frozen section stands with its biopsy, and waits with it.</summary>
    [Theory]
    [InlineData(PriorPathology.None, false, JudgementKind.StandsWith)]
    [InlineData(PriorPathology.Unobtainable, true, JudgementKind.StandsWith)]
    [InlineData(PriorPathology.Known, false, JudgementKind.NotReported)]
    [InlineData(null, false, JudgementKind.Asks)]
    internal void AFrozenSectionFollowsTheBiopsy(PriorPathology? stated, bool biopsyOnFile, JudgementKind kind)
    {
        var tumor = new TumorFacts { Stated = stated, HasBiopsyOnFile = biopsyOnFile, HasBiopsyToday = true };

        Assert.Equal(kind, MohsTissue.Judge(Facts("88331"), tumor).Kind);
        Assert.Equal(JudgementKind.NotReported, MohsTissue.Judge(Facts("88305"), tumor).Kind);
    }

    /// <summary>MohsPathologyDays is 60: the sixtieth day counts, the next does not; a tumor without a label has nothing on file.</summary>
    [Theory]
    [InlineData("2026-01-01", "a", true)]
    [InlineData("2025-12-31", "a", false)]
    [InlineData("2026-03-02", "a", true)]
    [InlineData("2026-03-03", "a", false)]
    [InlineData("2026-02-10", "b", false)]
    [InlineData("2026-02-10", null, false)]
    public void WhatIsOnFile(string date, string? lesion, bool found)
    {
        PriorService[] history = [new() { Code = ProcedureCode.Parse("11102"), Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Lesion = lesion }];

        var (_, biopsy) = MohsTissue.OnFile(history, lesion is null ? null : "a", new DateOnly(2026, 3, 2), PayerProfile.Medicare, Edition.Default);

        Assert.Equal(found, biopsy);
    }

    private static LineFacts Facts(string code) => new() { Code = ProcedureCode.Parse(code), Profile = ProfileTable.Of(ProcedureCode.Parse(code)) };
}
