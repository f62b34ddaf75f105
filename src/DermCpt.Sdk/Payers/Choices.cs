namespace DermCpt;

/// <summary>Values of <see cref="Switches.ProlongedCode"/>.</summary>
internal enum ProlongedCodeChoice : byte
{
    /// <summary>Time beyond the highest level is 99417: <c>99417</c>.</summary>
    Code99417,

    /// <summary>Time beyond the highest level is G2212: <c>G2212</c>.</summary>
    G2212,

    /// <summary>Time beyond the highest level is not reported: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.G2211Policy"/>.</summary>
internal enum G2211PolicyChoice : byte
{
    /// <summary>As Medicare pays it: <c>medicare</c>.</summary>
    Medicare,

    /// <summary>Never paid: <c>deny</c>.</summary>
    Deny,

    /// <summary>Paid wherever the facts allow it: <c>allow</c>.</summary>
    Allow,
}

/// <summary>Values of <see cref="Switches.NppSpecialtyRule"/>.</summary>
internal enum NppSpecialtyRuleChoice : byte
{
    /// <summary>A nurse practitioner or assistant has the specialty of the practice: <c>cpt</c>.</summary>
    Cpt,

    /// <summary>A nurse practitioner or assistant has the specialty of the enrolment: <c>enrolled</c>.</summary>
    Enrolled,
}

/// <summary>Values of <see cref="Switches.Cpt98000"/>.</summary>
internal enum Cpt98000Choice : byte
{
    /// <summary>Codes of their own for visits by video or sound are taken: <c>accept</c>.</summary>
    Accept,

    /// <summary>They are refused: the office codes with a modifier: <c>reject</c>.</summary>
    Reject,
}

/// <summary>Values of <see cref="Switches.TelehealthModifier"/>.</summary>
internal enum TelehealthModifierChoice : byte
{
    /// <summary>No modifier: <c>none</c>.</summary>
    None,

    /// <summary>95: <c>95</c>.</summary>
    Modifier95,

    /// <summary>GT: <c>GT</c>.</summary>
    GT,

    /// <summary>93: <c>93</c>.</summary>
    Modifier93,

    /// <summary>GQ: <c>GQ</c>.</summary>
    GQ,
}

/// <summary>Values of <see cref="Switches.TelehealthPos"/>.</summary>
internal enum TelehealthPosChoice : byte
{
    /// <summary>10 where the patient is at home, else 02: <c>homeOrElsewhere</c>.</summary>
    HomeOrElsewhere,

    /// <summary>The place of an office visit, 11: <c>office</c>.</summary>
    Office,
}

/// <summary>Values of <see cref="Switches.Bilateral"/>.</summary>
internal enum BilateralChoice : byte
{
    /// <summary>One line with 50: <c>oneLine50</c>.</summary>
    OneLine50,

    /// <summary>Two lines, LT and RT: <c>twoLinesLTRT</c>.</summary>
    TwoLinesLTRT,

    /// <summary>One line of two units: <c>twoUnits</c>.</summary>
    TwoUnits,
}

/// <summary>Values of <see cref="Switches.Modifier51"/>.</summary>
internal enum Modifier51Choice : byte
{
    /// <summary>51 on every further procedure: <c>append</c>.</summary>
    Append,

    /// <summary>No 51: the payer ranks them: <c>omit</c>.</summary>
    Omit,
}

/// <summary>Values of <see cref="Switches.Modifier59Style"/>.</summary>
internal enum Modifier59StyleChoice : byte
{
    /// <summary>XE, XP, XS or XU: <c>x</c>.</summary>
    X,

    /// <summary>59: <c>59</c>.</summary>
    Modifier59,

    /// <summary>Either is taken: <c>either</c>.</summary>
    Either,
}

/// <summary>Values of <see cref="Switches.Modifier59Line"/>.</summary>
internal enum Modifier59LineChoice : byte
{
    /// <summary>On the column 2 code: <c>column2</c>.</summary>
    Column2,

    /// <summary>On the column 1 code: <c>column1</c>.</summary>
    Column1,

    /// <summary>On either: <c>either</c>.</summary>
    Either,
}

/// <summary>Values of <see cref="Switches.RepeatLesion"/>.</summary>
internal enum RepeatLesionChoice : byte
{
    /// <summary>One line, its units counted: <c>units</c>.</summary>
    Units,

    /// <summary>A line each, further ones with 59: <c>separate59</c>.</summary>
    Separate59,

    /// <summary>A line each, further ones with 76: <c>separate76</c>.</summary>
    Separate76,

    /// <summary>One plain line, and one with 76 for the rest: <c>pooled76</c>.</summary>
    Pooled76,
}

/// <summary>Values of <see cref="Switches.SideOnLesion"/>.</summary>
internal enum SideOnLesionChoice : byte
{
    /// <summary>LT and RT may stand on codes of a lesion: <c>allow</c>.</summary>
    Allow,

    /// <summary>LT and RT on codes of a lesion are refused: <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.Modifier99"/>.</summary>
internal enum Modifier99Choice : byte
{
    /// <summary>99 where more than four modifiers are needed: <c>use</c>.</summary>
    Use,

    /// <summary>Modifiers beyond four are left out, the pricing ones first kept: <c>drop</c>.</summary>
    Drop,
}

/// <summary>Values of <see cref="Switches.ProfessionalDate"/>.</summary>
internal enum ProfessionalDateChoice : byte
{
    /// <summary>The day on which it was read: <c>readDate</c>.</summary>
    ReadDate,

    /// <summary>The day on which the test was done: <c>techDate</c>.</summary>
    TechDate,
}

/// <summary>Values of <see cref="Switches.Modifier90"/>.</summary>
internal enum Modifier90Choice : byte
{
    /// <summary>A test that another laboratory made may be billed with 90: <c>allow</c>.</summary>
    Allow,

    /// <summary>A test that another laboratory made may not be billed: <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.FootCareClass"/>.</summary>
internal enum FootCareClassChoice : byte
{
    /// <summary>Q7, Q8 or Q9 by class findings: <c>qModifiers</c>.</summary>
    QModifiers,

    /// <summary>No modifier of class findings: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.AssistantRule"/>.</summary>
internal enum AssistantRuleChoice : byte
{
    /// <summary>By the indicator of the fee schedule: <c>indicator</c>.</summary>
    Indicator,

    /// <summary>The payer has no such rule: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.BenignHalfCmRepair"/>.</summary>
internal enum BenignHalfCmRepairChoice : byte
{
    /// <summary>The repair of an excision of 0.5 cm or less is part of it: <c>bundled</c>.</summary>
    Bundled,

    /// <summary>It is reported: <c>separate</c>.</summary>
    Separate,
}

/// <summary>Values of <see cref="Switches.AdhesiveOnlyClosure"/>.</summary>
internal enum AdhesiveOnlyClosureChoice : byte
{
    /// <summary>A closure by adhesive alone is G0168: <c>G0168</c>.</summary>
    G0168,

    /// <summary>It is a simple repair: <c>simpleRepair</c>.</summary>
    SimpleRepair,

    /// <summary>It is not reported: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.NcciSource"/>.</summary>
internal enum NcciSourceChoice : byte
{
    /// <summary>The pair edits of Medicare: <c>medicare</c>.</summary>
    Medicare,

    /// <summary>The pair edits of Medicaid: <c>medicaid</c>.</summary>
    Medicaid,

    /// <summary>The payer has no pair edits: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.NcciClock"/>.</summary>
internal enum NcciClockChoice : byte
{
    /// <summary>Edits of the day of service: <c>dos</c>.</summary>
    Dos,

    /// <summary>Edits of the day of processing: <c>processing</c>.</summary>
    Processing,
}

/// <summary>Values of <see cref="Switches.MueSource"/>.</summary>
internal enum MueSourceChoice : byte
{
    /// <summary>The unit limits of Medicare: <c>medicare</c>.</summary>
    Medicare,

    /// <summary>The unit limits of Medicaid: <c>medicaid</c>.</summary>
    Medicaid,

    /// <summary>The payer has no unit limits: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.Mai3"/>.</summary>
internal enum Mai3Choice : byte
{
    /// <summary>Denied at first, and paid by the record: <c>appeal</c>.</summary>
    Appeal,

    /// <summary>Denied: <c>deny</c>.</summary>
    Deny,
}

/// <summary>Values of <see cref="Switches.MohsIhcPer"/>.</summary>
internal enum MohsIhcPerChoice : byte
{
    /// <summary>Antibodies beside Mohs are counted a specimen: <c>specimen</c>.</summary>
    Specimen,

    /// <summary>Antibodies beside Mohs are counted a block: <c>block</c>.</summary>
    Block,
}

/// <summary>Values of <see cref="Switches.BiologicAdmin"/>.</summary>
internal enum BiologicAdminChoice : byte
{
    /// <summary>The usual column of the drug: an injection of therapy: <c>therapeutic</c>.</summary>
    Therapeutic,

    /// <summary>Complex administration, as of drugs against cancer: <c>complex</c>.</summary>
    Complex,

    /// <summary>The record decides: <c>fact</c>.</summary>
    Fact,
}

/// <summary>Values of <see cref="Switches.SelfAdministeredDrugs"/>.</summary>
internal enum SelfAdministeredDrugsChoice : byte
{
    /// <summary>No line for the drug or for giving it: <c>excluded</c>.</summary>
    Excluded,

    /// <summary>Paid: <c>payable</c>.</summary>
    Payable,
}

/// <summary>Values of <see cref="Switches.SubUnitWaste"/>.</summary>
internal enum SubUnitWasteChoice : byte
{
    /// <summary>Waste below one unit is JZ: <c>JZ</c>.</summary>
    JZ,

    /// <summary>Waste below one unit takes no modifier: <c>none</c>.</summary>
    None,
}

/// <summary>Values of <see cref="Switches.SkinSub2026"/>.</summary>
internal enum SkinSub2026Choice : byte
{
    /// <summary>One price an area for all products, since 2026: <c>incidentToFlat</c>.</summary>
    IncidentToFlat,

    /// <summary>By the average price of the product: <c>asp</c>.</summary>
    Asp,
}

/// <summary>Values of <see cref="Switches.PathTcBilling"/>.</summary>
internal enum PathTcBillingChoice : byte
{
    /// <summary>The making and the reading may be billed apart: <c>splitAllowed</c>.</summary>
    SplitAllowed,

    /// <summary>The making is billed by the laboratory alone: <c>labOnly</c>.</summary>
    LabOnly,
}

/// <summary>Values of <see cref="Switches.Collect99000"/>.</summary>
internal enum Collect99000Choice : byte
{
    /// <summary>Handling of a specimen is paid: <c>pay</c>.</summary>
    Pay,

    /// <summary>Handling of a specimen is denied: <c>deny</c>.</summary>
    Deny,
}
