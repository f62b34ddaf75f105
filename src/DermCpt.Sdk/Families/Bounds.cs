using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// The greatest values up to which a measure gives one answer: the finite partition that a missing measure is asked with. Every table and
/// threshold that reads the measure adds its own, so that no number stands in two places. Stored units: hundredths, or the number of a
/// count. Not thread-safe.
/// </summary>
/// <param name="fact">The measure.</param>
/// <param name="unit">Its unit; null where no band table is in it.</param>
internal sealed class Bounds(Fact fact, BandUnit? unit)
{
    /// <summary>How many units of an endless add-on are listed one by one.</summary>
    internal const int Listed = 5;

    /// <summary>How many units of an endless add-on are listed where bounds of other tables reach further.</summary>
    private const int MostListed = 2 * Listed;

    private readonly List<Bound> bounds = [];
    private readonly List<Increments> endless = [];

    /// <summary>The measure that is asked for.</summary>
    internal Fact Fact => fact;

    internal BandUnit? Unit => unit;

    internal bool IsEmpty => bounds.Count == 0;

    /// <summary>A value up to and with which the answer is one; the next band begins a step above.</summary>
    internal void Add(int upTo, int step = 1)
    {
        if (upTo is < 0 or BandTable.Open)
        {
            return;
        }

        var at = bounds.FindIndex(bound => bound.UpTo >= upTo);
        if (at < 0)
        {
            bounds.Add(new Bound(upTo, step));
        }
        else if (bounds[at].UpTo > upTo)
        {
            bounds.Insert(at, new Bound(upTo, step));
        }
        else
        {
            bounds[at] = new Bound(upTo, Math.Max(step, bounds[at].Step));
        }
    }

    /// <summary>Every bound of a table that is in the unit of the measure.</summary>
    internal void Add(BandTable table)
    {
        foreach (ref readonly var row in table.Unit == unit ? table.Rows : [])
        {
            Add(row.UpTo, table.Step);
        }
    }

    /// <summary>The first units of an add-on.</summary>
    internal void Add(Increments increments, int step = 1)
    {
        endless.Add(increments);
        for (var i = 0; i < Listed; i++)
        {
            Add(increments.First + (i * increments.Step), step);
        }
    }

    /// <summary>Each of the first counts: a code that is reported once for each.</summary>
    internal void AddEach()
    {
        for (var count = 1; count <= Listed; count++)
        {
            Add(count);
        }
    }

    /// <summary>The bounds of what is left where a part of the measure is known: of a sum its other parts.</summary>
    internal void AddBeyond(int known)
    {
        foreach (var bound in bounds.ToArray())
        {
            Add(bound.UpTo - known == 0 ? -1 : bound.UpTo - known, bound.Step);
        }

        foreach (var increments in endless.ToArray())
        {
            Add(Left(increments, known, 1));
        }
    }

    /// <summary>The bounds of a measure that counts several times beside a known part: a margin counts twice beside the lesion.</summary>
    internal void Replace(int known, int times)
    {
        var whole = bounds.ToArray();
        bounds.Clear();
        foreach (var bound in whole)
        {
            var left = (bound.UpTo - known) / times;
            Add(left > 0 ? left : -1, Math.Max(1, bound.Step / times));
        }

        var steps = endless.ToArray();
        endless.Clear();
        foreach (var increments in steps)
        {
            Add(Left(increments, known, times));
        }
    }

    /// <summary>What a part of the measure leaves of the steps of an add-on: they go on from the first that is left.</summary>
    private static Increments Left(Increments increments, int known, int times)
    {
        var passed = Math.Max(0, known - increments.First + increments.Step) / increments.Step;
        return new Increments((increments.First + (passed * increments.Step) - known) / times, Math.Max(1, increments.Step / times));
    }

    /// <summary>
    /// Steps of an endless add-on go as far as the bounds of other tables, so that no band but the last, which has no end, holds two
    /// answers; where that would be too many, the last begins sooner.
    /// </summary>
    private void Close()
    {
        foreach (var increments in endless)
        {
            for (var i = Listed; i < MostListed && bounds.Count > 0 && increments.First + (i * increments.Step) < bounds[^1].UpTo; i++)
            {
                Add(increments.First + (i * increments.Step));
            }

            var last = increments.First + ((MostListed - 1) * increments.Step);
            bounds.RemoveAll(bound => bound.UpTo > last);
        }
    }

    /// <summary>The bands between the bounds, above a value: each with its ends and a value of its own.</summary>
    internal Choice[] ToChoices(int above)
    {
        Close();
        var choices = new List<Choice>(bounds.Count + 1);
        var from = above <= 0 ? 0 : above + 1;
        var next = from;
        foreach (var bound in bounds)
        {
            if (bound.UpTo <= above && above > 0)
            {
                continue;
            }

            choices.Add(new Choice(bound.UpTo, Math.Min(from, bound.UpTo), bound.UpTo, true));
            from = bound.UpTo + bound.Step;
            next = bound.UpTo + 1;
        }

        choices.Add(new Choice(Math.Max(from, 1), next, BandTable.Open, true));
        return [.. choices];
    }

    private readonly struct Bound(int upTo, int step)
    {
        internal int UpTo { get; init; } = upTo;
        internal int Step { get; init; } = step;
    }
}
