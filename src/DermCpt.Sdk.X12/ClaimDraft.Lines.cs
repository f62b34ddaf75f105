using System.Buffers.Text;
using System.Globalization;

namespace DermCpt.X12;

/// <summary>The service lines of the draft, and the claim that comes of it.</summary>
internal sealed partial class ClaimDraft
{
    private const int FirstModifier = 3;
    private const int MostPointers = 4;
    private const int MonthsOfYear = 100;

    internal void Service(in Segment segment, long position)
    {
        if (Line is not { IsMet: false } line)
        {
            return;
        }

        (line.IsMet, line.Segment) = (true, position);
        var at = new X12Position("2400", line.Number, "SV1", position, string.Empty);
        var composite = segment.Element(1);
        var qualifier = segment.Component(composite, 1);
        var code = segment.Component(composite, 2);
        if (!qualifier.SequenceEqual("HC"u8))
        {
            Tell("CodeSystemNotRead", at with { Element = "SV101-1" }, Segment.Show(qualifier));
            return;
        }

        if (!ProcedureCode.TryParse(code, out var read) && !ProcedureCode.TryParse(Text(code), out read))
        {
            Tell("CodeUnreadable", at with { Element = "SV101-2" }, Segment.Show(code));
            return;
        }

        (line.IsRead, line.Code) = (true, read);
        Modifiers(segment, composite, line, at);
        Units(segment, line, at);
        line.Place = Place(segment.Element(5), at with { Element = "SV105" });
        Pointers(segment, segment.Element(7), line, at);
    }

    /// <summary>The claim, where the draft is one that is judged or rejected; null for a void. The draft is closed.</summary>
    internal X12Claim? Finish(X12Place envelope)
    {
        IsOpen = false;
        Line = null;
        var at = new X12Position("2300", null, "CLM", claimSegment, string.Empty);
        if (isVoid)
        {
            findings.Clear();
            Tell("VoidClaim", at with { Element = "CLM05-3" });
            return null;
        }

        var read = lineCount <= MostLines ? ReadLines(at) : 0;
        if (lineCount > MostLines)
        {
            Tell("ClaimTooLong", at, "lines", MostLines.ToString(CultureInfo.InvariantCulture));
        }

        var date = read == 0 ? null : FirstDate();
        if (read > 0 && date is null)
        {
            Tell("NoServiceDate", at);
        }

        var claim = date is { } first ? Make(first, read) : null;
        var places = claim is null ? [] : PlacesOf(read);
        return new X12Claim(id, claim, envelope, places, Taken(), claimSegment, patientAt, diagnosisSegment == 0 ? default : new X12Position("2300", null, "HI", diagnosisSegment, string.Empty));
    }

    /// <summary>The findings that belong to no claim.</summary>
    internal IReadOnlyList<X12Finding> Taken()
    {
        var taken = findings;
        findings = taken.Count == 0 ? taken : [];
        return taken.Count == 0 ? [] : taken;
    }

    private void Modifiers(in Segment segment, ReadOnlySpan<byte> composite, LineDraft line, X12Position at)
    {
        for (var i = 0; i < LineDraft.MostModifiers; i++)
        {
            var text = segment.Component(composite, i + FirstModifier);
            if (text.IsEmpty)
            {
                continue;
            }

            if (ModifierCode.TryParse(text, out var modifier) || ModifierCode.TryParse(Text(text), out modifier))
            {
                line.Add(modifier);
            }
            else
            {
                Tell("ModifierUnreadable", at with { Element = string.Create(CultureInfo.InvariantCulture, $"SV101-{i + FirstModifier}") }, Segment.Show(text));
            }
        }
    }

    /// <summary>Whole units of UN; of anything else units are not judged.</summary>
    private void Units(in Segment segment, LineDraft line, X12Position at)
    {
        var basis = segment.Element(3);
        var text = segment.Element(4);
        if (!basis.SequenceEqual("UN"u8) && !basis.IsEmpty)
        {
            line.IsUnitsJudged = false;
            Tell("UnitsNotCounted", at with { Element = "SV103" }, Segment.Show(basis));
            return;
        }

        if (Utf8Parser.TryParse(text, out int units, out var used) && used == text.Length && units is >= 0 and <= MostUnits && char.IsAsciiDigit((char)text[0]))
        {
            line.Units = units;
            return;
        }

        if (Utf8Parser.TryParse(text, out decimal value, out used) && used == text.Length && value <= MostUnits && !text.ContainsAnyExceptInRange((byte)'.', (byte)'9'))
        {
            line.Units = value == decimal.Truncate(value) ? (int)value : 1;
            line.IsUnitsJudged = value == decimal.Truncate(value);
            if (!line.IsUnitsJudged)
            {
                Tell("UnitsNotWhole", at with { Element = "SV104" }, Segment.Show(text));
            }

            return;
        }

        line.IsUnitsJudged = false;
        Tell("UnitsUnreadable", at with { Element = "SV104" }, Segment.Show(text));
    }

    private void Pointers(in Segment segment, ReadOnlySpan<byte> composite, LineDraft line, X12Position at)
    {
        for (var i = 1; i <= MostPointers; i++)
        {
            var text = segment.Component(composite, i);
            if (text.IsEmpty)
            {
                continue;
            }

            if (Utf8Parser.TryParse(text, out byte pointer, out var used) && used == text.Length && pointer >= 1 && pointer <= diagnosisCount)
            {
                line.Pointers = (line.Pointers << 8) | pointer;
                continue;
            }

            var element = string.Create(CultureInfo.InvariantCulture, $"SV107-{i}");
            Tell("PointerWithoutDiagnosis", at with { Element = element }, Segment.Show(text), diagnosisCount.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many lines can be judged; the others are told.</summary>
    private int ReadLines(X12Position claim)
    {
        var read = 0;
        for (var i = 0; i < lineCount; i++)
        {
            var line = lines[i];
            read += line.IsRead ? 1 : 0;
            if (!line.IsMet)
            {
                Tell("ServiceMissing", new X12Position("2400", line.Number, "LX", line.Segment, string.Empty));
            }
            else if (line is { IsRead: true, DateSegment: 0 })
            {
                Tell("DateMissing", new X12Position("2400", line.Number, "SV1", line.Segment, string.Empty));
            }
        }

        if (lineCount == 0)
        {
            Tell("NoServiceLine", claim);
        }

        return read;
    }

    private DateOnly? FirstDate()
    {
        DateOnly? first = null;
        for (var i = 0; i < lineCount; i++)
        {
            if (lines[i] is { IsRead: true, Date: { } date } && (first is null || date < first))
            {
                first = date;
            }
        }

        return first;
    }

    private Claim Make(DateOnly date, int read)
    {
        var made = new ClaimLine[read];
        ValueList<DiagnosisCode>? shared = null;
        var sharedBy = 0u;
        for (int i = 0, at = 0; i < lineCount; i++)
        {
            if (lines[i] is not { IsRead: true } line)
            {
                continue;
            }

            // Most lines of a claim point at the same diagnoses: one list.
            if (shared is null || line.Pointers != sharedBy)
            {
                (shared, sharedBy) = (Pointed(line.Pointers), line.Pointers);
            }

            made[at++] = new ClaimLine
            {
                Code = line.Code,
                Units = line.Units,
                Modifiers = line.Modifiers,
                Diagnoses = shared,
                DateOfService = line.Date is { } own && own != date ? own : null,
                PlaceOfService = line.Place is { } there && there != place ? there : null,
                Practitioner = OtherPractitioner(line.Practitioner),
            };
        }

        var claim = new Claim
        {
            Id = id,
            DateOfService = date,
            Payer = profile ??= options.Payers.ProfileOf(filing, payer),
            Contractor = Contractor(),
            PlaceOfService = place ?? "11",
            Patient = PatientOn(date),
            Lines = ValueList.Create<ClaimLine>(made),
        };
        return history is null || subscriber == default ? claim : WithHistory(claim, history);
    }

    /// <summary>Medicare's contractor by the contract number that its payer id is; null for any other id, and for other payers.</summary>
    private string? Contractor() => filing == "MB" && payer.Length == ContractDigits && !payer.AsSpan().ContainsAnyExceptInRange('0', '9') ? payer : null;

    private Claim WithHistory(Claim claim, SubscriberHistory known)
    {
        var who = patient == default ? subscriber : known.Join(subscriber, patient);
        var earlier = known.Before(who, billing, claim.DateOfService);
        known.Add(who, billing, claim);
        if (known.IsFull && !hasToldHistory)
        {
            hasToldHistory = true;
            Tell("HistoryFull", new X12Position("2300", null, "CLM", claimSegment, string.Empty), string.Empty, options.MaxHistory.ToString(CultureInfo.InvariantCulture));
        }

        return earlier.Count == 0 ? claim : claim with { History = earlier };
    }

    private ValueList<DiagnosisCode> Pointed(uint pointers)
    {
        Span<DiagnosisCode> codes = stackalloc DiagnosisCode[MostPointers];
        var count = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var pointer = (int)(pointers >> shift) & 0xFF;
            if (pointer > 0 && diagnoses[pointer - 1].IsRead)
            {
                codes[count++] = diagnoses[pointer - 1].Code;
            }
        }

        return ValueList.Create<DiagnosisCode>(codes[..count]);
    }

    private string? OtherPractitioner(ulong own)
    {
        if (own == 0 || own == practitioner)
        {
            return null;
        }

        if (!others.TryGetValue(own, out var label))
        {
            label = string.Create(CultureInfo.InvariantCulture, $"other{others.Count + 1}");
            others.Add(own, label);
        }

        return label;
    }

    private Patient? PatientOn(DateOnly date)
    {
        if (isBirthUnreadable || born > date)
        {
            Tell("BornAfterService", patientAt);
        }

        int? age = born is { } day && day <= date ? ((date.Year - day.Year) - (IsBeforeBirthday(date, day) ? 1 : 0)) : null;
        age = age <= 130 ? age : null;
        return age is null && sex is null ? null : new Patient { AgeYears = age, Sex = sex };
    }

    private static bool IsBeforeBirthday(DateOnly date, DateOnly born) => (date.Month * MonthsOfYear) + date.Day < (born.Month * MonthsOfYear) + born.Day;

    private X12Line[] PlacesOf(int read)
    {
        var places = new X12Line[read];
        for (int i = 0, at = 0; i < lineCount; i++)
        {
            if (lines[i] is { IsRead: true } line)
            {
                places[at++] = new X12Line(line.Number, line.Control, line.Segment, line.DateSegment, line.Place is not null, line.IsUnitsJudged);
            }
        }

        return places;
    }
}
