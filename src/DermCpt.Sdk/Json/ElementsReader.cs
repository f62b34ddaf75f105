using System.Text.Json;

namespace DermCpt.Json;

/// <summary>Reads the elements of decision making of a visit, and a planned operation.</summary>
internal static class ElementsReader
{
    internal static DecisionElements Read(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.Elements.Name);
        ValueList<ProblemAddressed>? problems = null;
        ValueList<DataElement>? data = null;
        ValueList<ManagementRisk>? risk = null;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.Elements, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "problems": problems = InputReader.WordList<ProblemAddressed>(ref cursor, member.Words!); break;
                case "data": data = ReadData(ref cursor); break;
                default: risk = InputReader.WordList<ManagementRisk>(ref cursor, member.Words!); break;
            }
        }

        return new DecisionElements { Problems = problems, Data = data, Risk = risk };
    }

    internal static PlannedSurgery ReadPlanned(ref JsonCursor cursor)
    {
        cursor.ExpectObject(InputTables.PlannedSurgery.Name);
        ProcedureCode code = default;
        DateOnly date = default;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.PlannedSurgery, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "code": code = cursor.Code(); break;
                default: date = cursor.Date(); break;
            }
        }

        return new PlannedSurgery(code, date);
    }

    private static ValueList<DataElement> ReadData(ref JsonCursor cursor)
    {
        cursor.ExpectArray("data: words, or objects {kind, code}");
        var elements = default(Gathered<DataElement>);
        while (cursor.NextElement())
        {
            elements.Add(cursor.Token == JsonTokenType.StartObject
                ? ReadElement(ref cursor)
                : new DataElement(WordValue.To<DataKind>(cursor.Word(Words.Of<DataKind>()))));
        }

        return elements.ToList();
    }

    private static DataElement ReadElement(ref JsonCursor cursor)
    {
        DataKind kind = default;
        ProcedureCode code = default;
        ulong seen = 0;
        while (InputReader.Next(ref cursor, InputTables.DataElement, ref seen, out var member))
        {
            switch (member.Name)
            {
                case "kind": kind = WordValue.To<DataKind>(cursor.Word(member.Words!)); break;
                default: code = cursor.Code(); break;
            }
        }

        return new DataElement(kind, code);
    }
}
