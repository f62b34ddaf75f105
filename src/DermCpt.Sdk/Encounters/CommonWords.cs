namespace DermCpt;

/// <summary>Relation of a service to earlier surgery in its global period (GLB-32).</summary>
public enum PostoperativeRelation : byte
{
    /// <summary>Word <c>none</c>.</summary>
    None,

    /// <summary>Word <c>related</c>.</summary>
    Related,

    /// <summary>Word <c>unrelated</c>.</summary>
    Unrelated,

    /// <summary>Word <c>staged</c>.</summary>
    Staged,

    /// <summary>Word <c>unplannedReturn</c>.</summary>
    UnplannedReturn,

    /// <summary>Word <c>repeat</c>.</summary>
    Repeat,
}

/// <summary>Who did the operation (M-80, M-62).</summary>
public enum SurgicalRole : byte
{
    /// <summary>Word <c>primary</c>.</summary>
    Primary,

    /// <summary>Word <c>assistant</c>.</summary>
    Assistant,

    /// <summary>Word <c>coSurgeon</c>.</summary>
    CoSurgeon,

    /// <summary>Word <c>team</c>.</summary>
    Team,
}

/// <summary>Which part of the surgical care was given (M-54..56).</summary>
public enum CareShare : byte
{
    /// <summary>Word <c>full</c>.</summary>
    Full,

    /// <summary>Word <c>operationOnly</c>.</summary>
    OperationOnly,

    /// <summary>Word <c>postoperativeOnly</c>.</summary>
    PostoperativeOnly,

    /// <summary>Word <c>preoperativeOnly</c>.</summary>
    PreoperativeOnly,
}

/// <summary>Notice of non-coverage (M-GA, M-GX, M-GY, M-GZ).</summary>
public enum LiabilityNotice : byte
{
    /// <summary>Word <c>none</c>.</summary>
    None,

    /// <summary>Word <c>abnOnFile</c>.</summary>
    AbnOnFile,

    /// <summary>Word <c>voluntaryNotice</c>.</summary>
    VoluntaryNotice,

    /// <summary>Word <c>excluded</c>.</summary>
    Excluded,

    /// <summary>Word <c>noNotice</c>.</summary>
    NoNotice,
}

/// <summary>Who assisted (M-80).</summary>
public enum AssistantKind : byte
{
    /// <summary>Word <c>physician</c>.</summary>
    Physician,

    /// <summary>Word <c>minimum</c>.</summary>
    Minimum,

    /// <summary>Word <c>noResidentAvailable</c>.</summary>
    NoResidentAvailable,

    /// <summary>Word <c>nonPhysician</c>.</summary>
    NonPhysician,
}
