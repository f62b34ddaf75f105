using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>One visit a day: the highest stays, and takes its own add-ons along (EM-97); one digital code in seven days (EM-88).</summary>
internal static class OneVisitADay
{
    internal static void Keep(CodingWork work)
    {
        LineDraft? best = null;
        LineDraft? digital = null;
        foreach (var line in work.Lines)
        {
            if (line.Dropped)
            {
                continue;
            }

            if (IsOneADay(line.Profile))
            {
                best = best is null || IsHigher(work, line, best) ? line : best;
            }
            else if (IsDigital(line))
            {
                digital = digital is null || line.Code > digital.Code ? line : digital;
            }
        }

        DropOthers(work, best, digital);
        if (best is not null && VisitFacts.WaitingVisit(work) is { } waiting)
        {
            // Either may be the higher one.
            work.HoldLine(best, waiting);
        }
    }

    private static void DropOthers(CodingWork work, LineDraft? best, LineDraft? digital)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && IsOneADay(line.Profile) && !ReferenceEquals(line, best))
            {
                work.Drop(line, Rule.EM_97);
            }
            else if (!line.Dropped && IsDigital(line) && !ReferenceEquals(line, digital))
            {
                work.Drop(line, Rule.EM_88);
            }
        }
    }

    /// <summary>A preventive visit stands beside one about a problem.</summary>
    internal static bool IsOneADay(in CodeProfile profile) => profile.Class == CodeClass.Visit && !profile.Is(CodeTraits.PreventiveVisit);

    private static bool IsDigital(LineDraft line) => line.Profile.Is(CodeTraits.Digital);

    /// <summary>By value, then by code; of visits alike the one with work of its own, which is then work of the one visit of the day.</summary>
    private static bool IsHigher(CodingWork work, LineDraft line, LineDraft best) =>
        work.TotalRvu(line) != work.TotalRvu(best) ? work.TotalRvu(line) > work.TotalRvu(best)
        : line.Code != best.Code ? line.Code > best.Code
        : OwnWork(work, line) > OwnWork(work, best);

    private static int OwnWork(CodingWork work, LineDraft line) =>
        VisitRecord.TryOf(work, line, out var record) ? record.SeparatelyIdentifiable switch { true => 2, null => 1, false => 0 } : 0;
}
