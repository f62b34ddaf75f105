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

    /// <summary>Small, since the runtime compiles it for each type of row before anything is read.</summary>
    internal Column(EditionImage image, EditionSection section)
    {
        start = image.Locate(section, sizeof(T), out var count);
        Count = count;
    }

    internal int Count { get; }

    internal ReadOnlySpan<T> Span => new(start, Count);

    internal T[] ToArray()
    {
        var rows = new T[Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = this[i];
        }

        return rows;
    }

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
