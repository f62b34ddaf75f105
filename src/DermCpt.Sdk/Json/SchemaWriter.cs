using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DermCpt.Json;

/// <summary>Writes the JSON Schema (2020-12) of input and output from the member tables that read and write them.</summary>
internal sealed partial class SchemaWriter : IDisposable
{
    private const string DecimalText = "[0-9]{1,5}(\\.[0-9]{1,2})?";
    private const string DatePattern = "^(199[0-9]|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private readonly Utf8JsonWriter json;

    internal SchemaWriter(IBufferWriter<byte> output) => json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });

    public void Dispose() => json.Dispose();

    internal void Write()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", "urn:dermcpt:contract:1");
        json.WriteString("title", "DermCpt contract, version 1");
        json.WriteStartArray("anyOf");
        foreach (var name in (ReadOnlySpan<string>)["encounter", "claim", "payerProfile", "codingResult", "scrubResult", "briefResult"])
        {
            json.WriteStartObject();
            json.WriteString("$ref", Place(name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("$defs");
        WriteValues();
        foreach (var table in InputTables.All)
        {
            WriteTable(table);
        }

        WriteKinds();
        WriteResults();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static string Place(string name) => "#/$defs/" + name;

    /// <summary>The forms that many members share.</summary>
    private void WriteValues()
    {
        json.WriteStartObject("label");
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
        json.WriteNumber("maxLength", LabelText.MaxLength);
        json.WriteEndObject();
        WriteText("date", DatePattern, "A date of 1990-01-01 to 2099-12-31.");
        WriteText("place", "^[0-9]{2}$", "Place of service.");
        WriteText("procedureCode", "^[0-9A-Z][0-9]{3}[0-9A-Z]$", "A CPT or HCPCS code.");
        WriteText("modifier", "^[0-9A-Z]{2}$", "A modifier.");
        WriteText("diagnosis", "^([A-Z][0-9]|QA)[0-9A-Z](\\.?[0-9A-Z]{1,4})?$", "An ICD-10-CM code, with or without its dot.");
        json.WriteStartObject("site");
        WriteWords(Words.Of<BodySite>());
        json.WriteEndObject();
    }

    private void WriteText(string name, string pattern, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
        json.WriteString("description", description);
        json.WriteEndObject();
    }

    private void WriteTable(InputTable table)
    {
        if (table == InputTables.Service)
        {
            return;
        }

        json.WriteStartObject(table.Name);
        json.WriteString("description", table.Statement);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var member in table.Members)
        {
            WriteMember(member);
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var member in table.Members)
        {
            if (member.IsRequired)
            {
                json.WriteStringValue(member.Name);
            }
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WriteMember(InputMember member)
    {
        json.WriteStartObject(member.Name);
        switch (member.Form)
        {
            case InputForm.Label or InputForm.Payer: WriteReference("label"); break;
            case InputForm.Note: json.WriteString("type", "string"); json.WriteNumber("minLength", 1); break;
            case InputForm.Date: WriteReference("date"); break;
            case InputForm.Place: WriteReference("place"); break;
            case InputForm.State: json.WriteString("type", "string"); json.WriteString("pattern", "^[A-Z]{2}$"); break;
            case InputForm.Amount: json.WriteString("type", "number"); json.WriteNumber("exclusiveMinimum", 0); break;
            case InputForm.Word: WriteWords(member.Words!); break;
            case InputForm.WordList: WriteWordList(member.Words!); break;
            case InputForm.Bool: json.WriteString("type", "boolean"); break;
            case InputForm.Age: WriteWhole(0, 130); break;
            case InputForm.Units: WriteWhole(member.Least, member.Most); break;
            case InputForm.Code: WriteReference("procedureCode"); break;
            case InputForm.Modifiers: WriteList("modifier"); break;
            case InputForm.Diagnoses: WriteList("diagnosis"); break;
            case InputForm.Object: WriteReference(member.Of!.Name); break;
            case InputForm.ObjectList: WriteList(member.Of!.Name); break;
            case InputForm.Services: WriteList("service", 1, Encounter.MaxServices); break;
            case InputForm.DataList: WriteDataList(member.Of!); break;
            case InputForm.Switches: WriteSwitches(); break;
            default: throw new InvalidOperationException($"No schema for the member '{member.Name}'.");
        }

        json.WriteEndObject();
    }

    /// <summary>One definition a kind, and the service as any of them: their words of kind differ, so no two take the same service.</summary>
    private void WriteKinds()
    {
        json.WriteStartObject("service");
        json.WriteString("description", InputTables.Service.Statement);
        json.WriteStartArray("anyOf");
        foreach (var kind in KindTables.All)
        {
            json.WriteStartObject();
            WriteReference(kind.Name + "Service");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var kind in KindTables.All)
        {
            WriteKind(kind);
        }
    }

    private void WriteKind(KindTable kind)
    {
        json.WriteStartObject(kind.Name + "Service");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var member in InputTables.Service.Members)
        {
            if (member.Form == InputForm.Kind)
            {
                json.WriteStartObject(member.Name);
                json.WriteString("const", kind.Name);
                json.WriteEndObject();
            }
            else
            {
                WriteMember(member);
            }
        }

        WriteFacts(kind.Own);
        WriteFacts(KindTable.Common);
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("id");
        json.WriteStringValue("kind");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WriteFacts(ReadOnlySpan<Member> members)
    {
        foreach (var member in members)
        {
            json.WriteStartObject(member.Name);
            WriteFact(member);
            json.WriteEndObject();
        }
    }

    private void WriteFact(Member member)
    {
        switch (member.Type)
        {
            case MemberType.Word: WriteWords(member.Words!); break;
            case MemberType.OpenWord: WriteOpenWord(member.Words!); break;
            case MemberType.WordSet: WriteWordSet(member.Words!); break;
            case MemberType.Bool: json.WriteString("type", "boolean"); break;
            case MemberType.Count: WriteWhole(1, FactRange.MaxCount); break;
            case MemberType.CountFromZero: WriteWhole(0, FactRange.MaxCount); break;
            case MemberType.Code: WriteReference("procedureCode"); break;
            case MemberType.Digits: WriteDigits(); break;
            case MemberType.ClassFindings: WriteClassFindings(); break;
            case MemberType.Text: WriteReference("label"); break;
            case MemberType.Stages: WriteStages(); break;
            case MemberType.Elements: WriteReference(InputTables.Elements.Name); break;
            case MemberType.PlannedSurgery: WriteReference(InputTables.PlannedSurgery.Name); break;
            case MemberType.Modifiers: WriteList("modifier"); break;
            case MemberType.Labels: WriteList("label", 1); break;
            default: WriteDecimal(member); break;
        }
    }

    private void WriteReference(string name) => json.WriteString("$ref", Place(name));

    private void WriteWhole(int least, int most)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }

    /// <summary>A number or its text; a schema cannot tell 1e0 from 1, which the reader does.</summary>
    private void WriteDecimal(Member member)
    {
        var mayBeZero = member.MayBeZero;
        json.WriteString("description", InputUnits.Of(member));
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "number");
        json.WriteNumber(mayBeZero ? "minimum" : "exclusiveMinimum", 0);
        json.WriteNumber("maximum", member.Most / 100m);
        json.WriteNumber("multipleOf", 0.01m);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", mayBeZero ? $"^{DecimalText}$" : $"^(?!0+(\\.0+)?$){DecimalText}$");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteWords(Words words)
    {
        if (words.Type == typeof(BodySite) && json.CurrentDepth > 3)
        {
            WriteReference("site");
            return;
        }

        json.WriteStartArray("enum");
        for (var value = words.First; value < words.End; value++)
        {
            json.WriteStringValue(words.Utf8(value));
        }

        json.WriteEndArray();
    }

    private void WriteOpenWord(Words words)
    {
        WriteReference("label");
        json.WriteStartArray("examples");
        for (var value = words.First; value < words.End - 1; value++)
        {
            json.WriteStringValue(words.Utf8(value));
        }

        json.WriteEndArray();
    }

    private void WriteWordSet(Words words)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteWords(words);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteWordList(words);
        json.WriteNumber("minItems", 1);
        json.WriteBoolean("uniqueItems", true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteWordList(Words words)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteWords(words);
        json.WriteEndObject();
    }

    private void WriteList(string of, int least = 0, int most = int.MaxValue)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteReference(of);
        json.WriteEndObject();
        if (least > 0)
        {
            json.WriteNumber("minItems", least);
        }

        if (most < int.MaxValue)
        {
            json.WriteNumber("maxItems", most);
        }
    }

    private void WriteDataList(InputTable of)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteWords(Words.Of<DataKind>());
        json.WriteEndObject();
        json.WriteStartObject();
        WriteReference(of.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteDigits()
    {
        json.WriteString("type", "array");
        json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        json.WriteString("pattern", "^[FT][A1-9]$");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private void WriteClassFindings()
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("enum");
        json.WriteStringValue("A");
        json.WriteStringValue("B");
        json.WriteStringValue("C");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStages()
    {
        json.WriteString("type", "array");
        json.WriteNumber("minItems", 1);
        json.WriteStartObject("items");
        json.WriteStartArray("type");
        json.WriteStringValue("integer");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteNumber("minimum", 1);
        json.WriteNumber("maximum", FactRange.MaxCount);
        json.WriteEndObject();
    }
}
