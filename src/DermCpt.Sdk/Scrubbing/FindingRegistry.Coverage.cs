using DermCpt.Scrubbing;

namespace DermCpt;

/// <content>Findings about what a Medicare contractor pays for: warnings, never errors, and never a statement that a line is covered.</content>
public static partial class FindingRegistry
{
    private static FindingDefinition[] Coverage() =>
    [
        new(FindingId.NotCoveredDiagnosis, FindingSeverity.Warning, FindingOutcome.Fail, Rule.COV_01,
            "{where}: {coverage} lists no diagnosis of the line for {code}.",
            "Name the listed diagnosis if the record has one; else tell the patient first and use GA with a signed notice, GZ without one."),
        new(FindingId.NeedsComplication, FindingSeverity.Warning, FindingOutcome.Fail, Rule.COV_02,
            "{where}: {coverage} pays {code} for {diagnosis} only beside a diagnosis of a second group.",
            "Add the symptom or the disease if the record has it; else use GA with a signed notice, GZ without one."),
        new(FindingId.CosmeticUnlessComplicated, FindingSeverity.Warning, FindingOutcome.Fail, Rule.COV_03,
            "{where}: {coverage} takes {code} for {diagnosis} as cosmetic unless a listed complication stands beside it.",
            "Add the complication if the record has it; else the removal is the patient's: GY, with GX where a notice was given."),
        new(FindingId.FrequencyExceeded, FindingSeverity.Warning, FindingOutcome.Fail, Rule.COV_06,
            "{where}: {other} was on {date}; {coverage} pays {code} again after {limit} days.",
            "Show why it was needed sooner, or use GA with a signed notice, GZ without one."),
        new(FindingId.NeedsQModifier, FindingSeverity.Warning, FindingOutcome.Fail, Rule.FC_Q,
            "{where}: {coverage} pays {code} for the line's diagnoses only with a class finding.",
            "Add Q7, Q8 or Q9 where the record has the findings (one A; two B; one B and two C)."),
        new(FindingId.NeedsNotice, FindingSeverity.Warning, FindingOutcome.Fail, Rule.COV_05,
            "{where}: {coverage} does not cover {code} as billed.",
            "Use GY where the law excludes it, with GX where a notice was given; GA with a signed notice or GZ without one where it is not necessary."),
        new(FindingId.DiagnosisOrder, FindingSeverity.Information, FindingOutcome.Pass, Rule.COV_07,
            "{where}: {coverage} wants the diagnosis of the nail or foot before the one that stands beside it.",
            "Write the diagnosis of the first group first."),
        new(FindingId.NeedsActiveCare, FindingSeverity.Information, FindingOutcome.Pass, Rule.COV_09,
            "{where}: {coverage} pays {code} for the line's disease only while it is under active care.",
            "State the day within six months on which an MD or DO last saw the patient for it, with that clinician's NPI."),
    ];
}
