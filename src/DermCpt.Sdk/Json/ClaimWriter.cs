
namespace DermCpt.Json;

/// <summary>Writes a claim: what the reader takes, members that are not stated left out.</summary>
internal static class ClaimWriter
{
    internal static void Write(JsonOutput writer, Claim claim)
    {
        writer.WriteStartObject();
        EncounterWriter.Label(writer, "id", claim.Id);
        EncounterWriter.Date(writer, "dateOfService", claim.DateOfService);
        EncounterWriter.Date(writer, "processingDate", claim.ProcessingDate);
        writer.WriteString("payer", claim.Payer);
        writer.WriteString("placeOfService", claim.PlaceOfService);
        EncounterWriter.Label(writer, "state", claim.State);
        EncounterWriter.Label(writer, "contractor", claim.Contractor);
        EncounterWriter.Label(writer, "practice", claim.Practice);
        EncounterWriter.Write(writer, claim.Patient);
        EncounterWriter.Write(writer, claim.History);
        EncounterWriter.Label(writer, "specialty", claim.Specialty);
        writer.WriteStartArray("lines");
        foreach (var line in claim.Lines.AsSpan())
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        if (claim.Encounter is { } encounter)
        {
            writer.WritePropertyName("encounter");
            EncounterWriter.Write(writer, encounter);
        }

        writer.WriteEndObject();
    }

    internal static void Write(JsonOutput writer, ClaimLine line)
    {
        writer.WriteStartObject();
        ResultWriter.WriteCode(writer, "code"u8, line.Code);
        writer.WriteNumber("units", line.Units);
        EncounterWriter.Modifiers(writer, line.Modifiers);
        EncounterWriter.Diagnoses(writer, line.Diagnoses);
        EncounterWriter.Date(writer, "dateOfService", line.DateOfService);
        EncounterWriter.Label(writer, "placeOfService", line.PlaceOfService);
        EncounterWriter.Word(writer, "site", line.Site);
        EncounterWriter.Word(writer, "laterality", line.Laterality);
        EncounterWriter.Label(writer, "lesion", line.Lesion);
        EncounterWriter.Bool(writer, "separateLesion", line.SeparateLesion);
        EncounterWriter.Label(writer, "session", line.Session);
        EncounterWriter.Label(writer, "practitioner", line.Practitioner);
        writer.WriteEndObject();
    }
}
