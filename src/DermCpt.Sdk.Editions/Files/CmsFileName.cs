using System.Globalization;
using System.Text.RegularExpressions;

namespace DermCpt.Editions.Files;

/// <summary>How the rows of a file stand in it.</summary>
internal enum FileLayout
{
    /// <summary>As CMS publishes the table.</summary>
    Cms,

    /// <summary>Comma-separated under a header that names the columns.</summary>
    Columns,

    /// <summary>Changes against the fiscal year before, as lines of text.</summary>
    Addenda,

    /// <summary>The same changes under a header that names the columns.</summary>
    AddendaColumns,
}

/// <summary>What a file is by its name as downloaded: the table, the release, and the days on which it is in force.</summary>
internal sealed partial record CmsFileName(TableId Table, string Release, DateOnly From, DateOnly To)
{
    /// <summary>The parts in which CMS publishes a quarter's pairs.</summary>
    internal const int PairParts = 4;

    private const int FirstPairVersionYear = 1994;
    private const string Packed = ".gz";
    private static readonly string[] Months = ["JAN", "APR", "JUL", "OCT"];

    internal FileLayout Layout { get; private init; }

    /// <summary>Of CMS's pairs: the part's number (f1 to f4); 0 of other files.</summary>
    internal int Part { get; private init; }

    /// <summary>Of CMS's pairs: the revision of the quarter (r0).</summary>
    internal string Revision { get; private init; } = string.Empty;

    internal static bool IsPacked(string name) => name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's kind, or null for one that is none of them.</summary>
    internal static CmsFileName? Of(string name)
    {
        var plain = IsPacked(name) ? name[..^Packed.Length] : name;
        return OfQuarter(plain) ?? OfDiagnoses(plain) ?? OfList(plain);
    }

    /// <summary>Why a name that resembles one of CMS's is none that is read, or null.</summary>
    internal static string? WhyNot(string name) =>
        HospitalPairs().IsMatch(name) ? "these are the pairs of hospitals (ccioph); expected the practitioner's, ccipra."
            : CoverageExport.Files.Contains(name, StringComparer.OrdinalIgnoreCase) ? "a table of the coverage database is read in its archive (current_article.zip)."
            : Sheets().IsMatch(name) ? "a workbook is not read; expected the .TXT or .csv that lies beside it in CMS's archive."
            : null;

    private static CmsFileName? OfQuarter(string name)
    {
        if (Pairs().Match(name) is { Success: true } pairs)
        {
            return Quarter(TableId.Ptp, FirstPairVersionYear + Number(pairs, "year"), Number(pairs, "quarter") + 1) with { Part = Number(pairs, "part"), Revision = pairs.Groups["revision"].Value };
        }

        if (Units().Match(name) is { Success: true } units)
        {
            return Quarter(TableId.Mue, Number(units, "year"), ((Number(units, "month") - 1) / 3) + 1);
        }

        if (Fees().Match(name) is { Success: true } fees)
        {
            var quarter = Array.IndexOf(Months, fees.Groups["month"].Value.ToUpperInvariant()) + 1;
            var year = Number(fees, "year") % 100;
            return Quarter(TableId.FeeSchedule, 2000 + year, quarter) with { Release = string.Create(CultureInfo.InvariantCulture, $"RVU{year:00}{(char)('A' + quarter - 1)}") };
        }

        if (AddOns().Match(name) is { Success: true } addOns)
        {
            return Quarter(TableId.AddOn, Number(addOns, "year"), Number(addOns, "quarter"));
        }

        if (Columns().Match(name) is { Success: true } columns)
        {
            var table = columns.Groups["table"].Value.ToUpperInvariant() switch { "NCCI_PTP" => TableId.Ptp, "NCCI_MUE" => TableId.Mue, _ => TableId.Hcpcs };
            return Quarter(table, Number(columns, "year"), Number(columns, "quarter")) with { Layout = FileLayout.Columns };
        }

        return null;
    }

    private static CmsFileName? OfDiagnoses(string name)
    {
        if (Diagnoses().Match(name) is { Success: true } diagnoses)
        {
            var year = Number(diagnoses, "year");
            var layout = diagnoses.Groups["addenda"].Success ? FileLayout.Addenda : FileLayout.Cms;
            return FiscalYear(year, diagnoses.Groups["april"].Success) with { Layout = layout };
        }

        if (DiagnosisChanges().Match(name) is { Success: true } changes)
        {
            return FiscalYear(Number(changes, "year"), isFromApril: false) with { Layout = FileLayout.AddendaColumns };
        }

        // Its days say of which fiscal years it is.
        return BillableDiagnoses().IsMatch(name) ? new CmsFileName(TableId.Diagnosis, string.Empty, DateOnly.MinValue, DateOnly.MaxValue) { Layout = FileLayout.Columns } : null;
    }

    private static CmsFileName? OfList(string name)
    {
        if (Places().Match(name) is { Success: true } places)
        {
            var month = new DateOnly(Number(places, "year"), Number(places, "month"), 1);
            return new CmsFileName(TableId.PlaceOfService, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month, month.AddMonths(1).AddDays(-1));
        }

        // The year's first file names no month.
        return Hcpcs().Match(name) is { Success: true } hcpcs
            ? Quarter(TableId.Hcpcs, Number(hcpcs, "year"), Math.Max(0, Array.IndexOf(Months, hcpcs.Groups["month"].Value.ToUpperInvariant())) + 1)
            : null;
    }

    /// <summary>A fiscal year is in force from 1 October; what is published for April changes its second half.</summary>
    private static CmsFileName FiscalYear(int year, bool isFromApril) => new(
        TableId.Diagnosis,
        string.Create(CultureInfo.InvariantCulture, $"FY{year}{(isFromApril ? " April" : string.Empty)}"),
        isFromApril ? new DateOnly(year, 4, 1) : new DateOnly(year - 1, 10, 1),
        new DateOnly(year, 9, 30));

    private static CmsFileName Quarter(TableId table, int year, int quarter)
    {
        var from = new DateOnly(year, ((quarter - 1) * 3) + 1, 1);
        return new CmsFileName(table, string.Create(CultureInfo.InvariantCulture, $"{year}Q{quarter}"), from, from.AddMonths(3).AddDays(-1));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ccipra-v(?<year>\d\d)(?<quarter>[0-3])(?<revision>r\d+)-f(?<part>[1-9])\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"^ccioph-.*\.(txt|xlsx)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HospitalPairs();

    [GeneratedRegex(@"^(ccipra|MCR_MUE|PPRRVU|AOC_V|icd10cm|HCPC).*\.xlsx?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sheets();

    [GeneratedRegex(@"^MCR_MUE_PractitionerServices_Eff_(?<month>0[1-9]|1[0-2])-\d\d-(?<year>20\d\d).*\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    [GeneratedRegex(@"^PPRRVU(?<year>(20)?\d\d)_(?<month>JAN|APR|JUL|OCT)\d?(_nonQPP)?\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fees();

    [GeneratedRegex(@"^AOC_V(?<year>20\d\d)Q(?<quarter>[1-4])-MCR\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddOns();

    [GeneratedRegex(@"^(?<table>ncci_ptp|ncci_mue|hcpcs_lvl2)_(?<year>20\d\d)q(?<quarter>[1-4])(_full)?\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^icd10cm[-_]order[-_](?<addenda>addenda[-_])?(?<april>April[-_](1[-_])?)?(?<year>20\d\d)\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Diagnoses();

    [GeneratedRegex(@"^icd10cm_fy(?<year>20\d\d)_changes\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagnosisChanges();

    [GeneratedRegex(@"^icd10cm_billable\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BillableDiagnoses();

    [GeneratedRegex(@"^place[-_]of[-_]service[-_](?<year>20\d\d)[-_](?<month>0[1-9]|1[0-2])\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"^HCPC(?<year>20\d\d)_((?<month>JAN|APR|JUL|OCT)_)?(CONTR_)?ANWEB.*\.txt$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hcpcs();
}
