using System.Numerics;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the pair table: every row in file order, and the matrix over those that were ever applied.</summary>
internal static class PairSections
{
    private const int Indicator9 = 2;
    private const int MaximumRationales = 64;

    internal static void Write(EditionFile file, CodeIndex codes, IReadOnlyList<PairRow> rows, IReadOnlyList<(PairRow Row, int Number)> dated, StringPool strings)
    {
        WriteRows(file, codes, rows, strings);
        var datedRows = dated.OrderBy(row => codes[row.Row.Column1]).ThenBy(row => codes[row.Row.Column2]).ThenBy(row => row.Number).ToList();
        file.Add<DatedPairRecord>(EditionSection.DatedPairs, [.. datedRows.Select(row => new DatedPairRecord
        {
            Column1 = codes[row.Row.Column1],
            Column2 = codes[row.Row.Column2],
            Effective = row.Row.Effective,
            Deleted = row.Row.Deleted,
            Row = checked((ushort)row.Number),
            Indicator = (byte)row.Row.Indicator,
        })]);
        WriteMatrix(file, codes, Targets(codes, rows, datedRows));
    }

    private static void WriteRows(EditionFile file, CodeIndex codes, IReadOnlyList<PairRow> rows, StringPool strings)
    {
        var starts = new uint[codes.PairCodeCount + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && (rows[i].Column1, rows[i].Column2).CompareTo((rows[i - 1].Column1, rows[i - 1].Column2)) < 0)
            {
                throw new InvalidDataException($"The pair file is not in order at data row {i + 1}.");
            }

            starts[codes[rows[i].Column1] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var rationales = rows.Select(row => row.Rationale).Distinct().Order(StringComparer.Ordinal).ToList();
        if (rationales.Count > MaximumRationales)
        {
            throw new InvalidDataException($"{rationales.Count} rationales; an edition holds {MaximumRationales}.");
        }

        var numbers = rationales.Select((text, number) => (text, number)).ToDictionary(one => one.text, one => one.number, StringComparer.Ordinal);
        file.Add<uint>(EditionSection.PairRowStarts, starts);
        file.Add<ushort>(EditionSection.PairColumn2, [.. rows.Select(row => codes[row.Column2])]);
        file.Add<ushort>(EditionSection.PairDeleted, [.. rows.Select(row => row.Deleted)]);
        file.Add<byte>(EditionSection.PairAttributes, [.. rows.Select(row => (byte)((row.Indicator == 9 ? Indicator9 : row.Indicator) | (numbers[row.Rationale] << 2)))]);
        file.Add<ushort>(EditionSection.PairEffective, rows.Any(row => row.Effective != 0) ? [.. rows.Select(row => row.Effective)] : []);
        file.AddSourceRows(EditionSection.PairSourceRows, rows, static row => row.Row);
        file.Add<ushort>(EditionSection.PairRationales, [.. rationales.Select(strings.NumberOf)]);
    }

    /// <summary>For each ordered pair with an applied row, in order: where its rows begin.</summary>
    private static List<(ushort Column1, ushort Column2, ushort Target)> Targets(CodeIndex codes, IReadOnlyList<PairRow> rows, List<(PairRow Row, int Number)> dated)
    {
        var targets = new List<(ushort Column1, ushort Column2, ushort Target)>(rows.Count);
        var sampled = new HashSet<(ushort, ushort)>();
        for (var i = 0; i < dated.Count; i++)
        {
            var (column1, column2) = (codes[dated[i].Row.Column1], codes[dated[i].Row.Column2]);
            if (sampled.Add((column1, column2)))
            {
                targets.Add((column1, column2, (ushort)(EditionFormat.DatedPair | i)));
            }
        }

        var first = 0;
        var last = (Column1: -1, Column2: -1);
        for (var i = 0; i < rows.Count; i++)
        {
            first = rows[i].Column1 == rows[first].Column1 ? first : i;
            var (column1, column2) = (codes[rows[i].Column1], codes[rows[i].Column2]);
            if (rows[i].Indicator != 9 && last != (column1, column2) && !sampled.Contains((column1, column2)))
            {
                last = (column1, column2);
                targets.Add((column1, column2, (ushort)checked((short)FirstOf(rows, i, first))));
            }
        }

        targets.Sort();
        return targets;
    }

    private static int FirstOf(IReadOnlyList<PairRow> rows, int row, int first)
    {
        while (row > first && rows[row - 1].Column2 == rows[row].Column2)
        {
            row--;
        }

        return row - first;
    }

    private static void WriteMatrix(EditionFile file, CodeIndex codes, List<(ushort Column1, ushort Column2, ushort Target)> targets)
    {
        var count = codes.PairCodeCount;
        var words = EditionFormat.WordsPerRow(count);
        var matrix = new ulong[count * words];
        var starts = new uint[count + 1];
        foreach (var (column1, column2, _) in targets)
        {
            matrix[(column1 * words) + (column2 >> 5)] |= 1UL << ((column2 & 31) << 1);
            matrix[(column2 * words) + (column1 >> 5)] |= 2UL << ((column1 & 31) << 1);
            starts[column1 + 1]++;
        }

        var ranks = new ushort[matrix.Length];
        for (var row = 0; row < count; row++)
        {
            starts[row + 1] += starts[row];
            for (var word = 1; word < words; word++)
            {
                var before = matrix[(row * words) + word - 1] & 0x5555_5555_5555_5555;
                ranks[(row * words) + word] = (ushort)(ranks[(row * words) + word - 1] + BitOperations.PopCount(before));
            }
        }

        file.Add<ulong>(EditionSection.PairMatrix, matrix);
        file.Add<ushort>(EditionSection.PairRanks, ranks);
        file.Add<uint>(EditionSection.PairStarts, starts);
        file.Add<ushort>(EditionSection.Pairs, [.. targets.Select(pair => pair.Target)]);
    }
}
