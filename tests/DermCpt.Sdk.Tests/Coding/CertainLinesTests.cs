using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Coding;

/// <summary>A result that lacks facts shows the lines that every completion has with the same code, units and modifiers.</summary>
public sealed class CertainLinesTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>Incisional makes the add-on two; any other technique leaves it one beside an add-on of its own.</summary>
    private static readonly Encounter OpenPool = CodedVisit.Encounter(
        new BiopsyService { Id = "s1", Site = BodySite.Chest, Technique = BiopsyTechnique.Incisional, Count = 2, Lesion = "a" },
        new BiopsyService { Id = "s2", Site = BodySite.Thigh, Lesion = "b" });

    [Fact]
    public void Units_that_an_answer_would_change_are_held() => Assert.Equal("NeedsFacts: 11106 | asked s2.technique", CodedVisit.Whole(OpenPool));

    [Fact]
    public void A_code_that_an_answer_would_replace_is_held_and_its_service_waits()
    {
        var result = CodedVisit.Code(CodedVisit.Encounter(
            new PhototherapyService { Id = "s1", Modality = PhototherapyModality.Uv },
            new PhototherapyService { Id = "s2" }));

        Assert.Equal("NeedsFacts: ", CodedVisit.Text(result));
        Assert.Equal([ServiceOutcome.Asked, ServiceOutcome.Asked], result.Services.Select(service => service.Outcome));
    }

    [Fact]
    public void A_service_with_another_line_stays_coded()
    {
        var result = CodedVisit.Code(OpenPool);

        Assert.Equal([ServiceOutcome.Coded, ServiceOutcome.Asked], result.Services.Select(service => service.Outcome));
    }

    /// <summary>15851 beside the visit would need 25 on it, 15854 would not: a line is certain with its modifiers or not at all.</summary>
    [Fact]
    public void A_modifier_that_an_answer_would_take_away_is_not_certain()
    {
        var visit = CodedVisit.Encounter(
            new EvaluationAndManagementService { Id = "s1", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low, SeparatelyIdentifiable = true },
            new SutureRemovalService { Id = "s2", Material = SutureMaterial.Both, PlacedBySamePractitioner = false }) with
        {
            Patient = new Patient { Status = PatientStatus.Established },
        };

        Assert.Equal("NeedsFacts:  | asked s2.anesthesia", CodedVisit.Whole(visit));
    }

    [Fact]
    public void What_no_answer_changes_stays()
    {
        var text = CodedVisit.Whole(
            new ShaveRemovalService { Id = "s1", Site = BodySite.BackUpper, DiameterCm = Length.FromCm(0.4m), Count = 1 },
            new ExcisionService { Id = "s2", Site = BodySite.Scalp, ExcisedDiameterCm = Length.FromCm(0.9m) });

        Assert.Equal("NeedsFacts: 11300 | asked s2.lesionType", text);
    }

    [Fact]
    public void A_view_shows_what_the_owned_result_shows_until_the_buffer_goes_on()
    {
        var buffer = new CodingBuffer();
        var view = Coder.Code(OpenPool, buffer);
        Assert.Equal(1, view.LineCount);
        Assert.Equal(ServiceOutcome.Coded, view.Outcome(0));
        var line = view.Line(0);
        Assert.Equal("11106 x1", line.ToString());
        Assert.Equal("NeedsFacts: 11106", CodedVisit.Text(view.ToResult()));

        _ = Coder.Code(OpenPool, buffer);

        _ = Assert.Throws<InvalidOperationException>(() => line.Units);
    }

    /// <summary>The candidates show the whole visit, each for its answer.</summary>
    [Fact]
    public void Candidates_keep_the_lines_of_their_answer()
    {
        var candidates = Assert.Single(CodedVisit.Code(OpenPool).MissingFacts).Candidates;

        Assert.Contains(candidates, candidate => candidate.When.Contains("incisional") && Codes(candidate) == "11106x1 11107x2");
        Assert.Contains(candidates, candidate => candidate.When.Contains("punch") && Codes(candidate) == "11105x1 11106x1 11107x1");
        Assert.Contains(candidates, candidate => candidate.When.Contains("stratumCorneum") && Codes(candidate) == "11106x1 11107x1");
    }

    /// <summary>What a rule takes for granted is open while the record lacks facts: the skin for a wart without a site, one size for two records of a lesion, time without decision making.</summary>
    public static TheoryData<string, Service> Presumed => new()
    {
        { "the site of a wart", new DestructionService { Id = "s2", LesionType = DestroyedLesionType.Benign, Count = 3 } },
        { "the site of an abscess", new IncisionAndDrainageService { Id = "s2", LesionType = DrainedLesionType.Abscess, Complicated = false, Count = 1 } },
        { "the site of chalazia, which names the lid", new ChalazionExcisionService { Id = "s2", Count = 1, Laterality = Laterality.Left } },
        { "the decision making of a visit by time", new EvaluationAndManagementService { Id = "s2", Setting = VisitSetting.Office, TotalMinutes = 12, SeparatelyIdentifiable = true } },
        { "the class of a wound closed by glue", new RepairService { Id = "s2", Site = BodySite.Forearm, LengthCm = Length.Parse("3"), Closure = [ClosureMethod.Adhesive] } },
    };

    [Theory]
    [MemberData(nameof(Presumed))]
    public void A_fact_that_is_taken_for_granted_makes_no_line_certain(string what, Service service)
    {
        var visit = CodedVisit.Encounter(service, new ShaveRemovalService { Id = "s1", Site = BodySite.Chest }) with { Patient = new Patient { Status = PatientStatus.Established, AgeYears = 40, Sex = Sex.Female } };
        var alone = Coder.Code(visit with { Services = [service] });

        Assert.Equal((what, CodingStatus.Coded), (what, alone.Status));
        Assert.Equal((what, "NeedsFacts: "), (what, CodedVisit.Text(Coder.Code(visit))));
    }

    /// <summary>A muscle flap is chosen by its own site; where it was brought to says nothing of it.</summary>
    [Fact]
    public void FL_07_the_recipient_is_no_site_of_a_muscle_flap() => Assert.Equal(
        "NeedsFacts:  | asked s1.site",
        CodedVisit.Whole(new FlapService { Id = "s1", FlapType = FlapType.Muscle, NamedVessel = true, RecipientSite = BodySite.Palm }));

    /// <summary>Of two visits with one code the site of neither decides which one stands.</summary>
    [Fact]
    public void EM_97_the_site_of_a_visit_decides_nothing()
    {
        var office = new EvaluationAndManagementService { Id = "s1", Setting = VisitSetting.Office, Mdm = DecisionLevel.Moderate, SeparatelyIdentifiable = true };
        var video = office with { Id = "s2", Setting = VisitSetting.TelehealthVideo };
        var patient = new Patient { Status = PatientStatus.Established };

        var text = CodedVisit.Text(Coder.Code(CodedVisit.Encounter(office, video) with { Patient = patient }));

        Assert.Equal("Coded: 99214", text);
        Assert.Equal(text, CodedVisit.Text(Coder.Code(CodedVisit.Encounter(office with { Site = BodySite.Chest }, video) with { Patient = patient })));
    }

    private static string Codes(Candidate candidate) => string.Join(' ', candidate.Lines.OrderBy(line => line.Code).Select(line => $"{line.Code}x{line.Units}"));
}
