namespace DermCpt.Tests.ReferenceData;

/// <summary>Pair answers on both sides of each edge that the data README names, typed from the CMS rows.</summary>
public sealed class PairLookupTests
{
    private static readonly Edition Edition = Edition.Default;

    [Theory]
    // 11102/17000, open row without a first day in 2024Q3.
    [InlineData("11102", "17000", "2024-06-30", "Unknown", "NoData", "11102")]
    [InlineData("11102", "17000", "2024-07-01", "Live", "Verified", "11102")]
    [InlineData("17000", "11102", "2024-09-30", "Live", "Verified", "11102")]
    [InlineData("11102", "17000", "2024-10-01", "Live", "Bracketed", "11102")]
    [InlineData("11102", "17000", "2026-06-30", "Live", "Bracketed", "11102")]
    [InlineData("11102", "17000", "2026-07-01", "Live", "Verified", "11102")]
    [InlineData("11102", "17000", "2026-10-01", "Live", "CarriedForward", "11102")]
    // Both covered, no row at all: 17311 with 14040.
    [InlineData("17311", "14040", "2010-01-01", "None", "Verified", "17311")]
    [InlineData("17311", "14040", "2024-09-30", "None", "Verified", "17311")]
    [InlineData("17311", "14040", "2024-10-01", "None", "Bracketed", "17311")]
    [InlineData("17311", "14040", "2026-07-01", "None", "Verified", "17311")]
    // A visit beside a minor procedure, in the dated sample: deleted 2019-12-31, active again from 2020-10-01.
    [InlineData("17000", "99213", "2019-12-31", "Live", "Verified", "17000")]
    [InlineData("17000", "99213", "2020-01-01", "NotLive", "Verified", "17000")]
    [InlineData("17000", "99213", "2020-09-30", "NotLive", "Verified", "17000")]
    [InlineData("17000", "99213", "2020-10-01", "Live", "Verified", "17000")]
    [InlineData("99213", "17000", "2026-06-30", "Live", "Bracketed", "17000")]
    [InlineData("99213", "17000", "2026-07-01", "Live", "Verified", "17000")]
    [InlineData("99213", "17000", "2026-09-30", "Live", "Verified", "17000")]
    [InlineData("99213", "17000", "2026-10-01", "Live", "CarriedForward", "17000")]
    // Columns that changed places.
    [InlineData("12001", "12011", "2019-12-31", "Live", "Verified", "12001")]
    [InlineData("12001", "12011", "2020-01-01", "Live", "Verified", "12011")]
    [InlineData("17000", "11042", "2019-03-31", "Live", "Verified", "17000")]
    [InlineData("17000", "11042", "2019-04-01", "Live", "Verified", "11042")]
    // A code outside the table.
    [InlineData("17000", "01710", "2026-03-02", "Uncovered", "None", "17000")]
    // A catalog code that no release pairs with it: absence is a fact.
    [InlineData("17000", "21930", "2026-03-02", "None", "Bracketed", "17000")]
    // Lines of one code are never a pair (NC-10).
    [InlineData("17000", "17000", "2026-03-02", "None", "Bracketed", "17000")]
    public void A_pair_answers_by_its_date(string a, string b, string date, string state, string coverage, string column1)
    {
        var edit = Edition.FindPair(ProcedureCode.Parse(a), ProcedureCode.Parse(b), DateOnly.Parse(date));
        Assert.Equal((state, coverage, column1), (edit.State.ToString(), edit.Coverage.ToString(), edit.Column1.ToString()));
    }

    [Theory]
    [InlineData("11102", "17000", 1)]
    [InlineData("17111", "17110", 0)]
    [InlineData("17004", "17003", 0)]
    [InlineData("11301", "11102", 1)]
    [InlineData("11102", "11300", 1)]
    [InlineData("96910", "99211", 0)]
    [InlineData("11721", "G0127", 0)]
    [InlineData("14040", "13131", 1)]
    [InlineData("88344", "88342", 1)]
    public void A_live_row_states_its_direction_and_indicator(string column1, string column2, byte indicator)
    {
        var date = new DateOnly(2024, 7, 1);
        var forward = Edition.FindPair(ProcedureCode.Parse(column1), ProcedureCode.Parse(column2), date);
        var backward = Edition.FindPair(ProcedureCode.Parse(column2), ProcedureCode.Parse(column1), date);
        Assert.True(forward.IsLive);
        Assert.Equal(indicator, forward.Indicator);
        Assert.Equal(column1, forward.Column1.ToString());
        Assert.Equal(column1, backward.Column1.ToString());
        Assert.Equal(forward.Row, backward.Row);
        Assert.False(Edition.FindOrderedPair(ProcedureCode.Parse(column2), ProcedureCode.Parse(column1), date).IsLive);
    }

    [Fact]
    public void The_embedded_edition_is_sound() => Edition.Validate();
}
