using System.Globalization;
using System.Numerics;

namespace DermCpt.ReferenceData;

/// <content>The diagnoses.</content>
internal static partial class EditionStructure
{
    private const int SeventhCharacters = 37;
    private const int PatternBits = 14;

    private static void Diagnoses(EditionImage image)
    {
        Years(image);
        var categories = new Column<DiagnosisCategoryRecord>(image, EditionSection.DiagnosisCategories);
        var stems = new Column<uint>(image, EditionSection.DiagnosisStems);
        var patterns = new Column<ulong>(image, EditionSection.DiagnosisPatterns);
        Require(categories.Count > 0 && categories[0].FirstStem == 0 && categories[categories.Count - 1].FirstStem == stems.Count, image, EditionSection.DiagnosisCategories, "it does not end where its rows end.");
        foreach (var pattern in patterns.Span)
        {
            Require((pattern & ~DiagnosisTable.HasDays) is not 0 and < 1UL << SeventhCharacters, image, EditionSection.DiagnosisPatterns, "a pattern is none.");
        }

        var rows = 0;
        for (var category = 0; category + 1 < categories.Count; category++)
        {
            var (one, next) = (categories[category], categories[category + 1]);
            Require(one.FirstRow == rows && one.FirstStem <= next.FirstStem && one.Category < next.Category && DiagnosisCode.IsPacked((ulong)one.Category << 24), image, EditionSection.DiagnosisCategories, string.Create(CultureInfo.InvariantCulture, $"entry {category} is no category or out of order."));
            for (int stem = one.FirstStem; stem < next.FirstStem; stem++)
            {
                var pattern = (int)(stems[stem] & ((1 << PatternBits) - 1));
                Require(pattern < patterns.Count && (stem == one.FirstStem || stems[stem] >> PatternBits > stems[stem - 1] >> PatternBits), image, EditionSection.DiagnosisStems, string.Create(CultureInfo.InvariantCulture, $"entry {stem} has no pattern or is out of order."));
                var packed = ((ulong)one.Category << 24) | ((ulong)(stems[stem] >> PatternBits) << 6);
                var last = 63 - BitOperations.LeadingZeroCount(patterns[pattern] & ~DiagnosisTable.HasDays);
                Require(DiagnosisCode.IsPacked(packed | (uint)last), image, EditionSection.DiagnosisStems, string.Create(CultureInfo.InvariantCulture, $"entry {stem} makes no code."));
                rows += BitOperations.PopCount(patterns[pattern] & ~DiagnosisTable.HasDays);
            }
        }

        Require(categories[categories.Count - 1].FirstRow == rows, image, EditionSection.DiagnosisCategories, "it does not count its rows.");
        Stated(image, EditionSection.DiagnosisSourceRows, rows);
        Days(image);
    }

    private static void Years(EditionImage image)
    {
        var end = 0;
        foreach (var source in new Column<SourceRecord>(image, EditionSection.Sources).Span)
        {
            if (source.Table == TableId.Diagnosis && (source.Flags & SourceRecord.Partial) == 0)
            {
                Require(source.From != 0 && source.To != 0 && (end == 0 || source.From == end + 1), image, EditionSection.Sources, "the years of the diagnoses do not follow each other.");
                end = source.To;
            }
        }

        Require(end != 0, image, EditionSection.Sources, "the diagnoses have no year.");
    }

    private static void Days(EditionImage image)
    {
        var days = new Column<DiagnosisDaysRecord>(image, EditionSection.DiagnosisDays);
        for (var i = 0; i < days.Count; i++)
        {
            Require(DiagnosisCode.IsPacked(days[i].Code) && (i == 0 || days[i].Code > days[i - 1].Code), image, EditionSection.DiagnosisDays, string.Create(CultureInfo.InvariantCulture, $"entry {i} is no code or out of order."));
        }
    }
}
