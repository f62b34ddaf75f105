
using DermCpt.Bundling;
using DermCpt.Coding;
using DermCpt.ReferenceData;

namespace DermCpt.LineModifiers;

/// <summary>One code for several lesions: by place where all places differ, else 59, 76 or units as the payer says (REP-1..7).</summary>
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
        && line.Kind is not (ServiceKind.Code or ServiceKind.PatchTest or ServiceKind.AllergyTest or ServiceKind.TherapeuticInjection);

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
        if (AllDiffer(work, first, static (_, line) => PlaceOf(line)))
        {
            return;
        }

        if (AnatomicPlaces.TakesLid(line.Code) && AllDiffer(work, first, LidOf))
        {
            AddLids(work, line.Code);
            return;
        }

        if (!work.TryUse(PayerSwitch.RepeatLesion, line.Services[0], out RepeatLesionChoice choice))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        if (choice == RepeatLesionChoice.Units && FitsUnits(work, line.Code))
        {
            Pool(work, first);
            return;
        }

        Separate(work, first, choice);
    }

    /// <summary>Every line of the code names a place, and no two the same one (REP-4).</summary>
    private static bool AllDiffer(CodingWork work, int first, Func<CodingWork, LineDraft, ModifierCode> placeOf)
    {
        var code = work.Lines[first].Code;
        for (var i = first; i < work.LineCount; i++)
        {
            if (!IsSame(work.Lines[i], code))
            {
                continue;
            }

            var place = placeOf(work, work.Lines[i]);
            if (place.IsEmpty)
            {
                return false;
            }

            for (var j = first; j < i; j++)
            {
                if (IsSame(work.Lines[j], code) && placeOf(work, work.Lines[j]) == place)
                {
                    return false;
                }
            }
        }

        return true;
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

    private static ModifierCode LidOf(CodingWork work, LineDraft line) => AnatomicPlaces.LidOf(AnatomicPlaces.SiteOf(work, line), AnatomicPlaces.SideOf(work, line));

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

    private static bool FitsUnits(CodingWork work, ProcedureCode code)
    {
        var units = 0;
        foreach (var line in work.Lines)
        {
            units += IsSame(line, code) ? line.Units : 0;
        }

        var limit = work.Edition.FindUnitLimit(code, work.Date);
        return limit.State != UnitLimitState.Limit || units <= limit.Limit;
    }

    private static void Pool(CodingWork work, int first)
    {
        var pooled = work.Lines[first];
        _ = pooled.Because(Rule.REP_1, PayerSwitch.RepeatLesion);
        for (var i = first + 1; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (IsSame(line, pooled.Code))
            {
                pooled.Units += line.Units;
                _ = pooled.From(line.Services);
                line.Dropped = true;
            }
        }
    }

    private static void Separate(CodingWork work, int first, RepeatLesionChoice choice)
    {
        var plain = work.Lines[first];
        for (var i = first + 1; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (!IsSame(line, plain.Code))
            {
                continue;
            }

            if (choice == RepeatLesionChoice.Separate76)
            {
                _ = line.Add(M76, Rule.REP_3).Because(Rule.REP_3, PayerSwitch.RepeatLesion);
            }
            else if (!DistinctModifier.IsOn(line))
            {
                DistinctModifier.Add(work, line, LineRelation.Of(work, plain, line, out _), Rule.REP_2);
                _ = line.Because(Rule.REP_2, PayerSwitch.RepeatLesion);
            }
        }
    }
}
