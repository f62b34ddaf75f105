using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>Members that are wrong in context: ids twice, an operating room in an office (GLB-33), a digit elsewhere (NA-10).</summary>
public sealed class ServiceChecksTests
{
    [Theory]
    [InlineData("s1", "s1", true)]
    [InlineData("x", "x", true)]
    [InlineData("s1", "s2", false)]
    [InlineData("s1", "t1", false)]
    [InlineData("s1", "s11", false)]
    [InlineData("a", "b", false)]
    public void Two_services_of_one_id_are_both_invalid(string first, string second, bool same)
    {
        var whole = Whole(Punch(first, BodySite.Calf), Punch(second, BodySite.Back));

        Assert.Equal(same ? "Invalid:  | told DuplicateServiceId, DuplicateServiceId" : "Coded: 11104 11105", whole);
    }

    [Fact]
    public void The_other_services_are_coded()
    {
        Service[] services = [Punch("a", BodySite.Calf), Punch("b", BodySite.Back), Punch("a", BodySite.Chest), Punch("c", BodySite.Thigh)];
        Assert.Equal("Invalid: 11104 11105 | told DuplicateServiceId, DuplicateServiceId", Whole(services));
    }

    [Theory]
    [InlineData("11", true)]
    [InlineData("22", false)]
    [InlineData("24", false)]
    public void GLB_33_an_operating_room_in_an_office(string place, bool invalid)
    {
        var result = Code(Encounter(Punch("a", BodySite.Calf) with { Postoperative = PostoperativeRelation.UnplannedReturn, ReturnToOperatingRoom = true }) with { PlaceOfService = place });

        Assert.Equal(invalid, result.Findings.Any(finding => finding.Code == "OperatingRoomInOffice" && finding.Fact == "returnToOperatingRoom" && finding.Service == "a"));
        Assert.Equal(invalid ? "Invalid: " : "Coded: 11104", Text(result));
    }

    /// <summary>One reason is enough to refuse a service.</summary>
    [Fact]
    public void A_service_with_two_faults_is_told_once() =>
        Assert.Equal(
            "Invalid:  | told OperatingRoomInOffice",
            Whole(Nail(null, Laterality.Left, "F5") with { Postoperative = PostoperativeRelation.UnplannedReturn, ReturnToOperatingRoom = true }));

    [Theory]
    [InlineData(null, Laterality.Left, "F3", null)]
    [InlineData(null, Laterality.Left, "F7", "F7")]
    [InlineData(null, Laterality.Right, "TA", "TA")]
    [InlineData(BodySite.Hallux, null, "TA", null)]
    [InlineData(BodySite.Hallux, null, "T5", null)]
    [InlineData(BodySite.Hallux, null, "T1", "T1")]
    [InlineData(BodySite.Finger2, null, "F1", null)]
    [InlineData(BodySite.Finger2, null, "F2", "F2")]
    [InlineData(BodySite.Finger2, Laterality.Left, "F6", "F6")]
    public void NA_10_a_digit_that_contradicts_site_or_side(BodySite? site, Laterality? side, string digit, string? wrong)
    {
        var result = Code(Encounter(Nail(site, side, digit)));

        Assert.Equal(wrong is not null, result.Findings.Any(finding => finding.Code == "DigitElsewhere" && finding.Message.Contains(digit, StringComparison.Ordinal)));
        Assert.Equal(wrong is null ? $"Coded: 11730-{digit}" : "Invalid: ", Text(result));
    }

    private static BiopsyService Punch(string id, BodySite site) => new() { Id = id, Technique = BiopsyTechnique.Punch, Site = site };

    private static NailService Nail(BodySite? site, Laterality? side, string digit) =>
        new() { Id = "n", Procedure = NailProcedure.Avulsion, Site = site, Laterality = side, Digits = new DigitSet(ModifierCode.Parse(digit)) };
}
