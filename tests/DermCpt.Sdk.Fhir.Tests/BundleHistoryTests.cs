using System.Text;
using System.Text.Json.Nodes;

namespace DermCpt.Fhir.Tests;

public sealed class BundleHistoryTests
{
    private static readonly FhirOptions Kept = new() { Payer = "medicare", KeepHistory = true };

    [Fact]
    public void Earlier_items_of_the_patient_are_history()
    {
        var read = Read(Kept, Benefit("e", "11600", "2026-02-20", "Patient/1", "Organization/own"), Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own"));
        Assert.Equal([new PriorService { Code = "11600", Date = new(2026, 2, 20), Units = 1, Diagnoses = ["C44.319"], OtherGroup = false }], read.Claim!.History);
        Assert.Contains(new DermCoder().Scrub(read.Claim).Findings, static finding => finding.Rule.ToString().StartsWith("GLB", StringComparison.Ordinal));
    }

    [Fact]
    public void History_is_kept_only_on_request() =>
        Assert.Empty(Read(new FhirOptions { Payer = "medicare" }, Benefit("e", "11600", "2026-02-20", "Patient/1", "Organization/own"), Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own")).Claim!.History);

    [Theory]
    [InlineData("Patient/2", "2026-02-20", "active", "claim")]
    [InlineData("Patient/1", "2026-03-02", "active", "claim")]
    [InlineData("Patient/1", "2026-02-20", "cancelled", "claim")]
    [InlineData("Patient/1", "2026-02-20", "active", "predetermination")]
    [InlineData("#p", "2026-02-20", "active", "claim")]
    public void Another_patient_day_or_kind_of_statement_is_no_history(string patient, string date, string status, string use)
    {
        var benefit = Benefit("e", "11600", date, patient, "Organization/own");
        benefit["status"] = status;
        benefit["use"] = use;
        Assert.Empty(Read(Kept, benefit, Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own")).Claim!.History);
    }

    [Fact]
    public void Another_provider_is_another_group() =>
        Assert.True(Assert.Single(Read(Kept, Benefit("e", "11600", "2026-02-20", "Patient/1", "Organization/other"), Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own")).Claim!.History).OtherGroup);

    [Fact]
    public void A_claim_and_its_answer_are_one_and_a_claim_is_not_its_own_history()
    {
        var earlier = Claim("c0", "11600", "2026-02-20", "Patient/1", "Organization/own");
        var answer = Benefit("e", "11600", "2026-02-20", "Patient/1", "Organization/own");
        answer["claim"] = new JsonObject { ["reference"] = "Claim/c0" };
        var claims = FhirClaimReader.Read(Encoding.UTF8.GetBytes(Bundle(Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own"), answer, earlier).ToJsonString()), Kept);
        Assert.Equal([1, 0], claims.Select(static claim => claim.Claim!.History.Count));
    }

    [Fact]
    public void An_item_of_history_that_cannot_be_read_is_told()
    {
        var benefit = Benefit("e", "1160", "2026-02-20", "Patient/1", "Organization/own");
        var read = Read(Kept, benefit, Claim("c", "99213", "2026-03-02", "Patient/1", "Organization/own"));
        Assert.Equal(("HistoryNotRead", FindingOutcome.NoData), (Assert.Single(read.Findings).Code, read.Findings[0].Outcome));
        Assert.Equal(ScrubStatus.Unknown, new FhirScrubber(new DermCoder()).Scrub(read).Status);
    }

    private static FhirClaim Read(FhirOptions options, params JsonObject[] resources) => Assert.Single(FhirClaimReader.Read(Encoding.UTF8.GetBytes(Bundle(resources).ToJsonString()), options));

    private static JsonObject Bundle(params JsonObject[] resources) =>
        new() { ["resourceType"] = "Bundle", ["type"] = "collection", ["entry"] = new JsonArray([.. resources.Select(static resource => new JsonObject { ["resource"] = resource })]) };

    private static JsonObject Benefit(string id, string code, string date, string patient, string provider)
    {
        var made = Claim(id, code, date, patient, provider);
        made["resourceType"] = "ExplanationOfBenefit";
        return made;
    }

    private static JsonObject Claim(string id, string code, string date, string patient, string provider)
    {
        var made = WrittenClaim.Of(new Claim { Id = id, DateOfService = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Payer = "medicare", Lines = [new ClaimLine { Code = "17000", Diagnoses = ["C44.319"] }] });
        made["item"]![0]!["productOrService"]!["coding"]![0]!["code"] = code;
        made["patient"] = new JsonObject { ["reference"] = patient };
        made["provider"] = new JsonObject { ["reference"] = provider };
        return made;
    }
}
