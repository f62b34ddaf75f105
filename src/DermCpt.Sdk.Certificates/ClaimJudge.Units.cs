namespace DermCpt.Certificates;

/// <content>Units, add-ons, drugs, diagnoses, equal lines, and lines against their own facts.</content>
internal sealed partial class ClaimJudge
{
    private void JudgeUnits()
    {
        if (Use("MueSource") is not { } source || source == "none")
        {
            return;
        }

        if (source == "medicaid")
        {
            Open("NoMedicaidEdits");
            return;
        }

        foreach (var group in Live.GroupBy(static line => (line.Code, line.Practitioner)).Select(static group => group.ToList()).ToList())
        {
            var (first, limit) = (group[0], rows.UnitsOf(group[0].Code, EditionRows.DayOf(EditDate)));
            var total = group.Sum(static line => line.Units) + history.Where(earlier => IsOwn(earlier) && Json.Text(earlier, "code") == first.Code && Json.Date(earlier, "date") == date).Sum(static earlier => (int)(Json.Number(earlier, "units") ?? 1));
            if (limit.Answer == UnitAnswer.NoData || (limit.Answer == UnitAnswer.Between && total > limit.Low && total <= limit.High))
            {
                Open("MueNoData", group);
            }
            else if (limit.Answer == UnitAnswer.Between && total > limit.High)
            {
                JudgeTotal(group, limit.Mai);
            }
            else if (limit is { Answer: UnitAnswer.Limit, Low: 0 })
            {
                if (first.Is.One("payer:") is not ("consultation" or "telemedicine" or "specimenHandling") && (profile.IsMedicare || first.Fee.Status != 'N'))
                {
                    group.ForEach(static line => line.IsUnpaid = true);
                    Error("MueZero", group);
                }
            }
            else if (limit is { Answer: UnitAnswer.Limit, Mai: 1 })
            {
                foreach (var line in group.Where(line => line.Units > limit.Low))
                {
                    line.IsUnpaid = true;
                    Error("MueExceeded", line);
                }
            }
            else if (limit.Answer == UnitAnswer.Limit && total > limit.Low)
            {
                JudgeTotal(group, limit.Mai);
            }
        }
    }

    /// <summary>More units than a day has: an error, or of MAI 3 one where the payer denies such units anyhow.</summary>
    private void JudgeTotal(List<JudgedLine> group, int mai)
    {
        if (mai == 2 || Use("Mai3", group[0]) == "deny")
        {
            group.ForEach(static line => line.IsUnpaid = true);
            Error(mai == 2 ? "MueExceeded" : "MueAppealable", group);
        }
    }

    private void JudgeAddOns()
    {
        foreach (var group in Live.GroupBy(static line => line.Code).Select(static group => group.ToList()))
        {
            var (addOn, at) = (group[0], EditionRows.DayOf(date));
            var listed = rows.AddOnRowsOf(addOn.Code).ToList();
            var live = listed.FindAll(row => row.From != row.To && at >= row.From && (row.To == 0 || at <= row.To));
            if (live.Count == 0)
            {
                if (listed.Count > 0 && listed.TrueForAll(row => row.From > at))
                {
                    Open("AddOnNoData", group);
                }

                continue;
            }

            var primaries = day.FindAll(line => (!line.IsDead || line.IsOut) && (live.Exists(row => row.Primary == line.Code) || GoesOnFrom(addOn.Code, line.Code)));
            var isLater = Live.Any(line => !line.IsUnpaid && listed.Exists(row => row.Primary == line.Code && row.To == 0));
            if (primaries.Count > 0 && primaries.TrueForAll(static line => line.IsUnpaid))
            {
                Error("PrimaryDenied", [.. group, primaries[^1]]);
            }
            else if (primaries.Count == 0 && live.Min(static row => row.Type) == 1 && !isLater)
            {
                Error("AddOnWithoutPrimary", group);
            }
        }
    }

    /// <summary>A further hour, drug or push after the initial one, which the extract of the add-on table lacks as a primary.</summary>
    private static bool GoesOnFrom(string addOn, string primary) => primary switch
    {
        "96365" => addOn is "96366" or "96367" or "96368" or "96375" or "96376",
        "96374" => addOn is "96367" or "96375" or "96376",
        "96413" => addOn is "96415",
        _ => false,
    };

    /// <summary>Waste beside its drug, local anesthetics beside procedures, and drugs beside what gives none of them.</summary>
    private void JudgeDrugs()
    {
        var drugs = Live.Where(static line => line.Is.Kind == "drug").ToList();
        foreach (var line in drugs)
        {
            var others = day.FindAll(other => !ReferenceEquals(other, line) && other.Code == line.Code);
            if (line.Has("JW") && others.TrueForAll(static other => other.Has("JW")))
            {
                Error("JwWithoutDrugLine", line);
            }

            if (line.Has("JZ") && others.Find(static other => other.Has("JW")) is { } wasted)
            {
                Error("JzBesideJw", line, wasted);
            }

            if (date >= new DateOnly(2023, 7, 1) && line.Is.Is("injectedDrug") && !line.Has("JW", "JZ") && !others.Exists(static other => other.Has("JW")))
            {
                _ = Use("JwJzRequired", line);
            }

            if (date.Year >= 2026 && line.Is.Is("skinSubstitute") && line.Has("JW", "JZ") && profile.Of("SkinSub2026") != "asp" && Use("SkinSubJwJz2026", line) == "false")
            {
                _ = Use("SkinSub2026", line);
            }

            if (CodeTable.Drugs.TryGetValue(line.Code, out var drug) && drug.IsAnesthetic && Live.FirstOrDefault(static one => one.Is.Kind == "procedure" && one.Is.Is("class:procedure")) is { } procedure)
            {
                Error("AnestheticIncluded", line, procedure);
            }
        }

        var given = Live.Where(static line => line.Is.Is("administration") && FormOf(line.Code) != 0).ToList();
        var hasTreatment = Live.Any(line => line.Is.Kind == "procedure" && !given.Contains(line));
        var known = drugs.ConvertAll(static line => (Line: line, Drug: CodeTable.Drugs.GetValueOrDefault(line.Code)));
        foreach (var line in known.Count == 0 ? [] : given)
        {
            var isTaken = known.Exists(one => one.Drug is null || (one.Drug.Forms & FormOf(line.Code)) != 0);
            var left = known.Find(one => one.Drug is { } drug && (drug.Needs == "always" || (drug.Needs == "withoutProcedure" && !hasTreatment)) && !given.Exists(other => (drug.Forms & FormOf(other.Code)) != 0));
            if (!isTaken && left.Line is not null)
            {
                Error("AdministrationNotOfDrug", line, left.Line);
            }
        }
    }

    /// <summary>The form that an administration gives, as its bit.</summary>
    private static int FormOf(string code) => code switch
    {
        "96372" => 1,
        "96401" => 2,
        "96374" or "96375" or "96376" => 4,
        "96409" or "96411" => 8,
        "96365" or "96366" or "96367" or "96368" => 16,
        "96413" or "96415" or "96416" or "96417" => 32,
        "96405" or "96406" => 64,
        _ => 0,
    };

    private void JudgeDiagnoses()
    {
        foreach (var line in day.Where(static line => !line.IsOut))
        {
            var known = line.Diagnoses.Select(one => rows.DiagnosisOn(one, EditionRows.DayOf(date))).ToList();
            foreach (var (isBillable, isHeld) in known.Where(static one => one is { IsBillable: not true, IsHeld: true }))
            {
                Error(isBillable is null ? "DiagnosisUnknown" : "DiagnosisNotBillable", line);
            }

            var classes = line.Diagnoses.Select(ClassOf).Where(static one => one.Length > 0).Distinct().ToList();
            var isCancer = classes.Count > 0 && classes.TrueForAll(static one => one is "malignant" or "inSitu");
            var isOtherClass = line.Is.One("diagnosis:") switch { "malignantExcision" => classes is ["benign"], "benignExcision" => isCancer, _ => false };
            if (!line.IsDead && known.Count > 0 && known.TrueForAll(static one => one.IsBillable == true) && isOtherClass)
            {
                Error("DiagnosisClass", line);
            }
        }
    }

    private static string ClassOf(string diagnosis) => CodeTable.Diagnoses.FirstOrDefault(row => diagnosis.StartsWith(row.Heading, StringComparison.Ordinal)).Class ?? string.Empty;

    private void JudgeDuplicates()
    {
        var told = new HashSet<JudgedLine>();
        foreach (var twins in Live.GroupBy(static line => (line.Code, line.Units, string.Join(' ', line.Modifiers.Distinct().Order(StringComparer.Ordinal)), line.Modifiers.Length, line.Practitioner)).Select(static group => group.ToList()).Where(static group => group.Count > 1).ToList())
        {
            var (isRepeat, isDistinct) = (twins[0].Has("76", "77"), twins[0].HasAny(Distinct));
            if (!isRepeat && !isDistinct)
            {
                if (!HasTwoBases(twins[0]))
                {
                    Error("DuplicateLine", twins);
                }

                told.UnionWith(twins);
                continue;
            }

            TellPairs(twins, told, "SameLesionTwice", static (one, other) => one.IsOneLesion(other));
            if (isRepeat)
            {
                TellPairs(twins, told, "DuplicateLine", static (one, other) => !one.IsTold(other) && one.Diagnoses.SequenceEqual(other.Diagnoses));
            }
        }

        var ofOneLesion = Live.Where(line => !told.Contains(line) && line.Lesion.Length > 0 && !line.HasAny(OfPeriods) && line.Is.Is("oneLesion")).ToList();
        TellPairs(ofOneLesion, told, "SameLesionTwice", static (one, other) => one.Code == other.Code && one.IsOneLesion(other));
    }

    private void TellPairs(List<JudgedLine> lines, HashSet<JudgedLine> told, string finding, Func<JudgedLine, JudgedLine, bool> holds)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (told.Contains(lines[i]))
            {
                continue;
            }

            var same = lines.Skip(i + 1).Where(other => !told.Contains(other) && holds(lines[i], other)).ToList();
            if (same.Count > 0)
            {
                Error(finding, [lines[i], .. same]);
                told.UnionWith([lines[i], .. same]);
            }
        }
    }

    /// <summary>An add-on of a base that stands twice may stand twice.</summary>
    private bool HasTwoBases(JudgedLine addOn)
    {
        var at = EditionRows.DayOf(date);
        return rows.AddOnRowsOf(addOn.Code).Any(row => row.From != row.To && at >= row.From && (row.To == 0 || at <= row.To) && day.Count(line => line.Code == row.Primary) > 1);
    }

    private void JudgeOwnFacts()
    {
        const int Days = 7;
        foreach (var line in Live)
        {
            if (line.Site.Length > 0 && line.Is.One("site:") is { Length: > 0 } group && !group.StartsWith("pedicleFlap", StringComparison.Ordinal) && !CodeTable.CanBe(line.Site, group))
            {
                Error("SiteMismatch", line);
            }

            if (line.Has("78") && line.Place == "11" && !day.Exists(static other => other.OwnPlace is "21" or "22" or "24") && Use("ComplicationsBundled", line) == "true")
            {
                Error("Modifier78NeedsOperatingRoom", line);
            }

            var near = history.Where(earlier => IsOwn(earlier) && date.DayNumber - Json.Date(earlier, "date").DayNumber is >= 0 and <= Days && CodeTable.Of(Json.Text(earlier, "code")).Is("visit"));
            if (line.Is.Is("remote") && near.Any(earlier => (line.Lesion.Length > 0 && Json.States(earlier, "lesion", line.Lesion))
                || Json.Texts(earlier, "diagnoses").Any(one => line.Diagnoses.Contains(one.Replace(".", string.Empty, StringComparison.Ordinal)))))
            {
                Error("RelatedVisitWithinSevenDays", line);
            }
        }
    }
}
