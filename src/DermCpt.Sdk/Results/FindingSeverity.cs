namespace DermCpt;

/// <summary>How much a finding matters. Ordered: a later value is worse. Only <see cref="Error"/> makes a claim fail. An immutable word, safe on any thread.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Information,

    /// <summary>Probably wrong or likely to be questioned; the claim stays valid.</summary>
    Warning,

    /// <summary>Wrong: the line or the claim will be refused.</summary>
    Error,
}
