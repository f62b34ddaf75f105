using System.Text;

namespace DermCpt.X12.Tests;

public sealed class ScrubbedFileTests
{
    private static readonly X12Scrubber Scrubber = new(Coder.Shared);

    [Fact]
    public void Findings_point_at_the_element_of_their_member()
    {
        var claim = ReadFile.Of(Written.One(
            "CLM*C1*0***11:B:1", "HI*ABK:L570*ABF:Q9998", "LX*1", "SV1*HC:17000*0*UN*4***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:99213:ZZ*0*UN*1***2", "DTP*472*D8*20260302", "LX*3", "SV1*HC:11100*0*UN*1*77**1", "DTP*472*D8*20260302")).Claims[0];
        var result = Scrubber.Scrub(claim);
        Assert.Equal(ScrubStatus.Fail, result.Status);
        string At(string code) => result.Findings.First(finding => finding.Code == code).Position.ToString();
        Assert.Equal("2400 LX*1 SV1 segment 17 SV104", At("MueExceeded"));
        Assert.Equal("2400 LX*2 SV1 segment 20 SV101-3", At("UnknownModifier"));
        Assert.Equal("2400 LX*2 SV1 segment 20 SV107-1", At("DiagnosisUnknown"));
        Assert.Equal("2400 LX*3 DTP segment 24 DTP03", At("RetiredCode"));
        Assert.Equal("2400 LX*3 SV1 segment 23 SV105", At("UnknownPlaceOfService"));
    }

    [Fact]
    public void A_place_that_is_the_claims_points_at_the_claim()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***77:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302")).Claims[0];
        Assert.Equal("2300 CLM segment 14 CLM05-1", Scrubber.Scrub(claim).Findings.First(static finding => finding.Code == "UnknownPlaceOfService").Position.ToString());
    }

    [Fact]
    public void Of_a_mixed_file_each_line_of_another_specialty_is_told_once()
    {
        var file = ReadFile.Of(Written.One(
            "CLM*DERM*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:17003*0*UN*4***1", "DTP*472*D8*20260302",
            "CLM*ANES*0***22:B:1", "HI*ABK:M1711", "LX*1", "SV1*HC:01710:QZ*0*MJ*65***1", "DTP*472*D8*20260302",
            "CLM*RADS*0***22:B:1", "HI*ABK:R0789", "LX*1", "SV1*HC:71046:26*0*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:70450*0*UN*1***1", "DTP*472*D8*20260302",
            "CLM*BOTH*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:71046*0*UN*1***1", "DTP*472*D8*20260302"));
        var results = file.Claims.Select(Scrubber.Scrub).ToList();
        Assert.Equal([ScrubStatus.Pass, ScrubStatus.Unknown, ScrubStatus.Unknown, ScrubStatus.Pass], results.Select(static result => result.Status));
        Assert.Equal(["", "OutOfScope 1", "OutOfScope 1, OutOfScope 2", "OutOfScope 2"], results.Select(static result => string.Join(", ", result.Findings.Select(static finding => $"{finding.Code} {finding.Lines}"))));
        Assert.Equal([2, 0, 0, 1], results.Select(static result => result.Scrub!.LinesInScope));
    }

    [Fact]
    public void Units_that_could_not_be_read_are_not_judged()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1.5***1", "DTP*472*D8*20260302")).Claims[0];
        var result = Scrubber.Scrub(claim);
        Assert.Equal((ScrubStatus.Unknown, "UnitsNotWhole"), (result.Status, Assert.Single(result.Findings).Code));
    }

    [Fact]
    public void The_repaired_file_changes_only_SV1_and_counts()
    {
        var original = Written.One(
            "CLM*C1*10.5***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*10*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:11102:::::TEXT*5.5*UN*1***1**Y", "DTP*472*D8*20260302",
            "CLM*C2*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:11102*5.5*UN*1***1", "DTP*472*D8*20260302", "HL*3*1*22*0", "SBR*P*18*******MB")
            .Replace("SE*29*", "SE*0028*", StringComparison.Ordinal).Replace("GE*1*", "GE*01*", StringComparison.Ordinal).Replace("IEA*1*", "IEA*7*", StringComparison.Ordinal) + "\r\n ";
        var repaired = Repair(original, static (reader, claim) =>
        {
            if (claim.Id == "C1")
            {
                Assert.True(reader.Replace(1, claim.Claim!.Lines[1] with { Modifiers = ["59", "RT"] }));
                Assert.True(reader.Replace(0, claim.Claim!.Lines[0] with { Code = "17004", Units = 2 }));
            }
        });
        var expected = original.Replace("SV1*HC:17000*10*UN*1*", "SV1*HC:17004*10*UN*2*", StringComparison.Ordinal).Replace("SV1*HC:11102:::::TEXT*", "SV1*HC:11102:59:RT:::TEXT*", StringComparison.Ordinal)
            .Replace("SE*0028*", "SE*29*", StringComparison.Ordinal).Replace("IEA*7*", "IEA*1*", StringComparison.Ordinal);
        Assert.Equal(expected, repaired);
    }

    [Theory]
    [InlineData("CLM*C1")]
    [InlineData("SV1*HC")]
    [InlineData("\nSE*")]
    [InlineData("IEA*1*0000")]
    [InlineData(null)]
    public void Without_a_change_the_repaired_file_is_the_file(string? until)
    {
        var original = Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "CLM*V*0***11:B:8", "LX*1", "SV1*HC:11102*0*UN*1***1");
        var bytes = until is null ? original + original : original[..(original.IndexOf(until, StringComparison.Ordinal) + until.Length)];
        Assert.Equal(bytes, Repair(bytes, static (_, _) => { }));
    }

    [Fact]
    public void Suggested_lines_are_those_of_the_claim_with_other_modifiers()
    {
        // 59 on a line that nothing needs it on, once the pair that cannot be billed is gone, is what the scrub takes off.
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570*ABF:C44311", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:11102*0*UN*1***2", "DTP*472*D8*20260302")).Claims[0];
        var labelled = claim.Claim! with { Lines = [claim.Claim!.Lines[0] with { Lesion = "A" }, claim.Claim!.Lines[1] with { Lesion = "B" }] };
        var result = Scrubber.Scrub(new X12Claim(claim.Id, labelled, claim.Place, claim.Lines, [], claim.Segment, default, default));
        var (index, line) = Assert.Single(result.Suggested());
        Assert.Equal((0, "17000", "59"), (index, line.Code.ToString(), line.Modifiers.ToString()));
    }

    [Fact]
    public void Rejections_are_acknowledged_and_nothing_else()
    {
        var file = ReadFile.Of(Written.One(
            "CLM*GOOD*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302",
            "CLM*BAD*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*4***1", "DTP*472*D8*20260302", "REF*6R*K1", "LX*2", "SV1*HC:17003*0*UN*1***1:9", "DTP*472*D8*20260305",
            "CLM*EMPTY*0***11:B:1"));
        using var output = new MemoryStream();
        using (var writer = new X12AcknowledgmentWriter(output, new X12AcknowledgmentEnvelope("CHECKER", "PRACTICE", new DateTime(2026, 11, 30, 8, 5, 0), 12)))
        {
            Assert.Equal([false, true, true], file.Claims.Select(Scrubber.Scrub).Select(writer.Add));
            Assert.Equal(2, writer.Rejected);
        }

        var lines = Encoding.ASCII.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("ISA*00*          *00*          *ZZ*CHECKER        *ZZ*PRACTICE       *261130*0805*^*00501*000000012*0*P*:~", lines[0]);
        Assert.Equal(
        [
            "GS*HN*CHECKER*PRACTICE*20261130*0805*12*X*005010X214~", "ST*277*0001*005010X214~", "BHT*0085*08*000000001-0001*20261130*0805*TH~", "HL*1**20*1~", "NM1*PR*2*CHECKER*****46*CHECKER~",
            "TRN*1*000000001~", "DTP*050*D8*20261130~", "DTP*009*D8*20261130~", "HL*2*1*21*1~", "NM1*41*2*PRACTICE*****46*PRACTICE~", "TRN*2*BATCH1~", "STC*A1:19:PR*20261130*WQ*0~", "HL*3*2*19*1~", "NM1*85*2~",
            "HL*4*3*PT~", "NM1*QC*1~", "TRN*2*BAD~",
        ], lines[1..18]);
        Assert.StartsWith("STC*A7:477*20261130*U*0********PointerWithoutDiagnosis the pointer '9' points at no diagnosis", lines[18], StringComparison.Ordinal);
        Assert.Equal(["DTP*472*RD8*20260302-20260305~", "SVC*HC:17000*0*****4~"], lines[19..21]);
        Assert.StartsWith("STC*A7:476**U*********MueExceeded", lines[21], StringComparison.Ordinal);
        Assert.Equal("REF*FJ*K1~", lines[22]);
        Assert.Contains("REF*FJ*2~", lines);
        Assert.Contains(lines, static line => line.StartsWith("STC*A3:481*20261130*U*0********NoServiceLine", StringComparison.Ordinal));
        Assert.Equal([$"SE*{lines.Length - 4}*0001~", "GE*1*12~", "IEA*1*000000012~"], lines[^3..]);
        Assert.Equal("SetPassedOver", Assert.Single(ReadFile.Of(output.ToArray()).Findings).Code);
    }

    [Fact]
    public void Where_no_claim_fails_no_acknowledgment_is_written()
    {
        using var output = new MemoryStream();
        new X12AcknowledgmentWriter(output, new X12AcknowledgmentEnvelope("A", "B", default)).Dispose();
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("lower", 1)]
    [InlineData("A*B", 1)]
    [InlineData("SIXTEENLETTERSXX", 1)]
    [InlineData("GOOD", 0)]
    public void An_envelope_that_is_no_X12_is_refused(string sender, int number) =>
        Assert.Throws<ArgumentException>(() => new X12AcknowledgmentWriter(Stream.Null, new X12AcknowledgmentEnvelope(sender, "B", default, number)));

    private static string Repair(string text, Action<X12Reader, X12Claim> judge)
    {
        using var output = new MemoryStream();
        using (var reader = new X12Reader(new MemoryStream(Encoding.Latin1.GetBytes(text)), new X12Options { Repaired = output }))
        {
            for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
            {
                if (read == X12Read.Claim)
                {
                    judge(reader, reader.Claim);
                }
            }
        }

        return Encoding.Latin1.GetString(output.ToArray());
    }
}
