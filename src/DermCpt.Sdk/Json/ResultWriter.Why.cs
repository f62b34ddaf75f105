using System.Buffers;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Json;

/// <content>The facts behind a line, its distance to the codes beside it, and results of input that cannot be read.</content>
internal sealed partial class ResultWriter
{
    /// <summary>The result of input that cannot be read: one finding says where and why.</summary>
    internal void WriteInvalid(DermCptJsonException error, string? id, bool isClaim, IBufferWriter<byte> output, ResultDetail detail = ResultDetail.Full)
    {
        json.WriteStartObject();
        WriteId(json, id);
        json.WriteString("status"u8, "invalid"u8);
        if (detail == ResultDetail.Brief)
        {
            json.WriteStartArray("codes"u8);
            if (isClaim)
            {
                json.WriteStringValue(FindingRegistry.Get(FindingId.InvalidInput).Code);
            }

            json.WriteEndArray();
            json.WriteString("message"u8, error.Message);
        }
        else
        {
            WriteInvalidBody(error, isClaim);
        }

        json.WriteEndObject();
        json.FlushTo(output);
    }

    private void WriteInvalidBody(DermCptJsonException error, bool isClaim)
    {
        if (!isClaim)
        {
            foreach (var name in (ReadOnlySpan<string>)["services", "lines", "notReported", "missingFacts", "inferred"])
            {
                json.WriteStartArray(name);
                json.WriteEndArray();
            }
        }

        var definition = FindingRegistry.Get(FindingId.InvalidInput);
        json.WriteStartArray("findings"u8);
        json.WriteStartObject();
        json.WriteString("code"u8, definition.Code);
        json.WriteString("severity"u8, Severities[(int)definition.Severity]);
        json.WriteString("outcome"u8, Outcomes[(int)definition.Outcome]);
        json.WriteStartArray("lines"u8);
        json.WriteEndArray();
        json.WriteString("message"u8, error.Message);
        json.WriteString("followUp"u8, definition.FollowUp);
        json.WriteString("path"u8, error.Path);
        json.WriteNumber("inputLine"u8, error.Line);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("rules"u8, DermCoder.RulesVersion);
    }

    /// <summary>What a complete record would also state: findings that decide nothing.</summary>
    private static void WriteDocumentation(JsonOutput writer, CodingData result)
    {
        writer.WriteStartArray("documentation"u8);
        foreach (var finding in RecommendedFacts.Absent(result.Encounter, result.Edition))
        {
            WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
    }

    /// <summary>For each service of the line, and for the patient, the members that decided, in the form of the input.</summary>
    private static void WriteFacts(JsonOutput writer, CodingData result, in LineRecord line)
    {
        writer.WriteStartArray("facts"u8);
        foreach (var index in result.LineServices.AsSpan(line.ServiceStart, line.ServiceCount))
        {
            WriteServiceFacts(writer, result.Encounter.Services[index], line);
        }

        WritePatientFacts(writer, result.Encounter.Patient, line);
        writer.WriteEndArray();
    }

    private static void WriteServiceFacts(JsonOutput writer, Service service, in LineRecord line)
    {
        writer.WriteStartObject();
        writer.WriteString("service"u8, service.Id);
        foreach (var member in service.Members.Own)
        {
            if (UsedFacts.Uses(line, member.Fact))
            {
                ServiceWriter.WriteFact(writer, service, member);
            }
        }

        foreach (var member in KindTable.Common)
        {
            if (UsedFacts.Uses(line, member.Fact))
            {
                ServiceWriter.WriteFact(writer, service, member);
            }
        }

        EncounterWriter.Label(writer, "lesion", UsedFacts.Uses(line, Fact.Lesion) ? service.Lesion : null);
        EncounterWriter.Label(writer, "session", UsedFacts.Uses(line, Fact.Session) ? service.Session : null);
        if (UsedFacts.Uses(line, Fact.Diagnoses))
        {
            EncounterWriter.Diagnoses(writer, service.Diagnoses);
        }

        writer.WriteEndObject();
    }

    private static void WritePatientFacts(JsonOutput writer, Patient? patient, in LineRecord line)
    {
        var status = UsedFacts.Uses(line, Fact.Status) ? patient?.Status : null;
        var age = UsedFacts.Uses(line, Fact.AgeYears) ? patient?.AgeYears : null;
        var sex = UsedFacts.Uses(line, Fact.Sex) ? patient?.Sex : null;
        if (status is null && age is null && sex is null)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteNull("service"u8);
        EncounterWriter.Word(writer, "status", status);
        if (age is { } years)
        {
            writer.WriteNumber("ageYears", years);
        }

        EncounterWriter.Word(writer, "sex", sex);
        writer.WriteEndObject();
    }

    private static void WriteBoundary(JsonOutput writer, in LineRecord line)
    {
        if (BandBoundary.Of(line) is not { } boundary)
        {
            return;
        }

        writer.WriteStartObject("boundary"u8);
        writer.WriteString("unit"u8, boundary.Unit);
        writer.WriteNumber("value"u8, boundary.Value);
        if (boundary.Above is { } above)
        {
            writer.WriteNumber("above"u8, above);
        }

        if (boundary.UpTo is { } upTo)
        {
            writer.WriteNumber("upTo"u8, upTo);
        }

        WriteNeighbor(writer, "below"u8, boundary.Below);
        WriteNeighbor(writer, "next"u8, boundary.Next);
        writer.WriteString("text"u8, boundary.ToString());
        writer.WriteEndObject();
    }

    private static void WriteNeighbor(JsonOutput writer, ReadOnlySpan<byte> name, BandNeighbor? neighbor)
    {
        if (neighbor is not { } beside)
        {
            return;
        }

        writer.WriteStartObject(name);
        WriteCode(writer, "code"u8, beside.Code);
        writer.WriteNumber("distance"u8, beside.Distance);
        writer.WriteEndObject();
    }
}
