namespace DermCpt.LineModifiers;

/// <summary>What a modifier does (modifiers.md, column K); one modifier can do several.</summary>
[Flags]
internal enum ModifierKinds : byte
{
    None = 0,

    /// <summary>P: changes the price.</summary>
    Pricing = 1,

    /// <summary>C: steers the claim or the payment.</summary>
    Control = 2,

    /// <summary>N: lifts a pair edit.</summary>
    Bypass = 4,

    /// <summary>A: names a place on the body; lifts a pair edit too.</summary>
    Anatomic = 8,

    /// <summary>I: informs.</summary>
    Informational = 16,

    /// <summary>G: speaks about a global period.</summary>
    Global = 32,

    /// <summary>L: says who is liable, or that coverage conditions are met.</summary>
    Liability = 64,
}

/// <summary>The kinds of code that a modifier applies to (modifiers.md, column applies).</summary>
[Flags]
internal enum ModifierTargets : byte
{
    None = 0,

    /// <summary>E: visits.</summary>
    Visit = 1,

    /// <summary>S: surgery and other procedures.</summary>
    Procedure = 2,

    /// <summary>R: radiology and diagnostic tests.</summary>
    Radiology = 4,

    /// <summary>H: pathology and laboratory.</summary>
    Laboratory = 8,

    /// <summary>D: drugs and supplies.</summary>
    Drug = 16,

    /// <summary>X: any code.</summary>
    Any = Visit | Procedure | Radiology | Laboratory | Drug,
}

/// <summary>The field of the fee schedule that decides whether a code takes a modifier.</summary>
internal enum ModifierIndicator : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>IND-01.</summary>
    Bilateral,

    /// <summary>IND-02.</summary>
    Multiple,

    /// <summary>IND-03.</summary>
    Assistant,

    /// <summary>IND-04, two surgeons.</summary>
    CoSurgeon,

    /// <summary>IND-04, team.</summary>
    Team,

    /// <summary>IND-05.</summary>
    ProfessionalTechnical,

    /// <summary>IND-06, any of 000, 010, 090.</summary>
    Operation,

    /// <summary>IND-06, 010 or 090 only.</summary>
    Aftercare,
}

/// <summary>Whether a modifier may stand on a professional dermatology claim at all.</summary>
internal enum ModifierUse : byte
{
    /// <summary>Yes.</summary>
    Professional,

    /// <summary>Facility claims only.</summary>
    Facility,

    /// <summary>Services of other specialties only.</summary>
    OtherSpecialty,

    /// <summary>Therapy codes (97xxx) only.</summary>
    Therapy,

    /// <summary>Routine foot care only.</summary>
    FootCare,

    /// <summary>Set by the payer, never sent.</summary>
    PayerOnly,

    /// <summary>Defined by each state: where the profile lists it.</summary>
    State,
}
