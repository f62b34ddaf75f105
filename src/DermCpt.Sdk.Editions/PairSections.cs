using System.Numerics;
using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the pair table: the rows of one or two releases merged in order, each with what it says, and the matrix over the first codes.</summary>
internal static class PairSections
{
    private const int Block = 64;

    internal static void Write(EditionFile file, CodeIndex codes, PairTableRows table)
    {
        var rows = PairMerge.Of(table);
        var kinds = new List<PairKindRecord>();
        var numbers = new Dictionary<PairKindRecord, ushort>();
        var rowKinds = new ushort[rows.Count];
        var starts = new uint[codes.PairedCodeCount + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!numbers.TryGetValue(rows[i].Kind, out var number))
            {
                numbers.Add(rows[i].Kind, number = checked((ushort)kinds.Count));
                kinds.Add(rows[i].Kind);
            }

            rowKinds[i] = number;
            starts[codes[rows[i].Column1] + 1]++;
        }

        var place = PlacesOf(codes, rows, starts);
        Sum(starts);
        file.Add<uint>(EditionSection.PairRowStarts, starts);
        file.Add<ushort>(EditionSection.PairColumn2, Ordered(place, row => codes[rows[row].Column2]));
        file.Add<PairKindRecord>(EditionSection.PairKinds, [.. kinds]);
        var isNarrow = kinds.Count <= byte.MaxValue + 1;
        file.Add<byte>(EditionSection.PairRowKinds, isNarrow ? Ordered(place, row => (byte)rowKinds[row]) : []);
        file.Add<ushort>(EditionSection.PairWideRowKinds, isNarrow ? [] : Ordered(place, row => rowKinds[row]));
        file.Add<uint>(EditionSection.PairScope, [(uint)codes.MatrixCodeCount, (uint)codes.PairedCodeCount, (uint)codes.PairCodeCount]);
        WriteSources(file, rows, place, table.Later is not null);
        WriteDated(file, codes, table.Dated);
        WriteMatrix(file, codes, Targets(codes, rows, place, starts, table.Dated));
    }

    /// <summary>The order in which rows are stored: by the number of column 1, and of column 2 in it; numbers are not in the order of codes.</summary>
    private static int[] PlacesOf(CodeIndex codes, List<MergedPair> rows, uint[] counts)
    {
        var next = new int[counts.Length];
        for (var i = 1; i < counts.Length; i++)
        {
            next[i] = next[i - 1] + (int)counts[i];
        }

        var order = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            order[next[codes[rows[i].Column1]]++] = i;
        }

        for (var code = 0; code + 1 < counts.Length; code++)
        {
            var (end, length) = (next[code], (int)counts[code + 1]);
            var block = order.AsSpan(end - length, length);
            var keys = new long[length];
            for (var i = 0; i < length; i++)
            {
                keys[i] = ((long)codes[rows[block[i]].Column2] << 32) | (uint)block[i];
            }

            keys.AsSpan().Sort(block);
        }

        return order;
    }

    private static T[] Ordered<T>(int[] order, Func<int, T> of)
    {
        var result = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            result[i] = of(order[i]);
        }

        return result;
    }

    private static void Sum(uint[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    /// <summary>Where each row stands in the files: nothing is written where that is its place among the rows of its release.</summary>
    private static void WriteSources(EditionFile file, List<MergedPair> rows, int[] order, bool hasLater)
    {
        var firstRows = order.Where(row => (rows[row].Kind.Releases & PairKindRecord.InFirst) != 0).Select(row => rows[row].FirstRow).ToArray();
        file.AddSourceRows(EditionSection.PairSourceRows, firstRows, static row => row);
        if (!hasLater)
        {
            file.Add<PairPlacesRecord>(EditionSection.PairFirstPlaces, []);
            file.Add<PairPlacesRecord>(EditionSection.PairLaterPlaces, []);
            return;
        }

        var laterRows = order.Where(row => (rows[row].Kind.Releases & PairKindRecord.InLater) != 0).Select(row => rows[row].LaterRow).ToArray();
        file.AddSourceRows(EditionSection.PairLaterSourceRows, laterRows, static row => row);
        file.Add<PairPlacesRecord>(EditionSection.PairFirstPlaces, Places(rows, order, PairKindRecord.InFirst));
        file.Add<PairPlacesRecord>(EditionSection.PairLaterPlaces, Places(rows, order, PairKindRecord.InLater));
    }

    private static PairPlacesRecord[] Places(List<MergedPair> rows, int[] order, byte release)
    {
        var places = new PairPlacesRecord[(order.Length + Block - 1) / Block];
        var before = 0u;
        for (var i = 0; i < order.Length; i++)
        {
            ref var place = ref places[i / Block];
            place.Before = i % Block == 0 ? before : place.Before;
            if ((rows[order[i]].Kind.Releases & release) != 0)
            {
                place.Rows |= 1UL << (i % Block);
                before++;
            }
        }

        return places;
    }

    private static void WriteDated(EditionFile file, CodeIndex codes, IReadOnlyList<PairRow> dated)
    {
        var rows = dated.Select((row, i) => (Row: row, Number: i + 1)).OrderBy(row => codes[row.Row.Column1]).ThenBy(row => codes[row.Row.Column2]).ThenBy(row => row.Number);
        file.Add<DatedPairRecord>(EditionSection.DatedPairs, [.. rows.Select(row => new DatedPairRecord
        {
            Column1 = codes[row.Row.Column1],
            Column2 = codes[row.Row.Column2],
            Effective = row.Row.Effective,
            Deleted = row.Row.Deleted,
            Row = checked((ushort)row.Number),
            Indicator = (byte)row.Row.Indicator,
        })]);
    }

    /// <summary>For each two codes of the matrix with an applied row, by the lower and then the higher: where its row lies.</summary>
    private static List<(ushort Low, ushort High, ushort Target)> Targets(CodeIndex codes, List<MergedPair> rows, int[] order, uint[] starts, IReadOnlyList<PairRow> dated)
    {
        var found = new SortedDictionary<(ushort Low, ushort High), (int Forward, int Backward)>();
        for (var place = 0; place < order.Length; place++)
        {
            var row = rows[order[place]];
            if (row.Kind.Indicator != PairMerge.Indicator9)
            {
                var column1 = codes[row.Column1];
                Note(column1, codes[row.Column2], (place - (int)starts[column1]) << 1 | (row.Kind.Releases == PairKindRecord.InBoth && row.Kind.Deleted == 0 ? 1 : 0));
            }
        }

        foreach (var row in dated)
        {
            Note(codes[row.Column1], codes[row.Column2], int.MaxValue);
        }

        return [.. found.Select(pair => (pair.Key.Low, pair.Key.High, TargetOf(pair.Value.Forward, pair.Value.Backward)))];

        void Note(ushort column1, ushort column2, int row)
        {
            var isForward = column1 <= column2;
            var key = isForward ? (column1, column2) : (column2, column1);
            if (key.Item2 >= codes.MatrixCodeCount)
            {
                return;
            }

            var (forward, backward) = found.TryGetValue(key, out var one) ? one : (-1, -1);
            found[key] = isForward ? (Better(forward, row), backward) : (forward, Better(backward, row));
        }

        // A row that both releases hold decides of most days; else the first one.
        static int Better(int old, int row) => old < 0 || old == int.MaxValue || ((old & 1) == 0 && (row & 1) != 0 && row != int.MaxValue) ? row : old;
    }

    private static ushort TargetOf(int forward, int backward)
    {
        var isBackward = forward < 0 || (backward >= 0 && (forward & 1) == 0 && (backward & 1) != 0);
        var row = (isBackward ? backward : forward) >> 1;
        return row > EditionFormat.TargetRow
            ? (ushort)EditionFormat.LookTwice
            : (ushort)(row | (isBackward ? EditionFormat.HigherFirst : 0) | (forward >= 0 && backward >= 0 ? EditionFormat.BothWays : 0));
    }

    private static void WriteMatrix(EditionFile file, CodeIndex codes, List<(ushort Low, ushort High, ushort Target)> targets)
    {
        var count = codes.MatrixCodeCount;
        var words = EditionFormat.WordsPerRow(count);
        var matrix = new ulong[(count + 1) * words];
        var pairsOf = new uint[count + 1];
        foreach (var (low, high, _) in targets)
        {
            matrix[(low * words) + (high >> 6)] |= 1UL << (high & 63);
            matrix[(high * words) + (low >> 6)] |= 1UL << (low & 63);
            pairsOf[low]++;
        }

        var ranks = new ushort[matrix.Length];
        var starts = new uint[count + 1];
        var before = 0u;
        for (var row = 0; row <= count; row++)
        {
            var bits = 0u;
            var own = 0u;
            for (var word = 0; word < words; word++)
            {
                ranks[(row * words) + word] = (ushort)bits;
                var mask = word < row >> 6 ? ulong.MaxValue : word == row >> 6 ? ulong.MaxValue >> (63 - (row & 63)) >> 1 : 0;
                own += (uint)BitOperations.PopCount(matrix[(row * words) + word] & mask);
                bits += (uint)BitOperations.PopCount(matrix[(row * words) + word]);
            }

            starts[row] = before - own;
            before += pairsOf[row];
        }

        file.Add<ulong>(EditionSection.PairMatrix, matrix);
        file.Add<ushort>(EditionSection.PairRanks, ranks);
        file.Add<uint>(EditionSection.PairStarts, starts);
        file.Add<ushort>(EditionSection.PairTargets, [.. targets.Select(pair => pair.Target)]);
    }
}
