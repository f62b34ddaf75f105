namespace DermCpt;

/// <summary>
/// The host's own licensed descriptors (of CPT, for instance). This library ships none and never keeps what this gives. An
/// implementation must be safe on any thread.
/// </summary>
public interface IDescriptorSource
{
    /// <summary>The descriptor of a code, or null where the host has none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The date of service, or null for the newest wording.</param>
    string? Find(ProcedureCode code, DateOnly? date);
}
