namespace DermCpt.Fhir;

/// <summary>A line of NDJSON. Thread-safe: immutable.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Claims">Its claims; of a line that cannot be read one, whose finding says why.</param>
public sealed record FhirLine(int Number, IReadOnlyList<FhirClaim> Claims);

/// <summary>Cuts a stream into lines; the room grows to the longest one. Not thread-safe.</summary>
internal sealed class LineReader(Stream input)
{
    private const int LongestLine = 64 << 20;
    private byte[] bytes = new byte[64 << 10];
    private int begin;
    private int end;
    private int length;
    private int next;
    private bool isLast;

    /// <summary>Number of the line at hand, counted from 1.</summary>
    internal int Number { get; private set; }

    /// <summary>The line at hand, without its break; until the next one is read.</summary>
    internal ReadOnlySpan<byte> Line => bytes.AsSpan(begin, length);

    /// <summary>Goes to the next line that is not blank; false at the end.</summary>
    /// <exception cref="FhirException">The line is too long.</exception>
    internal bool Read()
    {
        begin = next;
        length = 0;
        var seen = begin;
        while (true)
        {
            var at = bytes.AsSpan(seen, end - seen).IndexOf((byte)'\n');
            if (at < 0 && !isLast)
            {
                seen = end - begin;
                Fill();
                continue;
            }

            var stop = at < 0 ? end : seen + at;
            next = at < 0 ? end : stop + 1;
            if (at < 0 && stop == begin)
            {
                return false;
            }

            Number++;
            if (!bytes.AsSpan(begin, stop - begin).Trim(" \t\r"u8).IsEmpty)
            {
                length = stop - begin;
                return true;
            }

            begin = seen = next;
        }
    }

    /// <summary>Moves the line to the front and reads on.</summary>
    private void Fill()
    {
        bytes.AsSpan(begin, end - begin).CopyTo(bytes);
        end -= begin;
        begin = 0;
        if (end == bytes.Length)
        {
            if (end >= LongestLine)
            {
                throw new FhirException($"line {Number + 1}: longer than {LongestLine} bytes; expected one resource a line.");
            }

            Array.Resize(ref bytes, 2 * end);
        }

        var read = input.Read(bytes, end, bytes.Length - end);
        isLast = read == 0;
        end += read;
    }
}
