namespace DermCpt.Editions;

/// <summary>What an import did to one table against the edition it began with. Immutable and safe on any thread.</summary>
/// <param name="Table">The table.</param>
/// <param name="Release">The release that was read.</param>
/// <param name="Files">How many files it was read from.</param>
/// <param name="Read">Data rows in the files.</param>
/// <param name="Kept">Rows about codes that the edition knows; the rest was left out.</param>
/// <param name="Added">Kept rows whose key the earlier edition did not hold.</param>
/// <param name="Changed">Kept rows whose key it held with other values.</param>
/// <param name="Dropped">Rows of the earlier edition whose key the release lacks.</param>
public sealed record TableImport(TableId Table, string Release, int Files, int Read, int Kept, int Added, int Changed, int Dropped);

/// <summary>What an import did. Immutable and safe on any thread.</summary>
/// <param name="EditionId">The id of the edition that was made.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Tables">The tables that were read, in the order of <see cref="TableId"/>.</param>
public sealed record ImportReport(string EditionId, string ContentHash, IReadOnlyList<TableImport> Tables);
