using DermCpt.Codes;
using DermCpt.Editions;

namespace DermCpt.DataCompiler;

/// <summary>Windows of codes: the catalog decides where it has a day, the fee schedule's first and last sight elsewhere.</summary>
internal static class LifecycleRows
{
    internal static List<LifecycleRow> OfCatalog(SourceTable table)
    {
        var rows = new List<LifecycleRow>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            var evidence = table[i, "lifecycle_evidence"];
            rows.Add(new LifecycleRow(
                table.Code(i, "code"), table.Date(i, "first_valid"), table.Date(i, "last_valid"), evidence.Contains("lower bound", StringComparison.Ordinal), evidence.Contains("upper bound", StringComparison.Ordinal),
                evidence, Successors(table[i, "successors"]), table[i, "successor_facts"], 0, i + 1));
        }

        return rows;
    }

    internal static List<LifecycleRow> OfSchedule(SourceTable table)
    {
        var rows = new List<LifecycleRow>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            var wasThereBefore = table[i, "first_seen"] == "RVU20A" || table.Flag(i, "in_2019");
            var lastDay = table.Date(i, "first_absent_effective")?.AddDays(-1);
            rows.Add(new LifecycleRow(table.Code(i, "code"), wasThereBefore ? null : table.Date(i, "first_seen_effective"), lastDay, false, false, "code_lifecycle_from_pfs", [], string.Empty, 1, i + 1));
        }

        return rows;
    }

    private static List<ProcedureCode> Successors(string text)
    {
        var codes = new List<ProcedureCode>();
        foreach (var word in text.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ProcedureCode.TryParse(word, out var code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}
