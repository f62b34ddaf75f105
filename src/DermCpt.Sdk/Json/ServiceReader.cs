using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DermCpt.Json;

/// <summary>Reads a service of any kind by the tables of its kind.</summary>
[SkipLocalsInit]
internal static class ServiceReader
{
    /// <summary>The service at the cursor; its id must not be one of the earlier ones.</summary>
    internal static Service Read(ref JsonCursor cursor, ReadOnlySpan<Service> earlier)
    {
        cursor.ExpectObject("a service");
        var table = FindKind(cursor);
        var service = table.Create();
        var texts = default(Texts);
        ulong seen = 0;
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        while (cursor.NextName())
        {
            var name = cursor.Text(room);
            var place = InputTables.Service.Find(name);
            if (place >= 0)
            {
                InputReader.MarkSeen(ref cursor, ref seen, place);
                cursor.Read();
                ReadText(ref cursor, InputTables.Service.Members[place].Name, ref texts, earlier);
                continue;
            }

            place = table.Find(name);
            if (place < 0)
            {
                throw InputReader.Unknown(ref cursor, $"the kind '{table.Name}'");
            }

            InputReader.MarkSeen(ref cursor, ref seen, InputTables.Service.Members.Length + place);
            cursor.Read();
            ReadFact(ref cursor, service, table.At(place));
        }

        InputReader.CheckRequired(ref cursor, InputTables.Service, seen);
        return service with { Id = texts.Id!, Lesion = texts.Lesion, Session = texts.Session, Note = texts.Note, Diagnoses = texts.Diagnoses ?? ValueList<DiagnosisCode>.Empty };
    }

    /// <summary>The kind may stand in any position: a copy of the cursor looks for it.</summary>
    private static KindTable FindKind(JsonCursor ahead)
    {
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        while (ahead.NextName())
        {
            var isKind = ahead.Text(room).SequenceEqual("kind"u8);
            ahead.Read();
            if (isKind)
            {
                return KindTables.Of((ServiceKind)ahead.Word(Words.Of<ServiceKind>()));
            }

            ahead.Skip();
        }

        throw ahead.Missing("kind", InputTables.Service.Name);
    }

    private static void ReadText(ref JsonCursor cursor, string name, ref Texts texts, ReadOnlySpan<Service> earlier)
    {
        switch (name)
        {
            case "id": texts.Id = UniqueId(ref cursor, earlier); break;
            case "kind": _ = cursor.Word(Words.Of<ServiceKind>()); break;
            case "lesion": texts.Lesion = InputReader.Label(ref cursor); break;
            case "diagnoses": texts.Diagnoses = InputReader.Diagnoses(ref cursor); break;
            case "session": texts.Session = InputReader.Label(ref cursor); break;
            default: texts.Note = InputReader.Note(ref cursor); break;
        }
    }

    private static string UniqueId(ref JsonCursor cursor, ReadOnlySpan<Service> earlier)
    {
        var id = InputReader.Label(ref cursor);
        foreach (var service in earlier)
        {
            if (string.Equals(service.Id, id, StringComparison.Ordinal))
            {
                throw cursor.Error("an id that no other service of the encounter has");
            }
        }

        return id;
    }

    private static void ReadFact(ref JsonCursor cursor, Service service, Member member)
    {
        if (member.Reference >= 0)
        {
            service.SetReferenced(member, ReadReferenced(ref cursor, member));
            return;
        }

        service.Set(member, member.Type switch
        {
            MemberType.Word => cursor.Word(member.Words!),
            MemberType.OpenWord => OpenWord(ref cursor, member.Words!),
            MemberType.WordSet => WordSet(ref cursor, member.Words!),
            MemberType.Bool => cursor.Bool() ? 1 : 0,
            MemberType.Count => cursor.Whole(1, FactRange.MaxCount),
            MemberType.CountFromZero => cursor.Whole(0, FactRange.MaxCount),
            MemberType.Code => (int)cursor.Code().Packed,
            MemberType.Digits => Digits(ref cursor),
            MemberType.ClassFindings => ClassFindings(ref cursor),
            _ => cursor.Hundredths(member.MayBeZero, member.Most, InputUnits.Of(member)),
        });
    }

    private static object ReadReferenced(ref JsonCursor cursor, Member member) => member.Type switch
    {
        MemberType.Text => InputReader.Label(ref cursor),
        MemberType.Stages => Stages(ref cursor),
        MemberType.Modifiers => InputReader.Modifiers(ref cursor),
        MemberType.Labels => InputReader.Labels(ref cursor),
        MemberType.Elements => ElementsReader.Read(ref cursor),
        _ => ElementsReader.ReadPlanned(ref cursor),
    };

    /// <summary>A word that the rules know, or any other text, which is the last word, other.</summary>
    private static int OpenWord(ref JsonCursor cursor, Words words)
    {
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        _ = cursor.Label("a text that is not empty");
        var value = words.Find(cursor.Text(room));
        return value < 0 ? words.End - 1 : value;
    }

    private static int WordSet(ref JsonCursor cursor, Words words)
    {
        if (cursor.Token != JsonTokenType.StartArray)
        {
            return 1 << cursor.Word(words);
        }

        var bits = 0;
        while (cursor.NextElement())
        {
            var bit = 1 << cursor.Word(words);
            bits = (bits & bit) == 0 ? bits | bit : throw cursor.Error("each word once");
        }

        return bits != 0 ? bits : throw cursor.ErrorFound("an empty array", JsonCursor.Choices(words));
    }

    private static int Digits(ref JsonCursor cursor)
    {
        cursor.ExpectArray("digits (FA, F1 to F9, TA, T1 to T9)");
        var bits = 0;
        while (cursor.NextElement())
        {
            var index = DigitSet.IndexOf(cursor.Modifier());
            var isNew = index >= 0 && (bits & (1 << index)) == 0;
            bits = isNew ? bits | (1 << index) : throw cursor.Error("a digit (FA, F1 to F9, TA, T1 to T9), each once");
        }

        return bits;
    }

    private static int ClassFindings(ref JsonCursor cursor)
    {
        const string Expected = "class findings 'A', 'B' or 'C', at most 15 of each";
        cursor.ExpectArray(Expected);
        Span<int> counts = [0, 0, 0];
        Span<byte> room = stackalloc byte[JsonCursor.MaxText];
        while (cursor.NextElement())
        {
            var text = cursor.Token == JsonTokenType.String ? cursor.Text(room) : default;
            var index = text.Length == 1 ? text[0] - 'A' : -1;
            if (index is < 0 or > 2 || ++counts[index] > 15)
            {
                throw cursor.Error(Expected);
            }
        }

        return new ClassFindings(counts[0], counts[1], counts[2]).Bits;
    }

    private static ValueList<int?> Stages(ref JsonCursor cursor)
    {
        const string Expected = "the blocks of each stage, each a whole number from 1 to 9999, or null where not counted (MOHS-11)";
        cursor.ExpectArray(Expected);
        var stages = default(Gathered<int?>);
        while (cursor.NextElement())
        {
            stages.Add(cursor.Token == JsonTokenType.Null ? null : cursor.Whole(1, FactRange.MaxCount));
        }

        return stages.Count > 0 ? stages.ToList() : throw cursor.ErrorFound("no stage", Expected);
    }

    /// <summary>The members of a service that no fact row holds.</summary>
    private struct Texts
    {
        internal string? Id;
        internal string? Lesion;
        internal string? Session;
        internal string? Note;
        internal ValueList<DiagnosisCode>? Diagnoses;
    }
}

/// <summary>The units and ranges of decimal members, for the reader's messages and the schema.</summary>
internal static class InputUnits
{
    internal static string Of(Member member) => member.Type switch
    {
        MemberType.Length => "a length in cm",
        MemberType.Area => "an area in cm2",
        MemberType.Volume => "a volume in cc",
        MemberType.Percent => "a percentage",
        MemberType.Minutes => "minutes",
        _ => member.Fact is Fact.AmountMg or Fact.WastedMg or Fact.VialMg ? "an amount in mg" : "an amount in units",
    };
}
