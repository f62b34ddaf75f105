using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using DermCpt.Fhir;
using DermCpt.Json;

namespace DermCpt.Cli.ClaimFiles;

/// <summary><c>code --fhir</c>: a visit, as JSON of the contract or as a QuestionnaireResponse, becomes a Bundle of FHIR R4.</summary>
internal static class FhirVisit
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    internal static int Run(ParseResult parsed, Streams streams, string? templateFile)
    {
        if (parsed.GetValue(Shared.Format) == "text" || parsed.GetValue(Shared.Brief))
        {
            throw new ArgumentException("--fhir writes resources: expected neither --format text nor --brief.");
        }

        var coder = Shared.CoderOf(parsed, out var payer);
        var template = templateFile is null ? [] : File.ReadAllBytes(templateFile);
        LineWork work = (utf8, number, output) => Code(coder, payer, utf8, number, template, output);
        var name = parsed.GetValue(Shared.Input)!;
        using var input = name == "-" ? streams.Input : File.OpenRead(name);
        if (parsed.GetValue(Shared.Lines))
        {
            return new LineStream(work, parsed.GetValue(Shared.Threads)).Run(input, streams.Output);
        }

        var output = new ArrayBufferWriter<byte>();
        var isGood = Bundle(coder, payer, FhirFile.Whole(input), 1, template, output);
        output.Write("\n"u8);
        streams.Output.Write(output.WrittenSpan);
        streams.Output.Flush();
        return isGood ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>A line that cannot be read is an OperationOutcome that says why.</summary>
    private static bool Code(DermCoder coder, string? payer, ReadOnlySpan<byte> utf8, int number, byte[] template, IBufferWriter<byte> output)
    {
        bool isGood;
        try
        {
            isGood = Bundle(coder, payer, utf8, number, template, output);
        }
        catch (Exception error) when (error is DermCptJsonException or FhirException)
        {
            FhirWriter.WriteUnreadable(error.Message, output);
            isGood = false;
        }

        output.Write("\n"u8);
        return isGood;
    }

    private static bool Bundle(DermCoder coder, string? payer, ReadOnlySpan<byte> utf8, int number, byte[] template, IBufferWriter<byte> output)
    {
        var encounter = IsResponse(utf8) ? FhirQuestionnaire.ReadResponse(utf8, payer is null ? coder : null) : Read(coder, payer, utf8, number);
        var result = coder.Code(payer is null ? encounter : encounter with { Payer = payer });
        FhirCodingWriter.WriteBundle(result, template, output);
        return result.Status == CodingStatus.Coded;
    }

    private static Encounter Read(DermCoder coder, string? payer, ReadOnlySpan<byte> utf8, int number)
    {
        try
        {
            return DermCptJson.ReadEncounter(utf8, payer is null ? coder : null);
        }
        catch (DermCptJsonException error)
        {
            throw error.After(number - 1);
        }
    }

    /// <summary>Whether the object has a resourceType, wherever it stands.</summary>
    private static bool IsResponse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            var json = new Utf8JsonReader(utf8, Options);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("resourceType"u8))
                {
                    return true;
                }

                _ = json.Read();
                json.Skip();
            }
        }
        catch (JsonException)
        {
            // The reader of the contract says what is wrong with it.
        }

        return false;
    }
}
