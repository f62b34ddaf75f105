using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Whether the modifiers and facts of two lines lift a pair edit of indicator 1 (NC-06..09, X59-6).</summary>
internal readonly record struct Bypass
{
    /// <summary>None stands; one might lift the pair, so that this says nothing of the pair itself.</summary>
    private const string NoModifier = "neither line carries a modifier that tells them apart";

    internal bool Lifts { get; private init; }

    /// <summary>The claim says one lesion: no modifier makes it two.</summary>
    internal bool IsOneLesion { get; private init; }

    /// <summary>A modifier stands, whether or not it lifts.</summary>
    internal bool HasModifier { get; private init; }

    /// <summary>Lifted by a modifier alone: the claim states nothing that makes the lines distinct (NC-09).</summary>
    internal bool IsUnproven { get; private init; }

    /// <summary>A modifier that lifts, for the message.</summary>
    internal ModifierCode Modifier { get; private init; }

    /// <summary>Why the pair stands, in words; null where it is lifted.</summary>
    internal string? Why { get; private init; }

    internal static Bypass Of(ScrubWork work, ScrubLine first, ScrubLine second)
    {
        if (first.Kind == CodeKind.Visit || second.Kind == CodeKind.Visit)
        {
            return OfVisit(first, second);
        }

        var lifting1 = first.Modifiers & PairBypass.Lifting(onVisit: false, onSecondColumn: false, work.Date);
        var lifting2 = second.Modifiers & PairBypass.Lifting(onVisit: false, onSecondColumn: true, work.Date);
        var distinct = (lifting1 | lifting2) & ModifierBits.Distinct;
        var global = (lifting1 | lifting2) & ModifierBits.Global;
        var (anatomic1, anatomic2) = (lifting1 & ModifierBits.Anatomic, lifting2 & ModifierBits.Anatomic);
        var anatomic = anatomic1 == anatomic2 ? 0 : anatomic1 | anatomic2;
        if (ClaimLineRelation.IsOneLesion(first, second) && global == 0)
        {
            return OfOneLesion(work, first, second, distinct, anatomic);
        }

        if (Contradicts(first, second, distinct, global, anatomic) is { } why)
        {
            return new Bypass { HasModifier = true, Why = why };
        }

        var all = distinct | global | anatomic;
        if (all == 0)
        {
            return new Bypass { Why = NoModifier };
        }

        var unproven = anatomic == 0 && global == 0 && ClaimLineRelation.Of(first, second) == Relation.Unknown
            && !ClaimLineRelation.AreDifferentSessions(first, second);
        return new Bypass { Lifts = true, HasModifier = true, IsUnproven = unproven, Modifier = ModifierBits.First(all) };
    }

    /// <summary>A visit is lifted by 24, 25 or 57 on the visit; a visit in column 1 also by 59 and its like on the procedure.</summary>
    private static Bypass OfVisit(ScrubLine first, ScrubLine second)
    {
        ulong got = 0;
        if (second.Kind == CodeKind.Visit)
        {
            got |= second.Modifiers & PairBypass.Lifting(onVisit: true, onSecondColumn: true, second.Date);
        }

        if (first.Kind == CodeKind.Visit)
        {
            got |= first.Modifiers & PairBypass.Lifting(onVisit: true, onSecondColumn: false, first.Date);
            if (second.Kind != CodeKind.Visit)
            {
                got |= second.Modifiers & PairBypass.Lifting(onVisit: false, onSecondColumn: true, second.Date) & ~ModifierBits.Anatomic;
            }
        }

        return got == 0 ? new Bypass { Why = "the visit carries no 24, 25 or 57" }
            : new Bypass { Lifts = true, HasModifier = true, Modifier = ModifierBits.First(got) };
    }

    private static Bypass OfOneLesion(ScrubWork work, ScrubLine first, ScrubLine second, ulong distinct, ulong anatomic)
    {
        if (OfMohs(work, first, second) is { IsSilent: false, Kind: not JudgementKind.NotReported } judgement
            && (judgement.Modifiers & ModifierBits.Distinct) != 0)
        {
            return judgement.AllowsWith(distinct)
                ? new Bypass { Lifts = true, HasModifier = true, Modifier = ModifierBits.First(distinct) }
                : new Bypass { Why = NoModifier };
        }

        return new Bypass { IsOneLesion = true, HasModifier = (distinct | anatomic) != 0, Modifier = ModifierBits.First(distinct | anatomic), Why = "the claim names one lesion" };
    }

    /// <summary>What may stand beside Mohs on one tumor (MOHS-03, MOHS-07).</summary>
    private static Judgement OfMohs(ScrubWork work, ScrubLine first, ScrubLine second) =>
        first.Profile.Is(CodeTraits.Mohs) ? MohsTissue.Judge(second.Facts, Tumor.Of(work, first))
        : second.Profile.Is(CodeTraits.Mohs) ? MohsTissue.Judge(first.Facts, Tumor.Of(work, second))
        : Judgement.Stands;

    /// <summary>XP between lines of one practitioner and XE in one session contradict the claim itself.</summary>
    private static string? Contradicts(ScrubLine first, ScrubLine second, ulong distinct, ulong global, ulong anatomic)
    {
        if (distinct == ModifierBits.XP && first.Source.Practitioner is not null && ClaimLineRelation.SamePractitioner(first, second))
        {
            return "XP stands, but both lines name one practitioner";
        }

        return distinct == ModifierBits.XE && global == 0 && anatomic == 0 && ClaimLineRelation.IsOneSession(first, second)
            ? "XE stands, but both lines name one session" : null;
    }
}
