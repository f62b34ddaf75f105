namespace DermCpt.Json;

/// <summary>Reads a payer profile: an id, a version, the profile it is based on, and the switches that differ.</summary>
internal static class PayerProfileReader
{
    internal static PayerProfile Read(ref JsonCursor cursor, PayerProfile[] known)
    {
        cursor.ExpectObject(InputTables.PayerProfile.Name);
        string? id = null, version = null;
        PayerProfile? from = null;
        List<KeyValuePair<string, string>> differences = [];
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.PayerProfile, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "id": id = InputReader.Label(ref cursor); break;
                case "version": version = InputReader.Label(ref cursor); break;
                case "basedOn": from = Base(ref cursor, known); break;
                default: ReadSwitches(ref cursor, differences); break;
            }
        }

        return from!.Derive(id!, version!, differences);
    }

    private static PayerProfile Base(ref JsonCursor cursor, PayerProfile[] known)
    {
        var id = cursor.Label("the id of a payer profile");
        var names = new List<string>();
        foreach (var profile in known)
        {
            if (string.Equals(profile.Id, id, StringComparison.Ordinal))
            {
                return profile;
            }

            names.Add(profile.Id);
        }

        throw cursor.Error("the id of a payer profile: " + string.Join(", ", names));
    }

    private static void ReadSwitches(ref JsonCursor cursor, List<KeyValuePair<string, string>> differences)
    {
        cursor.ExpectObject("switches that differ");
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        while (cursor.NextName())
        {
            var name = System.Text.Encoding.UTF8.GetString(cursor.Text(room));
            if (SwitchValue.Fault(name, SwitchValue.UnsetWord) is { } unknown)
            {
                throw Refused(ref cursor, unknown);
            }

            if (differences.Exists(one => string.Equals(one.Key, name, StringComparison.Ordinal)))
            {
                throw cursor.ErrorFound("the switch is there twice", "each switch once");
            }

            cursor.Read();
            var value = cursor.Token == System.Text.Json.JsonTokenType.String ? TextOf(ref cursor) : throw cursor.Error("the switch's value as a text");
            if (SwitchValue.Fault(name, value) is { } fault)
            {
                throw Refused(ref cursor, fault);
            }

            differences.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    /// <summary>A list of nothing is a value, so an empty text is taken here.</summary>
    private static string TextOf(ref JsonCursor cursor)
    {
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        return System.Text.Encoding.UTF8.GetString(cursor.Text(room));
    }

    /// <summary>The profile's own words: what is wrong, and what is expected where that is not a hard rule.</summary>
    private static DermCptJsonException Refused(ref JsonCursor cursor, string fault)
    {
        const string Expects = ": expected ";
        var split = fault.IndexOf(Expects, StringComparison.Ordinal);
        return split < 0
            ? cursor.ErrorFound(fault.TrimEnd('.'), "a profile that contradicts no hard rule (PAY-03)")
            : cursor.ErrorFound(fault[..split], fault[(split + Expects.Length)..].TrimEnd('.'));
    }
}
