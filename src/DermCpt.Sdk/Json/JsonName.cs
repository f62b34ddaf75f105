using System.Diagnostics;
using System.Text;

namespace DermCpt.Json;

/// <summary>The name of a member as JSON writes it: plain ASCII, of UTF-8 or of a text. Immutable.</summary>
internal readonly ref struct JsonName
{
    private readonly ReadOnlySpan<byte> utf8;
    private readonly string? text;

    private JsonName(ReadOnlySpan<byte> utf8, string? text)
    {
        this.utf8 = utf8;
        this.text = text;
    }

    internal int Length => text is null ? utf8.Length : text.Length;

    public static implicit operator JsonName(ReadOnlySpan<byte> utf8) => new(utf8, null);

    public static implicit operator JsonName(string text) => new([], text);

    /// <summary>How many bytes it took.</summary>
    internal int CopyTo(Span<byte> destination)
    {
        if (text is null)
        {
            utf8.CopyTo(destination);
            return utf8.Length;
        }

        _ = Ascii.FromUtf16(text, destination, out var written);
        Debug.Assert(written == text.Length, "A name is ASCII.");
        return written;
    }
}
