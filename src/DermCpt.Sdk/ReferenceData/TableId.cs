namespace DermCpt;

/// <summary>A table of an edition. An immutable word, safe on any thread.</summary>
public enum TableId : byte
{
    /// <summary>No table: an answer that cites no row.</summary>
    None,

    /// <summary>NCCI procedure-to-procedure pairs, practitioner (<c>ptp</c>).</summary>
    Ptp,

    /// <summary>NCCI medically unlikely units, practitioner (<c>mue</c>).</summary>
    Mue,

    /// <summary>Medicare physician fee schedule: status, indicators, RVUs (<c>feeSchedule</c>).</summary>
    FeeSchedule,

    /// <summary>NCCI add-on codes and their primaries (<c>addOn</c>).</summary>
    AddOn,

    /// <summary>First and last valid days and successors of procedure codes (<c>lifecycle</c>).</summary>
    Lifecycle,

    /// <summary>ICD-10-CM codes of a fiscal year (<c>diagnosis</c>).</summary>
    Diagnosis,

    /// <summary>Places of service and their payment setting (<c>placeOfService</c>).</summary>
    PlaceOfService,

    /// <summary>Short descriptions of HCPCS level II codes (<c>hcpcs</c>).</summary>
    Hcpcs,

    /// <summary>Global days of codes that no fee schedule file holds: a named patch (<c>globalDays</c>).</summary>
    GlobalDays,

    /// <summary>The coverage articles of Medicare's contractors (<c>article</c>).</summary>
    Article,
}
