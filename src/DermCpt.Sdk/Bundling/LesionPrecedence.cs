using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>
/// Different procedures on one lesion: Mohs, flap, excision, malignant destruction, shave, other destruction, biopsy; the higher
/// absorbs the lower (families.md), but for Mohs beside a flap and a biopsy that had to confirm the tumor (MOHS-04, MOHS-07).
/// </summary>
internal static class LesionPrecedence
{
    private const int Mohs = 1;
    private const int Flap = 2;
    private const int Last = 7;

    /// <summary>The rule by which a rank absorbs.</summary>
    private static readonly Rule[] Absorbs = [Rule.None, Rule.MOHS_04, Rule.AT_02, Rule.CH_08, Rule.SH_05, Rule.SH_07, Rule.BX_07, Rule.None];

    internal static void Apply(CodingWork work)
    {
        Span<byte> ranks = stackalloc byte[work.ServiceCount];
        var present = 0;
        for (var service = 0; service < ranks.Length; service++)
        {
            ranks[service] = (byte)RankOf(work, service);
            present |= 1 << ranks[service];
        }

        // A rank absorbs only what is below it: with one rank there is nothing to do.
        for (var rank = Mohs; present >> rank > 1; rank++)
        {
            foreach (var higher in (present >> rank & 1) != 0 ? work.Order : [])
            {
                if (ranks[higher] == rank && !work.IsAbsorbed(higher))
                {
                    AbsorbLower(work, higher, rank, ranks);
                }
            }
        }
    }

    private static int RankOf(CodingWork work, int service) => work[service] switch
    {
        MohsService => Mohs,
        AdjacentTissueTransferService => Flap,
        ExcisionService or SoftTissueExcisionService or HidradenitisExcisionService => 3,
        PilonidalCystService { Procedure: not PilonidalProcedure.Drainage } => 3,
        DestructionService when work.DestroyedTypeOf(service) == DestroyedLesionType.Malignant => 4,
        ShaveRemovalService => 5,
        DestructionService or SkinTagRemovalService => 6,
        BiopsyService => Last,
        _ => 0,
    };

    private static void AbsorbLower(CodingWork work, int higher, int rank, ReadOnlySpan<byte> ranks)
    {
        foreach (var lower in work.Order)
        {
            var below = ranks[lower];
            if (below <= rank || work.IsAbsorbed(lower) || (rank == Mohs && below == Flap) || IsApartFromFlap(rank, work[lower])
                || work[lower] is BiopsyService { Technique: BiopsyTechnique.StratumCorneum })
            {
                continue;
            }

            var relation = work.RelationOf(higher, lower);
            if (relation.IsDifferent())
            {
                continue;
            }

            Settle(work, higher, lower, rank, relation);
        }
    }

    /// <summary>What becomes of the lower service on what is, or may be, one lesion.</summary>
    private static void Settle(CodingWork work, int higher, int lower, int rank, Relation relation)
    {
        if (rank != Mohs && relation == Relation.Same && work[lower] is BiopsyService { ResultDecided: true })
        {
            work.SettleDecided(lower);
        }
        else if (rank == Mohs && work[lower] is BiopsyService && ((MohsService)work[higher]).SurgeonReadsPathology != false)
        {
            JudgeConfirmingBiopsy(work, higher, lower, relation);
        }
        else if (relation == Relation.Unknown)
        {
            LesionRules.AskAndHold(work, lower, higher);
        }
        else if (work[higher] is ShaveRemovalService && work[lower] is DestructionService { LesionType: null })
        {
            // A malignant one would take the shave (DS-05), any other is part of it.
            work.AskWords(lower, Fact.LesionType);
            work.Hold(lower);
            work.Hold(higher);
            work.Mark(higher, ServiceOutcome.Asked);
        }
        else if (work[lower] is SkinTagRemovalService { Count: null })
        {
            // Whether any tag is left beside the one that the larger service took is for the count to say.
            work.AskValue(lower, Fact.Count);
            work.Hold(lower);
        }
        else
        {
            work.TakeLesion(lower, RuleOf(rank, work[lower]), higher);
        }
    }

    /// <summary>A local flap takes over skin excisions only (AT-02).</summary>
    private static bool IsApartFromFlap(int rank, Service lower) =>
        rank == Flap && lower is SoftTissueExcisionService or HidradenitisExcisionService or PilonidalCystService;

    private static Rule RuleOf(int rank, Service lower) => (rank, lower) switch
    {
        (3, BiopsyService) => Rule.EX_13,
        (4, BiopsyService) => Rule.DS_05,
        _ => Absorbs[rank],
    };

    /// <summary>MOHS-07: the biopsy stands only where no pathology of the tumor was to be had.</summary>
    private static void JudgeConfirmingBiopsy(CodingWork work, int mohs, int biopsy, Relation relation)
    {
        var judgement = MohsTissue.JudgeBiopsy(MohsPathology.TumorOf(work, (MohsService)work[mohs]));
        if (judgement.Kind == JudgementKind.StandsWith)
        {
            return;
        }

        if (relation == Relation.Unknown)
        {
            LesionRules.AskAndHold(work, biopsy, mohs);
            return;
        }

        if (judgement.Kind == JudgementKind.Asks)
        {
            work.AskWords(mohs, judgement.Fact);
            work.Hold(biopsy);
            return;
        }

        work.TakeLesion(biopsy, judgement.Rule, mohs);
    }
}
