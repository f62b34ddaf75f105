using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>The dense index of an edition under construction: codes of the pair matrix, others with pairs, others of the pair table, the rest; each part ascending. Immutable.</summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<ProcedureCode, ushort> index = [];
    private readonly List<ProcedureCode> codes = [];

    /// <summary>Orders codes; where more have pairs than the matrix takes, it takes those of <paramref name="preferred"/>.</summary>
    internal CodeIndex(IReadOnlyCollection<ProcedureCode> paired, IEnumerable<ProcedureCode> covered, IReadOnlyCollection<ProcedureCode> preferred, IEnumerable<ProcedureCode> others)
    {
        Add(paired.Count <= EditionFormat.MaximumMatrixCodes ? paired : preferred.Intersect(paired).Take(EditionFormat.MaximumMatrixCodes));
        MatrixCodeCount = codes.Count;
        Add(paired);
        PairedCodeCount = codes.Count;
        Add(covered);
        PairCodeCount = codes.Count;
        Add(others);
    }

    internal int MatrixCodeCount { get; }

    internal int PairedCodeCount { get; }

    internal int PairCodeCount { get; }

    internal int Count => codes.Count;

    internal ushort this[ProcedureCode code] => index[code];

    internal void Write(EditionFile file)
    {
        file.Add<uint>(EditionSection.Codes, [.. codes.Select(code => code.Packed)]);
        file.Add<ushort>(EditionSection.CodeOrder, [.. codes.Order().Select(code => index[code])]);
        var pages = new byte[EditionFormat.PageCount];
        var cells = new List<ushort>();
        foreach (var code in codes)
        {
            var packed = code.Packed;
            if ((packed & 63) >= EditionFormat.Digits)
            {
                continue;
            }

            ref var page = ref pages[(int)((((packed >> 24) * EditionFormat.Digits) + ((packed >> 18) & 63)) * EditionFormat.Digits + ((packed >> 12) & 63))];
            if (page == 0 && cells.Count / EditionFormat.PageSize + 1 == EditionFormat.NoPage)
            {
                page = EditionFormat.NoPage;
            }

            if (page == EditionFormat.NoPage)
            {
                continue;
            }

            if (page == 0)
            {
                cells.AddRange(new ushort[EditionFormat.PageSize]);
                page = (byte)(cells.Count / EditionFormat.PageSize);
            }

            cells[((page - 1) * EditionFormat.PageSize) + (int)((((packed >> 6) & 63) * EditionFormat.Digits) + (packed & 63))] = (ushort)(index[code] + 1);
        }

        file.Add<byte>(EditionSection.CodePages, pages);
        file.Add<ushort>(EditionSection.CodeCells, [.. cells]);
    }

    private void Add(IEnumerable<ProcedureCode> more)
    {
        foreach (var code in more.Distinct().Order())
        {
            if (!code.IsEmpty && index.TryAdd(code, checked((ushort)codes.Count)))
            {
                codes.Add(code);
            }
        }
    }
}
