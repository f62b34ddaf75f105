using System.Runtime.CompilerServices;

namespace DermCpt.Json;

/// <summary>Reads the parts that encounters and claims share, by their member tables.</summary>
[SkipLocalsInit]
internal static class InputReader
{
    /// <summary>Every coder knows these; one string for all documents.</summary>
    private static readonly string[] BuiltInPayers = [PayerProfile.Medicare.Id, PayerProfile.Commercial.Id, PayerProfile.Medicaid.Id];

    /// <summary>The places of a practice and its hospitals; one string for all documents.</summary>
    private static readonly string[] UsualPlaces = ["11", "22", "24", "19", "02", "10", "21", "23", "31", "12"];

    /// <summary>
    /// Moves to the value of the next member; false at the object's end, when every required member was there. Unknown members and
    /// members given twice are errors.
    /// </summary>
    internal static bool Next(ref JsonCursor cursor, InputTable table, ref ulong seen, out InputMember member)
    {
        if (!cursor.NextName())
        {
            CheckRequired(ref cursor, table, seen);
            member = null!;
            return false;
        }

        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        var place = table.Find(cursor.Text(room));
        if (place < 0)
        {
            throw Unknown(ref cursor, table.Name);
        }

        MarkSeen(ref cursor, ref seen, place);
        member = table.Members[place];
        cursor.Read();
        return true;
    }

    internal static void MarkSeen(ref JsonCursor cursor, ref ulong seen, int place)
    {
        if ((seen & (1UL << place)) != 0)
        {
            throw cursor.ErrorFound("the member is there twice", "each member once");
        }

        seen |= 1UL << place;
    }

    internal static void CheckRequired(ref JsonCursor cursor, InputTable table, ulong seen)
    {
        for (var i = 0; i < table.Members.Length; i++)
        {
            if (table.Members[i].IsRequired && (seen & (1UL << i)) == 0)
            {
                throw cursor.Missing(table.Members[i].Name, table.Name);
            }
        }
    }

    internal static DermCptJsonException Unknown(ref JsonCursor cursor, string of) =>
        cursor.ErrorFound("no such member", $"a member of {of} (names are case-sensitive)");

    /// <summary>A label of 1 to 100 characters.</summary>
    internal static string Label(ref JsonCursor cursor)
    {
        const string Expected = "a text of 1 to 100 characters";
        var text = cursor.Label(Expected);
        return text.Length <= LabelText.MaxLength ? text : throw cursor.ErrorFound($"a text of {text.Length} characters", Expected);
    }

    /// <summary>A text that nothing reads.</summary>
    internal static string Note(ref JsonCursor cursor) => cursor.Label("a text that is not empty");

    /// <summary>A payer's id; where a coder is given, one that it knows.</summary>
    internal static string Payer(ref JsonCursor cursor, DermCoder? coder)
    {
        if (Known(cursor, BuiltInPayers) is { } builtIn)
        {
            return builtIn;
        }

        var id = cursor.Label("the id of a payer profile");
        if (coder is null)
        {
            return id;
        }

        return coder.TryGetProfile(id, out var profile) ? profile!.Id : throw cursor.Error("the id of a payer profile: " + KnownPayers(coder));
    }

    /// <summary>The label of a practice profile; where a coder is given, one that it knows.</summary>
    internal static string Practice(ref JsonCursor cursor, DermCoder? coder)
    {
        var label = Label(ref cursor);
        if (coder is null || coder.FindPractice(label) is not null)
        {
            return label;
        }

        throw cursor.Error(coder.Practices.Count == 0 ? "no practice, since none is registered" : "the label of a practice profile: " + string.Join(", ", coder.Practices));
    }

    internal static string State(ref JsonCursor cursor)
    {
        var text = cursor.Label(StateCode.Expected);
        return StateCode.IsValid(text) ? text : throw cursor.Error(StateCode.Expected);
    }

    internal static string Place(ref JsonCursor cursor)
    {
        const string Expected = "a place of service of two digits (11)";
        if (Known(cursor, UsualPlaces) is { } usual)
        {
            return usual;
        }

        var text = cursor.Label(Expected);
        return LabelText.IsPlace(text) ? text : throw cursor.Error(Expected);
    }

    internal static Patient Patient(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.Patient.Name);
        PatientStatus? status = null;
        int? age = null;
        Sex? sex = null;
        ulong seen = 0;
        while (Next(ref cursor, InputTables.Patient, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "status": status = WordValue.To<PatientStatus>(cursor.Word(member.Words!)); break;
                case "ageYears": age = cursor.Whole(0, 130); break;
                default: sex = WordValue.To<Sex>(cursor.Word(member.Words!)); break;
            }
        }

        return new Patient { Status = status, AgeYears = age, Sex = sex };
    }

    internal static ValueList<PriorService> History(ref JsonCursor cursor)
    {
        cursor.ExpectArray("earlier services");
        var services = default(Gathered<PriorService>);
        while (cursor.NextElement())
        {
            services.Add(Earlier(ref cursor));
        }

        return services.ToList();
    }

    internal static ValueList<ModifierCode> Modifiers(ref JsonCursor cursor)
    {
        cursor.ExpectArray("modifiers");
        var modifiers = default(Gathered<ModifierCode>);
        while (cursor.NextElement())
        {
            modifiers.Add(cursor.Modifier());
        }

        return modifiers.ToList();
    }

    internal static ValueList<string> Labels(ref JsonCursor cursor)
    {
        const string Expected = "labels of lesions";
        cursor.ExpectArray(Expected);
        var labels = default(Gathered<string>);
        while (cursor.NextElement())
        {
            labels.Add(Label(ref cursor));
        }

        return labels.Count > 0 ? labels.ToList() : throw cursor.ErrorFound("no label", Expected);
    }

    internal static ValueList<DiagnosisCode> Diagnoses(ref JsonCursor cursor)
    {
        cursor.ExpectArray("ICD-10-CM codes");
        var codes = default(Gathered<DiagnosisCode>);
        while (cursor.NextElement())
        {
            codes.Add(cursor.Diagnosis());
        }

        return codes.ToList();
    }

    internal static ValueList<T> WordList<T>(ref JsonCursor cursor, Words words)
        where T : struct, Enum
    {
        cursor.ExpectArray("words");
        var list = default(Gathered<T>);
        while (cursor.NextElement())
        {
            list.Add(WordValue.To<T>(cursor.Word(words)));
        }

        return list.ToList();
    }

    /// <summary>The text at hand as one of the strings that are shared, or null: most documents then allocate none.</summary>
    private static string? Known(in JsonCursor cursor, string[] texts)
    {
        foreach (var text in texts)
        {
            if (cursor.IsText(text))
            {
                return text;
            }
        }

        return null;
    }

    private static PriorService Earlier(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.PriorService.Name);
        var read = default(BilledParts);
        PriorReport? pathology = null;
        string? specialty = null;
        bool? otherGroup = null;
        ulong seen = 0;
        while (Next(ref cursor, InputTables.PriorService, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "date": read.Date = cursor.Date(); break;
                case "pathology": pathology = WordValue.To<PriorReport>(cursor.Word(member.Words!)); break;
                case "specialty": specialty = Label(ref cursor); break;
                case "otherGroup": otherGroup = cursor.Bool(); break;
                default: read.Take(ref cursor, member); break;
            }
        }

        return new PriorService
        {
            Code = read.Code,
            Date = read.Date.GetValueOrDefault(),
            Modifiers = read.Modifiers ?? ValueList<ModifierCode>.Empty,
            Units = read.Units,
            Diagnoses = read.Diagnoses ?? ValueList<DiagnosisCode>.Empty,
            Site = read.Site,
            Laterality = read.Side,
            Lesion = read.Lesion,
            Pathology = pathology,
            Specialty = specialty,
            OtherGroup = otherGroup,
        };
    }

    private static string KnownPayers(DermCoder coder)
    {
        var ids = new List<string>();
        foreach (var profile in coder.Profiles)
        {
            ids.Add(profile.Id);
        }

        return string.Join(", ", ids);
    }
}
