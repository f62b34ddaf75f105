using DermCpt.LineModifiers;

namespace DermCpt.Tests.LineModifiers;

public sealed class ModifierChecksTests
{
    /// <summary>Indicators as modifiers.md section 1 prints them; order: code, kind, global, BILAT, MULT, ASST, COSURG, TEAM, PCTC.</summary>
    private static readonly string[] Codes =
    [
        "99213 Visit Xxx 0 0 0 0 0 0",
        "99024 Visit Xxx 9 9 9 9 9 9",
        "G2211 Visit Zzz 0 0 0 0 0 0",
        "77427 Radiology Xxx 0 0 0 0 0 0",
        "11402 Procedure Days010 0 2 1 0 0 0",
        "11300 Procedure Days000 9 2 0 0 0 0",
        "11450 Procedure Days090 1 2 1 0 0 0",
        "11750 Procedure Days010 0 2 1 0 0 0",
        "11720 Procedure Days000 0 0 1 0 0 0",
        "11103 Procedure Zzz 0 0 1 0 0 0",
        "14301 Procedure Days090 0 2 2 1 0 0",
        "17311 Procedure Days000 0 2 1 0 0 0",
        "11755 Procedure Days000 0 2 0 0 0 0",
        "67810 Procedure Days000 1 2 1 0 0 0",
        "88305 Laboratory Xxx 0 0 0 0 0 1",
        "87101 Laboratory Xxx 9 9 9 9 9 9",
        "J3301 Drug Xxx 9 9 9 9 9 9",
    ];

    /// <summary>Code, units, site, side, payer, date, modifiers, and the issues with their rules, typed by hand.</summary>
    [Theory]
    [InlineData("99213 1 - - medicare 2026-03-02", "25", "")]
    [InlineData("99213 1 - - medicare 2026-03-02", "59", "ModifierWrongKind 59 X59_7")]
    [InlineData("99213 1 - - medicare 2026-03-02", "XS", "ModifierWrongKind XS X59_7")]
    [InlineData("99213 1 - - medicare 2026-03-02", "22", "ModifierWrongKind 22 MOD_L5")]
    [InlineData("99213 1 - - medicare 2026-03-02", "51", "ModifierWrongKind 51 MOD_L5")]
    [InlineData("99213 1 - - medicare 2026-03-02", "24 25", "")]
    [InlineData("99213 1 - - medicare 2026-03-02", "25 24", "ModifierOrder - MOD_L3")]
    [InlineData("99213 1 - - medicare 2026-03-02", "57 25", "")]
    [InlineData("99213 1 - - medicaid 2026-03-02", "57 25", "ModifierExcluded 57 MOD_L4")]
    [InlineData("99213 1 - - medicare 2026-03-02", "27", "ModifierWrongKind 27 M_27")]
    [InlineData("99024 1 - - medicare 2026-03-02", "24", "ModifierExcluded 24 MOD_L4")]
    [InlineData("G2211 1 - - medicare 2026-03-02", "25", "ModifierWrongKind 25 MOD_L5")]
    [InlineData("77427 1 - - medicare 2026-03-02", "59", "ModifierWrongKind 59 M_59")]
    [InlineData("11402 1 - - medicare 2026-03-02", "25", "ModifierWrongKind 25 MOD_L5")]
    [InlineData("11402 1 - - medicare 2026-03-02", "50", "ModifierNotAllowed 50 M_50")]
    [InlineData("11300 1 - - medicare 2026-03-02", "50", "ModifierNotAllowed 50 M_50")]
    [InlineData("11450 1 - - medicare 2026-03-02", "50", "")]
    [InlineData("11450 2 - - medicare 2026-03-02", "50", "ModifierNotAllowed 50 M_50")]
    [InlineData("11450 1 - - medicare 2026-03-02", "50 LT", "ModifierExcluded 50 MOD_L4")]
    [InlineData("11402 1 - - commercial 2026-03-02", "51", "")]
    [InlineData("11103 1 - - commercial 2026-03-02", "51", "ModifierNotAllowed 51 M_51")]
    [InlineData("11720 1 - - commercial 2026-03-02", "51", "ModifierNotAllowed 51 M_51")]
    [InlineData("11402 1 - - medicare 2026-03-02", "26", "ModifierNotAllowed 26 M_26")]
    [InlineData("88305 1 - - medicare 2026-03-02", "26", "")]
    [InlineData("88305 1 - - medicare 2026-03-02", "TC", "")]
    [InlineData("88305 1 - - medicare 2026-03-02", "26 TC", "ModifierExcluded 26 MOD_L4")]
    [InlineData("88305 1 - - medicare 2026-03-02", "91", "ModifierWrongKind 91 M_91")]
    [InlineData("87101 1 - - medicare 2026-03-02", "91", "")]
    [InlineData("87101 1 - - medicare 2026-03-02", "90", "ModifierNotAccepted 90 M_90")]
    [InlineData("87101 1 - - commercial 2026-03-02", "90", "")]
    [InlineData("14301 1 - - medicare 2026-03-02", "80", "")]
    [InlineData("14301 1 - - medicare 2026-03-02", "AS", "")]
    [InlineData("14301 1 - - medicare 2026-03-02", "80 AS", "ModifierExcluded 80 MOD_L4")]
    [InlineData("17311 1 - - medicare 2026-03-02", "80", "AssistNotPayable 80 M_80")]
    [InlineData("11755 1 - - medicare 2026-03-02", "AS", "AssistNeedsDocumentation AS M_80")]
    [InlineData("14301 1 - - medicare 2026-03-02", "62", "")]
    [InlineData("11402 1 - - medicare 2026-03-02", "62", "ModifierNotAllowed 62 M_62")]
    [InlineData("11402 1 - - medicare 2026-03-02", "66", "ModifierNotAllowed 66 M_66")]
    [InlineData("11402 1 - - medicare 2026-03-02", "22", "")]
    [InlineData("11103 1 - - medicare 2026-03-02", "22", "ModifierNotAllowed 22 M_22")]
    [InlineData("11402 1 - - medicare 2026-03-02", "22 52", "ModifierExcluded 22 MOD_L4")]
    [InlineData("11402 1 - - medicare 2026-03-02", "53 52", "ModifierExcluded 53 MOD_L4")]
    [InlineData("17311 1 - - medicare 2026-03-02", "54", "ModifierNotAllowed 54 M_54")]
    [InlineData("11402 1 - - medicare 2026-03-02", "54", "")]
    [InlineData("14301 1 - - medicare 2026-03-02", "54 55", "ModifierExcluded 54 MOD_L4")]
    [InlineData("17311 1 - - medicare 2026-03-02", "56", "ModifierNotAllowed 56 M_56")]
    [InlineData("J3301 4 - - medicare 2026-03-02", "JZ", "")]
    [InlineData("J3301 4 - - medicare 2026-03-02", "JW JZ", "ModifierExcluded JW MOD_L4")]
    [InlineData("J3301 4 - - medicare 2022-12-31", "JZ", "ModifierNotInUse JZ MOD_L1")]
    [InlineData("11402 1 - - medicare 2026-03-02", "JW", "ModifierWrongKind JW MOD_L5")]
    [InlineData("11402 1 - - medicare 2014-12-31", "XS", "ModifierNotInUse XS MOD_L1")]
    [InlineData("11402 1 - - medicare 2026-03-02", "59 XS", "ModifierExcluded 59 MOD_L4")]
    [InlineData("11402 1 - - medicare 2026-03-02", "59 59", "DuplicateModifier 59 MOD_L1")]
    [InlineData("11402 1 - - medicare 2026-03-02", "58 59 RT 51 GA", "TooManyModifiers GA MOD_L1")]
    [InlineData("11402 1 - - medicare 2026-03-02", "ZZ", "UnknownModifier ZZ MOD_L1")]
    [InlineData("11750 1 Hallux Right medicare 2026-03-02", "T5", "")]
    [InlineData("11750 1 Hallux Left medicare 2026-03-02", "T5", "ModifierNotAllowed T5 M_T")]
    [InlineData("11750 1 Toe2 Right medicare 2026-03-02", "T5", "ModifierNotAllowed T5 M_T")]
    [InlineData("11750 1 Thumb Right medicare 2026-03-02", "T5", "ModifierNotAllowed T5 M_T")]
    [InlineData("11750 1 NailUnitToe - medicare 2026-03-02", "T5", "")]
    [InlineData("11750 1 NailUnitFinger - medicare 2026-03-02", "T5", "ModifierNotAllowed T5 M_T")]
    [InlineData("11750 2 - - medicare 2026-03-02", "T5", "UnitsWithDigit T5 M_T")]
    [InlineData("11750 1 - - medicare 2026-03-02", "TA T5", "ModifierExcluded TA MOD_L4")]
    [InlineData("11750 1 - - medicare 2026-03-02", "T5 RT", "RedundantModifier T5 MOD_L4")]
    [InlineData("67810 1 EyelidUpper Right medicare 2026-03-02", "E3", "")]
    [InlineData("67810 1 EyelidLower Right medicare 2026-03-02", "E3", "ModifierNotAllowed E3 M_E1_4")]
    [InlineData("67810 1 Cheek Right medicare 2026-03-02", "E3", "ModifierNotAllowed E3 M_E1_4")]
    [InlineData("67810 1 Eyelid - medicare 2026-03-02", "E3", "")]
    [InlineData("67810 2 - - medicare 2026-03-02", "E3", "ModifierNotAllowed E3 M_E1_4")]
    [InlineData("11402 1 - - medicare 2026-03-02", "Q8", "ModifierWrongKind Q8 M_Q7")]
    [InlineData("11720 1 - - medicare 2026-03-02", "Q8", "")]
    [InlineData("11402 1 - - medicare 2026-03-02", "GP", "ModifierWrongKind GP M_CQ")]
    [InlineData("11402 1 - - medicare 2026-03-02", "U1", "ModifierNotAccepted U1 M_U1_UD")]
    [InlineData("11402 1 - - medicaid 2026-03-02", "U1", "")]
    [InlineData("11402 1 - - medicare 2026-03-02", "GX GY", "")]
    [InlineData("11402 1 - - medicare 2026-03-02", "GA GZ", "ModifierExcluded GA MOD_L4")]
    [InlineData("11402 1 - - medicare 2026-03-02", "CC", "ModifierWrongKind CC M_CC")]
    public void A_line_has_the_issues_of_the_dossier(string line, string modifiers, string expected)
    {
        var parts = line.Split(' ');
        var facts = Line(parts[0], int.Parse(parts[1])) with
        {
            Site = parts[2] == "-" ? BodySite.None : Enum.Parse<BodySite>(parts[2]),
            Side = parts[3] == "-" ? null : Enum.Parse<Laterality>(parts[3]),
        };
        Assert.Equal(expected, Check(facts, modifiers, Payer(parts[4]), parts[5]));
    }

    [Theory]
    [InlineData("50", "NoIndicator 50 IND_01")]
    [InlineData("80", "NoIndicator 80 IND_01")]
    [InlineData("22", "NoIndicator 22 IND_01")]
    [InlineData("59", "")]
    public void Without_indicators_nothing_that_they_decide_passes(string modifier, string expected) =>
        Assert.Equal(expected, Check(Line("11402", 1) with { HasIndicators = false }, modifier, PayerProfile.Medicare, "2026-03-02"));

    [Fact]
    public void A_payer_may_refuse_sides_on_lesions_and_ignore_the_assistant_indicator()
    {
        var denies = PayerProfile.Medicare.Derive("d", "1", new Dictionary<string, string> { ["SideOnLesion"] = "deny", ["AssistantRule"] = "none" });
        Assert.Equal("ModifierNotAllowed LT M_LTRT", Check(Line("11402", 1), "LT", denies, "2026-03-02"));
        Assert.Equal("", Check(Line("11450", 1), "LT", denies, "2026-03-02"));
        Assert.Equal("", Check(Line("11402", 1), "LT", PayerProfile.Medicare, "2026-03-02"));
        Assert.Equal("", Check(Line("17311", 1), "80", denies, "2026-03-02"));
    }

    [Fact]
    public void Every_lid_and_digit_is_found_again_from_its_site_and_side()
    {
        Assert.Equal("E2", AnatomicPlaces.LidOf(BodySite.EyelidLower, Laterality.Left).ToString());
        Assert.Equal("F9", AnatomicPlaces.DigitOf(BodySite.Finger5, Laterality.Right).ToString());
        Assert.Equal("T2", AnatomicPlaces.DigitOf(BodySite.Toe3, Laterality.Left).ToString());
        Assert.True(AnatomicPlaces.LidOf(BodySite.Cheek, Laterality.Left).IsEmpty);
        Assert.True(AnatomicPlaces.DigitOf(BodySite.Thumb, Laterality.Bilateral).IsEmpty);
    }

    [Fact]
    public void Checking_allocates_nothing()
    {
        var line = Line("11750", 2);
        ModifierCode[] modifiers = [ModifierCode.Parse("50"), ModifierCode.Parse("T5"), ModifierCode.Parse("RT"), ModifierCode.Parse("80")];
        var issues = new ModifierIssue[ModifierChecks.MaxIssues];
        Assert.NotEqual(0, ModifierChecks.Check(line, modifiers, new DateOnly(2026, 3, 2), PayerProfile.Medicare, issues));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ModifierChecks.Check(line, modifiers, new DateOnly(2026, 3, 2), PayerProfile.Medicare, issues);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static string Check(ModifierLine line, string modifiers, PayerProfile payer, string date)
    {
        Span<ModifierIssue> issues = new ModifierIssue[ModifierChecks.MaxIssues];
        var count = ModifierChecks.Check(line, Array.ConvertAll(modifiers.Split(' '), ModifierCode.Parse), DateOnly.ParseExact(date, "yyyy-MM-dd"), payer, issues);
        return string.Join("; ", issues[..count].ToArray().Select(static issue => $"{issue.Kind} {(issue.Modifier.IsEmpty ? "-" : issue.Modifier.ToString())} {issue.Rule}"));
    }

    private static PayerProfile Payer(string id) => id switch { "medicare" => PayerProfile.Medicare, "medicaid" => PayerProfile.Medicaid, _ => PayerProfile.Commercial };

    private static ModifierLine Line(string code, int units)
    {
        var c = Codes.Single(row => row.StartsWith(code, StringComparison.Ordinal)).Split(' ');
        return new ModifierLine
        {
            Code = ProcedureCode.Parse(c[0]),
            Profile = DermCpt.CodeProfiles.ProfileTable.Of(ProcedureCode.Parse(c[0])),
            Kind = Enum.Parse<ModifierTargets>(c[1]),
            Units = units,
            HasIndicators = true,
            Global = Enum.Parse<GlobalDays>(c[2]),
            Bilateral = byte.Parse(c[3]),
            Multiple = byte.Parse(c[4]),
            Assistant = byte.Parse(c[5]),
            CoSurgeon = byte.Parse(c[6]),
            Team = byte.Parse(c[7]),
            ProfessionalTechnical = byte.Parse(c[8]),
        };
    }
}
