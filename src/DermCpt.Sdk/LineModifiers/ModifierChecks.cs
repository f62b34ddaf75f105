using DermCpt.CodeProfiles;

namespace DermCpt.LineModifiers;

/// <summary>
/// Judges the modifiers of one line by the tables, its code's indicators, its site and the payer. Pure: it looks at nothing else, so
/// pairs, history and the rest of the claim are judged elsewhere. Allocates nothing.
/// </summary>
internal static class ModifierChecks
{
    /// <summary>Room that is always enough for a line of four modifiers.</summary>
    internal const int MaxIssues = 32;

    private static readonly ModifierCode M24 = ModifierCode.Parse("24");
    private static readonly ModifierCode M26 = ModifierCode.Parse("26");
    private static readonly ModifierCode M90 = ModifierCode.Parse("90");
    private static readonly ModifierCode M91 = ModifierCode.Parse("91");

    /// <summary>
    /// Fills the issues in a fixed order (the line as a whole, each modifier, pairs, order) and says how many there are; stops when the
    /// room is full.
    /// </summary>
    internal static int Check(in ModifierLine line, ReadOnlySpan<ModifierCode> modifiers, DateOnly date, PayerProfile payer, Span<ModifierIssue> issues)
    {
        var found = new Collector(issues);
        if (modifiers.Length > ModifierList.MaxCount)
        {
            found.Add(new(ModifierIssueKind.TooManyModifiers, modifiers[ModifierList.MaxCount], Rule.MOD_L1));
        }

        for (var i = 0; i < modifiers.Length; i++)
        {
            if (modifiers[..i].Contains(modifiers[i]))
            {
                found.Add(new(ModifierIssueKind.DuplicateModifier, modifiers[i], Rule.MOD_L1));
            }
            else
            {
                Judge(line, modifiers[i], date, payer, ref found);
            }
        }

        for (var i = 0; i < modifiers.Length; i++)
        {
            for (var j = i + 1; j < modifiers.Length; j++)
            {
                JudgePair(modifiers[i], modifiers[j], payer, ref found);
            }
        }

        if (!ModifierOrder.IsSorted(modifiers))
        {
            found.Add(new(ModifierIssueKind.ModifierOrder, default, Rule.MOD_L3));
        }

        return found.Count;
    }

    private static void JudgePair(ModifierCode first, ModifierCode second, PayerProfile payer, ref Collector found)
    {
        var verdict = ModifierExclusions.Of(first, second, payer);
        if (first != second && verdict != ModifierPairVerdict.Allowed)
        {
            var kind = verdict switch
            {
                ModifierPairVerdict.Excluded => ModifierIssueKind.ModifierExcluded,
                ModifierPairVerdict.NeedsPolicy => ModifierIssueKind.NeedsPolicy,
                _ => ModifierIssueKind.RedundantModifier,
            };
            found.Add(new(kind, first, Rule.MOD_L4, second));
        }
    }

    private static void Judge(in ModifierLine line, ModifierCode modifier, DateOnly date, PayerProfile payer, ref Collector found)
    {
        if (ModifierTable.Find(modifier) is not { } row)
        {
            found.Add(new(ModifierIssueKind.UnknownModifier, modifier, Rule.MOD_L1));
        }
        else if (!row.IsInUse(date))
        {
            found.Add(new(ModifierIssueKind.ModifierNotInUse, modifier, Rule.MOD_L1));
        }
        else if (row.Rule == Rule.M_PA && (!line.IsWrongSurgery || line.Kind != ModifierTargets.Procedure))
        {
            found.Add(new(ModifierIssueKind.WrongSurgery, modifier, row.Rule));
        }
        else if (KindFault(line, modifier, row) is { } fault)
        {
            found.Add(new(ModifierIssueKind.ModifierWrongKind, modifier, fault));
        }
        else if (line.Profile.Is(CodeTraits.FollowUp) && modifier == M24)
        {
            found.Add(new(ModifierIssueKind.ModifierExcluded, modifier, Rule.MOD_L4));
        }
        else if (!IsAccepted(modifier, row, payer))
        {
            var isOpen = modifier == M90 && payer[Switches.Modifier90] is null;
            found.Add(new(isOpen ? ModifierIssueKind.NeedsPolicy : ModifierIssueKind.ModifierNotAccepted, modifier, row.Rule));
        }
        else
        {
            JudgeSite(line, modifier, row, payer, ref found);
            JudgeIndicator(line, modifier, row, payer, ref found);
        }
    }

    /// <summary>The rule that a modifier breaks by the kind of code alone, or null.</summary>
    private static Rule? KindFault(in ModifierLine line, ModifierCode modifier, ModifierRow row) => row.Use switch
    {
        ModifierUse.Facility or ModifierUse.OtherSpecialty or ModifierUse.PayerOnly => row.Rule,
        ModifierUse.Therapy => line.Profile.Is(CodeTraits.Therapy) ? null : row.Rule,
        ModifierUse.FootCare => line.Profile.Is(CodeTraits.FootCare) ? null : row.Rule,
        _ when row.Rule is Rule.M_24 or Rule.M_25 or Rule.M_57 && line.Profile.Is(CodeTraits.FollowsVisit) => Rule.MOD_L5,
        _ when row.Rule == Rule.M_59 && line.Profile.Is(CodeTraits.TreatmentWeek) => Rule.M_59,
        _ when (row.Applies & line.Kind) != 0 => modifier == M91 && line.Profile.Is(CodeTraits.SurgicalPathology) ? row.Rule : null,
        _ => line.Kind == ModifierTargets.Visit && row.Rule is Rule.M_59 or Rule.M_XE or Rule.M_XP or Rule.M_XS or Rule.M_XU ? Rule.X59_7 : Rule.MOD_L5,
    };

    private static bool IsAccepted(ModifierCode modifier, ModifierRow row, PayerProfile payer)
    {
        if (row.Use == ModifierUse.State)
        {
            return payer.Modifiers(Switches.StateModifiers).Contains(modifier);
        }

        return modifier != M90 || (payer.TryGet(Switches.Modifier90, out Modifier90Choice reading) && reading == Modifier90Choice.Allow);
    }

    private static void JudgeSite(in ModifierLine line, ModifierCode modifier, ModifierRow row, PayerProfile payer, ref Collector found)
    {
        if (!AnatomicPlaces.Fits(modifier, line.Site, line.Side) || !Fits(modifier, line.Profile))
        {
            found.Add(new(ModifierIssueKind.ModifierNotAllowed, modifier, row.Rule));
        }
        else if ((AnatomicPlaces.IsLid(modifier) || DigitSet.IndexOf(modifier) >= 0) && line.Units != 1)
        {
            found.Add(new(row.Rule == Rule.M_E1_4 ? ModifierIssueKind.ModifierNotAllowed : ModifierIssueKind.UnitsWithDigit, modifier, row.Rule));
        }
        else if (row.Rule == Rule.M_LTRT && line.Kind == ModifierTargets.Procedure && line.HasIndicators && line.Bilateral is not (1 or 2 or 3))
        {
            if (!payer.TryGet(Switches.SideOnLesion, out SideOnLesionChoice side))
            {
                found.Add(new(ModifierIssueKind.NeedsPolicy, modifier, Rule.M_LTRT));
            }
            else if (side == SideOnLesionChoice.Deny)
            {
                found.Add(new(ModifierIssueKind.ModifierNotAllowed, modifier, Rule.M_LTRT));
            }
        }
    }

    /// <summary>Whether a code can be at the lid or digit that a modifier names; any other modifier fits every code (M-E1-4, M-F, M-T).</summary>
    private static bool Fits(ModifierCode modifier, in CodeProfile profile) =>
        AnatomicPlaces.IsLid(modifier) ? !profile.Is(CodeTraits.NeverLid) : DigitSet.IndexOf(modifier) < 0 || !profile.Is(CodeTraits.NeverDigit);

    private static void JudgeIndicator(in ModifierLine line, ModifierCode modifier, ModifierRow row, PayerProfile payer, ref Collector found)
    {
        if (row.Governed == ModifierIndicator.None)
        {
            return;
        }

        if (!line.HasIndicators)
        {
            found.Add(new(ModifierIssueKind.NoIndicator, modifier, Rule.IND_01));
        }
        else if (row.Governed == ModifierIndicator.Assistant)
        {
            JudgeAssistant(line, modifier, payer, ref found);
        }
        else if (!IndicatorAllows(line, modifier, row.Governed))
        {
            found.Add(new(ModifierIssueKind.ModifierNotAllowed, modifier, row.Rule));
        }
    }

    private static void JudgeAssistant(in ModifierLine line, ModifierCode modifier, PayerProfile payer, ref Collector found)
    {
        const byte payable = 2;
        var isSet = payer.TryGet(Switches.AssistantRule, out AssistantRuleChoice rule);
        if (line.Assistant != payable && !(isSet && rule == AssistantRuleChoice.None))
        {
            var kind = !isSet ? ModifierIssueKind.NeedsPolicy : line.Assistant == 0 ? ModifierIssueKind.AssistNeedsDocumentation
                : ModifierIssueKind.AssistNotPayable;
            found.Add(new(kind, modifier, Rule.M_80));
        }
    }

    private static bool IndicatorAllows(in ModifierLine line, ModifierCode modifier, ModifierIndicator governed)
    {
        var aftercare = line.Global is GlobalDays.Days010 or GlobalDays.Days090;
        return governed switch
        {
            ModifierIndicator.Operation => aftercare || line.Global == GlobalDays.Days000,
            ModifierIndicator.Aftercare => aftercare,
            ModifierIndicator.ProfessionalTechnical => modifier == M26 ? line.ProfessionalTechnical is 1 or 6 or 8 : line.ProfessionalTechnical == 1,
            ModifierIndicator.Bilateral => line.Units == 1 && (line.Bilateral == 1 || (line.Bilateral == 3 && line.Kind == ModifierTargets.Radiology)),
            ModifierIndicator.Multiple =>
                line.Multiple is 2 or 3 && line.Global != GlobalDays.Zzz && !line.IsAddOn && !line.Profile.Is(CodeTraits.InjectionByRoute)
                && line.Profile.PayerChoice != PayerChoiceOfCode.AdhesiveClosure,
            ModifierIndicator.CoSurgeon => line.CoSurgeon is 1 or 2,
            ModifierIndicator.Team => line.Team is 1 or 2,
            _ => true,
        };
    }

    /// <summary>Counts what fits into the room.</summary>
    private ref struct Collector(Span<ModifierIssue> room)
    {
        private readonly Span<ModifierIssue> room = room;

        internal int Count { get; private set; }

        internal void Add(in ModifierIssue issue)
        {
            if (Count < room.Length)
            {
                room[Count++] = issue;
            }
        }
    }
}
