namespace DermCpt.Tests.Differential;

/// <summary>Pair, unit and add-on findings of a claim by the naive tables: NC-01..11, MU-01..07, AO-01..04 written down a second time.</summary>
internal static class NaiveScrub
{
    private static readonly DateOnly EitherLine = new(2019, 7, 1);
    private static readonly HashSet<string> Distinct = ["59", "XS"];
    private static readonly HashSet<string> Sides = ["LT", "RT"];

    /// <summary>What is expected, one text a finding, in the alphabet's order.</summary>
    /// <param name="tables">The CSV files.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="isDead">Lines whose code is not valid on the date: nothing further is said of them.</param>
    /// <param name="isOutOfScope">Lines of other specialties: nothing is said of them, and they carry an add-on (OOS).</param>
    /// <param name="isRefused">Lines that fail for another reason than pairs and units, so that they carry no add-on.</param>
    internal static SortedSet<string> Expect(NaiveTables tables, Claim claim, Func<int, bool> isDead, Func<int, bool> isOutOfScope, Func<int, bool> isRefused)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var all = claim.Lines.Select((line, index) => new Line(index, line.Code.ToString(), line.Units, [.. line.Modifiers.Select(modifier => modifier.ToString())], KindOf(line.Code.ToString())))
            .Where(line => !isDead(line.Index)).ToList();
        all.ForEach(line => line.IsOther = isOutOfScope(line.Index));
        var lines = all.Where(line => !line.IsOther).ToList();
        foreach (var line in lines)
        {
            line.Unpaid = isRefused(line.Index);
        }

        var codes = lines.Select(line => line.Code).Distinct().ToList();
        for (var i = 0; i < codes.Count; i++)
        {
            for (var j = i + 1; j < codes.Count; j++)
            {
                Judge(tables.Pair(codes[i], codes[j], claim.DateOfService), lines, claim.DateOfService, found);
            }
        }

        foreach (var code in codes)
        {
            Count(tables.Limit(code, claim.DateOfService), [.. lines.Where(line => line.Code == code)], found);
        }

        foreach (var line in lines)
        {
            FindPrimary(tables.AddOnRows(line.Code), line, all, claim.DateOfService, found);
        }

        return found;
    }

    /// <summary>v a visit with a level, w another code of the visit sections, else p.</summary>
    private static char KindOf(string code)
    {
        if (code is "G2211" or "G2212" or "G2012" or "G2010" or "G2250" or "G2251" or "G2252" or "G0463" or "G0402" or "G0438" or "G0439" or "G0316" or "G0317" or "G0318")
        {
            return 'w';
        }

        if (!code.All(char.IsAsciiDigit))
        {
            return 'p';
        }

        var number = Csv.Int(code);
        (int, int)[] levels = [(99201, 99215), (99217, 99239), (99241, 99255), (99281, 99285), (99304, 99316), (99341, 99350), (98000, 98015), (92002, 92014), (99381, 99397)];
        return levels.Any(range => number >= range.Item1 && number <= range.Item2) ? 'v'
            : number is 99024 or 98016 or (>= 98966 and <= 98981) or (>= 99354 and <= 99499) ? 'w' : 'p';
    }

    private static void Judge(NaivePair pair, List<Line> lines, DateOnly day, SortedSet<string> found)
    {
        var firsts = lines.Where(line => line.Code == pair.Column1).ToList();
        var seconds = lines.Where(line => line.Code == pair.Column2).ToList();
        if (pair.State == NaiveState.Unknown)
        {
            var ordered = string.CompareOrdinal(pair.Column1, pair.Column2) < 0;
            found.Add($"PtpNoData {(ordered ? pair.Column1 : pair.Column2)} {(ordered ? pair.Column2 : pair.Column1)}");
        }
        else if (pair.State == NaiveState.Live && pair.Indicator == 0)
        {
            found.Add($"PairNotAllowed {pair.Column1} {pair.Column2}");
            seconds.ForEach(line => line.Unpaid = true);
        }
        else if (pair.State == NaiveState.Live)
        {
            foreach (var second in seconds)
            {
                if (firsts.All(first => IsLifted(first, second, day)))
                {
                    found.Add($"Lifted {pair.Column1} {pair.Column2}");
                }
                else if (!IsForVisitRule(firsts[0], second))
                {
                    found.Add($"BundleStands {pair.Column1} {pair.Column2}");
                    second.Unpaid = true;
                }
            }
        }
    }

    /// <summary>A visit beside a procedure is reported by EM-95 (CL-05).</summary>
    private static bool IsForVisitRule(Line first, Line second) => (first.Kind == 'v' && second.Kind == 'p') || (first.Kind == 'p' && second.Kind == 'v');

    private static bool IsLifted(Line first, Line second, DateOnly day)
    {
        var onVisit = (first.Kind != 'p' && first.Modifiers.Contains("25")) || (second.Kind != 'p' && second.Modifiers.Contains("25"));
        if (first.Kind != 'p' || second.Kind != 'p')
        {
            return onVisit || (first.Kind != 'p' && second.Kind == 'p' && second.Modifiers.Any(modifier => modifier == "79" || Distinct.Contains(modifier)));
        }

        var distinct = second.Modifiers.Any(Distinct.Contains) || (day >= EitherLine && first.Modifiers.Any(Distinct.Contains));
        var sides = !first.Modifiers.Where(Sides.Contains).SequenceEqual(second.Modifiers.Where(Sides.Contains));
        return distinct || sides || first.Modifiers.Contains("79") || second.Modifiers.Contains("79");
    }

    private static void Count(NaiveLimit? limit, List<Line> lines, SortedSet<string> found)
    {
        var (code, total) = (lines[0].Code, lines.Sum(line => line.Units));
        if (limit is null)
        {
            found.Add($"MueNoData {code}");
        }
        else if (limit.Value < 0)
        {
            found.Add($"NoPublishedLimit {code}");
        }
        else if (limit.Higher >= 0 && total <= limit.Higher)
        {
            if (total > limit.Value)
            {
                found.Add($"MueNoData {code}");
            }
        }
        else if (limit.Value == 0)
        {
            if (!IsChosenByPayer(code))
            {
                found.Add($"MueZero {code}");
                lines.ForEach(line => line.Unpaid = true);
            }
        }
        else if (limit.Mai == 1)
        {
            foreach (var line in lines.Where(line => line.Units > limit.Value))
            {
                found.Add($"MueExceeded {code}");
                line.Unpaid = true;
            }
        }
        else if (total > limit.Value)
        {
            found.Add($"{(limit.Mai == 2 ? "MueExceeded" : "MueAppealable")} {code}");
            lines.ForEach(line => line.Unpaid |= limit.Mai == 2);
        }
    }

    /// <summary>Consultations and telemedicine visits: the payer refuses the code itself, so that its limit of 0 says nothing more (MUE-0, PAY-05).</summary>
    private static bool IsChosenByPayer(string code) => code.All(char.IsAsciiDigit) && Csv.Int(code) is (>= 99241 and <= 99255) or (>= 98000 and <= 98015) or 99000 or 99001;

    private static void FindPrimary(IReadOnlyList<NaiveAddOn> rows, Line addOn, List<Line> lines, DateOnly day, SortedSet<string> found)
    {
        var live = rows.Where(row => row.From != row.To && row.From <= day && day <= row.To).ToList();
        if (live.Count == 0)
        {
            if (rows.Count > 0 && rows.All(row => row.From > day))
            {
                found.Add($"AddOnNoData {addOn.Code}");
            }

            return;
        }

        var primaries = lines.Where(line => live.Any(row => row.Primary == line.Code)).ToList();
        if (primaries.Count == 0)
        {
            // A primary whose row begins later leaves it open (EM-56b).
            var later = lines.Any(line => !line.IsOther && !line.Unpaid && rows.Any(row => row.Primary == line.Code && row.From > day && row.To == DateOnly.MaxValue));
            found.Add($"{(live.Min(row => row.Type) == 1 && !later ? "AddOnWithoutPrimary" : "AddOnPrimaryOpen")} {addOn.Code}");
        }
        else if (primaries.All(line => line.Unpaid))
        {
            found.Add($"PrimaryDenied {addOn.Code}");
        }
    }

    private sealed record Line(int Index, string Code, int Units, string[] Modifiers, char Kind)
    {
        internal bool Unpaid { get; set; }

        /// <summary>Of another specialty.</summary>
        internal bool IsOther { get; set; }
    }
}
