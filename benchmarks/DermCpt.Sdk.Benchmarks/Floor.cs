using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks;

/// <summary>
/// The least that a scrub could cost: two bits a pair in flat rows, codes interned beforehand, every ordered pair probed without a
/// branch, findings only counted. No library could be faster and say anything; it is the unit of every ratio.
/// </summary>
internal sealed class Floor
{
    private readonly uint[] matrix;
    private readonly int[] limits;
    private readonly int stride;

    internal Floor()
    {
        var codes = LiveEdits.Codes.Length;
        stride = (codes + 15) / 16;
        matrix = new uint[codes * stride];
        limits = LiveEdits.Limits;
        foreach (var (column1, column2) in LiveEdits.Pairs)
        {
            matrix[(column1 * stride) + (column2 >> 4)] |= 1u << ((column2 & 15) << 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Count(ReadOnlySpan<ushort> codes, ReadOnlySpan<int> units)
    {
        ref var bits = ref MemoryMarshal.GetArrayDataReference(matrix);
        ref var limit = ref MemoryMarshal.GetArrayDataReference(limits);
        var found = 0u;
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            ref var row = ref Unsafe.Add(ref bits, code * stride);
            for (var j = 0; j < codes.Length; j++)
            {
                var other = (int)codes[j];
                found += (Unsafe.Add(ref row, other >> 4) >> ((other & 15) << 1)) & 1;
            }

            found += (uint)(Unsafe.Add(ref limit, code) - units[i]) >> 31;
        }

        return (int)found;
    }
}
