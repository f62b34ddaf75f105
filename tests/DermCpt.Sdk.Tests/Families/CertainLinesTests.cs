using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Families;

/// <summary>A result that lacks facts shows the lines that every answer leaves (decision 5 of the design), with the modifiers that every answer gives.</summary>
public sealed class CertainLinesTests
{
    private static readonly DermCoder Coder = new();

    /// <summary>Premalignant makes eight lesions of them, 17003 x7; anything else leaves five, 17003 x4.</summary>
    private static readonly Encounter OpenPool = CodedVisit.Encounter(
        new DestructionService { Id = "s1", LesionType = DestroyedLesion.Premalignant, Count = 5 },
        new DestructionService { Id = "s2", Count = 3 });

    [Fact]
    public void Units_that_an_answer_would_change_are_held() => Assert.Equal("NeedsFacts: 17000 | asked s2.lesionType", CodedVisit.Whole(OpenPool));

    [Fact]
    public void A_code_that_an_answer_would_replace_is_held_and_its_service_waits()
    {
        var result = CodedVisit.Code(CodedVisit.Encounter(
            new PhototherapyService { Id = "s1", Modality = LightModality.Uv },
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

    /// <summary>15851 beside the visit would need 25 on it, 15854 would not.</summary>
    [Fact]
    public void A_modifier_that_an_answer_would_take_away_is_not_certain()
    {
        var visit = CodedVisit.Encounter(
            new EvaluationAndManagementService { Id = "s1", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low, SeparatelyIdentifiable = true },
            new SutureRemovalService { Id = "s2", Material = SutureMaterial.Both, PlacedBySamePractitioner = false }) with
        {
            Patient = new Patient { Status = PatientStatus.Established },
        };

        Assert.Equal("NeedsFacts: 99213 | asked s2.anesthesia", CodedVisit.Whole(visit));
    }

    [Fact]
    public void What_no_answer_changes_stays()
    {
        var text = CodedVisit.Whole(
            new ShaveRemovalService { Id = "s1", Site = BodySite.BackUpper, DiameterCm = Length.FromCentimeters(0.4m), Count = 1 },
            new ExcisionService { Id = "s2", Site = BodySite.Scalp, ExcisedDiameterCm = Length.FromCentimeters(0.9m) });

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
        Assert.Equal("17000 x1", line.ToString());
        Assert.Equal("NeedsFacts: 17000", CodedVisit.Text(view.ToResult()));

        _ = Coder.Code(OpenPool, buffer);

        _ = Assert.Throws<InvalidOperationException>(() => line.Units);
    }

    /// <summary>The candidates show the whole visit, each for its answer.</summary>
    [Fact]
    public void Candidates_keep_the_lines_of_their_answer()
    {
        var candidates = Assert.Single(CodedVisit.Code(OpenPool).MissingFacts).Candidates;

        Assert.Contains(candidates, candidate => candidate.When.Contains("premalignant") && Codes(candidate) == "17000x1 17003x7");
        Assert.Contains(candidates, candidate => candidate.When.Contains("malignant") && Codes(candidate) == "17000x1 17003x4");
    }

    private static string Codes(Candidate candidate) => string.Join(' ', candidate.Lines.Select(line => $"{line.Code}x{line.Units}"));
}
