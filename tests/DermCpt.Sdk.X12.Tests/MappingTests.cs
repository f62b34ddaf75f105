namespace DermCpt.X12.Tests;

public sealed class MappingTests
{
    private static readonly string[] Read = ["ISA", "IEA", "GS", "GE", "ST", "SE", "BHT", "HL", "SBR", "NM1", "DMG", "CLM", "HI", "LX", "SV1", "DTP", "REF"];

    /// <summary>Read in remittances alone, which the table is not about.</summary>
    private static readonly string[] OfRemittances = ["CLP", "SVC", "CAS", "LQ"];

    [Fact]
    public void The_table_names_every_segment_that_is_read_and_no_other()
    {
        var named = X12Mapping.Rows.SelectMany(static row => row.Element.Split(' ', ',')).Select(static word => new string([.. word.TakeWhile(char.IsAsciiLetterOrDigit)])).Where(static word => word.Length >= 2 && word != "of")
            .Select(static word => Read.FirstOrDefault(name => word.StartsWith(name, StringComparison.Ordinal)) ?? word).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Read.Order(StringComparer.Ordinal), named);
        Assert.Equal(Read.Length + OfRemittances.Length, typeof(Names).GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static).Length);
    }

    [Fact]
    public void Every_finding_about_the_form_has_a_name_of_its_own()
    {
        Assert.Equal(X12FindingTable.All.Count, X12FindingTable.All.Select(static kind => kind.Code).Distinct().Count());
        Assert.All(X12FindingTable.All, static kind => Assert.NotEmpty(kind.FollowUp));
    }

    [Fact]
    public void Every_kind_of_rejection_has_a_status_of_a_rejection()
    {
        foreach (var kind in X12FindingTable.All)
        {
            Assert.Contains(StatusCodes.Of(X12FindingTable.Make(kind.Code, default)).Category, (string[])["A3", "A6", "A7", "A8"]);
        }
    }
}
