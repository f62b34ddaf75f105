using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// Skin biopsies: one base code a day, the highest technique; every other lesion an add-on of its own (BX-00..05, BX-10). Thread-safe:
/// immutable.
/// </summary>
internal sealed class BiopsyFamily : Family
{
    /// <summary>The three techniques, lowest first: base and add-on.</summary>
    private static readonly (BiopsyTechnique Technique, ProcedureCode Base, ProcedureCode AddOn)[] Techniques =
    [
        (BiopsyTechnique.Tangential, ProcedureCode.FromNumber(11102), ProcedureCode.FromNumber(11103)),
        (BiopsyTechnique.Punch, ProcedureCode.FromNumber(11104), ProcedureCode.FromNumber(11105)),
        (BiopsyTechnique.Incisional, ProcedureCode.FromNumber(11106), ProcedureCode.FromNumber(11107)),
    ];

    private static readonly DateOnly TechniquesFrom = new(2019, 1, 1);
    private static readonly ProcedureCode OldBase = ProcedureCode.FromNumber(11100);
    private static readonly ProcedureCode OldAddOn = ProcedureCode.FromNumber(11101);

    internal override string Name => "biopsy";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Biopsy];

    internal override void Select(CodingWork work)
    {
        var all = work.Of(ServiceKind.Biopsy);
        Span<short> skin = stackalloc short[all.Length];
        var count = 0;
        foreach (var service in all)
        {
            var biopsy = (BiopsyService)work[service];
            if (biopsy.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.BX_01);
            }
            else if (biopsy.Technique == BiopsyTechnique.StratumCorneum)
            {
                work.NotReport(service, work.Date < TechniquesFrom ? OldBase : Techniques[0].Base, Rule.BX_05);
            }
            else if (SiteBiopsies.IsSkin(work, service, biopsy))
            {
                skin[count++] = service;
            }
        }

        SiteBiopsies.AddCounted(work, all);
        SiteBiopsies.AddVaginal(work, all);
        if (count > 0)
        {
            AddSkin(work, skin[..count]);
        }
    }

    private static void AddSkin(CodingWork work, ReadOnlySpan<short> skin)
    {
        if (work.Date < TechniquesFrom)
        {
            AddUndivided(work, skin);
            return;
        }

        var top = -1;
        var open = 0;
        foreach (var service in skin)
        {
            if (((BiopsyService)work[service]).Technique is { } technique)
            {
                top = Math.Max(top, (int)technique);
            }
            else
            {
                open++;
                work.AskWords(service, Fact.Technique);
            }
        }

        if (top < 0)
        {
            return;
        }

        // With a technique open, the base is certain only when it is already the highest; the rest are add-ons whatever is answered.
        var baseIsCertain = open == 0 || top == Techniques.Length - 1;
        var baseGiven = !baseIsCertain;
        for (var rank = Techniques.Length - 1; rank >= 0; rank--)
        {
            AddTechnique(work, skin, rank, rank == top, ref baseGiven, baseIsCertain);
        }
    }

    private static void AddTechnique(CodingWork work, ReadOnlySpan<short> skin, int rank, bool isTop, ref bool baseGiven, bool baseIsCertain)
    {
        var units = 0;
        LineDraft? addOn = null;
        foreach (var service in skin)
        {
            if (((BiopsyService)work[service]).Technique != Techniques[rank].Technique)
            {
                continue;
            }

            var lesions = work.LesionsOf(service);
            if (isTop && !baseGiven)
            {
                _ = work.AddLine(Techniques[rank].Base, 1, service, Rule.BX_02).Using(Fact.Technique).Using(Fact.Count);
                baseGiven = true;
                lesions--;
            }
            else if (isTop && !baseIsCertain && rank > 0)
            {
                // The open technique may be a lower one; then the first of these is the base, and only what is beyond it is certain.
                baseIsCertain = true;
                if (--lesions == 0)
                {
                    work.Mark(service, ServiceOutcome.Asked);
                }
            }

            if (lesions > 0)
            {
                addOn = addOn?.From(service) ?? work.AddLine(Techniques[rank].AddOn, 1, service, Rule.BX_02).Using(Fact.Technique).Using(Fact.Count);
                addOn.AddOnTo = Techniques[rank].Base;
                addOn.Units = units + lesions;
                units += lesions;
            }
        }
    }

    /// <summary>Before 2019 one pair of codes for every technique (BX-10).</summary>
    private static void AddUndivided(CodingWork work, ReadOnlySpan<short> skin)
    {
        var lesions = 0;
        foreach (var service in skin)
        {
            lesions += work.LesionsOf(service);
        }

        _ = work.AddLine(OldBase, 1, skin[0], Rule.BX_10).Using(Fact.Count);
        if (lesions > 1)
        {
            var rest = work.LesionsOf(skin[0]) > 1 ? skin : skin[1..];
            work.AddLine(OldAddOn, lesions - 1, rest, Rule.BX_10).Using(Fact.Count).AddOnTo = OldBase;
        }
    }
}
