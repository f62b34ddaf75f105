using System.Text;

namespace DermCpt.X12.Tests;

public sealed class EnvelopeTests
{
    private static readonly string Good = Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302");

    [Theory]
    [InlineData("SE*19*0001", "SE*18*0001", "CountDiffers", "SE segment 19 SE01")]
    [InlineData("SE*19*0001", "SE*many*0001", "CountDiffers", "SE segment 19 SE01")]
    [InlineData("SE*19*0001", "SE*19*0002", "ControlNumberDiffers", "SE segment 19 SE02")]
    [InlineData("GE*1*1", "GE*2*1", "CountDiffers", "GE segment 22 GE01")]
    [InlineData("GE*1*1", "GE*1*9", "ControlNumberDiffers", "GE segment 22 GE02")]
    [InlineData("IEA*1*000000001", "IEA*0*000000001", "CountDiffers", "IEA segment 23 IEA01")]
    [InlineData("IEA*1*000000001", "IEA*1*000000002", "ControlNumberDiffers", "IEA segment 23 IEA02")]
    [InlineData("SE*19*0001~\n", "", "TrailerMissing", "GE segment 21")]
    [InlineData("GE*1*1~\n", "", "TrailerMissing", "IEA segment 22")]
    [InlineData("IEA*1*000000001~\n", "", "TrailerMissing", "IEA segment 22")]
    [InlineData("IEA*1*000000001~\n", "IEA*1*000000001~\nREF*X~\n", "HeaderMissing", "REF segment 24")]
    [InlineData("IEA*1*000000001~\n", "IEA*1*000000001~\nSE*1*0001~\n", "HeaderMissing", "SE segment 24")]
    [InlineData("IEA*1*000000001~\n", "IEA*1*000000001", "CutOff", "IEA segment 23")]
    public void A_mismatch_is_told_and_the_claim_is_read(string from, string to, string code, string position)
    {
        var changed = Good.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Good, changed);
        var file = ReadFile.Of(changed);
        Assert.Equal("C1", Assert.Single(file.Claims).Id);
        Assert.Equal((code, position), (file.Findings[0].Code, file.Findings[0].Position.ToString()));
    }

    [Fact]
    public void A_claim_that_is_cut_off_is_not_judged()
    {
        var file = ReadFile.Of(Good[..Good.IndexOf("SE*19", StringComparison.Ordinal)]);
        Assert.Empty(file.Claims);
        Assert.Equal(["CutOff", "TrailerMissing", "TrailerMissing", "TrailerMissing"], file.Findings.Select(static finding => finding.Code));
    }

    [Theory]
    [InlineData("", "the file is empty; expected ISA.")]
    [InlineData("hello, this is no such file", "expected an ISA segment of 106 characters.")]
    [InlineData("ISA*00*too short~GS*HC~", "expected an ISA segment of 106 characters.")]
    public void A_file_that_is_none_is_a_typed_error(string text, string problem)
    {
        var error = Assert.Throws<X12Exception>(() => ReadFile.Of(text));
        Assert.EndsWith(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, error.Offset);
    }

    [Fact]
    public void A_header_of_another_width_is_a_typed_error()
    {
        var error = Assert.Throws<X12Exception>(() => ReadFile.Of(Good.Replace("*ZZ*PRACTICE  ", "*ZZ*PRACTICE", StringComparison.Ordinal)));
        Assert.Contains("is not the element separator", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_header_that_cannot_be_read_is_told_with_its_place()
    {
        var error = Assert.Throws<X12Exception>(() => ReadFile.Of(Good + Good.Replace("*ZZ*PRACTICE  ", "*ZZ*PRACTICE", StringComparison.Ordinal)));
        Assert.Equal((Good.Length, 24L), (error.Offset, error.Segment));
    }

    [Fact]
    public void Text_of_two_bytes_a_character_is_a_typed_error() =>
        Assert.Contains("UTF-16", Assert.Throws<X12Exception>(() => ReadFile.Of(Encoding.Unicode.GetBytes(Good))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_taken() => Assert.Single(ReadFile.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]).Claims);

    [Fact]
    public void A_segment_over_a_mebibyte_is_a_typed_error()
    {
        var longest = Good.Replace("HI*ABK", "NTE*ADD*" + new string('x', (1 << 20) - 8) + "~\nHI*ABK", StringComparison.Ordinal);
        Assert.Single(ReadFile.Of(longest).Claims);
        var error = Assert.Throws<X12Exception>(() => ReadFile.Of(longest.Replace("NTE*ADD*", "NTE*ADD*x", StringComparison.Ordinal)));
        Assert.Contains("longer than 1 MiB", error.Message, StringComparison.Ordinal);
        Assert.Equal(17, error.Segment);
    }

    [Fact]
    public void A_claim_of_too_many_lines_is_not_judged()
    {
        var lines = Enumerable.Range(1, 1000).SelectMany(static _ => (string[])["LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302"]);
        var claim = Assert.Single(ReadFile.Of(Written.One(["CLM*C1*0***11:B:1", "HI*ABK:L570", .. lines])).Claims);
        Assert.Null(claim.Claim);
        Assert.Equal("ClaimTooLong", claim.Findings[^1].Code);
    }

    [Fact]
    public void A_stream_that_gives_few_bytes_at_a_time_reads_the_same()
    {
        using var slow = new SlowStream(Encoding.Latin1.GetBytes(Good));
        Assert.Equal(ReadFile.Of(Good).Claim, ReadFile.Of(slow).Claim);
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 3));
    }
}
