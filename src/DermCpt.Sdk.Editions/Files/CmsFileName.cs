using System.Globalization;
using System.Text.RegularExpressions;

namespace DermCpt.Editions.Files;

/// <summary>What a CMS file is by its name as downloaded: the table, the release, and the days on which it is in force.</summary>
internal sealed partial record CmsFileName(TableId Table, string Release, DateOnly From, DateOnly To)
{
    private const int FirstPairVersionYear = 1994;
    private static readonly string[] Months = ["JAN", "APR", "JUL", "OCT"];

    /// <summary>The file's kind, or null for one that is none of them.</summary>
    internal static CmsFileName? Of(string name)
    {
        if (Pairs().Match(name) is { Success: true } pairs)
        {
            return Quarter(TableId.Ptp, FirstPairVersionYear + Number(pairs, "year"), Number(pairs, "quarter") + 1, string.Empty);
        }

        if (Units().Match(name) is { Success: true } units)
        {
            return Quarter(TableId.Mue, Number(units, "year"), ((Number(units, "month") - 1) / 3) + 1, string.Empty);
        }

        if (Fees().Match(name) is { Success: true } fees)
        {
            var quarter = Array.IndexOf(Months, fees.Groups["month"].Value.ToUpperInvariant()) + 1;
            var year = Number(fees, "year") % 100;
            return Quarter(TableId.FeeSchedule, 2000 + year, quarter, string.Create(CultureInfo.InvariantCulture, $"RVU{year:00}{(char)('A' + quarter - 1)}"));
        }

        if (AddOns().Match(name) is { Success: true } addOns)
        {
            return Quarter(TableId.AddOn, Number(addOns, "year"), Number(addOns, "quarter"), string.Empty);
        }

        if (Diagnoses().Match(name) is { Success: true } diagnoses)
        {
            var year = Number(diagnoses, "year");
            return new CmsFileName(TableId.Diagnosis, string.Create(CultureInfo.InvariantCulture, $"FY{year}"), new DateOnly(year - 1, 10, 1), new DateOnly(year, 9, 30));
        }

        if (Places().Match(name) is { Success: true } places)
        {
            var month = new DateOnly(Number(places, "year"), Number(places, "month"), 1);
            return new CmsFileName(TableId.PlaceOfService, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month, month.AddMonths(1).AddDays(-1));
        }

        // The year's first file names no month.
        return Hcpcs().Match(name) is { Success: true } hcpcs
            ? Quarter(TableId.Hcpcs, Number(hcpcs, "year"), Math.Max(0, Array.IndexOf(Months, hcpcs.Groups["month"].Value.ToUpperInvariant())) + 1, string.Empty)
            : null;
    }

    private static CmsFileName Quarter(TableId table, int year, int quarter, string name)
    {
        var from = new DateOnly(year, ((quarter - 1) * 3) + 1, 1);
        return new CmsFileName(table, name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{year}Q{quarter}"), from, from.AddMonths(3).AddDays(-1));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ccipra-v(?<year>\d\d)(?<quarter>[0-3])r\d+-f\d+\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"^MCR_MUE_PractitionerServices_Eff_(?<month>0[1-9]|1[0-2])-\d\d-(?<year>20\d\d).*\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    [GeneratedRegex(@"^PPRRVU(?<year>(20)?\d\d)_(?<month>JAN|APR|JUL|OCT)\d?(_nonQPP)?\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fees();

    [GeneratedRegex(@"^AOC_V(?<year>20\d\d)Q(?<quarter>[1-4])-MCR\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddOns();

    [GeneratedRegex(@"^icd10cm[-_]order[-_](?<year>20\d\d)\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Diagnoses();

    [GeneratedRegex(@"^place[-_]of[-_]service[-_](?<year>20\d\d)[-_](?<month>0[1-9]|1[0-2])\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"^HCPC(?<year>20\d\d)_((?<month>JAN|APR|JUL|OCT)_)?(CONTR_)?ANWEB.*\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hcpcs();
}
