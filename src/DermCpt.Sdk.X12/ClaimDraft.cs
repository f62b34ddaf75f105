using System.Buffers.Text;
using System.Globalization;

namespace DermCpt.X12;

/// <summary>The claim that is being read: facts of its subscriber and patient, its diagnoses and lines, and what is wrong with its form.</summary>
internal sealed partial class ClaimDraft(X12Options options)
{
    private const int MostLines = 999;
    private const int MostDiagnoses = 12;
    private const int LongestId = 100;
    private const int MostUnits = 99_999;
    private const int MostFindings = 4 * MostLines;
    private const int ContractDigits = 5;
    private static readonly string[] Places = [.. Enumerable.Range(0, 100).Select(static number => number.ToString("00", CultureInfo.InvariantCulture))];

    private readonly SubscriberHistory? history = options.KeepHistory ? new SubscriberHistory(options.MaxHistory) : null;
    private readonly ulong seed = BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(sizeof(ulong)));
    private readonly Dictionary<ulong, string> others = [];
    private readonly List<LineDraft> lines = [];
    private readonly (DiagnosisCode Code, bool IsRead)[] diagnoses = new (DiagnosisCode, bool)[MostDiagnoses];
    private List<X12Finding> findings = [];
    private int lineCount;
    private int diagnosisCount;
    private long claimSegment;
    private long diagnosisSegment;
    private string? id;
    private string? place;
    private bool isVoid;
    private bool hasToldHistory;
    private bool isOtherPayer;
    private ulong practitioner;

    // Facts of the loops above the claim.
    private string filing = string.Empty;
    private string payer = string.Empty;
    private string? profile;
    private DateOnly? born;
    private bool isBirthUnreadable;
    private Sex? sex;
    private X12Position patientAt;
    private bool isPatientLevel;
    private UInt128 billing;
    private UInt128 subscriber;
    private UInt128 patient;

    /// <summary>A claim has begun and is not finished.</summary>
    internal bool IsOpen { get; private set; }

    internal LineDraft? Line { get; private set; }

    internal IReadOnlyList<LineDraft> LinesRead => lines;

    /// <summary>A level begins: 20 billing provider, 22 subscriber, 23 patient.</summary>
    internal void Level(in Segment segment)
    {
        var code = segment.Element(3);
        if (code.SequenceEqual("20"u8) || code.SequenceEqual("22"u8))
        {
            (filing, payer, profile) = (string.Empty, string.Empty, null);
            subscriber = default;
            billing = code[1] == '0' ? default : billing;
        }

        isPatientLevel = code.SequenceEqual("23"u8);
        (born, isBirthUnreadable, sex, patientAt, patient) = (null, false, null, default, default);
    }

    /// <summary>The set ends or begins: nothing of its loops holds for the next.</summary>
    internal void Forget()
    {
        (filing, payer, profile, born, sex, patientAt, isBirthUnreadable) = (string.Empty, string.Empty, null, null, null, default, false);
        (billing, subscriber, patient, isPatientLevel) = (default, default, default, false);
    }

    internal void Subscriber(in Segment segment)
    {
        if (IsOpen)
        {
            // Loop 2320: another payer's, whose providers are not this claim's.
            isOtherPayer = true;
            return;
        }

        (filing, profile) = (Text(segment.Element(9)), null);
    }

    internal void Name(in Segment segment)
    {
        var who = segment.Element(1);
        if (IsOpen)
        {
            Practitioner(segment, who);
        }
        else if (who.SequenceEqual("PR"u8))
        {
            (payer, profile) = (Text(segment.Element(9)), null);
        }
        else if (history is null)
        {
            return;
        }
        else if (who.SequenceEqual("85"u8))
        {
            billing = history.HashOf(segment.Element(9));
        }
        else if (who.SequenceEqual("IL"u8))
        {
            subscriber = segment.Element(9).IsEmpty ? default : history.HashOf(segment.Element(9));
        }
        else if (who.SequenceEqual("QC"u8))
        {
            patient = history.HashOf(segment.Text);
        }
    }

    internal void Person(in Segment segment, long position)
    {
        born = Date(segment.Element(2));
        isBirthUnreadable = born is null && !segment.Element(2).IsEmpty;
        sex = segment.Element(3) is [(byte)'F'] ? Sex.Female : segment.Element(3) is [(byte)'M'] ? Sex.Male : null;
        patientAt = new X12Position(isPatientLevel ? "2010CA" : "2010BA", null, "DMG", position, "DMG02");
    }

    internal void Begin(in Segment segment, long position)
    {
        (IsOpen, claimSegment, diagnosisSegment, diagnosisCount, lineCount, Line, practitioner) = (true, position, 0, 0, 0, null, 0);
        isOtherPayer = false;
        findings = findings.Count == 0 ? findings : [];
        others.Clear();
        var label = Text(segment.Element(1));
        id = label.Length == 0 ? null : label.Length > LongestId ? label[..LongestId] : label;
        var where = segment.Element(5);
        place = Place(segment.Component(where, 1), new X12Position("2300", null, "CLM", position, "CLM05-1"));
        isVoid = segment.Component(where, 3).SequenceEqual("8"u8);
    }

    internal void Diagnoses(in Segment segment, long position)
    {
        for (var element = 1; element <= MostDiagnoses; element++)
        {
            var composite = segment.Element(element);
            var qualifier = segment.Component(composite, 1);
            var isIcd9 = qualifier.SequenceEqual("BK"u8) || qualifier.SequenceEqual("BF"u8);
            if (!isIcd9 && !qualifier.SequenceEqual("ABK"u8) && !qualifier.SequenceEqual("ABF"u8))
            {
                continue;
            }

            var at = new X12Position("2300", null, "HI", position, string.Create(CultureInfo.InvariantCulture, $"HI{element:00}-2"));
            var text = segment.Component(composite, 2);
            var isRead = DiagnosisCode.TryParse(text, out var code) || DiagnosisCode.TryParse(Text(text), out code);
            if (isIcd9)
            {
                isRead = false;
                Tell("DiagnosisOfIcd9", at with { Element = at.Element[..^1] + "1" }, Segment.Show(qualifier));
            }
            else if (!isRead)
            {
                Tell("DiagnosisUnreadable", at, Segment.Show(text));
            }

            diagnosisSegment = diagnosisSegment == 0 ? position : diagnosisSegment;
            if (diagnosisCount < MostDiagnoses)
            {
                diagnoses[diagnosisCount++] = (code, isRead);
            }
        }
    }

    /// <summary>A line begins. LX01 is not trusted: lines are counted.</summary>
    internal void BeginLine(long position)
    {
        lineCount++;
        isOtherPayer = false;
        if (lineCount > MostLines)
        {
            Line = null;
            return;
        }

        if (lines.Count < lineCount)
        {
            lines.Add(new LineDraft());
        }

        Line = lines[lineCount - 1];
        Line.Begin(lineCount);
        Line.Segment = position;
    }

    internal void Reference(in Segment segment)
    {
        if (Line is { } line && segment.Element(1).SequenceEqual("6R"u8) && !segment.Element(2).IsEmpty)
        {
            line.Control = Text(segment.Element(2));
        }
    }

    internal void When(in Segment segment, long position)
    {
        if (Line is not { } line || !segment.Element(1).SequenceEqual("472"u8))
        {
            return;
        }

        line.DateSegment = position;
        var at = new X12Position("2400", line.Number, "DTP", position, "DTP03");
        var text = segment.Element(3);
        var isRange = segment.Element(2).SequenceEqual("RD8"u8) && text.Length == 17 && text[8] == '-';
        var first = isRange || segment.Element(2).SequenceEqual("D8"u8) ? Date(isRange ? text[..8] : text) : null;
        var last = isRange ? Date(text[9..]) : first;
        if (first is not { Year: >= 1990 and <= 2099 } || last is null || last < first)
        {
            Tell("DateUnreadable", at, Segment.Show(text));
            return;
        }

        line.Date = first;
        if (last != first)
        {
            Tell("DateRange", at, Segment.Show(text));
        }
    }

    internal void Tell(string code, X12Position position, string found = "", string expected = "")
    {
        if (findings.Count < MostFindings)
        {
            findings.Add(X12FindingTable.Make(code, position, found, expected));
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : System.Text.Encoding.Latin1.GetString(bytes);

    /// <summary>Two digits; what is none is told and taken as absent.</summary>
    private string? Place(ReadOnlySpan<byte> text, X12Position at)
    {
        if (text.Length == 2 && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]))
        {
            return Places[((text[0] - '0') * 10) + text[1] - '0'];
        }

        if (!text.IsEmpty)
        {
            Tell("PlaceUnreadable", at, Segment.Show(text));
        }

        return null;
    }

    private static DateOnly? Date(ReadOnlySpan<byte> text) =>
        text.Length == 8 && Utf8Parser.TryParse(text, out int number, out var used) && used == 8 && number > 0
        && number / 10000 is >= 1 and <= 9999 && number / 100 % 100 is var month and >= 1 and <= 12 && number % 100 is var day and >= 1 && day <= DateTime.DaysInMonth(number / 10000, month)
            ? new DateOnly(number / 10000, month, day)
            : null;

    /// <summary>The rendering provider of the claim or of a line: never kept, only whether it is the same.</summary>
    private void Practitioner(in Segment segment, ReadOnlySpan<byte> who)
    {
        if (isOtherPayer || !who.SequenceEqual("82"u8) || segment.Element(9).IsEmpty)
        {
            return;
        }

        var hash = Mixed(segment.Element(9));
        if (Line is { } line)
        {
            line.Practitioner = hash;
        }
        else if (lineCount == 0)
        {
            practitioner = hash;
        }
    }

    /// <summary>Tells providers of one claim apart; it says nothing outside this reader.</summary>
    private ulong Mixed(ReadOnlySpan<byte> text)
    {
        const ulong Prime = 1099511628211;
        var hash = seed;
        foreach (var value in text)
        {
            hash = (hash ^ value) * Prime;
        }

        return hash | 1;
    }
}
