namespace DermCpt;

/// <summary>The member of a claim or of its line that a finding is about. An immutable word, safe on any thread.</summary>
public enum FindingMember : byte
{
    /// <summary>The claim as a whole.</summary>
    Claim,

    /// <summary>The code of a line.</summary>
    Code,

    /// <summary>The modifiers of a line.</summary>
    Modifiers,

    /// <summary>The units of a line.</summary>
    Units,

    /// <summary>The diagnoses of a line.</summary>
    Diagnoses,

    /// <summary>The date of service.</summary>
    DateOfService,

    /// <summary>The place of service.</summary>
    PlaceOfService,

    /// <summary>The patient's facts.</summary>
    Patient,
}

/// <summary>A pair edit. Thread-safe: an immutable value.</summary>
/// <param name="Column1">The code that stays payable.</param>
/// <param name="Column2">The code that is part of it.</param>
/// <param name="Indicator">0: no modifier helps; 1: one may.</param>
public readonly record struct FindingEdit(ProcedureCode Column1, ProcedureCode Column2, int Indicator)
{
    /// <summary>The edit whose row the finding cites: looked up again, so that a finding need not carry it.</summary>
    internal static FindingEdit? Of(in Scrubbing.FindingRecord record, Edition edition)
    {
        if (record.Source.IsEmpty || record.Source.Table != TableId.Ptp || record.Date is not { } date || record.OtherCode.IsEmpty)
        {
            return null;
        }

        var edit = edition.FindPair(record.Code, record.OtherCode, date);
        return edit.IsLive ? new FindingEdit(edit.Column1, edit.Column2, edit.Indicator) : null;
    }
}
