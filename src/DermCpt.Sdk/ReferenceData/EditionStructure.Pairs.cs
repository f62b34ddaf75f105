using System.Numerics;

namespace DermCpt.ReferenceData;

/// <content>The pair table: every number is followed once, so that the check takes time in proportion to the bytes.</content>
internal static partial class EditionStructure
{
    private const int ScopeCounts = 3;
    private const byte Indicator9 = 9;

    private static void Pairs(EditionImage image, int codes)
    {
        var counts = new Column<uint>(image, EditionSection.PairScope);
        Require(
            counts.Count == ScopeCounts && counts[0] <= counts[1] && counts[1] <= counts[2] && counts[2] <= codes && counts[0] <= EditionFormat.MaximumMatrixCodes,
            image,
            EditionSection.PairScope,
            "it covers more codes than there are.");
        PairReleases(image);
        PairRows(image, (int)counts[1]);
        PairPlaces(image);
        PairDates(image, (int)counts[1]);
        PairMatrix(image, (int)counts[0]);
    }

    /// <summary>A first release with its days, perhaps a later one, perhaps a sample.</summary>
    private static void PairReleases(EditionImage image)
    {
        var (whole, samples, end) = (0, 0, 0);
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            if (source.Table != TableId.Ptp)
            {
                continue;
            }

            var isSample = (source.Flags & SourceRecord.Partial) != 0;
            samples += isSample ? 1 : 0;
            whole += isSample ? 0 : 1;
            Require(source.From != 0 && (isSample || source.From > end), image, EditionSection.Sources, "the releases of the pair table overlap or have no days.");
            end = isSample ? end : source.To;
        }

        Require(whole is 1 or 2 && samples <= 1, image, EditionSection.Sources, "the pair table has not one or two releases.");
    }

    private static void PairRows(EditionImage image, int paired)
    {
        var starts = new Column<uint>(image, EditionSection.PairRowStarts);
        var rows = new Column<ushort>(image, EditionSection.PairColumn2);
        Require(starts.Count == paired + 1, image, EditionSection.PairRowStarts, "its length does not fit its codes.");
        Ascending(image, EditionSection.PairRowStarts, starts, (uint)rows.Count);
        for (var code = 0; code < paired; code++)
        {
            var previous = 0;
            for (var row = (int)starts[code]; row < (int)starts[code + 1]; row++)
            {
                Require(rows[row] < paired && rows[row] >= previous, image, EditionSection.PairColumn2, "a code is outside the table or out of order.");
                previous = rows[row];
            }
        }

        var (kinds, narrow, wide) = (new Column<PairKindRecord>(image, EditionSection.PairKinds), new Column<byte>(image, EditionSection.PairRowKinds), new Column<ushort>(image, EditionSection.PairWideRowKinds));
        Require(narrow.Count + wide.Count == rows.Count && (narrow.Count == 0 || wide.Count == 0), image, EditionSection.PairRowKinds, "its length does not fit the rows.");
        foreach (var kind in narrow.Span)
        {
            Require(kind < kinds.Count, image, EditionSection.PairRowKinds, "a kind does not exist.");
        }

        foreach (var kind in wide.Span)
        {
            Require(kind < kinds.Count, image, EditionSection.PairWideRowKinds, "a kind does not exist.");
        }

        foreach (var kind in kinds.Span)
        {
            Require(kind.Indicator is 0 or 1 or Indicator9 && kind.Releases is > 0 and <= PairKindRecord.InBoth, image, EditionSection.PairKinds, "an indicator or release does not exist.");
        }
    }

    /// <summary>The bits of a release count its rows, and agree with what the rows say.</summary>
    private static void PairPlaces(EditionImage image)
    {
        var hasLater = ReleasesOf(image, TableId.Ptp, isSample: false) > 1;
        var first = PlacesOf(image, EditionSection.PairFirstPlaces, PairKindRecord.InFirst, hasLater);
        var later = PlacesOf(image, EditionSection.PairLaterPlaces, PairKindRecord.InLater, hasLater);
        Stated(image, EditionSection.PairSourceRows, first);
        Stated(image, EditionSection.PairLaterSourceRows, later);
    }

    private static int PlacesOf(EditionImage image, EditionSection section, byte release, bool hasLater)
    {
        var kinds = new Column<PairKindRecord>(image, EditionSection.PairKinds);
        var (narrow, wide) = (new Column<byte>(image, EditionSection.PairRowKinds), new Column<ushort>(image, EditionSection.PairWideRowKinds));
        var places = new Column<PairPlacesRecord>(image, section);
        var rows = narrow.Count + wide.Count;
        Require(places.Count == (hasLater ? (rows + 63) / 64 : 0), image, section, "its length does not fit the rows.");
        var before = 0;
        for (var row = 0; row < rows; row++)
        {
            var isHeld = (kinds[narrow.Count != 0 ? narrow[row] : wide[row]].Releases & release) != 0;
            if (hasLater)
            {
                var place = places[row >> 6];
                Require((place.Rows >> (row & 63) & 1) != 0 == isHeld && ((row & 63) != 0 || place.Before == before), image, section, "it does not say what the rows say.");
            }

            before += isHeld ? 1 : 0;
        }

        return before;
    }

    private static void PairDates(EditionImage image, int paired)
    {
        var rows = new Column<DatedPairRecord>(image, EditionSection.DatedPairs);
        for (var i = 0; i < rows.Count; i++)
        {
            var isInOrder = i == 0 || (rows[i].Column1, rows[i].Column2).CompareTo((rows[i - 1].Column1, rows[i - 1].Column2)) >= 0;
            Require(rows[i].Column1 < paired && rows[i].Column2 < paired && rows[i].Effective != 0 && isInOrder, image, EditionSection.DatedPairs, "a code is outside the table, or a row out of order.");
        }

        Require(rows.Count == 0 || ReleasesOf(image, TableId.Ptp, isSample: true) > 0, image, EditionSection.DatedPairs, "no release is a sample.");
    }

    /// <summary>A bit stands for both orders of two codes; counted from the lower one, it leads to a row of the pair.</summary>
    private static void PairMatrix(EditionImage image, int core)
    {
        var words = EditionFormat.WordsPerRow(core);
        var (matrix, ranks) = (new Column<ulong>(image, EditionSection.PairMatrix), new Column<ushort>(image, EditionSection.PairRanks));
        var (starts, targets) = (new Column<uint>(image, EditionSection.PairStarts), new Column<ushort>(image, EditionSection.PairTargets));
        Require(matrix.Count == (core + 1) * words, image, EditionSection.PairMatrix, "its length does not fit its codes.");
        Require(ranks.Count == matrix.Count, image, EditionSection.PairRanks, "its length does not fit its codes.");
        Require(starts.Count == core + 1, image, EditionSection.PairStarts, "its length does not fit its codes.");
        var pair = 0;
        for (var row = 0; row <= core; row++)
        {
            var (bits, own, first) = (0, 0, pair);
            for (var word = 0; word < words; word++)
            {
                Require(ranks[(row * words) + word] == bits, image, EditionSection.PairRanks, "it does not count the bits before it.");
                for (var left = matrix[(row * words) + word]; left != 0; left &= left - 1)
                {
                    var column = (word << 6) + BitOperations.TrailingZeroCount(left);
                    Require(column < core && row < core && (matrix[(column * words) + (row >> 6)] >> (row & 63) & 1) != 0, image, EditionSection.PairMatrix, "a bit stands alone or outside the codes.");
                    bits++;
                    own += column < row ? 1 : 0;
                    if (column >= row)
                    {
                        Require(pair < targets.Count, image, EditionSection.PairTargets, "its length does not fit the matrix.");
                        Target(image, row, column, targets[pair++]);
                    }
                }
            }

            Require(starts[row] == (uint)(first - own), image, EditionSection.PairStarts, "it does not count the pairs before it.");
        }

        Require(pair == targets.Count, image, EditionSection.PairTargets, "its length does not fit the matrix.");
    }

    private static void Target(EditionImage image, int low, int high, ushort target)
    {
        if ((target & EditionFormat.LookTwice) != 0)
        {
            return;
        }

        var starts = new Column<uint>(image, EditionSection.PairRowStarts);
        var (column1, column2) = (target & EditionFormat.HigherFirst) != 0 ? (high, low) : (low, high);
        var row = starts[column1] + (uint)(target & EditionFormat.TargetRow);
        Require(row < starts[column1 + 1] && new Column<ushort>(image, EditionSection.PairColumn2)[(int)row] == column2, image, EditionSection.PairTargets, "a pair has no row.");
    }

    private static int ReleasesOf(EditionImage image, TableId table, bool isSample)
    {
        var count = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            count += source.Table == table && (source.Flags & SourceRecord.Partial) != 0 == isSample ? 1 : 0;
        }

        return count;
    }

    private static void Stated(EditionImage image, EditionSection section, int rows) =>
        Require(image.SourceRows(section).StatedCount is var stated && (stated == 0 || stated == rows), image, section, "its length does not fit the rows.");
}
