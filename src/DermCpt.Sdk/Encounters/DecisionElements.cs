namespace DermCpt;

/// <summary>Elements of medical decision making: one entry a problem, a piece of data, a risk. Null is a column that is not stated. Thread-safe: immutable.</summary>
public sealed record DecisionElements
{
    /// <summary>Problems addressed (EM-31).</summary>
    public ValueList<ProblemAddressed>? Problems { get; init; }

    /// <summary>Data reviewed or ordered (EM-40).</summary>
    public ValueList<DataElement>? Data { get; init; }

    /// <summary>Risks of management (EM-45..48); the greatest counts.</summary>
    public ValueList<ManagementRisk>? Risk { get; init; }
}

/// <summary>One piece of data; the code of a test lets EM-41 and EM-42 judge it. Thread-safe: an immutable value.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Code">The test's code, if it is a test and known; empty if not.</param>
public readonly record struct DataElement(DataKind Kind, ProcedureCode Code = default);

/// <summary>An operation decided today and done tomorrow (EM-92). Thread-safe: immutable.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Date">Its date.</param>
public sealed record PlannedSurgery(ProcedureCode Code, DateOnly Date);

/// <summary>Kinds of problem (EM-31a..k).</summary>
public enum ProblemAddressed : byte
{
    /// <summary>Word <c>selfLimitedMinor</c>.</summary>
    SelfLimitedMinor,

    /// <summary>Word <c>stableChronic</c>.</summary>
    StableChronic,

    /// <summary>Word <c>chronicNotAtGoal</c>.</summary>
    ChronicNotAtGoal,

    /// <summary>Word <c>chronicSevereExacerbation</c>.</summary>
    ChronicSevereExacerbation,

    /// <summary>Word <c>acuteUncomplicated</c>.</summary>
    AcuteUncomplicated,

    /// <summary>Word <c>acuteUncomplicatedInpatient</c>.</summary>
    AcuteUncomplicatedInpatient,

    /// <summary>Word <c>stableAcute</c>.</summary>
    StableAcute,

    /// <summary>Word <c>undiagnosedUncertainPrognosis</c>.</summary>
    UndiagnosedUncertainPrognosis,

    /// <summary>Word <c>acuteSystemicSymptoms</c>.</summary>
    AcuteSystemicSymptoms,

    /// <summary>Word <c>acuteComplicatedInjury</c>.</summary>
    AcuteComplicatedInjury,

    /// <summary>Word <c>threatToLifeOrFunction</c>.</summary>
    ThreatToLifeOrFunction,
}

/// <summary>Kinds of data (EM-40a..f).</summary>
public enum DataKind : byte
{
    /// <summary>Word <c>externalNote</c>.</summary>
    ExternalNote,

    /// <summary>Word <c>testResultReviewed</c>.</summary>
    TestResultReviewed,

    /// <summary>Word <c>testOrdered</c>.</summary>
    TestOrdered,

    /// <summary>Word <c>independentHistorian</c>.</summary>
    IndependentHistorian,

    /// <summary>Word <c>independentInterpretation</c>.</summary>
    IndependentInterpretation,

    /// <summary>Word <c>externalDiscussion</c>.</summary>
    ExternalDiscussion,
}

/// <summary>Kinds of risk (EM-45..48).</summary>
public enum ManagementRisk : byte
{
    /// <summary>Word <c>minimal</c>.</summary>
    Minimal,

    /// <summary>Word <c>overTheCounterDrug</c>.</summary>
    OverTheCounterDrug,

    /// <summary>Word <c>minorSurgeryNoRiskFactors</c>.</summary>
    MinorSurgeryNoRiskFactors,

    /// <summary>Word <c>prescriptionDrugManagement</c>.</summary>
    PrescriptionDrugManagement,

    /// <summary>Word <c>minorSurgeryWithRiskFactors</c>.</summary>
    MinorSurgeryWithRiskFactors,

    /// <summary>Word <c>electiveMajorSurgeryNoRiskFactors</c>.</summary>
    ElectiveMajorSurgeryNoRiskFactors,

    /// <summary>Word <c>socialDeterminants</c>.</summary>
    SocialDeterminants,

    /// <summary>Word <c>intensiveToxicityMonitoring</c>.</summary>
    IntensiveToxicityMonitoring,

    /// <summary>Word <c>electiveMajorSurgeryWithRiskFactors</c>.</summary>
    ElectiveMajorSurgeryWithRiskFactors,

    /// <summary>Word <c>emergencyMajorSurgery</c>.</summary>
    EmergencyMajorSurgery,

    /// <summary>Word <c>hospitalization</c>.</summary>
    Hospitalization,

    /// <summary>Word <c>doNotResuscitate</c>.</summary>
    DoNotResuscitate,

    /// <summary>Word <c>parenteralControlledSubstance</c>.</summary>
    ParenteralControlledSubstance,
}
