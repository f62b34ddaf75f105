using System.Runtime.CompilerServices;

namespace DermCpt.Json;

/// <summary>The elements of an array as they are read, so that it need not be read twice to be counted: the first few here, more on the heap.</summary>
internal ref struct Gathered<T>
{
    private const int Near = 8;
    private Few first;
    private T[]? all;

    internal int Count { get; private set; }

    internal void Add(T element)
    {
        if (Count < Near)
        {
            first[Count++] = element;
            return;
        }

        if (all is null)
        {
            all = new T[4 * Near];
            ((ReadOnlySpan<T>)first).CopyTo(all);
        }
        else if (Count == all.Length)
        {
            Array.Resize(ref all, 2 * Count);
        }

        all[Count++] = element;
    }

    internal readonly ValueList<T> ToList()
    {
        if (Count == 0)
        {
            return ValueList<T>.Empty;
        }

        return new ValueList<T>(all is null ? ((ReadOnlySpan<T>)first)[..Count].ToArray() : all.AsSpan(0, Count).ToArray());
    }

    [InlineArray(Near)]
    private struct Few
    {
        private T element;
    }
}
