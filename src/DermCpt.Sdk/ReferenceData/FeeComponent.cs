namespace DermCpt;

/// <summary>Which row of a code: the whole, the professional (26) or the technical (TC) component. An immutable word, safe on any thread.</summary>
public enum FeeComponent : byte
{
    /// <summary>The code without a component modifier.</summary>
    Whole,

    /// <summary>Modifier 26.</summary>
    Professional,

    /// <summary>Modifier TC.</summary>
    Technical,
}
