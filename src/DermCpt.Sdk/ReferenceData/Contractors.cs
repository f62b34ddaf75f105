namespace DermCpt.ReferenceData;

/// <summary>Medicare's contractors for practitioners, in the order of their names. Their places are kept: editions hold them.</summary>
internal static class Contractors
{
    internal const int Count = 7;

    /// <summary>By place; the first stands for none.</summary>
    internal static readonly string[] Names = [string.Empty, "CGS", "First Coast", "NGS", "Noridian", "Novitas", "Palmetto", "WPS"];
}
