using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the fee schedule: distinct values and indicators once, one cell for each row of each release, and the patch of global days.</summary>
internal static class FeeSections
{
    internal static void Write(EditionFile file, CodeIndex codes, IReadOnlyList<(Release Release, IReadOnlyList<ScheduleRow> Rows)> releases)
    {
        var cells = new SortedDictionary<(ushort Code, FeeComponent Component), List<(int Release, FeeCellRecord Cell)>>();
        var values = new Distinct<FeeValueRecord>();
        var policies = new Distinct<FeePolicyRecord>();
        for (var release = 0; release < releases.Count; release++)
        {
            for (var i = 0; i < releases[release].Rows.Count; i++)
            {
                var row = releases[release].Rows[i];
                var key = (codes[row.Code], row.Component);
                if (!cells.TryGetValue(key, out var list))
                {
                    cells.Add(key, list = []);
                }

                list.Add((release, new FeeCellRecord { Value = values.NumberOf(row.Value), Policy = policies.NumberOf(row.Policy), Row = checked((ushort)(row.Row == 0 ? i : row.Row - 1)) }));
            }
        }

        WriteSeries(file, codes, cells);
        file.Add<FeeValueRecord>(EditionSection.FeeValues, values.All());
        file.Add<FeePolicyRecord>(EditionSection.FeePolicies, policies.All());
        file.Add<uint>(EditionSection.FeeFactors, [.. releases.Select(FactorOf)]);
    }

    internal static void WritePatch(EditionFile file, CodeIndex codes, IReadOnlyList<GlobalDaysRow> patch)
    {
        var index = new byte[codes.Count];
        for (var i = 0; i < patch.Count; i++)
        {
            index[codes[patch[i].Code]] = checked((byte)(i + 1));
        }

        file.Add<GlobalPatchRecord>(EditionSection.GlobalPatch, [.. patch.Select(row => new GlobalPatchRecord
        {
            Code = codes[row.Code],
            From = EditionBuilder.DayOf(row.From),
            Global = row.Days,
            Source = (byte)row.Release,
        })]);
        file.Add<byte>(EditionSection.GlobalPatchIndex, index);
    }

    private static void WriteSeries(EditionFile file, CodeIndex codes, SortedDictionary<(ushort Code, FeeComponent Component), List<(int Release, FeeCellRecord Cell)>> cells)
    {
        var starts = new ushort[codes.Count + 1];
        var series = new List<FeeSeriesRecord>();
        var all = new List<FeeCellRecord>();
        foreach (var ((code, component), list) in cells)
        {
            ulong mask = 0;
            foreach (var (release, _) in list)
            {
                mask |= (mask >> release & 1) == 0 ? 1UL << release : throw new InvalidDataException($"Two rows of one release for code number {code}.");
            }

            starts[code + 1]++;
            series.Add(new FeeSeriesRecord { Releases = mask, FirstCell = (uint)all.Count, Code = code, Component = component });
            all.AddRange(list.Select(item => item.Cell));
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Add<ushort>(EditionSection.FeeStarts, starts);
        file.Add<FeeSeriesRecord>(EditionSection.FeeSeries, [.. series]);
        file.Add<FeeCellRecord>(EditionSection.FeeCells, [.. all]);
    }

    /// <summary>Rows of codes that are not paid by RVUs may leave the factor out.</summary>
    private static uint FactorOf((Release Release, IReadOnlyList<ScheduleRow> Rows) release) =>
        release.Rows.Select(row => row.ConversionFactor).Where(factor => factor != 0).Distinct().ToList() is [var factor]
            ? (uint)factor
            : throw new InvalidDataException($"{release.Release.Name} has not one conversion factor.");

    private sealed class Distinct<T>
        where T : unmanaged
    {
        private readonly Dictionary<T, ushort> numbers = [];
        private readonly List<T> list = [];

        internal ushort NumberOf(T value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                number = checked((ushort)list.Count);
                numbers.Add(value, number);
                list.Add(value);
            }

            return number;
        }

        internal T[] All() => [.. list];
    }
}
