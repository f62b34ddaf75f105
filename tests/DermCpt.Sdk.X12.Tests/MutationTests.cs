using System.Text;

namespace DermCpt.X12.Tests;

/// <summary>Sixty ways in which a file is wrong: each is read to its end with findings that have places, or ends in the one typed error.</summary>
public sealed class MutationTests
{
    private static readonly string Good = Written.One(
        "CLM*C1*0***11:B:1", "HI*ABK:L570*ABF:D225", "NM1*82*1******XX*P1", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "REF*6R*A1", "LX*2", "SV1*HC:11102:59*0*UN*1***2", "DTP*472*D8*20260302",
        "CLM*C2*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:99213*0*UN*1***1", "DTP*472*D8*20260302");

    /// <summary>What is replaced, by what, and what is told: the code of a finding, or the words of the error after an exclamation mark.</summary>
    public static TheoryData<string, string, string> Mutations => new()
    {
        { "ISA*00*", "ISB*00*", "!expected an ISA segment" },
        { "ISA*00*", "ISA|00*", "!not the element separator" },
        { "*T*:~", "*T**~", "!separators of ISA" },
        { "*T*:~", "*T*A~", "!separators of ISA" },
        { "*T*:~", "*T*:A", "!separators of ISA" },
        { "*T*:~", "*TT*:~", "!not the element separator" },
        { "*ZZ*PRACTICE ", "*ZZ*PRACTICE", "!not the element separator" },
        { "ISA*00*          *00*          ", "ISA*00**00*", "!not the element separator" },
        { "GS*HC*", "GX*HC*", "HeaderMissing" },
        { "GS*HC*PRACTICE*CLEARINGHOUSE*20261130*0800*1*X*005010X222A1~\n", "", "HeaderMissing" },
        { "ST*837*0001*005010X222A1~\n", "", "HeaderMissing" },
        { "ST*837*", "ST*999*", "SetPassedOver" },
        { "ST*837*0001*005010X222A1", "ST*837*0001*005010X223A2", "SetPassedOver" },
        { "ST*837*0001*005010X222A1", "ST*837*0001*garbage", "SetPassedOver" },
        { "ST*837*0001*005010X222A1", "ST*837*0009*005010X222A1", "ControlNumberDiffers" },
        { "ST*837*0001*005010X222A1~", "ST*837*0001*005010X222A1~\nST*837*0001*005010X222A1~", "TrailerMissing" },
        { "SE*29*0001~\n", "", "TrailerMissing" },
        { "SE*29*", "SE*28*", "CountDiffers" },
        { "SE*29*", "SE**", "CountDiffers" },
        { "SE*29*", "SE*-29*", "CountDiffers" },
        { "SE*29*", "SE*99999999999999999999999*", "CountDiffers" },
        { "SE*29*0001", "SE*29", "ControlNumberDiffers" },
        { "SE*29*0001", "SE", "CountDiffers" },
        { "GE*1*1", "GE*1*2", "ControlNumberDiffers" },
        { "GE*1*1", "GE*0*1", "CountDiffers" },
        { "GE*1*1~\n", "", "TrailerMissing" },
        { "GE*1*1~\n", "GE*1*1~\nGE*1*1~\n", "HeaderMissing" },
        { "IEA*1*", "IEA*2*", "CountDiffers" },
        { "IEA*1*000000001", "IEA*1*1", "ControlNumberDiffers" },
        { "IEA*1*000000001~\n", "", "TrailerMissing" },
        { "IEA*1*000000001~\n", "IEA*1*000000001~\ntrailing words", "CutOff" },
        { "IEA*1*000000001~\n", "IEA*1*000000001~\nISA*", "!expected an ISA segment" },
        { "HI*ABK:L570*ABF", "HI*ABK:L57X0!*ABF", "DiagnosisUnreadable" },
        { "HI*ABK:L570*ABF", "HI*ABK*ABF", "DiagnosisUnreadable" },
        { "HI*ABK:L570*ABF", "HI*BK:7020*ABF", "DiagnosisOfIcd9" },
        { "HI*ABK:L570*ABF:D225", "HI", "PointerWithoutDiagnosis" },
        { "HI*ABK:L570*ABF:D225", "HI*ABK:L570", "PointerWithoutDiagnosis" },
        { "HI*ABK:L570*ABF:D225~\n", "", "PointerWithoutDiagnosis" },
        { "SV1*HC:17000*", "SV1*AD:17000*", "CodeSystemNotRead" },
        { "SV1*HC:17000*", "SV1**", "CodeSystemNotRead" },
        { "SV1*HC:17000*", "SV1*HC*", "CodeUnreadable" },
        { "SV1*HC:17000*", "SV1*HC:1700é*", "CodeUnreadable" },
        { "SV1*HC:17000*", "SV1*HC:170000*", "CodeUnreadable" },
        { "SV1*HC:17000*0*UN*1***1", "SV1", "CodeSystemNotRead" },
        { "SV1*HC:17000*0*UN*1***1~\n", "", "ServiceMissing" },
        { "HC:11102:59", "HC:11102:599", "ModifierUnreadable" },
        { "HC:11102:59", "HC:11102:\0\0", "ModifierUnreadable" },
        { "17000*0*UN*1", "17000*0*UN*1E9", "UnitsUnreadable" },
        { "17000*0*UN*1", "17000*0*UN*99999999999", "UnitsUnreadable" },
        { "17000*0*UN*1", "17000*0*UN*+1", "UnitsUnreadable" },
        { "17000*0*UN*1", "17000*0*UN*0.5", "UnitsNotWhole" },
        { "17000*0*UN*1", "17000*0*MJ*15", "UnitsNotCounted" },
        { "17000*0*UN*1***1", "17000*0*UN*1***0", "PointerWithoutDiagnosis" },
        { "17000*0*UN*1***1", "17000*0*UN*1***1:2:3:4:5", "PointerWithoutDiagnosis" },
        { "DTP*472*D8*20260302~\nREF", "DTP*472*D8*20261302~\nREF", "DateUnreadable" },
        { "DTP*472*D8*20260302~\nREF", "DTP*472**20260302~\nREF", "DateUnreadable" },
        { "DTP*472*D8*20260302~\nREF", "DTP~\nREF", "DateMissing" },
        { "DTP*472*D8*20260302~\nREF", "DTP*472*RD8*20260302-20260401~\nREF", "DateRange" },
        { "DMG*D8*19500101", "DMG*D8*20500101", "BornAfterService" },
        { "DMG*D8*19500101", "DMG*D8*unknown", "BornAfterService" },
        { "CLM*C1*0***11:B:1", "CLM*C1*0***11:B:8", "VoidClaim" },
        { "CLM*C2*0***11:B:1~\nHI*ABK:L570~\nLX*1~\nSV1*HC:99213*0*UN*1***1~\nDTP*472*D8*20260302~\n", "CLM*C2*0***11:B:1~\n", "NoServiceLine" },
        { "CLM*C2*0***11:B:1~\nHI*ABK:L570~\nLX*1~\nSV1*HC:99213*0*UN*1***1~\nDTP*472*D8*20260302~\n", "CLM*C2~\nLX*1~\nSV1*HC:99213*0*UN*1~\n", "NoServiceDate" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_wrong_file_is_told_where_it_is_wrong(string from, string to, string told)
    {
        var at = Good.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        var bytes = Encoding.Latin1.GetBytes(Good[..at] + to + Good[(at + from.Length)..]);
        if (told[0] == '!')
        {
            var error = Assert.Throws<X12Exception>(() => ReadFile.Of(bytes));
            Assert.Contains(told[1..], error.Message, StringComparison.Ordinal);
            Assert.Equal(at < 106 ? 0 : at + from.Length, error.Offset);
            return;
        }

        var file = ReadFile.Of(bytes);
        var findings = file.Findings.Concat(file.Claims.SelectMany(static claim => claim.Findings)).ToList();
        var finding = Assert.Single(findings.Where(finding => finding.Code == told).Take(1));
        Assert.True(finding.Position.SegmentPosition > 0);
        Assert.NotEmpty(finding.Message);
    }

    [Fact]
    public void There_are_sixty() => Assert.True(Mutations.Count >= 60);

    [Fact]
    public void A_file_cut_off_anywhere_is_told_or_refused()
    {
        for (var length = 0; length < Good.Length - 2; length++)
        {
            var bytes = Encoding.Latin1.GetBytes(Good[..length]);
            if (length < 106)
            {
                _ = Assert.Throws<X12Exception>(() => ReadFile.Of(bytes));
                continue;
            }

            Assert.Contains(ReadFile.Of(bytes).Findings, static finding => finding.Code is "CutOff" or "TrailerMissing");
        }
    }

    [Fact]
    public void No_byte_that_changes_ends_in_another_error()
    {
        var bytes = Encoding.Latin1.GetBytes(Good);
        foreach (var value in (ReadOnlySpan<byte>)[0, (byte)'*', (byte)':', (byte)'~', (byte)'9', (byte)'A', 0x80, 0xFF])
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var before = bytes[i];
                bytes[i] = value;
                try
                {
                    foreach (var claim in ReadFile.Of((byte[])bytes.Clone(), new X12Options { KeepHistory = true, Repaired = Stream.Null }).Claims)
                    {
                        Assert.True(claim.Claim is null == (new X12Scrubber(Coder.Shared).Scrub(claim).Status == ScrubStatus.Invalid));
                    }
                }
                catch (X12Exception error)
                {
                    Assert.NotEmpty(error.Message);
                }

                bytes[i] = before;
            }
        }
    }
}
