using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DermCpt.Json;

namespace DermCpt.Fhir;

/// <summary>Writes our coding as resources of FHIR R4: items of a Claim over the host's template, or ChargeItems. Thread-safe: no state.</summary>
public static class FhirCodingWriter
{
    /// <summary>The system of the names of body sites.</summary>
    public const string SiteSystem = "urn:dermcpt:body-site";

    /// <summary>The system of sides, written as <c>subSite</c>.</summary>
    public const string SideSystem = "urn:dermcpt:laterality";

    internal const string Lesion = "urn:dermcpt:lesion";
    internal const string SeparateLesion = "urn:dermcpt:separate-lesion";
    internal const string Session = "urn:dermcpt:session";
    internal const string Practitioner = "urn:dermcpt:practitioner";
    private const string Modifier = "urn:dermcpt:modifier";

    /// <summary>
    /// A Claim: the template with <c>diagnosis</c> and <c>item</c> of the claim's lines in place of its own; every other element stays as it is. Site and side are written
    /// with our own systems, lesion, separateness, session and practitioner as extensions, so that the reader gives the same lines.
    /// </summary>
    /// <param name="claim">The lines: of a coding result <see cref="CodingResult.ToClaim"/>.</param>
    /// <param name="template">JSON of a Claim with what R4 demands and we do not know: status, type, use, patient, created, provider, priority, insurance.</param>
    /// <param name="output">Takes the JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FhirException">The template is no Claim.</exception>
    public static void WriteClaim(Claim claim, ReadOnlySpan<byte> template, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(output);
        using var document = Template(template);
        using var json = new Utf8JsonWriter(output, FhirQuestionnaire.Options);
        Write(claim, document.RootElement, json);
    }

    /// <summary>
    /// A Bundle (collection) of a coded visit: a ChargeItem a line, or with a template one Claim; the Questionnaire of open questions where there are any; an OperationOutcome of the
    /// findings where there are any.
    /// </summary>
    /// <param name="result">The coded visit.</param>
    /// <param name="template">JSON of a Claim for the lines; empty gives ChargeItems.</param>
    /// <param name="output">Takes the JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FhirException">The template is no Claim.</exception>
    public static void WriteBundle(CodingResult result, ReadOnlySpan<byte> template, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var document = template.IsEmpty ? null : Template(template);
        using var json = new Utf8JsonWriter(output, FhirQuestionnaire.Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "Bundle"u8);
        json.WriteString("type"u8, "collection"u8);
        json.WriteStartArray("entry"u8);
        var name = SHA256.HashData(Encoding.UTF8.GetBytes(DermCptJson.Write(result)));
        var number = 0;
        var claim = result.Lines.Count == 0 ? null : result.ToClaim();
        for (var i = 0; document is null && i < (claim?.Lines.Count ?? 0); i++)
        {
            Entry(json, name, ref number);
            WriteChargeItem(claim!, i, result.Lines[i], json);
            json.WriteEndObject();
        }

        if (document is not null && claim is not null)
        {
            Entry(json, name, ref number);
            Write(claim, document.RootElement, json);
            json.WriteEndObject();
        }

        if (result.MissingFacts.Count > 0)
        {
            Entry(json, name, ref number);
            FhirOpenQuestions.Write(result, json);
            json.WriteEndObject();
        }

        if (result.Findings.Count > 0 || (claim is null && result.MissingFacts.Count == 0))
        {
            Entry(json, name, ref number);
            FhirWriter.WriteOutcome(result, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An entry under an address of its own: the same visit gives the same addresses.</summary>
    private static void Entry(Utf8JsonWriter json, byte[] name, ref int number)
    {
        var bytes = name.AsSpan(0, 16);
        (bytes[15], bytes[6], bytes[8]) = ((byte)number++, (byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        json.WriteStartObject();
        json.WriteString("fullUrl"u8, $"urn:uuid:{new Guid(bytes, bigEndian: true)}");
        json.WritePropertyName("resource"u8);
    }

    private static JsonDocument Template(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        JsonDocument? document = null;
        if (!Utf8.IsValid(utf8))
        {
            throw new FhirException("the template is no UTF-8.");
        }

        try
        {
            document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = 64 });
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("resourceType"u8, out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("Claim"u8))
            {
                return document;
            }
        }
        catch (JsonException error)
        {
            throw new FhirException($"the template is no JSON: {error.Message}", error);
        }

        document.Dispose();
        throw new FhirException("the template is no Claim: expected resourceType Claim.");
    }

    private static void Write(Claim claim, JsonElement template, Utf8JsonWriter json)
    {
        var diagnoses = claim.Lines.SelectMany(static line => line.Diagnoses).Distinct().ToList();
        json.WriteStartObject();
        foreach (var member in template.EnumerateObject())
        {
            if (member.Name is not ("item" or "diagnosis"))
            {
                member.WriteTo(json);
            }
        }

        if (diagnoses.Count > 0)
        {
            json.WriteStartArray("diagnosis"u8);
            for (var i = 0; i < diagnoses.Count; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("sequence"u8, i + 1);
                FhirWriter.WriteConcept(json, "diagnosisCodeableConcept"u8, FhirJson.Icd10Cm, diagnoses[i].ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("item"u8);
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            WriteItem(claim, i, diagnoses, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Claim claim, int index, List<DiagnosisCode> diagnoses, Utf8JsonWriter json)
    {
        var line = claim.Lines[index];
        json.WriteStartObject();
        WriteExtensions(line, json, withModifiers: false);
        json.WriteNumber("sequence"u8, index + 1);
        if (line.Diagnoses.Count > 0)
        {
            json.WriteStartArray("diagnosisSequence"u8);
            foreach (var code in line.Diagnoses)
            {
                json.WriteNumberValue(diagnoses.IndexOf(code) + 1);
            }

            json.WriteEndArray();
        }

        FhirWriter.WriteConcept(json, "productOrService"u8, SystemOf(line.Code), line.Code.ToString());
        if (line.Modifiers.Count > 0)
        {
            json.WriteStartArray("modifier"u8);
            foreach (var modifier in line.Modifiers)
            {
                FhirWriter.WriteConcept(json, default, SystemOf(modifier), modifier.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteString("servicedDate"u8, Day(line.DateOfService ?? claim.DateOfService));
        FhirWriter.WriteConcept(json, "locationCodeableConcept"u8, FhirJson.PlaceOfService, line.PlaceOfService ?? claim.PlaceOfService);
        Quantity(json, line.Units);
        if (line.Site is { } site && site != BodySite.None)
        {
            FhirWriter.WriteConcept(json, "bodySite"u8, SiteSystem, Word(site));
        }

        if (line.Laterality is { } side)
        {
            json.WriteStartArray("subSite"u8);
            FhirWriter.WriteConcept(json, default, SideSystem, Word(side));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteChargeItem(Claim claim, int index, CodedLine coded, Utf8JsonWriter json)
    {
        var line = claim.Lines[index];
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "ChargeItem"u8);
        WriteExtensions(line, json, withModifiers: true);
        json.WriteString("status"u8, "billable"u8);
        FhirWriter.WriteConcept(json, "code"u8, SystemOf(line.Code), line.Code.ToString());
        json.WritePropertyName("subject"u8);
        FhirWriter.WriteAbsent(json, "masked"u8);
        json.WriteString("occurrenceDateTime"u8, Day(line.DateOfService ?? claim.DateOfService));
        Quantity(json, line.Units);
        if (line.Site is { } site && site != BodySite.None)
        {
            json.WriteStartArray("bodysite"u8);
            FhirWriter.WriteConcept(json, default, SiteSystem, Word(site));
            json.WriteEndArray();
        }

        if (line.Diagnoses.Count > 0)
        {
            json.WriteStartArray("reason"u8);
            foreach (var code in line.Diagnoses)
            {
                FhirWriter.WriteConcept(json, default, FhirJson.Icd10Cm, code.ToString());
            }

            json.WriteEndArray();
        }

        if (coded.Reasons.Count > 0)
        {
            json.WriteStartArray("note"u8);
            foreach (var reason in coded.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("text"u8, $"{reason.Rule}: {reason.Text}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteExtensions(ClaimLine line, Utf8JsonWriter json, bool withModifiers)
    {
        if (line.Lesion is null && line.SeparateLesion is null && line.Session is null && line.Practitioner is null && (!withModifiers || (line.Modifiers.Count == 0 && line.Laterality is null)))
        {
            return;
        }

        json.WriteStartArray("extension"u8);
        Text(json, Lesion, line.Lesion);
        Text(json, Session, line.Session);
        Text(json, Practitioner, line.Practitioner);
        if (line.SeparateLesion is { } separate)
        {
            json.WriteStartObject();
            json.WriteString("url"u8, SeparateLesion);
            json.WriteBoolean("valueBoolean"u8, separate);
            json.WriteEndObject();
        }

        if (withModifiers)
        {
            foreach (var modifier in line.Modifiers)
            {
                Coded(json, Modifier, SystemOf(modifier), modifier.ToString());
            }

            if (line.Laterality is { } side)
            {
                Coded(json, SideSystem, SideSystem, Word(side));
            }
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string url, string? value)
    {
        if (value is not null)
        {
            json.WriteStartObject();
            json.WriteString("url"u8, url);
            json.WriteString("valueString"u8, value);
            json.WriteEndObject();
        }
    }

    private static void Coded(Utf8JsonWriter json, string url, string system, string code)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, url);
        FhirWriter.WriteConcept(json, "valueCodeableConcept"u8, system, code);
        json.WriteEndObject();
    }

    private static void Quantity(Utf8JsonWriter json, int units)
    {
        json.WriteStartObject("quantity"u8);
        json.WriteNumber("value"u8, units);
        json.WriteEndObject();
    }

    private static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    private static string SystemOf(ProcedureCode code) => code.Set == CodeSet.HcpcsII ? FhirJson.Hcpcs : FhirJson.AmericanMedicalAssociation;

    private static string SystemOf(ModifierCode modifier) => char.IsAsciiDigit(modifier.ToString()[0]) ? FhirJson.AmericanMedicalAssociation : FhirJson.Hcpcs;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
