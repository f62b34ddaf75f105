namespace DermCpt;

/// <summary>Elements of medical decision making: one entry a problem, a piece of data, a risk. Null is a column that is not stated. Thread-safe: immutable.</summary>
public sealed record DecisionElements
{
    /// <summary>Problems addressed. Absent: not stated (EM-31).</summary>
    public ValueList<ProblemAddressed>? Problems { get; init; }

    /// <summary>Data reviewed or ordered. Absent: not stated (EM-40).</summary>
    public ValueList<DataElement>? Data { get; init; }

    /// <summary>Risks of management; the greatest counts. Absent: not stated (EM-45..48).</summary>
    public ValueList<ManagementRisk>? Risk { get; init; }
}

/// <summary>One piece of data; the code of a test says whether it counts as one, and once (EM-41, EM-42). Thread-safe: an immutable value.</summary>
public readonly struct DataElement
{
    /// <summary>A piece of data.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="code">The test's code, if it is a test and known; empty if not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A kind that <see cref="DataKind"/> does not have.</exception>
    public DataElement(DataKind kind, ProcedureCode code = default)
    {
        Kind = WordValue.Check<DataKind>(kind, nameof(kind))!.Value;
        Code = code;
    }

    /// <summary>What was done.</summary>
    public DataKind Kind { get; }

    /// <summary>The test's code, if it is a test and known; empty if not.</summary>
    public ProcedureCode Code { get; }

    /// <summary>The word in JSON, and the code where one is stated.</summary>
    public override string ToString() => Code.IsEmpty ? Words.Of<DataKind>().Text((int)Kind) : $"{Words.Of<DataKind>().Text((int)Kind)} {Code}";
}

/// <summary>An operation decided today and done tomorrow (EM-92). Thread-safe: immutable.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Date">Its date.</param>
/// <exception cref="ArgumentException">An empty code.</exception>
public sealed record PlannedSurgery(ProcedureCode Code, DateOnly Date)
{
    /// <summary>The operation.</summary>
    public ProcedureCode Code { get; } = CodeLists.Check(Code, nameof(Code));

    /// <summary>Its date.</summary>
    public DateOnly Date { get; } = Date;
}

/// <summary>Kinds of problem (EM-31a..k). An immutable word, safe on any thread.</summary>
public enum ProblemAddressed : byte
{
    /// <summary>A problem that passes by itself or is minor: <c>selfLimitedMinor</c>.</summary>
    SelfLimitedMinor,

    /// <summary>A long-lasting problem that is at its goal of treatment: <c>stableChronic</c>.</summary>
    StableChronic,

    /// <summary>A long-lasting problem that is not at its goal, gets worse, or has side effects of treatment: <c>chronicNotAtGoal</c>.</summary>
    ChronicNotAtGoal,

    /// <summary>A long-lasting problem with a severe flare: <c>chronicSevereExacerbation</c>.</summary>
    ChronicSevereExacerbation,

    /// <summary>A new, short problem of low risk: <c>acuteUncomplicated</c>.</summary>
    AcuteUncomplicated,

    /// <summary>A new, short problem of low risk that needs care in hospital: <c>acuteUncomplicatedInpatient</c>.</summary>
    AcuteUncomplicatedInpatient,

    /// <summary>An injury or illness of short course that is stable: <c>stableAcute</c>.</summary>
    StableAcute,

    /// <summary>A new problem whose outcome is uncertain, such as a suspicious mole: <c>undiagnosedUncertainPrognosis</c>.</summary>
    UndiagnosedUncertainPrognosis,

    /// <summary>A new illness with general symptoms, such as fever: <c>acuteSystemicSymptoms</c>.</summary>
    AcuteSystemicSymptoms,

    /// <summary>An injury that needs more than its own place examined: <c>acuteComplicatedInjury</c>.</summary>
    AcuteComplicatedInjury,

    /// <summary>A problem that threatens life or a function of the body soon: <c>threatToLifeOrFunction</c>.</summary>
    ThreatToLifeOrFunction,
}

/// <summary>Kinds of data (EM-40a..f). An immutable word, safe on any thread.</summary>
public enum DataKind : byte
{
    /// <summary>A note of another source was read: <c>externalNote</c>.</summary>
    ExternalNote,

    /// <summary>The result of a test was read: <c>testResultReviewed</c>.</summary>
    TestResultReviewed,

    /// <summary>A test was ordered; reading its result counts with it: <c>testOrdered</c>.</summary>
    TestOrdered,

    /// <summary>Somebody else gave the history, because the patient could not: <c>independentHistorian</c>.</summary>
    IndependentHistorian,

    /// <summary>A test was read by the practitioner, apart from a report that is billed: <c>independentInterpretation</c>.</summary>
    IndependentInterpretation,

    /// <summary>Management or a test was discussed with somebody outside the practice: <c>externalDiscussion</c>.</summary>
    ExternalDiscussion,
}

/// <summary>Kinds of risk (EM-45..48). An immutable word, safe on any thread.</summary>
public enum ManagementRisk : byte
{
    /// <summary>Next to no risk: <c>minimal</c>.</summary>
    Minimal,

    /// <summary>A drug that is sold without a prescription: <c>overTheCounterDrug</c>.</summary>
    OverTheCounterDrug,

    /// <summary>Minor surgery without risk factors of the patient: <c>minorSurgeryNoRiskFactors</c>.</summary>
    MinorSurgeryNoRiskFactors,

    /// <summary>A prescription drug was begun, kept, changed or stopped: <c>prescriptionDrugManagement</c>.</summary>
    PrescriptionDrugManagement,

    /// <summary>Minor surgery with risk factors of the patient or the procedure: <c>minorSurgeryWithRiskFactors</c>.</summary>
    MinorSurgeryWithRiskFactors,

    /// <summary>Planned major surgery without risk factors: <c>electiveMajorSurgeryNoRiskFactors</c>.</summary>
    ElectiveMajorSurgeryNoRiskFactors,

    /// <summary>Social circumstances limit diagnosis or treatment: <c>socialDeterminants</c>.</summary>
    SocialDeterminants,

    /// <summary>A drug that needs close watch for its toxicity: <c>intensiveToxicityMonitoring</c>.</summary>
    IntensiveToxicityMonitoring,

    /// <summary>Planned major surgery with risk factors: <c>electiveMajorSurgeryWithRiskFactors</c>.</summary>
    ElectiveMajorSurgeryWithRiskFactors,

    /// <summary>Emergency major surgery: <c>emergencyMajorSurgery</c>.</summary>
    EmergencyMajorSurgery,

    /// <summary>Hospital care was decided: <c>hospitalization</c>.</summary>
    Hospitalization,

    /// <summary>Not to resuscitate, or to lessen care, was decided: <c>doNotResuscitate</c>.</summary>
    DoNotResuscitate,

    /// <summary>A controlled drug by injection: <c>parenteralControlledSubstance</c>.</summary>
    ParenteralControlledSubstance,
}
