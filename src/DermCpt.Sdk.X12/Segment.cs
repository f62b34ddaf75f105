using System.Text;

namespace DermCpt.X12;

/// <summary>One segment, as it lies in the reader's room.</summary>
/// <param name="text">The segment without its terminator.</param>
/// <param name="element">Separator of elements.</param>
/// <param name="component">Separator of components.</param>
internal readonly ref struct Segment(ReadOnlySpan<byte> text, byte element, byte component)
{
    /// <summary>Most characters of a value that a message shows.</summary>
    private const int Shown = 24;

    internal ReadOnlySpan<byte> Text { get; } = text;

    internal byte ElementSeparator { get; } = element;

    internal byte ComponentSeparator { get; } = component;

    /// <summary>Two or three letters as one number; 0 where the name has another length.</summary>
    internal int Id
    {
        get
        {
            var end = Text.Length > 3 ? Text[..4].IndexOf(ElementSeparator) : Text.Length;
            return end switch
            {
                2 => Name(Text[0], Text[1], 0),
                3 => Name(Text[0], Text[1], Text[2]),
                -1 => 0,
                _ => Text.Length <= 3 && Text.IndexOf(ElementSeparator) == 2 ? Name(Text[0], Text[1], 0) : 0,
            };
        }
    }

    internal static int Name(int first, int second, int third) => (first << 16) | (second << 8) | third;

    /// <summary>An element by its number, from 1; empty where the segment is shorter.</summary>
    internal ReadOnlySpan<byte> Element(int number) => Part(Text, ElementSeparator, number);

    /// <summary>A component of an element, from 1.</summary>
    internal ReadOnlySpan<byte> Component(ReadOnlySpan<byte> composite, int number) => Part(composite, ComponentSeparator, number - 1);

    internal static string Show(ReadOnlySpan<byte> value) => Encoding.Latin1.GetString(value[..Math.Min(value.Length, Shown)]);

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> text, byte separator, int place)
    {
        for (; place > 0; place--)
        {
            var at = text.IndexOf(separator);
            if (at < 0)
            {
                return [];
            }

            text = text[(at + 1)..];
        }

        var end = text.IndexOf(separator);
        return end < 0 ? text : text[..end];
    }
}
