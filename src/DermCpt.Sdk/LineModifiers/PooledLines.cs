using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>
/// Laboratory work, tests, injections, drugs, messages and what lives on a visit: lines of one code with the same modifiers are one line
/// with their units added.
/// </summary>
internal static class PooledLines
{
    private static readonly ModifierCode Wasted = ModifierCode.Parse("JW");
    private static readonly ModifierCode NothingWasted = ModifierCode.Parse("JZ");

    internal static void Merge(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.HasModifier(NothingWasted) && HasWaste(work, line.Code))
            {
                line.Remove(NothingWasted);
            }
        }

        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = i + 1; j < work.LineCount; j++)
            {
                var (line, other) = (work.Lines[i], work.Lines[j]);
                if (!line.Dropped && !other.Dropped && other.Code == line.Code && (IsPooled(line) || IsPooled(other)) && HaveSameModifiers(line, other))
                {
                    Add(line, other);
                }
            }
        }
    }

    /// <summary>A drug of which something was discarded that day is not one of which nothing was (DRG-02).</summary>
    private static bool HasWaste(CodingWork work, ProcedureCode drug)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Code == drug && line.HasModifier(Wasted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds one line to another of its code; site and side stay where they agree.</summary>
    internal static void Add(LineDraft line, LineDraft other)
    {
        // Messages, calls and follow-up are one a day, however often they happened (EM-97).
        line.Units = line.Class == CodeClass.OtherVisit ? Math.Max(line.Units, other.Units) : line.Units + other.Units;
        _ = line.From(other.Services);
        line.Site = line.Site == other.Site ? line.Site : BodySite.None;
        line.Laterality = line.Laterality == other.Laterality ? line.Laterality : null;
        other.Dropped = true;
    }

    private static bool IsPooled(LineDraft line) => line.Class is CodeClass.Laboratory or CodeClass.Drug or CodeClass.OtherVisit or CodeClass.VisitAddOn
        || line.Kind is ServiceKind.TherapeuticInjection or ServiceKind.Drug or ServiceKind.PatchTest or ServiceKind.AllergyTest;

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
