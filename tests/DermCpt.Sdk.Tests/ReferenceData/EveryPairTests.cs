using DermCpt.ReferenceData;

namespace DermCpt.Tests.ReferenceData;

/// <summary>Pair lookups by pair and date, against the naive reading of the files, on each side of every edge.</summary>
public sealed class EveryPairTests
{
    private static readonly Edition Edition = Edition.Default;
    private static readonly NaivePairs Naive = new();
    private const int Unexplained = 24;

    [Fact]
    public void Every_pair_answers_as_the_files_say_on_each_side_of_every_edge()
    {
        foreach (var (low, high) in Naive.Pairs)
        {
            var a = ProcedureCode.Parse(low);
            var b = ProcedureCode.Parse(high);
            foreach (var date in Naive.Edges(low, high))
            {
                var expected = Naive.Find(low, high, date);
                AssertSame(expected, Edition.FindPair(a, b, date), low, high, date);
                AssertSame(expected, Edition.FindPair(b, a, date), high, low, date);
            }
        }
    }

    [Fact]
    public void Two_covered_codes_without_a_row_have_no_edit()
    {
        var codes = Naive.Codes.Order(StringComparer.Ordinal).ToList();
        var parsed = codes.ConvertAll(ProcedureCode.Parse);
        var without = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            for (var j = i + 1; j < codes.Count; j++)
            {
                if (Naive.Pairs.Contains((codes[i], codes[j])))
                {
                    continue;
                }

                without++;
                var (a, b) = (parsed[i], parsed[j]);
                Assert.Equal((PairState.None, CoverageStatus.Verified), StateOf(Edition.FindPair(a, b, new DateOnly(2024, 9, 30))));
                Assert.Equal((PairState.None, CoverageStatus.Bracketed), StateOf(Edition.FindPair(a, b, new DateOnly(2024, 10, 1))));
                Assert.Equal((PairState.None, CoverageStatus.CarriedForward), StateOf(Edition.FindPair(a, b, new DateOnly(2026, 10, 1))));
            }
        }

        Assert.Equal((codes.Count * (codes.Count - 1) / 2) - Naive.Pairs.Count(pair => pair.Low != pair.High && Naive.Codes.Contains(pair.Low) && Naive.Codes.Contains(pair.High)), without);
    }

    [Fact]
    public void No_pair_is_live_in_both_directions()
    {
        foreach (var (low, high) in Naive.Pairs)
        {
            var (a, b) = (ProcedureCode.Parse(low), ProcedureCode.Parse(high));
            foreach (var date in Naive.Edges(low, high))
            {
                Assert.False(low != high && Edition.FindOrderedPair(a, b, date).IsLive && Edition.FindOrderedPair(b, a, date).IsLive, $"{low} {high} {date:yyyy-MM-dd}");
            }
        }
    }

    /// <summary>The 20 pairs that were added between codes of both releases, and the 4 whose indicator changed.</summary>
    [Fact]
    public void Only_the_changes_that_no_code_explains_have_no_data_between_the_releases()
    {
        var open = Naive.Pairs.Where(pair => Edition.FindPair(ProcedureCode.Parse(pair.Low), ProcedureCode.Parse(pair.High), new DateOnly(2025, 12, 1)).State == PairState.Unknown).ToList();
        Assert.Equal(Unexplained, open.Count);
        Assert.All(open, pair => Assert.Equal("Unknown", Naive.Find(pair.Low, pair.High, new DateOnly(2025, 12, 1)).State));
    }

    [Fact]
    public void The_table_is_filtered_for_every_code_of_the_catalog() =>
        Assert.Equal(CsvTable.Read("catalog/2026-11/catalog.csv").Rows.Select(row => row["code"]).Order(StringComparer.Ordinal), Naive.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void A_code_outside_the_table_has_no_data_for_any_pair()
    {
        foreach (var other in Naive.Codes)
        {
            var edit = Edition.FindPair(ProcedureCode.Parse("01710"), ProcedureCode.Parse(other), new DateOnly(2024, 8, 1));
            Assert.Equal((PairState.Uncovered, CoverageStatus.None), StateOf(edit));
        }
    }

    private static (PairState State, CoverageStatus Coverage) StateOf(PairEdit edit) => (edit.State, edit.Coverage);

    private static void AssertSame((string State, string Coverage, string Column1, int Indicator) expected, in PairEdit edit, string a, string b, DateOnly date)
    {
        var found = (edit.State.ToString(), edit.Coverage.ToString(), edit.IsLive ? edit.Column1.ToString() : string.Empty, edit.IsLive ? edit.Indicator : 0);
        Assert.True(expected == found, $"{a} {b} {date:yyyy-MM-dd}: expected {expected}, found {found}");
    }
}
