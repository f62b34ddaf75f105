namespace DermCpt.ReferenceData;

/// <summary>First and last days and successors by dense index.</summary>
internal sealed class LifecycleTable(EditionImage image, SourceRecord[] sources)
{
    private readonly Column<LifecycleRecord> records = new Column<LifecycleRecord>(image, EditionSection.Lifecycles);
    private readonly byte catalog = (byte)(Sources.Of(sources, TableId.Lifecycle).Start.Value + 1);
    private readonly Column<ushort> successors = new Column<ushort>(image, EditionSection.Successors);

    /// <summary>The catalog is the first release of the table; what it does not hold was only observed.</summary>
    internal bool IsInCatalog(int code) => records[code] is { Row: not 0 } record && record.Source == catalog;

    internal LifecycleRecord RecordAt(int code) => records[code];

    internal int SuccessorAt(int index) => successors[index];

    internal void Narrow(int code, ref DayReach reach)
    {
        var record = records[code];
        reach.Begins(record.First);
        reach.Ends(record.Last);
    }
}
