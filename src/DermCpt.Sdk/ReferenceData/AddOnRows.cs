namespace DermCpt.ReferenceData;

/// <summary>What the add-on table says of a code on a date.</summary>
internal enum AddOnState : byte
{
    /// <summary>No row has the code as its add-on.</summary>
    NotListed,

    /// <summary>Rows exist, and all begin later.</summary>
    NotYet,

    /// <summary>Rows exist, and none is in force any more.</summary>
    Ended,

    /// <summary>Rows are in force.</summary>
    Live,
}

/// <summary>A primary of an add-on. Immutable.</summary>
internal readonly struct AddOnPrimary(ProcedureCode primary, in AddOnRecord record, SourceRow source)
{
    private readonly ushort from = record.Effective;
    private readonly ushort to = record.Deleted;

    /// <summary>Empty where the contractor defines the primaries (type 2, some of type 3).</summary>
    internal ProcedureCode Primary { get; } = primary;

    /// <summary>1 closed list, 2 open (contractor defined), 3 partial list.</summary>
    internal byte Type { get; } = record.Type;

    internal bool ContractorDefined { get; } = record.ContractorDefined != 0;

    internal SourceRow Source { get; } = source;

    internal int Row => Source.Row;

    internal DateOnly? From => Day.Date(from);

    internal DateOnly? To => Day.Date(to);
}

/// <summary>The rows of an add-on that are in force on a date; enumerates without allocating. Immutable.</summary>
internal readonly struct AddOnRows
{
    private readonly AddOnTable? table;
    private readonly Edition? edition;
    private readonly int first;
    private readonly int end;
    private readonly int day;

    internal AddOnRows(AddOnTable table, Edition edition, int first, int end, int day)
    {
        this.table = table;
        this.edition = edition;
        this.first = first;
        this.end = end;
        this.day = day;
        State = table.StateOf(first, end, day);
        Type = table.TypeOf(first, end, day);
    }

    internal AddOnState State { get; }

    /// <summary>The strictest type among the rows in force (1 before 2 before 3), 0 without any.</summary>
    internal byte Type { get; }

    internal CoverageStatus Coverage => State switch
    {
        AddOnState.Live or AddOnState.Ended => CoverageStatus.Verified,
        AddOnState.NotYet => CoverageStatus.NoData,
        _ => CoverageStatus.None,
    };

    internal bool IsEmpty => State != AddOnState.Live;

    /// <summary>Whether a row in force names a code, given by its dense index, as a primary.</summary>
    internal bool HasPrimary(int code) => table is not null && code >= 0 && table.NamesPrimary(first, end, code, day);

    public Enumerator GetEnumerator() => new(this);

    internal struct Enumerator
    {
        private readonly AddOnRows rows;
        private int next;

        internal Enumerator(in AddOnRows rows)
        {
            this.rows = rows;
            next = rows.first - 1;
        }

        public readonly AddOnPrimary Current => rows.table!.PrimaryAt(rows.edition!, next);

        public bool MoveNext()
        {
            while (rows.table is not null && ++next < rows.end)
            {
                if (rows.table.IsLive(next, rows.day))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
