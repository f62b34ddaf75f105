using System.Text;

namespace DermCpt.X12.Tests;

public sealed class X12ReaderTests
{
    private static readonly string[] Visit =
    [
        "CLM*C1*0***22:B:1*Y*A*Y*Y", "HI*ABK:L570*ABF:D225", "NM1*82*1******XX*PROVIDER1",
        "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "REF*6R*A1",
        "LX*2", "SV1*HC:11102:59:RT*0*UN*2*11**2:1", "DTP*472*D8*20260303", "NM1*82*1******XX*PROVIDER2",
    ];

    [Fact]
    public void A_claim_is_mapped_to_the_core()
    {
        var file = ReadFile.Of(Written.One(Visit));
        var claim = file.Claim;
        Assert.Empty(file.Findings);
        Assert.Equal(new Claim
        {
            Id = "C1",
            DateOfService = new(2026, 3, 2),
            Payer = "medicare",
            PlaceOfService = "22",
            Patient = new Patient { AgeYears = 76, Sex = Sex.Female },
            Lines =
            [
                new ClaimLine { Code = "17000", Diagnoses = ["L57.0"] },
                new ClaimLine { Code = "11102", Modifiers = ["59", "RT"], Units = 2, Diagnoses = ["D22.5", "L57.0"], DateOfService = new(2026, 3, 3), PlaceOfService = "11", Practitioner = "other1" },
            ],
        }, claim);
        var read = file.Claims[0];
        Assert.Equal(new X12Place("000000001", "1", "0001", "BATCH1"), read.Place);
        Assert.Equal([new X12Line(1, "A1", 18, 19, false, true), new X12Line(2, null, 22, 23, true, true)], read.Lines);
        Assert.Equal(14, read.Segment);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData('|', '>', '\'', "")]
    [InlineData('*', ':', '~', "\r\n")]
    [InlineData('\x1D', '\x1F', '\x1C', "")]
    [InlineData('*', ':', '\n', "")]
    [InlineData('+', '&', '!', "\n")]
    public void Separators_are_those_of_each_interchange(char element, char component, char terminator, string lineBreak)
    {
        var visit = new Claim { Id = "C", DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = "17000", Modifiers = ["59"], Diagnoses = ["L57.0"] }] };
        byte[] Interchange(Written written) => written.OpenInterchange().OpenGroup().OpenSet(hasPayer: false).Subscriber(person: "").Add(visit).CloseSet().CloseGroup().CloseInterchange().Bytes();
        var file = ReadFile.Of([.. Interchange(new Written()), .. Interchange(new Written(element, component, terminator, lineBreak)), .. Interchange(new Written())]);
        Assert.Empty(file.Findings);
        Assert.Equal(3, file.Claims.Count);
        Assert.All(file.Claims, claim => Assert.Equal(visit, claim.Claim));
    }

    [Fact]
    public void Several_groups_and_sets_each_name_their_claims()
    {
        var written = new Written().OpenInterchange("000000007").OpenGroup("5");
        written.OpenSet("0001").Add(Small("A")).CloseSet("0001").OpenSet("0002").Add(Small("B")).CloseSet("0002").CloseGroup("5");
        written.OpenGroup("6").OpenSet("0001").Add(Small("C")).Add(Small("D")).CloseSet("0001").CloseGroup("6").CloseInterchange("000000007");
        var file = ReadFile.Of(written.Bytes());
        Assert.Empty(file.Findings);
        Assert.Equal(["A 5 0001", "B 5 0002", "C 6 0001", "D 6 0001"], file.Claims.Select(static claim => $"{claim.Id} {claim.Place.Group} {claim.Place.Set}"));
    }

    [Theory]
    [InlineData("MB", "PAYER1", "medicare")]
    [InlineData("MC", "PAYER1", "medicaid")]
    [InlineData("CI", "PAYER1", "commercial")]
    [InlineData("16", "PAYER1", "commercial")]
    [InlineData("", "PAYER1", "commercial")]
    public void Payer_is_read_from_the_filing_indicator(string filing, string payer, string profile) =>
        Assert.Equal(profile, Under(filing, payer, X12PayerMap.Default));

    [Fact]
    public void A_host_maps_payers_by_id_before_filing()
    {
        var map = X12PayerMap.Parse("""{"filing":{"16":"medicare"},"payer":{"ACME":"medicaid"},"other":"commercial"}"""u8);
        Assert.Equal("medicare", Under("16", "PAYER1", map));
        Assert.Equal("medicaid", Under("16", "ACME", map));
        Assert.Equal("commercial", Under("MB", "PAYER1", map));
        Assert.Equal(["commercial", "medicaid", "medicare"], map.Profiles().Order());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"filing\":{\"MB\":1}}")]
    [InlineData("{\"fling\":{}}")]
    [InlineData("{\"other\":\"\"}")]
    [InlineData("{")]
    public void A_payer_map_of_another_form_is_refused(string json) => Assert.Throws<FormatException>(() => X12PayerMap.Parse(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("SV1*ER:17000*0*UN*1***1", "CodeSystemNotRead", "2400 LX*1 SV1 segment 17 SV101-1")]
    [InlineData("SV1*WK:17000*0*UN*1***1", "CodeSystemNotRead", "2400 LX*1 SV1 segment 17 SV101-1")]
    [InlineData("SV1*HC:1700*0*UN*1***1", "CodeUnreadable", "2400 LX*1 SV1 segment 17 SV101-2")]
    [InlineData("SV1*HC:17000:5*0*UN*1***1", "ModifierUnreadable", "2400 LX*1 SV1 segment 17 SV101-3")]
    [InlineData("SV1*HC:17000::::5*0*UN*1***1", "ModifierUnreadable", "2400 LX*1 SV1 segment 17 SV101-6")]
    [InlineData("SV1*HC:17000*0*MJ*15***1", "UnitsNotCounted", "2400 LX*1 SV1 segment 17 SV103")]
    [InlineData("SV1*HC:17000*0*UN*1.5***1", "UnitsNotWhole", "2400 LX*1 SV1 segment 17 SV104")]
    [InlineData("SV1*HC:17000*0*UN*many***1", "UnitsUnreadable", "2400 LX*1 SV1 segment 17 SV104")]
    [InlineData("SV1*HC:17000*0*UN****1", "UnitsUnreadable", "2400 LX*1 SV1 segment 17 SV104")]
    [InlineData("SV1*HC:17000*0*UN*-1***1", "UnitsUnreadable", "2400 LX*1 SV1 segment 17 SV104")]
    [InlineData("SV1*HC:17000*0*UN*1***1:3", "PointerWithoutDiagnosis", "2400 LX*1 SV1 segment 17 SV107-2")]
    [InlineData("SV1*HC:17000*0*UN*1***A", "PointerWithoutDiagnosis", "2400 LX*1 SV1 segment 17 SV107-1")]
    [InlineData("PWK*OZ*EL", "ServiceMissing", "2400 LX*1 LX segment 16")]
    public void A_line_that_cannot_be_read_is_told_with_its_element(string service, string code, string position)
    {
        var file = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570*ABF:D225", "LX*1", service, "DTP*472*D8*20260302", "LX*2", "SV1*HC:99213*0*UN*1***1", "DTP*472*D8*20260302"));
        var claim = Assert.Single(file.Claims);
        var finding = Assert.Single(claim.Findings);
        Assert.Equal((code, position, 1), (finding.Code, finding.Position.ToString(), Assert.Single(finding.Lines)));
        Assert.NotEqual(ScrubStatus.Pass, new X12Scrubber(Coder.Shared).Scrub(claim).Status);
        Assert.Equal("99213", claim.Claim!.Lines[^1].Code.ToString());
        Assert.Equal(2, claim.Lines[^1].Number);
    }

    [Fact]
    public void Whole_units_may_have_a_fraction_of_zero()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*2.00***1", "DTP*472*D8*20260302")).Claims[0];
        Assert.Empty(claim.Findings);
        Assert.Equal(2, claim.Claim!.Lines[0].Units);
    }

    [Theory]
    [InlineData("DTP*472*D8*20260230", "DateUnreadable")]
    [InlineData("DTP*472*D8*2026-03-02", "DateUnreadable")]
    [InlineData("DTP*472*D8*18990101", "DateUnreadable")]
    [InlineData("DTP*472*RD8*20260302-20260301", "DateUnreadable")]
    [InlineData("DTP*472*TM*0800", "DateUnreadable")]
    [InlineData("DTP*472*RD8*20260302-20260304", "DateRange")]
    [InlineData("DTP*471*D8*20260302", "DateMissing")]
    public void A_date_of_service_that_is_none_is_told(string when, string code)
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", when, "LX*2", "SV1*HC:99213:25*0*UN*1***1", "DTP*472*D8*20260302")).Claims[0];
        Assert.Equal(code, Assert.Single(claim.Findings).Code);
        Assert.Equal(new DateOnly(2026, 3, 2), claim.Claim!.DateOfService);
    }

    [Fact]
    public void A_range_of_one_day_is_that_day()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*RD8*20260302-20260302")).Claims[0];
        Assert.Empty(claim.Findings);
    }

    [Fact]
    public void A_claim_without_any_date_is_rejected_and_not_judged()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "LX*1", "SV1*HC:17000*0*UN*1", "LX*2", "SV1*HC:99213*0*UN*1")).Claims[0];
        Assert.Null(claim.Claim);
        Assert.Equal(["DateMissing", "DateMissing", "NoServiceDate"], claim.Findings.Select(static finding => finding.Code));
        Assert.Equal(ScrubStatus.Invalid, new X12Scrubber(Coder.Shared).Scrub(claim).Status);
    }

    [Fact]
    public void A_void_is_told_and_passed_over()
    {
        var file = ReadFile.Of(Written.One(["CLM*V*0***11:B:8", "LX*1", "SV1*HC:17*0*UN*1", "CLM*R*0***11:B:7", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302"]));
        Assert.Equal("R", Assert.Single(file.Claims).Id);
        Assert.Equal(("VoidClaim", "2300 CLM segment 14 CLM05-3"), (file.Findings[0].Code, file.Findings[0].Position.ToString()));
    }

    [Fact]
    public void Icd9_is_told_and_takes_its_place_in_the_list()
    {
        var claim = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*BK:7020*ABF:L570", "HI*BP:17000", "LX*1", "SV1*HC:17000*0*UN*1***2", "DTP*472*D8*20260302")).Claims[0];
        Assert.Equal("DiagnosisOfIcd9: 2300 HI segment 15 HI01-1", string.Join(": ", claim.Findings[0].Code, claim.Findings[0].Position));
        Assert.Equal("L57.0", claim.Claim!.Lines[0].Diagnoses[0].ToString());
    }

    [Theory]
    [InlineData("005010X223A2", "an institutional claim (837I)")]
    [InlineData("005010X224A2", "a dental claim (837D)")]
    [InlineData("004010X098A1", "837 of 004010X098A1")]
    public void Other_claims_are_told_and_passed_over(string version, string name)
    {
        var written = new Written().OpenInterchange().OpenGroup(version: version).OpenSet("0001", version).Add(Small("I")).CloseSet().CloseGroup();
        var file = ReadFile.Of(written.OpenGroup("2").OpenSet().Add(Small("P")).CloseSet().CloseGroup("2").CloseInterchange().Bytes());
        Assert.Equal("P", Assert.Single(file.Claims).Id);
        var finding = Assert.Single(file.Findings);
        Assert.Equal("SetPassedOver", finding.Code);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependent_has_facts_of_its_own()
    {
        var file = ReadFile.Of(Written.One(["HL*3*2*23*0", "PAT*19", "NM1*QC*1", "DMG*D8*20160303*M", .. Visit, "HL*4*1*22*0", "SBR*P*18*******CI", "NM1*IL*1", "NM1*PR*2*PAYER", "CLM*C2*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302"]));
        Assert.Equal(new Patient { AgeYears = 9, Sex = Sex.Male }, file.Claims[0].Claim!.Patient);
        Assert.Equal("medicare", file.Claims[0].Claim!.Payer);
        Assert.Null(file.Claims[1].Claim!.Patient);
        Assert.Equal("commercial", file.Claims[1].Claim!.Payer);
    }

    [Fact]
    public void Providers_of_other_payers_are_not_the_claims()
    {
        var file = ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "NM1*82*1******XX*P1", "SBR*S*18*******CI", "NM1*82*1******XX*P2", "NM1*PR*2*OTHER*****PI*X", "LX*1", "SV1*HC:17000*0*UN*1***1", "DTP*472*D8*20260302", "NM1*82*1******XX*P1"));
        Assert.Null(file.Claim.Lines[0].Practitioner);
        Assert.Equal("medicare", file.Claim.Payer);
    }

    [Fact]
    public void Nothing_that_names_somebody_is_kept()
    {
        string[] marks = ["FAMILYNAME", "GIVENNAME", "MEMBER77", "9998887776", "STREETNAME", "PHONE555", "1234.56", "19510203", "NOTETEXT"];
        var file = Written.One(
        [
            "CLM*C1*1234.56***11:B:1", "NTE*ADD*NOTETEXT", "HI*ABK:L570", "NM1*82*1*FAMILYNAME*GIVENNAME****XX*9998887776", "LX*1", "SV1*HC:1700X*1234.56*UN*X***9", "DTP*472*D8*20260302",
            "HL*3*1*22*0", "SBR*P*18*GROUP******MB", "NM1*IL*1*FAMILYNAME*GIVENNAME****MI*MEMBER77", "N3*STREETNAME", "PER*IC*FAMILYNAME*TE*PHONE555", "DMG*D8*19510203*F", .. Visit,
        ]);
        foreach (var claim in ReadFile.Of(file, new X12Options { KeepHistory = true }).Claims)
        {
            var result = new X12Scrubber(Coder.Shared).Scrub(claim);
            var all = string.Join('\n', [claim.Claim?.ToString() ?? "", claim.Place.ToString(), .. claim.Lines.Select(static line => line.ToString()), .. result.Findings.Select(static finding => finding.ToString())]);
            Assert.All(marks, mark => Assert.DoesNotContain(mark, all, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Earlier_claims_of_the_same_subscriber_become_history_on_request()
    {
        static Claim On(int day, string code) => new() { DateOfService = new(2026, 3, day), Payer = "medicare", Lines = [new ClaimLine { Code = code, Diagnoses = ["L57.0"] }] };
        var written = new Written().OpenInterchange().OpenGroup().OpenSet(hasPayer: false);
        written.Subscriber(member: "S1").Add(On(2, "11102"), "A").Subscriber(member: "S2").Add(On(5, "17000"), "B").Subscriber(member: "S1").Add(On(9, "99213"), "C").Add(On(1, "99213"), "D");
        written.Add("HL*9*1*20*1").Add("NM1*85*2*OTHER*****XX*1111111111").Subscriber(member: "S1").Add(On(12, "99213"), "E").Subscriber(member: "").Add(On(12, "99213"), "F");
        var bytes = written.CloseSet().CloseGroup().CloseInterchange().Bytes();
        Assert.All(ReadFile.Of(bytes).Claims, static claim => Assert.Empty(claim.Claim!.History));

        var claims = ReadFile.Of(bytes, new X12Options { KeepHistory = true }).Claims;
        Assert.Equal(["", "", "11102", "", "11102! 99213! 99213!", ""], claims.Select(static claim => string.Join(' ', claim.Claim!.History.Select(static service => service.Code + (service.OtherGroup == true ? "!" : "")))));
        Assert.Equal(new PriorService { Code = "11102", Date = new(2026, 3, 2), Units = 1, Diagnoses = ["L57.0"] }, claims[2].Claim!.History[0]);

        var few = ReadFile.Of(bytes, new X12Options { KeepHistory = true, MaxHistory = 1 }).Claims;
        Assert.Equal("HistoryFull", Assert.Single(few.SelectMany(static claim => claim.Findings)).Code);
    }

    private static Claim Small(string id) => new() { Id = id, DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = "17000", Diagnoses = ["L57.0"] }] };

    private static string Under(string filing, string payer, X12PayerMap map)
    {
        var bytes = new Written().OpenInterchange().OpenGroup().OpenSet(hasPayer: false).Subscriber(filing, payer: payer).Add(Small("A")).CloseSet().CloseGroup().CloseInterchange().Bytes();
        return ReadFile.Of(bytes, new X12Options { Payers = map }).Claim.Payer;
    }
}

/// <summary>One coder for all tests.</summary>
internal static class Coder
{
    internal static DermCoder Shared { get; } = new();
}
