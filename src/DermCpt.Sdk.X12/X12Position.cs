using System.Globalization;

namespace DermCpt.X12;

/// <summary>Where something stands in a transaction set, as a 999 acknowledgment counts. Thread-safe: an immutable value.</summary>
/// <param name="Loop">Loop of the guide: 2300, 2400; empty in the envelope.</param>
/// <param name="Line">The claim's line, counted from 1; null outside lines.</param>
/// <param name="Segment">Name of the segment: SV1.</param>
/// <param name="SegmentPosition">Its number in the set, ST being 1; in the envelope its number in the file.</param>
/// <param name="Element">The element, and the component where there is one: SV101-2; empty for the segment as a whole.</param>
public readonly record struct X12Position(string Loop, int? Line, string Segment, long SegmentPosition, string Element)
{
    /// <summary>As billing staff read it: <c>2400 LX*2 SV1 segment 41 SV101-2</c>.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"LX*{number} ") : string.Empty;
        var loop = Loop is { Length: > 0 } ? Loop + " " : string.Empty;
        var element = Element is { Length: > 0 } ? " " + Element : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{loop}{line}{Segment} segment {SegmentPosition}{element}");
    }
}

/// <summary>The envelope that a claim stands in. Thread-safe: immutable.</summary>
/// <param name="Interchange">Control number of the interchange, ISA13.</param>
/// <param name="Group">Control number of the group, GS06.</param>
/// <param name="Set">Control number of the transaction set, ST02.</param>
/// <param name="Batch">The submitter's number of the batch, BHT03; empty where it has none.</param>
public sealed record X12Place(string Interchange, string Group, string Set, string Batch);
