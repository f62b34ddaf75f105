namespace DermCpt;

/// <summary>Values of <see cref="Switches.ProlongedCode"/>.</summary>
public enum ProlongedCodeChoice : byte
{
    /// <summary>Word <c>99417</c>.</summary>
    Code99417,

    /// <summary>Word <c>G2212</c>.</summary>
    G2212,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.G2211Policy"/>.</summary>
public enum G2211PolicyChoice : byte
{
    /// <summary>Word <c>medicare</c>.</summary>
    Medicare,

    /// <summary>Word <c>deny</c>.</summary>
    Deny,

    /// <summary>Word <c>allow</c>.</summary>
    Allow,
}

/// <summary>Values of <see cref="Switches.NppSpecialtyRule"/>.</summary>
public enum NppSpecialtyRuleChoice : byte
{
    /// <summary>Word <c>cpt</c>.</summary>
    Cpt,

    /// <summary>Word <c>enrolled</c>.</summary>
    Enrolled,
}

/// <summary>Values of <see cref="Switches.Cpt98000"/>.</summary>
public enum Cpt98000Choice : byte
{
    /// <summary>Word <c>accept</c>.</summary>
    Accept,

    /// <summary>Word <c>reject</c>.</summary>
    Reject,
}

/// <summary>Values of <see cref="Switches.TelehealthModifier"/>.</summary>
public enum TelehealthModifierChoice : byte
{
    /// <summary>Word <c>none</c>.</summary>
    None,

    /// <summary>Word <c>95</c>.</summary>
    Modifier95,

    /// <summary>Word <c>GT</c>.</summary>
    GT,

    /// <summary>Word <c>93</c>.</summary>
    Modifier93,

    /// <summary>Word <c>GQ</c>.</summary>
    GQ,
}

/// <summary>Values of <see cref="Switches.TelehealthPos"/>.</summary>
public enum TelehealthPosChoice : byte
{
    /// <summary>Word <c>homeOrElsewhere</c>.</summary>
    HomeOrElsewhere,

    /// <summary>Word <c>office</c>.</summary>
    Office,
}

/// <summary>Values of <see cref="Switches.Bilateral"/>.</summary>
public enum BilateralChoice : byte
{
    /// <summary>Word <c>oneLine50</c>.</summary>
    OneLine50,

    /// <summary>Word <c>twoLinesLTRT</c>.</summary>
    TwoLinesLTRT,

    /// <summary>Word <c>twoUnits</c>.</summary>
    TwoUnits,
}

/// <summary>Values of <see cref="Switches.Modifier51"/>.</summary>
public enum Modifier51Choice : byte
{
    /// <summary>Word <c>append</c>.</summary>
    Append,

    /// <summary>Word <c>omit</c>.</summary>
    Omit,
}

/// <summary>Values of <see cref="Switches.Modifier59Style"/>.</summary>
public enum Modifier59StyleChoice : byte
{
    /// <summary>Word <c>x</c>.</summary>
    X,

    /// <summary>Word <c>59</c>.</summary>
    Modifier59,

    /// <summary>Word <c>either</c>.</summary>
    Either,
}

/// <summary>Values of <see cref="Switches.Modifier59Line"/>.</summary>
public enum Modifier59LineChoice : byte
{
    /// <summary>Word <c>column2</c>.</summary>
    Column2,

    /// <summary>Word <c>column1</c>.</summary>
    Column1,

    /// <summary>Word <c>either</c>.</summary>
    Either,
}

/// <summary>Values of <see cref="Switches.RepeatLesion"/>.</summary>
public enum RepeatLesionChoice : byte
{
    /// <summary>Word <c>units</c>.</summary>
    Units,

    /// <summary>Word <c>separate59</c>.</summary>
    Separate59,

    /// <summary>Word <c>separate76</c>.</summary>
    Separate76,

    /// <summary>Word <c>pooled76</c>.</summary>
    Pooled76,
}

/// <summary>Values of <see cref="Switches.SideOnLesion"/>.</summary>
public enum SideOnLesionChoice : byte
{
    /// <summary>Word <c>allow</c>.</summary>
    Allow,

    /// <summary>Word <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.Modifier99"/>.</summary>
public enum Modifier99Choice : byte
{
    /// <summary>Word <c>use</c>.</summary>
    Use,

    /// <summary>Word <c>drop</c>.</summary>
    Drop,
}

/// <summary>Values of <see cref="Switches.ProfessionalDate"/>.</summary>
public enum ProfessionalDateChoice : byte
{
    /// <summary>Word <c>readDate</c>.</summary>
    ReadDate,

    /// <summary>Word <c>techDate</c>.</summary>
    TechDate,
}

/// <summary>Values of <see cref="Switches.Modifier90"/>.</summary>
public enum Modifier90Choice : byte
{
    /// <summary>Word <c>allow</c>.</summary>
    Allow,

    /// <summary>Word <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.FootCareClass"/>.</summary>
public enum FootCareClassChoice : byte
{
    /// <summary>Word <c>qModifiers</c>.</summary>
    QModifiers,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.AssistantRule"/>.</summary>
public enum AssistantRuleChoice : byte
{
    /// <summary>Word <c>indicator</c>.</summary>
    Indicator,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.BenignHalfCmRepair"/>.</summary>
public enum BenignHalfCmRepairChoice : byte
{
    /// <summary>Word <c>bundled</c>.</summary>
    Bundled,

    /// <summary>Word <c>separate</c>.</summary>
    Separate,
}

/// <summary>Values of <see cref="Switches.AdhesiveOnlyClosure"/>.</summary>
public enum AdhesiveOnlyClosureChoice : byte
{
    /// <summary>Word <c>G0168</c>.</summary>
    G0168,

    /// <summary>Word <c>simpleRepair</c>.</summary>
    SimpleRepair,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.NcciSource"/>.</summary>
public enum NcciSourceChoice : byte
{
    /// <summary>Word <c>medicare</c>.</summary>
    Medicare,

    /// <summary>Word <c>medicaid</c>.</summary>
    Medicaid,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.NcciClock"/>.</summary>
public enum NcciClockChoice : byte
{
    /// <summary>Word <c>dos</c>.</summary>
    Dos,

    /// <summary>Word <c>processing</c>.</summary>
    Processing,
}

/// <summary>Values of <see cref="Switches.MueSource"/>.</summary>
public enum MueSourceChoice : byte
{
    /// <summary>Word <c>medicare</c>.</summary>
    Medicare,

    /// <summary>Word <c>medicaid</c>.</summary>
    Medicaid,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.Mai3"/>.</summary>
public enum Mai3Choice : byte
{
    /// <summary>Word <c>appeal</c>: denied at first, and paid by the record.</summary>
    Appeal,

    /// <summary>Word <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.MohsIhcPer"/>.</summary>
public enum MohsIhcPerChoice : byte
{
    /// <summary>Word <c>specimen</c>.</summary>
    Specimen,

    /// <summary>Word <c>block</c>.</summary>
    Block,
}

/// <summary>Values of <see cref="Switches.BiologicAdmin"/>.</summary>
public enum BiologicAdminChoice : byte
{
    /// <summary>Word <c>therapeutic</c>: the usual column of the drug.</summary>
    Therapeutic,

    /// <summary>Word <c>complex</c>: the complex code wherever the drug has one.</summary>
    Complex,

    /// <summary>Word <c>fact</c>: the record decides, and is asked.</summary>
    Fact,
}

/// <summary>Values of <see cref="Switches.SelfAdministeredDrugs"/>.</summary>
public enum SelfAdministeredDrugsChoice : byte
{
    /// <summary>Word <c>excluded</c>: no line for the drug or for giving it.</summary>
    Excluded,

    /// <summary>Word <c>payable</c>: a line as for any drug.</summary>
    Payable,
}

/// <summary>Values of <see cref="Switches.SubUnitWaste"/>.</summary>
public enum SubUnitWasteChoice : byte
{
    /// <summary>Word <c>JZ</c>.</summary>
    JZ,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.SkinSub2026"/>.</summary>
public enum SkinSub2026Choice : byte
{
    /// <summary>Word <c>incidentToFlat</c>.</summary>
    IncidentToFlat,

    /// <summary>Word <c>asp</c>.</summary>
    Asp,
}

/// <summary>Values of <see cref="Switches.PathTcBilling"/>.</summary>
public enum PathTcBillingChoice : byte
{
    /// <summary>Word <c>splitAllowed</c>.</summary>
    SplitAllowed,

    /// <summary>Word <c>labOnly</c>.</summary>
    LabOnly,
}

/// <summary>Values of <see cref="Switches.Collect99000"/>.</summary>
public enum Collect99000Choice : byte
{
    /// <summary>Word <c>pay</c>.</summary>
    Pay,

    /// <summary>Word <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.BandGap"/>.</summary>
public enum BandGapReading : byte
{
    /// <summary>Word <c>agree</c>.</summary>
    Agree,

    /// <summary>Word <c>ask</c>.</summary>
    Ask,

    /// <summary>Word <c>ceilingBand</c>.</summary>
    CeilingBand,

    /// <summary>Word <c>roundHalfUp</c>.</summary>
    RoundHalfUp,
}

/// <summary>Values of <see cref="Switches.SevereDysplasticNevus"/>.</summary>
public enum SevereDysplasticNevusChoice : byte
{
    /// <summary>Word <c>benign</c>.</summary>
    Benign,

    /// <summary>Word <c>malignant</c>.</summary>
    Malignant,
}

/// <summary>Values of <see cref="Switches.MalignantMucosa"/>.</summary>
public enum MalignantMucosaChoice : byte
{
    /// <summary>Word <c>ask</c>.</summary>
    Ask,

    /// <summary>Word <c>skinFamily</c>.</summary>
    SkinFamily,
}

/// <summary>Values of <see cref="Switches.ComplexAtMostOneCm"/>.</summary>
public enum ComplexAtMostOneCmChoice : byte
{
    /// <summary>Word <c>intermediate</c>.</summary>
    Intermediate,

    /// <summary>Word <c>simple</c>.</summary>
    Simple,

    /// <summary>Word <c>ask</c>.</summary>
    Ask,
}

/// <summary>Values of <see cref="Switches.EarBiopsy"/>.</summary>
public enum EarBiopsyChoice : byte
{
    /// <summary>Word <c>69100</c>.</summary>
    Code69100,

    /// <summary>Word <c>11102</c>.</summary>
    Code11102,
}

/// <summary>Values of <see cref="Switches.WhiteLipBiopsy"/>.</summary>
public enum WhiteLipBiopsyChoice : byte
{
    /// <summary>Word <c>11102</c>.</summary>
    Code11102,

    /// <summary>Word <c>40490</c>.</summary>
    Code40490,
}

/// <summary>Values of <see cref="Switches.NailBiopsyWithAvulsion"/>.</summary>
public enum NailBiopsyWithAvulsionChoice : byte
{
    /// <summary>Word <c>avulsion</c>: the biopsy is part of it.</summary>
    Avulsion,

    /// <summary>Word <c>biopsy</c>: the avulsion is part of it.</summary>
    Biopsy,
}

/// <summary>Values of <see cref="Switches.RegionalForeignBody"/>.</summary>
public enum RegionalForeignBodyChoice : byte
{
    /// <summary>Word <c>skinCode</c>.</summary>
    SkinCode,

    /// <summary>Word <c>regional</c>.</summary>
    Regional,
}

/// <summary>Values of <see cref="Switches.HalfTimeRule"/>.</summary>
public enum HalfTimeRuleChoice : byte
{
    /// <summary>Word <c>pastHalf</c>.</summary>
    PastHalf,

    /// <summary>Word <c>full</c>.</summary>
    Full,
}

/// <summary>Values of <see cref="Switches.FacilityRules"/>.</summary>
public enum FacilityRulesChoice : byte
{
    /// <summary>Word <c>medicare</c>.</summary>
    Medicare,

    /// <summary>Word <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.RepairClasses"/>.</summary>
public enum RepairClassesChoice : byte
{
    /// <summary>Word <c>rank</c>.</summary>
    Rank,

    /// <summary>Word <c>distinct</c>.</summary>
    Distinct,
}
