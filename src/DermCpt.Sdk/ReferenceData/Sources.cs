namespace DermCpt.ReferenceData;

/// <summary>The releases of one table, and what a release says about a day (the coverage table of the data README).</summary>
internal static class Sources
{
    /// <summary>Places of a table's releases among all, in date order. Releases of a table lie side by side.</summary>
    internal static Range Of(SourceRecord[] sources, TableId table)
    {
        var first = 0;
        while (first < sources.Length && sources[first].Table != table)
        {
            first++;
        }

        var end = first;
        while (end < sources.Length && sources[end].Table == table)
        {
            end++;
        }

        return first..end;
    }

    /// <summary>What a release says about a day: its own rule where the table has one, else verified inside, carried forward after, no data before.</summary>
    internal static CoverageStatus StatusOf(in SourceRecord source, TableId table, int day)
    {
        if (source.From == 0)
        {
            return CoverageStatus.Verified;
        }

        if (day >= source.From)
        {
            return day <= source.To ? CoverageStatus.Verified : CoverageStatus.CarriedForward;
        }

        return table switch
        {
            TableId.Diagnosis or TableId.GlobalDays => CoverageStatus.CarriedBack,
            _ => CoverageStatus.NoData,
        };
    }
}
