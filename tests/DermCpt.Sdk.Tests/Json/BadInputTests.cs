using System.Buffers;
using System.Text;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

/// <summary>Input that the contract does not take: one typed error with line, path, what stands there and what was expected.</summary>
public sealed class BadInputTests
{
    private const string Shave = """{"id":"s1","kind":"shaveRemoval","site":"backUpper","diameterCm":0.7}""";

    [Theory]
    [InlineData("-0.7", "found the number -0.7")]
    [InlineData("0", "found the number 0")]
    [InlineData("0.00", "found the number 0.00")]
    [InlineData("100000", "found the number 100000")]
    [InlineData("99999999999999999999", "found the number 99999999999999999999")]
    [InlineData("0.705", "found the number 0.705")]
    [InlineData("1e0", "found the number 1e0")]
    [InlineData("\"1e0\"", "found the text \"1e0\"")]
    [InlineData("\" 0.7\"", "found the text \" 0.7\"")]
    [InlineData("\"0,7\"", "found the text \"0,7\"")]
    [InlineData("\"\"", "found the text \"\"")]
    [InlineData("null", "found null")]
    [InlineData("true", "found true")]
    [InlineData("[0.7]", "found an array")]
    [InlineData("{\"cm\":0.7}", "found an object")]
    public void A_size_is_above_zero_with_at_most_two_decimals(string size, string found)
    {
        var error = Refused(Visit($$"""{"id":"s1","kind":"shaveRemoval","site":"backUpper","diameterCm":{{size}}}"""));
        Assert.Equal("$.services[0].diameterCm", error.Path);
        Assert.Equal(found, error.Found);
        Assert.Equal("a length in cm above 0, at most five digits and two decimals (1.25)", error.Expected);
        Assert.Equal(1, error.Line);
    }

    [Theory]
    [InlineData("\"backuper\"", "site", "found the text \"backuper\"", "a site of the site table")]
    [InlineData("\"BackUpper\"", "site", "found the text \"BackUpper\"", "in that case of letters")]
    [InlineData("\"none\"", "site", "found the text \"none\"", "a site of the site table")]
    [InlineData("7", "site", "found the number 7", "a site of the site table")]
    [InlineData("null", "site", "found null", "a site of the site table")]
    [InlineData("[\"backUpper\"]", "site", "found an array", "a site of the site table")]
    [InlineData("\"Left\"", "laterality", "found the text \"Left\"", "'left', 'right' or 'bilateral'")]
    [InlineData("1", "laterality", "found the number 1", "'left', 'right' or 'bilateral'")]
    [InlineData("0", "count", "found the number 0", "a whole number from 1 to 9999")]
    [InlineData("-1", "count", "found the number -1", "a whole number from 1 to 9999")]
    [InlineData("10000", "count", "found the number 10000", "a whole number from 1 to 9999")]
    [InlineData("1.0", "count", "found the number 1.0", "a whole number from 1 to 9999")]
    [InlineData("1e0", "count", "found the number 1e0", "a whole number from 1 to 9999")]
    [InlineData("\"1\"", "count", "found the text \"1\"", "a whole number from 1 to 9999")]
    [InlineData("\"yes\"", "separateLesion", "found the text \"yes\"", "true or false")]
    [InlineData("1", "separateLesion", "found the number 1", "true or false")]
    [InlineData("null", "separateLesion", "found null", "true or false")]
    [InlineData("\"\"", "lesion", "found the text \"\"", "a text of 1 to 100 characters")]
    [InlineData("\"\\ud800\"", "lesion", "an escape that is half of a character", "valid Unicode text")]
    [InlineData("5", "lesion", "found the number 5", "a text of 1 to 100 characters")]
    [InlineData("\"L570\"", "diagnoses", "found the text \"L570\"", "an array of ICD-10-CM codes")]
    [InlineData("\"primary \"", "role", "found the text \"primary \"", "'primary', 'assistant', 'coSurgeon' or 'team'")]
    public void A_fact_takes_the_words_and_types_of_its_member_only(string value, string member, string found, string expected)
    {
        var error = Refused(Visit($$"""{"id":"s1","kind":"biopsy","technique":"punch","{{member}}":{{value}}}"""));
        Assert.Equal("$.services[0]." + member, error.Path);
        Assert.Equal(found, error.Found);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"s1","kind":"shaving"}""", "$.services[0].kind", "found the text \"shaving\"", "a kind of service")]
    [InlineData("""{"id":"s1","kind":"Biopsy"}""", "$.services[0].kind", "found the text \"Biopsy\"", "in that case of letters")]
    [InlineData("""{"id":"s1","kind":3}""", "$.services[0].kind", "found the number 3", "a kind of service")]
    [InlineData("""{"id":"s1","site":"backUpper"}""", "$.services[0].kind", "not there", "the member 'kind' of service")]
    [InlineData("""{"kind":"biopsy"}""", "$.services[0].id", "not there", "the member 'id' of service")]
    [InlineData("""{"id":"s1","kind":"biopsy","techniqe":"punch"}""", "$.services[0].techniqe", "no such member", "a member of the kind 'biopsy'")]
    [InlineData("""{"id":"s1","kind":"biopsy","Technique":"punch"}""", "$.services[0].Technique", "no such member", "a member of the kind 'biopsy'")]
    [InlineData("""{"id":"s1","kind":"biopsy","diameterCm":1}""", "$.services[0].diameterCm", "no such member", "a member of the kind 'biopsy'")]
    [InlineData("""{"id":"s1","kind":"biopsy","site":"backUpper","site":"hand"}""", "$.services[0].site", "the member is there twice", "each member once")]
    [InlineData("""{"id":"s1","kind":"mohs","stages":[2,0]}""", "$.services[0].stages[1]", "found the number 0", "a whole number from 1 to 9999")]
    [InlineData("""{"id":"s1","kind":"mohs","stages":[]}""", "$.services[0].stages", "no stage", "each a whole number")]
    [InlineData("""{"id":"s1","kind":"nail","procedure":"avulsion","digits":["T5","T5"]}""", "$.services[0].digits[1]", "found the text \"T5\"", "each once")]
    [InlineData("""{"id":"s1","kind":"nail","procedure":"avulsion","digits":["T10"]}""", "$.services[0].digits[0]", "found the text \"T10\"", "a modifier of two characters")]
    [InlineData("""{"id":"s1","kind":"code","code":"1700","units":1}""", "$.services[0].code", "found the text \"1700\"", "a procedure code of five characters")]
    [InlineData("""{"id":"s1","kind":"evaluationAndManagement","setting":"office","elements":{"data":[{"code":"80061"}]}}""", "$.services[0].elements.data[0].kind", "not there", "the member 'kind' of dataElement")]
    [InlineData("""[]""", "$.services[0]", "found an array", "an object (a service)")]
    [InlineData("""null""", "$.services[0]", "found null", "an object (a service)")]
    public void A_service_has_the_members_of_its_kind_only(string service, string path, string found, string expected)
    {
        var error = Refused(Visit(service));
        Assert.Equal((path, found), (error.Path, error.Found));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"dateOfService\":\"1989-12-31\"", "$.dateOfService", "found the text \"1989-12-31\"", "a date yyyy-MM-dd from 1990-01-01 to 2099-12-31")]
    [InlineData("\"dateOfService\":\"2100-01-01\"", "$.dateOfService", "found the text \"2100-01-01\"", "a date yyyy-MM-dd from 1990-01-01 to 2099-12-31")]
    [InlineData("\"dateOfService\":\"2026-02-29\"", "$.dateOfService", "found the text \"2026-02-29\"", "a date yyyy-MM-dd")]
    [InlineData("\"dateOfService\":\"03/02/2026\"", "$.dateOfService", "found the text \"03/02/2026\"", "a date yyyy-MM-dd")]
    [InlineData("\"dateOfService\":20260302", "$.dateOfService", "found the number 20260302", "a date yyyy-MM-dd")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"lastVisit\":\"0001-01-01\"", "$.lastVisit", "found the text \"0001-01-01\"", "a date yyyy-MM-dd")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"placeOfService\":\"1\"", "$.placeOfService", "found the text \"1\"", "two digits")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"placeOfService\":11", "$.placeOfService", "found the number 11", "two digits")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"patient\":{\"ageYears\":131}", "$.patient.ageYears", "found the number 131", "a whole number from 0 to 130")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"patient\":{\"name\":\"x\"}", "$.patient.name", "no such member", "a member of patient")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"patient\":null", "$.patient", "found null", "an object (patient)")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"history\":[{\"code\":\"17000\"}]", "$.history[0].date", "not there", "the member 'date' of earlierService")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"note\":\"x\"", "$.note", "no such member", "a member of encounter")]
    [InlineData("\"dateOfService\":\"2026-03-02\",\"a b\":1", "$['a b']", "no such member", "a member of encounter")]
    public void An_encounter_has_its_own_members_and_ranges_only(string members, string path, string found, string expected)
    {
        var error = Refused($$"""{"payer":"medicare",{{members}},"services":[{{Shave}}]}""");
        Assert.Equal((path, found), (error.Path, error.Found));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_are_1_to_200_with_ids_of_their_own()
    {
        var none = Refused(Visit(string.Empty));
        Assert.Equal(("$.services", "no services", "1 to 200 services"), (none.Path, none.Found, none.Expected));

        var many = string.Join(',', Enumerable.Range(1, 201).Select(static i => $$"""{"id":"s{{i}}","kind":"chemicalCautery"}"""));
        var tooMany = Refused(Visit(many));
        Assert.Equal(("$.services[200]", "one service too many", "1 to 200 services"), (tooMany.Path, tooMany.Found, tooMany.Expected));

        var twice = Refused(Visit(Shave + ",\n" + Shave));
        Assert.Equal(("$.services[1].id", 2, "found the text \"s1\""), (twice.Path, twice.Line, twice.Found));
        Assert.Equal("an id that no other service of the encounter has", twice.Expected);

        var most = string.Join(',', Enumerable.Range(1, 200).Select(static i => $$"""{"id":"s{{i}}","kind":"chemicalCautery"}"""));
        Assert.Equal(200, DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Visit(most))).Services.Count);
    }

    [Theory]
    [InlineData("", "$", "the input is empty", "the rest of the JSON")]
    [InlineData("  \n ", "$", "the input is empty", "the rest of the JSON")]
    [InlineData("null", "$", "found null", "an object (encounter)")]
    [InlineData("[]", "$", "found an array", "an object (encounter)")]
    [InlineData("{\"dateOfService\":\"2026-03-02\"", "$.dateOfService", "the input ends too early", "the rest of the JSON")]
    [InlineData("{\"dateOfService\":\"2026-0", "$.dateOfService", "the input ends too early", "the rest of the JSON")]
    [InlineData("{\"dateOfService\":\"2026-03-02\",}", "$.dateOfService", "'}' does not belong here", "valid JSON")]
    [InlineData("{/* a note */}", "$", "'/' does not belong here", "valid JSON")]
    [InlineData("{\"payer\":'medicare'}", "$.payer", "''' does not belong here", "valid JSON")]
    [InlineData("{}", "$.dateOfService", "not there", "the member 'dateOfService' of encounter")]
    public void Broken_JSON_says_where_it_breaks(string json, string path, string found, string expected)
    {
        var error = Refused(json);
        Assert.Equal((path, found, expected), (error.Path, error.Found, error.Expected));
    }

    [Fact]
    public void Text_after_the_value_is_refused()
    {
        var error = Refused(Visit(Shave) + "\n x");
        Assert.Equal((2, "more text follows the value"), (error.Line, error.Found));
        Assert.Equal((2, "more text follows the value"), (Refused(Visit(Shave) + "\n{}") is var next ? (next.Line, next.Found) : default));
    }

    [Fact]
    public void Ten_megabytes_of_brackets_are_refused_quickly()
    {
        var error = Refused(new string('[', 10_000_000));
        Assert.Equal("an object (encounter)", error.Expected);

        var nested = Refused(Visit("""{"technique":""" + new string('[', 10_000_000)));
        Assert.Equal(("nested too deep", "at most 64 levels"), (nested.Found, nested.Expected));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_place()
    {
        byte[] text = [.. "{\"id\":\n\""u8, 0xC3, 0x28, .. "\"}"u8];
        var error = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadEncounter(text));
        Assert.Equal((2, 2, "a byte that is not UTF-8"), (error.Line, error.Column, error.Found));
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_moves_no_column()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Visit(Shave))];
        Assert.Single(DermCptJson.ReadEncounter(text).Services);

        var error = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadEncounter([0xEF, 0xBB, 0xBF, .. "{\"x\":1}"u8]));
        Assert.Equal((1, 2, "$.x"), (error.Line, error.Column, error.Path));
    }

    [Fact]
    public void Escaped_names_and_words_are_the_same_names_and_words()
    {
        var service = DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Visit("""{"\u0069d":"s1","kind":"\u0062iopsy","technique":"p\u0075nch"}"""))).Services[0];
        Assert.Equal(("s1", "biopsy"), (service.Id, service.Members.Name));
    }

    [Theory]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000"}]}""", "$.lines[0].units", "not there", "the member 'units' of claimLine")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":-1}]}""", "$.lines[0].units", "found the number -1", "a whole number from 0 to 99999")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1.5}]}""", "$.lines[0].units", "found the number 1.5", "a whole number from 0 to 99999")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"modifiers":"59"}]}""", "$.lines[0].modifiers", "found the text \"59\"", "an array of modifiers")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":17000,"units":1}]}""", "$.lines[0].code", "found the number 17000", "a procedure code of five characters")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"charge":10}]}""", "$.lines[0].charge", "no such member", "a member of claimLine")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","services":[]}""", "$.services", "no such member", "a member of claim")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare"}""", "$.lines", "not there", "the member 'lines' of claim")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[],"encounter":{"payer":"medicare","services":[]}}""", "$.encounter.services", "no services", "1 to 200 services")]
    public void A_claim_has_its_own_members_only(string json, string path, string found, string expected)
    {
        var error = Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadClaim(Encoding.UTF8.GetBytes(json)));
        Assert.Equal((path, found), (error.Path, error.Found));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_payer_is_refused_with_those_that_are_known()
    {
        var output = new ArrayBufferWriter<byte>();
        var error = Assert.Throws<DermCptJsonException>(() => new DermCoder().Code(Encoding.UTF8.GetBytes(Visit(Shave).Replace("medicare", "medicine", StringComparison.Ordinal)), output));
        Assert.Equal(("$.payer", "found the text \"medicine\""), (error.Path, error.Found));
        Assert.Contains("medicare, medicaid, commercial", error.Expected, StringComparison.Ordinal);
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void The_message_is_one_line_with_place_and_expectation()
    {
        Assert.Equal(
            "line 1, column 108, $.services[0].diameterCm: found the number 0.705; expected a length in cm above 0, at most five digits and two decimals (1.25).",
            Refused(Visit("""{"id":"s1","kind":"shaveRemoval","diameterCm":0.705}""")).Message);
    }

    private static string Visit(string services) => $$"""{"dateOfService":"2026-03-02","payer":"medicare","services":[{{services}}]}""";

    private static DermCptJsonException Refused(string json) => Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(json)));
}
