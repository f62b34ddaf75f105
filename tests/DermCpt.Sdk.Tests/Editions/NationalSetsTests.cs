using System.Globalization;
using System.IO.Compression;
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.Tests.Editions;

/// <summary>
/// Every pair of both national sets in an edition of all codes, against dictionaries read here. The sets lie beside the checkout and
/// are not kept in it: the test is of .ci/nightly and passes where they are missing.
/// </summary>
public sealed class NationalSetsTests
{
    private static readonly string Folder = Repository.At("..", "shared", "data", "full");

    [TimedFact]
    public void Every_pair_of_the_national_sets_answers_in_each_window()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        var before = Read("ncci_ptp_2024q3_full.csv.gz", hasDeleted: true);
        var after = Read("ncci_ptp_2026q3_full.csv.gz", hasDeleted: false);
        var edition = Build(before, after);
        var (then, now) = (Live(before), Live(after));

        Assert.InRange(then.Count, 1_660_000, 1_669_820);
        Assert.InRange(now.Count, 1_720_000, 1_728_585);
        foreach (var (pair, indicator) in now)
        {
            AssertLive(edition, pair, indicator, new DateOnly(2026, 8, 3), CoverageStatus.Verified);
            if (then.TryGetValue(pair, out var old) && old == indicator)
            {
                AssertLive(edition, pair, indicator, new DateOnly(2025, 6, 2), CoverageStatus.Bracketed);
            }
        }

        foreach (var (pair, indicator) in then)
        {
            AssertLive(edition, pair, indicator, new DateOnly(2024, 8, 5), CoverageStatus.Verified);
            if (!now.ContainsKey(pair))
            {
                Assert.False(edition.FindOrderedPair(pair.Column1, pair.Column2, new DateOnly(2026, 8, 3)).IsLive);
            }
        }

        // Absence is a fact for every code, those in no pair too.
        Assert.Equal(PairState.None, edition.FindPair(ProcedureCode.Parse("01710"), ProcedureCode.Parse("88305"), new DateOnly(2026, 8, 3)).State);
    }

    private static void AssertLive(Edition edition, (ProcedureCode Column1, ProcedureCode Column2) pair, byte indicator, DateOnly date, CoverageStatus coverage)
    {
        var edit = edition.FindPair(pair.Column2, pair.Column1, date);
        if (!edit.IsLive || edit.Column1 != pair.Column1 || edit.Indicator != indicator || edit.Coverage != coverage)
        {
            Assert.Fail($"{pair.Column1}/{pair.Column2} {date:yyyy-MM-dd}: {edit.State} {edit.Coverage} {edit.Column1} {edit.Indicator}");
        }
    }

    private static Edition Build(List<Row> before, List<Row> after)
    {
        var contents = EditionContents.Read(Edition.Default);
        var codes = before.Concat(after).SelectMany(row => new[] { row.Column1, row.Column2 }).ToHashSet();
        contents.Pairs = (contents.Pairs.Release with { HoldsAllCodes = true, Rows = null }, before.ConvertAll(row => new PairRow(row.Column1, row.Column2, null, row.Deleted, row.Indicator)), [.. codes]);
        contents.LaterPairs = (contents.LaterPairs!.Value.Release with { Rows = null }, after.ConvertAll(row => new PairRow(row.Column1, row.Column2, null, null, row.Indicator)));
        using var bytes = new MemoryStream(contents.Write("all codes"));
        return Edition.Load(bytes);
    }

    private static Dictionary<(ProcedureCode Column1, ProcedureCode Column2), byte> Live(List<Row> rows) =>
        rows.Where(row => row.Deleted is null && row.Indicator != 9).ToDictionary(row => (row.Column1, row.Column2), row => row.Indicator);

    private static List<Row> Read(string file, bool hasDeleted)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        _ = reader.ReadLine();
        var rows = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var deleted = hasDeleted && cells[2].Length > 0 ? DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;

            // Codes of vaccine administration that end in A are of a set that the library does not know.
            if (ProcedureCode.TryParse(cells[0], out var column1) && ProcedureCode.TryParse(cells[1], out var column2))
            {
                rows.Add(new Row(column1, column2, deleted, (byte)(cells[^1][0] - '0')));
            }
        }

        return rows;
    }

    private readonly record struct Row(ProcedureCode Column1, ProcedureCode Column2, DateOnly? Deleted, byte Indicator);
}
