using System.Text;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

public sealed class PayerProfileJsonTests
{
    [Fact]
    public void Only_the_differences_are_stated()
    {
        var profile = DermCptJson.ReadPayerProfile("""{"id":"acme","version":"2026-1","basedOn":"commercial","switches":{"BenignHalfCmRepair":"bundled","Modifier59Style":"unset","Modifier95Codes":""}}"""u8);
        Assert.Equal(("acme", "2026-1"), (profile.Id, profile.Version));
        Assert.Equal("bundled", profile[Switches.BenignHalfCmRepair]);
        Assert.Null(profile[Switches.Modifier59Style]);
        Assert.Equal(string.Empty, profile[Switches.Modifier95Codes]);
        Assert.Equal("append", profile[Switches.Modifier51]);
        Assert.True(profile.IsExplicit(Switches.BenignHalfCmRepair));
        Assert.False(profile.IsExplicit(Switches.Modifier51));
    }

    [Fact]
    public void A_profile_may_be_based_on_one_of_the_host()
    {
        var acme = PayerProfile.Commercial.Derive("acme", "1", [new("Modifier51", "omit")]);
        var north = DermCptJson.ReadPayerProfile("""{"id":"acme-north","version":"1","basedOn":"acme"}"""u8, acme);
        Assert.Equal("omit", north[Switches.Modifier51]);
    }

    [Theory]
    [InlineData("\"Modifier58Style\":\"x\"", "$.switches.Modifier58Style", "'Modifier58Style' is not a switch", "a name of Switches")]
    [InlineData("\"modifier59Style\":\"x\"", "$.switches.modifier59Style", "'modifier59Style' is not a switch", "a name of Switches")]
    [InlineData("\"Modifier59Style\":\"X\"", "$.switches.Modifier59Style", "Modifier59Style cannot be 'X'", "x | 59 | either")]
    [InlineData("\"Modifier59Style\":null", "$.switches.Modifier59Style", "found null", "the switch's value as a text")]
    [InlineData("\"AcceptsConsults\":true", "$.switches.AcceptsConsults", "found true", "the switch's value as a text")]
    [InlineData("\"MprSchedule\":\".5,.5\"", "$.switches.MprSchedule", "MprSchedule must begin with 1", "contradicts no hard rule (PAY-03)")]
    [InlineData("\"LineLimit\":\"7\"", "$.switches.LineLimit", "LineLimit must be 50 (837P) or 6 (CMS-1500)", "contradicts no hard rule (PAY-03)")]
    [InlineData("\"LineLimit\":\"6\",\"LineLimit\":\"6\"", "$.switches.LineLimit", "the switch is there twice", "each switch once")]
    public void Unknown_switches_and_contradictions_are_refused_with_the_reason(string switches, string path, string found, string expected)
    {
        var error = Refused($$$"""{"id":"acme","version":"1","basedOn":"medicare","switches":{ {{{switches}}} }}""");
        Assert.Equal(path, error.Path);
        Assert.StartsWith(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"acme","version":"1"}""", "$.basedOn", "the member 'basedOn' of payerProfile")]
    [InlineData("""{"id":"acme","version":"1","basedOn":"blue"}""", "$.basedOn", "the id of a payer profile: medicare, medicaid, commercial")]
    [InlineData("""{"id":"acme","version":1,"basedOn":"medicare"}""", "$.version", "a text of 1 to 100 characters")]
    [InlineData("""{"id":"acme","version":"1","basedOn":"medicare","rules":{}}""", "$.rules", "a member of payerProfile")]
    public void A_profile_has_its_own_members_only(string json, string path, string expected)
    {
        var error = Refused(json);
        Assert.Equal(path, error.Path);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    private static DermCptJsonException Refused(string json) => Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadPayerProfile(Encoding.UTF8.GetBytes(json)));
}
