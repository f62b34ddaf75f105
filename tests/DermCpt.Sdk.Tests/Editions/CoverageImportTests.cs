using System.Text;
using DermCpt.Editions;

namespace DermCpt.Tests.Editions;

/// <summary>CMS's coverage database given to the import: what it changes, from which day on, and what it never does.</summary>
public sealed class CoverageImportTests
{
    /// <summary>Parted from one group of the source, or cut on purpose.</summary>
    private static readonly string[] Kept = ["A55909", "A56459", "A56640", "A57185", "A57186", "A57715", "A58423", "A58565", "A59707", "A59714", "A59726", "A59809"];

    [Fact]
    public void The_tables_as_exported_change_nothing()
    {
        var (edition, report) = Import(CoverageFiles.OfTables().Pack(times: 2));

        var table = Assert.Single(report.Tables);
        Assert.Equal((TableId.Article, "2027-01-05", 6, 53, 0, 0, 0, 0), (table.Table, table.Release, table.Files, table.Kept, table.Added, table.Changed, table.Dropped, table.Unknown));
        Assert.Equal(Kept, table.KeptAsHeld.Order(StringComparer.Ordinal));
        Assert.EndsWith("+Article.2027-01-05", edition.Id, StringComparison.Ordinal);
        var (before, after) = (ArticleRows.Of(Edition.Default)!, ArticleRows.Of(edition)!);
        Assert.Equal(before.Articles, after.Articles);
        Assert.Equal(before.States, after.States);
        Assert.Equal(before.WithoutArticle, after.WithoutArticle);
        Assert.Equal(before.Limits.Order(Comparer<ArticleLimitRow>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), after.Limits.Order(Comparer<ArticleLimitRow>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.Equal(before.Groups.Keys.Order(ByText).ToList(), after.Groups.Keys.Order(ByText).ToList());
        Assert.All(before.Groups, group => Assert.True(group.Value.SetEquals(after.Groups[group.Key]), group.Key.ToString()));
        Assert.Equal(before.Routes.Keys, after.Routes.Keys);
        Assert.All(before.Routes, own => Assert.Equal(own.Value.Select(route => route.ToString()).Order(StringComparer.Ordinal), after.Routes[own.Key].Select(route => route.ToString()).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(CoverageFiles.Words, Encoding.UTF8.GetString(EditionContents.Read(edition).Write(edition.Id)), StringComparison.Ordinal);
    }

    /// <summary>A57113 of Novitas lists warts in group 5: the new version takes one diagnosis out, brings another, a new group and a new code.</summary>
    [Fact]
    public void A_claim_before_and_after_a_revision_is_judged_by_the_version_of_its_day()
    {
        var files = CoverageFiles.OfTables();
        files.AddVersion(57113, 45, "01/15/2027 00:00:00");
        _ = files.Covered.RemoveAll(row => row.Version == 45 && row.Code == "B07.0");
        files.Covered.Add((57113, 45, 5, "L40.0", "N"));
        files.Covered.Add((57113, 45, 9, "L43.9", "N"));
        files.Codes.Add((57113, 45, "10060"));
        files.AddVersion(52996, 32, "2027-02-01");
        files.Covered.RemoveAll(row => row.Version == 32 && row.Code == "E11.51");
        files.Covered.Add((52996, 32, 1, "E11.51", "N"));
        var (edition, report) = Import(files.Pack());
        var coder = new DermCoder(edition);

        Assert.Equal((2, 0, 0), (report.Tables[0].Added, report.Tables[0].Changed, report.Tables[0].Dropped));
        Assert.Equal("NotCoveredDiagnosis A57113 44", TellsOf(coder, "17110", "L40.0", "2027-01-14"));
        Assert.Null(TellsOf(coder, "17110", "L40.0", "2027-01-15"));
        Assert.Null(TellsOf(coder, "17110", "B07.0", "2027-01-14"));
        Assert.Equal("NotCoveredDiagnosis A57113 45", TellsOf(coder, "17110", "B07.0", "2027-01-15"));
        Assert.Equal("NotCoveredDiagnosis A57113 44", TellsOf(coder, "17110", "L43.9", "2027-01-14"));
        Assert.Null(TellsOf(coder, "17110", "L43.9", "2027-01-15"));
        Assert.Equal((CoverageJudgement.NoArticle, CoverageJudgement.NoArticle), (JudgementOf(coder, "10060", "L40.0", "2027-01-14"), JudgementOf(coder, "10060", "Z23", "2027-01-15")));
        Assert.Equal(CoverageJudgement.Judged, JudgementOf(coder, "10060", "L40.0", "2027-01-15"));
        Assert.Equal("NeedsActiveCare A52996 31", TellsOf(coder, "11721-Q8", "E11.51", "2027-01-31"));
        Assert.Null(TellsOf(coder, "11721-Q8", "E11.51", "2027-02-01"));

        var since = coder.Scrub(Claim("17110", "B07.0", "2027-01-15")).Findings.Single(finding => finding.Article is not null);
        Assert.Equal(new DateOnly(2027, 1, 15), since.Article?.Since);
        Assert.Contains("article A57113 of Novitas (version 45, group G5, since 2027-01-15)", since.Message, StringComparison.Ordinal);

        // Versions stay when the next export comes, until a year after their end.
        files.Updated = "2028-01-10";
        files.AddVersion(57113, 46, "2028-01-01");
        _ = files.Articles.RemoveAll(row => row.Version is 31 or 44 or 45 && row.Article is 57113 or 52996 && row.Version != 32);
        var (next, _) = Import(files.Pack(), edition);
        var later = new DermCoder(next);
        Assert.Null(TellsOf(later, "17110", "L40.0", "2027-12-31"));
        Assert.Null(TellsOf(later, "17110", "B07.0", "2028-01-01"));
        Assert.Equal("NotCoveredDiagnosis A57113 45", TellsOf(later, "17110", "B07.0", "2027-12-31"));
        Assert.Equal("NotCoveredDiagnosis A57113 44", TellsOf(later, "17110", "L40.0", "2027-01-14"));
    }

    [Fact]
    public void An_article_that_left_the_export_ended_the_day_before()
    {
        var files = CoverageFiles.OfTables();
        _ = files.Articles.RemoveAll(row => row.Article is 57113);
        var (edition, report) = Import(files.Pack());
        var coder = new DermCoder(edition);

        Assert.Equal(1, report.Tables[0].Dropped);
        Assert.Equal("NotCoveredDiagnosis A57113 44", TellsOf(coder, "17110", "L40.0", "2027-01-04"));
        Assert.Null(TellsOf(coder, "17110", "L40.0", "2027-01-05"));
        Assert.Equal(CoverageJudgement.NoArticle, JudgementOf(coder, "17110", "L40.0", "2027-01-05"));
    }

    [Fact]
    public void A_group_that_is_another_one_leaves_the_article_as_it_was()
    {
        var files = CoverageFiles.OfTables();
        files.AddVersion(57161, 26, "2027-01-01");
        for (var i = 0; i < files.Covered.Count; i++)
        {
            var row = files.Covered[i];
            files.Covered[i] = row.Article == 57161 && row.Version == 26 && row.Group is 2 or 3 ? row with { Group = 5 - row.Group } : row;
        }

        files.AddVersion(57044, 23, "2027-01-01");
        _ = files.Covered.RemoveAll(row => row.Article == 57044 && row.Version == 23 && row.Group == 3);
        files.Articles.Add((99998, 1, "2026-01-01", string.Empty, "A"));
        var (edition, report) = Import(files.Pack());

        Assert.Equal(["A57044", "A57161"], report.Tables[0].KeptAsHeld.Except(Kept).Order(StringComparer.Ordinal));
        Assert.Equal(1, report.Tables[0].Unknown);
        var coder = new DermCoder(edition);
        var claim = Claim("17110", "L82.1", "2027-02-01") with { Contractor = "Noridian" };
        Assert.Equal("CosmeticUnlessComplicated A57161 25", Assert.Single(coder.Scrub(claim).Findings, finding => finding.Article is not null) is var told ? $"{told.Code} {told.Article?.Id} {told.Article?.Version}" : null);
    }

    [Fact]
    public void An_older_export_takes_the_place_of_a_newer_one_only_by_force()
    {
        var files = CoverageFiles.OfTables();
        files.Updated = "2027-03-01";
        var (edition, _) = Import(files.Pack());
        files.Updated = "2027-02-01";
        Assert.Equal("current_article.zip: 2027-02-01 is older than 2027-03-01, which the edition holds; an older release takes its place only by force (--force).", MessageOf(files, edition));

        var older = CoverageFiles.OfTables();
        older.AddVersion(57113, 40, "2026-01-01");
        _ = older.Articles.RemoveAll(row => row is { Article: 57113, Version: 44 });
        Assert.Equal("current_article.zip: it holds version 40 of A57113, and the edition version 44; an older release takes its place only by force (--force).", MessageOf(older));
        var (forced, _) = Import(older.Pack(), force: true);
        Assert.Equal("NotCoveredDiagnosis A57113 40", TellsOf(new DermCoder(forced), "17110", "L40.0", "2027-01-05"));
    }

    [Fact]
    public void An_export_that_is_cut_off_is_refused()
    {
        var files = CoverageFiles.OfTables();
        files.Articles.RemoveRange(0, 6);
        Assert.Equal("current_article.zip: 47 rows of 2027-01-05 are kept where the edition has 53 of autumn 2026: more than a tenth is missing. Are the files whole? They are taken only by force (--force).", MessageOf(files));

        files = CoverageFiles.OfTables();
        files.Codes.RemoveRange(0, 300);
        Assert.Contains("more than a tenth is missing", MessageOf(files), StringComparison.Ordinal);

        files = CoverageFiles.OfTables();
        var place = 0;
        _ = files.Covered.RemoveAll(_ => ++place % 5 == 0);
        Assert.Contains("more than a tenth is missing", MessageOf(files), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_another_contractor_is_refused()
    {
        var files = CoverageFiles.OfTables();
        files.Contractors[57113] = "Palmetto GBA";
        Assert.Equal("current_article.zip: A57113 is of Palmetto there and of Novitas in the edition; expected the same contractor.", MessageOf(files));
    }

    [Theory]
    [InlineData("article", "article_id,article_version\n57113,44\n", "article.csv, line 2, column 1: expected a header before with article_eff_date, found '57113'.")]
    [InlineData("article", "57113,44\n", "article.csv, line 1, column 1: expected a header before with article_id, found '57113'.")]
    [InlineData("article_x_hcpc_code", "article_id,article_version,hcpc_code_id,range\n57113,44,\"11102\"\n", "article_x_hcpc_code.csv, line 2, column 3: the row ends here; 4 columns were expected.")]
    [InlineData("article_x_hcpc_code", "article_id,article_version,hcpc_code_id,range\n57113,44,skin,\n", "article_x_hcpc_code.csv, line 2, column 3: expected a code of five characters, found 'skin'.")]
    [InlineData("article_x_hcpc_code", "article_id,article_version,hcpc_code_id,range\n57113,44,11102,\nA57113,44,11102,\n", "article_x_hcpc_code.csv, line 3, column 1: expected the number of an article, found 'A57113'.")]
    [InlineData("article_x_icd10_covered", "article_id,article_version,icd10_code_id,icd10_covered_group,range,asterisk\n57113,44,L400000000,1,,\n", "article_x_icd10_covered.csv, line 2, column 3: expected a diagnosis, found 'L400000000'.")]
    [InlineData("article_x_icd10_covered", "article_id,article_version,icd10_code_id,icd10_covered_group,range,asterisk\n57113,44,L40.0,64,,\n", "article_x_icd10_covered.csv, line 2, column 4: expected a group from 1 to 63, found '64'.")]
    [InlineData("article_x_icd10_covered", "article_id,article_version,icd10_code_id,icd10_covered_group,range,asterisk\n57113,x,L40.0,6,,\n", "article_x_icd10_covered.csv, line 2, column 2: expected a whole number, found 'x'.")]
    [InlineData("article_x_icd10_covered", "", "article_x_icd10_covered.csv stands in it 0 times; expected it once.")]
    public void A_table_of_another_form_is_told_with_its_place(string table, string text, string message)
    {
        var files = CoverageFiles.OfOneArticle();
        files.Instead[table] = text;

        Assert.Equal((text.Length == 0 ? "current_article.zip!current_article_csv.zip: " : "current_article.zip!current_article_csv.zip!") + message, MessageOf(files));
    }

    [Theory]
    [InlineData("70000", "2026-10-05", "A", "2027-01-05", "line 2, column 2: expected a version from 1 to 65535, found '70000'.")]
    [InlineData("44", "", "A", "2027-01-05", "line 2, column 6: expected the first day of the version, found ''.")]
    [InlineData("44", "5 Oct 2026", "A", "2027-01-05", "line 2, column 6: expected a day as yyyy-mm-dd or mm/dd/yyyy, found '5 Oct 2026'.")]
    public void A_version_or_day_that_is_none_is_told(string version, string from, string status, string updated, string message)
    {
        var files = CoverageFiles.OfOneArticle();
        files.Articles.Clear();
        files.Articles.Add((57113, int.Parse(version), from, string.Empty, status));
        files.Updated = updated;

        Assert.Equal("current_article.zip!current_article_csv.zip!article.csv, " + message, MessageOf(files));
    }

    [Fact]
    public void A_version_that_stands_twice_a_list_of_ranges_and_an_export_without_days_are_told()
    {
        var files = CoverageFiles.OfOneArticle();
        files.Articles.Add(files.Articles[0]);
        Assert.EndsWith(": expected each version of A57113 once, found '44'.", MessageOf(files), StringComparison.Ordinal);

        files = CoverageFiles.OfOneArticle();
        files.Updated = string.Empty;
        Assert.Equal("current_article.zip: no article has a day in last_updated, so that the age of the export is not known.", MessageOf(files));

        files = CoverageFiles.OfTables();
        files.AddVersion(57113, 45, "2027-01-15");
        files.Instead["article_x_hcpc_code"] = "article_id,article_version,hcpc_code_id,range\n" + string.Concat(files.Codes.Select(row => $"{row.Article},{row.Version},{row.Code},{(row is { Article: 57113, Version: 45 } ? "B" : "")}\n"));
        Assert.Contains("A57113", Import(files.Pack()).Report.Tables[0].KeptAsHeld);
    }

    [Fact]
    public void Archives_that_hold_no_or_too_many_articles_are_told()
    {
        var files = CoverageFiles.OfOneArticle();
        var packed = files.Pack();
        Assert.Equal("current_article.zip!article.zip!article.zip!article.zip: it is packed more than 3 times; expected the tables of the coverage database.", MessageOf(files.Pack(3, "article.zip")));
        Assert.Equal("current_article.zip: it holds all_article.zip and current_article.zip; expected one archive of articles.", MessageOf(CoverageFiles.Zip([("all_article.zip", packed), ("current_article.zip", packed)])));
        Assert.Equal("current_article.zip!current_article.zip: the archive holds no article.csv.", MessageOf(CoverageFiles.Zip([("current_article.zip", CoverageFiles.Zip([("lcd.csv", [1])]))])));
        Assert.Equal("current_article.zip!current_article.zip: not a sound archive: it has no end.", MessageOf(CoverageFiles.Zip([("current_article.zip", new byte[100])])));
        Assert.Equal("current_article.zip!article.zip: the archive is longer than 256 MB; CMS's are far smaller.", MessageOf(CoverageFiles.Zip([("article.zip", new byte[(256 << 20) + 1])])));

        var import = new EditionImport(Edition.Default);
        import.Add(new MemoryStream(packed), "current_article.zip");
        Assert.Equal("all_article.zip: current_article.zip is a coverage database too; expected it once.", Assert.Throws<EditionImportException>(() => import.Add(new MemoryStream(packed), "all_article.zip")).Message);
        Assert.Equal("article.csv: a table of the coverage database is read in its archive (current_article.zip).", Assert.Throws<EditionImportException>(() => import.Add(new MemoryStream([1]), "article.csv")).Message);
    }

    [Fact]
    public void More_groups_than_an_edition_has_room_for_are_told()
    {
        var files = CoverageFiles.OfTables();
        var taken = files.Articles.Where(row => !Kept.Contains($"A{row.Article}") && files.Codes.Exists(code => code.Article == row.Article)).Select(row => (row.Article, row.Version)).Take(8).ToList();
        foreach (var ((article, version), number) in taken.Select((one, number) => (one, number)))
        {
            for (var group = 30; group < 60; group++)
            {
                files.Covered.Add((article, version, group, $"S{number:00}.{group}1A", "N"));
            }
        }

        Assert.Equal("the rows make no edition: The articles have more than 255 different groups of diagnoses.", MessageOf(files));
    }

    private static readonly Comparer<ArticleGroupKey> ByText = Comparer<ArticleGroupKey>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static string MessageOf(CoverageFiles files, Edition? basis = null) => MessageOf(files.Pack(), basis);

    private static string MessageOf(byte[] archive, Edition? basis = null) => Assert.Throws<EditionImportException>(() => Import(archive, basis)).Message;

    private static (Edition Edition, ImportReport Report) Import(byte[] archive, Edition? basis = null, bool force = false)
    {
        var import = new EditionImport(basis ?? Edition.Default) { Force = force };
        import.Add(new MemoryStream(archive), "current_article.zip");
        var (bytes, report) = import.Build();
        return (Edition.Load(new MemoryStream(bytes)), report);
    }

    private static Claim Claim(string code, string diagnosis, string date)
    {
        var parts = code.Split('-');
        return new Claim
        {
            DateOfService = DateOnly.ParseExact(date, "yyyy-MM-dd"),
            Payer = "medicare",
            Contractor = "Novitas",
            Lines = [new ClaimLine { Code = ProcedureCode.Parse(parts[0]), Modifiers = [.. parts[1..].Select(ModifierCode.Parse)], Diagnoses = [DiagnosisCode.Parse(diagnosis)] }],
        };
    }

    private static CoverageJudgement JudgementOf(DermCoder coder, string code, string diagnosis, string date) => coder.Scrub(Claim(code, diagnosis, date)).Coverage;

    private static string? TellsOf(DermCoder coder, string code, string diagnosis, string date) =>
        coder.Scrub(Claim(code, diagnosis, date)).Findings.Where(finding => finding.Article is not null).Select(finding => $"{finding.Code} {finding.Article?.Id} {finding.Article?.Version}").SingleOrDefault();
}
