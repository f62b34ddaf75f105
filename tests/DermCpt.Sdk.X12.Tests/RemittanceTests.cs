using System.Text;

namespace DermCpt.X12.Tests;

/// <summary>Adjustment codes of findings, denials explained, and remittances against claims.</summary>
public sealed class RemittanceTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void Every_finding_that_names_a_reason_code_has_the_same_one_here()
    {
        Assert.Equal(Adjustments.All.Count, Adjustments.All.Select(row => row.Finding).Distinct().Count());
        Assert.All(Adjustments.All, row => Assert.True(FindingRegistry.TryGet(row.Finding, out _), row.Finding));
        Assert.All(Adjustments.All, row => Assert.Contains(row.Confidence, new[] { "C1", "C2", "K" }));
        var claim = Claim("11102", "11602");
        var shown = Coder.Scrub(claim).Findings.Where(finding => finding.Carc is not null).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, finding => Assert.Equal((finding.Carc, finding.Rarc ?? string.Empty, finding.CarcConfidence), (Adjustments.Of(finding.Code)!.Carc, Adjustments.Of(finding.Code)!.Rarc, Adjustments.Of(finding.Code)!.Confidence)));
        Assert.Null(Adjustments.Of("NoLines"));
    }

    [Fact]
    public void A_biopsy_denied_97_beside_an_excision_is_the_pair()
    {
        var causes = Denials.Explain(Coder, "97", Claim("11102", "11602"));

        Assert.Equal(("BundleStands", "236", "C2"), (causes[0].Adjustment.Finding, causes[0].Adjustment.Carc, causes[0].Adjustment.Confidence));
        Assert.Contains("11102", Assert.Single(causes[0].Findings).Message, StringComparison.Ordinal);
        Assert.Contains(causes, cause => cause is { Adjustment.Finding: "EmNeeds25", Findings.Count: 0 });
        Assert.Empty(Denials.Explain(Coder, "999"));
    }

    [Fact]
    public void A_remittance_is_read_without_its_money()
    {
        var claims = RemittanceReader.Read(Bytes(Remittance)).ToList();

        Assert.Equal(["A1", "A2", "ELSEWHERE"], claims.Select(claim => claim.Id));
        var line = claims[0].Lines[0];
        Assert.Equal(("11102", false, true), (line.Code, line.IsPaid, line.IsDenied));
        Assert.Equal([new RemittanceReason("CO", "45"), new RemittanceReason("CO", "236")], line.Reasons);
        Assert.Equal(["M80"], line.Remarks);
        Assert.Equal((true, false, "59"), (claims[1].Lines[0].IsPaid, claims[1].Lines[0].IsDenied, claims[1].Lines[0].Modifiers[0]));
    }

    [Fact]
    public void What_was_foretold_is_counted_against_what_came()
    {
        var sent = Written.One(
            "CLM*A1*0***11:B:1*Y*A*Y*Y", "HI*ABK:C44519", "LX*1", "SV1*HC:11102*0*UN*1***1", "DTP*472*D8*20261102", "LX*2", "SV1*HC:11602*0*UN*1***1", "DTP*472*D8*20261102",
            "CLM*A2*0***11:B:1*Y*A*Y*Y", "HI*ABK:C44519", "LX*1", "SV1*HC:11602:59*0*UN*1***1", "DTP*472*D8*20261102");

        var report = RemittanceAgreement.Compare(Coder, Bytes(sent), Bytes(Remittance));

        Assert.Equal((2, 1), (report.Claims, report.ClaimsWithoutMatch));
        Assert.Equal(new AgreementRow("BundleStands", "236", 2, 1, 1, 0, "C2"), report.Rows.Single(row => row.Finding == "BundleStands"));
        Assert.Equal(new AgreementRow(null, "29", 1, 0, 1, 0), Assert.Single(report.Rows, row => row.Finding is null));
    }

    [Theory]
    [InlineData("ST*837*0001", "expected a remittance, 835")]
    [InlineData("ST*835*0001~SVC*HC:11102*1*0", "SVC outside a claim")]
    public void A_file_that_is_no_remittance_is_told(string segments, string told) =>
        Assert.Contains(told, Assert.Throws<X12Exception>(() => RemittanceReader.Read(Bytes(Header + segments + "~")).ToList()).Message, StringComparison.Ordinal);

    private const string Header = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *261130*0800*^*00501*000000001*0*T*:~GS*HP*PAYER*PRACTICE*20261130*0800*1*X*005010X221A1~";

    private const string Remittance = Header + "ST*835*0001~BPR*I*0*C*NON~CLP*A1*4*100*40**MB~SVC*HC:11102*50*0**1~CAS*CO*45*10**236*40~LQ*HE*M80~SVC*HC:11602*50*0**1~CAS*CO*29*50~"
        + "CLP*A2*1*50*40**MB~SVC*HC:11602:59*50*40**1~CLP*ELSEWHERE*4*1*0~SVC*HC:99213*1*0~CAS*CO*29*1~SE*14*0001~GE*1*1~IEA*1*000000001~";

    private static MemoryStream Bytes(string text) => new(Encoding.ASCII.GetBytes(text));

    private static Claim Claim(params string[] codes) => new() { DateOfService = new DateOnly(2026, 11, 2), Payer = "medicare", Lines = [.. codes.Select(code => new ClaimLine { Code = code })] };
}
