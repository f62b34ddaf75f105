namespace DermCpt;

/// <summary>Lists of codes as they are stated: none null, and no code in them empty.</summary>
internal static class CodeLists
{
    internal static ValueList<DiagnosisCode> Check(ValueList<DiagnosisCode> list, string name)
    {
        ArgumentNullException.ThrowIfNull(list, name);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsEmpty)
            {
                throw new ArgumentException($"Diagnosis {i + 1} is empty: expected an ICD-10-CM code (L57.0).", name);
            }
        }

        return list;
    }

    internal static ValueList<ModifierCode> Check(ValueList<ModifierCode> list, string name)
    {
        ArgumentNullException.ThrowIfNull(list, name);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsEmpty)
            {
                throw new ArgumentException($"Modifier {i + 1} is empty: expected two characters (25, RT).", name);
            }
        }

        return list;
    }

    internal static ProcedureCode Check(ProcedureCode code, string name) =>
        code.IsEmpty ? throw new ArgumentException("An empty code: expected a procedure code of five characters.", name) : code;
}
