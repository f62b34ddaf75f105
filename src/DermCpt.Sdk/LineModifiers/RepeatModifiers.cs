using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.LineModifiers;

/// <summary>One code for several lesions: by place where places differ, else 76, 59 or units as the payer says (REP-1..7, MOHS-05).</summary>
internal static class RepeatModifiers
{
    private static readonly ModifierCode M76 = ModifierCode.Parse("76");

    internal static void Assign(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            if (IsRepeatable(work.Lines[i]) && IsFirst(work, i) && CountOf(work, work.Lines[i].Code) > 1)
            {
                Assign(work, i);
            }
        }
    }

    private static bool IsRepeatable(LineDraft line) => !line.Dropped && line.Class is CodeClass.Procedure or CodeClass.Medicine
        && line.Kind is not (ServiceKind.PatchTest or ServiceKind.AllergyTest or ServiceKind.TherapeuticInjection);

    private static bool IsSame(LineDraft line, ProcedureCode code) => IsRepeatable(line) && line.Code == code;

    private static bool IsFirst(CodingWork work, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (IsSame(work.Lines[i], work.Lines[index].Code))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountOf(CodingWork work, ProcedureCode code)
    {
        var count = 0;
        foreach (var line in work.Lines)
        {
            count += IsSame(line, code) ? 1 : 0;
        }

        return count;
    }

    private static void Assign(CodingWork work, int first)
    {
        var line = work.Lines[first];
        if (line.Profile.Is(CodeTraits.MayNameLid) && AllAtLids(work, first))
        {
            AddLids(work, line.Code);
        }

        JoinSameLesion(work, first);
        if (!HasPlaceTwice(work, first))
        {
            return;
        }

        if (!work.TryUse(Switches.RepeatLesion, line.Services[0], out RepeatLesionChoice choice))
        {
            HoldAll(work, line.Code);
            return;
        }

        Mark(work, first, RepeatedCode.FormOf(OfContractor(work, choice), work.Edition.FindUnitLimit(line.Code, work.Date), UnitsOf(work, line.Code)));
    }

    /// <summary>What the host set stands; else the contractor's own way beats what Medicare's profile takes as usual (REP-2).</summary>
    private static RepeatLesionChoice OfContractor(CodingWork work, RepeatLesionChoice usual) =>
        !work.Payer.IsMedicare || work.Payer.IsExplicit(Switches.RepeatLesion)
        ? usual
        : MedicareContractors.RepeatOf((MedicareContractor)work.Contractor, work.Date, usual);

    /// <summary>Two records of one lesion are one line (BX-01, CL-02).</summary>
    private static void JoinSameLesion(CodingWork work, int first)
    {
        for (var i = first + 1; i < work.LineCount; i++)
        {
            for (var j = first; j < i && IsSame(work.Lines[i], work.Lines[first].Code); j++)
            {
                var (earlier, line) = (work.Lines[j], work.Lines[i]);
                if (IsSame(earlier, line.Code) && PlaceOf(earlier) == PlaceOf(line) && AreOneLesion(work, earlier, line))
                {
                    _ = earlier.From(line.Services);
                    line.Dropped = true;
                }
            }
        }
    }

    private static bool AreOneLesion(CodingWork work, LineDraft a, LineDraft b)
    {
        var (first, second) = (work.First(a), work.First(b));
        return a.Global != GlobalDays.Zzz && !a.SharesServiceWith(b) && first.Lesion is not null
            && string.Equals(first.Lesion, second.Lesion, StringComparison.Ordinal)
            && (first.Session is null || second.Session is null || string.Equals(first.Session, second.Session, StringComparison.Ordinal))
            && !CodedClaim.CountsSeveral(first) && !CodedClaim.CountsSeveral(second);
    }

    private static void HoldAll(CodingWork work, ProcedureCode code)
    {
        foreach (var line in work.Lines)
        {
            if (IsSame(line, code))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            }
        }
    }

    /// <summary>Two lines of the code are at one place, or name none (REP-4).</summary>
    private static bool HasPlaceTwice(CodingWork work, int first)
    {
        for (var i = first + 1; i < work.LineCount; i++)
        {
            if (IsSame(work.Lines[i], work.Lines[first].Code) && HasEarlierAtPlace(work, first, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEarlierAtPlace(CodingWork work, int first, int index)
    {
        var line = work.Lines[index];
        for (var i = first; i < index; i++)
        {
            if (IsSame(work.Lines[i], line.Code) && PlaceOf(work.Lines[i]) == PlaceOf(line))
            {
                return true;
            }
        }

        return false;
    }

    private static ModifierCode PlaceOf(LineDraft line)
    {
        foreach (var modifier in line.Modifiers)
        {
            if (AnatomicPlaces.IsAnatomic(modifier))
            {
                return modifier;
            }
        }

        return default;
    }

    private static ModifierCode LidOf(CodingWork work, LineDraft line) =>
        AnatomicPlaces.LidOf(AnatomicPlaces.SiteOf(work, line), AnatomicPlaces.SideOf(work, line));

    /// <summary>Every line of the code is at a lid, and no two at the same one (REP-4).</summary>
    private static bool AllAtLids(CodingWork work, int first)
    {
        var code = work.Lines[first].Code;
        for (var i = first; i < work.LineCount; i++)
        {
            if (!IsSame(work.Lines[i], code))
            {
                continue;
            }

            var lid = LidOf(work, work.Lines[i]);
            if (lid.IsEmpty)
            {
                return false;
            }

            for (var j = first; j < i; j++)
            {
                if (IsSame(work.Lines[j], code) && LidOf(work, work.Lines[j]) == lid)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void AddLids(CodingWork work, ProcedureCode code)
    {
        foreach (var line in work.Lines)
        {
            if (IsSame(line, code))
            {
                _ = line.Add(LidOf(work, line), Rule.REP_4).Using(Fact.Site).Using(Fact.Laterality);
            }
        }
    }

    private static int UnitsOf(CodingWork work, ProcedureCode code)
    {
        var units = 0;
        foreach (var line in work.Lines)
        {
            units += IsSame(line, code) ? line.Units : 0;
        }

        return units;
    }

    private static void Mark(CodingWork work, int first, RepeatLesionChoice form)
    {
        var plain = work.Lines[first];
        if (form == RepeatLesionChoice.Units)
        {
            _ = plain.Because(Rule.REP_1, Switches.RepeatLesion);
        }

        for (var i = first + 1; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (IsSame(line, plain.Code) && HasEarlierAtPlace(work, first, i))
            {
                Mark(work, first, i, form);
            }
        }
    }

    private static void Mark(CodingWork work, int first, int index, RepeatLesionChoice form)
    {
        var line = work.Lines[index];
        switch (form)
        {
            case RepeatLesionChoice.Units:
                _ = TryPool(work, first, index);
                break;
            case RepeatLesionChoice.Pooled76:
                _ = line.Add(M76, Rule.REP_3).Because(Rule.REP_2, Switches.RepeatLesion);
                _ = TryPool(work, first, index);
                break;
            case RepeatLesionChoice.Separate76:
                _ = line.Add(M76, Rule.REP_3).Because(Rule.REP_3, Switches.RepeatLesion);
                break;
            default:
                if (!DistinctModifier.IsOn(line))
                {
                    DistinctModifier.Add(work, line, LineRelation.Of(work, work.Lines[first], line, out _), Rule.REP_2);
                    _ = line.Because(Rule.REP_2, Switches.RepeatLesion);
                }

                break;
        }
    }

    /// <summary>Adds the line to an earlier one of the code that carries the same modifiers.</summary>
    private static bool TryPool(CodingWork work, int first, int index)
    {
        var line = work.Lines[index];
        for (var i = first; i < index; i++)
        {
            if (IsSame(work.Lines[i], line.Code) && PooledLines.HaveSameModifiers(work.Lines[i], line))
            {
                PooledLines.Add(work.Lines[i], line);
                return true;
            }
        }

        return false;
    }
}
