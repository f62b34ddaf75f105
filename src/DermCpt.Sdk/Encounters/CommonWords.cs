namespace DermCpt;

/// <summary>Relation of a service to earlier surgery in its global period (GLB-32). An immutable word, safe on any thread.</summary>
public enum PostoperativeRelation : byte
{
    /// <summary>No relation to an earlier operation, or none stated: <c>none</c>.</summary>
    None,

    /// <summary>For the condition that the earlier operation treated: <c>related</c>.</summary>
    Related,

    /// <summary>For something that the earlier operation has nothing to do with (24, 79): <c>unrelated</c>.</summary>
    Unrelated,

    /// <summary>A further step that was planned, more extensive than the first, or follows it as therapy (58): <c>staged</c>.</summary>
    Staged,

    /// <summary>An unplanned return for a complication, in an operating room with 78: <c>unplannedReturn</c>.</summary>
    UnplannedReturn,

    /// <summary>The same procedure once more, by necessity (76, 77): <c>repeat</c>.</summary>
    Repeat,
}

/// <summary>Who did the operation (M-80, M-62). An immutable word, safe on any thread.</summary>
public enum SurgicalRole : byte
{
    /// <summary>The surgeon who performs it: <c>primary</c>.</summary>
    Primary,

    /// <summary>An assistant to the surgeon (80, 81, 82, AS): <c>assistant</c>.</summary>
    Assistant,

    /// <summary>One of two surgeons with distinct parts (62): <c>coSurgeon</c>.</summary>
    CoSurgeon,

    /// <summary>A member of a surgical team (66): <c>team</c>.</summary>
    Team,
}

/// <summary>Which part of the surgical care was given (M-54..56). An immutable word, safe on any thread.</summary>
public enum CareShare : byte
{
    /// <summary>The operation with the care before and after it: <c>full</c>.</summary>
    Full,

    /// <summary>The operation alone (54): <c>operationOnly</c>.</summary>
    OperationOnly,

    /// <summary>The care after the operation alone (55): <c>postoperativeOnly</c>.</summary>
    PostoperativeOnly,

    /// <summary>The care before the operation alone (56): <c>preoperativeOnly</c>.</summary>
    PreoperativeOnly,
}

/// <summary>Notice of non-coverage (M-GA, M-GX, M-GY, M-GZ). An immutable word, safe on any thread.</summary>
public enum LiabilityNotice : byte
{
    /// <summary>Nothing stated about who pays: <c>none</c>.</summary>
    None,

    /// <summary>A signed advance notice of non-coverage is on file (GA): <c>abnOnFile</c>.</summary>
    AbnOnFile,

    /// <summary>A notice was given though none was required (GX): <c>voluntaryNotice</c>.</summary>
    VoluntaryNotice,

    /// <summary>The payer excludes the service by law or contract (GY): <c>excluded</c>.</summary>
    Excluded,

    /// <summary>Denial is expected and no notice was given (GZ): <c>noNotice</c>.</summary>
    NoNotice,
}

/// <summary>Who assisted (M-80). An immutable word, safe on any thread.</summary>
public enum AssistantKind : byte
{
    /// <summary>A physician (80): <c>physician</c>.</summary>
    Physician,

    /// <summary>A physician who assists at a part of it (81): <c>minimum</c>.</summary>
    Minimum,

    /// <summary>A physician, because no qualified resident was there (82): <c>noResidentAvailable</c>.</summary>
    NoResidentAvailable,

    /// <summary>A physician assistant, nurse practitioner or nurse specialist (AS): <c>nonPhysician</c>.</summary>
    NonPhysician,
}
