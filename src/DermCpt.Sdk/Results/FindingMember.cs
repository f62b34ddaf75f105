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
public readonly struct FindingEdit
{
    internal FindingEdit(ProcedureCode column1, ProcedureCode column2, int indicator)
    {
        Column1 = column1;
        Column2 = column2;
        Indicator = indicator;
    }

    /// <summary>The code that stays payable.</summary>
    public ProcedureCode Column1 { get; }

    /// <summary>The code that is part of it.</summary>
    public ProcedureCode Column2 { get; }

    /// <summary>0: no modifier helps; 1: one may.</summary>
    public int Indicator { get; }

    /// <summary>Both codes and the indicator: <c>11102/17000, indicator 1</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Column1}/{Column2}, indicator {Indicator}");

    internal static FindingEdit? Of(ReadObject read) => read.Get<ReadObject>("edit") is { } edit
        ? new FindingEdit(edit.Value<ProcedureCode>("column1") ?? default, edit.Value<ProcedureCode>("column2") ?? default, edit.Value<int>("indicator") ?? 0)
        : null;

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
