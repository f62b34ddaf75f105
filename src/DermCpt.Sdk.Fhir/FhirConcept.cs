using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>CodeableConcepts: of several codings the first of a system that is known.</summary>
internal static class FhirConcept
{
    /// <summary>Every coding of a concept.</summary>
    internal static List<(string System, string Code)> Codings(ref Utf8JsonReader json, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
        var codings = new List<(string, string)>(1);
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (!name.SequenceEqual("coding"u8))
            {
                FhirJson.Skip(ref json);
                continue;
            }

            FhirJson.Expect(ref json, JsonTokenType.StartArray, where + ".coding");
            while (FhirJson.NextElement(ref json))
            {
                codings.Add(Coding(ref json, where + ".coding"));
            }
        }

        return codings;
    }

    /// <summary>The code of a procedure; null where no coding is of CPT or HCPCS, and the text that is none where it cannot be read.</summary>
    internal static (ProcedureCode Code, bool IsKnown, string? Unread) Procedure(ref Utf8JsonReader json, Where where)
    {
        foreach (var (system, code) in Codings(ref json, where))
        {
            if (FhirJson.IsProcedureSystem(system))
            {
                return ProcedureCode.TryParse(code, out var read) ? (read, true, null) : (default, true, code);
            }
        }

        return default;
    }

    internal static (DiagnosisCode Code, string? Unread) Diagnosis(ref Utf8JsonReader json, Where where)
    {
        var codings = Codings(ref json, where);
        foreach (var (system, code) in codings)
        {
            if (FhirJson.IsDiagnosisSystem(system))
            {
                return DiagnosisCode.TryParse(code, out var read) ? (read, null) : (default, code);
            }
        }

        return (default, codings.Count == 0 ? string.Empty : codings[0].Code);
    }

    private static (string System, string Code) Coding(ref Utf8JsonReader json, Where where)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, where);
        var (system, code) = (string.Empty, string.Empty);
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual("system"u8))
            {
                system = System(ref json, where);
            }
            else if (name.SequenceEqual("code"u8))
            {
                code = FhirJson.Text(ref json, where + ".code");
            }
            else
            {
                FhirJson.Skip(ref json);
            }
        }

        return (system, code);
    }

    /// <summary>Systems repeat: the usual ones are not made again.</summary>
    private static string System(ref Utf8JsonReader json, Where where)
    {
        foreach (var known in (ReadOnlySpan<string>)[FhirJson.AmericanMedicalAssociation, FhirJson.Icd10Cm, FhirJson.Hcpcs, FhirJson.PlaceOfService])
        {
            if (json.TokenType == JsonTokenType.String && json.ValueTextEquals(known))
            {
                return known;
            }
        }

        return FhirJson.Text(ref json, where + ".system");
    }
}
