using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>58 on a biopsy whose result, read at once, decided the larger service of its lesion (CH-01).</summary>
internal static class DecidingBiopsies
{
    private static readonly ModifierCode M58 = ModifierCode.Parse("58");

    internal static void Assign(CodingWork work)
    {
        if (!work.Has(ServiceKind.Biopsy))
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (!line.Dropped && HasDecided(work, line))
            {
                _ = line.Add(M58, Rule.CH_01).Using(Fact.ResultDecided);
            }
        }
    }

    /// <summary>Whether a line is of a biopsy that stands beside the service that it decided.</summary>
    internal static bool HasDecided(CodingWork work, LineDraft line)
    {
        if (line.Kind != ServiceKind.Biopsy)
        {
            return false;
        }

        foreach (var service in line.Services)
        {
            if (work.HasDecided(service))
            {
                return true;
            }
        }

        return false;
    }
}
