using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>PH-14, hand-typed: one light a session; column 1 of 96910/96912, 96910/96913 and 96912/96913 stays, and of 96900 with any other, which no row joins, the higher code.</summary>
public sealed class LightOnceTests
{
    [Theory]
    [InlineData(PhototherapyModality.Uv, PhototherapyModality.UvbWithTopical, "96910", "96900")]
    [InlineData(PhototherapyModality.Uv, PhototherapyModality.Puva, "96912", "96900")]
    [InlineData(PhototherapyModality.UvbWithTopical, PhototherapyModality.Puva, "96910", "96912")]
    public void One_stays_whichever_was_given_first(PhototherapyModality first, PhototherapyModality second, string stays, string goes)
    {
        foreach (var (a, b) in new[] { (BodySite.Cheek, BodySite.Calf), (BodySite.Calf, BodySite.Cheek) })
        {
            var result = Code(Encounter(Light("a", first, a), Light("b", second, b)));

            Assert.Equal("Coded: " + stays, Text(result));
            Assert.Equal((goes, "PH-14"), (result.NotReported[0].Code.ToString(), result.NotReported[0].Rule.ToString()));
        }
    }

    [Fact]
    public void A_second_session_makes_two() =>
        Assert.Equal("Coded: 96900 96912", Coded(Light("a", PhototherapyModality.Uv, BodySite.Cheek) with { Session = "am" }, Light("b", PhototherapyModality.Puva, BodySite.Calf) with { Session = "pm" }));

    [Fact]
    public void The_same_light_twice_is_one_code() => Assert.Equal("Coded: 96912", Coded(Light("a", PhototherapyModality.Puva, BodySite.Cheek), Light("b", PhototherapyModality.Puva, BodySite.Calf)));

    [Fact]
    public void Other_services_are_no_light() =>
        Assert.Equal("Coded: 11104 96912", Coded(Light("a", PhototherapyModality.Puva, BodySite.Cheek), new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf }));

    private static PhototherapyService Light(string id, PhototherapyModality modality, BodySite site) => new() { Id = id, Modality = modality, Site = site };
}
