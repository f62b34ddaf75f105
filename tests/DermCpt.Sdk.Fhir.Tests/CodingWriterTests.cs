using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using DermCpt.Testing;

namespace DermCpt.Fhir.Tests;

public sealed class CodingWriterTests
{
    private const int Claims = 2_000;
    private static readonly DermCoder Coder = new();

    /// <summary>What R4 demands of a Claim and we do not know.</summary>
    internal static byte[] Template { get; } = Encoding.UTF8.GetBytes("""{"resourceType":"Claim","id":"t1","status":"draft","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"professional"}]},"use":"claim","patient":{"reference":"Patient/1"},"created":"2026-03-02","provider":{"reference":"Organization/1"},"priority":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/processpriority","code":"normal"}]},"diagnosis":[{"sequence":9}],"insurance":[{"sequence":1,"focal":true,"coverage":{"reference":"Coverage/medicare"}}],"item":[{"sequence":7}]}""");

    [Fact]
    public void Lines_written_over_a_template_come_back_whole()
    {
        var generator = new ClaimGenerator(8, Coder);
        for (var i = 0; i < Claims; i++)
        {
            var claim = generator.Make(i);
            var output = new ArrayBufferWriter<byte>();
            FhirCodingWriter.WriteClaim(claim, Template, output);
            var read = Assert.Single(FhirClaimReader.Read(output.WrittenSpan));
            Assert.Empty(read.Findings);
            Assert.Empty(read.NotRead);
            Assert.Equal(("t1", claim.Lines.Count), (read.Id, read.Claim!.Lines.Count));
            for (var k = 0; k < claim.Lines.Count; k++)
            {
                Assert.Equal(Whole(claim, claim.Lines[k]), Whole(read.Claim, read.Claim.Lines[k]));
            }
        }
    }

    [Fact]
    public void The_template_keeps_what_is_not_ours()
    {
        var written = Written(output => FhirCodingWriter.WriteClaim(Coder.Code(Visit()).ToClaim(), Template, output));
        Assert.Equal(("draft", "Patient/1", "1"), (written["status"]!.ToString(), written["patient"]!["reference"]!.ToString(), written["item"]![0]!["sequence"]!.ToString()));
        Assert.Equal("C44.622", Assert.Single(written["diagnosis"]!.AsArray())!["diagnosisCodeableConcept"]!["coding"]![0]!["code"]!.ToString());
    }

    [Fact]
    public void A_coded_visit_is_a_bundle_of_ChargeItems()
    {
        var bundle = Written(output => FhirCodingWriter.WriteBundle(Coder.Code(Visit()), default, output));
        var item = Assert.Single(bundle["entry"]!.AsArray())!["resource"]!;
        Assert.Equal(("ChargeItem", "11602", "forearm", "C44.622"), (item["resourceType"]!.ToString(), item["code"]!["coding"]![0]!["code"]!.ToString(), item["bodysite"]![0]!["coding"]![0]!["code"]!.ToString(), item["reason"]![0]!["coding"]![0]!["code"]!.ToString()));
        Assert.StartsWith("EX-", item["note"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_visit_is_a_bundle_with_its_questions()
    {
        var open = Visit() with { Services = [((ExcisionService)Visit().Services[0]) with { LesionType = null, Diagnoses = [] }] };
        var bundle = Written(output => FhirCodingWriter.WriteBundle(Coder.Code(open), Template, output));
        Assert.Equal(["Questionnaire"], bundle["entry"]!.AsArray().Select(static entry => entry!["resource"]!["resourceType"]!.ToString()));
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_template_that_is_no_Claim_is_a_typed_error(string template) =>
        Assert.Contains("the template is no", Assert.Throws<FhirException>(() => FhirCodingWriter.WriteClaim(Coder.Code(Visit()).ToClaim(), Encoding.UTF8.GetBytes(template), new ArrayBufferWriter<byte>())).Message, StringComparison.Ordinal);

    [Fact]
    public void An_extension_of_others_is_told_and_a_word_that_is_none_is_not_taken()
    {
        var claim = JsonNode.Parse(Template)!;
        claim["diagnosis"] = new JsonArray();
        claim["item"] = JsonNode.Parse("""[{"sequence":1,"extension":[{"url":"urn:others","valueString":"x"}],"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"17000"}]},"servicedDate":"2026-03-02","bodySite":{"coding":[{"system":"urn:dermcpt:body-site","code":"3"}]},"subSite":[{"coding":[{"system":"urn:dermcpt:laterality","code":"LEFT"}]}]}]""");
        var read = Assert.Single(FhirClaimReader.Read(Encoding.UTF8.GetBytes(claim.ToJsonString())));
        Assert.Equal(["Claim.item.bodySite", "Claim.item.extension", "Claim.item.subSite"], read.NotRead);
        Assert.Equal((null, null), (read.Claim!.Lines[0].Site, read.Claim.Lines[0].Laterality));
    }

    internal static Encounter Visit() => new()
    {
        DateOfService = new(2026, 3, 2),
        Payer = "medicare",
        Patient = new Patient { AgeYears = 67 },
        Services = [new ExcisionService { Id = "s1", Site = BodySite.Forearm, Laterality = Laterality.Right, LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Length.Parse("1.8"), Diagnoses = ["C44.622"] }],
    };

    /// <summary>The line with what it takes from its claim; an unnamed site is none.</summary>
    private static ClaimLine Whole(Claim claim, ClaimLine line) =>
        line with { DateOfService = line.DateOfService ?? claim.DateOfService, PlaceOfService = line.PlaceOfService ?? claim.PlaceOfService, Site = line.Site is BodySite.None ? null : line.Site };

    private static JsonNode Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }
}
