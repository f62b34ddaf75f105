using DermCpt.Families;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Drugs beside what gives them (INJ-01), anesthetics (INJ-06) and drugs that patients give themselves (DRG-06), hand-typed.</summary>
public sealed class AdministrationCheckTests
{
    private static readonly string[] OfAdministration = ["AdministrationNotOfDrug", "SelfAdministeredDrug", "AnestheticIncluded"];

    [Theory]
    [InlineData("96372 J2357x60", "")]
    [InlineData("96401 J2357x60", "")]
    [InlineData("96413 J2357x60", "AdministrationNotOfDrug 0 1")]
    [InlineData("96365 J2357x60", "AdministrationNotOfDrug 0 1")]
    [InlineData("96413 J1745x40", "")]
    [InlineData("96413 96415 J1745x40", "")]
    [InlineData("96365 J1745x40", "AdministrationNotOfDrug 0 1")]
    [InlineData("96365 96366 J1745x40", "AdministrationNotOfDrug 0 2, AdministrationNotOfDrug 1 2")]
    [InlineData("96372 J1745x40", "AdministrationNotOfDrug 0 1")]
    [InlineData("96401 J9260", "")]
    [InlineData("96405 J9260", "")]
    [InlineData("96372 J9260", "AdministrationNotOfDrug 0 1")]
    [InlineData("96372 J3301x4", "")]
    [InlineData("11900 J3301x4", "")]
    [InlineData("96401 J3301x4", "AdministrationNotOfDrug 0 1")]
    [InlineData("96405 J3301x4", "AdministrationNotOfDrug 0 1")]
    [InlineData("96405 J9040", "")]
    [InlineData("96401 J1100x4", "AdministrationNotOfDrug 0 1")]
    [InlineData("96374 J1100x4", "")]
    [InlineData("96413 J1568x60", "AdministrationNotOfDrug 0 1")]
    [InlineData("96365 J1568x60", "")]
    [InlineData("96365 J0490x72", "")]
    [InlineData("96413 J0490x72", "")]
    [InlineData("96372 J0490x72", "AdministrationNotOfDrug 0 1")]
    [InlineData("96372 96413 J1745x40", "")]
    [InlineData("96372 64650 J0585x100", "")]
    [InlineData("96401 J3590", "")]
    [InlineData("96413 J3590", "")]
    [InlineData("96372", "")]
    [InlineData("J1745x40", "")]
    [InlineData("11102 J2003x20", "AnestheticIncluded 0 1")]
    [InlineData("11102 J0670x2", "AnestheticIncluded 0 1")]
    [InlineData("99213 J2003x20", "")]
    [InlineData("96372 J0139x40", "SelfAdministeredDrug 1")]
    [InlineData("96372 J3357x45", "SelfAdministeredDrug 1")]
    [InlineData("96372 J0139-GYx40", "")]
    [InlineData("96413 J1628x200", "")]
    public void INJ_01_both_schools_of_a_drug_are_taken_and_no_other(string lines, string expected) => Assert.Equal(expected, Text("2026-03-02 " + lines));

    /// <summary>The extract of the add-on table lacks the plain infusion and push; what goes on from them has its primary all the same.</summary>
    [Theory]
    [InlineData("96365 96366", "")]
    [InlineData("96365 96367", "")]
    [InlineData("96365 96368", "")]
    [InlineData("96365 96375", "")]
    [InlineData("96374 96367", "")]
    [InlineData("96374 96375", "")]
    [InlineData("96374 96376", "")]
    [InlineData("96413 96375", "")]
    [InlineData("96374 96366", "AddOnWithoutPrimary 1")]
    [InlineData("96374 96368", "AddOnWithoutPrimary 1")]
    [InlineData("96372 96375", "AddOnWithoutPrimary 1")]
    [InlineData("96365 96417", "AddOnWithoutPrimary 1")]
    public void AO_01_what_goes_on_from_an_infusion_or_push_has_its_primary(string lines, string expected)
    {
        var found = new DermCoder().Scrub(ClaimText.Parse("2026-03-02 " + lines)).Findings.Where(finding => finding.Code == "AddOnWithoutPrimary");
        Assert.Equal(expected, string.Join(", ", found.Select(finding => $"{finding.Code} {string.Join(' ', finding.Lines)}")));
    }

    [Fact]
    public void DRG_06_another_payer_may_pay() => Assert.Equal(string.Empty, Text("2026-03-02 96372 J0139x40", ("SelfAdministeredDrugs", "payable")));

    /// <summary>Each code of administration that coding gives a drug is one that scrubbing takes.</summary>
    [Fact]
    public void INJ_01_coding_and_scrubbing_agree_on_every_drug_and_route()
    {
        var coder = new DermCoder();
        foreach (var drug in DrugTable.Rows)
        {
            foreach (var route in Enum.GetValues<InjectionRoute>())
            {
                foreach (var complex in new bool?[] { null, true, false })
                {
                    var injection = new TherapeuticInjectionService { Id = "a", Route = route, ComplexAdministration = complex };
                    var given = new DrugService { Id = "d", Code = drug.Code, AmountUnits = 1, SingleDoseVial = false };
                    var visit = Bundling.CodedVisit.Encounter(injection, given) with { Payer = "commercial" };
                    var result = coder.Code(visit);
                    if (result.Status != CodingStatus.Coded || result.Lines.Count == 0)
                    {
                        continue;
                    }

                    var lines = result.Lines.Select(line => new ClaimLine { Code = line.Code, Units = line.Units, Modifiers = [.. line.Modifiers] });
                    var claim = new Claim { DateOfService = visit.DateOfService, Payer = "commercial", Lines = [.. lines] };
                    Assert.DoesNotContain(coder.Scrub(claim).Findings, finding => finding.Code == "AdministrationNotOfDrug");
                }
            }
        }
    }

    private static string Text(string claim, params (string Switch, string Value)[] switches) =>
        string.Join(", ", ClaimText.Findings(ClaimText.Parse(claim), switches).Where(finding => OfAdministration.Contains(finding.Code)).Select(finding => $"{finding.Code} {string.Join(' ', finding.Lines)}").Order(StringComparer.Ordinal));
}
