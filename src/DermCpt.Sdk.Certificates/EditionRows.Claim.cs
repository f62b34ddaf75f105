using System.Globalization;

namespace DermCpt.Certificates;

/// <summary>What a release of unit limits says: a limit, between two, none published, or nothing.</summary>
internal enum UnitAnswer
{
    NoData,
    NotPublished,
    Limit,
    Between,
}

/// <summary>A unit limit of a day.</summary>
internal readonly record struct UnitFacts(UnitAnswer Answer, int Low = 0, int High = 0, int Mai = 0);

/// <content>What the checks of a claim ask of the rows.</content>
internal sealed partial class EditionRows
{
    private const int UnitMarks = 31, Places = 80, DiagnosisDays = 77;
    private const int CoveredNotListed = 65535;

    /// <summary>The place of a code, or -1.</summary>
    internal int IndexOf(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>A code of the catalog, whose row is of the first lifecycle file.</summary>
    internal bool IsInCatalog(string code) =>
        LifecycleOf(code) is { } row && row.Release == releases.Find(static release => release.Table == "lifecycle").Release;

    /// <summary>True for a facility, false for another place, null for two digits that no row has.</summary>
    internal bool? IsFacility(string place)
    {
        for (var i = 0; i < file.Rows(Places) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number); i++)
        {
            if (file.Row(Places, i)[0] == number)
            {
                return file.Row(Places, i)[1] != 0;
            }
        }

        return null;
    }

    /// <summary>The rows of an add-on with their days; a row that ended on its first day was never applied.</summary>
    internal IEnumerable<(string? Primary, int Type, int From, int To)> AddOnRowsOf(string code)
    {
        const int NoPrimary = 65535;
        for (var i = 0; i < file.Rows(AddOnRows); i++)
        {
            var record = file.Row(AddOnRows, i).ToArray();
            if (codes[Word(record, 0)] == code)
            {
                yield return (Word(record, 2) == NoPrimary ? null : codes[Word(record, 2)], record[12], Word(record, 4), Word(record, 6));
            }
        }
    }

    /// <summary>
    /// The limit of a day: of the last release that has begun and covers the code, on its own days; after them what the next one says too;
    /// else one that is carried back.
    /// </summary>
    internal UnitFacts UnitsOf(string code, int day)
    {
        var all = releases.Select(static (release, place) => (release, place)).Where(static one => one.release.Table == "mue").ToList();
        var index = IndexOf(code);
        var marks = index < 0 ? [] : all.Select((_, i) => file.Word(UnitMarks, (index * all.Count) + i)).ToList();
        var before = marks.Count == 0 ? -1 : all.FindLastIndex(one => one.release.From <= day && marks[all.IndexOf(one)] != 0);
        var after = marks.Count == 0 ? -1 : all.FindIndex(before + 1, one => one.release.From > day && marks[all.IndexOf(one)] != 0);
        var isListedLater = after >= 0 && marks[after] != CoveredNotListed;
        UnitFacts At(int release) => marks[release] == CoveredNotListed ? new UnitFacts(UnitAnswer.NotPublished)
            : Unit(file.Row(UnitRows, all.Take(release).Sum(static one => one.release.Rows) + marks[release] - 1));
        if (before >= 0 && (day <= all[before].release.To || marks[before] == CoveredNotListed || !isListedLater))
        {
            var back = marks[before] == CoveredNotListed && day > all[before].release.To && isListedLater && IsBack(all[after].place, day);
            return At(back ? after : before);
        }

        if (before >= 0)
        {
            var (old, young) = (At(before), At(after));
            return old == young ? old : new UnitFacts(UnitAnswer.Between, Math.Min(old.Low, young.Low), Math.Max(old.Low, young.Low), Math.Max(old.Mai, young.Mai));
        }

        return isListedLater && IsBack(all[after].place, day) ? At(after) : new UnitFacts(UnitAnswer.NoData);
    }

    /// <summary>Whether a diagnosis is billable, a heading (false) or no code (null) on a day, and whether the years of the table hold it.</summary>
    internal (bool? IsBillable, bool IsHeld) DiagnosisOn(string code, int day)
    {
        var years = releases.FindAll(static release => release is { Table: "diagnosis", IsSample: false });
        var known = Math.Clamp(day, years[0].From, years[^1].To);
        var (isCode, isHeading) = (false, false);
        foreach (var (other, first, last) in DiagnosesUnder(code))
        {
            var isOn = known >= first && (last == 0 || known <= last);
            isCode |= isOn && other == code;
            isHeading |= isOn && other.Length > code.Length;
        }

        return (isCode ? true : isHeading ? false : null, day >= years[0].From && day <= years[^1].To);
    }

    private static UnitFacts Unit(ReadOnlySpan<byte> record) => new(UnitAnswer.Limit, Word(record, 2), Word(record, 2), record[8]);

    private bool IsBack(int source, int day) => Word(file.Row(Sources, source), 10) is var back and not 0 && day >= back;

    /// <summary>The billable codes that begin with a code's characters, with their days.</summary>
    private IEnumerable<(string Code, int First, int Last)> DiagnosesUnder(string code)
    {
        const int Characters = 7, Fourth = 18;
        for (var category = 0; category + 1 < file.Rows(DiagnosisCategories); category++)
        {
            var head = (ulong)Double(file.Row(DiagnosisCategories, category), 0) << 24;
            if (!code.StartsWith(Unpacked(head, Characters), StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var packed in CodesFrom(Word(file.Row(DiagnosisCategories, category), 8), head, Fourth))
            {
                if (Unpacked(packed, Characters) is var text && text.StartsWith(code, StringComparison.Ordinal))
                {
                    var (first, last) = DaysOf(packed);
                    yield return (text, first, last);
                }
            }
        }
    }

    /// <summary>The codes that begin with the characters so far.</summary>
    private IEnumerable<ulong> CodesFrom(int node, ulong packed, int shift)
    {
        const int EndsHere = 0x8000;
        if ((Word(file.Row(DiagnosisNodes, node), 2) & EndsHere) != 0)
        {
            yield return packed;
        }

        for (int edge = Word(file.Row(DiagnosisNodes, node), 0), end = Word(file.Row(DiagnosisNodes, node + 1), 0); edge < end && shift >= 0; edge++)
        {
            foreach (var code in CodesFrom(Word(file.Row(DiagnosisEdges, edge), 1), packed | ((ulong)file.Row(DiagnosisEdges, edge)[0] << shift), shift - 6))
            {
                yield return code;
            }
        }
    }

    private (int First, int Last) DaysOf(ulong diagnosis)
    {
        for (var i = 0; i < file.Rows(DiagnosisDays); i++)
        {
            var record = file.Row(DiagnosisDays, i);
            if (System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(record) == diagnosis)
            {
                return (Word(record, 8), Word(record, 10));
            }
        }

        return (0, 0);
    }

    private FeeRelease[] FeeReleases() =>
        [.. Enumerable.Range(0, file.Rows(Sources)).Select(i => file.Row(Sources, i).ToArray()).Where(static row => TableNames[row[0]] == "feeSchedule")
            .Select(static row => new FeeRelease(Word(row, 6), Word(row, 8), Word(row, 4), (row[1] & 1) != 0, (row[1] & 4) != 0, Word(row, 10)))];
}
