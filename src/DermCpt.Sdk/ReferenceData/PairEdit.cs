namespace DermCpt.ReferenceData;

/// <summary>What the pair table says of two codes on a date.</summary>
internal enum PairState : byte
{
    /// <summary>Both codes are covered and no row pairs them.</summary>
    None,

    /// <summary>There are rows, and none is in force on the date.</summary>
    NotLive,

    /// <summary>A row is in force.</summary>
    Live,

    /// <summary>A row exists whose first day is not stated, and the date lies before the release: no data.</summary>
    Unknown,

    /// <summary>A code is outside the table: no data.</summary>
    Uncovered,

    /// <summary>The table is some parts of a release, and none of their rows pairs the codes: no data.</summary>
    NotRead,
}

/// <summary>One answer of the pair table, with the row that gives it. Immutable.</summary>
internal readonly struct PairEdit
{
    private readonly ushort from;
    private readonly ushort to;

    internal PairEdit(PairState state, CoverageStatus coverage, ProcedureCode column1, ProcedureCode column2, SourceRow source = default, byte indicator = 0, ushort from = 0, ushort to = 0)
    {
        State = state;
        Coverage = coverage;
        Column1 = column1;
        Column2 = column2;
        Source = source;
        Indicator = indicator;
        this.from = from;
        this.to = to;
    }

    internal PairState State { get; }

    internal CoverageStatus Coverage { get; }

    /// <summary>0: no modifier helps; 1: one may. Of the cited row; 0 without one.</summary>
    internal byte Indicator { get; }

    /// <summary>The code that stays payable. Without a row: the first code asked for.</summary>
    internal ProcedureCode Column1 { get; }

    internal ProcedureCode Column2 { get; }

    /// <summary>The row in force, the one that makes the answer unknown, or the latest that is not live.</summary>
    internal SourceRow Source { get; }

    internal int Row => Source.Row;

    /// <summary>First day of the cited row, or null where the file states none.</summary>
    internal DateOnly? From => Day.Date(from);

    /// <summary>Last day of the cited row, inclusive (NC-03), or null while it is open.</summary>
    internal DateOnly? To => Day.Date(to);

    internal bool IsLive => State == PairState.Live;

    /// <summary>Of two directions: a live row, then an unknown one, then one that is not live. Two unknown ones: the one that ends first, which was the older.</summary>
    internal static PairEdit Better(in PairEdit a, in PairEdit b)
    {
        var difference = Weight(a.State) - Weight(b.State);
        if (difference == 0)
        {
            var endA = a.to == 0 ? ushort.MaxValue : a.to;
            var endB = b.to == 0 ? ushort.MaxValue : b.to;
            difference = endA != endB ? endB - endA : b.Row - a.Row;
        }

        return difference >= 0 ? a : b;
    }

    private static int Weight(PairState state) => state switch
    {
        PairState.Live => 3,
        PairState.Unknown or PairState.NotRead => 2,
        PairState.NotLive => 1,
        _ => 0,
    };
}
