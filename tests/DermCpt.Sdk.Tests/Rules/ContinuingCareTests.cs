using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Tests.Rules;

/// <summary>One judgement for drafts and claims: the add-on for continuing care (EM-70..77, FX-09).</summary>
public sealed class ContinuingCareTests
{
    /// <summary>Date, policy, 25 on the visit, a preventive service, another that calls for 25.</summary>
    [Theory]
    [InlineData("2023-12-31", G2211PolicyChoice.Medicare, false, false, false, JudgementKind.NotReported, Rule.EM_70)]
    [InlineData("2024-01-01", G2211PolicyChoice.Medicare, false, false, true, JudgementKind.Stands, Rule.None)]
    [InlineData("2024-10-01", G2211PolicyChoice.Medicare, true, true, false, JudgementKind.NotReported, Rule.EM_71)]
    [InlineData("2025-01-01", G2211PolicyChoice.Medicare, true, true, false, JudgementKind.Stands, Rule.None)]
    [InlineData("2025-01-01", G2211PolicyChoice.Medicare, true, true, true, JudgementKind.NotReported, Rule.EM_74)]
    [InlineData("2026-03-02", G2211PolicyChoice.Medicare, true, false, false, JudgementKind.Advises, Rule.EM_72)]
    [InlineData("2026-03-02", G2211PolicyChoice.Allow, true, false, true, JudgementKind.Stands, Rule.None)]
    [InlineData("2026-03-02", G2211PolicyChoice.Deny, false, false, false, JudgementKind.NotReported, Rule.EM_77)]
    [InlineData("2026-03-02", null, true, false, true, JudgementKind.NeedsSwitch, Rule.EM_77)]
    [InlineData("2026-03-02", null, false, false, false, JudgementKind.Stands, Rule.None)]
    internal void TheAddOn(string date, G2211PolicyChoice? policy, bool marked, bool preventive, bool other, JudgementKind kind, Rule rule)
    {
        var judgement = ContinuingCare.Judge(new ContinuingCareFacts
        {
            Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            Policy = policy,
            Bases = 1,
            HasModifier25 = marked,
            HasPreventive = preventive,
            HasOtherCause = other,
        });

        Assert.Equal((kind, rule), (judgement.Kind, judgement.Rule));
    }

    [Theory]
    [InlineData("11102", GlobalDays.Days000, false, true)]
    [InlineData("17110", GlobalDays.Days010, false, true)]
    [InlineData("96372", GlobalDays.Xxx, true, true)]
    [InlineData("87220", GlobalDays.Xxx, false, false)]
    [InlineData("G0008", GlobalDays.Xxx, true, false)]
    [InlineData("G2211", GlobalDays.Zzz, false, false)]
    public void WhatCallsFor25(string code, GlobalDays global, bool paired, bool calls) =>
        Assert.Equal(calls, ContinuingCare.CallsFor25(ProfileTable.Of(ProcedureCode.Parse(code)), global, paired));

    [Theory]
    [InlineData("99214", "2025-12-31", true)]
    [InlineData("99348", "2025-12-31", false)]
    [InlineData("99348", "2026-01-01", true)]
    [InlineData("99343", "2026-01-01", false)]
    [InlineData("99243", "2026-01-01", false)]
    public void ItsVisits(string code, string date, bool takes) =>
        Assert.Equal(takes, ProfileTable.Of(ProcedureCode.Parse(code)).Is(ContinuingCare.BasesOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void TwoVisitsAreNoBase() => Assert.Equal(Rule.FX_09, ContinuingCare.Judge(new ContinuingCareFacts { Date = new DateOnly(2026, 3, 2), Policy = G2211PolicyChoice.Medicare, Bases = 2 }).Rule);
}
