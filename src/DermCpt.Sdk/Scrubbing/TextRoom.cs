using System.Buffers;
using System.Globalization;

namespace DermCpt.Scrubbing;

/// <summary>Room in which a text is put together: the caller's own, rented where that is too small. To be freed once. Not thread-safe.</summary>
internal ref struct TextRoom(Span<char> first)
{
    /// <summary>Longer than nearly every message.</summary>
    internal const int Usual = 512;

    private Span<char> room = first;
    private char[]? rented;
    private int length;

    internal readonly ReadOnlySpan<char> Written => room[..length];

    internal void Add(ReadOnlySpan<char> text)
    {
        while (!text.TryCopyTo(room[length..]))
        {
            Grow(text.Length);
        }

        length += text.Length;
    }

    /// <summary>A number or a code.</summary>
    internal void Add<T>(T value)
        where T : struct, ISpanFormattable
    {
        int written;
        while (!value.TryFormat(room[length..], out written, default, CultureInfo.InvariantCulture))
        {
            Grow(1);
        }

        length += written;
    }

    internal void Clear() => length = 0;

    internal void Free()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
            rented = null;
        }
    }

    internal string ToStringAndFree()
    {
        var text = Written.ToString();
        Free();
        return text;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * room.Length, length + more));
        Written.CopyTo(larger);
        Free();
        room = rented = larger;
    }
}
