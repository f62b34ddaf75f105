using DermCpt.Editions;

namespace DermCpt.DataCompiler;

/// <summary>Windows of codes: those of the catalog, then what the fee schedule shows of codes outside it.</summary>
internal static class LifecycleFiles
{
    private const string LowerBound = "lower bound:";
    private const string UpperBound = "upper bound:";

    internal static void Add(EditionBuilder builder, string data)
    {
        builder.AddLifecycles(new Release(TableId.Lifecycle, "2026-11", Paths.Catalog), DataFile.Read(data, Paths.Catalog, FromCatalog));
        builder.AddLifecycles(new Release(TableId.Lifecycle, "RVU19..RVU25D", Paths.ObservedLifecycles, IsPartial: true), DataFile.Read(data, Paths.ObservedLifecycles, FromSchedule));
    }

    private static LifecycleRow FromCatalog(DataFile.Cells cells)
    {
        var evidence = cells.Text("lifecycle_evidence");
        return new LifecycleRow(
            cells.Code("code"),
            cells.Date("first_valid"),
            cells.Date("last_valid"),
            evidence.StartsWith(LowerBound, StringComparison.Ordinal),
            evidence.StartsWith(UpperBound, StringComparison.Ordinal),
            evidence,
            cells.Codes("successors"),
            cells.Text("successor_facts"),
            Release: 0,
            cells.Number);
    }

    /// <summary>
    /// A code first seen in the first release may be older. Nothing was observed between RVU24C and RVU25D: a first day in RVU25D is
    /// only known not to lie before 2024-10-01, and a code last seen in RVU24C ended by 2025-09-30.
    /// </summary>
    private static LifecycleRow FromSchedule(DataFile.Cells cells)
    {
        var first = cells.Text("first_seen") == "RVU20A" ? null : cells.Date("first_seen_effective");
        var isLowerBound = cells.Text("first_seen") == "RVU25D";
        return new LifecycleRow(
            cells.Code("code"),
            isLowerBound ? new DateOnly(2024, 10, 1) : first,
            cells.Date("first_absent_effective")?.AddDays(-1),
            isLowerBound,
            cells.Text("last_seen") == "RVU24C",
            cells.Text("evidence"),
            Array.Empty<ProcedureCode>(),
            string.Empty,
            Release: 1,
            cells.Number);
    }
}
