using System.Text.Json;

namespace DermCpt.Json;

/// <summary>Reads results by the tables that the schema publishes, as strictly as input is read.</summary>
internal static class ResultReader
{
    internal static CodingResult ReadCoding(ReadOnlySpan<byte> utf8) => new(Read(utf8, OutputTables.CodingResult));

    internal static ScrubResult ReadScrub(ReadOnlySpan<byte> utf8) => new(Read(utf8, OutputTables.ScrubResult));

    private static ReadObject Read(ReadOnlySpan<byte> utf8, OutputTable table)
    {
        var document = DermCptJson.Document(utf8);
        var cursor = new JsonCursor(document, 0, document.Length);
        cursor.Read();
        var read = Object(ref cursor, table, document.ToArray());
        cursor.ReadEnd();
        return read;
    }

    private static ReadObject Object(ref JsonCursor cursor, OutputTable table, byte[]? document = null)
    {
        cursor.ExpectObject(table.Name);
        var read = new ReadObject { Document = document };
        while (cursor.NextName())
        {
            var name = cursor.Text();
            if (Array.Find(table.Members, one => string.Equals(one.Name, name, StringComparison.Ordinal)) is not { } member)
            {
                throw cursor.ErrorFound("no such member", $"a member of the {table.Name}");
            }

            var before = cursor;
            cursor.Read();
            if (!read.TryAdd(name, cursor.Token == JsonTokenType.Null && member.MayBeNull ? null : Value(ref cursor, member)))
            {
                throw before.ErrorFound("the member is there twice", "each member once");
            }
        }

        foreach (var member in table.Members)
        {
            if (!member.IsOptional && !read.Has(member.Name))
            {
                throw cursor.Missing(member.Name, table.Name);
            }
        }

        return read;
    }

    private static object Value(ref JsonCursor cursor, OutputMember member)
    {
        switch (member.Form)
        {
            case OutputForm.Whole: return cursor.Whole();
            case OutputForm.Number: return cursor.Number();
            case OutputForm.Code: return cursor.Code();
            case OutputForm.Word: return Word(ref cursor, member.Words!);
            case OutputForm.Texts: return List(ref cursor, static (ref JsonCursor one) => one.Text());
            case OutputForm.Codes: return List(ref cursor, static (ref JsonCursor one) => one.Code());
            case OutputForm.Modifiers: return Modifiers(ref cursor);
            case OutputForm.Diagnoses: return List(ref cursor, static (ref JsonCursor one) => one.Diagnosis());
            case OutputForm.LineNumbers: return List(ref cursor, static (ref JsonCursor one) => one.Whole());
            case OutputForm.Value: return Stated(ref cursor);
            case OutputForm.Object: return Object(ref cursor, member.Of!);
            case OutputForm.ObjectList when member.Of!.Members.Length == 0: return ClaimReader.Lines(ref cursor).AsSpan().ToArray();
            case OutputForm.ObjectList:
                var of = member.Of;
                return List(ref cursor, (ref JsonCursor one) => Object(ref one, of));
            case OutputForm.Facts: return Facts(ref cursor);
            default: return Text(ref cursor, member.Name);
        }
    }

    /// <summary>A text; one that names a rule, a switch, a fact or a table names one of this version.</summary>
    private static object Text(ref JsonCursor cursor, string name)
    {
        var text = cursor.Text();
        switch (name)
        {
            case "rule" when !RuleId.TryParse(text, out _): throw cursor.Error("the id of a rule of this version (BX-02)");
            case "switch" when Switches.Find(text) is null: throw cursor.Error("the name of a payer's switch of this version");
            case "fact" when Words.Of<Fact>().Find(text) <= 0: throw cursor.Error("the name of a fact of this version");
            case "table": return Table(cursor, text);
            default: return text;
        }
    }

    private static object Table(in JsonCursor cursor, string text)
    {
        for (var table = TableId.Ptp; table <= TableId.GlobalDays; table++)
        {
            if (string.Equals(ReferenceData.TableNames.Of(table), text, StringComparison.Ordinal))
            {
                return table;
            }
        }

        throw cursor.Error("the name of a table of this version");
    }

    private static string Word(ref JsonCursor cursor, string[] words)
    {
        var text = cursor.Text();
        return Array.IndexOf(words, text) >= 0 ? text : throw cursor.Error(string.Join(", ", words));
    }

    private static ModifierCode[] Modifiers(ref JsonCursor cursor)
    {
        var modifiers = List(ref cursor, static (ref JsonCursor one) => one.Modifier());
        return modifiers.Length <= ModifierList.MaxCount ? modifiers : throw cursor.ErrorFound("one modifier too many", $"at most {ModifierList.MaxCount} modifiers");
    }

    /// <summary>A stated value as its text; the parts of a list are joined.</summary>
    private static string Stated(ref JsonCursor cursor)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.StartArray: return string.Join(", ", List(ref cursor, static (ref JsonCursor one) => Stated(ref one)));
            case JsonTokenType.StartObject:
                var parts = new List<string>();
                while (cursor.NextName())
                {
                    var name = cursor.Text();
                    cursor.Read();
                    parts.Add($"{name}: {Stated(ref cursor)}");
                }

                return string.Join("; ", parts);
            case JsonTokenType.String: return cursor.Text();
            case JsonTokenType.Number: return cursor.Number().ToString(System.Globalization.CultureInfo.InvariantCulture);
            case JsonTokenType.Null: return "not counted";
            default: return cursor.Bool() ? "true" : "false";
        }
    }

    /// <summary>The facts behind a line: of each service the members that decided.</summary>
    private static UsedFact[] Facts(ref JsonCursor cursor)
    {
        var facts = new List<UsedFact>();
        cursor.ExpectArray("facts");
        while (cursor.NextElement())
        {
            cursor.ExpectObject("facts of a service");
            string? service = null;
            while (cursor.NextName())
            {
                var name = cursor.Text();
                cursor.Read();
                if (name == "service")
                {
                    service = cursor.Token == JsonTokenType.Null ? null : cursor.Text();
                }
                else
                {
                    facts.Add(new UsedFact(service, name, Stated(ref cursor)));
                }
            }
        }

        return [.. facts];
    }

    private static T[] List<T>(ref JsonCursor cursor, ReadOne<T> read)
    {
        cursor.ExpectArray("a result");
        var elements = new List<T>();
        while (cursor.NextElement())
        {
            elements.Add(read(ref cursor));
        }

        return [.. elements];
    }

    private delegate T ReadOne<T>(ref JsonCursor cursor);
}
