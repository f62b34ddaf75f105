using DermCpt.LineModifiers;

namespace DermCpt.Tests.LineModifiers;

public sealed class ModifierTableTests
{
    private const string Lids = "E1 E2 E3 E4";
    private const string Fingers = "FA F1 F2 F3 F4 F5 F6 F7 F8 F9";
    private const string Toes = "TA T1 T2 T3 T4 T5 T6 T7 T8 T9";

    /// <summary>Typed by hand from modifiers.md: the kinds of code (Visit, Surgery, Radiology, laboratory H, Drug) that a modifier goes with.</summary>
    private static readonly (string Modifiers, string Kinds)[] Applies =
    [
        ("24 25 57 27 93 95 AI FQ FS FT GE", "V"),
        ("22 47 51 54 55 56 58 62 63 66 73 74 78 79 80 81 82 AS AT PT Q7 Q8 Q9 LC LD LM RC RI CQ CO GN GO GP QK QX QY QZ " + Lids + " " + Fingers + " " + Toes, "S"),
        ("50 53", "SR"),
        ("26 TC 52 59 76 77 XE XP XS XU", "SRH"),
        ("90 91 QW", "H"),
        ("LT RT", "SRD"),
        ("EY GK JG JW JZ TB", "D"),
        ("FX FY", "R"),
        ("23", ""),
        ("32 33 96 97 99 AQ AR CC CR GA GC GJ GQ GT GU GX GY GZ KX PA PB PC PO PN Q0 Q1 Q5 Q6 SA SG SM SN SZ SC TL TM TR U1 U2 U3 U4 U5 U6 U7 U8 U9 UA UB UC UD ET EP FP PD", "VSRHD"),
    ];

    /// <summary>Typed by hand: never on a professional claim of this specialty; therapy and class findings never on the codes below.</summary>
    private const string Never = "23 27 73 74 LC LD LM RC RI AT CC FQ JG PO PN PT CQ CO GN GO GP QK QX QY QZ Q7 Q8 Q9";

    /// <summary>A line of each kind of code. SZ is out of use on the day, which comes before its kind.</summary>
    private static readonly (char Letter, ModifierTargets Kind, string Code)[] OneOfEachKind =
        [('V', ModifierTargets.Visit, "99213"), ('S', ModifierTargets.Procedure, "11402"), ('R', ModifierTargets.Radiology, "77401"), ('H', ModifierTargets.Laboratory, "87101"), ('D', ModifierTargets.Drug, "J3301")];

    /// <summary>Typed by hand from MOD-L4; both orders are meant.</summary>
    private static readonly string[] Excluded =
    [
        "59 XE", "59 XP", "59 XS", "59 XU", "XE XP", "XE XS", "XE XU", "XP XS", "XP XU", "XS XU", "26 TC", "50 LT", "50 RT", "22 52", "LT RT", "58 78", "58 79", "78 79",
        "54 55", "54 56", "55 56", "80 81", "80 82", "81 82", "80 AS", "62 80", "62 66", "73 74", "52 53", "53 73", "53 74", "76 77", "GA GZ", "GA GY", "GZ GX", "GY GZ", "JW JZ", "95 93", "95 GT", "95 GQ",
    ];

    [Fact]
    public void Every_pair_of_modifiers_on_every_kind_of_code_has_the_verdict_of_the_dossier()
    {
        var kinds = Applies.SelectMany(static row => row.Modifiers.Split(' ').Select(code => (Code: code, row.Kinds))).ToDictionary(static row => row.Code, static row => row.Kinds);
        var excluded = Excluded.SelectMany(static pair => new[] { pair, pair[3..] + " " + pair[..2] }).ToHashSet();
        var never = Never.Split(' ');
        var issues = new ModifierIssue[ModifierChecks.MaxIssues];
        var verdicts = 0;
        foreach (var (letter, target, code) in OneOfEachKind)
        {
            var line = new ModifierLine { Code = ProcedureCode.Parse(code), Profile = DermCpt.CodeProfiles.ProfileTable.Of(ProcedureCode.Parse(code)), Kind = target, Units = 1 };
            foreach (var a in kinds.Keys)
            {
                foreach (var b in kinds.Keys.Where(other => other != a))
                {
                    var count = ModifierChecks.Check(line, [ModifierCode.Parse(a), ModifierCode.Parse(b)], new DateOnly(2026, 3, 2), PayerProfile.Medicare, issues);
                    var found = issues.AsSpan(0, count).ToArray();
                    Assert.Equal((letter, a, b, Expected(excluded, a, b)), (letter, a, b, VerdictOf(found)));
                    Assert.Equal((letter, a, b, Wrong(a, letter), Wrong(b, letter)), (letter, a, b, IsWrong(found, a), IsWrong(found, b)));
                    verdicts++;
                }
            }
        }

        Assert.Equal(5 * kinds.Count * (kinds.Count - 1), verdicts);
        Assert.Equal(kinds.Count, ModifierTable.Rows.ToArray().Sum(static row => row.Codes.Split(' ').Length));

        bool Wrong(string modifier, char letter) => modifier != "SZ" && (!kinds[modifier].Contains(letter) || never.Contains(modifier));
        static bool IsWrong(ModifierIssue[] found, string modifier) => found.Any(issue => issue.Kind == ModifierIssueKind.ModifierWrongKind && issue.Modifier == ModifierCode.Parse(modifier));
    }

    [Fact]
    public void A_modifier_stands_in_one_row()
    {
        var codes = ModifierTable.Rows.ToArray().SelectMany(static row => row.Codes.Split(' ')).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.Null(ModifierTable.Find(ModifierCode.Parse("ZZ")));
        Assert.Null(ModifierTable.Find(default));
        Assert.All(ModifierTable.Rows.ToArray(), static row => Assert.NotEqual(DermCpt.Rule.None, row.Rule));
    }

    /// <summary>First and last days, and the day beyond, typed by hand.</summary>
    [Theory]
    [InlineData("XE", "2014-12-31", false)]
    [InlineData("XE", "2015-01-01", true)]
    [InlineData("XU", "2014-12-31", false)]
    [InlineData("JW", "2016-12-31", false)]
    [InlineData("JW", "2017-01-01", true)]
    [InlineData("JZ", "2022-12-31", false)]
    [InlineData("JZ", "2023-01-01", true)]
    [InlineData("FS", "2021-12-31", false)]
    [InlineData("FS", "2022-01-01", true)]
    [InlineData("SZ", "2017-12-31", true)]
    [InlineData("SZ", "2018-01-01", false)]
    [InlineData("97", "2018-01-01", true)]
    [InlineData("59", "1990-01-01", true)]
    [InlineData("59", "2099-12-31", true)]
    public void A_modifier_is_in_use_inside_its_dates(string modifier, string date, bool inUse) =>
        Assert.Equal(inUse, ModifierTable.Find(ModifierCode.Parse(modifier))!.IsInUse(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("27", nameof(ModifierUse.Facility))]
    [InlineData("74", nameof(ModifierUse.Facility))]
    [InlineData("PN", nameof(ModifierUse.Facility))]
    [InlineData("JG", nameof(ModifierUse.Facility))]
    [InlineData("23", nameof(ModifierUse.OtherSpecialty))]
    [InlineData("RI", nameof(ModifierUse.OtherSpecialty))]
    [InlineData("QZ", nameof(ModifierUse.OtherSpecialty))]
    [InlineData("CC", nameof(ModifierUse.PayerOnly))]
    [InlineData("GP", nameof(ModifierUse.Therapy))]
    [InlineData("Q8", nameof(ModifierUse.FootCare))]
    [InlineData("UD", nameof(ModifierUse.State))]
    [InlineData("25", nameof(ModifierUse.Professional))]
    public void A_modifier_that_a_dermatology_claim_never_carries_says_so(string modifier, string use) => Assert.Equal(use, ModifierTable.Find(ModifierCode.Parse(modifier))!.Use.ToString());

    [Theory]
    [InlineData("25 24", "24 25")]
    [InlineData("25 57", "57 25")]
    [InlineData("RT 59 51 GA", "59 RT 51 GA")]
    [InlineData("59 58", "58 59")]
    [InlineData("XS 22", "22 XS")]
    [InlineData("JZ KX 99", "99 KX JZ")]
    [InlineData("ZZ 95 FS", "FS 95 ZZ")]
    [InlineData("GA 51 T5 59", "59 T5 51 GA")]
    [InlineData("TC 79", "TC 79")]
    public void Modifiers_are_put_in_the_order_of_the_rule(string given, string expected)
    {
        var sorted = ModifierOrder.Sort(new ModifierList(Array.ConvertAll(given.Split(' '), ModifierCode.Parse)));
        Assert.Equal(expected.Replace(' ', ','), sorted.ToString());
        Assert.Equal(sorted, ModifierOrder.Sort(sorted));
        Assert.True(ModifierOrder.IsSorted(Array.ConvertAll(expected.Split(' '), ModifierCode.Parse)));
    }

    [Fact]
    public void A_visit_carries_25_and_57_only_where_the_payer_takes_both()
    {
        var (m25, m57) = (ModifierCode.Parse("25"), ModifierCode.Parse("57"));
        Assert.Equal(ModifierPairVerdict.Allowed, ModifierExclusions.Of(m25, m57, PayerProfile.Medicare));
        Assert.Equal(ModifierPairVerdict.Excluded, ModifierExclusions.Of(m57, m25, PayerProfile.Medicaid));
        Assert.Equal(ModifierPairVerdict.Allowed, ModifierExclusions.Of(m57, m25, PayerProfile.Commercial));
        Assert.Equal(ModifierPairVerdict.Excluded, ModifierExclusions.Of(ModifierCode.Parse("TC"), ModifierCode.Parse("26"), PayerProfile.Medicaid));
    }

    /// <summary>NC-06..08, typed by hand: on the visit; on column 1 of a procedure before and from 2019-07-01; on column 2.</summary>
    [Theory]
    [InlineData("25", true, false, false, false)]
    [InlineData("57", true, false, false, false)]
    [InlineData("24", true, false, false, false)]
    [InlineData("59", false, false, true, true)]
    [InlineData("XS", false, false, true, true)]
    [InlineData("91", false, false, true, true)]
    [InlineData("F5", false, true, true, true)]
    [InlineData("LT", false, true, true, true)]
    [InlineData("58", false, true, true, true)]
    [InlineData("78", false, true, true, true)]
    [InlineData("79", false, true, true, true)]
    [InlineData("76", false, false, false, false)]
    [InlineData("77", false, false, false, false)]
    [InlineData("51", false, false, false, false)]
    [InlineData("50", false, false, false, false)]
    [InlineData("26", false, false, false, false)]
    [InlineData("22", false, false, false, false)]
    public void A_modifier_lifts_a_pair_only_from_its_line(string modifier, bool onVisit, bool onFirstBefore, bool onFirstFrom, bool onSecond)
    {
        var code = ModifierCode.Parse(modifier);
        var (before, from) = (new DateOnly(2019, 6, 30), new DateOnly(2019, 7, 1));
        Assert.Equal(onVisit, PairBypass.Lifts(code, onVisit: true, onSecondColumn: true, from));
        Assert.Equal(onFirstBefore, PairBypass.Lifts(code, onVisit: false, onSecondColumn: false, before));
        Assert.Equal(onFirstFrom, PairBypass.Lifts(code, onVisit: false, onSecondColumn: false, from));
        Assert.Equal(onSecond, PairBypass.Lifts(code, onVisit: false, onSecondColumn: true, before));
        Assert.Equal(onVisit || onSecond, PairBypass.IsBypass(code));
    }

    private static ModifierPairVerdict VerdictOf(ModifierIssue[] found) =>
        found.Any(static issue => issue is { Kind: ModifierIssueKind.ModifierExcluded, Other.IsEmpty: false }) ? ModifierPairVerdict.Excluded
        : found.Any(static issue => issue.Kind == ModifierIssueKind.RedundantModifier) ? ModifierPairVerdict.Redundant
        : ModifierPairVerdict.Allowed;

    private static ModifierPairVerdict Expected(HashSet<string> excluded, string a, string b)
    {
        static bool Part(string code) => Lids.Contains(code, StringComparison.Ordinal) || Fingers.Contains(code, StringComparison.Ordinal) || Toes.Contains(code, StringComparison.Ordinal);
        static bool OneGroup(string a, string b) => ((string[])[Lids, Fingers, Toes]).Any(group => group.Contains(a, StringComparison.Ordinal) && group.Contains(b, StringComparison.Ordinal));
        if (excluded.Contains($"{a} {b}") || OneGroup(a, b) || (a == "50" && Part(b)) || (b == "50" && Part(a)))
        {
            return ModifierPairVerdict.Excluded;
        }

        return (a is "LT" or "RT" && Part(b)) || (b is "LT" or "RT" && Part(a)) ? ModifierPairVerdict.Redundant : ModifierPairVerdict.Allowed;
    }
}
