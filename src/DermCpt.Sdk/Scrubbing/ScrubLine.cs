using DermCpt.Anatomy;
using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing;

/// <summary>A claim line on the desk, with what the checks need looked up once. Not thread-safe: one buffer per thread.</summary>
internal sealed class ScrubLine
{
    private Edition edition = null!;
    private FeeRow fee;
    private GlobalDays global;
    private bool hasFee;

    /// <summary>Place on the claim, 0-based.</summary>
    internal short Index { get; private set; }

    internal ClaimLine Source { get; private set; } = null!;

    internal ProcedureCode Code { get; private set; }

    /// <summary>The code's dense index in the edition, looked up once for all checks; -1 for a code that no table names.</summary>
    internal int Dense { get; private set; }

    /// <summary>Place among the lines of its day.</summary>
    internal int DayPlace { get; set; }

    /// <summary>The code's number, or -1 for codes with letters.</summary>
    internal int Number { get; private set; }

    internal CodeKind Kind { get; private set; }

    internal bool IsVisit { get; private set; }

    internal int Units { get; private set; }

    internal DateOnly Date { get; private set; }

    internal string Place { get; private set; } = string.Empty;

    /// <summary>The modifiers that rules look for, one bit each.</summary>
    internal ulong Modifiers { get; private set; }

    /// <summary>The fee schedule's row, read when a check first asks.</summary>
    internal ref readonly FeeRow Fee
    {
        get
        {
            ReadFee();
            return ref fee;
        }
    }

    internal GlobalDays Global
    {
        get
        {
            ReadFee();
            return global;
        }
    }

    /// <summary>The code is not valid on the date: no further check judges the line.</summary>
    internal bool IsDead { get; set; }

    /// <summary>An error stands against the line.</summary>
    internal bool IsDenied { get; set; }

    /// <summary>A pair, lifted or open, gives a 59 or X on the line its work.</summary>
    internal bool IsPaired { get; set; }

    /// <summary>Column 2 of a pair that stands, or over its limit: the line itself is not paid (AO-04).</summary>
    internal bool IsUnpaid { get; set; }

    internal BodySite Site => Source.Site ?? BodySite.None;

    internal void Set(ClaimLine source, short index, Claim claim, Edition edition)
    {
        Source = source;
        Index = index;
        Code = source.Code;
        Number = Code.Number;
        Kind = CodeKinds.Of(Code);
        IsVisit = CodeKinds.IsVisit(Code);
        Units = source.Units;
        Date = source.DateOfService ?? claim.DateOfService;
        Place = source.PlaceOfService ?? claim.PlaceOfService;
        Modifiers = ModifierBits.Of(source.Modifiers.AsSpan());
        this.edition = edition;
        Dense = edition.IndexOf(Code);
        hasFee = false;
        IsDead = IsDenied = IsPaired = IsUnpaid = false;
    }

    internal bool Has(ulong modifiers) => (Modifiers & modifiers) != 0;

    private void ReadFee()
    {
        if (!hasFee)
        {
            fee = edition.FindFee(Dense, Date);
            global = fee.IsListed ? fee.Global : edition.FindGlobalDays(Code, Date);
            hasFee = true;
        }
    }
}
