using DermCpt.Rules;

namespace DermCpt.Tests.Rules;

public sealed class GlobalPeriodTests
{
    /// <summary>Typed by hand from GLB-01..04 and a calendar; 2024 and 2028 have a 29 February.</summary>
    public static TheoryData<GlobalDays, string, string, string> Ends => new()
    {
        { GlobalDays.Days000, "2026-03-02", "2026-03-02", "2026-03-02" },
        { GlobalDays.Days010, "2026-03-02", "2026-03-02", "2026-03-12" },
        { GlobalDays.Days090, "2026-03-02", "2026-03-01", "2026-05-31" },
        { GlobalDays.Days090, "2026-04-01", "2026-03-31", "2026-06-30" },
        { GlobalDays.Days090, "2026-04-10", "2026-04-09", "2026-07-09" },
        { GlobalDays.Days010, "2024-02-19", "2024-02-19", "2024-02-29" },
        { GlobalDays.Days010, "2024-02-20", "2024-02-20", "2024-03-01" },
        { GlobalDays.Days010, "2026-02-19", "2026-02-19", "2026-03-01" },
        { GlobalDays.Days090, "2023-12-01", "2023-11-30", "2024-02-29" },
        { GlobalDays.Days090, "2024-03-01", "2024-02-29", "2024-05-30" },
        { GlobalDays.Days090, "2028-02-29", "2028-02-28", "2028-05-29" },
        { GlobalDays.Days010, "2025-12-31", "2025-12-31", "2026-01-10" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void The_first_and_the_last_day_are_inside_and_their_neighbours_are_not(GlobalDays days, string surgery, string first, string last)
    {
        var period = new GlobalPeriod(days, Day(surgery));
        Assert.Equal(Day(first), period.FirstDay);
        Assert.Equal(Day(last), period.LastDay);
        Assert.False(period.Contains(Day(first).AddDays(-1)));
        Assert.True(period.Contains(Day(first)));
        Assert.True(period.Contains(Day(last)));
        Assert.False(period.Contains(Day(last).AddDays(1)));
    }

    [Theory]
    [InlineData(GlobalDays.Days000, 0, 0)]
    [InlineData(GlobalDays.Days010, 0, 10)]
    [InlineData(GlobalDays.Days090, -1, 90)]
    public void Every_day_from_three_before_to_a_hundred_after_is_inside_or_outside_as_the_rule_says(GlobalDays days, int from, int to)
    {
        foreach (var surgery in (string[])["2024-01-31", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-12-31", "2026-04-30"])
        {
            var period = new GlobalPeriod(days, Day(surgery));
            for (var since = -3; since <= 100; since++)
            {
                Assert.Equal(since >= from && since <= to, period.Contains(Day(surgery).AddDays(since)));
            }
        }
    }

    [Theory]
    [InlineData(GlobalDays.Xxx)]
    [InlineData(GlobalDays.Zzz)]
    [InlineData(GlobalDays.Yyy)]
    [InlineData(GlobalDays.Unknown)]
    public void Other_words_have_no_period(GlobalDays days)
    {
        var period = new GlobalPeriod(days, Day("2026-03-02"));
        Assert.False(period.HasPeriod);
        Assert.False(period.Contains(Day("2026-03-02")));
        Assert.Equal(GlobalTiming.SameDay, period.TimingOf(Day("2026-03-02")));
        Assert.Equal(GlobalTiming.Outside, period.TimingOf(Day("2026-03-03")));
    }

    [Fact]
    public void The_payers_own_days_come_first()
    {
        var payer = PayerProfile.Commercial.Derive("own", "1", new Dictionary<string, string> { ["GlobalDays"] = "17000=000,11602=090" });
        Assert.Equal(Day("2026-03-02"), GlobalPeriod.Of(payer, ProcedureCode.Parse("17000"), GlobalDays.Days010, Day("2026-03-02")).LastDay);
        Assert.Equal(Day("2026-05-31"), GlobalPeriod.Of(payer, ProcedureCode.Parse("11602"), GlobalDays.Days010, Day("2026-03-02")).LastDay);
        Assert.Equal(Day("2026-03-12"), GlobalPeriod.Of(payer, ProcedureCode.Parse("17110"), GlobalDays.Days010, Day("2026-03-02")).LastDay);
    }

    [Fact]
    public void The_reason_names_the_days()
    {
        Assert.Equal(
            "2026-03-12 lies in the period 2026-03-02 to 2026-03-12 of the operation of 2026-03-02.",
            new GlobalPeriod(GlobalDays.Days010, Day("2026-03-02")).Explain(Day("2026-03-12")));
        Assert.StartsWith("2026-03-13 lies outside", new GlobalPeriod(GlobalDays.Days010, Day("2026-03-02")).Explain(Day("2026-03-13")), StringComparison.Ordinal);
        Assert.Contains("in no period", new GlobalPeriod(GlobalDays.Xxx, Day("2026-03-02")).Explain(Day("2026-03-02")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_day_before_a_major_operation_is_the_day_before()
    {
        Assert.True(new GlobalPeriod(GlobalDays.Days090, Day("2024-03-01")).IsDayBefore(Day("2024-02-29")));
        Assert.False(new GlobalPeriod(GlobalDays.Days090, Day("2024-03-01")).IsDayBefore(Day("2024-02-28")));
        Assert.False(new GlobalPeriod(GlobalDays.Days010, Day("2024-03-01")).IsDayBefore(Day("2024-02-29")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
