namespace DermCpt.Editions;

/// <summary>Which codes an import keeps.</summary>
public enum ImportScope
{
    /// <summary>Those that the earlier edition knows.</summary>
    KnownCodes,

    /// <summary>Every code of a set that the library knows.</summary>
    AllCodes,
}

/// <summary>The codes that an import keeps; with <see cref="ImportScope.AllCodes"/> it grows as files are read. Not thread-safe.</summary>
internal sealed class CodeFilter(IEnumerable<ProcedureCode> known, ImportScope scope)
{
    private readonly HashSet<ProcedureCode> codes = [.. known];

    internal ImportScope Scope { get; } = scope;

    /// <summary>Every code that was kept or was known before.</summary>
    internal IReadOnlyCollection<ProcedureCode> Codes => codes;

    internal bool Keeps(ProcedureCode code) => codes.Contains(code) || Scope == ImportScope.AllCodes;

    /// <summary>The code is that of a row that is kept.</summary>
    internal void Note(ProcedureCode code)
    {
        if (!code.IsEmpty)
        {
            _ = codes.Add(code);
        }
    }
}
