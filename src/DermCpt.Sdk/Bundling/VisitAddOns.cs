using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>What lives on a visit goes with it: time and G2211 by their own visit (AO-04), suture removal by any visit of the day (SR-02, EM-66).</summary>
internal static class VisitAddOns
{
    internal static void Follow(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Class != CodeClass.VisitAddOn)
            {
                continue;
            }

            var removal = line.Profile.Is(CodeTraits.SutureRemoval);
            var byAny = removal || (line.Kind == ServiceKind.Code && line.IsListedAddOn);
            if (HasVisit(work, line, byAny, out var held, out var lost))
            {
                continue;
            }

            if (held || (byAny && VisitFacts.WaitingVisit(work) is not null))
            {
                work.HoldLine(line, VisitFacts.WaitingVisit(work) ?? ServiceOutcome.Asked);
            }
            else if (byAny || lost)
            {
                work.Drop(line, removal ? Rule.SR_02 : lost ? Rule.AO_04 : Rule.AO_01);
            }
        }
    }

    /// <summary>A visit with a level stands: the line's own, or for suture removal any that is a primary of it.</summary>
    private static bool HasVisit(CodingWork work, LineDraft addOn, bool removal, out bool held, out bool lost)
    {
        held = lost = false;
        foreach (var line in work.Lines)
        {
            if (!line.Class.IsVisit() || !(removal ? work.IsPrimaryOf(line, addOn) || line.Dropped : line.SharesServiceWith(addOn)))
            {
                continue;
            }

            if (!line.Dropped && line.Class == CodeClass.Visit)
            {
                return true;
            }

            held |= line.Held;
            lost = true;
        }

        return false;
    }
}
