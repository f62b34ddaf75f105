using System.Globalization;
using DermCpt.Tests.ReferenceData;

namespace DermCpt.Tests.Catalog;

public sealed class CodeCatalogTests
{
    private static readonly CodeCatalog Codes = new DermCoder().Catalog;

    [Fact]
    public void Every_row_of_the_catalog_is_there_with_its_own_or_its_better_label()
    {
        var better = CsvTable.Read("patches/catalog-labels.csv").Rows.ToDictionary(row => row["code"], row => row["label"]);
        var rows = CsvTable.Read("catalog/2026-11/catalog.csv").Rows;

        Assert.Equal(1600, Codes.Entries.Count);
        Assert.Equal(rows.Select(row => row["code"]), Codes.Entries.Select(entry => entry.Code.ToString()));
        foreach (var row in rows)
        {
            Assert.True(Codes.TryGet(ProcedureCode.Parse(row["code"]), out var entry));
            Assert.Equal(
                (row["family"], better.GetValueOrDefault(row["code"], row["label"]), row["measure"], row["add_on"] == "1"),
                (entry.Family, entry.Label, entry.MeasureName, entry.IsAddOn));
            Assert.Equal((row["first_valid"], row["last_valid"]), (Iso(entry.FirstValid), Iso(entry.LastValid)));
            Assert.Equal((row["successors"], row["successor_facts"]), (string.Join(' ', entry.Successors), string.Join(' ', entry.SuccessorFacts)));
            Assert.NotEmpty(entry.FamilyName);
            Assert.True(entry.IsCompiled);
        }
    }

    [Fact]
    public void A_label_keeps_what_it_says_of_its_code()
    {
        foreach (var row in CsvTable.Read("patches/catalog-labels.csv").Rows)
        {
            Assert.True(Codes.TryGet(ProcedureCode.Parse(row["code"]), out var entry));
            Assert.Equal(entry.LastValid is not null, entry.Label.EndsWith("(retired)", StringComparison.Ordinal));
        }
    }

    /// <summary>The list was typed from the drug and laboratory tables, the skin substitutes of October 2026 and the sites of drainage, foreign bodies and the rest.</summary>
    [Fact]
    public void Every_code_that_dermatology_bills_is_found_with_family_and_label()
    {
        var billed = File.ReadAllText(Repository.At("tests/DermCpt.Sdk.Tests/Catalog/billed-codes.txt")).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(769, billed.Length);
        Assert.All(billed, code =>
        {
            Assert.True(Codes.TryGet(ProcedureCode.Parse(code), out var entry) && entry.IsCompiled, code);
            Assert.NotEmpty(entry.FamilyName);
            Assert.NotEmpty(entry.Label);
        });
    }

    [Theory]
    [InlineData("J9250", "2024-03-31", "J9260")]
    [InlineData("J9190", "2026-09-30", "J9192 J9191")]
    [InlineData("J1020", "2024-03-31", "J1010")]
    [InlineData("J1030", "2024-03-31", "J1010")]
    [InlineData("J1040", "2024-03-31", "J1010")]
    [InlineData("J0135", "2024-12-31", "J0139")]
    [InlineData("Q5131", "2024-12-31", "Q5144")]
    [InlineData("Q5132", "2024-12-31", "Q5145")]
    [InlineData("J7309", "2025-12-31", "")]
    [InlineData("77401", "2025-12-31", "77437")]
    [InlineData("G6001", "2025-12-31", "77439")]
    public void A_retired_code_of_drugs_and_radiation_ends_on_its_day_and_names_what_follows(string code, string last, string successors)
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse(code), out var entry));

        Assert.Equal((Date(last), false, successors), (entry.LastValid!.Value, entry.LastIsUpperBound, string.Join(' ', entry.Successors)));
        Assert.Equal(LifecycleState.Valid, entry.StateOn(Date(last)));
        Assert.Equal(LifecycleState.Retired, entry.StateOn(Date(last).AddDays(1)));
    }

    [Theory]
    [InlineData("J9191", "2026-10-01")]
    [InlineData("J9192", "2026-10-01")]
    [InlineData("J1010", "2024-04-01")]
    [InlineData("J0139", "2025-01-01")]
    [InlineData("J2002", "2024-10-01")]
    [InlineData("77436", "2026-01-01")]
    [InlineData("77437", "2026-01-01")]
    [InlineData("77438", "2026-01-01")]
    [InlineData("77439", "2026-01-01")]
    [InlineData("97007", "2026-01-01")]
    [InlineData("0906T", "2025-01-01")]
    [InlineData("A2046", "2026-10-01")]
    public void A_code_of_drugs_radiation_and_products_begins_on_its_day(string code, string first)
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse(code), out var entry));

        Assert.Equal(LifecycleState.NotYet, entry.StateOn(Date(first).AddDays(-1)));
        Assert.Equal(LifecycleState.Valid, entry.StateOn(Date(first)));
    }

    [Theory]
    [InlineData("Q4100")]
    [InlineData("Q4106")]
    [InlineData("Q4210")]
    [InlineData("Q4228")]
    [InlineData("Q4231")]
    [InlineData("Q4244")]
    [InlineData("Q4277")]
    [InlineData("Q4381")]
    public void SUB_2026_a_product_code_that_ended_is_retired_in_October_2026(string code)
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse(code), out var entry));

        Assert.Equal(LifecycleState.Retired, entry.StateOn(new DateOnly(2026, 10, 1)));
        Assert.EndsWith("(retired)", entry.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_code_names_its_successors_and_the_fact_that_chooses()
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse("11100"), out var entry));

        Assert.Equal(("BX", "skin biopsy"), (entry.Family, entry.FamilyName));
        Assert.Equal(new DateOnly(2018, 12, 31), entry.LastValid);
        Assert.Null(entry.FirstValid);
        Assert.False(entry.LastIsUpperBound);
        Assert.False(entry.IsModelled);
        Assert.Equal(["11102", "11104", "11106"], entry.Successors.Select(code => code.ToString()));
        Assert.Equal(["technique"], entry.SuccessorFacts);
        Assert.Equal(LifecycleState.Retired, entry.StateOn(new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void The_numbers_of_a_date_name_their_releases()
    {
        var facts = Codes.Find(ProcedureCode.Parse("17311"), new DateOnly(2026, 8, 1))!;

        Assert.Equal((6.05m, "RVU26C", CoverageStatus.Verified), (facts.Fees!.Work, facts.Fees.Release, facts.Fees.Coverage));
        Assert.Equal(33.4009m, facts.Fees.ConversionFactor);
        Assert.Equal(("RVU25D", CoverageStatus.Bracketed), (facts.Fees.IndicatorRelease, facts.Fees.IndicatorCoverage));
        Assert.Equal(GlobalDays.Days000, facts.GlobalDays);
        Assert.Equal(LifecycleState.Valid, facts.State);
        Assert.False(facts.IsAddOn);
        Assert.True(facts.IsInPairTable);
    }

    [Fact]
    public void Components_and_units_are_told()
    {
        var facts = Codes.Find(ProcedureCode.Parse("88305"), new DateOnly(2026, 5, 1))!;

        Assert.Equal([FeeComponent.Professional, FeeComponent.Technical], facts.Components.Select(row => row.Component));
        Assert.Equal((16, 3, "2026Q2"), (facts.Units.Limit, facts.Units.Adjudication, facts.Units.Release));
    }

    [Fact]
    public void An_add_on_names_its_primaries()
    {
        var facts = Codes.Find(ProcedureCode.Parse("11103"), new DateOnly(2026, 5, 1))!;

        Assert.True(facts.IsAddOn);
        Assert.Equal(["11102", "11104", "11106"], facts.Primaries.Select(row => row.Primary.ToString()).Order(StringComparer.Ordinal));
        Assert.All(facts.Primaries, row => Assert.Equal(1, row.Type));
    }

    [Fact]
    public void The_history_holds_each_release_once()
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse("11102"), out var entry));
        var history = entry.FeeHistory();

        Assert.Equal(27, history.Count);
        Assert.Equal(("RVU20A", "RVU26D"), (history[0].Release, history[^1].Release));
        Assert.All(history, row => Assert.Equal(FeeComponent.Whole, row.Component));
    }

    [Fact]
    public void A_code_that_only_the_edition_names_is_found_and_one_in_neither_is_not()
    {
        Assert.True(Codes.TryGet(ProcedureCode.Parse("0470T"), out var entry));
        Assert.Equal((false, false, string.Empty), (entry.IsCompiled, entry.IsModelled, entry.Family));
        Assert.False(Codes.TryGet(ProcedureCode.Parse("00001"), out _));
        Assert.Null(Codes.Find(ProcedureCode.Parse("00001"), new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Changes_between_two_dates_are_what_the_files_show()
    {
        var changes = Codes.Changes(new DateOnly(2018, 12, 31), new DateOnly(2019, 1, 1));

        Assert.Equal(
            ["11102", "11103", "11104", "11105", "11106", "11107"],
            changes.Where(change => change.Kind == CatalogChangeKind.Began && change.Code.ToString().StartsWith("1110", StringComparison.Ordinal)).Select(change => change.Code.ToString()));
        var ended = changes.Single(change => change.Kind == CatalogChangeKind.Ended && change.Code.ToString() == "11100");
        Assert.Equal(("2018-12-31", "11102 11104 11106", "ended"), (ended.Before, ended.After, ended.KindName));
    }

    [Theory]
    [InlineData("17311", "2025-12-31", "2026-07-01", CatalogChangeKind.WorkRvu, "6.20", "6.05", "RVU25D RVU26C")]
    [InlineData("G2211", "2023-12-31", "2024-01-01", CatalogChangeKind.Status, "B", "A", "RVU23D RVU24A")]
    [InlineData("J3300", "2024-09-30", "2026-04-01", CatalogChangeKind.UnitLimit, "40", "80", "2024Q3 2026Q2")]
    public void A_number_that_changed_is_told_with_both_releases(string code, string from, string to, CatalogChangeKind kind, string before, string after, string releases)
    {
        var change = Codes.Changes(Date(from), Date(to)).Single(change => change.Code.ToString() == code && change.Kind == kind);

        Assert.Equal((before, after, releases), (change.Before, change.After, change.Source));
    }

    [Fact]
    public void A_day_to_itself_changes_nothing_and_dates_out_of_order_are_refused()
    {
        Assert.Empty(Codes.Changes(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Codes.Changes(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void The_hosts_own_descriptors_are_shown_and_none_ship()
    {
        Assert.All(Codes.Entries, entry => Assert.Null(entry.Descriptor()));
        var own = new DermCoder { Descriptors = new OwnWords() };

        Assert.True(own.Catalog.TryGet(ProcedureCode.Parse("11102"), out var entry));
        Assert.Equal("own words for 11102 on 2026-03-02", entry.Descriptor(new DateOnly(2026, 3, 2)));
        Assert.True(own.Catalog.TryGet(ProcedureCode.Parse("11104"), out var other));
        Assert.Null(other.Descriptor());
    }

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class OwnWords : IDescriptorSource
    {
        public string? Find(ProcedureCode code, DateOnly? date) => code.ToString() == "11102" ? $"own words for {code} on {date:yyyy-MM-dd}" : null;
    }
}
