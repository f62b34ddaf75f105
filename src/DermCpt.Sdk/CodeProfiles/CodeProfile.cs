using System.Runtime.CompilerServices;

namespace DermCpt.CodeProfiles;

/// <summary>
/// What a code is, by the table of profiles: the columns of one row packed into three words, so that a read costs one index and a
/// copy is nothing. Every code has one; a code that no row names is a procedure. An immutable value.
/// </summary>
internal readonly struct CodeProfile(ulong words, ulong traits, ulong links) : IEquatable<CodeProfile>
{
    private readonly ulong words = words;
    private readonly ulong links = links;

    /// <summary>Everything that is yes or no.</summary>
    internal CodeTraits Traits { get; } = (CodeTraits)traits;

    /// <summary>What a line of the code is among lines.</summary>
    internal CodeClass Class => (CodeClass)Word(0);

    /// <summary>What the code is for, as modifiers see it.</summary>
    internal CodeKind Kind => (CodeKind)Word(1);

    /// <summary>Which visits it is a level of.</summary>
    internal VisitLevels Levels => (VisitLevels)Word(2);

    /// <summary>The codes of which each payer takes some only.</summary>
    internal PayerChoiceOfCode PayerChoice => (PayerChoiceOfCode)Word(3);

    /// <summary>What pathology it is.</summary>
    internal PathologyRole Pathology => (PathologyRole)Word(4);

    /// <summary>The diagnoses that it expects.</summary>
    internal DiagnosisExpectation Diagnosis => (DiagnosisExpectation)Word(5);

    /// <summary>Whether its family groups sites.</summary>
    internal bool HasSiteGroup => Word(6) != 0;

    /// <summary>The family whose groups it follows; meaningless without <see cref="HasSiteGroup"/>.</summary>
    internal SiteFamily SiteFamily => (SiteFamily)(Word(6) - 1);

    /// <summary>Its group, or a zero character.</summary>
    internal char SiteGroup => (char)Word(7);

    /// <summary>The families of alternatives that it belongs to, a bit each.</summary>
    internal uint Alternatives => (uint)links;

    internal bool BelongsTo(AlternativeGroup group) => (Alternatives & (1U << (int)group)) != 0;

    internal (ulong Columns, ulong Traits, ulong Links) Packed => (words, (ulong)Traits, links);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(CodeTraits trait) => (Traits & trait) != 0;

    /// <inheritdoc/>
    public bool Equals(CodeProfile other) => Packed == other.Packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CodeProfile other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Packed.GetHashCode();

    /// <summary>The profile with one column changed; the compiler of the table and tests make profiles so.</summary>
    internal CodeProfile With(ProfileColumn column, int value) =>
        new((words & ~(0xFFUL << (8 * (int)column))) | ((ulong)(byte)value << (8 * (int)column)), (ulong)Traits, links);

    internal CodeProfile With(CodeTraits trait, bool holds) => new(words, (ulong)(holds ? Traits | trait : Traits & ~trait), links);

    /// <summary>The profile with the traits that its columns say, so that a day's traits tell of them too.</summary>
    internal CodeProfile Complete() =>
        With(CodeTraits.Drug, Kind == CodeKind.Drug)
            .With(CodeTraits.BySwitch, PayerChoice != PayerChoiceOfCode.None)
            .With(CodeTraits.Alternative, Alternatives != 0)
            .With(CodeTraits.StagePathology, Pathology is PathologyRole.Level or PathologyRole.Frozen or PathologyRole.Touch);

    internal CodeProfile With(AlternativeGroup group) => new(words, (ulong)Traits, links | (1UL << (int)group));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Word(int column) => (byte)(words >> (8 * column));
}

/// <summary>The columns of a profile that hold a word, in the order of their bytes.</summary>
internal enum ProfileColumn : byte
{
    Class,
    Kind,
    VisitLevels,
    PayerChoice,
    Pathology,
    Diagnosis,

    /// <summary>The family of site groups plus one.</summary>
    SiteFamily,

    /// <summary>The group as a character.</summary>
    SiteGroup,
}
