using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Codes of one lesion or one nail each: units become lines (REP-6, NA-10).</summary>
internal static class LesionLines
{
    internal static void Split(CodingWork work)
    {
        for (int i = 0, count = work.LineCount; i < count; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped || line.Kind == ServiceKind.Code)
            {
                continue;
            }

            if (line.Profile.Is(CodeTraits.Nail))
            {
                SplitDigits(work, line);
            }
            else if (line.Units > 1 && IsOfOneLesion(line))
            {
                SplitUnits(work, line);
            }
        }
    }

    private static bool IsOfOneLesion(LineDraft line) =>
        line.Kind is ServiceKind.ShaveRemoval or ServiceKind.Excision || line.Profile.Is(CodeTraits.OneLesionAUnit);

    private static void SplitUnits(CodingWork work, LineDraft line)
    {
        var units = line.Units;
        line.Units = 1;
        for (var i = 1; i < units; i++)
        {
            _ = work.AddCopy(line);
        }
    }

    private static void SplitDigits(CodingWork work, LineDraft line)
    {
        if (line.Digit >= 0 || DigitSet.Of(work.First(line)) is not { } digits || digits.Count != line.Units)
        {
            return;
        }

        line.Units = 1;
        line.Digit = DigitSet.IndexOf(digits[0]);
        for (var i = 1; i < digits.Count; i++)
        {
            work.AddCopy(line).Digit = DigitSet.IndexOf(digits[i]);
        }
    }
}
