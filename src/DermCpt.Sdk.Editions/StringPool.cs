using System.Text;

namespace DermCpt.Editions;

/// <summary>Every text of an edition once, numbered in the order of first use; 0 is the empty text. Not thread-safe.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly List<uint> starts = [0, 0];
    private readonly List<byte> text = [];

    internal ushort NumberOf(string value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = checked((ushort)numbers.Count);
            numbers.Add(value, number);
            text.AddRange(Encoding.UTF8.GetBytes(value));
            starts.Add((uint)text.Count);
        }

        return number;
    }

    internal uint[] Starts() => [.. starts];

    internal byte[] Bytes() => [.. text];
}
