using System.Buffers;
using DermCpt.ReferenceData;
using DermCpt.Scrubbing;

namespace DermCpt.Json;

/// <content>Scrub results and findings.</content>
internal sealed partial class ResultWriter
{
    private static readonly byte[][] Severities = Utf8Names<FindingSeverity>();
    private static readonly byte[][] FindingNames = Array.ConvertAll(Enum.GetValues<FindingId>(), static id => System.Text.Encoding.UTF8.GetBytes(FindingRegistry.NameOf(id)));
    private static readonly byte[][] Outcomes = Utf8Names<FindingOutcome>();
    private static readonly byte[][] Members = Utf8Names<FindingMember>();

    /// <summary>Writes the result of a scrubbed claim.</summary>
    internal void Write(ScrubResult result, IBufferWriter<byte> output, ResultDetail detail = ResultDetail.Full)
    {
        Write(json, result, detail);
        json.FlushTo(output);
    }

    /// <summary>Writes id, status and the names of findings of a scrub that audits nothing, without an owned result.</summary>
    internal void WriteBrief(ScrubData result, IBufferWriter<byte> output)
    {
        json.WriteStartObject();
        WriteId(json, result.Claim.Id);
        json.WriteString("status"u8, Words.Of<ScrubStatus>().Utf8((int)result.Status));
        json.WriteStartArray("codes"u8);
        for (var i = 0; i < result.FindingCount; i++)
        {
            json.WriteStringValue(FindingNames[(int)result.IdAt(i)]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.FlushTo(output);
    }

    internal void Write(JsonOutput writer, ScrubResult result, ResultDetail detail = ResultDetail.Full)
    {
        var isBrief = detail == ResultDetail.Brief;
        writer.WriteStartObject();
        WriteId(writer, result.Id);
        writer.WriteString("status"u8, Words.Of<ScrubStatus>().Utf8((int)result.Status));
        if (!isBrief)
        {
            writer.WriteNumber("linesInScope"u8, result.LinesInScope);
        }

        writer.WriteStartArray(isBrief ? "codes"u8 : "findings"u8);
        foreach (var finding in result.Findings)
        {
            if (isBrief)
            {
                writer.WriteStringValue(FindingNames[(int)finding.Record.Id]);
            }
            else
            {
                WriteFinding(writer, finding);
            }
        }

        writer.WriteEndArray();
        if (!isBrief)
        {
            WriteSuggestion(writer, result);
            WriteFrame(writer, result.Profile, result.Edition, result.Claim.DateOfService, result.Coverage, result.Data.Contractor);
        }

        writer.WriteEndObject();
    }

    private static void WriteSuggestion(JsonOutput writer, ScrubResult result)
    {
        var lines = result.SuggestedLines;
        if (lines.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("suggestedLines"u8);
        foreach (var line in lines)
        {
            ClaimWriter.Write(writer, line);
        }

        writer.WriteEndArray();
    }

    private static void WriteFinding(JsonOutput writer, in Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, FindingNames[(int)finding.Record.Id]);
        writer.WriteString("severity"u8, Severities[(int)finding.Severity]);
        writer.WriteString("outcome"u8, Outcomes[(int)finding.Outcome]);
        writer.WriteStartArray("lines"u8);
        foreach (var line in finding.LineNumbers)
        {
            writer.WriteNumberValue(line);
        }

        writer.WriteEndArray();
        WriteMember(writer, finding);
        WriteFindingCodes(writer, finding.Record.Code, finding.Record.OtherCode);
        WriteEdit(writer, finding);
        if (finding.Service is { } service)
        {
            writer.WriteString("service"u8, service);
        }

        writer.WriteString("rule"u8, RuleNames.Text(finding.Rule.Rule));
        WriteTexts(writer, finding);
        WriteSource(writer, finding);
        WriteArticle(writer, finding);
        writer.WriteEndObject();
    }

    private static void WriteTexts(JsonOutput writer, in Finding finding)
    {
        var text = new TextRoom(stackalloc char[TextRoom.Usual]);
        FindingText.AddMessage(ref text, finding);
        writer.WriteString("message"u8, text.Written);
        text.Clear();
        FindingText.AddFollowUp(ref text, finding);
        writer.WriteString("followUp"u8, text.Written);
        text.Free();
    }

    /// <summary>Where on the claim it is.</summary>
    private static void WriteMember(JsonOutput writer, in Finding finding)
    {
        if (finding.Member is { } member)
        {
            writer.WriteString("member"u8, Members[(int)member]);
        }

        if (finding.Index is { } index)
        {
            writer.WriteNumber("index"u8, index);
        }
    }

    /// <summary>The edit behind it, and what a remittance would show.</summary>
    private static void WriteEdit(JsonOutput writer, in Finding finding)
    {
        if (finding.Edit is { } edit)
        {
            Span<byte> text = stackalloc byte[8];
            writer.WriteStartObject("edit"u8);
            _ = edit.Column1.TryFormat(text, out var length);
            writer.WriteString("column1"u8, text[..length]);
            _ = edit.Column2.TryFormat(text, out length);
            writer.WriteString("column2"u8, text[..length]);
            writer.WriteNumber("indicator"u8, edit.Indicator);
            writer.WriteEndObject();
        }

        if (finding.Carc is { } reason)
        {
            writer.WriteString("carc"u8, reason);
        }

        if (finding.Rarc is { } remark)
        {
            writer.WriteString("rarc"u8, remark);
        }

        if (finding.CarcConfidence is { } confidence)
        {
            writer.WriteString("carcConfidence"u8, confidence);
        }
    }

    /// <summary>The codes that the finding is about: an audit names some that no line has.</summary>
    private static void WriteFindingCodes(JsonOutput writer, ProcedureCode code, ProcedureCode other)
    {
        writer.WriteStartArray("codes"u8);
        Span<byte> text = stackalloc byte[8];
        if (!code.IsEmpty)
        {
            _ = code.TryFormat(text, out var length);
            writer.WriteStringValue(text[..length]);
        }

        if (!other.IsEmpty)
        {
            _ = other.TryFormat(text, out var length);
            writer.WriteStringValue(text[..length]);
        }

        writer.WriteEndArray();
    }

    private static void WriteSource(JsonOutput writer, in Finding finding)
    {
        if (finding.SourceTable is not { } table)
        {
            return;
        }

        writer.WriteStartObject("source"u8);
        writer.WriteString("table"u8, TableNames.Of(table));
        writer.WriteNumber("row"u8, finding.SourceRow);
        writer.WriteString("version"u8, finding.SourceRelease);
        writer.WriteEndObject();
    }

    private static void WriteArticle(JsonOutput writer, in Finding finding)
    {
        if (finding.Article is not { } article)
        {
            return;
        }

        writer.WriteStartObject("article"u8);
        writer.WriteString("id"u8, article.Id);
        writer.WriteString("contractor"u8, article.Contractor);
        writer.WriteNumber("version"u8, article.Version);
        if (article.Group is { } group)
        {
            writer.WriteString("group"u8, group);
        }

        writer.WriteString("asOf"u8, article.AsOf);
        EncounterWriter.Date(writer, "since", article.Since);
        writer.WriteEndObject();
    }

    /// <summary>The words of an enumeration that is not one of bytes.</summary>
    private static byte[][] Utf8Names<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), static name => System.Text.Encoding.UTF8.GetBytes(Words.CamelCase(name)));
}
