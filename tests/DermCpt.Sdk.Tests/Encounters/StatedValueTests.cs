using System.Text;
using DermCpt.Json;

namespace DermCpt.Tests.Encounters;

/// <summary>A value that no rule could read is refused where it is stated, in code as in JSON, and the message names it.</summary>
public sealed class StatedValueTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static TheoryData<string, Func<object>> Wrong => new()
    {
        { "No member of DestroyedLesionType has that number", static () => new DestructionService { Id = "s1", LesionType = (DestroyedLesionType)77 } },
        { "No member of BodySite has that number", static () => new BiopsyService { Id = "s1", Site = (BodySite)250 } },
        { "No member of ClosureMethod has that number", static () => new RepairService { Id = "s1", Closure = [(ClosureMethod)40] } },
        { "No member of PatientStatus has that number", static () => new Patient { Status = (PatientStatus)9 } },
        { "No member of Laterality has that number", static () => new PriorService { Code = "17000", Date = Day, Laterality = (Laterality)9 } },
        { "No member of BodySite has that number", static () => new ClaimLine { Code = "17000", Site = (BodySite)250 } },
        { "An empty label", static () => new BiopsyService { Id = string.Empty } },
        { "A label of 101 characters", static () => new BiopsyService { Id = new string('a', 101) } },
        { "A label of 101 characters", static () => new BiopsyService { Id = "s1", Lesion = new string('a', 101) } },
        { "A label of 0 characters", static () => new ClaimLine { Code = "17000", Session = string.Empty } },
        { "Service 2 is null", static () => Visit(new BiopsyService { Id = "s1" }, null!) },
        { "Service 1 has no id", static () => Visit(new BiopsyService()) },
        { "0 services", static () => Visit() },
        { "An empty code", static () => new PriorService { Code = default, Date = Day } },
        { "An empty code", static () => new ClaimLine { Code = default } },
        { "Diagnosis 2 is empty", static () => new BiopsyService { Id = "s1", Diagnoses = ["D49.2", default] } },
        { "Modifier 1 is empty", static () => new ClaimLine { Code = "17000", Modifiers = [default] } },
        { "'1': expected a place of service of two digits", static () => Visit(new BiopsyService { Id = "s1" }) with { PlaceOfService = "1" } },
        { "'office'", static () => new ClaimLine { Code = "17000", PlaceOfService = "office" } },
        { "Expected 0 to 99999", static () => new ClaimLine { Code = "17000", Units = -1 } },
        { "Expected 1 to 9999", static () => new PriorService { Code = "17000", Date = Day, Units = 0 } },
        { "1989-12-31: expected 1990-01-01 to 2099-12-31", static () => new PriorService { Code = "17000", Date = new DateOnly(1989, 12, 31) } },
        { "2100-01-01: expected 1990-01-01 to 2099-12-31", static () => new ClaimLine { Code = "17000", DateOfService = new DateOnly(2100, 1, 1) } },
        { "1000 lines: expected at most 999", static () => Claim([.. Enumerable.Repeat(new ClaimLine { Code = "17000" }, 1000)]) },
        { "Expected more than 0", static () => new IncisionAndDrainageService { Id = "s1", Count = 0 } },
        { "Expected a whole number from 0 to 9999", static () => new SkinTagRemovalService { Id = "s1", Count = 10000 } },
        { "Expected more than 0", static () => new ShaveRemovalService { Id = "s1", DiameterCm = 0m } },
        { "Expected more than 0", static () => new LaserTreatmentService { Id = "s1", AreaSqCm = 0m } },
        { "Expected more than 0", static () => new DrugService { Id = "s1", AmountUnits = 0m } },
        { "Expected at most 100", static () => new BurnService { Id = "s1", BodySurfacePercent = 100.01m } },
        { "An empty code", static () => new GivenCodeService { Id = "s1", Code = default(ProcedureCode) } },
        { "Modifier 1 is empty", static () => new GivenCodeService { Id = "s1", Code = "17000", Modifiers = [default] } },
        { "Stage 2: expected", static () => new MohsService { Id = "s1", Stages = [3, 0] } },
        { "Stage 1: expected", static () => new MohsService { Id = "s1", Stages = [] } },
        { "An empty code", static () => new PracticeDrug { Code = default } },
        { "An empty code", static () => new PlannedSurgery(default, Day) },
        { "No member of DataKind has that number", static () => new DataElement((DataKind)99) },
        { "A label of 101 characters", static () => new PathologyService { Id = "s1", Specimen = new string('a', 101) } },
        { "Line 1 is null", static () => Claim([null!]) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_outside_its_range_is_refused_where_it_is_stated(string message, Func<object> state)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(state);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What may be none is taken as none.</summary>
    [Fact]
    public void A_margin_a_waste_a_time_and_further_blocks_may_be_none()
    {
        Assert.Equal(0m, new ExcisionService { Id = "s1", MarginCm = 0m }.MarginCm!.Value.Centimeters);
        Assert.Equal(0m, new DrugService { Id = "s1", WastedUnits = 0m }.WastedUnits);
        Assert.Equal(0m, new ElectrolysisService { Id = "s1", Minutes = 0m }.Minutes);
        Assert.Equal(0, new PathologyService { Id = "s1", Additional = 0 }.Additional);
    }

    [Theory]
    [InlineData("lesion", "$.services[0].lesion")]
    [InlineData("session", "$.services[0].session")]
    public void JSON_refuses_a_label_of_more_than_100_characters(string member, string path)
    {
        string Text(int length) => $$"""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"biopsy","{{member}}":"{{new string('a', length)}}"}]}""";
        _ = DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Text(100)));
        var refused = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Text(101))));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("a text of 101 characters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_may_be_long_since_no_rule_reads_it() =>
        Assert.Equal(500, DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes($$"""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"biopsy","note":"{{new string('a', 500)}}"}]}""")).Services[0].Note!.Length);

    private static Encounter Visit(params Service[] services) => new() { DateOfService = Day, Payer = "medicare", Services = ValueList.Create<Service>(services) };

    private static Claim Claim(ValueList<ClaimLine> lines) => new() { DateOfService = Day, Payer = "medicare", Lines = lines };
}
