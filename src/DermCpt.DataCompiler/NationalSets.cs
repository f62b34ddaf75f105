using System.Globalization;
using System.IO.Compression;

namespace DermCpt.DataCompiler;

/// <summary>
/// Takes from the national sets, which are not kept in the repository, the rows about the codes of the catalog. The rows stay as they
/// are, in their order, so that running it again with the same catalog writes the same files.
/// </summary>
internal static class NationalSets
{
    private const string CodesHead = "code";

    /// <summary>Writes the filtered tables below the data folder, and the codes for which they were filtered.</summary>
    internal static void Filter(string sets, string data)
    {
        var catalog = DataFile.Read(data, Paths.Catalog, cells => cells.Text("code")).ToHashSet(StringComparer.Ordinal);
        Write(data, Paths.FilteredCodes, [CodesHead, .. catalog.Order(StringComparer.Ordinal)]);
        Write(data, Paths.Pairs, Lines(sets, "full/ncci_ptp_2024q3_full.csv.gz").Where((line, i) => i == 0 || HasBoth(line, catalog)));
        Write(data, Paths.LaterPairs, Lines(sets, "full/ncci_ptp_2026q3_full.csv.gz").Where((line, i) => i == 0 || HasBoth(line, catalog)));

        // The last column says which codes a catalog of another day held.
        Write(data, Paths.Units2024, OfCodes(Lines(sets, "full/ncci_mue_2024q3_full.csv.gz"), catalog).Select(line => line[..line.LastIndexOf(',')]));
        Write(data, Paths.Units2026Q4, OfCodes(Lines(sets, "ncci_mue_2026q4_derm.csv"), catalog));
        Write(data, Paths.UnitsOfDrugs, UnitsOfDrugs(sets, catalog));
        var scheduled = DataFile.Read(data, Paths.Fees, cells => cells.Text("code")).ToHashSet(StringComparer.Ordinal);
        scheduled.UnionWith(catalog);
        Write(data, Paths.Fees2025, OfCodes(Lines(sets, "full/pfs_rvu_2025_full_nodesc.csv.gz"), scheduled));
        Write(data, Paths.Fees2026B, OfCodes(Lines(sets, "pfs_rvu_2026b_partial.csv"), scheduled));
        Write(data, Paths.Fees2026D, OfCodes(Lines(sets, "pfs_rvu_2026d_totals.csv"), scheduled));
        Write(data, Paths.BillableDiagnoses, Lines(sets, "full/icd10cm_billable.csv.gz"));
    }

    private static IEnumerable<string> OfCodes(IEnumerable<string> lines, HashSet<string> codes) =>
        lines.Where((line, i) => i == 0 || codes.Contains(line[..line.IndexOf(',', StringComparison.Ordinal)]));

    private static bool HasBoth(string line, HashSet<string> codes)
    {
        var first = line.IndexOf(',', StringComparison.Ordinal);
        return codes.Contains(line[..first]) && codes.Contains(line[(first + 1)..line.IndexOf(',', first + 1)]);
    }

    /// <summary>The extract of 2026Q2 leaves most drugs and laboratory codes out; two lists that were read from the whole file have them.</summary>
    private static IEnumerable<string> UnitsOfDrugs(string sets, HashSet<string> catalog)
    {
        var extract = DataFile.Read(sets, "ncci_mue.csv", cells => cells.Text("code")).ToHashSet(StringComparer.Ordinal);
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in new[] { "drugs.csv", "labs.csv" })
        {
            foreach (var (code, limit, mai) in DataFile.Read(sets, file, cells => (cells.Text("code"), cells.Text("mue_2026q2"), cells.Text("mai_2026q2"))))
            {
                if (limit.Length > 0 && mai.Length > 0 && catalog.Contains(code) && !extract.Contains(code))
                {
                    rows[code] = string.Create(CultureInfo.InvariantCulture, $"{code},{limit},{mai},,{file}");
                }
            }
        }

        return rows.Values.Prepend("code,mue,mai,rationale,source");
    }

    private static IEnumerable<string> Lines(string sets, string file)
    {
        using Stream stream = File.OpenRead(Path.Combine(sets, file));
        using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static void Write(string data, string file, IEnumerable<string> lines)
    {
        var path = Path.Combine(data, file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }
}
