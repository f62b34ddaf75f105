using System.Globalization;

namespace DermCpt.Tests.ReferenceData;

/// <summary>The coverage table of the data README's national sets, row by row, on each side of each date.</summary>
public sealed class CoverageTests
{
    private static readonly Edition Edition = Edition.Default;

    [Theory]
    [InlineData("ptp", "2024-09-30", "2024Q3", "verified")]
    [InlineData("ptp", "2024-10-01", "2024Q3", "bracketed")]
    [InlineData("ptp", "2026-06-30", "2024Q3", "bracketed")]
    [InlineData("ptp", "2026-07-01", "2026Q3", "verified")]
    [InlineData("ptp", "2026-09-30", "2026Q3", "verified")]
    [InlineData("ptp", "2026-10-01", "2026Q3", "carriedForward")]
    [InlineData("ptp", "2024-06-30", "2024Q3", "noData")]
    [InlineData("mue", "2024-06-30", "2024Q3", "noData")]
    [InlineData("mue", "2024-07-01", "2024Q3", "verified")]
    [InlineData("mue", "2024-10-01", "2024Q3", "bracketed")]
    [InlineData("mue", "2026-03-31", "2024Q3", "bracketed")]
    [InlineData("mue", "2026-04-01", "2026Q2", "verified")]
    [InlineData("mue", "2026-07-01", "2026Q2", "bracketed")]
    [InlineData("mue", "2026-10-01", "2026Q4", "verified")]
    [InlineData("mue", "2027-01-01", "2026Q4", "carriedForward")]
    [InlineData("feeSchedule", "2019-12-31", "RVU20A", "noData")]
    [InlineData("feeSchedule", "2020-01-01", "RVU20A", "verified")]
    [InlineData("feeSchedule", "2024-09-30", "RVU24C", "verified")]
    [InlineData("feeSchedule", "2024-10-01", "RVU24C", "carriedForward")]
    [InlineData("feeSchedule", "2024-12-31", "RVU24C", "carriedForward")]
    [InlineData("feeSchedule", "2025-01-01", "RVU25A", "verified")]
    [InlineData("feeSchedule", "2025-09-30", "RVU25C", "verified")]
    [InlineData("feeSchedule", "2025-10-01", "RVU25D", "verified")]
    [InlineData("feeSchedule", "2026-01-01", "RVU25D", "carriedForward")]
    [InlineData("addOn", "2000-01-01", "2026Q2", "verified")]
    [InlineData("addOn", "2030-01-01", "2026Q2", "verified")]
    [InlineData("diagnosis", "2025-09-30", "FY2026", "carriedBack")]
    [InlineData("diagnosis", "2025-10-01", "FY2026", "verified")]
    [InlineData("diagnosis", "2026-10-01", "FY2027", "verified")]
    [InlineData("diagnosis", "2027-10-01", "FY2027", "carriedForward")]
    public void A_table_answers_for_a_date_as_decided(string table, string date, string release, string status)
    {
        var found = Edition.Coverage(Date(date)).Single(coverage => coverage.TableName == table);
        Assert.Equal((release, status), (found.Release, found.StatusName));
        Assert.Equal(status == "bracketed", found.Until is not null);
    }

    [Theory]
    // 10060: in 2024Q3, 2026Q2 and the sample of 36.
    [InlineData("10060", "2024-06-30", "NoData", "NoData", "")]
    [InlineData("10060", "2024-07-01", "Limit", "Verified", "2024Q3")]
    [InlineData("10060", "2024-10-01", "Limit", "Bracketed", "2024Q3")]
    [InlineData("10060", "2026-03-31", "Limit", "Bracketed", "2024Q3")]
    [InlineData("10060", "2026-04-01", "Limit", "Verified", "2026Q2")]
    [InlineData("10060", "2026-06-30", "Limit", "Verified", "2026Q2")]
    [InlineData("10060", "2026-07-01", "Limit", "Verified", "2026Q3")]
    [InlineData("10060", "2026-10-01", "Limit", "Verified", "2026Q4")]
    [InlineData("10060", "2026-12-31", "Limit", "Verified", "2026Q4")]
    [InlineData("10060", "2027-01-01", "Limit", "CarriedForward", "2026Q4")]
    // 11300: not among the 36 of 2026Q3, but in the releases around it.
    [InlineData("11300", "2026-07-01", "Limit", "Bracketed", "2026Q2")]
    [InlineData("11300", "2027-01-01", "Limit", "CarriedForward", "2026Q4")]
    // 15011: only in 2026Q2.
    [InlineData("15011", "2024-07-01", "NoPublishedLimit", "Verified", "2024Q3")]
    [InlineData("15011", "2024-12-31", "NoPublishedLimit", "CarriedForward", "2024Q3")]
    [InlineData("15011", "2025-01-01", "Limit", "CarriedBack", "2026Q2")]
    [InlineData("15011", "2026-03-31", "Limit", "CarriedBack", "2026Q2")]
    [InlineData("15011", "2026-04-01", "Limit", "Verified", "2026Q2")]
    // Gone from 2026Q2: carried forward (MUE-F).
    [InlineData("15819", "2024-07-01", "Limit", "Verified", "2024Q3")]
    [InlineData("15819", "2026-04-01", "Limit", "CarriedForward", "2024Q3")]
    [InlineData("J7309", "2026-04-01", "Limit", "CarriedForward", "2024Q3")]
    // The releases differ: 2 and 3 units.
    [InlineData("88346", "2024-09-30", "Limit", "Verified", "2024Q3")]
    [InlineData("88346", "2024-10-01", "Between", "NoData", "2024Q3")]
    [InlineData("88346", "2026-03-31", "Between", "NoData", "2024Q3")]
    [InlineData("88346", "2026-04-01", "Limit", "Verified", "2026Q2")]
    [InlineData("99999", "2026-05-01", "NoData", "None", "")]
    public void A_unit_limit_answers_for_a_date_as_decided(string code, string date, string state, string coverage, string release)
    {
        var found = Edition.FindUnitLimit(ProcedureCode.Parse(code), Date(date));
        Assert.Equal((state, coverage, release), (found.State.ToString(), found.Coverage.ToString(), Edition.ReleaseOf(found.Source)));
    }

    [Theory]
    // 17311: in every release and the core.
    [InlineData("17311", "2019-12-31", "NoData", "", "NoData", "", 0)]
    [InlineData("17311", "2020-01-01", "Verified", "RVU20A", "Verified", "RVU20A", 620)]
    [InlineData("17311", "2024-09-30", "Verified", "RVU24C", "Verified", "RVU24C", 620)]
    [InlineData("17311", "2024-10-01", "CarriedForward", "RVU24C", "CarriedForward", "RVU24C", 620)]
    [InlineData("17311", "2024-12-31", "CarriedForward", "RVU24C", "CarriedForward", "RVU24C", 620)]
    [InlineData("17311", "2025-01-01", "Verified", "RVU25A", "Verified", "RVU25A", 620)]
    [InlineData("17311", "2025-04-01", "Verified", "RVU25B", "Verified", "RVU25B", 620)]
    [InlineData("17311", "2025-09-30", "Verified", "RVU25C", "Verified", "RVU25C", 620)]
    [InlineData("17311", "2025-10-01", "Verified", "RVU25D", "Verified", "RVU25D", 620)]
    [InlineData("17311", "2026-01-01", "CarriedBack", "RVU26B", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-03-31", "CarriedBack", "RVU26B", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-04-01", "Verified", "RVU26B", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-06-30", "Verified", "RVU26B", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-07-01", "Verified", "RVU26C", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-09-30", "Verified", "RVU26C", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2026-10-01", "Verified", "RVU26D", "Bracketed", "RVU25D", 605)]
    [InlineData("17311", "2027-01-01", "CarriedForward", "RVU26D", "CarriedForward", "RVU25D", 605)]
    // 10004: in 26B and 26D, not in the core.
    [InlineData("10004", "2025-12-31", "Verified", "RVU25D", "Verified", "RVU25D", 80)]
    [InlineData("10004", "2026-07-01", "CarriedForward", "RVU26B", "CarriedForward", "RVU25D", 78)]
    [InlineData("10004", "2026-10-01", "Verified", "RVU26D", "CarriedForward", "RVU25D", 78)]
    // 21930: outside the extract of 2020 to 2024. The first release of all codes is carried back as far as the pair tables reach: but one of
    // 1,104 codes in both RVU24C and RVU25A has another status, global days or indicator.
    [InlineData("21930", "2024-06-30", "None", "", "None", "", 0)]
    [InlineData("21930", "2024-07-01", "CarriedBack", "RVU25A", "CarriedBack", "RVU25A", 494)]
    [InlineData("21930", "2025-01-01", "Verified", "RVU25A", "Verified", "RVU25A", 494)]
    // In no release.
    [InlineData("11100", "2024-01-01", "None", "", "None", "", 0)]
    public void A_fee_schedule_row_answers_for_a_date_as_decided(string code, string date, string coverage, string release, string indicatorCoverage, string indicatorRelease, int work)
    {
        var found = Edition.FindFee(ProcedureCode.Parse(code), Date(date));
        Assert.Equal((coverage, release, work), (found.Coverage.ToString(), Edition.ReleaseOf(found.Source), found.WorkRvu));
        Assert.Equal((indicatorCoverage, indicatorRelease), (found.IndicatorCoverage.ToString(), Edition.ReleaseOf(found.IndicatorSource)));
    }

    /// <summary>Why RVU25A may stand for the half year before it where the extract lacks a code.</summary>
    [Fact]
    public void RVU25A_says_of_all_codes_but_one_what_RVU24C_said()
    {
        string[] columns = ["status", "pctc", "global_days", "mult_proc", "bilat_surg", "asst_surg", "co_surg", "team_surg"];
        Dictionary<(string, string), string> Read(string file, string release) => CsvTable.Read(file).Rows.Where(row => row["version"] == release)
            .ToDictionary(row => (row["code"], row["modifier"]), row => string.Join(' ', columns.Select(column => row[column])));
        var before = Read("fee-schedule/2020A-2025D/pfs_rvu.csv", "RVU24C");
        var after = Read("fee-schedule/2025/pfs_rvu_2025.csv", "RVU25A");

        Assert.Equal([("G0465", "")], before.Where(row => after.TryGetValue(row.Key, out var said) && said != row.Value).Select(row => row.Key));
    }

    [Theory]
    [InlineData("11100", "2018-12-31", LifecycleState.Valid)]
    [InlineData("11100", "2019-01-01", LifecycleState.Retired)]
    [InlineData("11102", "2018-12-31", LifecycleState.NotYet)]
    [InlineData("11102", "2019-01-01", LifecycleState.Valid)]
    [InlineData("99201", "2020-12-31", LifecycleState.Valid)]
    [InlineData("99201", "2021-01-01", LifecycleState.Retired)]
    [InlineData("15850", "2022-12-31", LifecycleState.Valid)]
    [InlineData("15853", "2022-12-31", LifecycleState.NotYet)]
    [InlineData("15853", "2023-01-01", LifecycleState.Valid)]
    [InlineData("10040", "1990-01-01", LifecycleState.Valid)]
    [InlineData("00001", "2026-01-01", LifecycleState.Unknown)]
    public void A_code_is_valid_on_its_days(string code, string date, LifecycleState state) =>
        Assert.Equal(state, Edition.FindLifecycle(ProcedureCode.Parse(code)).StateOn(Date(date)));

    [Theory]
    [InlineData("2024-08-01", StaleData.Use, ScrubStatus.Pass)]
    [InlineData("2024-08-01", StaleData.Refuse, ScrubStatus.Pass)]
    [InlineData("2024-11-01", StaleData.Use, ScrubStatus.Pass)]
    [InlineData("2024-11-01", StaleData.Refuse, ScrubStatus.Unknown)]
    [InlineData("2025-11-03", StaleData.Refuse, ScrubStatus.Pass)]
    [InlineData("2024-06-30", StaleData.Use, ScrubStatus.Unknown)]
    [InlineData("2024-06-30", StaleData.Refuse, ScrubStatus.Unknown)]
    public void Data_that_is_carried_forward_counts_unless_it_is_refused(string date, StaleData stale, ScrubStatus status)
    {
        var coder = new DermCoder { ScrubOptions = new ScrubOptions { StaleData = stale } };
        var claim = new Claim
        {
            DateOfService = Date(date),
            Payer = "medicare",
            Lines = [new ClaimLine { Code = ProcedureCode.Parse("17311"), Diagnoses = [DiagnosisCode.Parse("C44319")] }, new ClaimLine { Code = ProcedureCode.Parse("14040"), Diagnoses = [DiagnosisCode.Parse("C44319")] }],
        };

        Assert.Equal(status, coder.Scrub(claim).Status);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
