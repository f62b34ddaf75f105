namespace DermCpt.ReferenceData;

/// <summary>ICD-10-CM codes and headings of one fiscal year, ascending.</summary>
internal sealed class DiagnosisTable
{
    private const byte Billable = 1;
    private const int CategoryBits = 18;
    private const int CodeBits = 42;

    private readonly Column<ulong> codes;
    private readonly Column<byte> flags;
    private readonly Column<ushort> titles;
    private readonly SourceRows sourceRows;
    private readonly SourceRecord release;
    private readonly byte source;

    internal DiagnosisTable(EditionImage image, SourceRecord[] sources)
    {
        codes = new Column<ulong>(image, EditionSection.DiagnosisCodes);
        flags = new Column<byte>(image, EditionSection.DiagnosisFlags);
        titles = new Column<ushort>(image, EditionSection.DiagnosisTitles);
        sourceRows = image.SourceRows(EditionSection.DiagnosisSourceRows);
        var (first, count) = Sources.Of(sources, TableId.Diagnosis).GetOffsetAndLength(sources.Length);
        release = count > 0 ? sources[first] : default;
        source = (byte)(first + 1);
    }

    internal int RowCount => codes.Count;

    internal ulong CodeAt(int row) => codes[row];

    internal byte FlagsAt(int row) => flags[row];

    internal int SourceRowAt(int row) => sourceRows[row];

    internal int TitleAt(int row) => titles[row];

    internal DiagnosisValidity Find(DiagnosisCode code, int day)
    {
        var coverage = Sources.StatusOf(release, TableId.Diagnosis, day);
        var row = codes.Span.BinarySearch(code.Packed);
        if (row >= 0)
        {
            var state = (flags[row] & Billable) != 0 ? DiagnosisState.Valid : DiagnosisState.Header;
            return new DiagnosisValidity(state, coverage, new SourceRow(source, TableId.Diagnosis, sourceRows[row]), titles[row] == 0 ? -1 : titles[row]);
        }

        return CoversCategory(code, ~row)
            ? new DiagnosisValidity(DiagnosisState.UnknownCode, coverage, new SourceRow(source, TableId.Diagnosis, 0))
            : new DiagnosisValidity(DiagnosisState.NotCovered, CoverageStatus.None);
    }

    /// <summary>A category is covered when a code of it stands beside the place where this one would be.</summary>
    private bool CoversCategory(DiagnosisCode code, int place)
    {
        const int Shift = CodeBits - CategoryBits;
        return (place > 0 && codes[place - 1] >> Shift == code.Packed >> Shift) || (place < codes.Count && codes[place] >> Shift == code.Packed >> Shift);
    }
}
