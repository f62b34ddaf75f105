using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>What lives on a visit (AO-04, SR-01, SR-02, EM-66): suture removal, prolonged time, G2211; hand-typed. 15853 and 15854 begin with 2023, 15850 ended with 2022.</summary>
public sealed class VisitAddOnsTests
{
    private static readonly SutureRemovalService Removal = new() { Id = "s", Material = SutureMaterial.Sutures, Anesthesia = false, PlacedBySamePractitioner = false };
    private static readonly EvaluationAndManagementService Visit = new() { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };

    [Theory]
    [InlineData(SutureMaterial.Sutures, "Coded: 99213 15853")]
    [InlineData(SutureMaterial.Staples, "Coded: 99213 15853")]
    [InlineData(SutureMaterial.Both, "Coded: 99213 15854")]
    public void SR_02_beside_a_visit(SutureMaterial material, string expected) => Assert.Equal(expected, Whole(Known(Visit, Removal with { Material = material })));

    [Theory]
    [InlineData(SutureMaterial.Sutures, SutureMaterial.Sutures, "15853")]
    [InlineData(SutureMaterial.Staples, SutureMaterial.Staples, "15853")]
    [InlineData(SutureMaterial.Sutures, SutureMaterial.Staples, "15854")]
    [InlineData(SutureMaterial.Both, SutureMaterial.Sutures, "15854")]
    public void SR_02_one_add_on_a_day(SutureMaterial first, SutureMaterial second, string code) =>
        Assert.Equal($"Coded: 99213 {code}", Whole(Known(Visit, Removal with { Material = first }, Removal with { Id = "t", Material = second })));

    [Theory]
    [InlineData(SutureMaterial.Sutures, "15853")]
    [InlineData(SutureMaterial.Both, "15854")]
    public void SR_02_without_a_visit_there_is_no_line(SutureMaterial material, string code) =>
        Assert.Equal($"Coded:  | not {code} SR-02", Whole(Known(Removal with { Material = material })));

    [Fact]
    public void SR_02_a_postoperative_visit_is_none() =>
        Assert.DoesNotContain("15853", Text(Code(Known(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.PostoperativeVisit }, Removal))), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    public void SR_02_the_add_ons_begin_with_2023(string date, bool coded) =>
        Assert.Equal(coded, Text(Code(Known(Visit, Removal) with { DateOfService = Scrubbing.ClaimText.Day(date) })).Contains("15853", StringComparison.Ordinal));

    /// <summary>General anesthesia or sedation has codes of its own; own sutures had 15850 until the end of 2022.</summary>
    [Theory]
    [InlineData("2026-03-02", false, "15851")]
    [InlineData("2026-03-02", true, "15851")]
    [InlineData("2022-12-31", false, "15851")]
    [InlineData("2022-12-31", true, "15850")]
    [InlineData("2023-01-01", true, "15851")]
    public void SR_01_under_anesthesia(string date, bool own, string code) =>
        Assert.Equal($"Coded: {code}", Text(Code(Known(Removal with { Anesthesia = true, PlacedBySamePractitioner = own }) with { DateOfService = Scrubbing.ClaimText.Day(date) })));

    [Fact]
    public void SR_01_two_removals_are_one_code() => Assert.Equal("Coded: 15851", Whole(Known(Removal with { Anesthesia = true }, Removal with { Id = "t", Anesthesia = true })));

    [Theory]
    [InlineData("2026-03-02", "15853")]
    [InlineData("2022-12-31", "15850")]
    public void SR_02_inside_the_own_period_there_is_no_line(string date, string code)
    {
        var day = Scrubbing.ClaimText.Day(date);
        var encounter = Known(Removal with { PlacedBySamePractitioner = true }) with { DateOfService = day, History = [Earlier("14040", day.AddDays(-10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))] };

        Assert.Equal($"Coded:  | not {code} SR-02", Whole(encounter));
    }

    [Fact]
    public void SR_01_each_fact_is_asked()
    {
        Assert.Equal("NeedsFacts:  | asked s.anesthesia", Whole(Known(Removal with { Anesthesia = null })));
        Assert.Equal("NeedsFacts:  | asked s.placedBySamePractitioner", Whole(Known(Removal with { Anesthesia = true, PlacedBySamePractitioner = null }) with { DateOfService = new DateOnly(2022, 12, 31) }));
        Assert.Equal("Coded: 99213 15853", Whole(Known(Visit with { SeparatelyIdentifiable = true }, Removal with { PlacedBySamePractitioner = null })));
        Assert.Equal("Coded:  | not  SR-02", Whole(Known(Removal with { Material = null }))); // no visit that the add-on could stand beside
        Assert.Equal(["anesthesia"], Code(Known(Visit with { SeparatelyIdentifiable = true }, Removal with { Anesthesia = null })).MissingFacts.Select(missing => missing.Name));
    }

    [Fact]
    public void SR_02_stands_beside_a_visit_of_any_level() => Assert.Equal("NeedsFacts: 15853 | asked v.mdm", Whole(Known(Visit with { Mdm = null }, Removal)));

    /// <summary>G2211 goes with the visit that a procedure takes: it is part of the operation, and the add-on is not billed alone.</summary>
    [Fact]
    public void AO_04_G2211_stands_on_its_visit_alone()
    {
        var ongoing = Visit with { LongitudinalRelationship = true };
        Assert.Equal("Coded: 99213 G2211", Whole(Known(ongoing)));
        Assert.DoesNotContain("G2211", Text(Code(Known(ongoing with { SeparatelyIdentifiable = false }, new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf }))), StringComparison.Ordinal);
        Assert.Equal("NeedsFacts:  | asked v.mdm", Whole(Known(ongoing with { Mdm = null })));
    }

    /// <summary>The visit is part of the biopsy, so nothing is left that the removal could stand beside.</summary>
    [Fact]
    public void SR_02_goes_with_the_visit_that_an_operation_takes()
    {
        var whole = Whole(Known(Visit with { SeparatelyIdentifiable = false }, Biopsy, Removal));

        Assert.StartsWith("Coded: 11104 | not 99213 EM-90, 15853 SR-02 | told ", whole, StringComparison.Ordinal);
    }

    /// <summary>While the visit waits for an answer, what lives on it waits too, and no rule is named against it.</summary>
    [Fact]
    public void What_lives_on_a_waiting_visit_waits()
    {
        Assert.Equal("NeedsFacts: 11104 | asked v.separatelyIdentifiable", Whole(Known(Visit with { LongitudinalRelationship = true }, Biopsy)));
        Assert.Equal("NeedsFacts: 11104 | asked v.separatelyIdentifiable", Whole(Known(Visit, Biopsy, Removal)));
    }

    [Fact]
    public void SR_02_a_visit_that_waits_for_the_payer_makes_the_removal_wait_for_him()
    {
        var consultation = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Consultation, Mdm = DecisionLevel.Low };
        var result = Code(Known(consultation, Removal), ("AcceptsConsults", "unset"));

        Assert.Equal("NeedsPolicy: ", Text(result));
        Assert.All(result.Services, service => Assert.Equal(ServiceOutcome.NeedsPolicy, service.Outcome));
    }

    /// <summary>Another open fact makes no question of it.</summary>
    [Fact]
    public void SR_02_and_so_it_does_beside_an_open_fact()
    {
        var consultation = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Consultation, Mdm = DecisionLevel.Low };
        var result = Code(Known(consultation, Removal, new ShaveRemovalService { Id = "x", Site = BodySite.Calf, Count = 1 }), ("AcceptsConsults", "unset"));

        Assert.Equal("NeedsFacts: ", Text(result));
        Assert.Equal(["v NeedsPolicy", "s NeedsPolicy", "x Asked"], result.Services.Select(service => $"{service.Service} {service.Outcome}"));
    }

    [Fact]
    public void AO_04_G2211_goes_with_the_visit_that_an_operation_takes() =>
        Assert.Equal(
            "Coded: 11104 | not 99213 EM-90, G2211 AO-04 | told DecisionForMinorProcedureOnly",
            Whole(Known(Visit with { LongitudinalRelationship = true, SeparatelyIdentifiable = false }, Biopsy)));

    /// <summary>15853 is column 1 of a simple repair: whether they are one wound is asked.</summary>
    [Fact]
    public void SR_02_suture_removal_takes_part_in_pair_edits() =>
        Assert.Equal(
            "NeedsFacts: 15853 | asked w.lesion",
            Whole(Known(Visit with { SeparatelyIdentifiable = true }, Removal, new RepairService { Id = "w", Complexity = RepairComplexity.Simple, LengthCm = Length.FromCm(2m), Site = BodySite.Calf })));

    private static BiopsyService Biopsy => new() { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf };

    private static Encounter Known(params Service[] services) => Encounter(services) with { Patient = new Patient { Status = PatientStatus.Established } };
}
