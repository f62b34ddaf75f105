using System.Globalization;
using DermCpt.Rules;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>The code of an injection by drug, route, payer and date (INJ-01, IL-03), typed from the rule's table.</summary>
public sealed class AdministrationTests
{
    private const InjectionRoute Skin = InjectionRoute.SubcutaneousOrIntramuscular;
    private const InjectionRoute Push = InjectionRoute.IntravenousPush;
    private const InjectionRoute Infusion = InjectionRoute.Infusion;

    /// <summary>Route, drug, and the codes under therapeutic, complex, a documented complex administration and a documented plain one.</summary>
    [Theory]
    [InlineData(Skin, "J3301", "96372", "96372", "96372", "96372")]
    [InlineData(Skin, "J1100", "96372", "96372", "96372", "96372")]
    [InlineData(Skin, "J0696", "96372", "96372", "96372", "96372")]
    [InlineData(Skin, "J0561", "96372", "96372", "96372", "96372")]
    [InlineData(Skin, "J2357", "96372", "96401", "96401", "96372")]
    [InlineData(Skin, "J3245", "96372", "96401", "96401", "96372")]
    [InlineData(Skin, "J0717", "96372", "96401", "96401", "96372")]
    [InlineData(Skin, "J0638", "96372", "96401", "96401", "96372")]
    [InlineData(Skin, "Q5154", "96372", "96401", "96401", "96372")]
    [InlineData(Skin, "J1747", "96372", "96372", "96372", "96372")]
    [InlineData(Skin, "J9260", "96401", "96401", "96401", "96401")]
    [InlineData(Skin, "J9311", "96401", "96401", "96401", "96401")]
    [InlineData(Infusion, "J1745", "96413", "96413", "96413", "96413")]
    [InlineData(Infusion, "Q5103", "96413", "96413", "96413", "96413")]
    [InlineData(Infusion, "J9312", "96413", "96413", "96413", "96413")]
    [InlineData(Infusion, "J9119", "96413", "96413", "96413", "96413")]
    [InlineData(Infusion, "J0490", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J0491", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J3358", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J3247", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J2327", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J1628", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J1747", "96413", "96413", "96413", "96365")]
    [InlineData(Infusion, "J1568", "96365", "96365", "96365", "96365")]
    [InlineData(Infusion, "J0875", "96365", "96365", "96365", "96365")]
    [InlineData(Push, "J0690", "96374", "96374", "96374", "96374")]
    [InlineData(Push, "J1100", "96374", "96374", "96374", "96374")]
    [InlineData(Push, "J1885", "96374", "96374", "96374", "96374")]
    public void INJ_01_by_drug_route_and_policy(InjectionRoute route, string drug, string therapeutic, string complex, string done, string notDone)
    {
        Assert.Equal(therapeutic, Administered(route, drug, null));
        Assert.Equal(complex, Administered(route, drug, null, ("BiologicAdmin", "complex")));
        Assert.Equal(done, Administered(route, drug, true));
        Assert.Equal(notDone, Administered(route, drug, false));
        Assert.Equal(done, Administered(route, drug, true, ("BiologicAdmin", "fact")));
        Assert.Equal(notDone, Administered(route, drug, false, ("BiologicAdmin", "fact")));
    }

    [Theory]
    [InlineData(Skin, "J2357", true)]
    [InlineData(Infusion, "J0490", true)]
    [InlineData(Skin, "J3301", false)]
    [InlineData(Skin, "J9260", false)]
    [InlineData(Infusion, "J1745", false)]
    public void INJ_01_the_fact_is_asked_for_the_drugs_that_allow_it_alone(InjectionRoute route, string drug, bool isAsked)
    {
        var asked = Code(Encounter(Injection(route), Drug(drug)), ("BiologicAdmin", "fact")).MissingFacts.Select(missing => missing.Name);

        Assert.Equal(isAsked ? ["complexAdministration"] : [], asked);
    }

    [Theory]
    [InlineData("2022-08-11", "96372")]
    [InlineData("2022-08-12", "96401")]
    [InlineData("2026-03-02", "96401")]
    public void INJ_01_Medicare_takes_documented_complex_work_from_August_2022(string date, string code)
    {
        var visit = Encounter(Injection(Skin) with { ComplexAdministration = true }, Drug("J2357"));

        Assert.Equal(code, FirstCode(Code(visit with { DateOfService = DateOnly.Parse(date, CultureInfo.InvariantCulture) })));
        Assert.Equal("96401", FirstCode(Code(visit with { DateOfService = DateOnly.Parse(date, CultureInfo.InvariantCulture), Payer = "commercial" })));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("15", 0)]
    [InlineData("60", 0)]
    [InlineData("90", 0)]
    [InlineData("91", 1)]
    [InlineData("120", 1)]
    [InlineData("150", 1)]
    [InlineData("151", 2)]
    [InlineData("180", 2)]
    [InlineData("211", 3)]
    public void INJ_01_a_further_hour_counts_past_thirty_minutes(string? minutes, int hours)
    {
        var injection = Injection(Infusion) with { Minutes = minutes is null ? null : decimal.Parse(minutes, CultureInfo.InvariantCulture) };
        var more = hours == 0 ? string.Empty : hours == 1 ? " 96415" : " 96415x" + hours.ToString(CultureInfo.InvariantCulture);

        Assert.Equal($"Coded: 96413{more} J1745x10", Coded(Encounter(injection, Drug("J1745"))));
        Assert.Equal($"Coded: 96365{more.Replace("96415", "96366", StringComparison.Ordinal)} J1568x10", Coded(Encounter(injection, Drug("J1568"))));
        Assert.Equal(hours, DrugAdministration.FurtherHours(injection.Minutes ?? 0));
    }

    [Fact]
    public void INJ_01_two_drugs_that_are_given_alike_need_no_question_and_others_are_told_apart_by_the_drug()
    {
        Assert.StartsWith("Coded: 96372 ", Coded(Encounter(Injection(Skin), Drug("J2357"), Drug("J1100") with { Id = "e" })), StringComparison.Ordinal);
        var asked = Assert.Single(Code(Encounter(Injection(Infusion), Drug("J1745"), Drug("J1568") with { Id = "e" })).MissingFacts);
        Assert.Equal(("drug", "a"), (asked.Name, asked.Service));
        Assert.Equal(["d", "e"], asked.Choices.Select(given => given.Value));
        Assert.StartsWith("Coded: 96413 ", Coded(Encounter(Injection(Infusion) with { Drug = "d" }, Drug("J1745"), Drug("J1568") with { Id = "e" })), StringComparison.Ordinal);
        Assert.StartsWith("Coded: 96365 ", Coded(Encounter(Injection(Infusion) with { Drug = "e" }, Drug("J1745"), Drug("J1568") with { Id = "e" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Skin, "J1745", "infusion")]
    [InlineData(Infusion, "J2357", "subcutaneousOrIntramuscular")]
    [InlineData(Skin, "J1568", "infusion")]
    [InlineData(Push, "J9260", "subcutaneousOrIntramuscular")]
    public void INJ_01_a_route_by_which_the_drug_is_not_given_is_asked_again(InjectionRoute route, string drug, string choice)
    {
        var asked = Assert.Single(Code(Encounter(Injection(route), Drug(drug))).MissingFacts);

        Assert.Equal("route", asked.Name);
        Assert.Equal([choice], asked.Choices.Select(given => given.Value));
    }

    /// <summary>96413/96372 has a live row with indicator 1; two drugs given by two routes are told apart.</summary>
    [Fact]
    public void INJ_04_an_injection_beside_a_drug_that_another_one_gave_is_of_the_patient_s_own_drug() =>
        Assert.Equal("Coded: 96413 96372-59 J1745x10", Coded(Encounter(Injection(Infusion), Injection(Skin) with { Id = "b" }, Drug("J1745"))));

    [Fact]
    public void A_drug_whose_name_says_nothing_keeps_its_injection_open() =>
        Assert.Equal("NeedsFacts:  | asked d.code", Whole(Encounter(Injection(Skin), new DrugService { Id = "d", Name = "nothing of the kind" })));

    [Theory]
    [InlineData("J9040", 3, "96405")]
    [InlineData("J9040", 8, "96406")]
    [InlineData("J9260", 2, "96405")]
    [InlineData("J9192", 2, "96405", "2026-10-05")]
    [InlineData("J9325", 1, "96405")]
    [InlineData("J3301", 3, "11900")]
    [InlineData("J3301", 8, "11901")]
    [InlineData("J1010", 1, "11900")]
    public void IL_03_an_anti_tumor_drug_into_lesions_is_known_by_the_drug(string drug, int count, string code, string date = "2026-03-02")
    {
        var visit = Encounter(new IntralesionalInjectionService { Id = "a", Site = BodySite.Chest, Count = count }, Drug(drug));

        Assert.Equal(code, FirstCode(Code(visit with { DateOfService = DateOnly.Parse(date, CultureInfo.InvariantCulture) })));
    }

    [Fact]
    public void IL_03_what_went_into_the_lesions_is_asked_where_the_drugs_differ()
    {
        var asked = Assert.Single(Code(Encounter(new IntralesionalInjectionService { Id = "a", Site = BodySite.Chest, Count = 2 }, Drug("J9040"), Drug("J3301") with { Id = "e" })).MissingFacts);

        Assert.Equal("agent", asked.Name);
    }

    /// <summary>Methotrexate takes 96401, a steroid 96372: a given code that no drug takes is as wrong as on a claim.</summary>
    [Theory]
    [InlineData("96372", "J9260", "Invalid: J9260x10")]
    [InlineData("96401", "J9260", "Coded: 96401 J9260x10")]
    [InlineData("96372", "J3301", "Coded: 96372 J3301x10")]
    public void INJ_01_an_administration_that_is_given_as_a_code(string code, string drug, string expected) =>
        Assert.Equal(expected, Coded(Given("a", code), Drug(drug)));

    private static string Administered(InjectionRoute route, string drug, bool? complex, params (string Switch, string Value)[] switches) =>
        FirstCode(Code(Encounter(Injection(route) with { ComplexAdministration = complex }, Drug(drug)), switches));

    /// <summary>The code of the line that is no drug.</summary>
    private static string FirstCode(CodingResult result) => result.Lines.Select(line => line.Code.ToString()).First(code => char.IsDigit(code[0]));

    private static TherapeuticInjectionService Injection(InjectionRoute route) => new() { Id = "a", Route = route };

    private static DrugService Drug(string code) => new() { Id = "d", Code = ProcedureCode.Parse(code), AmountUnits = 10, SingleDoseVial = false };
}
