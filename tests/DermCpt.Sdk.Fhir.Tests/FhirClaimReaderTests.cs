using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace DermCpt.Fhir.Tests;

public sealed class FhirClaimReaderTests
{
    private static readonly FhirScrubber Scrubber = new(new DermCoder());
    private static readonly FhirOptions Medicare = new() { Payer = "medicare" };

    private static readonly Claim Visit = new()
    {
        Id = "C1",
        DateOfService = new(2026, 3, 2),
        Payer = "medicare",
        PlaceOfService = "22",
        Patient = new Patient { AgeYears = 76, Sex = Sex.Female },
        Lines =
        [
            new ClaimLine { Code = "17000", Diagnoses = ["L57.0"] },
            new ClaimLine { Code = "J3301", Modifiers = ["JZ", "59"], Units = 2, Diagnoses = ["D22.5", "L57.0"], DateOfService = new(2026, 3, 3), PlaceOfService = "11", Practitioner = "provider2" },
        ],
    };

    [Fact]
    public void A_claim_is_mapped_to_the_core()
    {
        var read = One(WrittenClaim.Of(Visit));
        Assert.Empty(read.Findings);
        Assert.Empty(read.NotRead);
        Assert.Equal(Visit, read.Claim);
        Assert.Equal([0, 1], read.Items);
    }

    [Fact]
    public void A_bundle_holds_claims_and_what_they_refer_to()
    {
        var claim = WrittenClaim.Of(Visit);
        var patient = claim["contained"]![0]!.DeepClone();
        claim.Remove("contained");
        claim["patient"] = new JsonObject { ["reference"] = "urn:uuid:1" };
        claim["diagnosis"]![0] = new JsonObject { ["sequence"] = 1, ["diagnosisReference"] = new JsonObject { ["reference"] = "Condition/c" } };
        var condition = JsonNode.Parse("""{"resourceType":"Condition","id":"c","code":{"coding":[{"system":"http://snomed.info/sct","code":"201101007"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"L57.0"}]}}""");
        var bundle = new JsonObject { ["entry"] = new JsonArray(new JsonObject { ["resource"] = claim }, new JsonObject { ["resource"] = condition, ["fullUrl"] = "urn:uuid:2" }, new JsonObject { ["resource"] = patient, ["fullUrl"] = "urn:uuid:1" }), ["type"] = "collection", ["resourceType"] = "Bundle" };
        var read = One(bundle);
        Assert.Empty(read.Findings);
        Assert.Equal(Visit, read.Claim);
    }

    [Fact]
    public void Payer_and_site_are_asked_of_the_host()
    {
        var claim = WrittenClaim.Of(Visit);
        claim["item"]![0]!["bodySite"] = JsonNode.Parse("""{"coding":[{"system":"http://snomed.info/sct","code":"41695006"}]}""");
        var read = One(claim, new FhirOptions { PayerOf = static coverage => coverage == "Coverage/medicare" ? "medicaid" : null, SiteOf = static (_, code) => code == "41695006" ? BodySite.Scalp : null });
        Assert.Equal(("medicaid", BodySite.Scalp), (read.Claim!.Payer, read.Claim.Lines[0].Site));
        Assert.Equal(["Claim.item.bodySite"], One(claim).NotRead);
    }

    [Theory]
    [InlineData("productOrService", """{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"1700"}]}""", "CodeUnreadable", "Claim.item[0].productOrService")]
    [InlineData("productOrService", """{"coding":[{"system":"urn:own","code":"17000"}]}""", "CodeSystemNotRead", "Claim.item[0].productOrService")]
    [InlineData("productOrService", """{"text":"words"}""", "CodeSystemNotRead", "Claim.item[0].productOrService")]
    [InlineData("modifier", """[{"coding":[{"code":"59"}]},{"coding":[{"code":"5"}]}]""", "ModifierUnreadable", "Claim.item[0].modifier[1]")]
    [InlineData("quantity", """{"value":1.5}""", "UnitsUnreadable", "Claim.item[0].quantity")]
    [InlineData("quantity", """{"value":-1}""", "UnitsUnreadable", "Claim.item[0].quantity")]
    [InlineData("servicedDate", "\"2026-03\"", "DateUnreadable", "Claim.item[0].servicedDate")]
    [InlineData("servicedDate", "\"1989-03-02\"", "DateUnreadable", "Claim.item[0].servicedDate")]
    [InlineData("servicedPeriod", """{"start":"2026-03-02","end":"2026-03-04"}""", "DatePeriod", "Claim.item[0].servicedPeriod")]
    [InlineData("diagnosisSequence", "[9]", "SequenceWithoutDiagnosis", "Claim.item[0].diagnosisSequence[0]")]
    public void An_item_that_cannot_be_read_is_told_with_its_element(string member, string value, string code, string expression)
    {
        var claim = WrittenClaim.Of(Visit);
        claim["item"]![0]![member] = JsonNode.Parse(value);
        var read = One(claim);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, expression), (finding.Code, Assert.Single(finding.Expressions)));
        Assert.NotEqual(ScrubStatus.Pass, Scrubber.Scrub(read).Status);
    }

    [Theory]
    [InlineData("", "no JSON of FHIR")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "expected Claim or Bundle")]
    [InlineData("""{"resourceType":"Patient"}""", "resourceType 'Patient'")]
    [InlineData("""{"resourceType":"Claim","item":{}}""", "Claim.item: expected an array")]
    [InlineData("""{"resourceType":"Claim","item":[{"quantity":{"value":"1"}}]}""", "Claim.item[0].quantity.value: expected a number")]
    [InlineData("""{"resourceType":"Claim","diagnosis":[{"sequence":0}]}""", "Claim.diagnosis[0].sequence: expected a positive whole number")]
    [InlineData("""{"resourceType":"Claim","id":7}""", "Claim.id: expected a text")]
    [InlineData("""{"resourceType":"Claim"} {}""", "FHIR")]
    [InlineData("""{"resourceType":"Claim","item":[""", "FHIR")]
    public void What_is_no_claim_is_a_typed_error(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<FhirException>(() => FhirClaimReader.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_cut_off_anywhere_is_a_typed_error()
    {
        var bytes = Encoding.UTF8.GetBytes(WrittenClaim.Of(Visit).ToJsonString());
        for (var length = 0; length < bytes.Length; length++)
        {
            _ = Assert.Throws<FhirException>(() => FhirClaimReader.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void No_byte_that_changes_ends_in_another_error()
    {
        var bytes = Encoding.UTF8.GetBytes(WrittenClaim.Of(Visit).ToJsonString());
        foreach (var value in "0\"{}[],:x\\"u8)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = (byte[])bytes.Clone();
                changed[i] = value;
                try
                {
                    Assert.All(FhirClaimReader.Read(changed, Medicare), claim => Assert.True(claim.Claim is not null || claim.Findings.Count > 0));
                }
                catch (FhirException error)
                {
                    Assert.NotEmpty(error.Message);
                }
            }
        }
    }

    [Fact]
    public void What_is_not_read_is_named()
    {
        var claim = WrittenClaim.Of(Visit);
        claim["total"] = JsonNode.Parse("""{"value":1234.5}""");
        claim["related"] = new JsonArray(new JsonObject());
        claim["item"]![0]!["net"] = JsonNode.Parse("""{"value":7}""");
        Assert.Equal(["Claim.item.net", "Claim.related", "Claim.total"], One(claim).NotRead);
    }

    [Fact]
    public void Findings_point_at_elements()
    {
        var claim = Visit with { Patient = null, PlaceOfService = "77", Lines = [new ClaimLine { Code = "17000", Units = 4, Diagnoses = ["L57.0"] }, new ClaimLine { Code = "99213", Modifiers = ["25", "ZZ"], Diagnoses = ["Q99.98"] }] };
        var findings = Scrubber.Scrub(One(WrittenClaim.Of(claim))).Findings;
        string At(string code) => findings.First(finding => finding.Code == code).Expressions[0];
        Assert.Equal("Claim.item[0].quantity", At("MueExceeded"));
        Assert.Equal("Claim.item[1].modifier[1]", At("UnknownModifier"));
        Assert.Equal("Claim.item[1].diagnosisSequence[0]", At("DiagnosisUnknown"));
        Assert.Equal("Claim.item[0].location", At("UnknownPlaceOfService"));
    }

    [Fact]
    public void The_outcome_of_a_response_is_that_of_the_scrub()
    {
        Assert.Equal("complete", Response(Visit with { Lines = [Visit.Lines[0]] })["outcome"]!.ToString());
        var failed = Response(Visit with { Lines = [Visit.Lines[0] with { Units = 4 }] });
        Assert.Equal(("error", "1", "MueExceeded"), (failed["outcome"]!.ToString(), failed["error"]![0]!["itemSequence"]!.ToString(), failed["error"]![0]!["code"]!["coding"]![0]!["code"]!.ToString()));
        Assert.Equal("partial", Response(Visit with { Lines = [new ClaimLine { Code = "71046", Diagnoses = ["R07.89"] }] })["outcome"]!.ToString());
    }

    private static JsonNode Response(Claim claim)
    {
        var output = new ArrayBufferWriter<byte>();
        FhirWriter.WriteClaimResponse(Scrubber.Scrub(One(WrittenClaim.Of(claim))), new DateOnly(2026, 11, 30), output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static FhirClaim One(JsonObject json, FhirOptions? options = null) => Assert.Single(FhirClaimReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), options ?? Medicare));
}
