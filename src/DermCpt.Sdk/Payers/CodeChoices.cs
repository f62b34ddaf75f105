namespace DermCpt;

/// <summary>Values of <see cref="Switches.BandGap"/>.</summary>
internal enum BandGapReading : byte
{
    /// <summary>Where both neighbors agree the code, else asked: <c>agree</c>.</summary>
    Agree,

    /// <summary>Asked: <c>ask</c>.</summary>
    Ask,

    /// <summary>The next larger band: <c>ceilingBand</c>.</summary>
    CeilingBand,

    /// <summary>Rounded, half up, to the printed steps: <c>roundHalfUp</c>.</summary>
    RoundHalfUp,
}

/// <summary>Values of <see cref="Switches.SevereDysplasticNevus"/>.</summary>
internal enum SevereDysplasticNevusChoice : byte
{
    /// <summary>Coded with the benign lesions: <c>benign</c>.</summary>
    Benign,

    /// <summary>Coded with the malignant lesions: <c>malignant</c>.</summary>
    Malignant,
}

/// <summary>Values of <see cref="Switches.MalignantMucosa"/>.</summary>
internal enum MalignantMucosaChoice : byte
{
    /// <summary>Asked: <c>ask</c>.</summary>
    Ask,

    /// <summary>The skin codes of the nearest site: <c>skinFamily</c>.</summary>
    SkinFamily,
}

/// <summary>Values of <see cref="Switches.ComplexAtMostOneCm"/>.</summary>
internal enum ComplexAtMostOneCmChoice : byte
{
    /// <summary>A complex repair of 1.0 cm or less is an intermediate one: <c>intermediate</c>.</summary>
    Intermediate,

    /// <summary>It is a simple one: <c>simple</c>.</summary>
    Simple,

    /// <summary>Asked: <c>ask</c>.</summary>
    Ask,
}

/// <summary>Values of <see cref="Switches.EarBiopsy"/>.</summary>
internal enum EarBiopsyChoice : byte
{
    /// <summary>The code of the ear: <c>69100</c>.</summary>
    Code69100,

    /// <summary>The skin code: <c>11102</c>.</summary>
    Code11102,
}

/// <summary>Values of <see cref="Switches.WhiteLipBiopsy"/>.</summary>
internal enum WhiteLipBiopsyChoice : byte
{
    /// <summary>The skin code: <c>11102</c>.</summary>
    Code11102,

    /// <summary>The code of the lip: <c>40490</c>.</summary>
    Code40490,
}

/// <summary>Values of <see cref="Switches.NailBiopsyWithAvulsion"/>.</summary>
internal enum NailBiopsyWithAvulsionChoice : byte
{
    /// <summary>The biopsy is part of the avulsion: <c>avulsion</c>.</summary>
    Avulsion,

    /// <summary>The avulsion is part of the biopsy: <c>biopsy</c>.</summary>
    Biopsy,
}

/// <summary>Values of <see cref="Switches.RegionalForeignBody"/>.</summary>
internal enum RegionalForeignBodyChoice : byte
{
    /// <summary>The skin code wherever it lies: <c>skinCode</c>.</summary>
    SkinCode,

    /// <summary>The code of the region where there is one: <c>regional</c>.</summary>
    Regional,
}

/// <summary>Values of <see cref="Switches.HalfTimeRule"/>.</summary>
internal enum HalfTimeRuleChoice : byte
{
    /// <summary>A step counts once more than its half has passed: <c>pastHalf</c>.</summary>
    PastHalf,

    /// <summary>A step counts when it is full: <c>full</c>.</summary>
    Full,
}

/// <summary>Values of <see cref="Switches.FacilityRules"/>.</summary>
internal enum FacilityRulesChoice : byte
{
    /// <summary>As Medicare where the place is a facility: <c>medicare</c>.</summary>
    Medicare,

    /// <summary>The payer has no such rule: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.RepairClasses"/>.</summary>
internal enum RepairClassesChoice : byte
{
    /// <summary>Repairs of different class or group are ranked and take 51: <c>rank</c>.</summary>
    Rank,

    /// <summary>The lesser ones take 59 in place of 51: <c>distinct</c>.</summary>
    Distinct,
}
