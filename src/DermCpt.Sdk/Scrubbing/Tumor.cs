using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing;

/// <summary>What a claim says of the tumor of a Mohs line: its history and what stands beside it; nothing states earlier pathology.</summary>
internal static class Tumor
{
    /// <summary>Found once for all pairs about one lesion.</summary>
    internal static TumorFacts Of(ScrubWork work, ScrubLine mohs)
    {
        ref var known = ref work.KnownTumor;
        if (known is not { } found || !string.Equals(found.Lesion, mohs.Source.Lesion, StringComparison.Ordinal))
        {
            found = (mohs.Source.Lesion, Find(work, mohs));
            known = found;
        }

        return found.Facts;
    }

    private static TumorFacts Find(ScrubWork work, ScrubLine mohs)
    {
        var (pathology, biopsy) = MohsTissue.OnFile(work.Claim.History.AsSpan(), mohs.Source.Lesion, work.Date, work.Payer, work.Edition);
        return new TumorFacts { IsOfClaim = true, HasPathologyOnFile = pathology, HasBiopsyOnFile = biopsy, HasBiopsyToday = HasBiopsy(work, mohs) };
    }

    private static bool HasBiopsy(ScrubWork work, ScrubLine mohs)
    {
        foreach (var line in work.Lines)
        {
            if (line.Profile.Is(CodeTraits.Biopsy) && string.Equals(line.Source.Lesion, mohs.Source.Lesion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
