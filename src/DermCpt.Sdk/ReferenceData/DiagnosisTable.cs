namespace DermCpt.ReferenceData;

/// <summary>
/// Every billable ICD-10-CM code with its days. A code is its category (three characters), three more, and a
/// seventh: codes that differ in the seventh alone share a stem, whose pattern says which sevenths there are.
/// </summary>
internal sealed class DiagnosisTable
{
    /// <summary>Of a pattern: some code of the stem has a first or last day. The other bits stand for the seventh character, 0 for none.</summary>
    internal const ulong HasDays = 1UL << 63;

    private const int CategoryShift = 24;
    private const int SeventhBits = 6;
    private const uint SuffixMask = 0x3FFFF;
    private const int PatternBits = 14;
    private const uint PatternMask = 0x3FFF;

    private readonly Column<DiagnosisCategoryRecord> categories;
    private readonly Column<uint> stems;
    private readonly Column<ulong> patterns;
    private readonly Column<DiagnosisDaysRecord> days;
    private readonly SourceRows sourceRows;
    private readonly SourceRecord first;
    private readonly SourceRecord last;
    private readonly byte firstNumber;
    private readonly byte lastNumber;

    internal DiagnosisTable(EditionImage image, SourceRecord[] sources)
    {
        categories = new Column<DiagnosisCategoryRecord>(image, EditionSection.DiagnosisCategories);
        stems = new Column<uint>(image, EditionSection.DiagnosisStems);
        patterns = new Column<ulong>(image, EditionSection.DiagnosisPatterns);
        days = new Column<DiagnosisDaysRecord>(image, EditionSection.DiagnosisDays);
        sourceRows = image.SourceRows(EditionSection.DiagnosisSourceRows);
        var (at, count) = Sources.Of(sources, TableId.Diagnosis).GetOffsetAndLength(sources.Length);
        for (var i = at; i < at + count; i++)
        {
            if ((sources[i].Flags & SourceRecord.Partial) == 0)
            {
                (first, firstNumber) = firstNumber == 0 ? (sources[i], (byte)(i + 1)) : (first, firstNumber);
                (last, lastNumber) = (sources[i], (byte)(i + 1));
            }
        }
    }

    internal DiagnosisValidity Find(DiagnosisCode code, int day)
    {
        var coverage = day < first.From ? CoverageStatus.CarriedBack : day <= last.To ? CoverageStatus.Verified : CoverageStatus.CarriedForward;
        var source = new SourceRow(day >= last.From ? lastNumber : firstNumber, TableId.Diagnosis, 0);
        var known = KnownDay(day);
        var state = IsBillable(code, known) ? DiagnosisState.Valid : FirstChild(code.Packed, code.Packed, known) != 0 ? DiagnosisState.Header : DiagnosisState.UnknownCode;
        return new DiagnosisValidity(state, coverage, source);
    }

    /// <summary>The first billable code of a day that a code heads and that comes after another of them, or none.</summary>
    internal DiagnosisCode NextChild(DiagnosisCode heading, DiagnosisCode after, int day) =>
        FirstChild(heading.Packed, after.Packed, KnownDay(day)) is var child and not 0 ? DiagnosisCode.FromPacked(child) : default;

    /// <summary>The 1-based row of a billable code in its file, 0 for any other.</summary>
    internal int RowOf(DiagnosisCode code)
    {
        var (category, stem) = Locate(code.Packed);
        var seventh = (int)(code.Packed & 63);
        if (stem < 0 || (PatternOf(stem) >> seventh & 1) == 0)
        {
            return 0;
        }

        var row = (int)categories[category].FirstRow;
        for (int i = categories[category].FirstStem; i < stem; i++)
        {
            row += CountOf(PatternOf(i));
        }

        return sourceRows[row + CountOf(PatternOf(stem) & ((1UL << seventh) - 1))];
    }

    /// <summary>Every billable code with its days, in order.</summary>
    internal IEnumerable<(DiagnosisCode Code, int First, int Last, int Row)> All()
    {
        var row = 0;
        for (var category = 0; category + 1 < categories.Count; category++)
        {
            for (int stem = categories[category].FirstStem, end = categories[category + 1].FirstStem; stem < end; stem++)
            {
                for (var left = PatternOf(stem) & ~HasDays; left != 0; left &= left - 1)
                {
                    var packed = PackedOf(category, stem) | (uint)System.Numerics.BitOperations.TrailingZeroCount(left);
                    var own = DaysOf(packed);
                    yield return (DiagnosisCode.FromPacked(packed), own.First, own.Last, sourceRows[row++]);
                }
            }
        }
    }

    private static int CountOf(ulong pattern) => System.Numerics.BitOperations.PopCount(pattern & ~HasDays);

    /// <summary>A day before or after the years held is judged as the nearest one in them.</summary>
    private int KnownDay(int day) => Math.Clamp(day, first.From, last.To);

    private bool IsBillable(DiagnosisCode code, int day)
    {
        var (_, stem) = Locate(code.Packed);
        return stem >= 0 && (PatternOf(stem) >> (int)(code.Packed & 63) & 1) != 0 && IsOn(code.Packed, PatternOf(stem), day);
    }

    private bool IsOn(ulong packed, ulong pattern, int day) =>
        (pattern & HasDays) == 0 || (DaysOf(packed) is var own && day >= own.First && (own.Last == 0 || day <= own.Last));

    private DiagnosisDaysRecord DaysOf(ulong packed)
    {
        var (low, after) = (0, days.Count);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = days[middle].Code < packed ? (middle + 1, after) : (low, middle);
        }

        return low < days.Count && days[low].Code == packed ? days[low] : default;
    }

    private ulong FirstChild(ulong heading, ulong after, int day)
    {
        var category = CategoryOf(heading);
        if (category < 0 || (heading & 63) != 0)
        {
            return 0;
        }

        // Codes that a code heads follow it up to the next one of its own length.
        var length = DiagnosisCode.FromPacked(heading).Length;
        var end = heading + (1UL << (SeventhBits * (7 - length)));
        for (int stem = FirstStem(category, after), last = categories[category + 1].FirstStem; stem < last; stem++)
        {
            var pattern = PatternOf(stem);
            for (var left = pattern & ~HasDays; left != 0; left &= left - 1)
            {
                var packed = PackedOf(category, stem) | (uint)System.Numerics.BitOperations.TrailingZeroCount(left);
                if (packed >= end)
                {
                    return 0;
                }

                if (packed > after && packed > heading && IsOn(packed, pattern, day))
                {
                    return packed;
                }
            }
        }

        return 0;
    }

    private (int Category, int Stem) Locate(ulong packed)
    {
        var category = CategoryOf(packed);
        if (category < 0)
        {
            return (-1, -1);
        }

        var stem = FirstStem(category, packed);
        return (category, stem < categories[category + 1].FirstStem && stems[stem] >> PatternBits == SuffixOf(packed) ? stem : -1);
    }

    private int CategoryOf(ulong packed)
    {
        var wanted = (uint)(packed >> CategoryShift);
        var (low, after) = (0, categories.Count - 1);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = categories[middle].Category < wanted ? (middle + 1, after) : (low, middle);
        }

        return low < categories.Count - 1 && categories[low].Category == wanted ? low : -1;
    }

    /// <summary>The first stem of a category that is not before that of a code.</summary>
    private int FirstStem(int category, ulong packed)
    {
        var (low, after) = ((int)categories[category].FirstStem, (int)categories[category + 1].FirstStem);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = stems[middle] >> PatternBits < SuffixOf(packed) ? (middle + 1, after) : (low, middle);
        }

        return low;
    }

    private static uint SuffixOf(ulong packed) => (uint)(packed >> SeventhBits) & SuffixMask;

    private ulong PackedOf(int category, int stem) => ((ulong)categories[category].Category << CategoryShift) | ((ulong)(stems[stem] >> PatternBits) << SeventhBits);

    private ulong PatternOf(int stem) => patterns[(int)(stems[stem] & PatternMask)];
}
