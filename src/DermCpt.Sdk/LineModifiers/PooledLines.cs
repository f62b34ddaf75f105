
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>Laboratory work, tests, injections and drugs of one code with the same modifiers are one line with their units added.</summary>
internal static class PooledLines
{
    internal static void Merge(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped || !IsPooled(line))
            {
                continue;
            }

            for (var j = i + 1; j < work.LineCount; j++)
            {
                var other = work.Lines[j];
                if (!other.Dropped && other.Code == line.Code && other.Kind == line.Kind && HaveSameModifiers(line, other))
                {
                    Add(line, other);
                }
            }
        }
    }

    /// <summary>Adds one line to another of its code; site and side stay where they agree.</summary>
    internal static void Add(LineDraft line, LineDraft other)
    {
        line.Units += other.Units;
        _ = line.From(other.Services);
        line.Site = line.Site == other.Site ? line.Site : BodySite.None;
        line.Laterality = line.Laterality == other.Laterality ? line.Laterality : null;
        other.Dropped = true;
    }

    private static bool IsPooled(LineDraft line) => line.Kind != ServiceKind.Code
        && (line.Class == CodeClass.Laboratory || line.Kind is ServiceKind.TherapeuticInjection or ServiceKind.Drug or ServiceKind.PatchTest or ServiceKind.AllergyTest);

    internal static bool HaveSameModifiers(LineDraft a, LineDraft b)
    {
        if (a.ModifierCount != b.ModifierCount)
        {
            return false;
        }

        foreach (var modifier in a.Modifiers)
        {
            if (!b.HasModifier(modifier))
            {
                return false;
            }
        }

        return true;
    }
}
