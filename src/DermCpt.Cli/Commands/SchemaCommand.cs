using System.Buffers;
using System.CommandLine;
using DermCpt.Fhir;
using DermCpt.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt schema</c>: the JSON Schema of input and output.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("schema", "Prints the JSON Schema of input and output.") { Fhir };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(streams, parsed.GetValue(Fhir))));
        return command;
    }

    private static Option<bool> Fhir { get; } = new("--fhir") { Description = "An encounter as a Questionnaire of FHIR R4 instead." };

    private static int Run(Streams streams, bool isFhir)
    {
        var schema = new ArrayBufferWriter<byte>();
        if (isFhir)
        {
            FhirQuestionnaire.WriteEncounter(schema);
        }
        else
        {
            DermCptJson.WriteSchema(schema);
        }

        schema.Write("\n"u8);
        streams.Output.Write(schema.WrittenSpan);
        streams.Output.Flush();
        return Shared.Good;
    }
}
