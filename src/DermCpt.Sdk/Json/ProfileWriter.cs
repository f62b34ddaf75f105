namespace DermCpt.Json;

/// <summary>Writes profiles of payers and practices as their readers take them.</summary>
internal static class ProfileWriter
{
    /// <summary>Id, version, the built-in profile it derives from, and what the host set.</summary>
    /// <exception cref="InvalidOperationException">A profile of a result that was read: its switches are not known.</exception>
    internal static void Write(JsonOutput json, PayerProfile profile)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, profile.Id);
        json.WriteString("version"u8, profile.Version);
        json.WriteString("basedOn"u8, profile.Root.Length > 0 ? profile.Root : throw new InvalidOperationException($"Of the profile '{profile.Id}' only id and version are known: it is of a result that was read."));
        json.WriteStartObject("switches"u8);
        foreach (var one in Switches.All)
        {
            if (profile.IsExplicit(one))
            {
                json.WriteString(one.Name, profile[one] ?? SwitchValue.UnsetWord);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void Write(JsonOutput json, PracticeProfile profile)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, profile.Id);
        json.WriteString("version"u8, profile.Version);
        EncounterWriter.Bool(json, "ownLaboratory", profile.OwnLaboratory);
        EncounterWriter.Bool(json, "ppmCertificate", profile.PpmCertificate);
        EncounterWriter.Label(json, "contractor", profile.Contractor);
        EncounterWriter.Label(json, "state", profile.State);
        EncounterWriter.Label(json, "defaultPlaceOfService", profile.DefaultPlaceOfService);
        if (profile.Drugs.Count > 0)
        {
            json.WriteStartArray("drugs"u8);
            foreach (var drug in profile.Drugs.AsSpan())
            {
                json.WriteStartObject();
                ResultWriter.WriteCode(json, "code"u8, drug.Code);
                if (drug.VialUnits is { } units)
                {
                    json.WriteNumber("vialUnits"u8, units);
                }

                EncounterWriter.Bool(json, "singleDose", drug.SingleDose);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        EncounterWriter.Word(json, "inference", profile.Inference);
        json.WriteEndObject();
    }
}
