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

    /// <summary>
    /// Adds the values at which a measure of one of its services changes a line: the bounds of its tables in the unit of the measure, and
    /// what a family adds. A rule that another measure depends on declares its number where the rule lives.
    /// </summary>
    internal virtual void AddBounds(Service service, Bounds bounds)
    {
        foreach (var table in Tables)
        {
            bounds.Add(table);
        }
    }

    /// <summary>Codes the services of its kinds that are left after the lesion rules.</summary>
    internal abstract void Select(CodingWork work);
}
