using System.Globalization;
using System.Text;

namespace DermCpt.X12;

/// <summary>A reason why money was left off. Thread-safe: an immutable value.</summary>
/// <param name="Group">Who owes it: <c>CO</c>, <c>PR</c>, <c>OA</c> or <c>PI</c>.</param>
/// <param name="Carc">The adjustment reason code, such as <c>97</c>.</param>
public readonly record struct RemittanceReason(string Group, string Carc);

/// <summary>A service of a remittance. No money is kept. Thread-safe: immutable.</summary>
/// <param name="Code">The code as it was billed.</param>
/// <param name="Modifiers">Its modifiers, in order.</param>
/// <param name="IsPaid">Something was paid.</param>
/// <param name="Reasons">Why money was left off (CAS).</param>
/// <param name="Remarks">Remark codes (LQ*HE).</param>
public sealed record RemittanceLine(string Code, IReadOnlyList<string> Modifiers, bool IsPaid, IReadOnlyList<RemittanceReason> Reasons, IReadOnlyList<string> Remarks)
{
    /// <summary>Reasons that adjust a price and deny nothing: deductible, coinsurance, copayment, multiple procedures, contract, reduction by law.</summary>
    private static readonly string[] OfPrice = ["1", "2", "3", "45", "59", "223", "253"];

    /// <summary>Nothing was paid, for a reason that is no matter of price.</summary>
    public bool IsDenied => !IsPaid && Reasons.Any(IsDenial);

    internal static bool IsDenial(RemittanceReason reason) => !OfPrice.Contains(reason.Carc, StringComparer.Ordinal);
}

/// <summary>A claim of a remittance. Thread-safe: immutable.</summary>
/// <param name="Id">The submitter's number of the claim, CLP01: that of CLM01.</param>
/// <param name="Lines">Its services, in order.</param>
public sealed record RemittanceClaim(string Id, IReadOnlyList<RemittanceLine> Lines);

/// <summary>Reads remittances (835 of 005010X221A1): claims, services, reasons and remark codes. Names, identifiers of persons and money are passed by unread. Thread-safe: holds nothing.</summary>
public static class RemittanceReader
{
    /// <summary>Most services of a claim, so that a bad file does not fill memory.</summary>
    private const int MostLines = 999;
    private const int MostReasons = 99;

    /// <summary>Reads claim after claim. The stream is left open.</summary>
    /// <param name="input">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="X12Exception">While reading: the bytes are no X12, a set is no 835, or a service stands outside a claim.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IEnumerable<RemittanceClaim> Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Claims(new SegmentReader(input));
    }

    private static IEnumerable<RemittanceClaim> Claims(SegmentReader segments)
    {
        var draft = new Draft();
        while (segments.Read())
        {
            if (draft.Take(segments) is { } claim)
            {
                yield return claim;
            }
        }

        if (segments.IsUnfinished)
        {
            throw new X12Exception(segments.Offset, segments.Number, "the file ends within a segment.");
        }

        if (draft.End() is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The claim that is being read. Not thread-safe.</summary>
    private sealed class Draft
    {
        private string? id;
        private List<RemittanceLine> lines = [];
        private List<RemittanceReason> reasons = [];
        private List<string> remarks = [];
        private string? code;
        private string[] modifiers = [];
        private bool isPaid;

        /// <summary>Takes the segment at hand; gives the claim before it where it ends one.</summary>
        internal RemittanceClaim? Take(SegmentReader at)
        {
            var segment = at.Current;
            switch (segment.Id)
            {
                case Names.St when !segment.Element(1).SequenceEqual("835"u8):
                    throw new X12Exception(at.Offset, at.Number, $"set {Segment.Show(segment.Element(1))}: expected a remittance, 835.");
                case Names.Clp:
                    var before = End();
                    id = Encoding.Latin1.GetString(segment.Element(1));
                    return before;
                case Names.Se:
                    return End();
                case Names.Svc:
                    Open(at, segment);
                    return null;
                case Names.Cas when code is not null:
                    AddReasons(segment);
                    return null;
                case Names.Lq when code is not null && segment.Element(1).SequenceEqual("HE"u8) && remarks.Count < MostReasons:
                    remarks.Add(Encoding.Latin1.GetString(segment.Element(2)));
                    return null;
                default:
                    return null;
            }
        }

        internal RemittanceClaim? End()
        {
            Close();
            var claim = id is null ? null : new RemittanceClaim(id, lines);
            (id, lines) = (null, []);
            return claim;
        }

        private void Open(SegmentReader at, in Segment segment)
        {
            Close();
            if (id is null || lines.Count == MostLines)
            {
                throw new X12Exception(at.Offset, at.Number, id is null ? "SVC outside a claim: expected CLP before it." : $"more than {MostLines} services of one claim.");
            }

            // What was billed, where the payer paid another code.
            var billed = segment.Element(6).IsEmpty ? segment.Element(1) : segment.Element(6);
            code = Encoding.Latin1.GetString(segment.Component(billed, 2));
            var given = new List<string>();
            for (var place = 3; place <= 6; place++)
            {
                if (segment.Component(billed, place) is { IsEmpty: false } modifier)
                {
                    given.Add(Encoding.Latin1.GetString(modifier));
                }
            }

            modifiers = [.. given];
            isPaid = decimal.TryParse(Encoding.Latin1.GetString(segment.Element(3)), NumberStyles.Number, CultureInfo.InvariantCulture, out var paid) && paid > 0;
        }

        /// <summary>A group, then up to six reasons, each with its money and quantity.</summary>
        private void AddReasons(in Segment segment)
        {
            const int First = 2;
            const int Last = 17;
            const int Step = 3;
            var group = Encoding.Latin1.GetString(segment.Element(1));
            for (var place = First; place <= Last && reasons.Count < MostReasons; place += Step)
            {
                if (segment.Element(place) is { IsEmpty: false } carc)
                {
                    reasons.Add(new RemittanceReason(group, Encoding.Latin1.GetString(carc)));
                }
            }
        }

        private void Close()
        {
            if (code is not null)
            {
                lines.Add(new RemittanceLine(code, modifiers, isPaid, reasons, remarks));
                (code, reasons, remarks) = (null, [], []);
            }
        }
    }
}
