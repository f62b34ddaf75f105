
namespace DermCpt.Json;

/// <summary>Writes a service of any kind by the tables of its kind.</summary>
internal static class ServiceWriter
{
    internal static void Write(JsonOutput writer, Service service)
    {
        writer.WriteStartObject();
        writer.WriteString("id", service.Id);
        writer.WriteString("kind", service.Members.Name);
        foreach (var member in service.Members.Own)
        {
            WriteFact(writer, service, member);
        }

        foreach (var member in KindTable.Common)
        {
            WriteFact(writer, service, member);
        }

        EncounterWriter.Label(writer, "lesion", service.Lesion);
        EncounterWriter.Diagnoses(writer, service.Diagnoses);
        EncounterWriter.Label(writer, "session", service.Session);
        EncounterWriter.Label(writer, "note", service.Note);
        writer.WriteEndObject();
    }

    internal static void WriteFact(JsonOutput writer, Service service, Member member)
    {
        if (!service.Has(member))
        {
            return;
        }

        if (member.Reference >= 0)
        {
            WriteReferenced(writer, member.Name, service.Referenced(member)!);
            return;
        }

        var value = service.Value(member);
        switch (member.Type)
        {
            case MemberType.Word or MemberType.OpenWord: writer.WriteString(member.Name, member.Words!.Utf8(value)); break;
            case MemberType.WordSet: WriteWordSet(writer, member, value); break;
            case MemberType.Bool: writer.WriteBoolean(member.Name, value == 1); break;
            case MemberType.Count or MemberType.CountFromZero: writer.WriteNumber(member.Name, value); break;
            case MemberType.Code: WriteCode(writer, member.Name, value); break;
            case MemberType.Digits: WriteDigits(writer, member.Name, new DigitSet(value)); break;
            case MemberType.ClassFindings: WriteClassFindings(writer, member.Name, new ClassFindings(value)); break;
            default: EncounterWriter.Hundredths(writer, member.Name, value); break;
        }
    }

    private static void WriteCode(JsonOutput writer, string name, int packed)
    {
        if (ProcedureCode.FromPacked((uint)packed, out var code))
        {
            writer.WriteString(name, code.ToString());
        }
    }

    private static void WriteWordSet(JsonOutput writer, Member member, int bits)
    {
        writer.WriteStartArray(member.Name);
        for (var value = 0; value < member.Words!.End; value++)
        {
            if ((bits & (1 << value)) != 0)
            {
                writer.WriteStringValue(member.Words.Utf8(value));
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteDigits(JsonOutput writer, string name, DigitSet digits)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < digits.Count; i++)
        {
            ResultWriter.WriteModifier(writer, digits[i]);
        }

        writer.WriteEndArray();
    }

    private static void WriteClassFindings(JsonOutput writer, string name, ClassFindings findings)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < findings.ClassA + findings.ClassB + findings.ClassC; i++)
        {
            writer.WriteStringValue(i < findings.ClassA ? "A"u8 : i < findings.ClassA + findings.ClassB ? "B"u8 : "C"u8);
        }

        writer.WriteEndArray();
    }

    private static void WriteReferenced(JsonOutput writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case ValueList<int?> stages:
                writer.WriteStartArray(name);
                foreach (var blocks in stages.AsSpan())
                {
                    WriteBlocks(writer, blocks);
                }

                writer.WriteEndArray();
                break;
            case ValueList<string> labels:
                writer.WriteStartArray(name);
                foreach (var label in labels.AsSpan())
                {
                    writer.WriteStringValue(label);
                }

                writer.WriteEndArray();
                break;
            case ValueList<ModifierCode> modifiers:
                EncounterWriter.Modifiers(writer, modifiers);
                break;
            case PlannedSurgery planned:
                writer.WriteStartObject(name);
                ResultWriter.WriteCode(writer, "code"u8, planned.Code);
                EncounterWriter.Date(writer, "date", planned.Date);
                writer.WriteEndObject();
                break;
            case DecisionElements elements:
                WriteElements(writer, name, elements);
                break;
            default:
                throw new InvalidOperationException($"No JSON form for the member '{name}'.");
        }
    }

    private static void WriteBlocks(JsonOutput writer, int? blocks)
    {
        if (blocks is { } counted)
        {
            writer.WriteNumberValue(counted);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteElements(JsonOutput writer, string name, DecisionElements elements)
    {
        writer.WriteStartObject(name);
        WriteWords(writer, "problems", elements.Problems);
        if (elements.Data is { } data)
        {
            writer.WriteStartArray("data");
            foreach (var element in data.AsSpan())
            {
                WriteElement(writer, element);
            }

            writer.WriteEndArray();
        }

        WriteWords(writer, "risk", elements.Risk);
        writer.WriteEndObject();
    }

    private static void WriteElement(JsonOutput writer, DataElement element)
    {
        var word = Words.Of<DataKind>().Utf8((int)element.Kind);
        if (element.Code.IsEmpty)
        {
            writer.WriteStringValue(word);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("kind"u8, word);
        ResultWriter.WriteCode(writer, "code"u8, element.Code);
        writer.WriteEndObject();
    }

    private static void WriteWords<T>(JsonOutput writer, string name, ValueList<T>? list)
        where T : struct, Enum
    {
        if (list is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var word in list.AsSpan())
        {
            writer.WriteStringValue(Words.Of<T>().Utf8(WordValue.From(word)));
        }

        writer.WriteEndArray();
    }
}
