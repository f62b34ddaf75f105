using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Lines by the place of their first service (site, digit, lesion, id), so that no later rule depends on the order of families.</summary>
internal static class CanonicalOrder
{
    internal static void Sort(CodingWork work)
    {
        var lines = work.LineSpan;
        for (var i = 1; i < lines.Length; i++)
        {
            var moving = lines[i];
            var at = i;
            for (; at > 0 && IsBefore(moving, lines[at - 1]); at--)
            {
                lines[at] = lines[at - 1];
            }

            lines[at] = moving;
        }
    }

    private static bool IsBefore(LineDraft a, LineDraft b) => a.Place != b.Place ? a.Place < b.Place : a.Digit < b.Digit;
}
