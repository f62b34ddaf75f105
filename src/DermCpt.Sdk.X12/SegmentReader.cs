namespace DermCpt.X12;

/// <summary>
/// Cuts a stream into segments. The room grows to the longest segment, at most 1 MiB; each interchange brings separators of its own.
/// </summary>
internal sealed class SegmentReader(Stream input)
{
    internal const int LongestSegment = 1 << 20;
    private const int HeaderLength = 106;
    private const int FirstRoom = 1 << 16;
    private static readonly int[] HeaderSeparators = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    private byte[] room = new byte[FirstRoom];
    private int start;
    private int end;
    private int gap;
    private int length;
    private long passed;
    private bool isAtEnd;
    private byte element;
    private byte component;
    private byte terminator;

    /// <summary>The segment read last.</summary>
    internal Segment Current => new(room.AsSpan(start, length), element, component);

    /// <summary>Its number in the file, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The byte of the file at which it begins.</summary>
    internal long Offset => passed + start;

    /// <summary>The segment with what stands between it and the one before, and with its terminator.</summary>
    internal ReadOnlySpan<byte> Raw => room.AsSpan(gap, start + length + (IsUnfinished ? 0 : 1) - gap);

    /// <summary>What stands after the last whole segment, once reading has ended.</summary>
    internal ReadOnlySpan<byte> Rest => room.AsSpan(gap, end - gap);

    /// <summary>Bytes before the segment proper in <see cref="Raw"/>.</summary>
    internal int GapLength => start - gap;

    /// <summary>The stream ended without a terminator: the bytes are no whole segment.</summary>
    internal bool IsUnfinished { get; private set; }

    /// <summary>Goes to the next segment; false at the end, and where the last bytes are no whole segment.</summary>
    internal bool Read()
    {
        gap = start = Number == 0 ? 0 : Math.Min(start + length + 1, end);
        length = 0;
        if (IsUnfinished || !SkipBreaks())
        {
            return false;
        }

        if (Number == 0 && Fill(3) && room.AsSpan(start, 3).SequenceEqual("\uFEFF"u8))
        {
            start += 3;
        }

        Number++;
        if (Number == 1 || IsHeader())
        {
            return ReadHeader();
        }

        return ReadToTerminator();
    }

    private static bool IsSeparator(byte value) => !char.IsAsciiLetterOrDigit((char)value) && value != (byte)' ' && value < 127;

    private static bool AreApart(byte first, byte second, byte third) => first != second && first != third && second != third;

    private bool SkipBreaks()
    {
        while (true)
        {
            if (start == end && !Fill(1))
            {
                return false;
            }

            // A file may be padded at its end, by blanks or by the byte that old systems end a file with.
            if (room[start] is not ((byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' or 0 or 0x1A))
            {
                return true;
            }

            start++;
            if (start - gap > LongestSegment)
            {
                throw Bad("more than 1 MiB of blanks between segments.");
            }
        }
    }

    private bool IsHeader() => Fill(4) && room.AsSpan(start, 3).SequenceEqual("ISA"u8) && IsSeparator(room[start + 3]);

    private bool ReadHeader()
    {
        if (!Fill(HeaderLength) || !room.AsSpan(start, 3).SequenceEqual("ISA"u8))
        {
            throw Bad(LooksWide() ? "expected ISA in bytes of ASCII; the file is UTF-16." : "expected an ISA segment of 106 characters.");
        }

        var header = room.AsSpan(start, HeaderLength);
        foreach (var at in HeaderSeparators)
        {
            if (header[at] != header[3])
            {
                throw Bad($"character {at + 1} of ISA is not the element separator: expected elements of fixed width, 106 characters in all.");
            }
        }

        (element, component, terminator) = (header[3], header[HeaderLength - 2], header[HeaderLength - 1]);
        if (!IsSeparator(element) || !IsSeparator(component) || !IsSeparator(terminator) || !AreApart(element, component, terminator))
        {
            throw Bad("the separators of ISA are letters, digits, blanks or not different from each other.");
        }

        length = HeaderLength - 1;
        return true;
    }

    private bool LooksWide() => end - start >= 2 && (room[start] is 0xFF or 0xFE || room[start] == 0 || room[start + 1] == 0);

    private bool ReadToTerminator()
    {
        var searched = 0;
        while (true)
        {
            var at = room.AsSpan(start + searched, end - start - searched).IndexOf(terminator);
            if (at >= 0)
            {
                length = searched + at;
                return length <= LongestSegment ? true : throw TooLong();
            }

            searched = end - start;
            if (searched > LongestSegment)
            {
                throw TooLong();
            }

            if (!Fill(searched + 1))
            {
                length = searched;
                IsUnfinished = true;
                return false;
            }
        }
    }

    /// <summary>Makes so many bytes stand from the segment's start on; false where the stream has fewer.</summary>
    private bool Fill(int wanted)
    {
        while (end - start < wanted)
        {
            if (isAtEnd)
            {
                return false;
            }

            if (end == room.Length)
            {
                MakeRoom();
            }

            var count = input.Read(room, end, room.Length - end);
            isAtEnd = count == 0;
            end += count;
        }

        return true;
    }

    private void MakeRoom()
    {
        if (gap > 0)
        {
            Buffer.BlockCopy(room, gap, room, 0, end - gap);
        }

        (start, end, passed, gap) = (start - gap, end - gap, passed + gap, 0);
        if (end > room.Length / 2)
        {
            Array.Resize(ref room, room.Length * 2);
        }
    }

    private X12Exception TooLong() => Bad("the segment is longer than 1 MiB; expected its terminator before.");

    private X12Exception Bad(string problem) => new(Offset, Number, problem);
}
