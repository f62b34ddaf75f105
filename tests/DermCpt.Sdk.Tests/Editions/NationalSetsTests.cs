using System.Globalization;
using DermCpt.ReferenceData;
using DermCpt.Tests.ReferenceData;

namespace DermCpt.Tests.Editions;

/// <summary>
/// The national sets as the import reads them, with every code, against dictionaries read here: every pair in each window of the coverage
/// table, every limit and every diagnosis. The sets lie beside the checkout and are not kept in it: the test is of .ci/nightly and passes
/// where they are missing.
/// </summary>
public sealed class NationalSetsTests : IDisposable
{
    private static readonly DateOnly[] Dates =
    [
        new(2023, 5, 1), new(2024, 6, 30), new(2024, 7, 1), new(2024, 9, 30), new(2024, 10, 1), new(2025, 1, 1), new(2025, 6, 2),
        new(2026, 1, 1), new(2026, 6, 30), new(2026, 7, 1), new(2026, 9, 30), new(2026, 10, 1), new(2027, 3, 1),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("dermcpt").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TimedFact]
    public void Every_row_of_the_national_sets_answers_in_each_window()
    {
        if (!Directory.Exists(NationalFiles.Folder))
        {
            return;
        }

        var output = Path.Combine(folder, "all.dcd");
        string[] files = [NationalFiles.At("ncci_ptp_2024q3_full.csv.gz"), NationalFiles.At("ncci_ptp_2026q3_full.csv.gz")];
        MeasuredTool.Run(10, 400, ["data", "import", .. files, "--out", Path.Combine(folder, "known.dcd")]);
        MeasuredTool.Run(10, 400, ["data", "import", .. files, "--all-codes", "--out", output]);
        MeasuredTool.Run(10, 400, ["data", "import", NationalFiles.At("ncci_mue_2024q3_full.csv.gz"), NationalFiles.At("icd10cm_billable.csv.gz"), "--edition", output, "--all-codes", "--out", Path.Combine(folder, "more.dcd")]);
        using var file = File.OpenRead(Path.Combine(folder, "more.dcd"));
        var edition = Edition.Load(file);

        var milliseconds = BadEditionTests.LeastMilliseconds(edition);
        var megabytes = file.Length / (double)(1 << 20);
        Console.WriteLine($"an edition of all codes, {megabytes:0.0} MB: checked in {milliseconds:0} ms");
        Assert.InRange(milliseconds, 0, 50 * megabytes);
        EveryPair(edition);
        EveryLimit(edition);
        EveryDiagnosis(edition);
    }

    private static void EveryPair(Edition edition)
    {
        var pairs = new NaiveNationalPairs();
        Assert.InRange(pairs.LiveIn2024, 1_660_000, 1_669_820);
        Assert.InRange(pairs.LiveIn2026, 1_720_000, 1_728_585);
        var asked = 0L;
        foreach (var (column1, column2) in pairs.Keys())
        {
            foreach (var date in Dates)
            {
                asked++;
                Compare(edition, pairs, column1, column2, date);
            }
        }

        // Absence is a fact for every code: pairs drawn from all, of which most have no row.
        var codes = pairs.Keys().Select(pair => pair.Column1).Distinct().Append(ProcedureCode.Parse("01710")).ToArray();
        var random = new Random(16);
        for (var i = 0; i < 1_000_000; i++)
        {
            var (a, b) = (codes[random.Next(codes.Length)], codes[random.Next(codes.Length)]);
            if (a != b)
            {
                Compare(edition, pairs, a, b, Dates[i % Dates.Length]);
            }
        }

        Console.WriteLine($"{asked:N0} answers of {pairs.LiveIn2026:N0} live pairs and those that were, {Dates.Length} dates: all agree");
    }

    private static void Compare(Edition edition, NaiveNationalPairs pairs, ProcedureCode column1, ProcedureCode column2, DateOnly date)
    {
        var edit = edition.FindOrderedPair(column1, column2, date);
        var (state, coverage, indicator) = pairs.Find(column1, column2, date);
        if (edit.State != state || edit.Coverage != coverage || (edit.IsLive && edit.Indicator != indicator))
        {
            Assert.Fail($"{column1}/{column2} {date:yyyy-MM-dd}: {edit.State} {edit.Coverage} {edit.Indicator}, expected {state} {coverage} {indicator}");
        }
    }

    private static void EveryLimit(Edition edition)
    {
        var count = 0;
        foreach (var cells in NationalFiles.Rows("ncci_mue_2024q3_full.csv.gz"))
        {
            if (ProcedureCode.TryParse(cells[0], out var code))
            {
                count++;
                var limit = edition.FindUnitLimit(code, new DateOnly(2024, 8, 5));
                Assert.True(
                    limit.State == UnitLimitState.Limit && limit.Coverage == CoverageStatus.Verified && limit.Limit == Math.Min(65535, int.Parse(cells[1], CultureInfo.InvariantCulture)) && limit.Mai == cells[2][0] - '0',
                    $"{code}: {limit.State} {limit.Coverage} {limit.Limit} {limit.Mai}");
            }
        }

        Assert.InRange(count, 14_500, 14_677);
    }

    private static void EveryDiagnosis(Edition edition)
    {
        var billable = NationalFiles.Rows("icd10cm_billable.csv.gz").ToDictionary(cells => cells[0], cells => (First: cells[1].Length == 0 ? DateOnly.MinValue : DateOnly.Parse(cells[1], CultureInfo.InvariantCulture), Last: cells[2].Length == 0 ? DateOnly.MaxValue : DateOnly.Parse(cells[2], CultureInfo.InvariantCulture)));
        Assert.Equal(74_909, billable.Count);
        (DateOnly Date, DateOnly Known, CoverageStatus Coverage)[] windows =
        [
            (new(2024, 8, 5), new(2025, 10, 1), CoverageStatus.CarriedBack),
            (new(2025, 10, 1), new(2025, 10, 1), CoverageStatus.Verified),
            (new(2026, 9, 30), new(2026, 9, 30), CoverageStatus.Verified),
            (new(2026, 10, 1), new(2026, 10, 1), CoverageStatus.Verified),
            (new(2027, 9, 30), new(2027, 9, 30), CoverageStatus.Verified),
            (new(2027, 10, 1), new(2027, 9, 30), CoverageStatus.CarriedForward),
        ];
        foreach (var (text, days) in billable)
        {
            foreach (var (date, known, coverage) in windows)
            {
                var found = edition.FindDiagnosis(DiagnosisCode.Parse(text), date);
                Assert.True(found.State == DiagnosisState.Valid == (known >= days.First && known <= days.Last) && found.Coverage == coverage, $"{text} {date:yyyy-MM-dd}: {found.State} {found.Coverage}");
            }

            // What is one character short or long is no code, unless it is another of the list.
            foreach (var other in new[] { text[..^1], text + "8" })
            {
                if (!billable.ContainsKey(other) && DiagnosisCode.TryParse(other, out var code))
                {
                    Assert.NotEqual(DiagnosisState.Valid, edition.FindDiagnosis(code, new DateOnly(2027, 1, 4)).State);
                }
            }
        }
    }
}
