namespace DermCpt;

/// <summary>Side of a service. An immutable word, safe on any thread.</summary>
public enum Laterality : byte
{
    /// <summary>The patient's left.</summary>
    Left,

    /// <summary>The patient's right.</summary>
    Right,

    /// <summary>Both sides.</summary>
    Bilateral,
}
