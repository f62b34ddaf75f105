using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Encounters;

/// <summary>What a practice says of itself once stands where its records say nothing, is told, and yields to what they say (PRC-01, INF-04).</summary>
public sealed class PracticeProfileTests
{
    private static readonly DermCoder Plain = new();

    private static readonly PracticeProfile Main = new()
    {
        Id = "main",
        OwnLaboratory = true,
        PpmCertificate = true,
        State = "TX",
        DefaultPlaceOfService = "22",
        Drugs = [new PracticeDrug { Code = "J3301", VialUnits = 5m, SingleDose = false }, new PracticeDrug { Code = "J2919", VialUnits = 8m, SingleDose = true }],
    };

    private static readonly DermCoder Coder = new() { Practices = [Main] };

    [Fact]
    public void PTH_16_the_own_laboratory_makes_pathology_global_and_is_told()
    {
        var visit = Visit(new PathologyService { Id = "s1", Examination = PathologyExamination.Level4, Count = 2 }) with { PlaceOfService = "11" };
        Assert.Equal("component", Assert.Single(Plain.Code(visit).MissingFacts).Name);

        var result = Coder.Code(visit);
        var line = Assert.Single(result.Lines);
        Assert.Equal("88305 x2", line.ToString());
        Assert.Contains(line.Reasons, static reason => reason.Rule.ToString() == "PRC-01");
        Assert.Equal(("s1", "component", "global", "PRC-01"), Only(result.Inferred));
    }

    [Fact]
    public void What_the_record_states_wins()
    {
        var visit = Visit(new PathologyService { Id = "s1", Examination = PathologyExamination.Level4, Count = 2, Component = PathologyComponent.Professional }) with { PlaceOfService = "11" };
        var result = Coder.Code(visit);
        Assert.Equal("88305-26 x2", Assert.Single(result.Lines).ToString());
        Assert.Empty(result.Inferred);
    }

    [Fact]
    public void LB_01_the_certificate_and_the_payer_together_make_a_provider_performed_code()
    {
        var acme = PayerProfile.Commercial.Derive("acme", "1").With(Switches.PpmCodes, true);
        var visit = Visit(new MicroscopyService { Id = "s1", Test = MicroscopyTest.Koh }) with { Payer = "acme", PlaceOfService = "11" };
        Assert.Equal("87220 x1", Assert.Single(new DermCoder(Edition.Default, acme).Code(visit).Lines).ToString());
        Assert.Equal("Q0112 x1", Assert.Single(new DermCoder(Edition.Default, acme) { Practices = [Main] }.Code(visit).Lines).ToString());
        Assert.Equal("87220 x1", Assert.Single(Coder.Code(visit with { Payer = "medicare" }).Lines).ToString());
    }

    [Fact]
    public void DRG_02_the_practice_s_vials_are_asked_for_no_more()
    {
        // 5 of 8 units of a vial for one patient: 3 are thrown away.
        var wasted = Coder.Code(Visit(new DrugService { Id = "s1", Code = "J2919", AmountUnits = 5m }) with { PlaceOfService = "11" });
        Assert.Equal(["J2919 x5", "J2919-JW x3"], wasted.Lines.Select(static line => line.ToString()));
        Assert.Equal(["singleDoseVial true PRC-01", "vialUnits 8 PRC-01"], wasted.Inferred.Select(static one => $"{one.Name} {one.Value} {one.Rule}"));

        var shared = Coder.Code(Visit(new DrugService { Id = "s1", Code = "J3301", AmountUnits = 3m }) with { PlaceOfService = "11" });
        Assert.Equal(["J3301 x3"], shared.Lines.Select(static line => line.ToString()));
    }

    [Fact]
    public void INF_04_a_tube_sold_for_one_patient_and_given_whole_wastes_nothing()
    {
        var whole = Plain.Code(Visit(new DrugService { Id = "s1", Code = "J7345", AmountMg = 2000m }) with { PlaceOfService = "11" });
        Assert.Equal("J7345-JZ x200", Assert.Single(whole.Lines).ToString());
        Assert.Equal(["singleDoseVial true INF-04", "wastedUnits 0 INF-04"], whole.Inferred.Select(static one => $"{one.Name} {one.Value} {one.Rule}"));

        var part = Plain.Code(Visit(new DrugService { Id = "s1", Code = "J7345", AmountMg = 1500m }) with { PlaceOfService = "11" });
        Assert.Equal("wastedMg", Assert.Single(part.MissingFacts).Name);
        var off = new DermCoder { Inference = Inference.Off }.Code(Visit(new DrugService { Id = "s1", Code = "J7345", AmountMg = 2000m }) with { PlaceOfService = "11" });
        Assert.Equal("singleDoseVial", Assert.Single(off.MissingFacts).Name);
    }

    [Fact]
    public void The_usual_place_stands_where_none_is_stated_and_goes_to_the_claim()
    {
        // A global test at a hospital outpatient department takes 26 (POS-01).
        var visit = Visit(new PathologyService { Id = "s1", Examination = PathologyExamination.Level4, Count = 1 });
        var result = Coder.Code(visit);
        Assert.Equal("88305-26 x1", Assert.Single(result.Lines).ToString());
        Assert.Equal("22", result.ToClaim().PlaceOfService);
        Assert.Equal("11", Plain.Code(visit).ToClaim().PlaceOfService);
        Assert.DoesNotContain("placeOfService", DermCptJson.Write(visit), StringComparison.Ordinal);
    }

    [Fact]
    public void Inference_may_be_set_for_a_practice()
    {
        var careful = new DermCoder { Practices = [new PracticeProfile { Id = "careful", Inference = Inference.Off }] };
        var visit = Visit(new ExcisionService { Id = "s1", ExcisedDiameterCm = 1.2m, Site = BodySite.Back, Diagnoses = ["C44.519"] });
        Assert.Equal("lesionType", Assert.Single(careful.Code(visit).MissingFacts).Name);
        Assert.Equal("11602 x1", Assert.Single(Plain.Code(visit).Lines).ToString());
    }

    [Fact]
    public void Several_practices_are_told_apart_by_their_label()
    {
        var two = new DermCoder { Practices = [Main, new PracticeProfile { Id = "north" }] };
        var visit = Visit(new PathologyService { Id = "s1", Examination = PathologyExamination.Level4, Count = 2 }) with { PlaceOfService = "11" };
        Assert.False(two.Code(visit).IsComplete);
        Assert.False(two.Code(visit with { Practice = "north" }).IsComplete);
        Assert.True(two.Code(visit with { Practice = "main" }).IsComplete);
        Assert.Equal("Practice 'south' has no profile: expected main, north. (Parameter 'label')", Assert.Throws<ArgumentException>(() => two.Code(visit with { Practice = "south" })).Message);
        Assert.Contains("none is registered", Assert.Throws<ArgumentException>(() => Plain.Code(visit with { Practice = "main" })).Message, StringComparison.Ordinal);
        Assert.Contains("Two practice profiles are called 'main'", Assert.Throws<ArgumentException>(static () => new DermCoder { Practices = [Main, Main] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_practice_profile_is_read_from_JSON()
    {
        const string Text =
            """
            {"id":"main","version":"3","ownLaboratory":true,"ppmCertificate":false,"contractor":"novitas","state":"TX","defaultPlaceOfService":"19",
             "drugs":[{"code":"J3301","vialUnits":5,"singleDose":false},{"code":"J7345","vialUnits":"2.5"}],"inference":"suggest"}
            """;
        var expected = new PracticeProfile
        {
            Id = "main",
            Version = "3",
            OwnLaboratory = true,
            PpmCertificate = false,
            Contractor = "novitas",
            State = "TX",
            DefaultPlaceOfService = "19",
            Drugs = [new PracticeDrug { Code = "J3301", VialUnits = 5m, SingleDose = false }, new PracticeDrug { Code = "J7345", VialUnits = 2.5m }],
            Inference = Inference.Suggest,
        };
        Assert.Equal(expected, DermCptJson.ReadPracticeProfile(Encoding.UTF8.GetBytes(Text)));
    }

    [Theory]
    [InlineData("""{"version":"3"}""", "'id'", "practiceProfile")]
    [InlineData("""{"id":"a","state":"Texas"}""", "$.state", "two capital letters")]
    [InlineData("""{"id":"a","laboratory":true}""", "$.laboratory", "no such member")]
    [InlineData("""{"id":"a","drugs":[{"code":"J3301","vialUnits":0}]}""", "$.drugs[0].vialUnits", "billing units above 0")]
    [InlineData("""{"id":"a","inference":"maybe"}""", "$.inference", "suggest")]
    public void A_wrong_profile_is_refused_with_its_place(string text, string place, string expected)
    {
        var wrong = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadPracticeProfile(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(place, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void State_contractor_and_practice_are_read_and_written()
    {
        var visit = Visit(new PathologyService { Id = "s1" }) with { State = "TX", Contractor = "novitas", Practice = "main" };
        Assert.Equal(visit, JsonSerializer.Deserialize<Encounter>(JsonSerializer.Serialize(visit)));
        var claim = new Claim { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Lines = [], State = "TX", Contractor = "novitas", Practice = "main" };
        Assert.Equal(claim, JsonSerializer.Deserialize<Claim>(JsonSerializer.Serialize(claim)));
        Assert.Throws<ArgumentException>(static () => Visit(new PathologyService { Id = "s1" }) with { State = "tx" });
        Assert.Throws<ArgumentException>(static () => new PracticeProfile { Id = string.Empty });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PracticeDrug { Code = "J3301", VialUnits = 0m });
    }

    private static (string Service, string Name, string Value, string Rule) Only(IReadOnlyList<InferredFact> inferred)
    {
        var one = Assert.Single(inferred);
        return (one.Service, one.Name, one.Value, one.Rule.ToString());
    }

    private static Encounter Visit(params Service[] services) =>
        new() { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Services = ValueList.Create<Service>(services) };
}
