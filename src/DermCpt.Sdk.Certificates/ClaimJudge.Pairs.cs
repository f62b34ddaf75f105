namespace DermCpt.Certificates;

/// <content>Pair edits, families of alternatives, specimens and nails: lines that are not paid beside each other.</content>
internal sealed partial class ClaimJudge
{
    private const int EitherLineFrom = 2019_07_01;

    /// <summary>Families that no modifier makes two.</summary>
    private static readonly HashSet<string> Hard = ["keratosesFirst", "keratosesFurther", "benignDestruction", "intralesional", "biopsies", "nailDebridement", "paring", "vascular", "laser", "sutureRemoval"];

    /// <summary>In the order in which the first that two codes share decides.</summary>
    private static readonly string[] Families =
        ["keratosesFirst", "keratosesFurther", "benignDestruction", "intralesional", "biopsies", "nailDebridement", "paring", "nailTrimming", "drainage", "vascular", "laser", "phototherapy", "photodynamic", "sutureRemoval"];

    private static readonly string[] Levels = ["88300", "88302", "88304", "88305", "88307", "88309"];
    private static readonly string[] NailRemovals = ["11730", "11732", "11750"];

    private bool HasPairError(JudgedLine a, JudgedLine b) => pairErrors.Contains((a.Code, b.Code)) || pairErrors.Contains((b.Code, a.Code));

    private void JudgePairs()
    {
        var paired = day.FindAll(line => !line.IsDead || (line.IsOut && rows.Pairs.HoldsOthers(line.Code)));
        var codes = paired.Select(static line => line.Code).Distinct().ToList();
        if (codes.Count < 2 || Use("NcciSource") is not { } source || source == "none")
        {
            return;
        }

        if (source == "medicaid")
        {
            Open("NoMedicaidEdits");
            return;
        }

        for (var i = 0; i < codes.Count; i++)
        {
            for (var j = i + 1; j < codes.Count; j++)
            {
                JudgePair(paired.FindAll(line => line.Code == codes[i]), paired.FindAll(line => line.Code == codes[j]));
            }
        }
    }

    private void JudgePair(List<JudgedLine> some, List<JudgedLine> others)
    {
        var (answer, row) = rows.Pairs.Of(some[0].Code, others[0].Code, EditDate);
        if (some[0].IsOut && others[0].IsOut)
        {
            return;
        }

        if (answer == PairAnswer.Open)
        {
            if (!some[0].IsOut && !others[0].IsOut)
            {
                Open("PtpNoData", [.. some, .. others]);
            }

            return;
        }

        if (row is null)
        {
            return;
        }

        var (firsts, seconds) = row.Codes[0] == some[0].Code ? (some, others) : (others, some);
        var (first, second) = (firsts[0], seconds[0]);
        if (first.Is.Is("halfCentimetre") && second.Is.Is("layeredRepair") && profile.Of("BenignHalfCmRepair") == "separate")
        {
            return;
        }

        if (row.Values["indicator"] == "0")
        {
            seconds.ForEach(static line => line.IsUnpaid = true);
            _ = pairErrors.Add((first.Code, second.Code));
            Error(second.Is.Is("nurseVisit") ? "NurseVisitBundled" : "PairNotAllowed", [.. some, .. others]);
            return;
        }

        // A visit beside a procedure is told once, by the rule of 25 and 57.
        var isOfVisit = first.IsVisit != second.IsVisit && !(first.IsVisit ? second : first).IsKindOfVisit;
        foreach (var line in seconds)
        {
            var standing = firsts.FindAll(one => !Lifts(one, line, out _));
            if (standing.Count > 0 && !isOfVisit)
            {
                var isOneLesion = standing.Exists(one => Lifts(one, line, out var same) is false && same);
                line.IsUnpaid = true;
                _ = pairErrors.Add((first.Code, second.Code));
                var told = standing.Find(one => !isOneLesion || (!Lifts(one, line, out var same) && same))!;
                Error(isOneLesion && HasLifting(told, line) ? "SameLesionTwice" : "BundleStands", told, line);
            }
        }
    }

    private bool HasLifting(JudgedLine first, JudgedLine second) => Found(first, second, Distinct) || HasOtherPlaces(first, second);

    /// <summary>Whether modifiers of a set stand where they lift a pair: on column 2, since July 2019 on either line; those of periods on either line always.</summary>
    private bool Found(JudgedLine first, JudgedLine second, HashSet<string> set) =>
        second.HasAny(set) || (first.HasAny(set) && (!ReferenceEquals(set, Distinct) || (date.Year * 10000) + (date.Month * 100) + date.Day >= EitherLineFrom));

    private static bool HasOtherPlaces(JudgedLine first, JudgedLine second) => !Anatomic.Intersect(first.Modifiers).ToHashSet().SetEquals(Anatomic.Intersect(second.Modifiers));

    /// <summary>Whether modifiers and facts lift a pair of indicator 1, and whether the claim says one lesion, which none makes two.</summary>
    private bool Lifts(JudgedLine first, JudgedLine second, out bool isOneLesion)
    {
        isOneLesion = false;
        if (first.IsKindOfVisit || second.IsKindOfVisit)
        {
            return (second.IsKindOfVisit && second.Has("24", "25", "57", "27"))
                || (first.IsKindOfVisit && (first.Has("24", "25", "57", "27") || (!second.IsKindOfVisit && (second.HasAny(Distinct) || second.HasAny(OfPeriods)))));
        }

        var (distinct, period, place) = (Found(first, second, Distinct), Found(first, second, OfPeriods), HasOtherPlaces(first, second));
        if (first.IsOneLesion(second) && !period)
        {
            var tumor = first.Is.Is("mohs") ? first : second.Is.Is("mohs") ? second : null;
            if (tumor is not null && MayStandBesideMohs(ReferenceEquals(tumor, first) ? second : first, tumor) && TakesDistinct(ReferenceEquals(tumor, first) ? second : first, tumor))
            {
                return distinct;
            }

            isOneLesion = true;
            return false;
        }

        var all = Distinct.Where(one => second.Has(one) || (first.Has(one) && Found(first, second, Distinct))).ToList();
        var isContradicted = (all is ["XP"] && first.Practitioner.Length > 0 && first.Practitioner == second.Practitioner)
            || (all is ["XE"] && !period && !place && first.Session.Length > 0 && first.Session == second.Session);
        return !isContradicted && (distinct || period || place);
    }

    /// <summary>A biopsy, a stain, and the frozen section of a biopsy of that day may stand beside Mohs on one tumor.</summary>
    private bool MayStandBesideMohs(JudgedLine other, JudgedLine mohs) => other.Is.Is("biopsy") || other.Is.One("pathology:") switch
    {
        "stain" => true,
        "frozen" => day.Exists(line => line.Is.Is("biopsy") && line.Lesion == mohs.Lesion),
        _ => false,
    };

    /// <summary>A biopsy after an earlier one on file repeats it, which 58 says and no 59.</summary>
    private bool TakesDistinct(JudgedLine other, JudgedLine mohs) => !other.Is.Is("biopsy") || !history.Exists(earlier =>
        Json.States(earlier, "lesion", mohs.Lesion) && CodeTable.Of(Json.Text(earlier, "code")).Is("biopsy") && date.DayNumber - Json.Date(earlier, "date").DayNumber is >= 0 and var age && age <= (profile.Number("MohsPathologyDays") ?? 0));

    private void JudgeFamilies()
    {
        var lines = Live.ToList();
        var codes = lines.Select(static line => line.Code).Distinct().Select(code => lines.Find(line => line.Code == code)!).ToList();
        foreach (var a in codes)
        {
            foreach (var b in codes.Where(other => string.CompareOrdinal(other.Code, a.Code) > 0))
            {
                if (Families.FirstOrDefault(family => a.Is.Is("one:" + family) && b.Is.Is("one:" + family)) is { } shared)
                {
                    JudgeAlternatives(a, b, Hard.Contains(shared));
                }
            }
        }

        foreach (var light in codes)
        {
            foreach (var other in codes.Where(other => YieldsToLight(light, other)))
            {
                // One of the two areas with a label and the other without leaves open whether they are one, and only warns.
                if (!IsOneLabelled(light.Code, other.Code))
                {
                    JudgeAlternatives(light, other, false);
                }
            }
        }

        foreach (var line in lines.Where(static line => line.Lesion.Length > 0 && line.Is.One("pathology:") is "level" or "frozen" or "touch"))
        {
            if (lines.Find(mohs => mohs.Is.Is("mohsFirstStage") && mohs.Lesion == line.Lesion && !MayStandBesideMohs(line, mohs) && !HasPairError(line, mohs)) is { } mohs)
            {
                Error("MohsIncludesPathology", mohs, line);
            }
        }
    }

    /// <summary>Freezing of keratoses yields to light with a drug, light with tar or psoralen to the laser of psoriasis.</summary>
    private static bool YieldsToLight(JudgedLine light, JudgedLine other) =>
        !(other.Is.Is("one:keratosesFurther") && !other.Is.Is("one:keratosesFirst"))
        && (light.Is.Is("photodynamic") ? other.Is.Is("keratoses") : light.Is.Is("one:laser") && !other.Is.Is("keratoses") && other.Is.Is("one:phototherapy"));

    private void JudgeAlternatives(JudgedLine a, JudgedLine b, bool isHard)
    {
        if (HasPairError(a, b) || (!isHard && Yields(a.Code, b.Code)))
        {
            return;
        }

        var both = day.FindAll(line => line.Code == a.Code || line.Code == b.Code);
        both.ForEach(static line => line.IsUnpaid = true);
        Error("FamilyExclusive", both.Where(static line => !line.IsDead));
    }

    private bool IsOneLabelled(string first, string second) =>
        day.TrueForAll(a => day.TrueForAll(b => a.Code != first || b.Code != second || (a.Lesion.Length == 0) != (b.Lesion.Length == 0) || a.IsSameLesion(b) == false || a.IsOtherSession(b)));

    private bool Yields(string first, string second) =>
        day.Exists(line => (line.Code == first || line.Code == second) && (line.HasAny(Distinct) || line.HasAny(OfPeriods) || line.HasAny(Anatomic)))
        || day.TrueForAll(a => day.TrueForAll(b => a.Code != first || b.Code != second || a.IsSameLesion(b) == false || a.IsOtherSession(b)));

    private void JudgeSpecimensAndNails()
    {
        var lines = Live.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count; j++)
            {
                var (a, b) = (lines[i], lines[j]);
                if (a.Units == 1 && b.Units == 1 && a.Code != b.Code && Levels.Contains(a.Code) && Levels.Contains(b.Code) && a.IsOneLesion(b))
                {
                    Error("TwoLevelsOfSpecimen", a, b);
                }
            }
        }

        foreach (var second in lines.Where(IsNailRemoval))
        {
            if (lines.TakeWhile(first => !ReferenceEquals(first, second)).FirstOrDefault(first => IsNailRemoval(first) && AreOneNail(first, second)) is { } first)
            {
                Error("OneNailTwice", first, second);
            }
        }
    }

    private static bool IsNailRemoval(JudgedLine line) => NailRemovals.Contains(line.Code) && !line.HasAny(OfPeriods);

    private bool AreOneNail(JudgedLine first, JudgedLine second)
    {
        var isOne = first.Modifiers.Intersect(second.Modifiers).Any(IsDigit) || (first.Code != second.Code && first.IsOneLesion(second));
        return isOne && !first.IsOtherSession(second) && !(first.Code == second.Code && first.Modifiers.ToHashSet().SetEquals(second.Modifiers)) && !HasPairError(first, second);
    }
}
