namespace DermCpt.ReferenceData;

/// <summary>The words of the JSON contract for tables and coverage.</summary>
internal static class TableNames
{
    internal static string Of(TableId table) => table switch
    {
        TableId.Ptp => "ptp",
        TableId.Mue => "mue",
        TableId.FeeSchedule => "feeSchedule",
        TableId.AddOn => "addOn",
        TableId.Lifecycle => "lifecycle",
        TableId.Diagnosis => "diagnosis",
        TableId.PlaceOfService => "placeOfService",
        TableId.Hcpcs => "hcpcs",
        TableId.GlobalDays => "globalDays",
        TableId.Article => "article",
        _ => "none",
    };

    internal static string Of(CoverageStatus status) => status switch
    {
        CoverageStatus.Verified => "verified",
        CoverageStatus.Bracketed => "bracketed",
        CoverageStatus.CarriedForward => "carriedForward",
        CoverageStatus.CarriedBack => "carriedBack",
        CoverageStatus.NoData => "noData",
        _ => "none",
    };
}
