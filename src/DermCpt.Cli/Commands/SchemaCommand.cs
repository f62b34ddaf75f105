using System.Buffers;
using System.CommandLine;
using DermCpt.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt schema</c>: the JSON Schema of input and output.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("schema", "Prints the JSON Schema of input and output.");
        command.SetAction(_ => Shared.Guard("-", streams.Error, () => Run(streams)));
        return command;
    }

    private static int Run(Streams streams)
    {
        var schema = new ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(schema);
        schema.Write("\n"u8);
        streams.Output.Write(schema.WrittenSpan);
        streams.Output.Flush();
        return Shared.Good;
    }
}
