using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>Writes the diagnoses: the categories, what may follow each, one node for all of which the same follows, and the days.</summary>
internal static class DiagnosisSections
{
    private const int CategoryShift = 24;
    private const int Bits = 6;
    private const ulong Mask = 63;

    internal static void Write(EditionFile file, IReadOnlyList<BillableRow> rows)
    {
        var categories = new List<DiagnosisCategoryRecord>();
        var nodes = new NodeList();
        for (int i = 0, end; i < rows.Count; i = end)
        {
            end = EndOf(rows, i, rows.Count, CategoryShift);
            categories.Add(new DiagnosisCategoryRecord { Category = (uint)(rows[i].Code.Packed >> CategoryShift), FirstRow = (uint)i, Node = nodes.Of(rows, i, end, CategoryShift) });
        }

        categories.Add(new DiagnosisCategoryRecord { Category = uint.MaxValue, FirstRow = (uint)rows.Count });
        file.Add<DiagnosisCategoryRecord>(EditionSection.DiagnosisCategories, [.. categories]);
        file.Add<DiagnosisNodeRecord>(EditionSection.DiagnosisNodes, nodes.Nodes());
        file.Add<DiagnosisEdgeRecord>(EditionSection.DiagnosisEdges, nodes.Edges());
        file.Add<DiagnosisDaysRecord>(EditionSection.DiagnosisDays, [.. rows.Where(row => row.First is not null || row.Last is not null).Select(row => new DiagnosisDaysRecord
        {
            Code = row.Code.Packed,
            First = EditionBuilder.DayOf(row.First),
            Last = EditionBuilder.DayOf(row.Last),
        })]);
        file.AddSourceRows(EditionSection.DiagnosisSourceRows, rows, static row => row.Row);
    }

    /// <summary>Behind the codes that agree with the first one in the characters above a bit.</summary>
    private static int EndOf(IReadOnlyList<BillableRow> rows, int start, int limit, int shift)
    {
        var end = start + 1;
        while (end < limit && rows[end].Code.Packed >> shift == rows[start].Code.Packed >> shift)
        {
            if (rows[end].Code.Packed <= rows[end - 1].Code.Packed)
            {
                throw new InvalidDataException($"The diagnosis file is not in order at data row {end + 1}.");
            }

            end++;
        }

        return end < limit && rows[end].Code.Packed <= rows[end - 1].Code.Packed ? throw new InvalidDataException($"The diagnosis file is not in order at data row {end + 1}.") : end;
    }

    /// <summary>The nodes so far, each once. Not thread-safe.</summary>
    private sealed class NodeList
    {
        private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);
        private readonly List<DiagnosisNodeRecord> nodes = [];
        private readonly List<DiagnosisEdgeRecord> edges = [];

        internal DiagnosisNodeRecord[] Nodes() => [.. nodes, new DiagnosisNodeRecord { FirstEdge = checked((ushort)edges.Count) }];

        internal DiagnosisEdgeRecord[] Edges() => [.. edges];

        /// <summary>The node of codes that agree down to a bit; those of which the same follows have one.</summary>
        internal ushort Of(IReadOnlyList<BillableRow> rows, int start, int end, int shift)
        {
            var isCode = (rows[start].Code.Packed & ((1UL << shift) - 1)) == 0;
            var own = new List<DiagnosisEdgeRecord>();
            for (var i = isCode ? start + 1 : start; i < end;)
            {
                var next = EndOf(rows, i, end, shift - Bits);
                own.Add(new DiagnosisEdgeRecord { Character = (byte)(rows[i].Code.Packed >> (shift - Bits) & Mask), Node = Of(rows, i, next, shift - Bits) });
                i = next;
            }

            var key = string.Concat(own.Select(edge => $"{(char)edge.Character}{(char)edge.Node}").Prepend(isCode ? "+" : "-"));
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = checked((ushort)nodes.Count));
                nodes.Add(new DiagnosisNodeRecord { FirstEdge = checked((ushort)edges.Count), Codes = (ushort)((ushort)checked((short)(end - start)) | (isCode ? DiagnosisNodeRecord.IsCode : 0)) });
                edges.AddRange(own);
            }

            return number;
        }
    }
}
