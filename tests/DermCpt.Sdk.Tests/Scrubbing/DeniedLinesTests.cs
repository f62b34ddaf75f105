namespace DermCpt.Tests.Scrubbing;

/// <summary>What a payer denies does not pass, and what it does not deny is not denied: each kind over all its codes or modifiers, hand-typed from the rules.</summary>
public sealed class DeniedLinesTests
{
    private static readonly DermCoder Coder = new();
    private static readonly string[] Levels = ["88300", "88302", "88304", "88305", "88307", "88309"];
    private static readonly string[] Digits = ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];

    [Fact]
    public void CF_03_a_line_without_a_diagnosis_beside_lines_that_have_some()
    {
        var claim = Claim("2026-03-02 99213-25 17110", "L70.0");
        Assert.Equal([1], LinesOf(claim with { Lines = [claim.Lines[0], claim.Lines[1] with { Diagnoses = [] }] }, "NoDiagnosis"));
        Assert.Empty(LinesOf(claim, "NoDiagnosis"));
    }

    [Theory]
    [InlineData(false, FindingSeverity.Warning, ScrubStatus.Pass)]
    [InlineData(true, FindingSeverity.Error, ScrubStatus.Fail)]
    public void CF_03_a_claim_without_any_diagnosis_is_being_tried_unless_it_is_to_be_sent(bool isWhole, FindingSeverity severity, ScrubStatus status)
    {
        var result = new DermCoder { ScrubOptions = new ScrubOptions { WholeClaim = isWhole } }.Scrub(ClaimText.Parse("2026-03-02 17000 17003x2"));
        var finding = Assert.Single(result.Findings);

        Assert.Equal(("NoDiagnosesGiven", severity, status), (finding.Code, finding.Severity, result.Status));
    }

    [Theory]
    [MemberData(nameof(NewPatientCodes))]
    public void NP_05_a_claim_that_states_an_established_patient_takes_no_code_for_new_ones(string code)
    {
        var claim = Claim("2026-03-02 " + code, "L40.0");
        Assert.Equal([0], LinesOf(claim with { Patient = new Patient { Status = PatientStatus.Established } }, "NewPatientCodeContradicted"));
        Assert.Empty(LinesOf(claim with { Patient = new Patient { Status = PatientStatus.New } }, "NewPatientCodeContradicted"));
        Assert.Empty(LinesOf(claim, "NewPatientCodeContradicted"));
    }

    public static TheoryData<string> NewPatientCodes => ["99202", "99203", "99204", "99205", "99341", "99342", "99344", "99345", "98000", "98001", "98002", "98003", "98008", "98011"];

    /// <summary>A stated status is believed with a warning; without one the history decides; a patient stated as established is told once.</summary>
    [Theory]
    [InlineData(null, "NewPatientCodeEstablished", FindingSeverity.Error)]
    [InlineData(PatientStatus.New, "NewPatientCodeEstablished", FindingSeverity.Warning)]
    [InlineData(PatientStatus.Established, "NewPatientCodeContradicted", FindingSeverity.Error)]
    public void NP_06_a_new_patient_whom_the_group_saw(PatientStatus? status, string finding, FindingSeverity severity)
    {
        var claim = Claim("2026-03-02 99203", "L40.0") with
        {
            Patient = status is { } stated ? new Patient { Status = stated } : null,
            History = [new PriorService { Code = ProcedureCode.Parse("99213"), Date = ClaimText.Day("2025-03-02") }],
        };
        var found = Assert.Single(Coder.Scrub(claim).Findings, found => found.Severity != FindingSeverity.Information);

        Assert.Equal((finding, severity), (found.Code, found.Severity));
    }

    [Theory]
    [InlineData("GY", "GZ", true)]
    [InlineData("GA", "GZ", true)]
    [InlineData("GA", "GY", true)]
    [InlineData("GX", "GZ", true)]
    [InlineData("GX", "GY", false)]
    [InlineData("GA", "GX", false)]
    public void MOD_L4_notices_that_exclude_one_another(string first, string second, bool excluded)
    {
        Assert.Equal(excluded, LinesOf(Claim($"2026-03-02 17110-{first}-{second}", "B07.9"), "ModifierExcluded").Count > 0);
        Assert.Equal(excluded, LinesOf(Claim($"2026-03-02 17110-{second}-{first}", "B07.9"), "ModifierExcluded").Count > 0);
    }

    /// <summary>Only surgery whose diagnosis says so went wrong; anywhere else 26, or nothing, was meant.</summary>
    [Theory]
    [InlineData("88305", "D22.5", true)]
    [InlineData("88342", "D22.5", true)]
    [InlineData("96900", "L40.0", true)]
    [InlineData("99213", "L40.0", true)]
    [InlineData("J3301", "L40.0", true)]
    [InlineData("11602", "C44.519", true)]
    [InlineData("88305", "Y65.51", true)]
    [InlineData("11602", "Y65.51", false)]
    [InlineData("11602", "Y65.52", false)]
    [InlineData("11602", "Y65.53", false)]
    public void M_PA_wrong_surgery_on_any_other_line(string code, string diagnosis, bool wrong)
    {
        foreach (var modifier in new[] { "PA", "PB", "PC" })
        {
            var found = Coder.Scrub(Claim($"2026-03-02 {code}-{modifier}", diagnosis)).Findings.Where(finding => finding.Code == "WrongSurgeryModifier").ToList();

            Assert.Equal(wrong, found.Count > 0);
            Assert.All(found, finding => Assert.Equal((FindingSeverity.Error, true), (finding.Severity, finding.FollowUp.Contains("26", StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("17262 17262-76 17262-76", true)]
    [InlineData("17262 17262-77 17262-77", true)]
    [InlineData("17262 17262-76", false)]
    [InlineData("17262 17262-76 17262-77", false)]
    public void DUP_76_a_third_equal_line(string lines, bool twice)
    {
        var claim = Claim("2026-03-02 " + lines, "C44.612");
        Assert.Equal(twice, Coder.Scrub(claim).Findings.Any(finding => finding.Code == "DuplicateLine" && finding.Rule.ToString() == "DUP-76"));

        // Each fact that tells the lines apart ends it.
        Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Lesion = $"l{i}" }), "DuplicateLine"));
        Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Session = $"s{i}" }), "DuplicateLine"));
        Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Site = i == 1 ? BodySite.Forearm : BodySite.Thigh }), "DuplicateLine"));
        Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { SeparateLesion = true }), "DuplicateLine"));
        Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Diagnoses = [DiagnosisCode.Parse(i == 1 ? "C44.622" : "C44.612")] }), "DuplicateLine"));
    }

    [Fact]
    public void PTH_31_two_levels_of_one_specimen()
    {
        foreach (var first in Levels)
        {
            foreach (var second in Levels)
            {
                var claim = Apart(Claim($"2026-03-02 {first} {second}", "L72.0"), (line, i) => line with { Lesion = "a" });

                Assert.Equal(first != second, LinesOf(claim, "TwoLevelsOfSpecimen").Count > 0);
                Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Lesion = $"l{i}" }), "TwoLevelsOfSpecimen"));
                Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Units = 2 }), "TwoLevelsOfSpecimen"));
                Assert.Empty(LinesOf(Apart(claim, (line, i) => line with { Lesion = null }), "TwoLevelsOfSpecimen"));
            }
        }
    }

    [Theory]
    [InlineData("T81.31XA", true)]
    [InlineData("T81.41XA", true)]
    [InlineData("T81.49XA", true)]
    [InlineData("L76.22", true)]
    [InlineData("L76.82", true)]
    [InlineData("L40.0", false)]
    [InlineData("L40.0 T81.31XA", true)]
    public void EM_99_24_about_a_complication_of_the_operation(string diagnoses, bool told)
    {
        var claim = Claim("2026-03-09 99213-24", diagnoses) with { History = [new PriorService { Code = ProcedureCode.Parse("11602"), Date = ClaimText.Day("2026-03-02") }] };
        var result = Coder.Scrub(claim);

        Assert.Equal(told, result.Findings.Any(finding => finding is { Code: "ComplicationWith24", Severity: FindingSeverity.Warning }));
        Assert.Equal(ScrubStatus.Pass, result.Status);
        Assert.Empty(LinesOf(claim with { Lines = [claim.Lines[0] with { Modifiers = [] }] }, "ComplicationWith24"));
    }

    [Fact]
    public void NA_03b_one_nail_under_two_codes()
    {
        foreach (var digit in Digits)
        {
            var other = digit == "FA" ? "TA" : "FA";
            Assert.Equal([0, 1], LinesOf(Claim($"2026-03-02 11730-{digit} 11732-{digit}", "L60.0"), "OneNailTwice"));
            Assert.Empty(LinesOf(Claim($"2026-03-02 11730-{digit} 11732-{other}", "L60.0"), "OneNailTwice"));

            // Two borders of one nail are one removal of its matrix.
            Assert.Equal([0, 1], LinesOf(Claim($"2026-03-02 11750-{digit} 11750-{digit}-59", "L60.0"), "OneNailTwice"));
            Assert.Equal([0, 1], LinesOf(Claim($"2026-03-02 11750-{digit} 11730-{digit}-59", "L60.0"), "OneNailTwice"));
        }

        Assert.Equal([0, 1], LinesOf(Apart(Claim("2026-03-02 11730 11732", "L60.0"), (line, i) => line with { Lesion = "nail" }), "OneNailTwice"));
    }

    /// <summary>11400 has the limit 3 and MAI 3.</summary>
    [Theory]
    [InlineData("appeal", 3, null)]
    [InlineData("appeal", 4, FindingSeverity.Warning)]
    [InlineData("deny", 3, null)]
    [InlineData("deny", 4, FindingSeverity.Error)]
    public void MUE_3_units_above_an_MAI_3_value_are_denied_where_the_payer_denies_them(string value, int units, FindingSeverity? severity)
    {
        var found = ClaimText.Findings(Claim($"2026-03-02 11400x{units}", "D22.5"), ("Mai3", value)).Where(finding => finding.Code == "MueAppealable").ToList();

        Assert.Equal(severity, found.Count == 0 ? null : found[0].Severity);
    }

    [Fact]
    public void MUE_0_a_limit_of_none_is_no_matter_of_units()
    {
        var found = Assert.Single(Coder.Scrub(Claim("2026-03-02 96902", "L63.9")).Findings, finding => finding.Code == "MueZero");

        Assert.Equal(FindingSeverity.Error, found.Severity);
        Assert.DoesNotContain("Correct the units", found.FollowUp, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FootCare))]
    public void FC_Q_foot_care_without_a_class_finding_or_a_disease_that_stands_for_it(string code)
    {
        Assert.Equal([0], LinesOf(Claim("2026-03-02 " + code, "L60.3"), "NeedsQModifier"));
        foreach (var modifier in new[] { "Q7", "Q8", "Q9" })
        {
            Assert.Empty(LinesOf(Claim($"2026-03-02 {code}-{modifier}", "L60.3"), "NeedsQModifier"));
        }

        Assert.Empty(LinesOf(Claim("2026-03-02 " + code, "L60.3 E11.42"), "NeedsQModifier"));
        Assert.Empty(LinesOf(Claim("2026-03-02 " + code, "L60.3") with { Payer = "commercial" }, "NeedsQModifier"));
    }

    /// <summary>Two specimens of one lesion are two lines, and the claim of the coding does not call them one.</summary>
    [Fact]
    public void PTH_31_two_specimens_of_one_lesion_scrub_clean()
    {
        static PathologyService Level(string id, PathologyExamination examination) =>
            new() { Id = id, Examination = examination, Count = 1, Component = PathologyComponent.Global, Lesion = "a", Specimen = id, Diagnoses = [DiagnosisCode.Parse("D22.5")] };
        var result = Coder.Code(new Encounter { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Services = [Level("p", PathologyExamination.Level4), Level("q", PathologyExamination.Level3)] });

        Assert.Equal(["88305", "88304"], result.Lines.Select(line => line.Code.ToString()).OrderDescending());
        Assert.All(result.ToClaim().Lines, line => Assert.Null(line.Lesion));
        Assert.Empty(Coder.Scrub(result.ToClaim()).Errors);
    }

    /// <summary>Without a word an area that was lit is not frozen as well; a label on one of the two leaves it open.</summary>
    [Theory]
    [InlineData(null, null, FindingSeverity.Error)]
    [InlineData("x", "x", FindingSeverity.Error)]
    [InlineData("x", null, FindingSeverity.Warning)]
    [InlineData(null, "x", FindingSeverity.Warning)]
    [InlineData("x", "y", null)]
    public void PDT_12_by_the_labels_of_the_claim(string? light, string? frozen, FindingSeverity? expected)
    {
        var claim = Apart(Claim("2026-03-02 96567 17000", "L57.0"), (line, i) => line with { Lesion = i == 0 ? light : frozen });

        Assert.Equal(expected, Coder.Scrub(claim).Findings.Where(found => found.Code == "FamilyExclusive").Select(found => (FindingSeverity?)found.Severity).SingleOrDefault());
    }

    /// <summary>Light on several areas is one line without a label; its claim still says that another lesion was frozen.</summary>
    [Fact]
    public void PDT_12_light_on_several_areas_beside_freezing_scrubs_clean()
    {
        static PhotodynamicTherapyService Light(string id, BodySite site, string lesion) => new() { Id = id, Applier = PhotodynamicApplier.Staff, Site = site, Lesion = lesion };
        var result = Coder.Code(new Encounter
        {
            DateOfService = new DateOnly(2026, 3, 2),
            Payer = "medicare",
            Services = [Light("a", BodySite.Cheek, "x"), Light("b", BodySite.Chest, "y"), new DestructionService { Id = "c", LesionType = DestroyedLesionType.Premalignant, Count = 1, Site = BodySite.Hand, Lesion = "z" }],
        });

        Assert.Equal(["17000", "96567"], result.Lines.Select(line => line.Code.ToString()).Order());
        Assert.Empty(Coder.Scrub(result.ToClaim()).Errors);
    }

    public static TheoryData<string> FootCare => ["11055", "11056", "11057", "11719", "11720", "11721", "G0127"];

    [Theory]
    [InlineData("2017-12-31", "C44.311", false)]
    [InlineData("2018-01-01", "C44.311", true)]
    [InlineData("2026-03-02", "D04.39", true)]
    [InlineData("2026-03-02", "L57.0", false)]
    public void PDT_11_light_for_cancer_since_2018(string date, string diagnosis, bool told) =>
        Assert.Equal(told, LinesOf(Claim($"{date} 96567", diagnosis), "DiagnosisMismatch").Count > 0);

    [Theory]
    [InlineData("17110", "D18.01", "DiagnosisMismatch", "DS-10")]
    [InlineData("17111", "I78.1", "DiagnosisMismatch", "DS-10")]
    [InlineData("11755", "B35.1", "DiagnosisMismatch", "BX-21b")]
    [InlineData("10060", "L72.0", "CystDrained", "ICD-23")]
    [InlineData("10061", "L72.11", "CystDrained", "ICD-23")]
    [InlineData("17110", "L82.1", "MaybeCosmetic", "ICD-11")]
    [InlineData("11200", "L91.8", "MaybeCosmetic", "ICD-11")]
    public void A_benign_diagnosis_alone_that_leaves_doubt(string code, string diagnosis, string finding, string rule)
    {
        var result = Coder.Scrub(Claim("2026-03-02 " + code, diagnosis));

        Assert.Contains(result.Findings, found => found.Code == finding && found.Rule.ToString() == rule);
        Assert.NotEqual(ScrubStatus.Fail, result.Status);
    }

    /// <summary>By the article of the contractor, named by name, jurisdiction or state; where none is known, by each that asks for a complication.</summary>
    [Theory]
    [InlineData("17110", "L82.1", null, null, "(A57044, A57161)")]
    [InlineData("17111", "L82.1", "Noridian", null, "(A57161)")]
    [InlineData("17110", "L82.1", "noridian JF", null, "(A57161)")]
    [InlineData("17110", "L82.1", "J15", null, "(A57044)")]
    [InlineData("17110", "L82.1", null, "OH", "(A57044)")]
    [InlineData("11200", "L91.8", null, "CA", "(A57161)")]
    [InlineData("11200", "L82.1", null, "CA", "(A57161)")]
    [InlineData("17110", "L82.1", "Novitas", "OH", null)]
    [InlineData("17110", "L82.1", "our contractor", "OH", "(A57044)")]
    [InlineData("17110", "L82.1", null, "TX", null)]
    [InlineData("17110", "L82.1", null, "NE", null)]
    [InlineData("17110", "L82.1", null, "NC", null)]
    [InlineData("17110", "L82.1", null, "NY", null)]
    [InlineData("17110", "L82.1", null, "FL", null)]
    [InlineData("17110", "L82.1 R20.8", null, null, null)]
    [InlineData("17110", "L82.1 R52", null, null, "(A57161)")]
    [InlineData("17110", "L82.1 R52", "CGS", null, null)]
    [InlineData("17110", "L82.1 L53.9", null, null, "(A57044)")]
    [InlineData("17110", "L82.1 I10", null, null, "(A57044, A57161)")]
    [InlineData("17110", "L82.1 L82.0", null, null, null)]
    [InlineData("17110", "L82.0", null, null, null)]
    [InlineData("17110", "B07.8", "Noridian", null, null)]
    public void ICD_11_by_the_article_of_the_contractor(string code, string diagnoses, string? contractor, string? state, string? articles)
    {
        var found = Coder.Scrub(Claim("2026-03-02 " + code, diagnoses) with { Contractor = contractor, State = state }).Findings.Where(one => one.Code is "MaybeCosmetic" or "CosmeticUnlessComplicated").ToList();

        Assert.Equal(articles is null ? 0 : 1, found.Count);
        Assert.All(found, one => Assert.Equal(FindingSeverity.Warning, one.Severity));
        Assert.All(found, one => Assert.Contains(articles!.Trim('(', ')'), one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ICD_11_is_of_medicare_alone() => Assert.Empty(LinesOf(Claim("2026-03-02 17110", "L82.1") with { Payer = "commercial", State = "CA" }, "MaybeCosmetic"));

    [Theory]
    [InlineData(null, "medicare", FindingSeverity.Information)]
    [InlineData("TX", "medicare", FindingSeverity.Information)]
    [InlineData("NY", "medicare", FindingSeverity.Warning)]
    [InlineData("NY", "commercial", FindingSeverity.Information)]
    public void ICD_23_a_cyst_drained_where_the_contractor_has_an_article(string? state, string payer, FindingSeverity expected)
    {
        var found = Coder.Scrub(Claim("2026-03-02 10060", "L72.0") with { Payer = payer, State = state }).Findings.Single(one => one.Code == "CystDrained");

        Assert.Equal(expected, found.Severity);
        Assert.Equal(expected == FindingSeverity.Warning, found.Message.Contains("A56766", StringComparison.Ordinal));
    }

    private static Claim Claim(string text, string diagnoses)
    {
        var claim = ClaimText.Parse(text);
        return Apart(claim, (line, i) => line with { Diagnoses = [.. diagnoses.Split(' ').Select(DiagnosisCode.Parse)] });
    }

    private static Claim Apart(Claim claim, Func<ClaimLine, int, ClaimLine> change) => claim with { Lines = [.. claim.Lines.Select(change)] };

    private static List<int> LinesOf(Claim claim, string finding) => [.. Coder.Scrub(claim).Findings.Where(found => found.Code == finding).SelectMany(found => found.Lines)];
}
