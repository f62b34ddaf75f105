using DermCpt.Scrubbing;

namespace DermCpt;

/// <content>Findings about the form of a claim and of its input.</content>
public static partial class FindingRegistry
{
    private static FindingDefinition[] Form() =>
    [
        new(FindingId.InvalidInput, FindingSeverity.Error, FindingOutcome.Fail, Rule.None,
            "{where}: {fact} is 0, or contradicts the rest of the record.",
            "Correct the member named and send the input again."),
        new(FindingId.DuplicateServiceId, FindingSeverity.Error, FindingOutcome.Fail, Rule.None,
            "Service id {service} is used more than once.",
            "Give every service of the encounter an id of its own."),
        new(FindingId.NoLines, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_01,
            "The claim has no service line.",
            "Add at least one service line."),
        new(FindingId.TooManyLines, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_01,
            "The claim has {count} lines; at most {limit} go on one claim.",
            "Split the claim."),
        new(FindingId.UnitsOutOfRange, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_06,
            "{where}: {units} units; a whole number from 1 to 999 is expected.",
            "Correct the units."),
        new(FindingId.TooManyDiagnoses, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_02,
            "The claim names {count} diagnoses; at most {limit} fit.",
            "Keep the diagnoses that the lines point to."),
        new(FindingId.NoDiagnosis, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_03,
            "{where}: {code} has no diagnosis, and other lines have some.",
            "Point each line to the diagnosis that explains it."),
        new(FindingId.NoDiagnosesGiven, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_03,
            "No line of the claim has a diagnosis.",
            "Give each line one to four diagnoses before the claim is sent.", FindingSeverity.Warning),
        new(FindingId.TooManyPointers, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_03,
            "{where} points to {count} diagnoses; at most {limit} fit.",
            "Keep the diagnoses that explain this line best."),
        new(FindingId.DuplicateDiagnosis, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_17,
            "{where} names {diagnosis} more than once.",
            "Name each diagnosis once."),
        new(FindingId.UnknownPlaceOfService, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_10,
            "Place of service {place} is not on the CMS list.",
            "Use a two-digit place from the list."),
        new(FindingId.DuplicateLine, FindingSeverity.Error, FindingOutcome.Fail, Rule.CF_16,
            "{where}: {code} is billed more than once with the same modifiers and units.",
            "Merge the lines, or say what tells them apart (lesion, site, session) and add the repeat modifier.", FindingSeverity.Warning),
        new(FindingId.DuplicateAddOn, FindingSeverity.Warning, FindingOutcome.Fail, Rule.CF_16,
            "{where}: {code} stands more than once, as its base does; payers read a 59 on the second line.",
            "Check that each add-on line belongs to its own base."),
    ];
}
