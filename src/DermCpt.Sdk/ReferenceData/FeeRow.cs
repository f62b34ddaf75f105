namespace DermCpt.ReferenceData;

/// <summary>What the fee schedule says of a code on a date.</summary>
internal enum FeeState : byte
{
    /// <summary>No release answers for that date, or none ever listed the code.</summary>
    NoData,

    /// <summary>A whole release that decides the date does not list the code.</summary>
    NotListed,

    /// <summary>A row.</summary>
    Listed,
}

/// <summary>One answer of the fee schedule: RVUs in hundredths, the conversion factor in ten-thousandths, indicators as their digit (255 = unknown). Immutable.</summary>
internal readonly struct FeeRow
{
    private readonly FeeValueRecord value;
    private readonly FeePolicyRecord policy;
    private readonly uint factor;

    internal FeeRow(FeeState state, CoverageStatus coverage, SourceRow source = default)
    {
        State = state;
        Coverage = coverage;
        IndicatorCoverage = coverage;
        Source = source;
        policy.Status = 0;
        policy.PcTc = policy.Multiple = policy.Bilateral = policy.Assistant = policy.CoSurgeon = policy.Team = EditionFormat.Unstated;
    }

    internal FeeRow(CoverageStatus coverage, SourceRow source, in FeeValueRecord value, in FeePolicyRecord policy, uint factor, CoverageStatus indicatorCoverage, SourceRow indicatorSource)
    {
        State = FeeState.Listed;
        Coverage = coverage;
        Source = source;
        this.value = value;
        this.policy = policy;
        this.factor = factor;
        IndicatorCoverage = indicatorCoverage;
        IndicatorSource = indicatorSource;
        GlobalCoverage = coverage;
        GlobalSource = source;
    }

    internal FeeState State { get; }

    internal bool IsListed => State == FeeState.Listed;

    /// <summary>Of status, RVUs and conversion factor, and of the global days unless the release lacks them.</summary>
    internal CoverageStatus Coverage { get; }

    /// <summary>Of the policy indicators, which a core release does not carry.</summary>
    internal CoverageStatus IndicatorCoverage { get; }

    internal SourceRow Source { get; }

    internal SourceRow IndicatorSource { get; }

    /// <summary>Of the global days.</summary>
    internal CoverageStatus GlobalCoverage { get; init; }

    internal SourceRow GlobalSource { get; init; }

    internal int Row => Source.Row;

    /// <summary>The row as it is stored.</summary>
    internal FeeValueRecord Values => value;

    internal FeePolicyRecord Policy => policy;

    /// <summary>A, B, C, E, I, N, R, X ...; NUL without a row.</summary>
    internal char Status => (char)policy.Status;

    internal GlobalDays Global => policy.Global;

    /// <summary>Multiple procedures: 0 none, 2 standard, 3 endoscopic, 9 not applicable.</summary>
    internal byte Mult => policy.Multiple;

    /// <summary>Bilateral: 0 no, 1 at 150 per cent, 2 already bilateral, 3 each side in full, 9 not applicable.</summary>
    internal byte Bilat => policy.Bilateral;

    internal byte Asst => policy.Assistant;

    internal byte CoSurg => policy.CoSurgeon;

    internal byte Team => policy.Team;

    internal byte PcTc => policy.PcTc;

    /// <summary>Shares of the global payment, hundredths; 255 = unknown.</summary>
    internal byte PreoperativeShare => policy.Preoperative;

    internal byte IntraoperativeShare => policy.Intraoperative;

    internal byte PostoperativeShare => policy.Postoperative;

    internal int WorkRvu => value.Work;

    internal int FacilityTotalRvu => value.FacilityTotal;

    internal int NonFacilityTotalRvu => value.NonFacilityTotal;

    internal int FacilityPracticeRvu => value.FacilityPractice;

    internal int NonFacilityPracticeRvu => value.NonFacilityPractice;

    internal int MalpracticeRvu => value.Malpractice;

    /// <summary>Dollars a unit of RVU, ten-thousandths.</summary>
    internal int ConversionFactor => (int)factor;

    /// <summary>False where the file marks the setting NA.</summary>
    internal bool AppliesOutsideFacility => (policy.NotApplicable & 1) == 0;

    internal bool AppliesInFacility => (policy.NotApplicable & 2) == 0;
}

/// <summary>The global days of a code on a date and where they come from. Immutable.</summary>
internal readonly struct GlobalDaysAnswer(GlobalDays days, CoverageStatus coverage, SourceRow source)
{
    /// <summary><see cref="GlobalDays.Unknown"/> where nothing says.</summary>
    internal GlobalDays Days { get; } = days;

    internal CoverageStatus Coverage { get; } = coverage;

    /// <summary>A fee schedule row, or one of the patch (<see cref="TableId.GlobalDays"/>).</summary>
    internal SourceRow Source { get; } = source;
}
