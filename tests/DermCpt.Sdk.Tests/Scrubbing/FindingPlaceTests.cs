using System.Text.Json;
using DermCpt.Json;
using DermCpt.Scrubbing;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Where on the claim a finding is, the edit behind it, and what a remittance would show.</summary>
public sealed class FindingPlaceTests
{
    private static readonly DermCoder Coder = new();

    [Theory]
    [InlineData("88305-59-PC", "WrongSurgeryModifier", FindingMember.Modifiers, 1)]
    [InlineData("17110-GY-GY", "DuplicateModifier", FindingMember.Modifiers, 1)]
    [InlineData("17110-22-52-53-54-55", "TooManyModifiers", FindingMember.Modifiers, 4)]
    [InlineData("99213 17000", "EmNeeds25", FindingMember.Modifiers, null)]
    [InlineData("17110 11102", "BundleStands", FindingMember.Code, null)]
    [InlineData("17000x2", "MueExceeded", FindingMember.Units, null)]
    [InlineData("11100", "RetiredCode", FindingMember.DateOfService, null)]
    [InlineData("17003", "AddOnWithoutPrimary", FindingMember.Code, null)]
    [InlineData("99213", "NoDiagnosesGiven", FindingMember.Diagnoses, null)]
    public void A_finding_names_its_member_and_place(string lines, string code, FindingMember member, int? index)
    {
        var finding = Coder.Scrub(ClaimText.Parse("2026-03-02 " + lines)).Findings.First(found => found.Code == code);

        Assert.Equal((member, index), (finding.Member, finding.Index));
    }

    [Theory]
    [InlineData("L57.0 L82.9", "DiagnosisUnknown", 1)]
    [InlineData("C44", "DiagnosisNotBillable", 0)]
    [InlineData("L57.0 L40.0 L57.0", "DuplicateDiagnosis", 2)]
    [InlineData("L57.0 L40.0 L70.0 B07.9 L30.9", "TooManyPointers", 4)]
    public void A_finding_about_a_diagnosis_names_which(string diagnoses, string code, int index)
    {
        var claim = ClaimText.Parse("2026-03-02 17000");
        claim = claim with { Lines = [claim.Lines[0] with { Diagnoses = [.. diagnoses.Split(' ').Select(DiagnosisCode.Parse)] }] };
        var finding = Coder.Scrub(claim).Findings.First(found => found.Code == code);

        Assert.Equal((FindingMember.Diagnoses, index), (finding.Member, finding.Index));
    }

    [Theory]
    [InlineData("17110 11102", "BundleStands", "17110", "11102", 1)]
    [InlineData("11102-59 17110", "PairBypassed", "17110", "11102", 1)]
    [InlineData("11104 11102", "PairNotAllowed", "11104", "11102", 0)]
    [InlineData("99213 17000", "EmNeeds25", "17000", "99213", 1)]
    [InlineData("96910 99211", "NurseVisitBundled", "96910", "99211", 0)]
    public void A_finding_about_a_pair_names_the_edit(string lines, string code, string column1, string column2, int indicator)
    {
        // The lines state sites, so that 59 is shown to have its reason.
        var claim = ClaimText.Parse("2026-03-02 " + lines);
        claim = claim with { Lines = [claim.Lines[0] with { Site = BodySite.Cheek }, claim.Lines[1] with { Site = BodySite.Thigh }] };
        var finding = Coder.Scrub(claim).Findings.First(found => found.Code == code);

        Assert.Equal(new FindingEdit(ProcedureCode.Parse(column1), ProcedureCode.Parse(column2), indicator), finding.Edit);
    }

    [Theory]
    [InlineData("medicare", "17110 11102", "BundleStands", "236", null)]
    [InlineData("medicare", "17000x2", "MueExceeded", "151", null)]
    [InlineData("medicare", "99213 17000", "EmNeeds25", "97", "M144")]
    [InlineData("medicare", "11100", "RetiredCode", "16", "M51 N56")]
    [InlineData("medicare", "17110-55-54", "ModifierOrder", null, null)]
    [InlineData("commercial", "17000x2", "MueExceeded", null, null)]
    public void A_Medicare_remittance_would_show(string payer, string lines, string code, string? carc, string? rarc)
    {
        var finding = Coder.Scrub(ClaimText.Parse("2026-03-02 " + lines, payer)).Findings.First(found => found.Code == code);

        Assert.Equal((carc, rarc), (finding.Carc, finding.Rarc));
    }

    /// <summary>Codes of remittances are a number, or a letter and a number; a remark only beside a reason.</summary>
    [Fact]
    public void Remittance_codes_have_their_form() => Assert.All(Enum.GetValues<FindingId>(), id =>
    {
        if (RemittanceCodes.Of(id) is { } row)
        {
            Assert.Matches("^([0-9]{1,3}|B[0-9]{1,2})$", row.Carc);
            Assert.Matches("^((M|N|MA)[0-9]{1,3}( (M|N|MA)[0-9]{1,3})*)?$", row.Rarc);
            Assert.NotEqual(FindingSeverity.Information, FindingRegistry.Get(id).Severity == FindingSeverity.Information && FindingRegistry.Get(id).Outcome == FindingOutcome.NoData ? FindingSeverity.Information : FindingSeverity.Error);
        }
    });

    [Fact]
    public void Json_has_them()
    {
        var room = new System.Buffers.ArrayBufferWriter<byte>();
        DermCptJson.Write(Coder.Scrub(ClaimText.Parse("2026-03-02 17110 11102")), room);
        using var document = JsonDocument.Parse(room.WrittenMemory);
        var root = document.RootElement;
        var finding = root.GetProperty("findings").EnumerateArray().First(found => found.GetProperty("code").GetString() == "BundleStands");

        Assert.Equal(2, root.GetProperty("linesInScope").GetInt32());
        Assert.Equal("code", finding.GetProperty("member").GetString());
        Assert.Equal(("17110", "11102", 1), (finding.GetProperty("edit").GetProperty("column1").GetString(), finding.GetProperty("edit").GetProperty("column2").GetString(), finding.GetProperty("edit").GetProperty("indicator").GetInt32()));
        Assert.Equal("236", finding.GetProperty("carc").GetString());
        Assert.False(finding.TryGetProperty("rarc", out _));
        Assert.Equal("C2", finding.GetProperty("carcConfidence").GetString());
    }

    /// <summary>The reader of remittances has the same codes in a table of its own.</summary>
    [Fact]
    public void Each_remittance_code_has_its_confidence()
    {
        var rows = File.ReadAllLines(Repository.At("src/DermCpt.Sdk.X12/adjustments.csv"))[1..].Select(line => line.Split(',')).ToDictionary(cells => cells[0]);

        Assert.All(Enum.GetValues<FindingId>().Where(id => RemittanceCodes.Of(id) is not null), id =>
        {
            var (cells, row) = (rows[id.ToString()], RemittanceCodes.Of(id)!);
            Assert.Equal((cells[1], cells[2], cells[6]), (row.Carc, row.Rarc, RemittanceCodes.ConfidenceOf(id)));
        });
    }
}
