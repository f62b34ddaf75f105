namespace DermCpt;

/// <summary>What became of one service, best to worst. An immutable word, safe on any thread.</summary>
public enum ServiceOutcome : byte
{
    /// <summary>On at least one line.</summary>
    Coded,

    /// <summary>No line of its own, by a named rule.</summary>
    Absorbed,

    /// <summary>A table that decides it does not cover that code and date.</summary>
    NoData,

    /// <summary>Known, but no rule of this library answers.</summary>
    NotModelled,

    /// <summary>A payer's switch that is needed is unset (PAY-01).</summary>
    NeedsPolicy,

    /// <summary>A fact is missing.</summary>
    Asked,

    /// <summary>A member is wrong; the finding has the path.</summary>
    Invalid,
}

/// <summary>The worst outcome of the services; absorbed counts as coded. An immutable word, safe on any thread.</summary>
public enum CodingStatus : byte
{
    /// <summary>Every service is coded or absorbed.</summary>
    Coded,

    /// <summary>A deciding table has no data.</summary>
    NoData,

    /// <summary>A service is not modelled.</summary>
    NotModelled,

    /// <summary>An unset switch is needed.</summary>
    NeedsPolicy,

    /// <summary>A fact is missing.</summary>
    NeedsFacts,

    /// <summary>The input is wrong.</summary>
    Invalid,
}
