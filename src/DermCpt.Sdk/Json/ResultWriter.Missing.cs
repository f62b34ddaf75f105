using DermCpt.Coding;
using DermCpt.Families;

namespace DermCpt.Json;

/// <summary>Writes what is missing: the question, its choices, and the lines of each.</summary>
internal sealed partial class ResultWriter
{
    private static void WriteMissingFacts(JsonOutput writer, CodingData result)
    {
        writer.WriteStartArray("missingFacts"u8);
        for (var i = 0; i < result.QuestionCount; i++)
        {
            var question = result.Questions[i];
            var fact = new MissingFact(result, i);
            var choices = fact.Make();
            writer.WriteStartObject();
            WriteService(writer, result.Encounter, question.Service);
            writer.WriteString("fact"u8, Words.Of<Fact>().Utf8((int)question.Fact));
            writer.WriteString("question"u8, fact.Question);
            if (fact.Unit is { } unit)
            {
                writer.WriteString("unit"u8, unit);
            }

            writer.WriteStartArray("choices"u8);
            foreach (var choice in choices)
            {
                writer.WriteStringValue(choice.Label);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("candidates"u8);
            foreach (var candidate in Candidate.Of(choices))
            {
                WriteCandidate(writer, candidate);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCandidate(JsonOutput writer, Candidate candidate)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("when"u8);
        foreach (var choice in candidate.Choices)
        {
            writer.WriteStringValue(choice.Label);
        }

        writer.WriteEndArray();
        if (candidate.Choices.Count == 1)
        {
            WriteValue(writer, candidate.Choices[0]);
        }

        writer.WriteString("label"u8, candidate.Label);
        writer.WriteStartArray("lines"u8);
        for (var i = 0; i < candidate.Data.LineCount; i++)
        {
            writer.WriteStartObject();
            WriteLineHead(writer, candidate.Data, i);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (candidate.Next.Count > 0)
        {
            writer.WriteStartArray("thenAsks"u8);
            foreach (var next in candidate.Next)
            {
                writer.WriteStringValue(Words.Of<Fact>().Utf8((int)next));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>The member's value as it would be stated, and the ends of a band.</summary>
    private static void WriteValue(JsonOutput writer, FactChoice choice)
    {
        var isNumber = choice.Choice.IsBand || choice.Question.Form == ChoiceForm.Numbers;
        writer.WritePropertyName("value"u8);
        if (isNumber || choice.Question.Form == ChoiceForm.Bool || choice.Question.Fact == Fact.Stages)
        {
            writer.WriteRawValue(choice.Value);
        }
        else
        {
            writer.WriteStringValue(choice.Value);
        }

        if (!choice.Choice.IsBand)
        {
            return;
        }

        if (choice.Choice.From > 0)
        {
            writer.WritePropertyName("from"u8);
            writer.WriteRawValue(choice.Text(choice.Choice.From));
        }

        if (choice.Choice.To != BandTable.Open)
        {
            writer.WritePropertyName("to"u8);
            writer.WriteRawValue(choice.Text(choice.Choice.To));
        }
    }
}
