namespace DermCpt;

/// <summary>The words of the JSON contract for the catalog.</summary>
internal static class CatalogNames
{
    internal static string Of(CodeMeasure measure) => measure switch
    {
        CodeMeasure.Count => "count",
        CodeMeasure.DiameterCm => "diameterCm",
        CodeMeasure.LengthCm => "lengthCm",
        CodeMeasure.AreaSqCm => "areaSqCm",
        CodeMeasure.Stages => "stages",
        CodeMeasure.Minutes => "minutes",
        CodeMeasure.Units => "units",
        CodeMeasure.VolumeCc => "volumeCc",
        CodeMeasure.BodySurfacePercent => "bodySurfacePercent",
        _ => "none",
    };

    /// <summary>The fee schedule's own words; empty where no table says.</summary>
    internal static string Of(GlobalDays days) => days switch
    {
        GlobalDays.Days000 => "000",
        GlobalDays.Days010 => "010",
        GlobalDays.Days090 => "090",
        GlobalDays.Xxx => "XXX",
        GlobalDays.Yyy => "YYY",
        GlobalDays.Zzz => "ZZZ",
        GlobalDays.Mmm => "MMM",
        _ => string.Empty,
    };

    internal static string Of(LifecycleState state) => state switch
    {
        LifecycleState.Valid => "valid",
        LifecycleState.NotYet => "notYet",
        LifecycleState.Retired => "retired",
        _ => "unknown",
    };

    internal static string Of(CatalogChangeKind kind) => kind switch
    {
        CatalogChangeKind.Began => "began",
        CatalogChangeKind.Ended => "ended",
        CatalogChangeKind.Status => "status",
        CatalogChangeKind.GlobalDays => "globalDays",
        CatalogChangeKind.WorkRvu => "workRvu",
        CatalogChangeKind.NonFacilityTotalRvu => "nonFacilityTotalRvu",
        CatalogChangeKind.FacilityTotalRvu => "facilityTotalRvu",
        CatalogChangeKind.UnitLimit => "unitLimit",
        CatalogChangeKind.Adjudication => "adjudication",
        _ => "pairEdit",
    };
}
