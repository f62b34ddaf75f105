using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>The questions that a coded visit leaves open, as a small Questionnaire of FHIR R4, and the visit with its answers. Thread-safe: no state.</summary>
public static class FhirOpenQuestions
{
    /// <summary>The canonical address of the questionnaires of open questions.</summary>
    public const string Url = "urn:dermcpt:questionnaire:open-questions";

    /// <summary>
    /// Writes a question a missing fact: its link is the service and the fact (<c>s1/lesionType</c>), its choices are shown with the lines that each would give. A measure takes one
    /// of the bands, or the measure itself as text. A visit without open questions gives a Questionnaire without items.
    /// </summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(CodingResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, FhirQuestionnaire.Options);
        Write(result, json);
    }

    /// <summary>The encounter with the answers of a QuestionnaireResponse to its open questions; code it again.</summary>
    /// <param name="encounter">The encounter that was coded.</param>
    /// <param name="result">What asked the questions.</param>
    /// <param name="utf8">JSON of the response. Questions may be left unanswered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FhirException">It is no response to these questions, or an answer is none of the choices; the message names the item.</exception>
    public static Encounter Answer(Encounter encounter, CodingResult result, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(result);
        using var document = ResponseReader.Parse(utf8);
        try
        {
            return Answered(encounter, result, document.RootElement);
        }
        catch (InvalidOperationException error)
        {
            throw new FhirException($"a text is no UTF-8: {error.Message}", error);
        }
    }

    private static Encounter Answered(Encounter encounter, CodingResult result, JsonElement response)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ResponseReader.Elements(response, "item", "item"))
        {
            var link = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("linkId"u8, out var stated) && stated.ValueKind == JsonValueKind.String ? stated.GetString()! : throw new FhirException("item: an item without linkId.");
            var fact = result.MissingFacts.FirstOrDefault(open => LinkOf(open) == link) ?? throw new FhirException($"{FhirJson.Short(link)}: no open question of the visit.");
            var answers = ResponseReader.Elements(item, "answer", link).ToList();
            if (answers.Count == 0)
            {
                continue;
            }

            if (answers.Count > 1 || !answered.Add(link))
            {
                throw new FhirException($"{link}: several answers; expected one.");
            }

            encounter = With(encounter, fact, link, answers[0]);
        }

        return encounter;
    }

    internal static void Write(CodingResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "Questionnaire"u8);
        json.WriteString("url"u8, Url);
        json.WriteString("version"u8, DermCoder.RulesVersion);
        json.WriteString("name"u8, "DermCptOpenQuestions"u8);
        json.WriteString("title"u8, "What the record leaves open"u8);
        json.WriteString("status"u8, "active"u8);
        if (result.MissingFacts.Count > 0)
        {
            json.WriteStartArray("item"u8);
            foreach (var fact in result.MissingFacts)
            {
                WriteItem(json, fact);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, MissingFact fact)
    {
        json.WriteStartObject();
        json.WriteString("linkId"u8, LinkOf(fact));
        json.WriteString("text"u8, fact.Question);
        json.WriteString("type"u8, fact.Choices.Count == 0 ? "decimal"u8 : fact.Choices.Any(static choice => choice.IsBand) ? "open-choice"u8 : "choice"u8);
        if (fact.Choices.Count > 0)
        {
            json.WriteStartArray("answerOption"u8);
            foreach (var choice in fact.Choices)
            {
                json.WriteStartObject();
                FhirQuestionnaire.WriteWord(json, "valueCoding"u8, CodeOf(choice), Shown(choice));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The choice, the lines of the visit with it, and what it asks next.</summary>
    private static string Shown(FactChoice choice)
    {
        var lines = string.Join(", ", choice.Lines.Select(static line => $"{line.Code}{string.Concat(line.Modifiers.Select(static modifier => $"-{modifier}"))}{(line.Units == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" x{line.Units}"))}"));
        var asks = choice.ThenAsks.Count == 0 ? string.Empty : "; then asks " + string.Join(", ", choice.ThenAsks);
        return $"{choice.Label}: {(lines.Length == 0 ? "no line" : lines)}{asks}";
    }

    private static string LinkOf(MissingFact fact) => fact.Service is null ? fact.Name : $"{fact.Service}/{fact.Name}";

    private static string CodeOf(FactChoice choice) => choice.Value.Trim('"');

    private static Encounter With(Encounter encounter, MissingFact fact, string link, JsonElement answer)
    {
        try
        {
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("valueCoding"u8, out var coding) && ResponseReader.IsWord(coding))
            {
                var code = coding.GetProperty("code"u8).GetString()!;
                return encounter.Answer(fact, fact.Choices.FirstOrDefault(choice => CodeOf(choice) == code) ?? throw new FhirException($"{link}: '{FhirJson.Short(code)}' is none of the choices {string.Join(", ", fact.Choices.Select(CodeOf))}."));
            }

            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("valueDecimal"u8, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var measure))
            {
                return encounter.Answer(fact, measure);
            }

            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("valueString"u8, out var text) && text.ValueKind == JsonValueKind.String && decimal.TryParse(text.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out measure))
            {
                return encounter.Answer(fact, measure);
            }
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new FhirException($"{link}: {error.Message}", error);
        }

        throw new FhirException($"{link}: expected valueCoding with one of the choices{(fact.Unit is null ? string.Empty : ", or the measure as valueDecimal or valueString")}.");
    }
}
