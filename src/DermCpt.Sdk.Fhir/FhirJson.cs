using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>Small steps over FHIR's JSON. What is not asked for is skipped.</summary>
internal static class FhirJson
{
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    internal const string AmericanMedicalAssociation = "http://www.ama-assn.org/go/cpt";
    internal const string Hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    internal const string HcpcsByNumber = "urn:oid:2.16.840.1.113883.6.285";
    internal const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";
    internal const string Icd10CmByNumber = "urn:oid:2.16.840.1.113883.6.90";
    internal const string PlaceOfService = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";

    /// <summary>A procedure code or modifier may be of either set.</summary>
    internal static bool IsProcedureSystem(string system) => Same(system, AmericanMedicalAssociation) || Same(system, Hcpcs) || system == HcpcsByNumber;

    internal static bool IsDiagnosisSystem(string system) => Same(system, Icd10Cm) || system == Icd10CmByNumber;

    internal static bool IsPlaceSystem(string system) => Same(system, PlaceOfService) || Same(system, PlaceOfService + ".html");

    /// <summary>Goes to the next property of the object at hand; false at its end. The reader then stands on the value.</summary>
    internal static bool Next(ref Utf8JsonReader json, int depth, out ReadOnlySpan<byte> name)
    {
        name = default;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == depth + 1)
            {
                name = json.ValueSpan;
                _ = json.Read();
                return true;
            }

            if (json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth)
            {
                return false;
            }
        }

        throw new FhirException("the JSON ends inside an object.");
    }

    /// <summary>Goes to the next element of the array at hand; false at its end.</summary>
    internal static bool NextElement(ref Utf8JsonReader json) => json.Read() && json.TokenType != JsonTokenType.EndArray;

    internal static void Skip(ref Utf8JsonReader json) => json.Skip();

    internal static void Expect(ref Utf8JsonReader json, JsonTokenType type, Where where)
    {
        if (json.TokenType != type)
        {
            throw new FhirException($"{where}: expected {(type == JsonTokenType.StartArray ? "an array" : type == JsonTokenType.StartObject ? "an object" : "a text")}, found {json.TokenType}.");
        }
    }

    internal static string Text(ref Utf8JsonReader json, Where where)
    {
        Expect(ref json, JsonTokenType.String, where);
        return json.GetString()!;
    }

    internal static int Number(ref Utf8JsonReader json, Where where) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number > 0 ? number : throw new FhirException($"{where}: expected a positive whole number.");

    internal static decimal Decimal(ref Utf8JsonReader json, Where where) =>
        json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var number) ? number : throw new FhirException($"{where}: expected a number.");

    /// <summary>The day of a date or dateTime of FHIR; null where it names no day.</summary>
    internal static DateOnly? Day(string text) =>
        text.Length >= 10 && (text.Length == 10 || text[10] == 'T') && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    internal static string Short(string text) => text.Length > 24 ? text[..24] : text;

    /// <summary>Both ways in which an address of the web begins are one system.</summary>
    private static bool Same(string system, string known)
    {
        static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text) => text.StartsWith("https://", StringComparison.Ordinal) ? text[8..] : text.StartsWith("http://", StringComparison.Ordinal) ? text[7..] : text;
        return Rest(system).SequenceEqual(Rest(known));
    }
}
