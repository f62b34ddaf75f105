namespace DermCpt;

/// <summary>The global period of a procedure (GLB-01..03). An immutable word, safe on any thread.</summary>
public enum GlobalDays : byte
{
    /// <summary>No table says.</summary>
    Unknown,

    /// <summary>000: the day itself.</summary>
    Days000,

    /// <summary>010: the day and ten days after.</summary>
    Days010,

    /// <summary>090: the day before, the day, and ninety days after.</summary>
    Days090,

    /// <summary>XXX: the concept does not apply.</summary>
    Xxx,

    /// <summary>YYY: the contractor decides.</summary>
    Yyy,

    /// <summary>ZZZ: an add-on, which takes its base code's period.</summary>
    Zzz,

    /// <summary>MMM: maternity.</summary>
    Mmm,
}
