
using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// One family of procedures: its tables beside a short selector. It turns the facts of its services into lines, or asks for what is
/// missing; it never looks at pair edits. Thread-safe: immutable.
/// </summary>
internal abstract class Family
{
    /// <summary>Name in the results of <c>verify</c> and in the docs.</summary>
    internal abstract string Name { get; }

    /// <summary>The kinds whose services it codes.</summary>
    internal abstract ReadOnlySpan<ServiceKind> Kinds { get; }

    /// <summary>Its band tables, for the proof of totality, the docs and the boundary report.</summary>
    internal virtual ReadOnlySpan<BandTable> Tables => [];

    /// <summary>Codes the services of its kinds that are left after the lesion rules.</summary>
    internal abstract void Select(CodingWork work);
}
