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

    internal bool Contains(ProcedureCode code) => index.ContainsKey(code);

    internal void Write(EditionFile file)
    {
        file.Add<uint>(EditionSection.Codes, [.. codes.Select(code => code.Packed)]);
        var slots = new ushort[4];
        for (var shift = 32 - 2; !TryPlace(slots, shift); shift--)
        {
            slots = new ushort[slots.Length * 2];
        }

        file.Add<ushort>(EditionSection.CodeSlots, slots);
    }

    /// <summary>Puts each code into the first free slot from its own on; false where one lies too far off, or the slots are more than half full.</summary>
    private bool TryPlace(ushort[] slots, int shift)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            var (slot, steps) = (EditionFormat.SlotOf(codes[i].Packed, shift), 1);
            for (; slots[slot] != 0 && steps < EditionFormat.MostSlots; steps++)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            if (slots[slot] != 0 || codes.Count * 2 > slots.Length)
            {
                return false;
            }

            slots[slot] = (ushort)(i + 1);
        }

        return true;
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
