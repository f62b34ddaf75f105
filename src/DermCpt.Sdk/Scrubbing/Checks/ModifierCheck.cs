using DermCpt.CodeProfiles;
using DermCpt.LineModifiers;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// Each line's modifiers by <see cref="ModifierChecks"/>, the same judge that own coding answers to, and then against what only the
/// claim shows: its payer's notices, its place and what is repeated (M-*).
/// </summary>
internal sealed class ModifierCheck : ClaimCheck
{
    private static readonly ModifierCode M47 = ModifierCode.Parse("47");
    private static readonly ModifierCode QW = ModifierCode.Parse("QW");
    private static readonly ModifierCode GU = ModifierCode.Parse("GU");
    private static readonly ModifierCode[] NeedsReport = [ModifierCode.Parse("22"), ModifierCode.Parse("52"), ModifierCode.Parse("53")];
    private static readonly ModifierCode[] Liability = [ModifierCode.Parse("GA"), ModifierCode.Parse("GX"), ModifierCode.Parse("GY"), ModifierCode.Parse("GZ")];

    internal override void Run(ScrubWork work)
    {
        if (!work.HasModifiers)
        {
            return;
        }

        Span<ModifierIssue> issues = stackalloc ModifierIssue[ModifierChecks.MaxIssues];
        foreach (var line in work.Lines)
        {
            var modifiers = line.Source.Modifiers.AsSpan();
            if (modifiers.IsEmpty || line.IsOutOfScope)
            {
                continue;
            }

            var facts = FactsOf(work, line);
            var found = issues[..ModifierChecks.Check(facts, modifiers, work.Date, work.Payer, issues)];
            foreach (ref readonly var issue in found)
            {
                if (!line.IsDead || IsOfForm(issue.Kind))
                {
                    Report(work, line, facts, issue);
                }
            }

            for (var i = 0; i < modifiers.Length && !line.IsDead; i++)
            {
                if (!modifiers[..i].Contains(modifiers[i]) && !IsOutOfPlace(found, modifiers[i]))
                {
                    JudgeBesideClaim(work, line, modifiers[i]);
                }
            }
        }
    }

    private static ModifierLine FactsOf(ScrubWork work, ScrubLine line)
    {
        var fee = line.Fee;
        return new ModifierLine
        {
            Code = line.Code,
            Profile = line.Profile,
            Kind = TargetOf(line.Kind),
            Units = line.Units,
            IsWrongSurgery = WrongSurgery.IsStated(line.Source.Diagnoses.AsSpan()),
            Site = line.Site,
            Side = line.Source.Laterality,
            IsAddOn = line.Has(ModifierBits.M51) && work.Edition.IsAddOn(line.Code, work.Date),
            HasIndicators = fee.IsListed && !work.Refuses(fee.Coverage),
            Global = fee.IsListed ? fee.Global : default,
            Bilateral = fee.Bilat,
            Multiple = fee.Mult,
            Assistant = fee.Asst,
            CoSurgeon = fee.CoSurg,
            Team = fee.Team,
            ProfessionalTechnical = fee.PcTc,
        };
    }

    private static ModifierTargets TargetOf(CodeKind kind) => kind switch
    {
        CodeKind.Visit => ModifierTargets.Visit,
        CodeKind.Radiology => ModifierTargets.Radiology,
        CodeKind.Laboratory => ModifierTargets.Laboratory,
        CodeKind.Drug => ModifierTargets.Drug,
        _ => ModifierTargets.Procedure,
    };

    /// <summary>Issues that stand whatever the code: a line whose code is not valid on the date has these only.</summary>
    private static bool IsOfForm(ModifierIssueKind kind) =>
        kind is ModifierIssueKind.TooManyModifiers or ModifierIssueKind.DuplicateModifier or ModifierIssueKind.UnknownModifier
        or ModifierIssueKind.ModifierNotInUse or ModifierIssueKind.ModifierExcluded or ModifierIssueKind.RedundantModifier;

    /// <summary>Whether a modifier has no business on the line at all, so that nothing more is said of it.</summary>
    private static bool IsOutOfPlace(ReadOnlySpan<ModifierIssue> issues, ModifierCode modifier)
    {
        foreach (ref readonly var issue in issues)
        {
            if (issue.Modifier == modifier && issue.Kind is ModifierIssueKind.UnknownModifier or ModifierIssueKind.ModifierNotInUse
                or ModifierIssueKind.ModifierWrongKind or ModifierIssueKind.WrongSurgery or ModifierIssueKind.ModifierNotAccepted)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ScrubWork work, ScrubLine line, in ModifierLine facts, in ModifierIssue issue)
    {
        if (issue.Kind == ModifierIssueKind.NeedsPolicy)
        {
            work.NeedPolicy(SwitchOf(issue), line);
            return;
        }

        var row = ModifierTable.Find(issue.Modifier);
        var finding = new FindingRecord { Id = FindingOf(issue.Kind), Code = line.Code, Modifier = issue.Modifier, OtherModifier = issue.Other, Rule = issue.Rule, Date = work.Date };
        work.Report(
            issue.Kind switch
            {
                ModifierIssueKind.TooManyModifiers => finding with { Value = line.Source.Modifiers.Count, Limit = ModifierList.MaxCount },
                ModifierIssueKind.ModifierNotInUse => finding with { Text = ModifierWords.Bound(row!, work.Date) },
                ModifierIssueKind.ModifierWrongKind => finding with { Text = ModifierWords.Home(row!) },
                ModifierIssueKind.ModifierNotAllowed =>
                    finding with { Text = ModifierWords.Why(row!, facts), Source = row!.Governed == ModifierIndicator.None ? default : line.Fee.IndicatorSource },
                ModifierIssueKind.ModifierNotAccepted =>
                    finding with { Text = work.Payer.Id, Switch = row!.Use == ModifierUse.State ? Switches.StateModifiers : Switches.Modifier90 },
                ModifierIssueKind.ModifierExcluded when ModifierExclusions.DependsOnPayer(issue.Modifier, issue.Other) =>
                    finding with { Rule = Rule.EM_92, Switch = Switches.Allow25With57 },
                ModifierIssueKind.AssistNotPayable or ModifierIssueKind.AssistNeedsDocumentation =>
                    finding with { Value = line.Fee.Asst, Source = line.Fee.IndicatorSource, Switch = Switches.AssistantRule },
                ModifierIssueKind.UnitsWithDigit => finding with { Value = line.Units },
                _ => finding,
            },
            line);
    }

    private static PayerSwitch SwitchOf(in ModifierIssue issue) => issue.Rule switch
    {
        Rule.MOD_L4 => Switches.Allow25With57,
        Rule.M_80 => Switches.AssistantRule,
        Rule.M_LTRT => Switches.SideOnLesion,
        _ => Switches.Modifier90,
    };

    private static FindingId FindingOf(ModifierIssueKind kind) => kind switch
    {
        ModifierIssueKind.TooManyModifiers => FindingId.TooManyModifiers,
        ModifierIssueKind.DuplicateModifier => FindingId.DuplicateModifier,
        ModifierIssueKind.UnknownModifier => FindingId.UnknownModifier,
        ModifierIssueKind.ModifierNotInUse => FindingId.ModifierNotYetValid,
        ModifierIssueKind.ModifierWrongKind => FindingId.ModifierWrongKind,
        ModifierIssueKind.WrongSurgery => FindingId.WrongSurgeryModifier,
        ModifierIssueKind.ModifierNotAccepted => FindingId.ModifierNotAccepted,
        ModifierIssueKind.ModifierExcluded => FindingId.ModifierExcluded,
        ModifierIssueKind.RedundantModifier => FindingId.RedundantModifier,
        ModifierIssueKind.AssistNotPayable => FindingId.AssistNotPayable,
        ModifierIssueKind.AssistNeedsDocumentation => FindingId.AssistNeedsDocumentation,
        ModifierIssueKind.UnitsWithDigit => FindingId.UnitsWithDigit,
        ModifierIssueKind.NoIndicator => FindingId.NoIndicator,
        ModifierIssueKind.ModifierOrder => FindingId.ModifierOrder,
        _ => FindingId.ModifierNotAllowed,
    };

    /// <summary>Modifiers that belong to one payer's notices, or to a certificate.</summary>
    private static void JudgeOfPayer(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        if (Liability.AsSpan().Contains(modifier) && work.Payer.TryGet(Switches.AbnModifiers, out var notices) && !notices)
        {
            work.Report(NotOfPayer(work, line, modifier) with { Switch = Switches.AbnModifiers }, line);
        }
        else if (modifier == GU && work.IsMedicare)
        {
            work.Report(NotOfPayer(work, line, modifier) with { Rule = Rule.M_GU }, line);
        }
        else if (modifier == QW && line.Profile.Is(CodeTraits.ProviderMicroscopy))
        {
            work.Report(new FindingRecord { Id = FindingId.NotWaived, Code = line.Code, Modifier = modifier }, line);
        }
        else if (modifier == M47 && work.IsMedicare)
        {
            work.Report(NotOfPayer(work, line, modifier) with { Rule = Rule.M_47 }, line);
        }
    }

    private static FindingRecord NotOfPayer(ScrubWork work, ScrubLine line, ModifierCode modifier) =>
        new() { Id = FindingId.NotAPayerModifier, Code = line.Code, Modifier = modifier, Text = work.Payer.Id };

    private static void JudgeBesideClaim(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        var bit = ModifierBits.Of(modifier);
        JudgeOfPayer(work, line, modifier);
        if (NeedsReport.AsSpan().Contains(modifier))
        {
            work.Report(ReportOfWhy.Of(work.Payer, line.Code, modifier), line);
        }

        if (bit == ModifierBits.M95)
        {
            JudgeVideo(work, line, modifier);
        }

        if ((bit & (ModifierBits.M93 | ModifierBits.M95)) != 0 && line.Place is not ("02" or "10"))
        {
            work.Report(new FindingRecord { Id = FindingId.PosTelehealthMismatch, Code = line.Code, Modifier = modifier, Text = line.Place }, line);
        }

        if (bit == ModifierBits.FS && !PlaceOf(work, line))
        {
            work.Report(new FindingRecord { Id = FindingId.SplitSharedNeedsFacility, Code = line.Code, Modifier = modifier, Text = line.Place }, line);
        }

        if ((bit & (ModifierBits.M76 | ModifierBits.M77 | ModifierBits.M91)) != 0 && !IsRepeated(work, line))
        {
            work.Report(new FindingRecord { Id = FindingId.NothingRepeated, Code = line.Code, Modifier = modifier }, line);
        }
    }

    /// <summary>95 for a payer that asks for none (EM-83), or on a code that is not on the payer's list (M-95).</summary>
    private static void JudgeVideo(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        var isUnneeded = work.Payer.TryGet(Switches.TelehealthModifier, out TelehealthModifierChoice telehealth) && telehealth == TelehealthModifierChoice.None;
        if (isUnneeded || !VideoModifier.IsTakenBy(work.Payer, line.Code))
        {
            work.Report(
                new FindingRecord
                {
                    Id = FindingId.TelehealthModifierUnneeded,
                    Rule = isUnneeded ? Rule.None : Rule.M_95,
                    Code = line.Code,
                    Modifier = modifier,
                    Switch = isUnneeded ? Switches.TelehealthModifier : Switches.Modifier95Codes,
                    Text = work.Payer.Id,
                },
                line);
        }
    }

    private static bool PlaceOf(ScrubWork work, ScrubLine line) =>
        int.TryParse(line.Place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place)
        && work.Edition.FindPlaceOfService(place).Setting == ReferenceData.PlaceSetting.Facility;

    private static bool IsRepeated(ScrubWork work, ScrubLine line)
    {
        foreach (var other in work.Lines)
        {
            if (!ReferenceEquals(other, line) && other.Code == line.Code)
            {
                return true;
            }
        }

        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.Code == line.Code)
            {
                return true;
            }
        }

        return false;
    }
}
