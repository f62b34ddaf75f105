using System.Globalization;
using System.Text.Json.Nodes;

namespace DermCpt.Fhir.Tests;

/// <summary>Writes claims as FHIR R4 for tests: no name, no identifier of a person, no money.</summary>
internal static class WrittenClaim
{
    private const string Cpt = "http://www.ama-assn.org/go/cpt";
    private const string Hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

    internal static JsonObject Of(Claim claim)
    {
        var diagnoses = claim.Lines.SelectMany(static line => line.Diagnoses).Distinct().ToList();
        var providers = claim.Lines.Select(static line => line.Practitioner ?? "own").Distinct().ToList();
        var written = new JsonObject
        {
            ["resourceType"] = "Claim",
            ["status"] = "active",
            ["type"] = Concept("http://terminology.hl7.org/CodeSystem/claim-type", "professional"),
            ["use"] = "claim",
            ["patient"] = new JsonObject { ["reference"] = "#p" },
            ["created"] = "2026-11-30",
            ["provider"] = new JsonObject { ["display"] = "practice" },
            ["priority"] = Concept("http://terminology.hl7.org/CodeSystem/processpriority", "normal"),
            ["careTeam"] = new JsonArray([.. providers.Select(static (name, i) => new JsonObject { ["sequence"] = i + 1, ["provider"] = new JsonObject { ["reference"] = "Practitioner/" + name } })]),
            ["insurance"] = new JsonArray(new JsonObject { ["sequence"] = 1, ["focal"] = true, ["coverage"] = new JsonObject { ["reference"] = "Coverage/" + claim.Payer } }),
            ["item"] = new JsonArray([.. claim.Lines.Select((line, i) => Item(claim, line, i, diagnoses, providers))]),
        };
        if (claim.Id is { } id)
        {
            written.Insert(1, "id", id);
        }

        if (diagnoses.Count > 0)
        {
            written["diagnosis"] = new JsonArray([.. diagnoses.Select(static (code, i) => new JsonObject { ["sequence"] = i + 1, ["diagnosisCodeableConcept"] = Concept("http://hl7.org/fhir/sid/icd-10-cm", code.ToString()) })]);
        }

        if (claim.Patient is { } patient)
        {
            written["contained"] = new JsonArray(Patient(patient, First(claim)));
        }
        else
        {
            written["patient"] = new JsonObject { ["display"] = "unknown" };
        }

        return written;
    }

    internal static DateOnly First(Claim claim) => claim.Lines.Min(line => line.DateOfService ?? claim.DateOfService);

    private static JsonObject Concept(string system, string code) => new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    private static JsonObject Patient(Patient patient, DateOnly first)
    {
        var written = new JsonObject { ["resourceType"] = "Patient", ["id"] = "p", ["active"] = true };
        if (patient.AgeYears is { } age)
        {
            written["birthDate"] = first.AddYears(-age).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (patient.Sex is { } sex)
        {
            written["gender"] = sex == Sex.Female ? "female" : "male";
        }

        return written;
    }

    private static JsonObject Item(Claim claim, ClaimLine line, int index, List<DiagnosisCode> diagnoses, List<string> providers)
    {
        var item = new JsonObject
        {
            ["sequence"] = index + 1,
            ["careTeamSequence"] = new JsonArray(providers.IndexOf(line.Practitioner ?? "own") + 1),
            ["productOrService"] = Concept(line.Code.Set == CodeSet.HcpcsII ? Hcpcs : Cpt, line.Code.ToString()),
            ["servicedDate"] = (line.DateOfService ?? claim.DateOfService).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["locationCodeableConcept"] = Concept("https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set", line.PlaceOfService ?? claim.PlaceOfService),
            ["quantity"] = new JsonObject { ["value"] = line.Units },
        };
        if (line.Modifiers.Count > 0)
        {
            item["modifier"] = new JsonArray([.. line.Modifiers.Select(static modifier => Concept(char.IsAsciiDigit(modifier.ToString()[0]) ? Cpt : Hcpcs, modifier.ToString()))]);
        }

        if (line.Diagnoses.Count > 0)
        {
            item["diagnosisSequence"] = new JsonArray([.. line.Diagnoses.Select(code => (JsonNode)(diagnoses.IndexOf(code) + 1))]);
        }

        if (line.Session is { } session)
        {
            item["encounter"] = new JsonArray(new JsonObject { ["reference"] = "Encounter/" + session });
        }

        return item;
    }
}
