using DermCpt.ReferenceData;

namespace DermCpt;

/// <content>Lookups by code and date. None allocates, unless it returns a string.</content>
public sealed partial class Edition
{
    private const int TelehealthAtHome = 10;

    /// <summary>The pair edit of two codes in whichever direction is in force on a date. The order of the arguments does not matter.</summary>
    internal PairEdit FindPair(ProcedureCode a, ProcedureCode b, DateOnly date)
    {
        var edit = Pairs.Find(a, IndexOf(a), b, IndexOf(b), Day.Of(date));
        image.KeepAlive();
        return edit;
    }

    /// <summary>The same of codes whose dense indices are known.</summary>
    internal PairEdit FindPair(ProcedureCode a, int indexOfA, ProcedureCode b, int indexOfB, DateOnly date)
    {
        var edit = Pairs.Find(a, indexOfA, b, indexOfB, Day.Of(date));
        image.KeepAlive();
        return edit;
    }

    /// <summary>The pair edit with a given column 1 and column 2.</summary>
    internal PairEdit FindOrderedPair(ProcedureCode column1, ProcedureCode column2, DateOnly date)
    {
        var edit = Pairs.FindOrdered(column1, IndexOf(column1), column2, IndexOf(column2), Day.Of(date));
        image.KeepAlive();
        return edit;
    }

    /// <summary>The medically unlikely units of a code on a date.</summary>
    internal UnitLimit FindUnitLimit(ProcedureCode code, DateOnly date) => FindUnitLimit(IndexOf(code), date);

    /// <summary>The same by dense index.</summary>
    internal UnitLimit FindUnitLimit(int index, DateOnly date)
    {
        var limit = Units.Find(index, Day.Of(date));
        image.KeepAlive();
        return limit;
    }

    /// <summary>The fee schedule row of a code, whole or one component, on a date.</summary>
    internal FeeRow FindFee(ProcedureCode code, DateOnly date, FeeComponent component = FeeComponent.Whole) => FindFee(IndexOf(code), date, component);

    /// <summary>The same by dense index.</summary>
    internal FeeRow FindFee(int index, DateOnly date, FeeComponent component = FeeComponent.Whole)
    {
        var row = Fees.Find(index, Day.Of(date), component);
        image.KeepAlive();
        return row;
    }

    /// <summary>The global days of a code on a date.</summary>
    internal GlobalDays FindGlobalDays(ProcedureCode code, DateOnly date) => FindGlobalDaysRow(code, date).Days;

    /// <summary>The global days of a code on a date with the row that says so: of the fee schedule, or of the patch for codes that it does not hold.</summary>
    internal GlobalDaysAnswer FindGlobalDaysRow(ProcedureCode code, DateOnly date) => FindGlobalDaysRow(IndexOf(code), date);

    /// <summary>The same by dense index.</summary>
    internal GlobalDaysAnswer FindGlobalDaysRow(int index, DateOnly date)
    {
        var answer = Fees.FindGlobalDays(index, Day.Of(date));
        image.KeepAlive();
        return answer;
    }

    /// <summary>The days around a day, inclusive, on which no row of the code itself begins or ends.</summary>
    internal (ushort From, ushort To) RowsReach(int index, int day)
    {
        if (index < 0)
        {
            return (0, ushort.MaxValue);
        }

        var reach = new DayReach(day);
        Lifecycles.Narrow(index, ref reach);
        AddOns.Narrow(index, ref reach);
        Fees.Narrow(index, ref reach);
        image.KeepAlive();
        return (reach.From, reach.To);
    }

    /// <summary>Whether a code is an add-on on a date: an edit in force or still to begin, or global days ZZZ.</summary>
    internal bool IsAddOn(ProcedureCode code, DateOnly date) =>
        FindAddOn(code, date).State is AddOnState.Live or AddOnState.NotYet || FindGlobalDays(code, date) == GlobalDays.Zzz;

    /// <summary>The primaries of an add-on on a date.</summary>
    internal AddOnRows FindAddOn(ProcedureCode code, DateOnly date) => FindAddOn(IndexOf(code), date);

    /// <summary>The same by dense index.</summary>
    internal AddOnRows FindAddOn(int index, DateOnly date)
    {
        var rows = AddOns.Find(this, index, Day.Of(date));
        image.KeepAlive();
        return rows;
    }

    /// <summary>Whether a row in force on the date names the primary for the add-on.</summary>
    internal bool IsPrimaryOf(ProcedureCode primary, ProcedureCode addOn, DateOnly date) => IsPrimaryOf(IndexOf(primary), IndexOf(addOn), date);

    /// <summary>The same by dense index.</summary>
    internal bool IsPrimaryOf(int primary, int addOn, DateOnly date)
    {
        var answer = AddOns.IsPrimaryOf(primary, addOn, Day.Of(date));
        image.KeepAlive();
        return answer;
    }

    /// <summary>The window and successors of a code.</summary>
    internal CodeLifecycle FindLifecycle(ProcedureCode code) => FindLifecycle(IndexOf(code));

    /// <summary>The same by dense index.</summary>
    internal CodeLifecycle FindLifecycle(int index)
    {
        var lifecycle = index < 0 ? default : new CodeLifecycle(Lifecycles.RecordAt(index), this);
        image.KeepAlive();
        return lifecycle;
    }

    /// <summary>Whether a diagnosis code is one on a date, by the list of its fiscal year.</summary>
    internal DiagnosisValidity FindDiagnosis(DiagnosisCode code, DateOnly date)
    {
        var validity = Diagnoses.Find(code, Day.Of(date));
        image.KeepAlive();
        return validity;
    }

    /// <summary>The first billable codes of a date that a heading heads, separated by commas. Allocates.</summary>
    internal string ChildrenOf(DiagnosisCode heading, DateOnly date)
    {
        const int Most = 3;
        var text = new System.Text.StringBuilder();
        var child = Diagnoses.NextChild(heading, heading, Day.Of(date));
        for (var i = 0; i < Most && !child.IsEmpty; i++)
        {
            _ = text.Append(i == 0 ? string.Empty : ", ").Append(child);
            child = Diagnoses.NextChild(heading, child, Day.Of(date));
        }

        image.KeepAlive();
        return text.Append(child.IsEmpty ? string.Empty : " and more").ToString();
    }

    /// <summary>The payment setting of a place of service, given by the number that its two digits make.</summary>
    internal PlaceOfServiceRow FindPlaceOfService(int code)
    {
        var place = Places.Find(code);
        image.KeepAlive();
        return place;
    }

    /// <summary>Whether fees of a facility apply at a place of service of two digits; telehealth at home is paid as an office (EM-83).</summary>
    internal bool IsFacility(string place) =>
        PlaceTable.NumberOf(place) is var number and not TelehealthAtHome && FindPlaceOfService(number).Setting == PlaceSetting.Facility;

    /// <summary>The name of a place of service, or an empty string. Allocates.</summary>
    internal string NameOf(PlaceOfServiceRow place) => place.Name < 0 ? string.Empty : Text(place.Name);
}
