using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>What claims refer to: of patients date of birth and sex, of conditions the code. Nothing else of them is read.</summary>
internal sealed class Referred
{
    private readonly Dictionary<string, (DateOnly? Born, Sex? Sex)> patients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagnosisCode> conditions = new(StringComparer.Ordinal);

    internal bool TryGetPatient(string reference, out (DateOnly? Born, Sex? Sex) patient) => patients.TryGetValue(reference, out patient);

    internal bool TryGetCondition(string reference, out DiagnosisCode code) => conditions.TryGetValue(reference, out code);

    /// <summary>Resources that stand in a claim: they are referred to by # and their id.</summary>
    internal void ReadAll(ref Utf8JsonReader json)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartArray, "Claim.contained");
        while (FhirJson.NextElement(ref json))
        {
            var copy = json;
            Read(ref copy, string.Empty);
            json = copy;
        }
    }

    /// <summary>A resource; of a bundle's entry also under its full address.</summary>
    internal void Read(ref Utf8JsonReader json, string address)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, "resource");
        var (type, id) = (string.Empty, string.Empty);
        DateOnly? born = null;
        Sex? sex = null;
        DiagnosisCode code = default;
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("resourceType"u8))
            {
                type = FhirJson.Text(ref json, "resourceType");
            }
            else if (name.SequenceEqual("id"u8))
            {
                id = FhirJson.Text(ref json, "id");
            }
            else if (name.SequenceEqual("birthDate"u8))
            {
                born = FhirJson.Day(FhirJson.Text(ref json, "Patient.birthDate"));
            }
            else if (name.SequenceEqual("gender"u8))
            {
                sex = FhirJson.Text(ref json, "Patient.gender") switch { "female" => Sex.Female, "male" => Sex.Male, _ => null };
            }
            else if (name.SequenceEqual("code"u8) && json.TokenType == JsonTokenType.StartObject)
            {
                code = FhirConcept.Diagnosis(ref json, "Condition.code").Code;
            }
            else
            {
                FhirJson.Skip(ref json);
            }
        }

        foreach (var reference in (ReadOnlySpan<string>)[address, "#" + id, $"{type}/{id}"])
        {
            if (reference.Length < 2)
            {
                continue;
            }

            if (type == "Patient")
            {
                patients[reference] = (born, sex);
            }
            else if (type == "Condition" && !code.IsEmpty)
            {
                conditions[reference] = code;
            }
        }
    }
}
