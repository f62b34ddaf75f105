namespace DermCpt;

/// <summary>
/// Places of UTF-8 names. A key of length and three bytes finds the candidate in one vectorised search; the whole name is compared
/// once. Thread-safe: immutable.
/// </summary>
internal sealed class NameIndex
{
    private readonly byte[][] names;
    private readonly uint[] keys;

    internal NameIndex(byte[][] names)
    {
        this.names = names;
        keys = Array.ConvertAll(names, static name => KeyOf(name));
    }

    /// <summary>The place of a name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var key = KeyOf(name);
        for (var from = 0; ;)
        {
            var next = keys.AsSpan(from).IndexOf(key);
            if (next < 0)
            {
                return -1;
            }

            from += next;
            if (name.SequenceEqual(names[from]))
            {
                return from;
            }

            from++;
        }
    }

    private static uint KeyOf(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : (uint)((byte)name.Length | (name[0] << 8) | (name[name.Length / 2] << 16) | (name[^1] << 24));
}
