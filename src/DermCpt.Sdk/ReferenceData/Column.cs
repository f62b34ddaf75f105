using System.Runtime.CompilerServices;

namespace DermCpt.ReferenceData;

/// <summary>
/// The rows of one section, read where they lie. Unaligned reads, since a resource begins on any multiple of 4. The edition that
/// owns the memory must outlive the column.
/// </summary>
internal readonly unsafe struct Column<T>
    where T : unmanaged
{
    private readonly byte* start;

    internal Column(byte* start, int count)
    {
        this.start = start;
        Count = count;
    }

    internal int Count { get; }

    internal ReadOnlySpan<T> Span => new(start, Count);

    internal T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
            {
                Outside();
            }

            return Unsafe.ReadUnaligned<T>(start + ((nint)index * sizeof(T)));
        }
    }

    private static void Outside() => throw new EditionException(EditionFault.Malformed, typeof(T).Name, 0, "a row number points outside its section.");
}
