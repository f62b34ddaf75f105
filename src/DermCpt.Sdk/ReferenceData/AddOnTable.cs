namespace DermCpt.ReferenceData;

/// <summary>Add-ons and their primaries, each row with its own days; the last day is inclusive. A row that ended on its first day was never applied (as NC-02).</summary>
internal sealed class AddOnTable
{
    private readonly Column<AddOnRecord> rows;
    private readonly Column<ushort> starts;
    private readonly Column<ushort> order;
    private readonly SourceRows sourceRows;
    private readonly byte source;

    internal AddOnTable(EditionImage image, SourceRecord[] sources)
    {
        rows = new Column<AddOnRecord>(image, EditionSection.AddOnRows);
        starts = new Column<ushort>(image, EditionSection.AddOnStarts);
        order = new Column<ushort>(image, EditionSection.AddOnOrder);
        sourceRows = image.SourceRows(EditionSection.AddOnSourceRows);
        source = (byte)(Sources.Of(sources, TableId.AddOn).Start.Value + 1);
    }

    internal AddOnRecord RowAt(int row) => rows[row];

    internal int RowCount => rows.Count;

    internal int SourceRowAt(int row) => sourceRows[row];

    internal AddOnRows Find(Edition edition, int code, int day) => code < 0 ? default : new AddOnRows(this, edition, starts[code], starts[code + 1], day);

    internal bool IsPrimaryOf(int primary, int addOn, int day) =>
        primary >= 0 && addOn >= 0 && NamesPrimary(starts[addOn], starts[addOn + 1], primary, day);

    internal bool NamesPrimary(int first, int end, int primary, int day)
    {
        for (var i = first; i < end; i++)
        {
            if (rows[order[i]].Primary == primary && IsLive(i, day))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsLive(int entry, int day)
    {
        var row = rows[order[entry]];
        return row.Effective != row.Deleted && day >= row.Effective && (row.Deleted == 0 || day <= row.Deleted);
    }

    internal AddOnState StateOf(int first, int end, int day)
    {
        var state = first == end ? AddOnState.NotListed : AddOnState.NotYet;
        for (var i = first; i < end; i++)
        {
            if (IsLive(i, day))
            {
                return AddOnState.Live;
            }

            if (rows[order[i]].Effective <= day)
            {
                state = AddOnState.Ended;
            }
        }

        return state;
    }

    internal byte TypeOf(int first, int end, int day)
    {
        byte type = 0;
        for (var i = first; i < end; i++)
        {
            var row = rows[order[i]];
            if (IsLive(i, day) && (type == 0 || row.Type < type))
            {
                type = row.Type;
            }
        }

        return type;
    }

    internal AddOnPrimary PrimaryAt(Edition edition, int entry)
    {
        var row = rows[order[entry]];
        var primary = row.Primary == EditionFormat.NoPrimary ? default : edition.CodeAt(row.Primary);
        return new AddOnPrimary(primary, row, new SourceRow(source, TableId.AddOn, sourceRows[order[entry]]));
    }

    internal void Narrow(int code, ref DayReach reach)
    {
        for (int i = starts[code], end = starts[code + 1]; i < end; i++)
        {
            var row = rows[order[i]];
            reach.Begins(row.Effective);
            reach.Ends(row.Deleted);
        }
    }
}
