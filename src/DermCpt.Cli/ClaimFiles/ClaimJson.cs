using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DermCpt.Fhir;
using DermCpt.Json;
using DermCpt.X12;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>
/// The result of a claim of a file as the contract has it, and <c>place</c>: the envelope, and of each finding where it stands. What is wrong with the form
/// of the claim are findings <c>form</c>.
/// </summary>
internal static class ClaimJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(JudgedClaim claim, ResultDetail detail, ArrayBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (claim.Id is { } id)
        {
            json.WriteString("id"u8, id);
        }

        json.WriteString("status"u8, ReportText.Word(claim.Status));
        if (detail == ResultDetail.Brief)
        {
            json.WriteStartArray("codes"u8);
            foreach (var finding in claim.Findings())
            {
                json.WriteStringValue(finding.Code);
            }

            json.WriteEndArray();
        }
        else
        {
            WriteScrub(claim, json);
            WritePlace(claim, json);
        }

        json.WriteEndObject();
    }

    /// <summary>A finding of the file, of no claim.</summary>
    internal static void Write(X12Finding finding, ArrayBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("form"u8);
        Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The members of the scrub's own result, but for id and status.</summary>
    private static void WriteScrub(JudgedClaim claim, Utf8JsonWriter json)
    {
        if (claim.Scrub is null)
        {
            return;
        }

        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(claim.Scrub, room);
        foreach (var (name, value) in JsonNode.Parse(room.WrittenSpan)!.AsObject())
        {
            if (name is not ("id" or "status"))
            {
                json.WritePropertyName(name);
                if (value is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    value.WriteTo(json);
                }
            }
        }
    }

    private static void WritePlace(JudgedClaim claim, Utf8JsonWriter json)
    {
        if (claim.Sheet is { } sheet)
        {
            json.WriteStartObject("place"u8);
            json.WriteNumber("row"u8, sheet.Row);
            json.WriteStartArray("errors"u8);
            foreach (var error in sheet.Errors)
            {
                json.WriteStringValue(error.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }

        if (claim.Resource is { } resource)
        {
            WritePlace(resource, claim.FileLine, json);
            return;
        }

        var placed = claim.Placed!.Claim;
        json.WriteStartArray("form"u8);
        foreach (var finding in claim.Placed.FormFindings)
        {
            Write(finding, json);
        }

        json.WriteEndArray();
        json.WriteStartObject("place"u8);
        json.WriteString("interchange"u8, placed.Place.Interchange);
        json.WriteString("group"u8, placed.Place.Group);
        json.WriteString("set"u8, placed.Place.Set);
        json.WriteNumber("segment"u8, placed.Segment);
        json.WriteStartArray("lines"u8);
        foreach (var line in placed.Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, line.Number);
            json.WriteNumber("segment"u8, line.Segment);
            if (line.ControlNumber is { } control)
            {
                json.WriteString("controlNumber"u8, control);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings"u8);
        foreach (var finding in claim.Scrub?.Findings ?? [])
        {
            Write(placed.PositionOf(finding), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(FhirResult result, int? line, Utf8JsonWriter json)
    {
        var form = result.Claim.Findings.Count;
        json.WriteStartArray("form"u8);
        foreach (var finding in result.Claim.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, finding.Code);
            json.WriteString("severity"u8, ReportText.Word(finding.Severity));
            json.WriteString("outcome"u8, ReportText.Word(finding.Outcome));
            json.WriteString("message"u8, finding.Message);
            json.WriteString("followUp"u8, finding.FollowUp);
            json.WriteString("expression"u8, finding.Expressions[0]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("place"u8);
        if (line is { } number)
        {
            json.WriteNumber("line"u8, number);
        }

        json.WriteStartArray("findings"u8);
        for (var i = form; i < result.Findings.Count; i++)
        {
            Write(result.Findings[i].Expressions, json);
        }

        json.WriteEndArray();
        json.WritePropertyName("notRead"u8);
        Write(result.Claim.NotRead, json);
        json.WriteEndObject();
    }

    private static void Write(IReadOnlyList<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Write(X12Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, ReportText.Word(finding.Severity));
        json.WriteString("outcome"u8, ReportText.Word(finding.Outcome));
        if (finding.Member is { } member)
        {
            json.WriteString("member"u8, ReportText.Word(member));
        }

        json.WriteString("message"u8, finding.Message);
        json.WriteString("followUp"u8, finding.FollowUp);
        json.WritePropertyName("position"u8);
        Write(finding.Position, json);
        json.WriteEndObject();
    }

    private static void Write(X12Position position, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("loop"u8, position.Loop);
        if (position.Line is { } line)
        {
            json.WriteNumber("line"u8, line);
        }

        json.WriteString("segment"u8, position.Segment);
        json.WriteNumber("at"u8, position.SegmentPosition);
        json.WriteString("element"u8, position.Element);
        json.WriteEndObject();
    }
}
