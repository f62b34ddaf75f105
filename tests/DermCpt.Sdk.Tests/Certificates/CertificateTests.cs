using System.Globalization;
using System.Text.Json;
using DermCpt.Certificates;
using DermCpt.Families;
using DermCpt.Json;
using DermCpt.Testing;
using DermCpt.Tests.Cli;
using DermCpt.Tests.Json;
using DermCpt.Tests.Scrubbing;

namespace DermCpt.Tests.Certificates;

/// <summary>What the library certifies is consistent to a checker that shares no code with it.</summary>
public sealed class CertificateTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void The_checker_references_no_engine() =>
        Assert.DoesNotContain(typeof(CertificateVerifier).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("DermCpt", StringComparison.Ordinal));

    [Fact]
    public void Every_case_has_a_consistent_certificate()
    {
        foreach (var (id, isClaim, utf8) in CaseFiles.Inputs())
        {
            var certificate = isClaim ? Certified.Of(DermCptJson.ReadClaim(utf8)) : Certified.Of(DermCptJson.ReadEncounter(utf8));

            Assert.True(Certified.Verify(certificate) is { IsConsistent: true } verdict, $"{id}: {string.Join(" ", Certified.Verify(certificate).Faults)}");
        }
    }

    [Fact]
    public void Generated_encounters_and_claims_have_consistent_certificates()
    {
        var (encounters, claims) = (new EncounterGenerator(11), new ClaimGenerator(12, Coder));
        for (var place = 0; place < 400; place++)
        {
            var (coding, scrub) = (Certified.Of(encounters.Make(place)), Certified.Of(claims.Make(place)));

            Assert.True(Certified.Verify(coding).IsConsistent, $"encounter {place}: {string.Join(" ", Certified.Verify(coding).Faults)}");
            Assert.True(Certified.Verify(scrub).IsConsistent, $"claim {place}: {string.Join(" ", Certified.Verify(scrub).Faults)}");
        }
    }

    /// <summary>The checker's bands are a file of its own; they are those of the library, in both directions.</summary>
    [Fact]
    public void The_checkers_bands_are_those_of_the_library()
    {
        var expected = new List<string>();
        foreach (var table in SelectionPipeline.All.ToArray().SelectMany(family => family.Tables.ToArray()).Distinct())
        {
            var previous = new Dictionary<char, int>();
            foreach (var row in table.Rows)
            {
                var scale = table.Unit == BandUnit.Count ? 1m : 100m;
                expected.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Code} {UnitOf(table.Unit)} {(previous.TryGetValue(row.Group, out var above) ? above / scale : null):0.##} {(row.UpTo == BandTable.Open ? null : row.UpTo / scale):0.##} {table.Step / scale:0.##}"));
                previous[row.Group] = row.UpTo;
            }
        }

        var found = Tables.Bands.SelectMany(group => group).Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.Code} {band.Unit} {band.Above:0.##} {band.UpTo:0.##} {band.Step:0.##}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>Files beside the checker's code, each row for row what the library holds.</summary>
    [Theory]
    [InlineData("codes.csv")]
    [InlineData("drugs.csv")]
    [InlineData("findings.csv")]
    [InlineData("modifierRows.csv")]
    [InlineData("profiles.csv")]
    [InlineData("sites.csv")]
    public void The_checkers_tables_are_those_of_the_library(string file)
    {
        var expected = file switch
        {
            "codes.csv" => CheckerTables.Codes(),
            "drugs.csv" => CheckerTables.Drugs(),
            "findings.csv" => CheckerTables.Findings(),
            "modifierRows.csv" => CheckerTables.Modifiers(),
            "profiles.csv" => CheckerTables.Profiles(),
            _ => CheckerTables.Sites(),
        };

        Assert.Equal(expected.Split('\n').Skip(1).Where(static row => row.Length > 0), Tables.Read(file).Select(static cells => string.Join(',', cells)));
    }

    [Fact]
    public void Units_of_repairs_and_keratoses_are_derived()
    {
        var lines = Certified.Verify(Certified.Of(DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"destruction","lesionType":"premalignant","count":6,"site":"scalp"},{"id":"b","kind":"repair","complexity":"complex","lengthCm":13,"site":"thigh","laterality":"left"}]}"""u8)));

        Assert.True(lines.IsConsistent);
        Assert.DoesNotContain(lines.NotDerived, open => open.Contains("units", StringComparison.Ordinal));
    }

    /// <summary>A visit's units have no table of the checker's: it says so instead of passing them over.</summary>
    [Fact]
    public void What_is_not_derived_is_named()
    {
        var verdict = Certified.Verify(Certified.Of(DermCptJson.ReadEncounter("""{"dateOfService":"2026-03-02","payer":"medicare","patient":{"status":"established"},"services":[{"id":"a","kind":"evaluationAndManagement","setting":"office","mdm":"low"}]}"""u8)));

        Assert.Equal(["$.result.lines[0]: 1 units of 99213"], verdict.NotDerived);
    }

    [Fact]
    public void The_tool_certifies_and_checks()
    {
        var certificate = ToolRun.Of("""{"id":"c1","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11102","units":1},{"code":"17000","units":1}]}""", "certify");
        var verdict = ToolRun.Of(certificate.Output, "verify-certificate", "--format", "text");

        Assert.Equal(1, certificate.Exit);
        Assert.Equal((0, "consistent  scrub\n"), (verdict.Exit, verdict.Output));
        var altered = ToolRun.Of(certificate.Output.Replace("\"units\":1", "\"units\":2", StringComparison.Ordinal), "verify-certificate");
        using var json = JsonDocument.Parse(altered.Output);
        Assert.Equal(1, altered.Exit);
        Assert.False(json.RootElement.GetProperty("consistent").GetBoolean());
        Assert.Equal("$.seal", json.RootElement.GetProperty("faults")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void Another_edition_is_refused()
    {
        var certificate = Certified.Of(ClaimText.Parse("2026-03-02 17110 11102-59"));
        var other = DermCpt.Editions.EditionContents.Read(Edition.Default).Write("another");

        Assert.Contains(CertificateVerifier.Verify(certificate, other).Faults, fault => fault.Path == "$.edition.contentHash");
        Assert.Contains("mark", Assert.Single(CertificateVerifier.Verify(certificate, new byte[100]).Faults).Found, StringComparison.Ordinal);
    }

    /// <summary>58 on a biopsy before Mohs needs an earlier biopsy within the payer's 60 days (MOHS-07).</summary>
    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2025-12-31", false)]
    public void MOHS_07_the_days_of_the_payer_are_checked(string day, bool isConsistent)
    {
        var earlier = new PriorService { Code = ProcedureCode.Parse("11104"), Date = ClaimText.Day("2026-02-20"), Lesion = "a" };
        var visit = new Encounter
        {
            DateOfService = ClaimText.Day("2026-03-02"),
            Payer = "medicare",
            History = [earlier],
            Services =
            [
                new MohsService { Id = "m", Stages = [3], Site = BodySite.Cheek, Lesion = "a", PriorPathology = PriorPathology.Unobtainable },
                new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Count = 1, Site = BodySite.Cheek, Lesion = "a" },
            ],
        };
        var certificate = Certified.Of(visit);
        var forged = Certified.Forged(certificate, root => root["input"]!["history"]![0]!["date"] = day);

        Assert.Contains(Coder.Code(visit).Lines, line => line.Code == earlier.Code && line.Modifiers.ToString() == "58");
        Assert.True(Certified.Verify(certificate).IsConsistent);
        Assert.Equal(isConsistent, Certified.Verify(forged).IsConsistent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"certificate":2,"kind":"coding","seal":"x"}""")]
    public void What_is_no_certificate_is_a_fault(string text) => Assert.False(Certified.Verify(System.Text.Encoding.UTF8.GetBytes(text)).IsConsistent);

    private static string UnitOf(BandUnit unit) => unit switch
    {
        BandUnit.Centimeters => "cm",
        BandUnit.SquareCentimeters => "cm2",
        BandUnit.CubicCentimeters => "cc",
        BandUnit.Percent => "percent",
        BandUnit.Count => "count",
        _ => "minutes",
    };
}
