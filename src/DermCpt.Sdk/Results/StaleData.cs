namespace DermCpt;

/// <summary>What a scrub does with data that is carried from another release. An immutable word, safe on any thread.</summary>
public enum StaleData : byte
{
    /// <summary>Uses it and says so.</summary>
    Use,

    /// <summary>Answers noData instead.</summary>
    Refuse,
}
