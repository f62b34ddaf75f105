namespace DermCpt.Editions;

/// <summary>What is wrong with rows that an import left out.</summary>
public enum ImportFault
{
    /// <summary>The row stands in the files once more, the same in every column that is read.</summary>
    DuplicateRow,

    /// <summary>The row ends before it begins, so that it was never in force.</summary>
    EndsBeforeStart,

    /// <summary>The row pairs a code with itself.</summary>
    SelfPair,
}

/// <summary>Rows that an import left out for one fault. Immutable and safe on any thread.</summary>
/// <param name="Fault">What is wrong with them.</param>
/// <param name="Rows">How many there are; at least 1.</param>
/// <param name="FirstRow">The 1-based place of the first among the data rows of the table's files.</param>
public sealed record ImportNotice(ImportFault Fault, int Rows, int FirstRow);

/// <summary>What an import did to one table against the edition it began with. Immutable and safe on any thread.</summary>
/// <param name="Table">The table.</param>
/// <param name="Release">The release that was read.</param>
/// <param name="Files">How many files it was read from.</param>
/// <param name="Read">Data rows in the files.</param>
/// <param name="Kept">Rows about codes that the edition knows; the rest was left out. Of the coverage database this and what follows are versions of articles.</param>
/// <param name="Added">Kept rows whose key the earlier edition did not hold.</param>
/// <param name="Changed">Kept rows whose key it held with other values.</param>
/// <param name="Dropped">Rows of the earlier edition whose key the release lacks.</param>
public sealed record TableImport(TableId Table, string Release, int Files, int Read, int Kept, int Added, int Changed, int Dropped)
{
    /// <summary>Rows that were left out for a fault of theirs, by fault; empty where there are none.</summary>
    public IReadOnlyList<ImportNotice> Notices { get; init; } = [];

    /// <summary>Of the coverage database, by number: articles that are kept as they were, since their groups are not those that are known, or were cut on purpose.</summary>
    public IReadOnlyList<string> KeptAsHeld { get; init; } = [];

    /// <summary>Of the coverage database: how many articles the edition does not know, so that nothing of them is taken.</summary>
    public int Unknown { get; init; }

    /// <summary>True where some parts of a release were read: of a pair without a row the edition says that there is no data.</summary>
    public bool IsPart { get; init; }
}

/// <summary>What an import did. Immutable and safe on any thread.</summary>
/// <param name="EditionId">The id of the edition that was made.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Tables">The tables that were read, in the order of <see cref="TableId"/>.</param>
public sealed record ImportReport(string EditionId, string ContentHash, IReadOnlyList<TableImport> Tables);
