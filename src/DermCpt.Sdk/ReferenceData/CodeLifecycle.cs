using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>Whether a code could be billed on a day, as far as its window tells. An immutable word, safe on any thread.</summary>
public enum LifecycleState : byte
{
    /// <summary>The edition does not list the code.</summary>
    Unknown,

    /// <summary>Nothing that is known speaks against it: an unknown first or last day counts as valid.</summary>
    Valid,

    /// <summary>The day lies before the first valid one.</summary>
    NotYet,

    /// <summary>The day lies after the last valid one.</summary>
    Retired,
}

/// <summary>The window and successors of a code. Immutable.</summary>
internal readonly struct CodeLifecycle
{
    private readonly LifecycleRecord record;
    private readonly Edition? edition;

    internal CodeLifecycle(in LifecycleRecord record, Edition edition)
    {
        this.record = record;
        this.edition = edition;
    }

    internal bool IsKnown => edition is not null && record.Row != 0;

    /// <summary>First valid day; null = not known, taken as valid.</summary>
    internal DateOnly? First => Day.Date(record.First);

    /// <summary>Last valid day; null = not known or not retired.</summary>
    internal DateOnly? Last => Day.Date(record.Last);

    /// <summary>The code began on this day or later; which day is unknown.</summary>
    internal bool FirstIsLowerBound => (record.Flags & LifecycleRecord.FirstIsLowerBound) != 0;

    /// <summary>The code ended on this day or earlier; which day is unknown.</summary>
    internal bool LastIsUpperBound => (record.Flags & LifecycleRecord.LastIsUpperBound) != 0;

    internal int SuccessorCount => record.Successors;

    internal SourceRow Source => record.Row == 0 ? default : new SourceRow(record.Source, TableId.Lifecycle, record.Row);

    /// <summary>The rule or file that the days come from. Allocates.</summary>
    internal string Evidence => IsKnown ? edition!.Text(record.Evidence) : string.Empty;

    /// <summary>The facts that choose among the successors, separated by blanks. Allocates.</summary>
    internal string SuccessorFacts => IsKnown ? edition!.Text(record.Facts) : string.Empty;

    internal ProcedureCode SuccessorAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, record.Successors, nameof(index));
        return edition!.CodeAt(edition.Lifecycles.SuccessorAt(record.FirstSuccessor + index));
    }

    internal LifecycleState StateOn(DateOnly date)
    {
        if (!IsKnown)
        {
            return LifecycleState.Unknown;
        }

        var day = Day.Of(date);
        if (record.First != 0 && day < record.First)
        {
            return LifecycleState.NotYet;
        }

        return record.Last != 0 && day > record.Last ? LifecycleState.Retired : LifecycleState.Valid;
    }
}
