using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using DermCpt.Json;
using DermCpt.Worklists;
using DermCpt.X12;

namespace DermCpt.Workbench;

/// <content>Files that billing people hold.</content>
[SupportedOSPlatform("browser")]
internal static partial class Engine
{
    private const string NoPayer = "commercial";

    /// <summary>The claims of an 837P file, each with its findings where they stand in the file.</summary>
    [JSExport]
    public static string ReadX12(string file) => Text.Answer(json =>
    {
        using var reader = new X12Reader(new MemoryStream(Text.Bytes(file)));
        var scrubber = new X12Scrubber(Coder);
        var form = new List<X12Finding>();
        json.WriteStartObject();
        json.WriteStartArray("claims");
        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            if (read == X12Read.Claim)
            {
                Write(json, scrubber.Scrub(reader.Claim));
            }
            else
            {
                form.Add(reader.Finding);
            }
        }

        json.WriteEndArray();
        Write(json, "file", form);
        json.WriteEndObject();
    });

    /// <summary>The claims of rows copied from a spreadsheet (CSV or tabs), each with its findings and the row it begins in.</summary>
    [JSExport]
    public static string ReadRows(string rows) => Text.Answer(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("claims");
        IReadOnlyList<string> unread = [];
        foreach (var claim in Sheet(rows, headings => unread = headings))
        {
            json.WriteStartObject();
            json.WriteStated("id", claim.Id);
            json.WriteNumber("row", claim.Row);
            json.WriteStartArray("problems");
            foreach (var error in claim.Errors)
            {
                json.WriteStringValue(error.ToString());
            }

            json.WriteEndArray();
            if (claim.Claim is { } own)
            {
                json.WriteRaw("claim", DermCptJson.Write(own));
                json.WriteRaw("result", DermCptJson.Write(Coder.Scrub(own)));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var heading in unread)
        {
            json.WriteStringValue(heading);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The worklist (CSV) of what was pasted: JSON claims one a line, an 837P file, or rows.</summary>
    /// <param name="form"><c>json</c>, <c>x12</c> or <c>rows</c>.</param>
    /// <param name="text">What was pasted.</param>
    [JSExport]
    public static string Worklist(string form, string text)
    {
        using var output = new MemoryStream();
        using (var worklist = WorklistWriter.Csv(output))
        {
            switch (form)
            {
                case "x12":
                    AddX12(worklist, text);
                    break;
                case "rows":
                    AddRows(worklist, text);
                    break;
                default:
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        worklist.Add("pasted", Coder.Scrub(DermCptJson.ReadClaim(Text.Bytes(line))));
                    }

                    break;
            }
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void AddX12(WorklistWriter worklist, string text)
    {
        using var reader = new X12Reader(new MemoryStream(Text.Bytes(text)));
        var scrubber = new X12Scrubber(Coder);
        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            if (read == X12Read.Claim)
            {
                worklist.Add("pasted", scrubber.Scrub(reader.Claim));
            }
            else
            {
                worklist.Add("pasted", reader.Finding);
            }
        }
    }

    private static void AddRows(WorklistWriter worklist, string text)
    {
        foreach (var claim in Sheet(text, null))
        {
            if (claim.Claim is { } own)
            {
                worklist.Add("pasted", Coder.Scrub(own));
            }
            else
            {
                worklist.Add("pasted", claim);
            }
        }
    }

    private static IEnumerable<SheetClaim> Sheet(string rows, Action<IReadOnlyList<string>>? unread) =>
        ClaimSheet.ReadCsv(new MemoryStream(Text.Bytes(rows)), NoPayer, unread);

    private static void Write(Utf8JsonWriter json, X12Result result)
    {
        json.WriteStartObject();
        json.WriteStated("id", result.Claim.Id);
        json.WriteNumber("segment", result.Claim.Segment);
        json.WriteString("status", Text.Word(result.Status));
        if (result.Scrub is { } scrub)
        {
            json.WriteRaw("claim", DermCptJson.Write(scrub.Claim));
            json.WriteRaw("result", DermCptJson.Write(scrub));
        }

        Write(json, "findings", result.Findings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<X12Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Text.Word(finding.Severity));
            json.WriteString("outcome", Text.Word(finding.Outcome));
            json.WriteString("message", finding.Message);
            json.WriteString("followUp", finding.FollowUp);
            json.WriteString("rule", finding.Rule);
            json.WriteStated("carc", finding.Carc);
            json.WriteStated("member", finding.Member is { } member ? Text.Word(member) : null);
            json.WriteString("position", finding.Position.ToString());
            json.WriteNumber("segment", finding.Position.SegmentPosition);
            json.WriteString("element", finding.Position.Element);
            json.WriteStartArray("lines");
            foreach (var line in finding.Lines)
            {
                json.WriteNumberValue(line - 1);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
