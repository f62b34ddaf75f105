
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Lesions that light treats are not destroyed a second time (PDT-12).</summary>
internal static class LightTreatedLesions
{
    internal static void Absorb(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Code.Number is 17000 or 17003 or 17004 && IsTreatedByLight(work, line))
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
            if (!line.Dropped && lesion is not null && line.Code.Number is 96567 or 96573 or 96574
                && string.Equals(lesion, work.First(line).Lesion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
