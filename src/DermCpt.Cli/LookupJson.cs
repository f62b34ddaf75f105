using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>The JSON of <c>lookup</c>: one object a code, one code a line.</summary>
internal static class LookupJson
{
    internal static void Write(Stream output, ProcedureCode code, CatalogEntry? entry, DateOnly? date)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            Write(writer, code, entry, date);
        }

        output.WriteByte((byte)'\n');
    }

    internal static void Write(Utf8JsonWriter writer, ProcedureCode code, CatalogEntry? entry, DateOnly? date)
    {
        writer.WriteStartObject();
        writer.WriteString("code", code.ToString());
        writer.WriteBoolean("known", entry is not null);
        if (entry is not null)
        {
            WriteEntry(writer, entry, date);
        }

        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, CatalogEntry entry, DateOnly? date)
    {
        writer.WriteString("family", entry.Family);
        writer.WriteString("familyName", entry.FamilyName);
        writer.WriteString("label", entry.Label);
        WriteOptional(writer, "hcpcsDescription", entry.HcpcsDescription);
        writer.WriteString("measure", entry.MeasureName);
        writer.WriteBoolean("addOn", entry.IsAddOn);
        writer.WriteBoolean("modelled", entry.IsModelled);
        writer.WriteString("firstValid", LookupWords.Of(entry.FirstValid));
        writer.WriteBoolean("firstValidIsLowerBound", entry.FirstIsLowerBound);
        writer.WriteString("lastValid", LookupWords.Of(entry.LastValid));
        writer.WriteBoolean("lastValidIsUpperBound", entry.LastIsUpperBound);
        WriteOptional(writer, "validityEvidence", entry.ValidityEvidence);
        WriteList(writer, "successors", entry.Successors.Select(successor => successor.ToString()));
        WriteList(writer, "successorFacts", entry.SuccessorFacts);
        if (date is { } day)
        {
            writer.WriteStartObject("on");
            WriteFacts(writer, entry.On(day));
            writer.WriteEndObject();
            return;
        }

        WriteFees(writer, "feeSchedule", entry.FeeHistory());
    }

    private static void WriteFacts(Utf8JsonWriter writer, CodeFacts facts)
    {
        writer.WriteString("date", LookupWords.Of(facts.Date));
        writer.WriteString("state", LookupWords.Of(facts.State));
        writer.WriteStartObject("globalDays");
        writer.WriteString("days", LookupWords.Of(facts.GlobalDays));
        WriteOptional(writer, "release", facts.GlobalDaysRelease);
        writer.WriteString("coverage", LookupWords.Of(facts.GlobalDaysCoverage));
        writer.WriteEndObject();
        writer.WriteString("feeScheduleCoverage", LookupWords.Of(facts.FeeCoverage));
        WriteFees(writer, "feeSchedule", facts.Fees is null ? facts.Components : [facts.Fees, .. facts.Components]);
        WriteUnits(writer, facts.Units);
        writer.WriteBoolean("addOn", facts.IsAddOn);
        writer.WriteStartArray("primaries");
        foreach (var primary in facts.Primaries)
        {
            WritePrimary(writer, primary);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("inPairTable", facts.IsInPairTable);
    }

    private static void WriteUnits(Utf8JsonWriter writer, UnitFacts units)
    {
        writer.WriteStartObject("units");
        WriteOptional(writer, "limit", units.Limit);
        WriteOptional(writer, "mai", units.Adjudication);
        WriteOptional(writer, "rationale", units.Rationale);
        WriteOptional(writer, "release", units.Release);
        writer.WriteString("coverage", LookupWords.Of(units.Coverage));
        writer.WriteEndObject();
    }

    private static void WritePrimary(Utf8JsonWriter writer, AddOnFacts primary)
    {
        writer.WriteStartObject();
        WriteOptional(writer, "primary", primary.Primary.IsEmpty ? null : primary.Primary.ToString());
        writer.WriteNumber("type", primary.Type);
        writer.WriteBoolean("contractorDefined", primary.IsContractorDefined);
        WriteOptional(writer, "from", primary.From is null ? null : LookupWords.Of(primary.From));
        WriteOptional(writer, "to", primary.To is null ? null : LookupWords.Of(primary.To));
        writer.WriteEndObject();
    }

    private static void WriteFees(Utf8JsonWriter writer, string name, IReadOnlyList<FeeFacts> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            WriteFee(writer, row);
        }

        writer.WriteEndArray();
    }

    private static void WriteFee(Utf8JsonWriter writer, FeeFacts row)
    {
        writer.WriteStartObject();
        writer.WriteString("component", LookupWords.Of(row.Component));
        writer.WriteString("release", row.Release);
        writer.WriteNumber("row", row.Row);
        writer.WriteString("coverage", LookupWords.Of(row.Coverage));
        writer.WriteString("status", row.Status.ToString());
        writer.WriteString("globalDays", LookupWords.Of(row.GlobalDays));
        writer.WriteNumber("work", row.Work);
        writer.WriteNumber("nonFacilityPracticeExpense", row.NonFacilityPracticeExpense);
        writer.WriteNumber("facilityPracticeExpense", row.FacilityPracticeExpense);
        writer.WriteNumber("malpractice", row.Malpractice);
        writer.WriteNumber("nonFacilityTotal", row.NonFacilityTotal);
        writer.WriteNumber("facilityTotal", row.FacilityTotal);
        writer.WriteNumber("conversionFactor", row.ConversionFactor);
        WriteOptional(writer, "indicatorRelease", row.IndicatorRelease);
        writer.WriteString("indicatorCoverage", LookupWords.Of(row.IndicatorCoverage));
        WriteOptional(writer, "pcTc", row.PcTc);
        WriteOptional(writer, "multipleProcedures", row.MultipleProcedures);
        WriteOptional(writer, "bilateral", row.Bilateral);
        WriteOptional(writer, "assistantSurgeon", row.AssistantSurgeon);
        WriteOptional(writer, "coSurgeons", row.CoSurgeons);
        WriteOptional(writer, "teamSurgery", row.TeamSurgery);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
