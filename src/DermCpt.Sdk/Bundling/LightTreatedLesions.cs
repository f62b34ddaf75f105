using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Lesions that light treats are not destroyed a second time (PDT-12).</summary>
internal static class LightTreatedLesions
{
    internal static void Absorb(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Profile.Is(CodeTraits.Keratoses) && IsTreatedByLight(work, line))
            {
                work.Drop(line, Rule.PDT_12);
            }
        }
    }

    private static bool IsTreatedByLight(CodingWork work, LineDraft destruction)
    {
        var lesion = work.First(destruction).Lesion;
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && lesion is not null && line.Profile.Is(CodeTraits.Photodynamic)
                && string.Equals(lesion, work.First(line).Lesion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
