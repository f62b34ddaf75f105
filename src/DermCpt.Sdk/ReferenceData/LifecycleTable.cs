namespace DermCpt.ReferenceData;

/// <summary>First and last days and successors by dense index.</summary>
internal sealed class LifecycleTable(EditionImage image)
{
    private readonly Column<LifecycleRecord> records = new Column<LifecycleRecord>(image, EditionSection.Lifecycles);
    private readonly Column<ushort> successors = new Column<ushort>(image, EditionSection.Successors);

    internal LifecycleRecord RecordAt(int code) => records[code];

    internal int SuccessorAt(int index) => successors[index];

    internal void Narrow(int code, ref DayReach reach)
    {
        var record = records[code];
        reach.Begins(record.First);
        reach.Ends(record.Last);
    }
}
