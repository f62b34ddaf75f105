using System.Text.Json;
using DermCpt.Scrubbing;

namespace DermCpt.Json;

/// <content>The parts of a finding that name lines and table rows.</content>
internal sealed partial class ResultWriter
{
    private static void WriteFindingLines(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("lines"u8);
        if (finding.Line >= 0)
        {
            writer.WriteNumberValue(finding.Line);
        }

        if (finding.OtherLine >= 0)
        {
            writer.WriteNumberValue(finding.OtherLine);
        }

        writer.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Record.Table is { } table)
        {
            writer.WriteStartObject("source"u8);
            writer.WriteString("table"u8, ReferenceData.TableNames.Of(table));
            writer.WriteNumber("row"u8, finding.Record.Row);
            writer.WriteEndObject();
        }
    }
}
