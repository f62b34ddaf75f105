using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>The lines of one kind of graft at one site group, from its summed area or, under 10 years, percent of the body. Thread-safe: no state.</summary>
internal static class GraftSum
{
    /// <summary>What a sum is coded with: pair of codes, units of the add-on, whether the percent counted.</summary>
    private readonly struct Answer(GraftPair pair, int further, bool byPercent)
    {
        internal GraftPair Pair { get; init; } = pair;
        internal int Further { get; init; } = further;
        internal bool ByPercent { get; init; } = byPercent;
    }

    internal static void Add(CodingWork work, GraftKind kind, char group, ReadOnlySpan<GraftWound> wounds)
    {
        var area = 0;
        var percent = 0;
        foreach (ref readonly var wound in wounds)
        {
            area += wound.Area;
            percent = percent < 0 || wound.Percent < 0 ? -1 : percent + wound.Percent;
        }

        switch (kind)
        {
            case GraftKind.FullThickness:
                AddLines(work, kind, group, wounds, new Answer(GraftTables.Of(kind, group), GraftTables.FullThickness.Beyond(area), false));
                break;
            case GraftKind.Cultured:
                AddLines(work, kind, group, wounds, new Answer(GraftTables.Of(kind, group), area > GraftTables.CulturedFirst ? 1 : 0, false));
                var far = AddLine(work, kind, wounds, GraftTables.CulturedFarOf(group), GraftTables.CulturedFar.Beyond(area), false);
                far.AddOnTo = GraftTables.Of(kind, group).First;
                break;
            default:
                AddByAge(work, kind, group, wounds, area, percent);
                break;
        }
    }

    /// <summary>The age is asked only where a percent and 100 cm2 would differ; a child's percent is asked of every wound without one (DOC-10).</summary>
    private static void AddByAge(CodingWork work, GraftKind kind, char group, ReadOnlySpan<GraftWound> wounds, int area, int percent)
    {
        var adult = ByArea(kind, group, area);

        // The small pair of a skin substitute counts square centimetres at every age (SS-00).
        var isOfAnyAge = kind == GraftKind.SkinSubstitute && area < GraftTables.LargeSubstitute && percent < 0;
        if (isOfAnyAge)
        {
            AddLines(work, kind, group, wounds, adult);
        }
        else if (work.Encounter.Patient?.AgeYears is not { } age)
        {
            var child = percent < 0 ? default : ByPercent(kind, group, area, percent);
            if (child.Pair == adult.Pair && child.Further == adult.Further)
            {
                AddLines(work, kind, group, wounds, adult);
                return;
            }

            work.AskVisit(Fact.AgeYears);
            GraftFamily.Hold(work, wounds);
        }
        else if (age >= GraftTables.ChildAge)
        {
            AddLines(work, kind, group, wounds, adult);
        }
        else if (percent >= 0)
        {
            AddLines(work, kind, group, wounds, ByPercent(kind, group, area, percent));
        }
        else
        {
            foreach (ref readonly var wound in wounds)
            {
                if (wound.Percent < 0)
                {
                    work.AskValue(wound.Service, Fact.BodySurfacePercent);
                }
            }

            GraftFamily.Hold(work, wounds);
        }
    }

    private static Answer ByArea(GraftKind kind, char group, int area) =>
        kind != GraftKind.SkinSubstitute ? new Answer(GraftTables.Of(kind, group), GraftTables.Adult.Beyond(area), false)
        : area < GraftTables.LargeSubstitute ? new Answer(GraftTables.Of(kind, group), GraftTables.SmallSubstitute.Beyond(area), false)
        : new Answer(GraftTables.LargeSubstituteOf(group), GraftTables.Adult.Beyond(area), false);

    private static Answer ByPercent(GraftKind kind, char group, int area, int percent) =>
        kind != GraftKind.SkinSubstitute ? new Answer(GraftTables.Of(kind, group), GraftTables.Child.Beyond(percent), true)
        : percent < GraftTables.LargeSubstitutePercent ? new Answer(GraftTables.Of(kind, group), GraftTables.SmallSubstitute.Beyond(area), true)
        : new Answer(GraftTables.LargeSubstituteOf(group), GraftTables.Child.Beyond(percent), true);

    private static void AddLines(CodingWork work, GraftKind kind, char group, ReadOnlySpan<GraftWound> wounds, in Answer answer)
    {
        _ = AddLine(work, kind, wounds, answer.Pair.First, 1, answer.ByPercent);
        AddLine(work, kind, wounds, answer.Pair.Further, answer.Further, answer.ByPercent).AddOnTo = answer.Pair.First;
    }

    private static LineDraft AddLine(CodingWork work, GraftKind kind, ReadOnlySpan<GraftWound> wounds, ProcedureCode code, int units, bool byPercent)
    {
        Span<short> services = stackalloc short[wounds.Length];
        for (var i = 0; i < wounds.Length; i++)
        {
            services[i] = wounds[i].Service;
        }

        var line = work.AddLine(code, units, services, kind == GraftKind.SkinSubstitute ? Rule.SS_00 : Rule.GR_00).Using(Fact.AreaSqCm);
        _ = kind == GraftKind.Preparation ? line : line.Using(Fact.GraftType);
        _ = wounds.Length > 1 ? line.Because(Rule.GR_05) : line;
        if (kind is not (GraftKind.FullThickness or GraftKind.Cultured))
        {
            _ = line.Because(Rule.GR_03).Using(Fact.AgeYears);
            _ = byPercent ? line.Using(Fact.BodySurfacePercent) : line;
        }

        foreach (ref readonly var wound in wounds)
        {
            _ = line.BecauseOfSite(wound.DecidedBy);
        }

        return line;
    }
}
