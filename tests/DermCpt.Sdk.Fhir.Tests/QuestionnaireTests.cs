using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using DermCpt.Json;
using DermCpt.Testing;

namespace DermCpt.Fhir.Tests;

public sealed class QuestionnaireTests
{
    private const int Encounters = 3_000;
    private static readonly DermCoder Coder = new();

    private static readonly Encounter Visit = new()
    {
        DateOfService = new(2026, 3, 2),
        Payer = "medicare",
        Patient = new Patient { AgeYears = 67 },
        Services = [new ExcisionService { Id = "s1", Site = BodySite.Forearm, Laterality = Laterality.Right, ExcisedDiameterCm = Length.Parse("1.8") }],
    };

    [Fact]
    public void Generated_encounters_come_back_whole()
    {
        var generator = new EncounterGenerator(11);
        var kinds = new HashSet<Type>();
        for (var i = 0; i < Encounters; i++)
        {
            var encounter = generator.Make(i);
            kinds.UnionWith(encounter.Services.Select(static service => service.GetType()));
            Assert.Equal(encounter, FhirQuestionnaire.ReadResponse(Response(encounter)));
        }

        var all = typeof(Service).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Service)) && type is { IsAbstract: false, IsPublic: true });
        Assert.Empty(all.Except(kinds).Select(static type => type.Name));
    }

    [Theory]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"m","kind":"mohs","site":"cheek","stages":[4,null,2]}]}""")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","patient":{},"services":[{"id":"n","kind":"nail","procedure":"trimming","digits":[]}]}""")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"v","kind":"evaluationAndManagement","setting":"office","elements":{"problems":["stableChronic"],"data":["externalNote",{"kind":"testOrdered","code":"88305"}],"risk":[]},"plannedSurgery":{"code":"11600","date":"2026-03-03"}}]}""")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"r","kind":"repair","lengthCm":2.50,"closure":["sutures","staples"],"note":"a \"note\"\nof two lines"}]}""")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","history":[{"code":"11600","date":"2026-02-20","modifiers":["LT"],"otherGroup":false}],"lastVisit":"2025-01-02","services":[{"id":"b","kind":"biopsy","technique":"punch"},{"id":"t","kind":"radiationTherapy","technique":"superficial"}]}""")]
    public void What_is_stated_comes_back(string json)
    {
        var encounter = DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(json));
        Assert.Equal(encounter, FhirQuestionnaire.ReadResponse(Response(encounter)));
    }

    [Fact]
    public void Every_member_of_the_contract_is_an_item()
    {
        var form = Written(FhirQuestionnaire.WriteEncounter);
        var links = Links(form["item"]!.AsArray()).ToList();
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.Empty(((string[])["dateOfService", "patient.ageYears", "history.code", "services.kind", "services.lesion", "services.excision.lesionType", "services.destruction.lesionType", "services.elements.data.kind", "services.excisedDiameterCm"]).Except(links));
        var size = Find(form["item"]!.AsArray(), "services.excisedDiameterCm")!;
        Assert.Equal(("decimal", "Excised diameter cm (a length in cm)", "any"), (size["type"]!.ToString(), size["text"]!.ToString(), size["enableBehavior"]!.ToString()));
        Assert.Equal(["excision", "hidradenitisExcision", "mohs"], size["enableWhen"]!.AsArray().Select(static when => when!["answerCoding"]!["code"]!.ToString()).Order());
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""", "resourceType 'Patient': expected QuestionnaireResponse")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"dateOfBirth","answer":[{"valueDate":"1950-01-01"}]}]}""", "dateOfBirth: no item of the questionnaire")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"dateOfService","answer":[{"valueString":"2026-03-02"}]}]}""", "dateOfService: expected an answer with valueDate")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"payer","answer":[{"valueString":"a"},{"valueString":"b"}]}]}""", "payer: several answers")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":{}}""", "item is no array")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[7]}""", "an item without linkId")]
    [InlineData("""{"resourceType":"QuestionnaireResponse"}""", "dateOfService")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"dateOfService","answer":[{"valueDate":"2026-03-02"}]},{"linkId":"payer","answer":[{"valueString":"medicare"}]},{"linkId":"services","item":[{"linkId":"services.kind","answer":[{"valueCoding":{"code":"biopsy"}}]},{"linkId":"services.id","answer":[{"valueString":"s"}]},{"linkId":"services.excision.lesionType","answer":[{"valueCoding":{"code":"benign"}}]}]}]}""", "services[0].lesionType")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"payer","extension":[{"url":"urn:dermcpt:empty"}]}]}""", "payer: expected an answer")]
    [InlineData("""{"resourceType":"QuestionnaireResponse","item":[{"linkId":"\ud800"}]}""", "no UTF-8")]
    [InlineData("{", "no JSON of FHIR")]
    public void A_response_of_another_form_is_a_typed_error(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<FhirException>(() => FhirQuestionnaire.ReadResponse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_byte_that_is_no_UTF8_is_a_typed_error()
    {
        var response = Response(Visit);
        foreach (var at in (int[])[Encoding.UTF8.GetString(response).IndexOf("payer", StringComparison.Ordinal), Encoding.UTF8.GetString(response).IndexOf("medicare", StringComparison.Ordinal)])
        {
            var changed = (byte[])response.Clone();
            changed[at] = 0xFF;
            _ = Assert.Throws<FhirException>(() => FhirQuestionnaire.ReadResponse(changed));
        }
    }

    [Fact]
    public void An_unanswered_item_is_not_stated()
    {
        var response = JsonNode.Parse(Response(Visit))!;
        response["item"]!.AsArray().Add(JsonNode.Parse("""{"linkId":"practice"}"""));
        response["item"]!.AsArray().Add(JsonNode.Parse("""{"linkId":"practitioner","item":[{"linkId":"practitioner.specialty"}]}"""));
        Assert.Equal(Visit, FhirQuestionnaire.ReadResponse(Encoding.UTF8.GetBytes(response.ToJsonString())));
    }

    [Fact]
    public void The_open_questions_are_asked_and_their_answers_code_the_visit()
    {
        var result = Coder.Code(Visit);
        var questions = Written(output => FhirOpenQuestions.Write(result, output));
        var asked = questions["item"]![0]!;
        Assert.Equal(("s1/lesionType", "choice"), (asked["linkId"]!.ToString(), asked["type"]!.ToString()));
        var malignant = asked["answerOption"]!.AsArray().Single(static option => option!["valueCoding"]!["code"]!.ToString() == "malignant")!["valueCoding"]!;
        Assert.StartsWith("malignant: 11602", malignant["display"]!.ToString(), StringComparison.Ordinal);
        var answered = FhirOpenQuestions.Answer(Visit, result, Answers("s1/lesionType", $$"""{"valueCoding":{{malignant.ToJsonString()}}}"""));
        Assert.Equal("11602", Assert.Single(Coder.Code(answered).Lines).Code.ToString());
    }

    [Fact]
    public void A_measure_is_a_band_or_itself()
    {
        var visit = Visit with { Services = [new ExcisionService { Id = "s1", Site = BodySite.Forearm, LesionType = LesionBehavior.Malignant, Diagnoses = ["C44.622"] }] };
        var result = Coder.Code(visit);
        var asked = Written(output => FhirOpenQuestions.Write(result, output))["item"]![0]!;
        Assert.Equal("open-choice", asked["type"]!.ToString());
        var link = asked["linkId"]!.ToString();
        foreach (var answer in (string[])["""{"valueString":"1.8"}""", """{"valueDecimal":1.8}""", """{"valueCoding":{"code":"2.0"}}""", """{"valueCoding":{"code":"2"}}"""])
        {
            if (answer.Contains("Coding", StringComparison.Ordinal) && !asked["answerOption"]!.AsArray().Any(option => answer.Contains($"\"{option!["valueCoding"]!["code"]}\"", StringComparison.Ordinal)))
            {
                continue;
            }

            Assert.Equal("11602", Assert.Single(Coder.Code(FhirOpenQuestions.Answer(visit, result, Answers(link, answer))).Lines).Code.ToString());
        }
    }

    [Theory]
    [InlineData("s1/lesionType", """{"valueCoding":{"code":"purple"}}""", "'purple' is none of the choices")]
    [InlineData("s1/lesionType", """{"valueBoolean":true}""", "expected valueCoding")]
    [InlineData("s9/lesionType", """{"valueBoolean":true}""", "no open question")]
    [InlineData("s1/lesionType", """{"valueDecimal":1e20}""", "s1/lesionType")]
    public void An_answer_that_is_none_of_the_choices_is_a_typed_error(string link, string answer, string problem) =>
        Assert.Contains(problem, Assert.Throws<FhirException>(() => FhirOpenQuestions.Answer(Visit, Coder.Code(Visit), Answers(link, answer))).Message, StringComparison.Ordinal);

    private static byte[] Answers(string link, string answer) => Encoding.UTF8.GetBytes($$"""{"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"{{link}}","answer":[{{answer}}]}]}""");

    private static byte[] Response(Encounter encounter)
    {
        var output = new ArrayBufferWriter<byte>();
        FhirQuestionnaire.WriteResponse(encounter, output);
        return output.WrittenSpan.ToArray();
    }

    private static JsonNode Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static IEnumerable<string> Links(JsonArray items) => items.SelectMany(static item => (string[])[item!["linkId"]!.ToString(), .. item["item"] is JsonArray inner ? Links(inner) : []]);

    private static JsonNode? Find(JsonArray items, string link) => items.Select(item => item!["linkId"]!.ToString() == link ? item : item["item"] is JsonArray inner ? Find(inner, link) : null).FirstOrDefault(static found => found is not null);
}
