using DermCpt.ReferenceData;

namespace DermCpt.Rules;

/// <summary>
/// One code more than once on a day: how a payer wants it written, and when two lines of it are one service billed twice (REP-1..7, CF-16,
/// CL-02, DUP-76).
/// </summary>
internal static class RepeatedCode
{
    /// <summary>
    /// The form that fits the day's limit: units on one line only up to the limit (REP-1). A limit by line (MAI 1) holds for the pooled
    /// line too, which is then written as lines of one unit.
    /// </summary>
    internal static RepeatLesionChoice FormOf(RepeatLesionChoice wanted, in UnitLimit limit, int units)
    {
        var isOver = limit.State == UnitLimitState.Limit && units > limit.Limit;
        return wanted switch
        {
            RepeatLesionChoice.Units when isOver => RepeatLesionChoice.Separate59,
            RepeatLesionChoice.Pooled76 when isOver && limit.Mai == 1 && units - 1 > limit.Limit => RepeatLesionChoice.Separate76,
            _ => wanted,
        };
    }

    /// <summary>Whether two lines of one code with equal units and modifiers are two services.</summary>
    internal static TwinVerdict OfTwins(in TwinFacts facts)
    {
        if (!facts.HasRepeat && !facts.HasDistinct)
        {
            return TwinVerdict.Duplicate;
        }

        if (facts.IsOneLesion)
        {
            return TwinVerdict.OneLesion;
        }

        return !facts.IsRelationOpen ? TwinVerdict.Apart : facts.HasRepeat ? TwinVerdict.RepeatedDuplicate : TwinVerdict.Unproven;
    }
}

/// <summary>What tells two lines of one code apart.</summary>
internal readonly struct TwinFacts
{
    /// <summary>Both name one lesion.</summary>
    internal bool IsOneLesion { get; init; }

    /// <summary>Neither lesion, place nor session says whether they are one.</summary>
    internal bool IsRelationOpen { get; init; }

    /// <summary>76 or 77 on both.</summary>
    internal bool HasRepeat { get; init; }

    /// <summary>59, an X form or 91 on both.</summary>
    internal bool HasDistinct { get; init; }
}

/// <summary>What two lines of one code with equal units and modifiers are.</summary>
internal enum TwinVerdict : byte
{
    /// <summary>Two services: the claim says what tells them apart.</summary>
    Apart,

    /// <summary>A modifier says so, and nothing on the claim shows it: a warning.</summary>
    Unproven,

    /// <summary>Nothing says so: an error (CF-16).</summary>
    Duplicate,

    /// <summary>Both say that they repeat, so that one of them is a third or further service that nothing tells apart: an error (DUP-76).</summary>
    RepeatedDuplicate,

    /// <summary>The claim names one lesion: an error (CL-02).</summary>
    OneLesion,
}
