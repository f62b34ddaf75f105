namespace DermCpt.Families;

/// <summary>The unit that a band table measures in; sizes are stored as hundredths.</summary>
internal enum BandUnit : byte
{
    Centimeters,
    SquareCentimeters,
    CubicCentimeters,
    Percent,
    Count,
    Minutes,
}

/// <summary>One band: everything of a group up to and with a bound, above the band before it.</summary>
internal readonly struct BandRow(char group, int upTo, ProcedureCode code)
{
    /// <summary>Site group of the family; '*' for any.</summary>
    internal char Group { get; init; } = group;
    /// <summary>Greatest value of the band, in stored units; <see cref="BandTable.Open"/> for no end.</summary>
    internal int UpTo { get; init; } = upTo;
    /// <summary>The code.</summary>
    internal ProcedureCode Code { get; init; } = code;
}

/// <summary>The answer of a band table: a code, or two printed neighbours between which a value lies.</summary>
internal readonly struct BandAnswer(
    ProcedureCode code,
    bool isPrinted,
    int lower = 0,
    int upper = 0,
    ProcedureCode lowerCode = default,
    ProcedureCode upperCode = default)
{
    internal ProcedureCode Code { get; init; } = code;
    internal bool IsPrinted { get; init; } = isPrinted;
    internal int Lower { get; init; } = lower;
    internal int Upper { get; init; } = upper;
    internal ProcedureCode LowerCode { get; init; } = lowerCode;
    internal ProcedureCode UpperCode { get; init; } = upperCode;

    /// <summary>The value lies between printed bands and the profile leaves it open (GAP-01).</summary>
    internal bool IsOpen => Code.IsEmpty;
}

/// <summary>
/// The numbers of one family as data: bands of a measure by site group. Proved total by enumeration, printed by docs and rules.
/// Thread-safe: immutable.
/// </summary>
internal sealed class BandTable
{
    internal const int Open = int.MaxValue;
    private readonly BandRow[] rows;

    /// <param name="name">Short name of the family, own words.</param>
    /// <param name="rule">The rule that the table is.</param>
    /// <param name="unit">What is measured.</param>
    /// <param name="step">Step to which bounds are printed: 10 where sizes are printed to 0.1, 1 where there is no gap.</param>
    /// <param name="rows">Bands of each group together, rising.</param>
    internal BandTable(string name, Rule rule, BandUnit unit, int step, BandRow[] rows)
    {
        Name = name;
        Rule = rule;
        Unit = unit;
        Step = step;
        this.rows = rows;
    }

    internal string Name { get; }

    internal Rule Rule { get; }

    internal BandUnit Unit { get; }

    internal int Step { get; }

    internal ReadOnlySpan<BandRow> Rows => rows;

    /// <summary>
    /// The band of a value above 0. Between two printed bounds (0.5 and 0.6) the payer's reading decides; an open end begins directly
    /// above its bound (GAP-03).
    /// </summary>
    internal BandAnswer Find(char group, int value, BandGapReading reading)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            if (row.Group != group)
            {
                continue;
            }

            if (value <= row.UpTo)
            {
                return new BandAnswer(row.Code, true);
            }

            var next = i + 1;
            if (next < rows.Length && rows[next].Group == group && rows[next].UpTo != Open && value < row.UpTo + Step)
            {
                return Between(row, rows[next].Code, value, reading);
            }
        }

        throw new InvalidOperationException($"Table {Name} has no band for group '{group}' and value {value}.");
    }

    /// <summary>The code of a count above 0: counts have no gaps, so no payer's reading decides.</summary>
    internal ProcedureCode FindCount(int count) => Find(Bands.AnyGroup, count, BandGapReading.CeilingBand).Code;

    private BandAnswer Between(in BandRow lower, ProcedureCode upper, int value, BandGapReading reading)
    {
        var roundsUp = value * 2 >= (lower.UpTo * 2) + Step;
        return reading switch
        {
            BandGapReading.CeilingBand => new BandAnswer(upper, false),
            BandGapReading.RoundHalfUp => new BandAnswer(roundsUp ? upper : lower.Code, false),
            BandGapReading.Agree when roundsUp || lower.Code == upper => new BandAnswer(upper, false),
            _ => new BandAnswer(default, false, lower.UpTo, lower.UpTo + Step, lower.Code, upper),
        };
    }
}
