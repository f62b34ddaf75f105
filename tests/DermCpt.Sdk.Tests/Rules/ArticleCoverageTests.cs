using DermCpt.Editions;
using DermCpt.ReferenceData;
using DermCpt.Tests.ReferenceData;

namespace DermCpt.Tests.Rules;

/// <summary>The articles by a reader of their csv files that shares nothing with the compiler: every code and group of every article, and every role.</summary>
public sealed class ArticleCoverageTests
{
    private const string Folder = "coverage/2026-11/";
    private static readonly DateOnly Day = new(2026, 11, 2);
    private static readonly DermCoder Coder = new();
    private static readonly ScrubBuffer Buffer = new();
    private static readonly string[] Told = ["NotCoveredDiagnosis", "NeedsComplication", "CosmeticUnlessComplicated", "NeedsQModifier", "NeedsNotice"];
    private static readonly Dictionary<string, Dictionary<string, string>> Articles = CsvTable.Read(Folder + "article.csv").Rows.ToDictionary(row => row["article"]);
    private static readonly IReadOnlyList<Dictionary<string, string>> Codes = [.. CsvTable.Read(Folder + "article_cpt.csv").Rows.Where(row => Articles[row["article"]]["status"] == "final" && ProcedureCode.TryParse(row["cpt"], out var code) && Edition.Default.IsInCatalog(Edition.Default.IndexOf(code)))];
    private static readonly ILookup<string, string> Groups = CsvTable.Read(Folder + "article_icd.csv").Rows.ToLookup(row => row["article"] + row["icd_group"], row => row["icd10cm"]);
    private static readonly HashSet<string> EveryEncounter = [.. CsvTable.Read(Folder + "article_rule.csv").Rows.Where(row => row["rule"] == "seventh_character").Select(row => row["article"] + row["icd_group"])];
    private static readonly HashSet<string> ByModifier = [.. CsvTable.Read(Folder + "article_rule.csv").Rows.Where(row => row["rule"] == "needs_modifier").Select(row => row["article"] + row["cpt"] + row["icd_group"])];

    /// <summary>Of so many listed diagnoses CI tries one; the night tries all.</summary>
    private static int Stride => NightlyRun.IsOn ? 1 : 17;

    private static readonly string[] Roles =
    [
        "all_of_group", "alone", "alone_no_modifier", "alone_partial", "complication", "cosmetic_review", "needs_G2", "needs_G2|G3|G4", "needs_G3", "needs_G6", "needs_modifier", "no_limit",
        "noncovered", "secondary_to_G1", "secondary_to_G2", "secondary_to_G5",
    ];

    /// <summary>Cell by cell: every group holds its diagnoses and no other, every article its codes, and the stars are those of foot care.</summary>
    [Fact]
    public void Codes_groups_and_stars_of_each_article_are_those_of_the_tables()
    {
        var rows = ArticleRows.Of(Edition.Default)!;
        var byNumber = rows.Articles.ToDictionary(article => $"A{article.Key.Number}");
        var final = Articles.Values.Where(article => article["status"] == "final").ToDictionary(article => article["article"]);
        Assert.Equal(final.Keys.Order(StringComparer.Ordinal), byNumber.Keys.Order(StringComparer.Ordinal));
        Assert.All(byNumber, own => Assert.Equal((final[own.Key]["version"], final[own.Key]["contractor"]), (own.Value.Key.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), Contractors.Names[own.Value.Contractor])));
        Assert.Equal(Roles, CsvTable.Read(Folder + "article_cpt.csv").Rows.Select(row => row["role"]).Distinct().Order(StringComparer.Ordinal));

        var wrong = new List<string>();
        foreach (var group in CsvTable.Read(Folder + "article_icd.csv").Rows.Where(row => final.ContainsKey(row["article"])).GroupBy(row => (Article: row["article"], Group: row["icd_group"])))
        {
            var label = (group.Key.Group.EndsWith('N') ? 0x80 : 0) + (group.Key.Group == "N" ? 0 : int.Parse(group.Key.Group.Trim('G', 'N'), System.Globalization.CultureInfo.InvariantCulture));
            var expected = Listed(group.Key.Article + group.Key.Group);
            var stars = final[group.Key.Article]["topic"].Contains("foot care", StringComparison.Ordinal) ? group.Where(row => row["star"] == "1").Select(row => row["icd10cm"]).ToHashSet() : [];
            if (!expected.SetEquals(Held(group.Key.Article, label).Concat(Held(group.Key.Article, label | 0x40))) || !stars.SetEquals(Held(group.Key.Article, label | 0xC0)))
            {
                wrong.Add($"{group.Key}");
            }
        }

        Assert.Empty(wrong);
        Assert.All(Codes.Where(row => row["role"] is not "complication" && !row["role"].StartsWith("secondary", StringComparison.Ordinal)).GroupBy(row => row["article"]), own => Assert.Equal(
            own.Select(row => row["cpt"]).Distinct().Order(StringComparer.Ordinal),
            rows.Routes.Where(code => Edition.Default.IsInCatalog(Edition.Default.IndexOf(code.Key)) && code.Value.Any(route => route.Article == byNumber[own.Key].Key)).Select(code => code.Key.ToString()).Order(StringComparer.Ordinal)));

        IEnumerable<string> Held(string article, int label) => rows.Groups.TryGetValue(new ArticleGroupKey(byNumber[article].Key, (byte)label), out var own) ? own.Select(code => code.ToString()) : [];
    }

    [Fact]
    public void No_listed_diagnosis_is_warned()
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var row in Codes)
        {
            var (article, code, role) = (row["article"], row["cpt"], row["role"]);
            var listed = Groups[article + row["icd_group"]].ToArray();
            var seconds = role.StartsWith("needs_G", StringComparison.Ordinal) ? role[6..].Split('|') : [];
            for (var i = tried % Stride; i < listed.Length && role is not ("noncovered" or "complication" or "all_of_group") && !role.StartsWith("secondary", StringComparison.Ordinal); i += Stride)
            {
                var second = seconds.Length == 0 ? null : seconds[i % seconds.Length];
                string[] diagnoses = second is null ? [listed[i]] : [listed[i], Groups[article + second].ElementAt(i % Groups[article + second].Count())];
                var needs = role == "needs_modifier" || ByModifier.Contains(article + code + (second ?? row["icd_group"]));
                tried++;
                if (TellsOf(article, code, diagnoses, needs ? "Q8" : null) is { } told)
                {
                    wrong.Add($"{article} {code} {string.Join(' ', diagnoses)}: {told}");
                }
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.InRange(tried, 3000, int.MaxValue);
    }

    [Fact]
    public void Every_unlisted_diagnosis_is_warned_and_none_where_a_list_is_not_whole()
    {
        var all = Groups.SelectMany(group => group).Distinct().Order(StringComparer.Ordinal).ToArray();
        var (tried, warned, wrong) = (0, 0, new List<string>());
        foreach (var rows in Codes.GroupBy(row => (Contractor: Articles[row["article"]]["contractor"], Code: row["cpt"])))
        {
            var listed = rows.SelectMany(row => Listed(row["article"] + row["icd_group"])).ToHashSet();
            var isOpen = rows.Any(row => row["role"] is "no_limit" or "alone_partial" || (row["role"] == "alone" && Articles[row["article"]]["complete"] == "icd_partial"));
            var judges = rows.Any(row => row["role"] is not ("cosmetic_review" or "complication" or "noncovered"));
            var isPathology = rows.Key.Code.StartsWith("88", StringComparison.Ordinal);
            for (var i = warned % 97; i < all.Length; i += NightlyRun.IsOn ? 41 : 1201)
            {
                if (!listed.Contains(all[i]) && judges)
                {
                    var told = TellsOf(rows.First()["article"], rows.Key.Code, [all[i]], "Q8");
                    (tried, warned) = (tried + 1, warned + (told is null ? 0 : 1));
                    if (told is null != (isOpen || isPathology))
                    {
                        wrong.Add($"{rows.Key} {all[i]}: {told}");
                    }
                }
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.InRange(warned, 500, int.MaxValue);
        Assert.InRange(100 * warned / tried, 70, 80);
    }

    [Fact]
    public void Codes_that_an_article_excludes_are_warned_unless_another_lists_the_diagnosis()
    {
        foreach (var row in Codes.Where(row => row["role"] == "noncovered" && !Groups[row["article"] + row["icd_group"]].Any()))
        {
            Assert.NotNull(TellsOf(row["article"], row["cpt"], ["Z23"], null));
        }
    }

    [Fact]
    public void Each_state_has_its_contractor_and_a_divided_one_none()
    {
        foreach (var row in CsvTable.Read(Folder + "mac.csv").Rows.Where(row => row["state"].Length == 2 && row["state"] != "RR"))
        {
            var result = Coder.Scrub(Claim("17110", ["B07.9"]) with { State = row["state"] });

            Assert.Equal(row["state"] == "VA" || row["contractor"].Length == 0 ? null : row["contractor"], result.Contractor);
        }
    }

    [Theory]
    [InlineData("NGS", "11721", "B35.1", null, "NeedsComplication", "COV-02", "A57759", "G2")]
    [InlineData("NGS", "11721", "B35.1 M79.674", null, null, null, null, null)]
    [InlineData("NGS", "11721", "M79.674 B35.1", null, "DiagnosisOrder", "COV-07", "A57759", "G2")]
    [InlineData("Novitas", "11721", "E11.51", null, "NeedsQModifier", "COV-04", "A52996", "G1")]
    [InlineData("Novitas", "11721", "E11.51", "Q8", "NeedsActiveCare", "COV-09", "A52996", "G1")]
    [InlineData("Novitas", "11721", "I70.203", "Q8", null, null, null, null)]
    [InlineData("Novitas", "11721", "E11.51 I70.203", "Q8", null, null, null, null)]
    [InlineData("Noridian", "11721", "B35.1 E11.51", "Q8", "NeedsActiveCare", "COV-09", "A57954", "G1")]
    [InlineData("CGS", "11721", "E11.51", "Q8", "NeedsActiveCare", "COV-09", "A57193", "G1")]
    [InlineData("Noridian", "17110", "L82.1", null, "CosmeticUnlessComplicated", "COV-03", "A57161", "G2")]
    [InlineData("Noridian", "17110", "L82.1 L29.8", null, null, null, null, null)]
    [InlineData("Novitas", "17110", "L40.0", null, "NotCoveredDiagnosis", "COV-01", "A57113", "G5")]
    [InlineData("Novitas", "17110", "L40.0", "GZ", null, null, null, null)]
    [InlineData("WPS", "17360", "L70.0", null, "NeedsNotice", "COV-05", "A58774", "G12")]
    [InlineData("WPS", "17360", "L70.0", "GY", null, null, null, null)]
    [InlineData("WPS", "11401", "D22.5 Z41.1", null, "NeedsNotice", "COV-05", "A57482", "G1N")]
    [InlineData("Palmetto", "11102", "Z41.1", null, "NeedsNotice", "COV-05", "A56658", "N")]
    [InlineData("WPS", "11721", "S90.211D", "Q8", "NotCoveredDiagnosis", "COV-01", "A56232", "G1")]
    [InlineData("Noridian", "11730", "L40.0", null, null, null, null, null)]
    [InlineData("Noridian", "88305", "D22.5", null, null, null, null, null)]
    [InlineData("WPS", "G0429", "B20", null, "NeedsComplication", "COV-02", "A58774", "G10")]
    [InlineData("WPS", "G0429", "B20 E88.14", null, null, null, null, null)]
    [InlineData("Novitas", "17110", "L82", null, null, null, null, null)]
    public void Each_role_says_what_it_means(string contractor, string code, string diagnoses, string? modifier, string? finding, string? rule, string? article, string? group)
    {
        var result = Coder.Scrub(Claim(code, diagnoses.Split(' '), modifier) with { Contractor = contractor });

        var told = result.Findings.SingleOrDefault(one => one.Article is not null);
        Assert.Equal((finding, rule, article, group), (told.Article is null ? null : told.Code, told.Article is null ? null : told.Rule.ToString(), told.Article?.Id, told.Article?.Group));
        Assert.True(told.Article is null || told.Severity is FindingSeverity.Warning or FindingSeverity.Information);
    }

    [Theory]
    [InlineData("11720", "2026-10-03", null, null, "11721", "Q8", true)]
    [InlineData("11720", "2026-09-03", null, null, "11721", "Q8", false)]
    [InlineData("11720", "2026-09-04", null, null, "11721", "Q8", true)]
    [InlineData("11056", "2026-10-03", null, null, "11721", "Q8", false)]
    [InlineData("11730", "2026-06-01", "TA", "TA", "11730", null, true)]
    [InlineData("11730", "2026-06-01", "T1", "TA", "11730", null, false)]
    [InlineData("11730", "2026-06-01", null, "TA", "11730", null, false)]
    [InlineData("11730", "2026-06-01", "FA", "FA", "11730", null, false)]
    [InlineData("11730", "2026-08-01", "FA", "FA", "11730", null, true)]
    public void COV_06_sooner_than_it_is_paid_again(string earlier, string date, string? earlierDigit, string? digit, string code, string? other, bool told)
    {
        var history = new PriorService { Code = earlier, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Modifiers = earlierDigit is null ? [] : [ModifierCode.Parse(earlierDigit)] };
        var claim = Claim(code, [code == "11730" ? "L60.0" : "E11.51"], digit ?? other) with { Contractor = "Novitas", History = [history] };

        Assert.Equal(told, Coder.Scrub(claim).Findings.Any(finding => finding.Code == "FrequencyExceeded"));
    }

    [Theory]
    [InlineData("medicare", null, null, CoverageJudgement.NoContractor)]
    [InlineData("medicare", null, "VA", CoverageJudgement.NoContractor)]
    [InlineData("medicare", "Acme", null, CoverageJudgement.NoContractor)]
    [InlineData("medicare", "Acme", "TX", CoverageJudgement.Judged)]
    [InlineData("medicare", null, "TX", CoverageJudgement.Judged)]
    [InlineData("medicare", "12502", null, CoverageJudgement.Judged)]
    [InlineData("medicare", "novitas solutions", null, CoverageJudgement.Judged)]
    [InlineData("commercial", "Novitas", "TX", CoverageJudgement.NotMedicare)]
    public void COV_08_an_unknown_contractor_is_never_judged(string payer, string? contractor, string? state, CoverageJudgement judged)
    {
        var claim = Claim("17110", ["L40.0"]) with { Payer = payer, Contractor = contractor, State = state };
        var result = Coder.Scrub(claim);

        Assert.Equal(judged, result.Coverage);
        Assert.Equal(judged == CoverageJudgement.Judged, result.Findings.Any(finding => finding.Code == "NotCoveredDiagnosis"));
        Assert.Equal(CoverageJudgement.NoArticle, Coder.Scrub(Claim("96910", ["L40.0"]) with { Contractor = "Novitas" }).Coverage);
    }

    [Fact]
    public void Coding_tells_the_same_after_the_lines()
    {
        var visit = new Encounter
        {
            DateOfService = Day,
            Payer = "medicare",
            State = "TX",
            Services = [new DestructionService { Id = "s1", LesionType = DestroyedLesionType.Benign, Count = 2, Site = BodySite.Trunk, Diagnoses = ["L40.0"] }],
        };
        var result = Coder.Code(visit);

        Assert.Equal((CodingStatus.Coded, CoverageJudgement.Judged, "Novitas"), (result.Status, result.Coverage, result.Contractor));
        Assert.Equal("17110 COV-01", Assert.Single(result.Findings.Where(finding => finding.Article is not null).Select(finding => $"{result.Lines[0].Code} {finding.Rule}")));
        Assert.Equal(CoverageJudgement.NoContractor, Coder.Code(visit with { State = null }).Coverage);
    }

    [Fact]
    public void A_clean_claim_with_articles_allocates_nothing()
    {
        var claim = Claim("11721", ["I70.203"], "Q8") with { Contractor = "Novitas" };
        for (var i = 0; i < 100; i++)
        {
            _ = Coder.Scrub(claim, Buffer);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 100; i++)
        {
            found += Coder.Scrub(claim, Buffer).FindingCount;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, found);
    }

    /// <summary>A group with the later encounters of its injuries, where the article says that they count.</summary>
    private static HashSet<string> Listed(string group)
    {
        var listed = Groups[group].ToHashSet();
        listed.UnionWith(listed.Where(code => EveryEncounter.Contains(group) && code is { Length: 8 } && code[^1] == 'A').SelectMany(code => new[] { code[..^1] + "D", code[..^1] + "S" }).ToList());
        return listed;
    }

    private static Claim Claim(string code, string[] diagnoses, string? modifier = null) => new()
    {
        DateOfService = Day,
        Payer = "medicare",
        Lines = [new ClaimLine { Code = code, Diagnoses = [.. diagnoses.Select(DiagnosisCode.Parse)], Modifiers = modifier is null ? [] : [ModifierCode.Parse(modifier)] }],
    };

    /// <summary>The finding about coverage that a line gets, or null.</summary>
    private static string? TellsOf(string article, string code, string[] diagnoses, string? modifier)
    {
        var view = Coder.Scrub(Claim(code, diagnoses, modifier) with { Contractor = Articles[article]["contractor"] }, Buffer);
        for (var i = 0; i < view.FindingCount; i++)
        {
            if (view.Finding(i) is var finding && Told.Contains(finding.Code))
            {
                return finding.Code;
            }
        }

        return null;
    }
}
