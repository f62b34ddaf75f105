namespace DermCpt.Coding;

/// <summary>What the pair edits say of a line in column 2, from best to worst.</summary>
internal enum PairVerdict : byte
{
    /// <summary>No edit holds it back.</summary>
    Stands,

    /// <summary>Whether it is apart from column 1 must be asked (X59-3).</summary>
    Asked,

    /// <summary>Whether the row was in force is unknown (NP-04).</summary>
    NoData,

    /// <summary>Whose pairs count is not set (NP-01).</summary>
    NoPolicy,

    /// <summary>Nothing shows that it is apart (X59-3).</summary>
    Bundled,

    /// <summary>Indicator 0 (X59-2).</summary>
    Never,
}
