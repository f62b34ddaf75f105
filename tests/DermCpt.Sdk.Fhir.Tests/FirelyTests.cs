using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Testing;
using Firely.Fhir.Validation;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Specification.Source;
using Hl7.Fhir.Specification.Terminology;
using F = Hl7.Fhir.Model;

namespace DermCpt.Fhir.Tests;

/// <summary>Firely is the oracle: it reads the same values, and finds every resource that is written valid.</summary>
public sealed class FirelyTests
{
    private const int Claims = 20_000;
    private const int Compared = 300;
    private const int Validated = 12;
    private static readonly DermCoder Coder = new();
    private static readonly FhirOptions Options = new() { PayerOf = static coverage => coverage["Coverage/".Length..] };

    [Fact]
    public void Generated_claims_come_back_but_for_the_listed_losses()
    {
        var generator = new ClaimGenerator(5, Coder);
        for (var i = 0; i < Claims; i++)
        {
            var claim = generator.Make(i);
            var read = Assert.Single(FhirClaimReader.Read(Encoding.UTF8.GetBytes(WrittenClaim.Of(claim).ToJsonString()), Options));
            Assert.Empty(read.Findings);
            Assert.Equal(Kept(claim), read.Claim);
        }
    }

    [Fact]
    public void Firely_reads_the_same_values()
    {
        var generator = new ClaimGenerator(6, Coder);
        for (var i = 0; i < Compared; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(WrittenClaim.Of(generator.Make(i)).ToJsonString());
            var theirs = (F.Claim)Deserialized(bytes);
            var ours = FhirClaimReader.Read(bytes, Options)[0].Claim!;
            Assert.Equal(theirs.Id, ours.Id);
            Assert.Equal(theirs.Item.Count, ours.Lines.Count);
            for (var k = 0; k < ours.Lines.Count; k++)
            {
                var item = theirs.Item[k]!;
                Assert.Equal(item.ProductOrService!.Coding[0].Code, ours.Lines[k].Code.ToString());
                Assert.Equal(item.Modifier.Select(static modifier => modifier.Coding[0].Code), ours.Lines[k].Modifiers.Select(static modifier => modifier.ToString()));
                Assert.Equal(item.Quantity!.Value, ours.Lines[k].Units);
                Assert.Equal(((F.Date)item.Serviced!).Value, (ours.Lines[k].DateOfService ?? ours.DateOfService).ToString("yyyy-MM-dd"));
                var codes = item.DiagnosisSequence.Select(sequence => ((F.CodeableConcept)theirs.Diagnosis.Single(diagnosis => diagnosis.Sequence == sequence).Diagnosis!).Coding[0].Code);
                Assert.Equal(codes, ours.Lines[k].Diagnoses.Select(static code => code.ToString()));
            }
        }
    }

    [Fact]
    public void Firely_finds_what_is_written_valid()
    {
        var source = new CachedResolver(ZipSource.CreateValidationSource());
        var validator = new Validator(source, LocalTerminologyService.CreateDefaultForCore(source), null, new ValidationSettings());
        var scrubber = new FhirScrubber(Coder);
        var generator = new ClaimGenerator(7, Coder);
        for (var i = 0; i < Validated; i++)
        {
            var result = scrubber.Scrub(FhirClaimReader.Read(Encoding.UTF8.GetBytes(WrittenClaim.Of(generator.Make(i)).ToJsonString()), Options)[0]);
            var outcome = new ArrayBufferWriter<byte>();
            FhirWriter.WriteOperationOutcome(result, outcome);
            var response = new ArrayBufferWriter<byte>();
            FhirWriter.WriteClaimResponse(result, new DateOnly(2026, 11, 30), response);
            foreach (var bytes in (byte[][])[outcome.WrittenSpan.ToArray(), response.WrittenSpan.ToArray()])
            {
                AssertValid(validator, bytes);
            }
        }

        foreach (var bytes in Written())
        {
            AssertValid(validator, bytes);
        }
    }

    /// <summary>What else is written: forms, a response, questions, items over a template, charges, a refusal.</summary>
    private static IEnumerable<byte[]> Written()
    {
        var visit = CodingWriterTests.Visit();
        var open = visit with { Services = [((ExcisionService)visit.Services[0]) with { LesionType = null, Diagnoses = [] }, new MohsService { Id = "m", Site = BodySite.Cheek, Stages = [4, 2], Lesion = "B" }] };
        var lesions = new Claim { DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = "11602", Modifiers = ["59", "LT"], Diagnoses = ["C44.622"], Site = BodySite.Forearm, Laterality = Laterality.Left, Lesion = "A", SeparateLesion = true, Session = "s", Practitioner = "p" }] };
        Action<IBufferWriter<byte>>[] writes =
        [
            FhirQuestionnaire.WriteEncounter,
            output => FhirQuestionnaire.WriteResponse(open, output),
            output => FhirOpenQuestions.Write(Coder.Code(open), output),
            output => FhirCodingWriter.WriteClaim(lesions, CodingWriterTests.Template, output),
            output => FhirCodingWriter.WriteBundle(Coder.Code(visit), default, output),
            output => FhirCodingWriter.WriteBundle(Coder.Code(open), CodingWriterTests.Template, output),
            output => FhirWriter.WriteUnreadable("no JSON", output),
        ];
        foreach (var write in writes)
        {
            var output = new ArrayBufferWriter<byte>();
            write(output);
            yield return output.WrittenSpan.ToArray();
        }
    }

    /// <summary>Our own extensions are published nowhere, which the validator says as a warning.</summary>
    private static void AssertValid(Validator validator, byte[] bytes)
    {
        var issues = validator.Validate(Deserialized(bytes)).Issue.Where(static issue => issue.Severity is F.OperationOutcome.IssueSeverity.Error or F.OperationOutcome.IssueSeverity.Fatal).Select(static issue => $"{issue.Details?.Text} {string.Join(',', issue.Expression)}");
        Assert.Empty(issues);
    }

    private static F.Resource Deserialized(byte[] bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var isGood = new FhirJsonDeserializer().TryDeserializeResource(ref json, out var resource, out var issues);
        Assert.True(isGood, string.Join('\n', issues.Select(static issue => issue.Message)));
        return resource!;
    }

    /// <summary>The claim without what is lost: status of the patient, history, record, processing date, site, side, lesion; labels of practitioners and sessions are numbered.</summary>
    private static Claim Kept(Claim claim)
    {
        var first = WrittenClaim.First(claim);
        var place = claim.Lines[0].PlaceOfService ?? claim.PlaceOfService;
        var providers = claim.Lines.Select(static line => line.Practitioner ?? "own").Distinct().ToList();
        var sessions = claim.Lines.Select(static line => line.Session).OfType<string>().Distinct().ToList();
        return new Claim
        {
            Id = claim.Id,
            DateOfService = first,
            Payer = claim.Payer,
            PlaceOfService = place,
            Patient = claim.Patient is { } patient && (patient.AgeYears is not null || patient.Sex is not null) ? new Patient { AgeYears = patient.AgeYears, Sex = patient.Sex } : null,
            Lines =
            [
                .. claim.Lines.Select(line => new ClaimLine
                {
                    Code = line.Code,
                    Units = line.Units,
                    Modifiers = line.Modifiers,
                    Diagnoses = line.Diagnoses,
                    DateOfService = (line.DateOfService ?? claim.DateOfService) is var date && date == first ? null : date,
                    PlaceOfService = (line.PlaceOfService ?? claim.PlaceOfService) is var there && there == place ? null : there,
                    Practitioner = providers.IndexOf(line.Practitioner ?? "own") is > 0 and var provider ? $"provider{provider + 1}" : null,
                    Session = line.Session is { } session && sessions.IndexOf(session) is > 0 and var at ? $"session{at + 1}" : null,
                }),
            ],
        };
    }
}
