using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing;

/// <summary>A claim line with what the checks need looked up once. Not thread-safe: one buffer per thread.</summary>
internal sealed class ScrubLine(CodesOnDays codes)
{
    private int day;
    private int window;

    /// <summary>Place on the claim, 0-based.</summary>
    internal short Index { get; private set; }

    internal ClaimLine Source { get; private set; } = null!;

    internal ProcedureCode Code { get; private set; }

    /// <summary>The code's dense index in the edition, looked up once for all checks; -1 for a code that no table names.</summary>
    internal int Dense { get; private set; }

    /// <summary>Place among the lines of its day.</summary>
    internal int DayPlace { get; set; }

    /// <summary>What the code is.</summary>
    internal CodeProfile Profile { get; private set; }

    internal CodeKind Kind => Profile.Kind;

    internal bool IsVisit => Profile.Is(CodeTraits.Visit);

    internal int Units { get; private set; }

    internal DateOnly Date { get; private set; }

    internal string Place { get; private set; } = string.Empty;

    /// <summary>The modifiers that rules look for, one bit each.</summary>
    internal ulong Modifiers { get; private set; }

    /// <summary>What the tables say of the code on the line's date. The reference holds until another line is asked.</summary>
    internal ref readonly CodeOnDay OnDay => ref codes.Of(Dense, day, window);

    /// <summary>The fee schedule's row. The reference holds until another line is asked.</summary>
    internal ref readonly FeeRow Fee => ref OnDay.Fee;

    internal GlobalDays Global => OnDay.Global;

    /// <summary>The code is not valid on the date: no further check judges the line.</summary>
    internal bool IsDead { get; set; }

    /// <summary>The code is of another specialty: the line is named, and no check judges it (ANE-00).</summary>
    internal bool IsOutOfScope { get; private set; }

    /// <summary>Of a code of another specialty: the edition was made for all codes and holds its pairs.</summary>
    internal bool HasPairs { get; set; }

    /// <summary>Whether the pair check looks at the line.</summary>
    internal bool IsInPairs => !IsDead || HasPairs;

    /// <summary>An error stands against the line.</summary>
    internal bool IsDenied { get; set; }

    /// <summary>A pair, lifted or open, gives a 59 or X on the line its work.</summary>
    internal bool IsPaired { get; set; }

    /// <summary>Column 2 of a pair that stands, or over its limit: the line itself is not paid (AO-04).</summary>
    internal bool IsUnpaid { get; set; }

    /// <summary>An earlier line of the day has the same code.</summary>
    internal bool RepeatsCode { get; set; }

    /// <summary>The first line of the day with the same code, units, modifiers and practitioner; the line itself where none is earlier.</summary>
    internal ScrubLine? FirstTwin { get; set; }

    /// <summary>The next line with the same first twin, or null.</summary>
    internal ScrubLine? NextTwin { get; set; }

    /// <summary>Of a first twin: the last of its line.</summary>
    internal ScrubLine? LastTwin { get; set; }

    /// <summary>A finding already says that the line stands once too often.</summary>
    internal bool IsToldTwice { get; set; }

    /// <summary>The units are lesions, and there is more than one.</summary>
    internal bool CountsSeveralLesions =>
        Units > 1 && Profile.Is(CodeTraits.OneLesion | CodeTraits.OneLesionAUnit | CodeTraits.SkinBiopsy | CodeTraits.Keratoses);

    internal BodySite Site => Source.Site ?? BodySite.None;

    /// <summary>What the rules between lines read of it.</summary>
    internal LineFacts Facts => new()
    {
        Code = Code,
        Profile = Profile,
        Units = Units,
        Site = Site,
        Side = Source.Laterality,
        Lesion = Source.Lesion,
        Session = Source.Session,
        Digits = ModifierBits.DigitsOf(Modifiers),
        Modifiers = Modifiers,
        Diagnoses = Source.Diagnoses.AsSpan(),
    };

    internal void Set(ClaimLine source, short index, int dense, in CodeProfile profile, bool isOutOfScope)
    {
        Source = source;
        Index = index;
        Code = source.Code;
        Dense = dense;
        Profile = profile;
        Units = source.Units;
        Modifiers = ModifierBits.Of(source.Modifiers.AsSpan());
        IsOutOfScope = IsDead = isOutOfScope;
        IsDenied = IsPaired = IsUnpaid = RepeatsCode = IsToldTwice = HasPairs = false;
        FirstTwin = NextTwin = LastTwin = null;
    }

    internal void SetWhenAndWhere(DateOnly date, int dayOfDate, int windowOfDay, string place)
    {
        Date = date;
        day = dayOfDate;
        window = windowOfDay;

        // Lines share one place string, and so do claims: storing a reference costs more than comparing it.
        if (!ReferenceEquals(Place, place))
        {
            Place = place;
        }
    }

    internal bool Has(ulong modifiers) => (Modifiers & modifiers) != 0;
}
