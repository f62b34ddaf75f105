namespace DermCpt.X12;

/// <summary>A service line as it is read; used again for the next claim.</summary>
internal sealed class LineDraft
{
    internal const int MostModifiers = 4;

    private readonly ModifierCode[] modifiers = new ModifierCode[MostModifiers];
    private int modifierCount;

    internal int Number { get; private set; }

    /// <summary>Its SV1 was met.</summary>
    internal bool IsMet { get; set; }

    /// <summary>It has a code that can be judged.</summary>
    internal bool IsRead { get; set; }

    internal bool IsUnitsJudged { get; set; }

    internal long Segment { get; set; }

    internal long DateSegment { get; set; }

    internal ProcedureCode Code { get; set; }

    internal int Units { get; set; }

    internal string? Place { get; set; }

    internal DateOnly? Date { get; set; }

    internal string? Control { get; set; }

    internal ulong Practitioner { get; set; }

    /// <summary>The four numbers of SV107, a byte each; pointers that point at nothing are left out.</summary>
    internal uint Pointers { get; set; }

    /// <summary>Of the SV1 in the bytes that are kept for the repaired file: where it begins, and its length.</summary>
    internal (int Start, int Length) Kept { get; set; }

    internal ValueList<ModifierCode> Modifiers => ValueList.Create<ModifierCode>(modifiers.AsSpan(0, modifierCount));

    internal void Begin(int number)
    {
        Number = number;
        (IsMet, IsRead, IsUnitsJudged, modifierCount, Pointers, Segment, DateSegment) = (false, false, true, 0, 0, 0, 0);
        (Code, Units, Place, Date, Control, Practitioner, Kept) = (default, 1, null, null, null, 0, default);
    }

    internal void Add(ModifierCode modifier) => modifiers[modifierCount++] = modifier;
}
