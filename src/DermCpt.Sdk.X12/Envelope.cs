using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace DermCpt.X12;

/// <summary>Interchange, group and set as they open and close: their numbers and counts. What does not fit is told, and reading goes on.</summary>
internal sealed class Envelope(Queue<X12Finding> findings)
{
    private const string Guide = "005010X222";

    private bool isInInterchange;
    private bool isInGroup;
    private string interchange = string.Empty;
    private string group = string.Empty;
    private string version = string.Empty;
    private string set = string.Empty;
    private int groups;
    private int sets;
    private X12Place? place;

    /// <summary>A set is open, professional or not.</summary>
    internal bool IsInSet { get; private set; }

    /// <summary>The open set holds professional claims.</summary>
    internal bool IsProfessional { get; private set; }

    /// <summary>Segments of the open set so far, ST and the one at hand included.</summary>
    internal long Position { get; private set; }

    internal string Batch { get; set; } = string.Empty;

    internal X12Place Place => place ??= new X12Place(interchange, group, set, Batch);

    /// <summary>What the trailer at hand should count.</summary>
    internal long Counted { get; private set; }

    internal void Count() => Position++;

    internal void OpenInterchange(in Segment segment, long number)
    {
        CloseAll("IEA", At("ISA", number, string.Empty));
        interchange = Text(segment.Element(13));
        (isInInterchange, groups) = (true, 0);
    }

    internal void OpenGroup(in Segment segment, long number)
    {
        if (!isInInterchange)
        {
            Tell("HeaderMissing", At("GS", number, string.Empty), "GS", "ISA");
        }

        CloseGroup(At("GS", number, string.Empty));
        (group, version) = (Text(segment.Element(6)), Text(segment.Element(8)));
        (isInGroup, sets) = (true, 0);
        groups++;
    }

    internal void OpenSet(in Segment segment, long number)
    {
        if (!isInGroup)
        {
            Tell("HeaderMissing", At("ST", number, string.Empty), "ST", "GS");
        }

        CloseSet(At("ST", number, string.Empty));
        (set, Batch, place) = (Text(segment.Element(2)), string.Empty, null);
        (IsInSet, Position) = (true, 1);
        sets++;
        var guide = segment.Element(3).IsEmpty ? version : Text(segment.Element(3));
        IsProfessional = segment.Element(1).SequenceEqual("837"u8) && guide.StartsWith(Guide, StringComparison.Ordinal);
        if (!IsProfessional)
        {
            Tell("SetPassedOver", At("ST", number, "ST01"), Kind(segment.Element(1), guide));
        }
    }

    internal void Close(in Segment segment, int id, long number)
    {
        switch (id)
        {
            case Names.Se when IsInSet:
                Trailer(segment, "SE", IsProfessional ? Position : number, Position, set);
                IsInSet = IsProfessional = false;
                break;
            case Names.Ge when isInGroup:
                CloseSet(At("GE", number, string.Empty));
                Trailer(segment, "GE", number, sets, group);
                isInGroup = false;
                break;
            case Names.Iea when isInInterchange:
                CloseGroup(At("IEA", number, string.Empty));
                Trailer(segment, "IEA", number, groups, interchange);
                isInInterchange = false;
                break;
            default:
                Counted = -1;
                var name = id == Names.Se ? "SE" : id == Names.Ge ? "GE" : "IEA";
                Tell("HeaderMissing", At(name, number, string.Empty), name, id == Names.Se ? "ST" : id == Names.Ge ? "GS" : "ISA");
                break;
        }
    }

    /// <summary>The file ends.</summary>
    internal void End(long number, bool isCutOff)
    {
        var at = At("IEA", number, string.Empty);
        if (isCutOff)
        {
            Tell("CutOff", at, "a segment");
        }

        CloseAll("IEA", at);
    }

    internal void Stray(string name, long number) => Tell("HeaderMissing", At(name, number, string.Empty), name, isInGroup ? "ST" : isInInterchange ? "GS" : "ISA");

    private static string Kind(ReadOnlySpan<byte> type, string guide) => type.SequenceEqual("837"u8)
        ? guide.Length > 9 && guide.AsSpan(6).StartsWith("X223") ? "an institutional claim (837I)"
            : guide.Length > 9 && guide.AsSpan(6).StartsWith("X224") ? "a dental claim (837D)" : $"837 of {(guide.Length == 0 ? "no guide" : Clip(guide))}"
        : Segment.Show(type);

    private static string Clip(string text) => text.Length > 24 ? text[..24] : text;

    private static string Text(ReadOnlySpan<byte> text) => Encoding.Latin1.GetString(text[..Math.Min(text.Length, 64)].Trim((byte)' '));

    private static X12Position At(string segment, long number, string element) => new(string.Empty, null, segment, number, element);

    private void Trailer(in Segment segment, string name, long position, long counted, string control)
    {
        Counted = counted;
        var said = segment.Element(1);
        if (!Utf8Parser.TryParse(said, out long count, out var used) || used != said.Length || count != counted)
        {
            var things = name == "SE" ? "segments" : name == "GE" ? "sets" : "groups";
            Tell("CountDiffers", At(name, position, name + "01"), Segment.Show(said), string.Create(CultureInfo.InvariantCulture, $"{counted} {things}"));
        }

        var number = Text(segment.Element(2));
        if (number != control)
        {
            Tell("ControlNumberDiffers", At(name, position, name + "02"), Clip(number), Clip(control));
        }
    }

    private void CloseAll(string name, X12Position at)
    {
        CloseGroup(at);
        if (isInInterchange)
        {
            Tell("TrailerMissing", at, name);
        }

        isInInterchange = false;
    }

    private void CloseGroup(X12Position at)
    {
        CloseSet(at);
        if (isInGroup)
        {
            Tell("TrailerMissing", at, "GE");
        }

        isInGroup = false;
    }

    private void CloseSet(X12Position at)
    {
        if (IsInSet)
        {
            Tell("TrailerMissing", at, "SE");
        }

        IsInSet = IsProfessional = false;
    }

    private void Tell(string code, X12Position at, string found = "", string expected = "") => findings.Enqueue(X12FindingTable.Make(code, at, found, expected));
}
