namespace DermCpt;

/// <summary>How well a table answers for a date. Ordered from best to worst. An immutable word, safe on any thread.</summary>
public enum CoverageStatus : byte
{
    /// <summary>A release in force on that date says so.</summary>
    Verified,

    /// <summary>The releases before and after the date say the same: used like <see cref="Verified"/>, and both are named.</summary>
    Bracketed,

    /// <summary>The nearest earlier release is used, and named.</summary>
    CarriedForward,

    /// <summary>The nearest later release is used, and named.</summary>
    CarriedBack,

    /// <summary>The table does not answer for that date: never a pass.</summary>
    NoData,

    /// <summary>The code is outside the table.</summary>
    None,
}
