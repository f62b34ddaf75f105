namespace DermCpt.LineModifiers;

/// <summary>Short words for what a modifier's row and a code's indicators say; constants only, so that judging a line makes no text.</summary>
internal static class ModifierWords
{
    /// <summary>Where a modifier belongs.</summary>
    internal static string Home(ModifierRow row) => row.Use switch
    {
        ModifierUse.Facility => "facility claims",
        ModifierUse.OtherSpecialty => "services of other specialties",
        ModifierUse.Therapy => "therapy codes",
        ModifierUse.FootCare => "routine foot care",
        ModifierUse.PayerOnly => "the payer's own records",
        _ => row.Applies switch
        {
            ModifierTargets.Visit => "visits",
            ModifierTargets.Drug => "drugs",
            ModifierTargets.Laboratory => "laboratory tests",
            ModifierTargets.Radiology => "imaging",
            ModifierTargets.Procedure => "procedures",
            _ => "procedures and tests",
        },
    };

    /// <summary>The side of its window on which a date falls.</summary>
    internal static string Bound(ModifierRow row, DateOnly date) => row.From > 0 && date.Year <= row.From / 10000 ? "a later day only" : "an earlier day only";

    /// <summary>Why a code, its site or its units do not take a modifier.</summary>
    internal static string Why(ModifierRow row, in ModifierLine line) => row.Governed switch
    {
        ModifierIndicator.Operation => "the code has no global days of 000, 010 or 090",
        ModifierIndicator.Aftercare => "the code has no global period to share",
        ModifierIndicator.ProfessionalTechnical => "the code has no such component of its own",
        ModifierIndicator.Bilateral => line.Units == 1 ? "its bilateral indicator does not take 50" : "50 stands with one unit",
        ModifierIndicator.Multiple => "add-ons and exempt codes never take 51",
        ModifierIndicator.CoSurgeon => "two surgeons are not payable",
        ModifierIndicator.Team => "a team is not payable",
        _ => row.Rule switch
        {
            Rule.M_E1_4 => line.Units == 1 ? "it names another place than the code or the line" : "one lid is one unit",
            Rule.M_LTRT => "this payer takes no side on the code",
            _ => "it names another place than the code or the line",
        },
    };
}
