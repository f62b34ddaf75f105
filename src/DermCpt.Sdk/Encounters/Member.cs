namespace DermCpt;

/// <summary>What a member of a kind holds, and so its JSON form.</summary>
internal enum MemberType : byte
{
    Word,
    OpenWord,
    WordSet,
    Bool,
    Count,
    CountFromZero,
    Length,
    Area,
    Volume,
    Amount,
    Percent,
    Minutes,
    Code,
    Digits,
    ClassFindings,
    Text,
    Stages,
    Elements,
    PlannedSurgery,
    Modifiers,
    Labels,
}

/// <summary>One member of a kind: its fact, what it holds, and its place. The reader, writer, schema and docs come from it. Thread-safe: immutable.</summary>
internal sealed class Member
{
    private Member(Fact fact, MemberType type, Words? words = null, int reference = -1)
    {
        Fact = fact;
        Type = type;
        Words = words;
        Reference = reference;
        Name = Words.CamelCaseOf(fact);
    }

    internal Fact Fact { get; }

    internal MemberType Type { get; }

    internal Words? Words { get; }

    /// <summary>The name in JSON.</summary>
    internal string Name { get; }

    /// <summary>The place in <see cref="FactRow"/>, or -1 for a member held by reference.</summary>
    internal int Slot { get; private set; } = -1;

    /// <summary>0 or 1 for a member held by reference, else -1.</summary>
    internal int Reference { get; }

    internal bool IsDecimal => Type is >= MemberType.Length and <= MemberType.Minutes;

    /// <summary>A size that was measured is above 0, and so is a count; a margin, a waste, an undermining or a time may be none.</summary>
    internal bool MayBeZero =>
        Type is MemberType.CountFromZero or MemberType.Minutes or MemberType.Percent || Fact is Fact.MarginCm or Fact.UnderminingCm or Fact.WastedMg or Fact.WastedUnits or Fact.SecondaryDefectSqCm;

    /// <summary>The greatest stored value of a number with decimals.</summary>
    internal int Most => Type == MemberType.Percent ? 100_00 : Decimals.Max;

    internal static Member Word<T>(Fact fact)
        where T : struct, Enum => new(fact, MemberType.Word, Words.Of<T>());

    /// <summary>A word of which the rules know some; any other is <c>other</c>, always the last value.</summary>
    internal static Member OpenWord<T>(Fact fact)
        where T : struct, Enum => new(fact, MemberType.OpenWord, Words.Of<T>());

    internal static Member WordSet<T>(Fact fact)
        where T : struct, Enum => new(fact, MemberType.WordSet, Words.Of<T>());

    internal static Member Bool(Fact fact) => new(fact, MemberType.Bool);

    internal static Member Count(Fact fact) => new(fact, MemberType.Count);

    internal static Member CountFromZero(Fact fact) => new(fact, MemberType.CountFromZero);

    internal static Member Length(Fact fact) => new(fact, MemberType.Length);

    internal static Member Area(Fact fact) => new(fact, MemberType.Area);

    internal static Member Volume(Fact fact) => new(fact, MemberType.Volume);

    internal static Member Amount(Fact fact) => new(fact, MemberType.Amount);

    internal static Member Percent(Fact fact) => new(fact, MemberType.Percent);

    internal static Member Minutes(Fact fact) => new(fact, MemberType.Minutes);

    internal static Member Code(Fact fact) => new(fact, MemberType.Code);

    internal static Member Digits(Fact fact) => new(fact, MemberType.Digits);

    internal static Member ClassFindings(Fact fact) => new(fact, MemberType.ClassFindings);

    internal static Member Text(Fact fact, int reference) => new(fact, MemberType.Text, reference: reference);

    internal static Member Stages(Fact fact, int reference) => new(fact, MemberType.Stages, reference: reference);

    internal static Member Elements(Fact fact, int reference) => new(fact, MemberType.Elements, reference: reference);

    internal static Member Planned(Fact fact, int reference) => new(fact, MemberType.PlannedSurgery, reference: reference);

    internal static Member Modifiers(Fact fact, int reference) => new(fact, MemberType.Modifiers, reference: reference);

    internal static Member Labels(Fact fact, int reference) => new(fact, MemberType.Labels, reference: reference);

    internal Member At(int slot)
    {
        Slot = slot;
        return this;
    }
}
