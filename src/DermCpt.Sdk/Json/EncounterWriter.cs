using System.Globalization;

namespace DermCpt.Json;

/// <summary>Writes an encounter by its member tables: what the reader takes, facts that are not stated left out.</summary>
internal static class EncounterWriter
{
    internal static void Write(JsonOutput writer, Encounter encounter)
    {
        writer.WriteStartObject();
        Label(writer, "id", encounter.Id);
        Date(writer, "dateOfService", encounter.DateOfService);
        writer.WriteString("payer", encounter.Payer);
        Label(writer, "placeOfService", encounter.StatedPlaceOfService);
        Label(writer, "state", encounter.State);
        Label(writer, "contractor", encounter.Contractor);
        Label(writer, "practice", encounter.Practice);
        Write(writer, encounter.Patient);
        if (encounter.ReadsOwnPathology is not null || encounter.Specialty is not null)
        {
            writer.WriteStartObject("practitioner");
            Bool(writer, "readsOwnPathology", encounter.ReadsOwnPathology);
            Label(writer, "specialty", encounter.Specialty);
            writer.WriteEndObject();
        }

        Write(writer, encounter.History);
        Date(writer, "lastVisit", encounter.LastVisit);
        writer.WriteStartArray("services");
        foreach (var service in encounter.Services.AsSpan())
        {
            ServiceWriter.Write(writer, service);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Write(JsonOutput writer, Patient? patient)
    {
        if (patient is null)
        {
            return;
        }

        writer.WriteStartObject("patient");
        Word(writer, "status", patient.Status);
        if (patient.AgeYears is { } age)
        {
            writer.WriteNumber("ageYears", age);
        }

        Word(writer, "sex", patient.Sex);
        writer.WriteEndObject();
    }

    internal static void Write(JsonOutput writer, ValueList<PriorService> history)
    {
        if (history.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("history");
        foreach (var service in history.AsSpan())
        {
            writer.WriteStartObject();
            ResultWriter.WriteCode(writer, "code"u8, service.Code);
            Date(writer, "date", service.Date);
            Modifiers(writer, service.Modifiers);
            if (service.Units is { } units)
            {
                writer.WriteNumber("units", units);
            }

            Diagnoses(writer, service.Diagnoses);
            Word(writer, "site", service.Site);
            Word(writer, "laterality", service.Laterality);
            Label(writer, "lesion", service.Lesion);
            Word(writer, "pathology", service.Pathology);
            Label(writer, "specialty", service.Specialty);
            Bool(writer, "otherGroup", service.OtherGroup);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void Label(JsonOutput writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    internal static void Bool(JsonOutput writer, string name, bool? value)
    {
        if (value is { } stated)
        {
            writer.WriteBoolean(name, stated);
        }
    }

    internal static void Word<T>(JsonOutput writer, string name, T? word)
        where T : struct, Enum
    {
        if (word is { } stated && WordValue.From(stated) >= Words.Of<T>().First)
        {
            writer.WriteString(name, Words.Of<T>().Utf8(WordValue.From(stated)));
        }
    }

    internal static void Date(JsonOutput writer, string name, DateOnly? date)
    {
        if (date is { } stated)
        {
            Span<char> text = stackalloc char[10];
            _ = stated.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            writer.WriteString(name, text[..length]);
        }
    }

    internal static void Modifiers(JsonOutput writer, ValueList<ModifierCode>? modifiers)
    {
        if (modifiers is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartArray("modifiers");
        foreach (var modifier in modifiers.AsSpan())
        {
            ResultWriter.WriteModifier(writer, modifier);
        }

        writer.WriteEndArray();
    }

    internal static void Diagnoses(JsonOutput writer, ValueList<DiagnosisCode> diagnoses)
    {
        if (diagnoses.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("diagnoses");
        foreach (var diagnosis in diagnoses.AsSpan())
        {
            ResultWriter.WriteDiagnosis(writer, diagnosis);
        }

        writer.WriteEndArray();
    }

    /// <summary>The shortest form: 3, 1.2, 1.25.</summary>
    internal static void Hundredths(JsonOutput writer, string name, int hundredths)
    {
        var scale = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2;
        var digits = scale switch { 0 => hundredths / 100, 1 => hundredths / 10, _ => hundredths };
        writer.WriteNumber(name, new decimal(digits, 0, 0, isNegative: false, (byte)scale));
    }
}
