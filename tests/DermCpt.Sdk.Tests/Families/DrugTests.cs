using System.Globalization;
using DermCpt.Families;
using DermCpt.Tests.ReferenceData;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Drugs by code and name, their units by dose, and those without a line (DRG-01, DRG-06, INJ-06), typed from the rules.</summary>
public sealed class DrugTests
{
    [Theory]
    [InlineData("J3301", "10", 1)]
    [InlineData("J3301", "11", 2)]
    [InlineData("J3301", "40", 4)]
    [InlineData("J3300", "4", 4)]
    [InlineData("J1010", "80", 80)]
    [InlineData("J0702", "6", 2)]
    [InlineData("J1100", "4", 4)]
    [InlineData("J2357", "150", 30)]
    [InlineData("J2357", "300", 60)]
    [InlineData("J1745", "305", 31)]
    [InlineData("Q5103", "400", 40)]
    [InlineData("Q5104", "400", 40)]
    [InlineData("Q5121", "395", 40)]
    [InlineData("J3245", "100", 100)]
    [InlineData("J0717", "400", 400)]
    [InlineData("J3358", "390", 390)]
    [InlineData("J0490", "715", 72)]
    [InlineData("J1747", "900", 900)]
    [InlineData("J9312", "1000", 100)]
    [InlineData("J9260", "15", 1)]
    [InlineData("J9260", "51", 2)]
    [InlineData("J0696", "1000", 4)]
    [InlineData("J1885", "60", 4)]
    [InlineData("J2919", "125", 25)]
    [InlineData("J1459", "30000", 60)]
    [InlineData("J0775", "0.58", 58)]
    [InlineData("J0171", "0.3", 3, "2025-06-30")]
    [InlineData("J0165", "0.3", 3)]
    [InlineData("J7345", "2000", 200)]
    [InlineData("J9119", "350", 350)]
    [InlineData("J9190", "250", 1, "2026-09-30")]
    [InlineData("J9192", "250", 25, "2026-10-01")]
    [InlineData("J9250", "15", 3, "2024-03-31")]
    [InlineData("J3420", "1", 1)]
    public void DRG_01_units_are_the_dose_in_steps_of_the_code(string code, string mg, int units, string date = "2026-03-02") =>
        Assert.Equal($"Coded: {code}{(units == 1 ? string.Empty : "x" + units.ToString(CultureInfo.InvariantCulture))}", Text(Given(code, mg), date));

    [Theory]
    [InlineData("infliximab", "2026-03-02", "J1745")]
    [InlineData("Infliximab-DYYB", "2026-03-02", "Q5103")]
    [InlineData("Kenalog", "2026-03-02", "J3301")]
    [InlineData("methotrexate", "2024-03-31", "J9250")]
    [InlineData("methotrexate", "2024-04-01", "J9260")]
    [InlineData("fluorouracil", "2026-09-30", "J9190")]
    [InlineData("fluorouracil", "2026-10-01", "J9192")]
    [InlineData("methylprednisolone acetate", "2024-04-01", "J1010")]
    [InlineData("vancomycin", "2025-06-30", "J3370")]
    [InlineData("vancomycin", "2025-07-01", "J3373")]
    [InlineData("adalimumab-aacf", "2024-12-31", "Q5131")]
    [InlineData("adalimumab-aacf", "2025-01-01", "Q5144")]
    [InlineData("epinephrine", "2025-07-01", "J0165")]
    [InlineData("tildra", "2026-03-02", "J3245")]
    [InlineData("omali", "2026-03-02", "")]
    [InlineData("triamcinolone", "2026-03-02", "")]
    [InlineData("methylprednisolone acetate", "2024-03-31", "")]
    [InlineData("nothing of the kind", "2026-03-02", "")]
    public void DRG_01_a_name_means_one_code_on_a_day_or_none(string name, string date, string code) =>
        Assert.Equal(code, DrugTable.FindByName(name, Date(date), Edition.Default).ToString());

    [Fact]
    public void Every_row_of_the_drug_table_is_compiled()
    {
        Assert.Equal(File.ReadAllText(Repository.At("src/DermCpt.Sdk/Families/Drug/DrugTable.g.cs")), DataCompiler.DrugCompiler.Compile(CsvTable.Data));
        Assert.Equal(164, DrugTable.Rows.Length);
        foreach (var row in DrugTable.Rows)
        {
            Assert.True(DrugTable.TryFind(row.Code, out var found));
            Assert.Equal(row, found);
        }

        Assert.False(DrugTable.TryFind(ProcedureCode.Parse("J0001"), out _));
        Assert.False(DrugTable.TryFind(ProcedureCode.Parse("V2999"), out _));
    }

    [Theory]
    [InlineData("J3357", "medicare", "Coded:  | not J3357 DRG-06")]
    [InlineData("J0139", "medicare", "Coded:  | not J0139 DRG-06")]
    [InlineData("J1438", "medicare", "Coded:  | not J1438 DRG-06")]
    [InlineData("J1628", "medicare", "Coded:  | not J1628 DRG-06")]
    [InlineData("Q5144", "medicare", "Coded:  | not Q5144 DRG-06")]
    [InlineData("J2357", "medicare", "Coded: J2357x20")]
    [InlineData("J3245", "medicare", "Coded: J3245x100")]
    [InlineData("J0139", "commercial", "Coded: J0139x100")]
    public void DRG_06_what_patients_give_themselves_is_no_line_under_Part_B(string code, string payer, string expected) =>
        Assert.Equal(expected, Text(Encounter(Given(code, "100")) with { Payer = payer }));

    [Fact]
    public void DRG_06_given_into_a_vein_it_is_the_office_s_drug_and_with_GY_a_line_for_the_denial()
    {
        Assert.Equal("Coded: 96413 J1628x200", Text(Encounter(Given("J1628", "200"), new TherapeuticInjectionService { Id = "b", Route = InjectionRoute.Infusion })));
        Assert.Equal("Coded: J0139-GYx40", Text(Encounter(Given("J0139", "40") with { Liability = LiabilityNotice.Excluded })));
    }

    [Theory]
    [InlineData("J2001", "2024-08-05")]
    [InlineData("J2003", "2026-03-02")]
    [InlineData("J2004", "2026-03-02")]
    [InlineData("J0670", "2026-03-02")]
    [InlineData("J0665", "2026-03-02")]
    public void INJ_06_a_local_anesthetic_is_part_of_its_procedure(string code, string date)
    {
        var biopsy = new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Chest };

        Assert.Equal($"Coded: 11104 | not {code} INJ-06", Text(Encounter(Given(code, null) with { AmountUnits = 5 }, biopsy) with { DateOfService = Date(date) }));
        Assert.StartsWith($"Coded: {code}x5", Text(Encounter(Given(code, null) with { AmountUnits = 5 }) with { DateOfService = Date(date) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drug_code_outside_its_days_is_refused_before_anything_is_asked()
    {
        Assert.StartsWith("Invalid:", Text(Given("J9192", null), "2026-09-30"), StringComparison.Ordinal);
        Assert.StartsWith("Invalid:", Text(Given("J9190", null), "2026-10-01"), StringComparison.Ordinal);
        Assert.StartsWith("Invalid:", Text(Given("Q5131", null), "2025-01-01"), StringComparison.Ordinal);
    }

    private static DrugService Given(string code, string? mg) => new()
    {
        Id = "a",
        Code = ProcedureCode.Parse(code),
        SingleDoseVial = false,
        AmountMg = mg is null ? null : decimal.Parse(mg, CultureInfo.InvariantCulture),
    };

    private static string Text(Service service, string date) => Text(Encounter(service) with { DateOfService = Date(date) });

    private static string Text(Encounter encounter) => Whole(encounter).Split(" | told ")[0];

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
