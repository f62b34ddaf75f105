using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Results;

/// <summary>Every missing measure has choices: the bands of the tables and thresholds that read it, each with its lines.</summary>
public sealed class FactChoicesTests
{
    private static readonly DermCoder Coder = new();

    public static TheoryData<string, Service, string, string> Bands => new()
    {
        { "benign excision", new ExcisionService { Id = "s1", Site = BodySite.Chest, LesionType = LesionBehavior.Benign }, nameof(Fact.ExcisedDiameterCm), "up to 0.5: 11400; 0.6 to 1.0: 11401; 1.1 to 2.0: 11402; 2.1 to 3.0: 11403; 3.1 to 4.0: 11404; more than 4.0: 11406" },
        { "margin beside a lesion of 0.4", new ExcisionService { Id = "s1", Site = BodySite.Chest, LesionType = LesionBehavior.Malignant, LesionDiameterCm = Length.Parse("0.4") }, nameof(Fact.MarginCm), "up to 0.05: 11600; 0.1 to 0.3: 11601; 0.35 to 0.8: 11602; 0.85 to 1.3: 11603; 1.35 to 1.8: 11604; more than 1.8: 11606" },
        { "intermediate repair of a limb", new RepairService { Id = "s1", Site = BodySite.Thigh, Complexity = RepairComplexity.Intermediate }, nameof(Fact.LengthCm), "up to 2.5: 12031; 2.6 to 7.5: 12032; 7.6 to 12.5: 12034; 12.6 to 20.0: 12035; 20.1 to 30.0: 12036; more than 30.0: 12037" },
        { "shave", new ShaveRemovalService { Id = "s1", Site = BodySite.Chest }, nameof(Fact.DiameterCm), "up to 0.5: 11300; 0.6 to 1.0: 11301; 1.1 to 2.0: 11302; more than 2.0: 11303" },
        { "excimer laser", new LaserTreatmentService { Id = "s1", Diagnoses = [DiagnosisCode.Parse("L40.0")] }, nameof(Fact.AreaSqCm), "up to 249.99: 96920; 250 to 500: 96921; more than 500: 96922" },
        { "intralesional", new IntralesionalInjectionService { Id = "s1", Site = BodySite.Chest }, nameof(Fact.Count), "up to 7: 11900; 8 or more: 11901" },
        { "paring", new ParingService { Id = "s1", Site = BodySite.Sole }, nameof(Fact.Count), "1: 11055; 2 to 4: 11056; 5 or more: 11057" },
        { "vascular", new DestructionService { Id = "s1", Site = BodySite.Cheek, LesionType = DestroyedLesionType.VascularProliferative }, nameof(Fact.AreaSqCm), "up to 9.99: 17106; 10 to 50: 17107; more than 50: 17108" },
        { "skin tags", new SkinTagRemovalService { Id = "s1", Site = BodySite.Neck }, nameof(Fact.Count), "up to 15: 11200; 16 to 25: 11200 11201; 26 to 35: 11200 11201x2; 36 to 45: 11200 11201x3; 46 to 55: 11200 11201x4; 56 or more: 11200 11201x5" },
    };

    [Theory]
    [MemberData(nameof(Bands))]
    public void A_measure_has_the_bands_of_its_tables(string what, Service service, string fact, string expected)
    {
        var missing = Assert.Single(Coder.Code(CodedVisit.Encounter(service)).MissingFacts);

        Assert.Equal((what, fact), (what, missing.Fact.ToString()));
        Assert.Equal(expected, string.Join("; ", missing.Choices.Select(choice => $"{choice.Label}: {string.Join(' ', choice.Lines.Select(CodedVisit.Text))}")));
    }

    /// <summary>Whatever the value, it codes as its band says.</summary>
    [Theory]
    [MemberData(nameof(Bands))]
    public void Every_value_of_a_band_gives_its_lines(string what, Service service, string fact, string expected)
    {
        _ = expected;
        var visit = CodedVisit.Encounter(service);
        var missing = Assert.Single(Coder.Code(visit).MissingFacts);
        Assert.Equal(fact, missing.Fact.ToString());
        foreach (var choice in missing.Choices.Where(choice => choice.Choice.To < int.MaxValue))
        {
            foreach (var stored in (int[])[Math.Max(1, choice.Choice.From), choice.Choice.To])
            {
                var answered = visit.Answer(missing, missing.Unit is null ? stored : stored / 100m);
                Assert.Equal((what, choice.Label, string.Join(' ', choice.Lines.Select(CodedVisit.Text))), (what, choice.Label, string.Join(' ', Coder.Code(answered).Lines.Select(CodedVisit.Text))));
            }
        }
    }

    public static TheoryData<Service, Service, string> Sums => new()
    {
        { Wound("12"), Wound(null), "up to 8: 11042; 8.01 to 28: 11042 11045; 28.01 to 48: 11042 11045x2; 48.01 to 68: 11042 11045x3; 68.01 to 88: 11042 11045x4; more than 88: 11042 11045x5" },
        { Wound("312"), Wound(null), "up to 8: 11042 11045x15; 8.01 to 28: 11042 11045x16; 28.01 to 48: 11042 11045x17; 48.01 to 68: 11042 11045x18; 68.01 to 88: 11042 11045x19; more than 88: 11042 11045x20" },
        { Split("80"), Split(null), "up to 20: 15100; 20.01 to 120: 15100 15101; 120.01 to 220: 15100 15101x2; 220.01 to 320: 15100 15101x3; 320.01 to 420: 15100 15101x4; more than 420: 15100 15101x5" },
        { Split("250"), Split(null), "up to 50: 15100 15101x2; 50.01 to 150: 15100 15101x3; 150.01 to 250: 15100 15101x4; 250.01 to 350: 15100 15101x5; 350.01 to 450: 15100 15101x6; more than 450: 15100 15101x7" },
        { Layered("3"), Layered(null), "up to 4.5: 12032; 4.6 to 9.5: 12034; 9.6 to 17.0: 12035; 17.1 to 27.0: 12036; more than 27.0: 12037" },
        { new DermoscopyService { Id = "s1", Site = BodySite.Chest }, Split(null), "up to 100: 15100; 100.01 to 200: 15100 15101; 200.01 to 300: 15100 15101x2; 300.01 to 400: 15100 15101x3; 400.01 to 500: 15100 15101x4; more than 500: 15100 15101x5" },
    };

    /// <summary>Of a sum the bands of what is left, each true for every value in it; the last has no end.</summary>
    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_has_the_bands_of_what_is_left(Service other, Service service, string expected)
    {
        var visit = CodedVisit.Encounter(other, service) with { Patient = new Patient { AgeYears = 40 } };
        var missing = Assert.Single(Coder.Code(visit).MissingFacts);

        Assert.Equal(expected, string.Join("; ", missing.Choices.Select(choice => $"{choice.Label}: {string.Join(' ', choice.Lines.Select(CodedVisit.Text))}")));
        foreach (var choice in missing.Choices.Where(choice => choice.Choice.To < int.MaxValue))
        {
            var (from, to) = (Math.Max(10, choice.Choice.From), choice.Choice.To);
            foreach (var stored in (int[])[from, (from + to) / 20 * 10, to])
            {
                var answered = visit.Answer(missing, stored / 100m);
                Assert.Equal((choice.Label, string.Join(' ', choice.Lines.Select(CodedVisit.Text))), (choice.Label, string.Join(' ', Coder.Code(answered).Lines.Select(CodedVisit.Text))));
            }
        }
    }

    private static DebridementService Wound(string? area) =>
        new() { Id = area is null ? "s2" : "s1", Depth = DebridementDepth.Subcutaneous, AreaSqCm = area is null ? null : Area.Parse(area), Site = BodySite.Leg, Lesion = area ?? "b" };

    private static GraftService Split(string? area) =>
        new() { Id = area is null ? "s2" : "s1", GraftType = GraftType.SplitThickness, AreaSqCm = area is null ? null : Area.Parse(area), Site = BodySite.Leg, Lesion = area ?? "b" };

    private static RepairService Layered(string? length) =>
        new() { Id = length is null ? "s2" : "s1", Complexity = RepairComplexity.Intermediate, LengthCm = length is null ? null : Length.Parse(length), Site = BodySite.Chest, Lesion = length ?? "b" };

    /// <summary>The closure of a benign lesion hangs on 0.5 cm, which the question shows.</summary>
    [Fact]
    public void EX_10_the_half_centimeter_shows_in_the_choices()
    {
        var missing = Assert.Single(Coder.Code(CodedVisit.Encounter(
            new ExcisionService { Id = "s1", Site = BodySite.Cheek, LesionType = LesionBehavior.Benign, Lesion = "a" },
            new RepairService { Id = "s2", Site = BodySite.Cheek, Complexity = RepairComplexity.Intermediate, LengthCm = Length.Parse("2"), Lesion = "a" })).MissingFacts);

        Assert.Equal(["up to 0.5: 11440 x1", "0.6 to 1.0: 12051 x1, 11441 x1"], missing.Choices.Take(2).Select(choice => $"{choice.Label}: {string.Join(", ", choice.Lines)}"));
        Assert.Equal("cm", missing.Unit);
        Assert.Contains("marginCm", missing.Question, StringComparison.Ordinal);
    }

    /// <summary>A choice that leads to a further question says so.</summary>
    [Fact]
    public void A_choice_names_what_it_asks_next()
    {
        var visit = CodedVisit.Encounter(new PilonidalCystService { Id = "s1" });
        var choices = Coder.Code(visit).MissingFacts[0].Choices;

        Assert.All(choices, choice => Assert.True(choice.Lines.Count > 0 || choice.ThenAsks.Count > 0, choice.Label));
    }

    [Fact]
    public void An_answer_states_the_fact_whatever_the_order_of_services()
    {
        var visit = CodedVisit.Encounter(
            new ShaveRemovalService { Id = "s1", Site = BodySite.Chest, DiameterCm = Length.Parse("0.8") },
            new RepairService { Id = "s2", Site = BodySite.Cheek, LengthCm = Length.Parse("3.0") });
        var missing = Assert.Single(Coder.Code(visit).MissingFacts);
        var turned = visit with { Services = [visit.Services[1], visit.Services[0]] };

        Assert.Equal("Coded: 12052-59 11301", CodedVisit.Text(Coder.Code(turned.Answer(missing, RepairComplexity.Intermediate))));
        _ = Assert.Throws<ArgumentException>(() => visit.Answer(missing, true));
        _ = Assert.Throws<ArgumentException>(() => CodedVisit.Encounter(visit.Services[0]).Answer(missing, RepairComplexity.Simple));
    }

    /// <summary>The loop of the contract ends: at most eight questions in a visit of six services.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_loop_ends(int which)
    {
        var visit = CodedVisit.Encounter(
            new ExcisionService { Id = "s1" }, new RepairService { Id = "s2" }, new BiopsyService { Id = "s3", Site = BodySite.Chest }, new MohsService { Id = "s4", Site = BodySite.Cheek });
        var result = Coder.Code(visit);
        var questions = 0;
        while (result.MissingFacts.Count > 0)
        {
            Assert.True(++questions < 20);
            var fact = result.MissingFacts[0];
            visit = visit.Answer(fact, fact.Choices[which < 0 ? fact.Choices.Count - 1 : which]);
            result = Coder.Code(visit);
        }

        Assert.Equal(CodingStatus.Coded, result.Status);
    }
}
