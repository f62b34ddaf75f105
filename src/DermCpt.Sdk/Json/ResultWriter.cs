using System.Buffers;
using DermCpt.Coding;
using DermCpt.ReferenceData;

namespace DermCpt.Json;

/// <summary>
/// Writes results as the contract shows them. Codes, ids and rules are copied as bytes, so that a warm writer allocates nothing for
/// a line; the words of missing facts, and the texts of findings, are made when written. Not thread-safe.
/// </summary>
internal sealed partial class ResultWriter
{
    private readonly JsonOutput json = new();
    private readonly DataFragment data = new();

    /// <summary>Writes the result of a coded encounter.</summary>
    internal void Write(CodingData result, IBufferWriter<byte> output, ResultDetail detail = ResultDetail.Full)
    {
        Write(json, result, detail);
        json.FlushTo(output);
    }

    internal void Write(JsonOutput writer, CodingData result, ResultDetail detail = ResultDetail.Full)
    {
        writer.WriteStartObject();
        WriteId(writer, result.Encounter.Id);
        writer.WriteString("status"u8, Words.Of<CodingStatus>().Utf8((int)result.Status));
        if (detail == ResultDetail.Brief)
        {
            WriteCodes(writer, result);
            writer.WriteEndObject();
            return;
        }

        WriteOutcomes(writer, result);
        WriteLines(writer, result, detail == ResultDetail.Why);
        WriteNotReported(writer, result);
        WriteMissingFacts(writer, result);
        WriteInferred(writer, result);
        writer.WriteStartArray("findings"u8);
        for (var i = 0; i < result.FindingCount; i++)
        {
            WriteFinding(writer, new Finding(result.Findings[i], result.Edition, result.Encounter));
        }

        writer.WriteEndArray();
        if (detail == ResultDetail.Why)
        {
            WriteDocumentation(writer, result);
        }

        WriteFrame(writer, result.Payer, result.Edition, result.Encounter.DateOfService, result.Coverage, result.Contractor);
        writer.WriteEndObject();
    }

    internal static void WriteCode(JsonOutput writer, ReadOnlySpan<byte> name, ProcedureCode code)
    {
        Span<byte> text = stackalloc byte[8];
        _ = code.TryFormat(text, out var length);
        writer.WriteString(name, text[..length]);
    }

    internal static void WriteModifier(JsonOutput writer, ModifierCode modifier)
    {
        Span<byte> text = stackalloc byte[2];
        _ = modifier.TryFormat(text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    internal static void WriteDiagnosis(JsonOutput writer, DiagnosisCode diagnosis)
    {
        Span<byte> text = stackalloc byte[8];
        _ = diagnosis.TryFormat(text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    private static void WriteId(JsonOutput writer, string? id)
    {
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }
    }

    private static void WriteCodes(JsonOutput writer, CodingData result)
    {
        Span<byte> text = stackalloc byte[8];
        writer.WriteStartArray("codes"u8);
        foreach (ref readonly var line in result.Lines.AsSpan(0, result.LineCount))
        {
            _ = line.Code.TryFormat(text, out var length);
            writer.WriteStringValue(text[..length]);
        }

        writer.WriteEndArray();
    }

    private static void WriteOutcomes(JsonOutput writer, CodingData result)
    {
        var words = Words.Of<ServiceOutcome>();
        writer.WriteStartArray("services"u8);
        for (var i = 0; i < result.OutcomeCount; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("service"u8, result.Encounter.Services[i].Id);
            writer.WriteString("outcome"u8, words.Utf8((int)result.Outcomes[i]));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLines(JsonOutput writer, CodingData result, bool withFacts)
    {
        writer.WriteStartArray("lines"u8);
        for (var i = 0; i < result.LineCount; i++)
        {
            writer.WriteStartObject();
            WriteLineHead(writer, result, i);
            WriteReasons(writer, result, result.Lines[i]);
            if (withFacts)
            {
                WriteFacts(writer, result, result.Lines[i]);
                WriteBoundary(writer, result.Lines[i]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLineHead(JsonOutput writer, CodingData result, int index)
    {
        ref readonly var line = ref result.Lines[index];
        WriteCode(writer, "code"u8, line.Code);
        writer.WriteStartArray("modifiers"u8);
        for (var i = 0; i < line.Modifiers.Count; i++)
        {
            WriteModifier(writer, line.Modifiers[i]);
        }

        writer.WriteEndArray();
        writer.WriteNumber("units"u8, line.Units);
        var services = result.LineServices.AsSpan(line.ServiceStart, line.ServiceCount);
        writer.WriteStartArray("services"u8);
        foreach (var service in services)
        {
            writer.WriteStringValue(result.Encounter.Services[service].Id);
        }

        writer.WriteEndArray();
        WriteDiagnoses(writer, result.Encounter, services);
    }

    /// <summary>The diagnoses of the line's services, each once, in order.</summary>
    private static void WriteDiagnoses(JsonOutput writer, Encounter encounter, ReadOnlySpan<short> services)
    {
        writer.WriteStartArray("diagnoses"u8);
        for (var i = 0; i < services.Length; i++)
        {
            var diagnoses = encounter.Services[services[i]].Diagnoses.AsSpan();
            for (var k = 0; k < diagnoses.Length; k++)
            {
                if (!diagnoses[..k].Contains(diagnoses[k]) && !IsNamedBefore(encounter, services[..i], diagnoses[k]))
                {
                    WriteDiagnosis(writer, diagnoses[k]);
                }
            }
        }

        writer.WriteEndArray();
    }

    private static bool IsNamedBefore(Encounter encounter, ReadOnlySpan<short> services, DiagnosisCode diagnosis)
    {
        foreach (var service in services)
        {
            if (encounter.Services[service].Diagnoses.AsSpan().Contains(diagnosis))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Facts that the record implies; written without texts of their own beside the rule's statement.</summary>
    private static void WriteInferred(JsonOutput writer, CodingData result)
    {
        writer.WriteStartArray("inferred"u8);
        for (var i = 0; i < result.InferredCount; i++)
        {
            var fact = InferredFacts.Of(result.Encounter, result.Inferred[i]);
            writer.WriteStartObject();
            writer.WriteString("service"u8, fact.Service);
            writer.WriteString("fact"u8, fact.Name);
            writer.WriteString("value"u8, fact.Value);
            writer.WriteStartObject("because"u8);
            writer.WriteString("rule"u8, fact.Rule.ToString());
            writer.WriteString("text"u8, fact.Text);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReasons(JsonOutput writer, CodingData result, in LineRecord line)
    {
        writer.WriteStartArray("because"u8);
        foreach (var reason in result.Reasons.AsSpan(line.ReasonStart, line.ReasonCount))
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, RuleNames.Text(reason.Rule));
            var statement = RuleBook.Statement(new RuleId(reason.Rule));
            writer.WriteString("text"u8, reason.DecidedBy is null ? statement : new Reason(reason, result.Payer).Text);
            if (reason.DecidedBy is { } which)
            {
                writer.WriteString("switch"u8, which.ToString());
                writer.WriteString("value"u8, result.Payer[which] ?? "unset");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotReported(JsonOutput writer, CodingData result)
    {
        writer.WriteStartArray("notReported"u8);
        foreach (ref readonly var record in result.NotReported.AsSpan(0, result.NotReportedCount))
        {
            writer.WriteStartObject();
            WriteService(writer, result.Encounter, record.Service);
            if (record.Code.IsEmpty)
            {
                writer.WriteNull("code"u8);
            }
            else
            {
                WriteCode(writer, "code"u8, record.Code);
            }

            writer.WriteString("rule"u8, RuleNames.Text(record.Rule));
            writer.WriteString("text"u8, RuleBook.Statement(new RuleId(record.Rule)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteService(JsonOutput writer, Encounter encounter, int service)
    {
        if (service < 0)
        {
            writer.WriteNull("service"u8);
        }
        else
        {
            writer.WriteString("service"u8, encounter.Services[service].Id);
        }
    }

    private static void WriteTexts(JsonOutput writer, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private void WriteFrame(JsonOutput writer, PayerProfile profile, Edition edition, DateOnly date, CoverageJudgement coverage, byte contractor)
    {
        writer.WriteStartObject("profile"u8);
        writer.WriteString("id"u8, profile.Id);
        writer.WriteString("version"u8, profile.Version);
        writer.WriteEndObject();
        writer.WriteString("rules"u8, DermCoder.RulesVersion);
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(data.Of(edition, date, coverage, contractor));
    }

    /// <summary>The member <c>data</c> of the last edition, date and contractor: the same for a whole day of results, so it is made once.</summary>
    private sealed class DataFragment
    {
        private readonly JsonOutput room = new();
        private Edition? edition;
        private DateOnly date;
        private (CoverageJudgement Judged, byte Contractor) coverage;

        internal ReadOnlySpan<byte> Of(Edition wanted, DateOnly day, CoverageJudgement judged, byte contractor)
        {
            if (!ReferenceEquals(edition, wanted) || date != day || coverage != (judged, contractor))
            {
                room.Clear();
                edition = wanted;
                date = day;
                coverage = (judged, contractor);
                Write(room, wanted, day, coverage);
            }

            return room.Written;
        }

        private static void Write(JsonOutput writer, Edition edition, DateOnly day, (CoverageJudgement Judged, byte Contractor) coverage)
        {
            writer.WriteStartObject();
            writer.WriteString("edition"u8, edition.Id);
            writer.WriteString("contentHash"u8, edition.ContentHash);
            writer.WriteStartArray("coverage"u8);
            foreach (var table in edition.Coverage(day))
            {
                writer.WriteStartObject();
                writer.WriteString("table"u8, table.TableName);
                writer.WriteString("release"u8, table.Release);
                if (table.Until is { } until)
                {
                    writer.WriteString("until"u8, until);
                }

                writer.WriteString("status"u8, table.StatusName);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("articles"u8);
            writer.WriteString("status"u8, Words.Of<CoverageJudgement>().Utf8((int)coverage.Judged));
            if (coverage.Contractor > 0)
            {
                writer.WriteString("contractor"u8, Contractors.Names[coverage.Contractor]);
                writer.WriteString("asOf"u8, edition.Articles.AsOf);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }
}
