namespace DermCpt.Scrubbing.Checks;

/// <summary>Codes of one family that are alternatives (FX-00..12), and pathology inside Mohs.</summary>
internal sealed class FamilyCheck : ClaimCheck
{
    private static readonly Exclusive[] Families =
    [
        new(Rule.FX_01, true, ["17000", "17004"]), new(Rule.FX_01, true, ["17003", "17004"]), new(Rule.FX_02, true, ["17110", "17111"]), new(Rule.FX_03, true, ["11900", "11901"]),
        new(Rule.FX_04, true, ["11102", "11104", "11106"]), new(Rule.FX_05, true, ["11720", "11721"]), new(Rule.FX_05, true, ["11055", "11056", "11057"]), new(Rule.FX_05, false, ["11719", "G0127"]),
        new(Rule.FX_06, false, ["10060", "10061"]), new(Rule.FX_07, true, ["17106", "17107", "17108"]), new(Rule.FX_07, true, ["96920", "96921", "96922"]),
        new(Rule.FX_07, false, ["96910", "96912", "96913"]), new(Rule.FX_07, false, ["96567", "96573", "96574"]), new(Rule.FX_11, true, ["15851", "15853"]), new(Rule.FX_11, true, ["15851", "15854"]), new(Rule.FX_11, true, ["15853", "15854"]),
    ];

    /// <summary>Every code of a family once: a line's place here is its bit, and a day's lines are one word.</summary>
    private static readonly uint[] Members = [.. Distinct(Families)];

    private static readonly ulong[] Masks = Array.ConvertAll(Families, static family => MaskOf(family.Codes));

    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.Alternative) != 0)
        {
            JudgeFamilies(work);
        }

        foreach (var line in (work.Traits & CodeTraits.RoutinePathology) != 0 ? work.Lines : [])
        {
            if (MohsException.IsRoutinePathology(line.Number) && line.Number is not (88333 or 88334))
            {
                JudgePathology(work, line);
            }
        }
    }

    internal static bool IsAlternative(ProcedureCode code) => Members.AsSpan().Contains(code.Packed);

    private static void JudgeFamilies(ScrubWork work)
    {
        var present = 0UL;
        foreach (var line in work.Lines)
        {
            if ((line.Nature.Traits & CodeTraits.Alternative) == 0)
            {
                continue;
            }

            var place = Members.AsSpan().IndexOf(line.Code.Packed);
            present |= 1UL << place;
        }

        for (var at = 0; (present & (present - 1)) != 0 && at < Families.Length; at++)
        {
            var found = present & Masks[at];
            if ((found & (found - 1)) == 0)
            {
                continue;
            }

            var family = Families[at];
            for (var i = 0; i < family.Codes.Length; i++)
            {
                for (var j = i + 1; j < family.Codes.Length; j++)
                {
                    Judge(work, family, family.Codes[i], family.Codes[j]);
                }
            }
        }
    }

    private static void Judge(ScrubWork work, Exclusive family, ProcedureCode first, ProcedureCode second)
    {
        if (Live(work, first) is not { } a || Live(work, second) is not { } b || work.HasPairError(a, b) || (!family.IsHard && Yields(work, first, second)))
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            line.IsUnpaid |= line.Code == first || line.Code == second;
        }

        work.ReportEvery(new FindingRecord { Id = FindingId.FamilyExclusive, Code = first, OtherCode = second, Rule = family.Rule }, first, second);
    }

    /// <summary>FX-00: some families yield to a modifier or to facts that make every pair of lines distinct.</summary>
    private static bool Yields(ScrubWork work, ProcedureCode first, ProcedureCode second)
    {
        var apart = true;
        foreach (var a in work.Lines)
        {
            if (a.Code != first && a.Code != second)
            {
                continue;
            }

            if (a.Has(ModifierBits.Distinct | ModifierBits.Global | ModifierBits.Anatomic))
            {
                return true;
            }

            foreach (var b in work.Lines)
            {
                if (a.Code == first && b.Code == second && !Coding.LesionRelation.IsDifferent(ClaimLineRelation.Of(a, b)) && !ClaimLineRelation.AreDifferentSessions(a, b))
                {
                    apart = false;
                }
            }
        }

        return apart;
    }

    private static void JudgePathology(ScrubWork work, ScrubLine line)
    {
        foreach (var mohs in work.Lines)
        {
            if (mohs.Number is 17311 or 17313 && line.Source.Lesion is not null && string.Equals(line.Source.Lesion, mohs.Source.Lesion, StringComparison.Ordinal)
                && !MohsException.Applies(work, line, mohs) && !work.HasPairError(line, mohs))
            {
                work.Report(new FindingRecord { Id = FindingId.MohsIncludesPathology, Code = mohs.Code, OtherCode = line.Code }, mohs, line);
            }
        }
    }

    private static HashSet<uint> Distinct(Exclusive[] families)
    {
        HashSet<uint> members = [];
        foreach (var family in families)
        {
            foreach (var code in family.Codes)
            {
                _ = members.Add(code.Packed);
            }
        }

        return members;
    }

    private static ulong MaskOf(ProcedureCode[] codes)
    {
        var mask = 0UL;
        foreach (var code in codes)
        {
            mask |= 1UL << Members.AsSpan().IndexOf(code.Packed);
        }

        return mask;
    }

    private static ScrubLine? Live(ScrubWork work, ProcedureCode code) => work.FirstOf(code) is { IsDead: false } line ? line : null;

    private sealed record Exclusive(Rule Rule, bool IsHard, ProcedureCode[] Codes)
    {
        internal Exclusive(Rule rule, bool isHard, string[] codes)
            : this(rule, isHard, Array.ConvertAll(codes, ProcedureCode.Parse))
        {
        }
    }
}
