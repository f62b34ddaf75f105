using System.Buffers;
using System.Globalization;
using System.Text;

namespace DermCpt.X12;

/// <summary>
/// The file written again as it is read. The segments of a claim are kept until it is judged, so that its SV1 may change; everything else goes out at once.
/// </summary>
internal sealed class RepairedCopy(Stream output)
{
    private const int MostKept = 1 << 23;

    private readonly ArrayBufferWriter<byte> kept = new(1 << 16);
    private readonly List<(int Line, int Start, int Length)> services = [];
    private readonly List<(int Start, int Length, byte[] Text)> changes = [];
    private byte element;
    private byte component;
    private bool isKeeping;
    private int heldUntil = -1;

    /// <summary>The claim that is kept has ended: the segments that follow are not its own.</summary>
    internal void Hold(bool isJudged)
    {
        heldUntil = isJudged && isKeeping ? kept.WrittenCount : -1;
        isKeeping = false;
        if (heldUntil < 0)
        {
            WriteKept();
        }
    }

    /// <summary>A segment with what stands before it; a trailer with what it should count, or -1; of a claim's SV1 the line.</summary>
    internal void Take(SegmentReader segments, in Segment segment, long counted, bool beginsClaim, LineDraft? line)
    {
        (element, component) = (segment.ElementSeparator, segment.ComponentSeparator);
        if (beginsClaim)
        {
            isKeeping = true;
        }

        if (line is not null && isKeeping)
        {
            services.Add((line.Number, kept.WrittenCount + segments.GapLength, segment.Text.Length));
        }

        if (counted >= 0)
        {
            WithCount(segments, segment, counted);
        }
        else
        {
            kept.Write(segments.Raw);
        }

        if (heldUntil < 0 && (!isKeeping || kept.WrittenCount > MostKept))
        {
            isKeeping = false;
            WriteKept();
        }
    }

    /// <summary>Gives the SV1 of a line another code, other modifiers or other units.</summary>
    internal bool Replace(int line, ClaimLine read, ClaimLine with)
    {
        foreach (var service in services)
        {
            if (service.Line == line && service.Start < heldUntil)
            {
                var segment = new Segment(kept.WrittenSpan.Slice(service.Start, service.Length), element, component);
                _ = changes.RemoveAll(change => change.Start == service.Start);
                changes.Add((service.Start, service.Length, Changed(segment, read, with)));
                return true;
            }
        }

        return false;
    }

    /// <summary>The claim was judged: it goes out with its changes.</summary>
    internal void Release()
    {
        if (heldUntil < 0)
        {
            return;
        }

        var text = kept.WrittenSpan;
        changes.Sort(static (first, second) => first.Start.CompareTo(second.Start));
        var at = 0;
        foreach (var (start, length, change) in changes)
        {
            output.Write(text[at..start]);
            output.Write(change);
            at = start + length;
        }

        output.Write(text[at..heldUntil]);
        var rest = text[heldUntil..].ToArray();
        changes.Clear();
        _ = services.RemoveAll(service => service.Start < heldUntil);
        for (var i = 0; i < services.Count; i++)
        {
            services[i] = services[i] with { Start = services[i].Start - heldUntil };
        }

        kept.ResetWrittenCount();
        kept.Write(rest);
        heldUntil = -1;
        if (!isKeeping)
        {
            WriteKept();
        }
    }

    internal void End(ReadOnlySpan<byte> rest)
    {
        if (heldUntil >= 0)
        {
            kept.Write(rest);
            return;
        }

        WriteKept();
        output.Write(rest);
    }

    internal void Flush()
    {
        Release();
        output.Flush();
    }

    private static string Composite(in Segment segment, ClaimLine with)
    {
        var composite = segment.Element(1);
        var parts = new List<string> { Encoding.Latin1.GetString(segment.Component(composite, 1)), with.Code.ToString() };
        for (var i = 0; i < LineDraft.MostModifiers; i++)
        {
            parts.Add(i < with.Modifiers.Count ? with.Modifiers[i].ToString() : string.Empty);
        }

        // The description and what follows it stay.
        for (var i = parts.Count + 1; i <= 8; i++)
        {
            parts.Add(Encoding.Latin1.GetString(segment.Component(composite, i)));
        }

        while (parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join((char)segment.ComponentSeparator, parts);
    }

    private static byte[] Changed(in Segment segment, ClaimLine read, ClaimLine with)
    {
        var parts = Encoding.Latin1.GetString(segment.Text).Split((char)segment.ElementSeparator);
        if (with.Code != read.Code || !with.Modifiers.Equals(read.Modifiers))
        {
            parts[1] = Composite(segment, with);
        }

        if (with.Units != read.Units && parts.Length > 4)
        {
            parts[4] = with.Units.ToString(CultureInfo.InvariantCulture);
        }

        return Encoding.Latin1.GetBytes(string.Join((char)segment.ElementSeparator, parts));
    }

    private void WithCount(SegmentReader segments, in Segment segment, long counted)
    {
        var raw = segments.Raw;
        var said = segment.Element(1);
        Span<byte> count = stackalloc byte[20];
        _ = counted.TryFormat(count, out var length, default, CultureInfo.InvariantCulture);
        if (IsNumber(said, counted))
        {
            kept.Write(raw);
            return;
        }

        var first = segments.GapLength + segment.Text.IndexOf(segment.ElementSeparator) + 1;
        if (first == segments.GapLength)
        {
            kept.Write(raw);
            return;
        }

        kept.Write(raw[..first]);
        kept.Write(count[..length]);
        kept.Write(raw[(first + said.Length)..]);
    }

    /// <summary>A count with leading zeros is the same count, and stays as it was.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text, long number) => System.Buffers.Text.Utf8Parser.TryParse(text, out long said, out var used) && used == text.Length && said == number;

    private void WriteKept()
    {
        output.Write(kept.WrittenSpan);
        kept.ResetWrittenCount();
        services.Clear();
    }
}
