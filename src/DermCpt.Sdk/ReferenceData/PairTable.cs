using System.Numerics;

namespace DermCpt.ReferenceData;

/// <summary>
/// NCCI pairs. The first codes have a matrix of one bit a pair, which answers "no row" at once and of which a hit counts to the pair's
/// row; it is of a bounded size, and the pairs of further codes are searched in the block of their column 1. A row says which days it
/// has and which of two releases hold it, so that a day between them is answered where both say the same.
/// </summary>
internal sealed partial class PairTable
{
    private const byte Indicator9 = 9;

    /// <summary>In place of a matrix row: the absence of a bit says nothing.</summary>
    internal const int NoRowSays = -1;

    private readonly Column<ulong> matrix;
    private readonly Column<ushort> ranks;
    private readonly Column<uint> starts;
    private readonly Column<ushort> targets;
    private readonly Column<uint> rowStarts;
    private readonly Column<ushort> column2;
    private readonly Column<PairKindRecord> kinds;
    private readonly Column<byte> narrowKinds;
    private readonly Column<ushort> wideKinds;
    private readonly Column<DatedPairRecord> dated;
    private readonly Column<PairPlacesRecord> firstPlaces;
    private readonly Column<PairPlacesRecord> laterPlaces;
    private readonly SourceRows sourceRows;
    private readonly SourceRows laterSourceRows;
    private readonly int words;
    private readonly int core;
    private readonly int paired;
    private readonly int scope;
    private readonly bool holdsAllCodes;
    private readonly bool isPart;
    private readonly SourceRecord first;
    private readonly SourceRecord later;
    private readonly byte firstNumber;
    private readonly byte laterNumber;
    private readonly byte sampleNumber;

    internal PairTable(EditionImage image, SourceRecord[] sources)
    {
        matrix = new Column<ulong>(image, EditionSection.PairMatrix);
        ranks = new Column<ushort>(image, EditionSection.PairRanks);
        starts = new Column<uint>(image, EditionSection.PairStarts);
        targets = new Column<ushort>(image, EditionSection.PairTargets);
        rowStarts = new Column<uint>(image, EditionSection.PairRowStarts);
        column2 = new Column<ushort>(image, EditionSection.PairColumn2);
        kinds = new Column<PairKindRecord>(image, EditionSection.PairKinds);
        narrowKinds = new Column<byte>(image, EditionSection.PairRowKinds);
        wideKinds = new Column<ushort>(image, EditionSection.PairWideRowKinds);
        dated = new Column<DatedPairRecord>(image, EditionSection.DatedPairs);
        firstPlaces = new Column<PairPlacesRecord>(image, EditionSection.PairFirstPlaces);
        laterPlaces = new Column<PairPlacesRecord>(image, EditionSection.PairLaterPlaces);
        sourceRows = image.SourceRows(EditionSection.PairSourceRows);
        laterSourceRows = image.SourceRows(EditionSection.PairLaterSourceRows);
        var counts = new Column<uint>(image, EditionSection.PairScope);
        (core, paired, scope) = ((int)counts[0], (int)counts[1], (int)counts[2]);
        words = EditionFormat.WordsPerRow(core);
        var (at, count) = Sources.Of(sources, TableId.Ptp).GetOffsetAndLength(sources.Length);
        for (var i = at; i < at + count; i++)
        {
            Take(sources[i], (byte)(i + 1), ref first, ref firstNumber, ref later, ref laterNumber, ref sampleNumber);
        }

        holdsAllCodes = (first.Flags & SourceRecord.AllCodes) != 0;
        isPart = (first.Flags & SourceRecord.Part) != 0;
        if (isPart)
        {
            // No code has a row of the matrix, since the absence of a bit says nothing.
            (core, paired) = (0, int.MaxValue);
        }
    }

    /// <summary>Codes for which the table was filtered: dense indices below this. Two of them without a row have no edit.</summary>
    internal int CodeCount => scope;

    internal int RowCount => column2.Count;

    /// <summary>Whether the table was filtered for a code, or for all codes: whether its pairs can be judged.</summary>
    internal bool Covers(int code) => (uint)code < (uint)scope || holdsAllCodes;

    internal bool HoldsAllCodes => holdsAllCodes;

    /// <summary>Whether the table holds both codes and no row pairs them: the answer of most pairs, from one word.</summary>
    internal bool HasNoRow(int a, int b) => MatrixRow(a) is var first && MatrixRow(b) is var second && first >= 0 && second >= 0 && !HasBit(first, second);

    /// <summary>A code's row of the matrix, where the absence of a bit says that there is no pair; else <see cref="NoRowSays"/>. Codes without any pair share the last row, which is empty.</summary>
    internal int MatrixRow(int code) => (uint)code < (uint)core ? code : Covers(code) && (uint)(code - core) >= (uint)(paired - core) ? core : NoRowSays;

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
                var bits = ((int)(row[at >> 6] >> (at & 63)) & 1) | (isOutside | (code >>> 31)) * PairHit.Outside;
                hits[found] = new PairHit((short)i, (short)j, bits);
                found += bits == 0 ? 0 : 1;
            }
        }

        next = i;
        foreach (ref var hit in hits[..found])
        {
            var target = hit.Row >= PairHit.Outside ? EditionFormat.LookTwice : TargetOf(codes[hit.First], codes[hit.Second]);
            if (target >= EditionFormat.LookTwice)
            {
                hit = new PairHit(hit.First, hit.Second, PairHit.NoRow);
                continue;
            }

            var isSwapped = IsHigherFirst(target) != codes[hit.First] > codes[hit.Second];
            var (one, two) = isSwapped ? (hit.Second, hit.First) : (hit.First, hit.Second);
            hit = new PairHit(one, two, (int)rowStarts[codes[one]] + (target & EditionFormat.TargetRow));
        }

        return found;
    }

    /// <summary>The edit of a row that is in force on a day by its first look; not live where a second look (<see cref="Find"/>) must decide.</summary>
    internal PairEdit AtOnce(int row, ProcedureCode code1, ProcedureCode code2, int day)
    {
        var kind = KindOf(row);
        var isLive = day >= first.From && (laterNumber == 0
            ? kind.Indicator != Indicator9 && IsOpen(kind, day)
            : kind.Releases == PairKindRecord.InBoth && kind.Deleted == 0 && day >= kind.Effective);
        return isLive
            ? Stated(PairState.Live, StatusOf(day), code1, code2, row, kind, isLater: laterNumber != 0 && day >= later.From)
            : new PairEdit(PairState.NotLive, CoverageStatus.NoData, code1, code2);
    }

    /// <summary>How well the table says that a pair has no row, the same for all pairs of a day.</summary>
    internal CoverageStatus CoverageOfNoRow(int day) => isPart ? CoverageStatus.NoData : StatusOf(day);

    /// <summary>One row of the pair table as it stands: its columns (dense) and what it says.</summary>
    internal (int Column1, int Column2, PairKindRecord Kind) RowAt(int row)
    {
        var (low, after) = (0, rowStarts.Count - 1);
        while (after - low > 1)
        {
            var middle = (low + after) / 2;
            (low, after) = rowStarts[middle] <= (uint)row ? (middle, after) : (low, middle);
        }

        return (low, column2[row], KindOf(row));
    }

    /// <summary>What one row of the pair table says.</summary>
    internal PairKindRecord KindAt(int row) => KindOf(row);

    /// <summary>The 1-based row of the first release's file.</summary>
    internal int SourceRowAt(int row) => sourceRows[PlaceIn(firstPlaces, row)];

    /// <summary>The 1-based row of the later release's file.</summary>
    internal int LaterSourceRowAt(int row) => laterSourceRows[PlaceIn(laterPlaces, row)];

    internal int DatedCount => dated.Count;

    internal DatedPairRecord DatedAt(int row) => dated[row];

    private static void Take(in SourceRecord source, byte number, ref SourceRecord first, ref byte firstNumber, ref SourceRecord later, ref byte laterNumber, ref byte sampleNumber)
    {
        if ((source.Flags & SourceRecord.Partial) != 0)
        {
            sampleNumber = number;
        }
        else if (firstNumber == 0)
        {
            (first, firstNumber) = (source, number);
        }
        else
        {
            (later, laterNumber) = (source, number);
        }
    }

    private static bool IsHigherFirst(int target) => (target & EditionFormat.HigherFirst) != 0;

    private static bool IsOpen(in PairKindRecord kind, int day) => day >= kind.Effective && (kind.Deleted == 0 || day <= kind.Deleted);

    /// <summary>The place of a row among those that a release holds.</summary>
    private static int PlaceIn(Column<PairPlacesRecord> places, int row)
    {
        if (places.Count == 0)
        {
            return row;
        }

        var block = places[row >> 6];
        return (int)block.Before + BitOperations.PopCount(block.Rows & ((1UL << (row & 63)) - 1));
    }

    private bool HasBit(int a, int b) => (matrix[(a * words) + (b >> 6)] >> (b & 63) & 1) != 0;

    private PairKindRecord KindOf(int row) => kinds[narrowKinds.Count != 0 ? narrowKinds[row] : wideKinds[row]];

    /// <summary>Where the row of two codes with a bit lies, as <see cref="EditionSection.PairTargets"/> puts it.</summary>
    private int TargetOf(int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        var at = (low * words) + (high >> 6);
        var before = matrix[at] & ((1UL << (high & 63)) - 1);
        return targets[(int)(starts[low] + ranks[at] + (uint)BitOperations.PopCount(before))];
    }

    /// <summary>What holds for every pair of a day: the releases around it, as far as they agree.</summary>
    private CoverageStatus StatusOf(int day)
    {
        if (day <= first.To)
        {
            return CoverageStatus.Verified;
        }

        if (laterNumber == 0)
        {
            return CoverageStatus.CarriedForward;
        }

        return day < later.From ? CoverageStatus.Bracketed : day <= later.To ? CoverageStatus.Verified : CoverageStatus.CarriedForward;
    }

    private PairEdit Stated(PairState state, CoverageStatus coverage, ProcedureCode code1, ProcedureCode code2, int row, in PairKindRecord kind, bool isLater)
    {
        var source = isLater && (kind.Releases & PairKindRecord.InLater) != 0
            ? new SourceRow(laterNumber, TableId.Ptp, LaterSourceRowAt(row))
            : (kind.Releases & PairKindRecord.InFirst) != 0
                ? new SourceRow(firstNumber, TableId.Ptp, SourceRowAt(row))
                : new SourceRow(laterNumber, TableId.Ptp, LaterSourceRowAt(row));
        return new PairEdit(state, coverage, code1, code2, source, kind.Indicator, kind.Effective, kind.Deleted);
    }
}

/// <summary>A pair of a claim's codes that needs a look, by the places of its codes.</summary>
internal readonly struct PairHit(short first, short second, int row)
{
    /// <summary>Where a row is known: the place of its column 1.</summary>
    internal short First { get; init; } = first;
    /// <summary>Where a row is known: the place of its column 2.</summary>
    internal short Second { get; init; } = second;
    /// <summary>A row of the pair, or <see cref="NoRow"/> where only a full look decides.</summary>
    internal int Row { get; init; } = row;

    internal const int NoRow = -1;

    /// <summary>The matrix does not hold one of the codes.</summary>
    internal const int Outside = 2;
}
