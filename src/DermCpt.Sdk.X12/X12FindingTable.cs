using System.Collections.Frozen;

namespace DermCpt.X12;

/// <summary>A kind of finding about the form of a file. Thread-safe: immutable.</summary>
/// <param name="Code">PascalCase name.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Outcome">What the check answered.</param>
/// <param name="Member">The member of the claim; null for the envelope.</param>
/// <param name="Message">What is said; <c>{0}</c> is the value that was found, <c>{1}</c> what was expected.</param>
/// <param name="FollowUp">What to do.</param>
public sealed record X12FindingKind(string Code, FindingSeverity Severity, FindingOutcome Outcome, FindingMember? Member, string Message, string FollowUp);

/// <summary>Every kind of finding about the form of an 837P file. Thread-safe: immutable.</summary>
public static class X12FindingTable
{
    private const FindingSeverity Error = FindingSeverity.Error;
    private const FindingSeverity Warning = FindingSeverity.Warning;
    private const FindingSeverity Information = FindingSeverity.Information;
    private const FindingOutcome Fail = FindingOutcome.Fail;
    private const FindingOutcome NoData = FindingOutcome.NoData;
    private const FindingOutcome Pass = FindingOutcome.Pass;

    /// <summary>Every kind, the envelope first.</summary>
    public static IReadOnlyList<X12FindingKind> All { get; } =
    [
        new("ControlNumberDiffers", Warning, Fail, null, "the trailer's control number '{0}' is not the header's '{1}'.", "Have the system that writes the file number header and trailer alike."),
        new("CountDiffers", Warning, Fail, null, "the trailer counts '{0}'; the file has {1}.", "Have the system that writes the file count again; the repaired file counts what is there."),
        new("TrailerMissing", Warning, Fail, null, "the {0} trailer is missing before this place.", "See whether the file was cut off or put together from parts."),
        new("HeaderMissing", Warning, Fail, null, "{0} stands where no {1} is open; it was passed over.", "See whether the file was cut off or put together from parts."),
        new("CutOff", Error, Fail, null, "the file ends inside {0}; that part was not read.", "Ask for the whole file."),
        new("SetPassedOver", Information, Pass, null, "the transaction set is {0}, not a professional claim (837 of 005010X222); it was passed over.", "Check it with a tool for that kind of claim."),
        new("VoidClaim", Information, Pass, FindingMember.Claim, "the claim voids an earlier one (CLM05-3 is 8); it was passed over.", "Nothing: a void bills no service."),
        new("ClaimTooLong", Error, Fail, FindingMember.Claim, "the claim has more than {1} {0}; it was not judged.", "Split the claim: 50 lines are the most that an 837P takes."),
        new("NoServiceLine", Error, Fail, FindingMember.Claim, "the claim has no line that can be read.", "Add the service lines (LX, SV1, DTP*472)."),
        new("ServiceMissing", Error, Fail, FindingMember.Code, "the line has no SV1.", "Add the service (SV1) to the line."),
        new("NoServiceDate", Error, Fail, FindingMember.DateOfService, "no line of the claim has a date of service that can be read, so it was not judged.", "Add DTP*472 to each line."),
        new("DateUnreadable", Error, Fail, FindingMember.DateOfService, "'{0}' is not a date of service: expected D8 and yyyyMMdd, or RD8 and two of them, 1990 to 2099.", "Correct DTP*472."),
        new("DateMissing", Error, Fail, FindingMember.DateOfService, "the line has no date of service (DTP*472).", "Add DTP*472 to the line."),
        new("DateRange", Warning, NoData, FindingMember.DateOfService, "the line runs over the days {0}; it was judged on the first.", "Bill each day on a line of its own."),
        new("CodeSystemNotRead", Warning, NoData, FindingMember.Code, "the code's qualifier is '{0}', so the line was not judged: expected HC.", "Bill a CPT or HCPCS code, or check the line by hand."),
        new("CodeUnreadable", Error, Fail, FindingMember.Code, "'{0}' is not a procedure code: expected five digits, four digits and F, T or U, or a letter A to V and four digits.", "Correct SV101-2."),
        new("ModifierUnreadable", Error, Fail, FindingMember.Modifiers, "'{0}' is not a modifier: expected two letters or digits.", "Correct the modifier."),
        new("PlaceUnreadable", Error, Fail, FindingMember.PlaceOfService, "'{0}' is not a place of service: expected two digits.", "Correct the place of service."),
        new("UnitsUnreadable", Error, Fail, FindingMember.Units, "'{0}' is not a number of units: expected a whole number.", "Correct SV104."),
        new("UnitsNotWhole", Warning, NoData, FindingMember.Units, "'{0}' units are not a whole number, so units were not judged.", "Bill whole units."),
        new("UnitsNotCounted", Information, NoData, FindingMember.Units, "the units are in '{0}' and not UN, so units were not judged.", "Bill units (UN) unless the service is anesthesia."),
        new("DiagnosisUnreadable", Error, Fail, FindingMember.Diagnoses, "'{0}' is not an ICD-10-CM code.", "Correct the diagnosis."),
        new("DiagnosisOfIcd9", Warning, NoData, FindingMember.Diagnoses, "the qualifier '{0}' says ICD-9-CM, so the diagnosis was not read.", "Bill ICD-10-CM (ABK, ABF) for services since 2015-10-01."),
        new("PointerWithoutDiagnosis", Error, Fail, FindingMember.Diagnoses, "the pointer '{0}' points at no diagnosis of the claim, which has {1}.", "Point at a diagnosis of the HI segment, or add it there."),
        new("BornAfterService", Warning, NoData, FindingMember.Patient, "the date of birth is unreadable or after the service, so no age was judged.", "Correct DMG02."),
        new("HistoryFull", Information, NoData, null, "the file has more than {1} earlier services; later ones were not kept.", "Raise X12Options.MaxHistory, or split the file by subscriber."),
    ];

    private static readonly FrozenDictionary<string, X12FindingKind> ByCode = All.ToFrozenDictionary(static kind => kind.Code, StringComparer.Ordinal);

    internal static X12Finding Make(string code, X12Position position, string found = "", string expected = "")
    {
        var kind = ByCode[code];
        return new X12Finding
        {
            Code = kind.Code,
            Severity = kind.Severity,
            Outcome = kind.Outcome,
            Member = kind.Member,
            Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, kind.Message, found, expected),
            FollowUp = kind.FollowUp,
            Position = position,
            Lines = position.Line is { } line ? [line] : ValueList<int>.Empty,
        };
    }
}
