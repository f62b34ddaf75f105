using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>
/// One row of the Medicare physician fee schedule. RVUs and shares are exact; an indicator is null where the release has no such
/// column. Immutable and safe on any thread.
/// </summary>
public sealed class FeeFacts
{
    private const decimal Hundredth = 0.01m;
    private const decimal TenThousandth = 0.0001m;

    internal FeeFacts(Edition edition, FeeComponent component, in FeeRow row)
    {
        var release = edition.SourceOf(row.Source);
        Component = component;
        Release = release.Release;
        InForceFrom = release.InForceFrom;
        InForceTo = release.InForceTo;
        Row = row.Row;
        Coverage = row.Coverage;
        Status = row.Status;
        GlobalDays = row.Global;
        Work = row.WorkRvu * Hundredth;
        NonFacilityPracticeExpense = row.NonFacilityPracticeRvu * Hundredth;
        FacilityPracticeExpense = row.FacilityPracticeRvu * Hundredth;
        Malpractice = row.MalpracticeRvu * Hundredth;
        NonFacilityTotal = row.NonFacilityTotalRvu * Hundredth;
        FacilityTotal = row.FacilityTotalRvu * Hundredth;
        ConversionFactor = row.ConversionFactor * TenThousandth;
        IndicatorRelease = row.IndicatorSource.IsEmpty ? null : edition.ReleaseOf(row.IndicatorSource);
        IndicatorCoverage = row.IndicatorCoverage;
        PcTc = Stated(row.PcTc);
        MultipleProcedures = Stated(row.Mult);
        Bilateral = Stated(row.Bilat);
        AssistantSurgeon = Stated(row.Asst);
        CoSurgeons = Stated(row.CoSurg);
        TeamSurgery = Stated(row.Team);
        PreoperativeShare = Stated(row.PreoperativeShare) * Hundredth;
        IntraoperativeShare = Stated(row.IntraoperativeShare) * Hundredth;
        PostoperativeShare = Stated(row.PostoperativeShare) * Hundredth;
        AppliesInFacility = row.AppliesInFacility;
        AppliesOutsideFacility = row.AppliesOutsideFacility;
    }

    /// <summary>The whole code, or its professional (26) or technical (TC) component.</summary>
    public FeeComponent Component { get; }

    /// <summary>The release of RVUs, status and global days (RVU26C).</summary>
    public string Release { get; }

    /// <summary>First day on which the release was in force.</summary>
    public DateOnly? InForceFrom { get; }

    /// <summary>Last day on which the release was in force.</summary>
    public DateOnly? InForceTo { get; }

    /// <summary>1-based data row of the release's file.</summary>
    public int Row { get; }

    /// <summary>How well the release answers for the date that was asked for; verified in a history.</summary>
    public CoverageStatus Coverage { get; }

    /// <summary>Payment status: A active, B bundled, C carrier priced, E excluded, I invalid for Medicare, N not covered, R restricted, X by law.</summary>
    public char Status { get; }

    /// <summary>The global period.</summary>
    public GlobalDays GlobalDays { get; }

    /// <summary>Work RVUs.</summary>
    public decimal Work { get; }

    /// <summary>Practice expense RVUs outside a facility.</summary>
    public decimal NonFacilityPracticeExpense { get; }

    /// <summary>Practice expense RVUs in a facility.</summary>
    public decimal FacilityPracticeExpense { get; }

    /// <summary>Malpractice RVUs.</summary>
    public decimal Malpractice { get; }

    /// <summary>Total RVUs outside a facility.</summary>
    public decimal NonFacilityTotal { get; }

    /// <summary>Total RVUs in a facility.</summary>
    public decimal FacilityTotal { get; }

    /// <summary>Dollars for one RVU.</summary>
    public decimal ConversionFactor { get; }

    /// <summary>The release of the indicators, or null where none has them.</summary>
    public string? IndicatorRelease { get; }

    /// <summary>How well the indicators answer for the date.</summary>
    public CoverageStatus IndicatorCoverage { get; }

    /// <summary>Professional and technical component indicator, 0..9.</summary>
    public int? PcTc { get; }

    /// <summary>Multiple procedures: 0 none, 2 standard, 3 endoscopic, 9 not applicable.</summary>
    public int? MultipleProcedures { get; }

    /// <summary>Bilateral: 0 no, 1 at 150 per cent, 2 already bilateral, 3 each side in full, 9 not applicable.</summary>
    public int? Bilateral { get; }

    /// <summary>Assistant at surgery: 0 with documentation, 1 not paid, 2 paid, 9 not applicable.</summary>
    public int? AssistantSurgeon { get; }

    /// <summary>Co-surgeons: 0 not paid, 1 with documentation, 2 paid, 9 not applicable.</summary>
    public int? CoSurgeons { get; }

    /// <summary>Team surgery: 0 not paid, 1 with documentation, 2 paid, 9 not applicable.</summary>
    public int? TeamSurgery { get; }

    /// <summary>Share of the work before surgery, 0..1.</summary>
    public decimal? PreoperativeShare { get; }

    /// <summary>Share of the surgery itself, 0..1.</summary>
    public decimal? IntraoperativeShare { get; }

    /// <summary>Share of the care after surgery, 0..1.</summary>
    public decimal? PostoperativeShare { get; }

    /// <summary>False where the release marks the facility setting NA.</summary>
    public bool AppliesInFacility { get; }

    /// <summary>False where the release marks the office setting NA.</summary>
    public bool AppliesOutsideFacility { get; }

    private static int? Stated(byte indicator) => indicator == EditionFormat.Unstated ? null : indicator;
}
