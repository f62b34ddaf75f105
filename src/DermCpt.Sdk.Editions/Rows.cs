using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>One release of a table: its name, its file, and the days on which it was in force; rows where they are not those that are kept; for pairs, whether of every code, and whether some parts only.</summary>
internal sealed record Release(TableId Table, string Name, string File, DateOnly? From = null, DateOnly? To = null, bool IsPartial = false, DateOnly? CarriedBackFrom = null, int? Rows = null, bool HoldsAllCodes = false, bool IsExtract = false, bool IsPart = false);

/// <summary>A row of the pair file; indicator 0, 1 or 9. Its 1-based row there, or 0 where that is its place here.</summary>
internal readonly struct PairRow(ProcedureCode column1, ProcedureCode column2, DateOnly? effective, DateOnly? deleted, int indicator, int row = 0)
{
    // Packed, since a whole release has 2.4 million of them.
    private readonly byte packedIndicator = (byte)indicator;

    internal ProcedureCode Column1 { get; } = column1;

    internal ProcedureCode Column2 { get; } = column2;

    /// <summary>Days as the edition holds them.</summary>
    internal ushort Effective { get; } = EditionBuilder.DayOf(effective);

    internal ushort Deleted { get; } = EditionBuilder.DayOf(deleted);

    internal int Indicator => packedIndicator;

    internal int Row { get; } = row;
}

/// <summary>A row of an MUE file and its 1-based place there.</summary>
internal sealed record UnitRow(ProcedureCode Code, int Limit, int Mai, string Rationale, int Row);

/// <summary>A row of a fee schedule: RVUs in hundredths, the factor in ten-thousandths, indicators as their digit or 255; its 1-based row, or 0 where that is its place here.</summary>
internal sealed record ScheduleRow(ProcedureCode Code, FeeComponent Component, FeeValueRecord Value, FeePolicyRecord Policy, int ConversionFactor, int Row = 0);

/// <summary>A row of the patch of global days.</summary>
internal sealed record GlobalDaysRow(ProcedureCode Code, GlobalDays Days, DateOnly? From, int Release);

/// <summary>A row of the add-on file; an empty primary is left to the contractor. Its 1-based row there, or 0 where that is its place here.</summary>
internal sealed record AddOnRow(ProcedureCode AddOn, ProcedureCode Primary, int Type, DateOnly? Effective, DateOnly? Deleted, DateOnly? AddOnDeleted, DateOnly? PrimaryDeleted, bool IsContractorDefined, int Row = 0);

/// <summary>The window of a code.</summary>
internal sealed record LifecycleRow(ProcedureCode Code, DateOnly? First, DateOnly? Last, bool FirstIsLowerBound, bool LastIsUpperBound, string Evidence, IReadOnlyList<ProcedureCode> Successors, string Facts, int Release, int Row);

/// <summary>A billable code of ICD-10-CM and its days, null where it has none in the years held. Its 1-based row in its file, or 0 where that is its place here.</summary>
internal readonly record struct BillableRow(DiagnosisCode Code, DateOnly? First, DateOnly? Last, int Row = 0);

/// <summary>A place of service.</summary>
internal sealed record PlaceRow(int Code, bool IsFacility, string Name);

/// <summary>A HCPCS level II code with its short description, and its 1-based row in an imported file.</summary>
internal sealed record HcpcsRow(ProcedureCode Code, string Description, char Status, int Row = 0);

/// <summary>The first and last day of a code as a file states them, null where it states none.</summary>
internal readonly record struct CodeDays(ProcedureCode Code, DateOnly? First, DateOnly? Last);

/// <summary>A change of a billable diagnosis on the first day of a fiscal year: it begins then, or ended the day before.</summary>
internal readonly record struct DiagnosisChange(DiagnosisCode Code, bool Begins, int Row);
