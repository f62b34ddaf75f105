using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// Every procedure code that the library knows, as compiled and as an edition describes it: family, own-words label, measure, days,
/// successors, numbers by date, and what changed between two dates. Immutable and safe on any thread.
/// </summary>
public sealed partial class CodeCatalog
{
    private readonly IDescriptorSource? descriptors;
    private CatalogEntry[]? entries;

    /// <summary>The view of an edition.</summary>
    /// <param name="edition">The tables.</param>
    /// <param name="descriptors">The host's own licensed descriptors, or null.</param>
    public CodeCatalog(Edition edition, IDescriptorSource? descriptors = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        Edition = edition;
        this.descriptors = descriptors;
    }

    /// <summary>The tables that are read.</summary>
    public Edition Edition { get; }

    /// <summary>The compiled codes, ascending.</summary>
    public IReadOnlyList<CatalogEntry> Entries => entries ??= ListEntries();

    /// <summary>The entry of a code that is compiled or that the edition names.</summary>
    /// <param name="code">The code; a text such as <c>"17000"</c> stands for one.</param>
    /// <exception cref="KeyNotFoundException">A code in neither; <see cref="Find(ProcedureCode)"/> answers null.</exception>
    public CatalogEntry this[ProcedureCode code] =>
        Find(code) ?? throw new KeyNotFoundException($"{code} is neither compiled nor named by edition {Edition.Id}.");

    /// <summary>Finds a code that is compiled or that the edition names.</summary>
    /// <param name="code">The code.</param>
    /// <param name="entry">The entry, or null for a code in neither.</param>
    /// <returns>Whether the code is known.</returns>
    public bool TryGet(ProcedureCode code, [NotNullWhen(true)] out CatalogEntry? entry)
    {
        var row = RowOf(code);
        entry = row < 0 && !Edition.Knows(code) ? null : new CatalogEntry(Edition, code, row < 0 ? null : CatalogTable.Rows[row], descriptors);
        return entry is not null;
    }

    /// <summary>The entry of a code, or null for a code that is neither compiled nor named by the edition.</summary>
    /// <param name="code">The code.</param>
    public CatalogEntry? Find(ProcedureCode code) => TryGet(code, out var entry) ? entry : null;

    /// <summary>What is known of a code on a date, or null for a code that is neither compiled nor named by the edition.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The date of service.</param>
    public CodeFacts? Find(ProcedureCode code, DateOnly date) =>
        TryGet(code, out var entry) ? entry.On(date) : null;

    /// <summary>Place of a code among the compiled ones, or a negative number.</summary>
    internal static int RowOf(ProcedureCode code)
    {
        var rows = CatalogTable.Rows;
        int low = 0, high = rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            switch (rows[middle].Code.CompareTo(code))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return -1;
    }

    private CatalogEntry[] ListEntries()
    {
        var list = new CatalogEntry[CatalogTable.Rows.Length];
        for (var i = 0; i < list.Length; i++)
        {
            var row = CatalogTable.Rows[i];
            list[i] = new CatalogEntry(Edition, row.Code, row, descriptors);
        }

        return list;
    }
}
