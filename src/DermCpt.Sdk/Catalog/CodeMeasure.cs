namespace DermCpt;

/// <summary>What a code's units or bands measure. An immutable word, safe on any thread.</summary>
public enum CodeMeasure : byte
{
    /// <summary>Nothing: the code is reported once for the act (<c>none</c>).</summary>
    None,

    /// <summary>Lesions, tests, specimens or digits (<c>count</c>).</summary>
    Count,

    /// <summary>A diameter in centimetres (<c>diameterCm</c>).</summary>
    DiameterCm,

    /// <summary>A length in centimetres (<c>lengthCm</c>).</summary>
    LengthCm,

    /// <summary>An area in square centimetres (<c>areaSqCm</c>).</summary>
    AreaSqCm,

    /// <summary>Mohs stages or blocks (<c>stages</c>).</summary>
    Stages,

    /// <summary>Minutes (<c>minutes</c>).</summary>
    Minutes,

    /// <summary>Billing units that the code itself defines, as of a drug (<c>units</c>).</summary>
    Units,

    /// <summary>A volume in cubic centimetres (<c>volumeCc</c>).</summary>
    VolumeCc,

    /// <summary>A share of the body surface in per cent (<c>bodySurfacePercent</c>).</summary>
    BodySurfacePercent,
}
