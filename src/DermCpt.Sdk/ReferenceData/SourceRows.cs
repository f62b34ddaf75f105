namespace DermCpt.ReferenceData;

/// <summary>Where the rows of a table stand in CMS's files: at their own place, or where a section says. Immutable.</summary>
internal readonly struct SourceRows(Column<uint> stated)
{
    /// <summary>The 1-based row of the source file.</summary>
    internal int this[int place] => stated.Count == 0 ? place + 1 : (int)stated[place];

    internal int StatedCount => stated.Count;
}
