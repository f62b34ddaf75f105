using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the diagnoses: billable codes by category, stem and seventh character, and their days.</summary>
internal static class DiagnosisSections
{
    private const int CategoryShift = 24;
    private const int SeventhBits = 6;
    private const uint SuffixMask = 0x3FFFF;
    private const int PatternBits = 14;

    internal static void Write(EditionFile file, IReadOnlyList<BillableRow> rows)
    {
        var categories = new List<DiagnosisCategoryRecord>();
        var stems = new List<(uint Suffix, ulong Pattern)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var packed = rows[i].Code.Packed;
            if (i > 0 && packed <= rows[i - 1].Code.Packed)
            {
                throw new InvalidDataException($"The diagnosis file is not in order at data row {i + 1}.");
            }

            var isNewCategory = i == 0 || packed >> CategoryShift != rows[i - 1].Code.Packed >> CategoryShift;
            if (isNewCategory)
            {
                categories.Add(new DiagnosisCategoryRecord { Category = (uint)(packed >> CategoryShift), FirstRow = (uint)i, FirstStem = checked((ushort)stems.Count) });
            }

            var suffix = (uint)(packed >> SeventhBits) & SuffixMask;
            if (isNewCategory || stems[^1].Suffix != suffix)
            {
                stems.Add((suffix, 0));
            }

            stems[^1] = (suffix, stems[^1].Pattern | (1UL << (int)(packed & 63)) | (rows[i].First is null && rows[i].Last is null ? 0 : DiagnosisTable.HasDays));
        }

        categories.Add(new DiagnosisCategoryRecord { Category = uint.MaxValue, FirstRow = (uint)rows.Count, FirstStem = checked((ushort)stems.Count) });
        var patterns = stems.Select(stem => stem.Pattern).Distinct().ToList();
        var numbers = patterns.Select((pattern, number) => (pattern, number)).ToDictionary(one => one.pattern, one => (uint)one.number);
        if (patterns.Count > 1 << PatternBits)
        {
            throw new InvalidDataException($"{patterns.Count} patterns of the seventh character; an edition holds {1 << PatternBits}.");
        }

        file.Add<DiagnosisCategoryRecord>(EditionSection.DiagnosisCategories, [.. categories]);
        file.Add<uint>(EditionSection.DiagnosisStems, [.. stems.Select(stem => (stem.Suffix << PatternBits) | numbers[stem.Pattern])]);
        file.Add<ulong>(EditionSection.DiagnosisPatterns, [.. patterns]);
        file.Add<DiagnosisDaysRecord>(EditionSection.DiagnosisDays, [.. rows.Where(row => row.First is not null || row.Last is not null).Select(row => new DiagnosisDaysRecord
        {
            Code = row.Code.Packed,
            First = EditionBuilder.DayOf(row.First),
            Last = EditionBuilder.DayOf(row.Last),
        })]);
        file.AddSourceRows(EditionSection.DiagnosisSourceRows, rows, static row => row.Row);
    }
}
