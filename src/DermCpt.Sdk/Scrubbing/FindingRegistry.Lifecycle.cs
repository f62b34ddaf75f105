using DermCpt.Scrubbing;

namespace DermCpt;

/// <content>Findings about codes, their dates and the coverage of the tables.</content>
public static partial class FindingRegistry
{
    private static FindingDefinition[] Lifecycle() =>
    [
        new(FindingId.RetiredCode, FindingSeverity.Error, FindingOutcome.Fail, Rule.SEED_10,
            "{code} ended on {date}, before the service.",
            "Choose a successor by the facts it asks for; none replaces it one for one unless the list says so."),
        new(FindingId.NotYetValidCode, FindingSeverity.Error, FindingOutcome.Fail, Rule.SEED_10,
            "{code} begins on {date}, after the service.",
            "Use the code that was in force on the date of service."),
        new(FindingId.UnknownCode, FindingSeverity.Error, FindingOutcome.Fail, Rule.SEED_14,
            "{code} is not a procedure code.",
            "Look the code up; not every number of a range is a code."),
        new(FindingId.OutOfScope, FindingSeverity.Information, FindingOutcome.Pass, Rule.ANE_00,
            "{where}: {code} is outside the catalog of dermatology, so the line was not judged.",
            "Check it by the rules of its own specialty."),
        new(FindingId.CodeNotCovered, FindingSeverity.Information, FindingOutcome.NoData, Rule.NP_04,
            "{code} is in no table of this edition, so it was not judged on {date}.",
            "Import the current CMS files or check the code by hand."),
        new(FindingId.NotAccepted, FindingSeverity.Error, FindingOutcome.Fail, Rule.MU_06,
            "{code} is not accepted by {payer}.",
            "{instead}."),
        new(FindingId.PayerAccepts, FindingSeverity.Information, FindingOutcome.Bypassed, Rule.PAY_05,
            "{code} is outside Medicare's payable codes; {payer} accepts it.",
            "Nothing to do while the profile is right."),
        new(FindingId.NeedsPolicy, FindingSeverity.Warning, FindingOutcome.NoData, Rule.PAY_01,
            "{switch} is not set for {payer}, and the answer depends on it.",
            "Set the switch in the payer profile after asking the payer."),
        new(FindingId.NoFeeScheduleRow, FindingSeverity.Information, FindingOutcome.NoData, Rule.NP_04,
            "The fee schedule has no row for {code} on {date}, so its indicators were not checked.",
            "Import the fee schedule of that date."),
        new(FindingId.StatusInvalid, FindingSeverity.Error, FindingOutcome.Fail, Rule.IND_07,
            "{code} has status I: Medicare does not accept it.",
            "Find the code that Medicare takes for the service."),
        new(FindingId.StatusNoncovered, FindingSeverity.Warning, FindingOutcome.Fail, Rule.IND_07,
            "{code} has status N: Medicare does not cover it.",
            "Tell the patient before the service, and bill with GY if a denial is wanted."),
        new(FindingId.StatusBundled, FindingSeverity.Information, FindingOutcome.Pass, Rule.IND_07,
            "{code} has status B or P: it is paid within other services and brings no payment of its own.",
            "Expect no separate payment."),
        new(FindingId.PlaceNotPayable, FindingSeverity.Error, FindingOutcome.Fail, Rule.POS_01,
            "{code} is not the practitioner's to bill at place of service {place}.",
            "Leave it to the facility, or correct the place of service.", FindingSeverity.Warning),
        new(FindingId.ReadingOnlyThere, FindingSeverity.Error, FindingOutcome.Fail, Rule.POS_01,
            "{code} without 26 at place of service {place}: only the reading is the practitioner's there.",
            "Add {modifier}, or correct the place of service.", FindingSeverity.Warning),
        new(FindingId.ReadingCodeThere, FindingSeverity.Error, FindingOutcome.Fail, Rule.POS_01,
            "{code} at place of service {place}: only the reading is the practitioner's there.",
            "Bill {other}, or correct the place of service.", FindingSeverity.Warning),
        new(FindingId.PlaceDepends, FindingSeverity.Information, FindingOutcome.Pass, Rule.POS_01,
            "{code} at place of service {place}: contractors differ on whether it is paid there.",
            "Ask the contractor."),
    ];
}
