using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>Light and freezing, laser and light, of one area or of two: every way to tell them apart, in coding and in scrubbing alike, hand-typed (PDT-12, PH-14, FX-07).</summary>
public sealed class TreatedByLightTests
{
    private const string One = "one";
    private const string Open = "open";
    private const string Apart = "apart";

    /// <summary>Site, side, label, statement and session of the light and of the other ("-" for what is not stated), and what they say.</summary>
    public static TheoryData<string, string, string> Places => new()
    {
        { "face - - - -", "face - - - -", Open },
        { "face - - - -", "cheek - - - -", Open },
        { "face - - - -", "- - - - -", Open },
        { "- - - - -", "- - - - -", Open },
        { "face - a - -", "face - - - -", Open },
        { "face - a - -", "face - a - -", One },
        { "face - a - am", "face - a - pm", One },
        { "face - a - -", "face - b - -", Apart },
        { "face - - - -", "scalp - - - -", Apart },
        { "face - - - -", "earExternal - - - -", Apart },
        { "cheek left - - -", "cheek right - - -", Apart },
        { "cheek left - - -", "cheek left - - -", Open },
        { "face - - - -", "face - - separate -", Apart },
        { "face - - separate -", "face - - - -", Apart },
        { "face - - - am", "face - - - pm", Apart },
        { "face - - - am", "face - - - -", Open },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Coding_takes_one_area_once_asks_and_bills_two_without_59(string first, string second, string expected)
    {
        Service Here(Service service) => Place.Parse(first).Of(service);
        Service There(Service service) => Place.Parse(second).Of(service);
        var (light, laser) = (Here(new PhotodynamicTherapyService { Id = "a", Applier = PhotodynamicApplier.Practitioner, Debridement = false }), Here(Laser()));
        foreach (var (other, codes, stays) in new[]
        {
            (There(new DestructionService { Id = "b", LesionType = DestroyedLesionType.Premalignant, Count = 3 }), "17000 17003x2", light),
            (There(new DestructionService { Id = "b", LesionType = DestroyedLesionType.Premalignant, Count = 15 }), "17004", light),
            (There(new PhototherapyService { Id = "b", Modality = PhototherapyModality.UvbWithTopical }), "96910", laser),
            (There(new PhototherapyService { Id = "b", Modality = PhototherapyModality.Puva }), "96912", laser),
            (There(new PhototherapyService { Id = "b", Modality = PhototherapyModality.ProlongedPuvaOrUvb }), "96913", laser),
            (There(Given("b", "17004")), "17004", light),
        })
        {
            var result = Code(Encounter(stays, other));
            var alone = stays == light ? "96573" : "96920";
            var lines = string.Join(' ', result.Lines.Select(Text).Order(StringComparer.Ordinal));

            Assert.Equal($"{codes}: {(expected == Apart ? string.Join(' ', $"{codes} {alone}".Split(' ').Order(StringComparer.Ordinal)) : alone)}", $"{codes}: {lines}");
            Assert.Equal($"{codes}: {(expected == Open ? "b.lesion" : "")}", $"{codes}: {string.Join(' ', result.MissingFacts.Select(missing => $"{missing.Service}.{missing.Name}"))}");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Scrubbing_says_the_same_of_the_lines(string first, string second, string expected)
    {
        foreach (var (stays, yields) in new[] { ("96567", "17000"), ("96573", "17004"), ("96574", "17000"), ("96920", "96910"), ("96921", "96912"), ("96922", "96913") })
        {
            var claim = ClaimText.Parse($"2026-03-02 {stays} {yields}");
            claim = claim with
            {
                Lines = [Place.Parse(first).Of(claim.Lines[0]), Place.Parse(second).Of(claim.Lines[1])],
            };
            var isOfOneLabelInTwoSessions = expected == One && Place.Parse(first).Session != Place.Parse(second).Session;

            Assert.Equal($"{stays} {expected != Apart && !isOfOneLabelInTwoSessions}", $"{stays} {ClaimText.Findings(claim).Any(IsExclusive)}");
            Assert.DoesNotContain(ClaimText.Findings(claim with { Lines = [claim.Lines[0], claim.Lines[1] with { Modifiers = [ModifierCode.Parse("59")] }] }), IsExclusive);
        }
    }

    [Fact]
    public void PDT_12_a_59_that_tells_areas_apart_is_not_called_needless() =>
        Assert.DoesNotContain(ClaimText.Findings(ClaimText.Parse("2026-03-02 96573 17004-59")), finding => finding.Code == "Modifier59Unneeded");

    [Fact]
    public void PH_14_the_laser_of_another_disease_has_another_code_and_takes_nothing_in() =>
        Assert.Equal("Coded: 96910 96999", string.Join(' ', Coded((Laser() with { Diagnoses = [DiagnosisCode.Parse("L80")] }), new PhototherapyService { Id = "b", Modality = PhototherapyModality.UvbWithTopical }).Split(' ').OrderBy(word => word == "Coded:" ? "" : word, StringComparer.Ordinal)));

    [Fact]
    public void PH_14_plain_light_is_beside_the_laser() =>
        Assert.Equal("Coded", Code(Encounter(Laser(), new PhototherapyService { Id = "b", Modality = PhototherapyModality.Uv })).Status.ToString());

    [Theory]
    [InlineData("64650-52", Laterality.Left, false)]
    [InlineData("64650", null, false)]
    [InlineData("64650", Laterality.Left, true)]
    [InlineData("64650-LT", null, true)]
    [InlineData("64650-50", null, true)]
    [InlineData("64650", Laterality.Bilateral, false)]
    [InlineData("64615-50", null, true)]
    [InlineData("64612-50", null, false)]
    [InlineData("64612-LT", Laterality.Left, false)]
    [InlineData("64653", Laterality.Left, false)]
    public void BTX_02_a_side_of_a_code_of_both_sides_is_told(string line, Laterality? side, bool isTold)
    {
        var claim = ClaimText.Parse("2026-03-02 " + line);

        Assert.Equal(isTold, ClaimText.Findings(claim with { Lines = [claim.Lines[0] with { Laterality = side }] }).Any(finding => finding.Code == "BothSidesInOneUnit"));
    }

    private static LaserTreatmentService Laser() => new() { Id = "a", AreaSqCm = Area.Parse("100"), Diagnoses = [DiagnosisCode.Parse("L40.0")] };

    private static bool IsExclusive(Finding finding) => finding.Code == "FamilyExclusive";

    private sealed record Place(BodySite? Site, Laterality? Side, string? Label, bool? Separate, string? Session)
    {
        internal static Place Parse(string text)
        {
            var words = Array.ConvertAll(text.Split(' '), word => word == "-" ? null : word);
            return new Place(words[0] is { } site ? Families.BandProof.SiteOf(site) : null, words[1] is { } side ? Enum.Parse<Laterality>(side, ignoreCase: true) : null, words[2], words[3] is null ? null : true, words[4]);
        }

        internal Service Of(Service service) => service with { Site = Site, Laterality = Side, Lesion = Label, SeparateLesion = Separate, Session = Session };

        internal ClaimLine Of(ClaimLine line) => line with { Site = Site, Laterality = Side, Lesion = Label, SeparateLesion = Separate, Session = Session };
    }
}
