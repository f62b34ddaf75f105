using System.Numerics;

namespace DermCpt.ReferenceData;

/// <summary>
/// NCCI pairs. A matrix of two bits a pair answers "no row" at once; for a hit, the bits before it in its row count to the pair,
/// whose rows follow each other in the file. Rows of a dated sample stand in for the undated rows of their pair.
/// </summary>
internal sealed class PairTable
{
    private const ulong Column1Bits = 0x5555_5555_5555_5555;
    private const byte Indicator9 = 2;

    /// <summary>In place of a matrix row: the absence of a pair says nothing.</summary>
    internal const int NoRowSays = -1;

    private readonly Column<ulong> matrix;
    private readonly Column<ushort> ranks;
    private readonly Column<uint> starts;
    private readonly Column<ushort> pairs;
    private readonly Column<uint> rowStarts;
    private readonly Column<ushort> column2;
    private readonly Column<ushort> deleted;
    private readonly Column<byte> attributes;
    private readonly Column<ushort> effective;
    private readonly Column<DatedPairRecord> dated;
    private readonly Column<ushort> rationales;
    private readonly SourceRows sourceRows;
    private readonly int words;
    private readonly SourceRecord release;
    private readonly SourceRecord sample;
    private readonly byte releaseNumber;
    private readonly bool[] sampleOnly;

    internal PairTable(EditionImage image, SourceRecord[] sources)
    {
        matrix = new Column<ulong>(image, EditionSection.PairMatrix);
        ranks = new Column<ushort>(image, EditionSection.PairRanks);
        starts = new Column<uint>(image, EditionSection.PairStarts);
        pairs = new Column<ushort>(image, EditionSection.Pairs);
        rowStarts = new Column<uint>(image, EditionSection.PairRowStarts);
        column2 = new Column<ushort>(image, EditionSection.PairColumn2);
        deleted = new Column<ushort>(image, EditionSection.PairDeleted);
        attributes = new Column<byte>(image, EditionSection.PairAttributes);
        effective = new Column<ushort>(image, EditionSection.PairEffective);
        dated = new Column<DatedPairRecord>(image, EditionSection.DatedPairs);
        rationales = new Column<ushort>(image, EditionSection.PairRationales);
        sourceRows = image.SourceRows(EditionSection.PairSourceRows);
        words = EditionFormat.WordsPerRow(CodeCount);
        var (first, count) = Sources.Of(sources, TableId.Ptp).GetOffsetAndLength(sources.Length);
        if (count > 0)
        {
            release = sources[first];
            releaseNumber = (byte)(first + 1);
            sample = count > 1 ? sources[first + 1] : default;
        }

        sampleOnly = FindSampleOnly();
    }

    /// <summary>Codes that the table covers: dense indices below this.</summary>
    internal int CodeCount => starts.Count - 1;

    internal int RowCount => column2.Count;

    /// <summary>Whether the table holds both codes and no row pairs them: the answer of most pairs, from one word.</summary>
    internal bool HasNoRow(int a, int b) => MatrixRow(a) >= 0 && MatrixRow(b) >= 0 && Bits(a, b) == 0;

    /// <summary>A code's row of the matrix, where the absence of a pair says that there is none; else <see cref="NoRowSays"/>.</summary>
    internal int MatrixRow(int code) => Covers(code) && !sampleOnly[code] ? code : NoRowSays;

    /// <summary>
    /// The pairs of some codes (<see cref="MatrixRow"/>) that need a look: those with a row in either direction, and every pair of a
    /// code outside the matrix. Two passes without a branch on the data, since in a claim of many hits no predictor guesses it, and so
    /// that the reads of one hit need not wait for those of the hit before.
    /// </summary>
    /// <param name="codes">The codes.</param>
    /// <param name="next">The first code whose pairs with those behind it are still to be found; moved on as far as the room reaches.</param>
    /// <param name="hits">Room for the pairs of at least one code.</param>
    /// <returns>How many were found.</returns>
    internal int FindHits(ReadOnlySpan<int> codes, ref int next, Span<PairHit> hits)
    {
        var found = 0;
        var i = next;
        for (; i < codes.Length && found + codes.Length - i <= hits.Length; i++)
        {
            var row = matrix.Span.Slice(Math.Max(codes[i], 0) * words, words);
            var isOutside = codes[i] >>> 31;
            for (var j = i + 1; j < codes.Length; j++)
            {
                var code = codes[j];
                var at = Math.Max(code, 0);
                var bits = ((int)(row[at >> 5] >> ((at & 31) << 1)) & 3) | (isOutside | (code >>> 31)) * PairHit.Both;
                hits[found] = new PairHit((short)i, (short)j, bits);
                found += bits == 0 ? 0 : 1;
            }
        }

        next = i;
        foreach (ref var hit in hits[..found])
        {
            var isSwapped = hit.Row == 2;
            var (first, second) = isSwapped ? (hit.Second, hit.First) : (hit.First, hit.Second);
            var pair = hit.Row == PairHit.Both ? EditionFormat.DatedPair : PairOf(codes[first], codes[second]);
            hit = (pair & EditionFormat.DatedPair) != 0 ? new PairHit(hit.First, hit.Second, PairHit.NoRow) : new PairHit(first, second, (int)rowStarts[codes[first]] + pair);
        }

        return found;
    }

    /// <summary>The edit of a row that is in force on a day by its first look; not live where a second look (<see cref="Find"/>) must decide.</summary>
    internal PairEdit AtOnce(int row, ProcedureCode code1, ProcedureCode code2, int day)
    {
        var attribute = attributes[row];
        var (from, to) = (EffectiveOf(row), deleted[row]);
        var isLive = (attribute & 3) != Indicator9 && (to == 0 || day <= to) && day >= (from == 0 ? release.From : from);
        return new PairEdit(isLive ? PairState.Live : PairState.NotLive, StatusOf(day, isDated: false), code1, code2, new SourceRow(releaseNumber, TableId.Ptp, sourceRows[row]), (byte)(attribute & 3), from, to);
    }

    /// <summary>How well the table says that a pair has no row, the same for all pairs of a day.</summary>
    internal CoverageStatus CoverageOfNoRow(int day) => StatusOf(day, isDated: false);

    internal PairEdit Find(ProcedureCode codeA, int a, ProcedureCode codeB, int b, int day)
    {
        if (!Covers(a) || !Covers(b))
        {
            return new PairEdit(PairState.Uncovered, CoverageStatus.None, codeA, codeB);
        }

        return Bits(a, b) switch
        {
            0 => NoRow(codeA, a, codeB, b, day),
            1 => Judge(codeA, a, codeB, b, day),
            2 => Judge(codeB, b, codeA, a, day),
            _ => PairEdit.Better(Judge(codeA, a, codeB, b, day), Judge(codeB, b, codeA, a, day)),
        };
    }

    internal PairEdit FindOrdered(ProcedureCode code1, int column1, ProcedureCode code2, int column2, int day)
    {
        if (!Covers(column1) || !Covers(column2))
        {
            return new PairEdit(PairState.Uncovered, CoverageStatus.None, code1, code2);
        }

        return (Bits(column1, column2) & 1) != 0 ? Judge(code1, column1, code2, column2, day) : NoRow(code1, column1, code2, column2, day);
    }

    /// <summary>One row of the pair file as it stands: its columns (dense), days and indicator (9 included).</summary>
    internal (int Column1, int Column2, int Effective, int Deleted, int Indicator, int Rationale) RowAt(int row)
    {
        var (column1, after) = (0, CodeCount);
        while (after - column1 > 1)
        {
            var middle = (column1 + after) / 2;
            (column1, after) = rowStarts[middle] <= (uint)row ? (middle, after) : (column1, middle);
        }

        var attribute = attributes[row];
        return (column1, column2[row], EffectiveOf(row), deleted[row], (attribute & 3) == Indicator9 ? 9 : attribute & 3, attribute >> 2);
    }

    /// <summary>The 1-based row of the source file.</summary>
    internal int SourceRowAt(int row) => sourceRows[row];

    /// <summary>The string number of a rationale that <see cref="RowAt"/> numbers.</summary>
    internal int RationaleAt(int rationale) => rationales[rationale];

    internal int DatedCount => dated.Count;

    internal DatedPairRecord DatedAt(int row) => dated[row];

    private bool Covers(int code) => (uint)code < (uint)CodeCount;

    private int Bits(int a, int b) => (int)(matrix[(a * words) + (b >> 5)] >> ((b & 31) << 1)) & 3;

    private PairEdit NoRow(ProcedureCode codeA, int a, ProcedureCode codeB, int b, int day) => sampleOnly[a] || sampleOnly[b]
        ? new PairEdit(PairState.Uncovered, CoverageStatus.None, codeA, codeB)
        : new PairEdit(PairState.None, StatusOf(day, isDated: false), codeA, codeB);

    /// <summary>Codes of which only the sample has rows: it holds some of their pairs, so that the absence of a row says nothing.</summary>
    private bool[] FindSampleOnly()
    {
        var found = new bool[CodeCount];
        for (var i = 0; i < dated.Count; i++)
        {
            Note(dated[i].Column1);
            Note(dated[i].Column2);
        }

        return found;

        void Note(ushort code) => found[code] |= rowStarts[code + 1] == rowStarts[code] && !column2.Span.Contains(code);
    }

    /// <summary>The release says that a pair has no row, or a row has ended, for every day up to its own last one.</summary>
    private CoverageStatus StatusOf(int day, bool isDated) =>
        day <= release.To || (isDated && sample.From != 0 && day >= sample.From && day <= sample.To) ? CoverageStatus.Verified : CoverageStatus.CarriedForward;

    /// <summary>The pair's number among those of its column 1, or of the dated ones.</summary>
    private int PairOf(int column1, int column2)
    {
        var at = (column1 * words) + (column2 >> 5);
        var before = matrix[at] & Column1Bits & ((1UL << ((column2 & 31) << 1)) - 1);
        return pairs[(int)starts[column1] + ranks[at] + BitOperations.PopCount(before)];
    }

    private PairEdit Judge(ProcedureCode code1, int column1, ProcedureCode code2, int column2, int day)
    {
        var pair = PairOf(column1, column2);
        return (pair & EditionFormat.DatedPair) != 0
            ? JudgeDated(code1, code2, pair & ~EditionFormat.DatedPair, day)
            : JudgeRows(code1, column1, code2, column2, (int)rowStarts[column1] + pair, day);
    }

    private PairEdit JudgeDated(ProcedureCode code1, ProcedureCode code2, int first, int day)
    {
        var head = dated[first];
        var cited = head;
        for (var i = first; i < dated.Count; i++)
        {
            var row = dated[i];
            if (row.Column1 != head.Column1 || row.Column2 != head.Column2)
            {
                break;
            }

            cited = row;
            if (day >= row.Effective && (row.Deleted == 0 || day <= row.Deleted))
            {
                return Dated(PairState.Live, code1, code2, row, day);
            }
        }

        return Dated(PairState.NotLive, code1, code2, cited, day);
    }

    private PairEdit Dated(PairState state, ProcedureCode code1, ProcedureCode code2, in DatedPairRecord row, int day) =>
        new(state, StatusOf(day, isDated: true), code1, code2, new SourceRow((byte)(releaseNumber + 1), TableId.Ptp, row.Row), row.Indicator, row.Effective, row.Deleted);

    private PairEdit JudgeRows(ProcedureCode code1, int column1, ProcedureCode code2, int second, int first, int day)
    {
        var end = (int)rowStarts[column1 + 1];
        var dead = first;
        var unknown = -1;
        for (var row = first; row < end && column2[row] == second; row++)
        {
            if ((attributes[row] & 3) == Indicator9)
            {
                continue;
            }

            dead = row;
            if ((deleted[row] != 0 && day > deleted[row]) || day < EffectiveOf(row))
            {
                continue;
            }

            if (EffectiveOf(row) != 0 || day >= release.From)
            {
                return Stated(PairState.Live, StatusOf(day, isDated: false), code1, code2, row);
            }

            unknown = unknown < 0 || EndOf(row) < EndOf(unknown) ? row : unknown;
        }

        return unknown >= 0
            ? Stated(PairState.Unknown, CoverageStatus.NoData, code1, code2, unknown)
            : Stated(PairState.NotLive, StatusOf(day, isDated: false), code1, code2, dead);
    }

    private int EndOf(int row) => deleted[row] == 0 ? int.MaxValue : deleted[row];

    private PairEdit Stated(PairState state, CoverageStatus coverage, ProcedureCode code1, ProcedureCode code2, int row) =>
        new(state, coverage, code1, code2, new SourceRow(releaseNumber, TableId.Ptp, sourceRows[row]), (byte)(attributes[row] & 3), EffectiveOf(row), deleted[row]);

    private ushort EffectiveOf(int row) => effective.Count == 0 ? (ushort)0 : effective[row];
}

/// <summary>A pair of a claim's codes that needs a look, by the places of its codes.</summary>
/// <param name="First">Where a row is known: the place of its column 1.</param>
/// <param name="Second">Where a row is known: the place of its column 2.</param>
/// <param name="Row">The pair's first row, or <see cref="NoRow"/> where only a full look decides.</param>
internal readonly record struct PairHit(short First, short Second, int Row)
{
    internal const int NoRow = -1;

    /// <summary>Bits of a pair that has rows in both directions, or whose code the matrix does not hold.</summary>
    internal const int Both = 3;
}
