using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Fhir;

/// <summary>
/// An encounter as a form of FHIR R4: a Questionnaire made of the members of the contract, and QuestionnaireResponses to and from encounters without a loss. Thread-safe: no state.
/// </summary>
public static class FhirQuestionnaire
{
    /// <summary>The canonical address of the questionnaire of an encounter.</summary>
    public const string EncounterUrl = "urn:dermcpt:questionnaire:encounter";

    /// <summary>The system of the words of choices: the words of the contract.</summary>
    public const string WordSystem = EncounterForm.WordSystem;

    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the Questionnaire of an encounter: a repeating group a service, whose items are enabled by its kind. Links are the members' names.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static void WriteEncounter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "Questionnaire"u8);
        json.WriteString("id"u8, "dermcpt-encounter"u8);
        json.WriteString("url"u8, EncounterUrl);
        json.WriteString("version"u8, DermCoder.RulesVersion);
        json.WriteString("name"u8, "DermCptEncounter"u8);
        json.WriteString("title"u8, "What was documented of a dermatology visit"u8);
        json.WriteString("status"u8, "active"u8);
        WriteItems(json, EncounterForm.Instance.Items);
        json.WriteEndObject();
    }

    /// <summary>Writes an encounter as a completed QuestionnaireResponse.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteResponse(Encounter encounter, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(output);
        var stated = new ArrayBufferWriter<byte>();
        DermCptJson.Write(encounter, stated);
        using var document = JsonDocument.Parse(stated.WrittenMemory);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "QuestionnaireResponse"u8);
        json.WriteString("questionnaire"u8, EncounterUrl);
        json.WriteString("status"u8, "completed"u8);
        ResponseWriter.Items(json, EncounterForm.Instance.Items, document.RootElement);
        json.WriteEndObject();
    }

    /// <summary>Reads an encounter from a QuestionnaireResponse. Subject, author and dates of the response are not read.</summary>
    /// <param name="utf8">JSON of the response.</param>
    /// <param name="coder">Knows the payers that may be named; null lets any name stand.</param>
    /// <exception cref="FhirException">It is no response to this questionnaire, an answer is of another type, or the answers are no encounter; the message names the item.</exception>
    public static Encounter ReadResponse(ReadOnlySpan<byte> utf8, DermCoder? coder = null)
    {
        using var document = ResponseReader.Parse(utf8);
        var stated = new ArrayBufferWriter<byte>();
        try
        {
            using (var json = new Utf8JsonWriter(stated))
            {
                ResponseReader.Object(document.RootElement, EncounterForm.Instance.Items, string.Empty, json);
            }

            return DermCptJson.ReadEncounter(stated.WrittenSpan, coder);
        }
        catch (InvalidOperationException error)
        {
            throw new FhirException($"a text is no UTF-8: {error.Message}", error);
        }
        catch (DermCptJsonException error)
        {
            throw new FhirException($"{(error.Path.Length > 2 ? error.Path[2..] : "the response")}: {error.Found}; expected {error.Expected}.", error);
        }
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<FormItem> items)
    {
        json.WriteStartArray("item"u8);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("linkId"u8, item.LinkId);
            json.WriteString("text"u8, item.Question);
            json.WriteString("type"u8, item.TypeName);
            WriteEnabled(json, item);
            if (item.IsRequired)
            {
                json.WriteBoolean("required"u8, true);
            }

            if (item.Repeats)
            {
                json.WriteBoolean("repeats"u8, true);
            }

            if (item.Type == FormType.Choice)
            {
                json.WriteStartArray("answerOption"u8);
                foreach (var word in item.Words)
                {
                    json.WriteStartObject();
                    WriteWord(json, "valueCoding"u8, word, null);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (item.Items.Count > 0)
            {
                WriteItems(json, item.Items);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEnabled(Utf8JsonWriter json, FormItem item)
    {
        if (item.Kinds.Count == 0)
        {
            return;
        }

        json.WriteStartArray("enableWhen"u8);
        foreach (var kind in item.Kinds)
        {
            json.WriteStartObject();
            json.WriteString("question"u8, EncounterForm.KindItem);
            json.WriteString("operator"u8, "="u8);
            WriteWord(json, "answerCoding"u8, kind, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.Kinds.Count > 1)
        {
            json.WriteString("enableBehavior"u8, "any"u8);
        }
    }

    internal static void WriteWord(Utf8JsonWriter json, ReadOnlySpan<byte> name, string word, string? display)
    {
        json.WriteStartObject(name);
        json.WriteString("system"u8, WordSystem);
        json.WriteString("code"u8, word);
        if (display is not null)
        {
            json.WriteString("display"u8, display);
        }

        json.WriteEndObject();
    }
}
