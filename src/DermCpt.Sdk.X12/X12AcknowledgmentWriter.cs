using System.Globalization;
using System.Text;

namespace DermCpt.X12;

/// <summary>The envelope of a 277CA. Thread-safe: immutable.</summary>
/// <param name="Sender">Who sends it: ISA06 and GS02, at most 15 characters.</param>
/// <param name="Receiver">Who sent the claims: ISA08 and GS03, at most 15 characters.</param>
/// <param name="Written">Date and time of the envelope and of each status.</param>
/// <param name="ControlNumber">Number of the interchange and of its group, 1 to 999,999,999.</param>
public sealed record X12AcknowledgmentEnvelope(string Sender, string Receiver, DateTime Written, int ControlNumber = 1);

/// <summary>
/// Writes a 277CA (005010X214) for the claims that fail. A claim without a rejection is not named: warnings belong on the worklist. The file says nothing of
/// persons and money, which the reader does not keep: names are empty and amounts 0. Nothing is written where no claim fails. Not thread-safe.
/// </summary>
public sealed class X12AcknowledgmentWriter : IDisposable
{
    private const int LongestText = 264;
    private const int LongestName = 15;
    private readonly StreamWriter output;
    private readonly X12AcknowledgmentEnvelope envelope;
    private readonly string date;
    private readonly string time;
    private X12Place? place;
    private int segments;
    private int sets;
    private int level;

    /// <summary>A writer.</summary>
    /// <param name="output">Where it is written; it stays open.</param>
    /// <param name="envelope">Whose file it is.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A name of the envelope is empty, too long or no basic text, or the number is out of range.</exception>
    public X12AcknowledgmentWriter(Stream output, X12AcknowledgmentEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(envelope);
        CheckName(envelope.Sender, nameof(envelope));
        CheckName(envelope.Receiver, nameof(envelope));
        if (envelope.ControlNumber is < 1 or > 999_999_999)
        {
            throw new ArgumentException($"Control number {envelope.ControlNumber}: expected 1 to 999999999.", nameof(envelope));
        }

        this.output = new StreamWriter(output, Encoding.ASCII, leaveOpen: true);
        this.envelope = envelope;
        date = envelope.Written.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        time = envelope.Written.ToString("HHmm", CultureInfo.InvariantCulture);
    }

    /// <summary>Claims written so far.</summary>
    public int Rejected { get; private set; }

    /// <summary>Adds a claim if it is rejected.</summary>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public bool Add(X12Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var first = result.Findings.FirstOrDefault(static finding => finding.IsRejection);
        if (first is null)
        {
            return false;
        }

        if (place != result.Claim.Place)
        {
            CloseSet();
            OpenSet(result.Claim.Place);
        }

        Rejected++;
        level++;
        Segment($"HL*{level}*3*PT");
        Segment($"NM1*QC*1");
        Segment($"TRN*2*{Clean(result.Claim.Id is { Length: > 0 } id ? id : "0", 50)}");
        Status(result.Findings.First(static finding => finding.IsRejection), isLine: false);
        if (result.Claim.Claim is { } claim)
        {
            Dates(claim);
        }

        for (var i = 0; i < result.Claim.Lines.Count; i++)
        {
            Line(result, i);
        }

        return true;
    }

    /// <summary>Closes the envelope and flushes; the stream stays open.</summary>
    public void Dispose()
    {
        CloseSet();
        if (sets > 0)
        {
            Segment($"GE*{sets}*{envelope.ControlNumber}");
            Segment($"IEA*1*{envelope.ControlNumber:000000000}");
        }

        output.Dispose();
    }

    private static void CheckName(string name, string parameter)
    {
        if (name is not { Length: > 0 and <= LongestName } || name.Any(static letter => !char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter)))
        {
            throw new ArgumentException($"'{name}' in the envelope: expected 1 to {LongestName} capital letters and digits.", parameter);
        }
    }

    /// <summary>Text without separators and without what X12's basic set lacks.</summary>
    private static string Clean(string text, int longest)
    {
        var clean = new StringBuilder();
        foreach (var letter in text)
        {
            _ = clean.Append(letter is >= ' ' and < '\x7F' and not ('*' or ':' or '~' or '^') ? letter : ' ');
        }

        return clean.ToString(0, Math.Min(clean.Length, longest)).Trim();
    }

    private void OpenSet(X12Place of)
    {
        if (sets == 0)
        {
            Segment($"ISA*00*          *00*          *ZZ*{envelope.Sender,-15}*ZZ*{envelope.Receiver,-15}*{date[2..]}*{time}*^*00501*{envelope.ControlNumber:000000000}*0*P*:");
            Segment($"GS*HN*{envelope.Sender}*{envelope.Receiver}*{date}*{time}*{envelope.ControlNumber}*X*005010X214");
        }

        (place, segments, level) = (of, 0, 3);
        sets++;
        Segment($"ST*277*{sets:0000}*005010X214");
        Segment($"BHT*0085*08*{Clean(of.Interchange + "-" + of.Set, 50)}*{date}*{time}*TH");
        Segment($"HL*1**20*1");
        Segment($"NM1*PR*2*{envelope.Sender}*****46*{envelope.Sender}");
        Segment($"TRN*1*{Clean(of.Interchange, 50)}");
        Segment($"DTP*050*D8*{date}");
        Segment($"DTP*009*D8*{date}");
        Segment($"HL*2*1*21*1");
        Segment($"NM1*41*2*{envelope.Receiver}*****46*{envelope.Receiver}");
        Segment($"TRN*2*{(Clean(of.Batch, 50) is { Length: > 0 } batch ? batch : "0")}");
        Segment($"STC*A1:19:PR*{date}*WQ*0");
        Segment($"HL*3*2*19*1");
        Segment($"NM1*85*2");
    }

    private void CloseSet()
    {
        if (place is not null)
        {
            Segment($"SE*{segments + 1}*{sets:0000}");
            place = null;
        }
    }

    private void Dates(Claim claim)
    {
        var last = claim.DateOfService;
        foreach (var line in claim.Lines)
        {
            last = line.DateOfService is { } own && own > last ? own : last;
        }

        if (last == claim.DateOfService)
        {
            Segment($"DTP*472*D8*{last:yyyyMMdd}");
        }
        else
        {
            Segment($"DTP*472*RD8*{claim.DateOfService:yyyyMMdd}-{last:yyyyMMdd}");
        }
    }

    /// <summary>A line with every rejection that names it.</summary>
    private void Line(X12Result result, int index)
    {
        var place = result.Claim.Lines[index];
        var isOpen = false;
        foreach (var finding in result.Findings)
        {
            if (!finding.IsRejection || !finding.Lines.AsSpan().Contains(place.Number))
            {
                continue;
            }

            if (!isOpen)
            {
                isOpen = true;
                var line = result.Claim.Claim!.Lines[index];
                Segment($"SVC*HC:{line.Code}{string.Concat(line.Modifiers.Take(LineDraft.MostModifiers).Select(static modifier => $":{modifier}"))}*0*****{line.Units}");
            }

            Status(finding, isLine: true);
        }

        if (isOpen)
        {
            Segment($"REF*FJ*{Clean(place.ControlNumber ?? place.Number.ToString(CultureInfo.InvariantCulture), 50)}");
        }
    }

    /// <summary>The status, its code list numbers and, in STC12, the message.</summary>
    private void Status(X12Finding finding, bool isLine)
    {
        var (category, code) = StatusCodes.Of(finding);
        Segment($"STC*{category}:{code}*{(isLine ? string.Empty : date)}*U*{(isLine ? string.Empty : "0")}********{Clean($"{finding.Code} {finding.Message}", LongestText)}");
    }

    private void Segment(FormattableString segment)
    {
        segments++;
        output.Write(segment.ToString(CultureInfo.InvariantCulture));
        output.Write("~\n");
    }
}
