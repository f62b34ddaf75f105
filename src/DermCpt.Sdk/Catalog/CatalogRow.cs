namespace DermCpt;

/// <summary>What is compiled of a code. Immutable.</summary>
internal readonly struct CatalogRow(ProcedureCode code, string family, CodeMeasure measure, bool isAddOn, string label)
{
    internal ProcedureCode Code { get; } = code;

    /// <summary>An id of <see cref="CatalogFamilies"/>.</summary>
    internal string Family { get; } = family;

    internal CodeMeasure Measure { get; } = measure;

    internal bool IsAddOn { get; } = isAddOn;

    /// <summary>Our own words.</summary>
    internal string Label { get; } = label;
}
