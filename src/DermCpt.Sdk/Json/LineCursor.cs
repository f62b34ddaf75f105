namespace DermCpt.Json;

/// <summary>The lines of a piece of text that are not blank, with their numbers. The mark of UTF-8 alone on the first line of all is blank. Used on the stack of one thread.</summary>
/// <param name="utf8">The piece.</param>
/// <param name="first">The number of the first line of all.</param>
/// <param name="number">The number of the piece's first line.</param>
/// <param name="isLast">Nothing follows the piece: what stands behind the last line break is a line too.</param>
internal ref struct LineCursor(ReadOnlySpan<byte> utf8, int first, int number, bool isLast)
{
    private readonly int first = first;
    private readonly bool isLast = isLast;

    /// <summary>What was not read yet.</summary>
    internal ReadOnlySpan<byte> Rest { get; private set; } = utf8;

    /// <summary>The line, without its line break.</summary>
    internal ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>The number of the line that comes next.</summary>
    internal int NextNumber { get; private set; } = number;

    /// <summary>Goes to the next line that is not blank; its number is <see cref="NextNumber"/> less 1.</summary>
    internal bool Next()
    {
        while (!Rest.IsEmpty)
        {
            var end = Rest.IndexOf((byte)'\n');
            if (end < 0 && !isLast)
            {
                return false;
            }

            Line = end < 0 ? Rest : Rest[..end];
            Rest = end < 0 ? [] : Rest[(end + 1)..];
            var text = Line.Trim(" \t\r"u8);
            var isFirst = NextNumber++ == first;
            if (!text.IsEmpty && !(isFirst && text.SequenceEqual("\uFEFF"u8)))
            {
                return true;
            }
        }

        return false;
    }
}
