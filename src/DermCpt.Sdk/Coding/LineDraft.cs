using DermCpt.CodeProfiles;
using DermCpt.Families;
using DermCpt.ReferenceData;

namespace DermCpt.Coding;

/// <summary>
/// A line while it is being worked on: made by a family, changed by bundling, modifiers and ranking, then sealed. Drafts are kept
/// and used again by the buffer that owns them, so a warm buffer allocates none. Not thread-safe: one buffer per thread.
/// </summary>
internal sealed class LineDraft
{
    private const int MaxModifiers = 10;
    private readonly ModifierCode[] modifiers = new ModifierCode[MaxModifiers];
    private short[] services = new short[8];
    private ReasonRecord[] reasons = new ReasonRecord[8];
    private FeeRow fee;
    private FactSet facts;

    internal ProcedureCode Code { get; set; }

    /// <summary>The date of service: each reason is a rule of that day.</summary>
    internal DateOnly Date { get; private set; }

    internal int Units { get; set; }

    /// <summary>The kind of the services that made it.</summary>
    internal ServiceKind Kind { get; set; }

    /// <summary>Where all its services agree, else not stated.</summary>
    internal BodySite Site { get; set; }

    internal Laterality? Laterality { get; set; }

    /// <summary>One of the twenty digits (<see cref="DigitSet"/>), or -1.</summary>
    internal int Digit { get; set; }

    /// <summary>For an add-on: the primary that it was made for, else empty.</summary>
    internal ProcedureCode AddOnTo { get; set; }

    /// <summary>Facts show that the line is apart from the service it would else be part of (MOHS-07, CH-05, PTH-15).</summary>
    internal bool Apart { get; set; }

    /// <summary>Removed by a later stage; skipped by all others.</summary>
    internal bool Dropped { get; set; }

    /// <summary>Dropped because a question decides whether it stands.</summary>
    internal bool Held { get; set; }

    /// <summary>What the pair edits say of the line; carried out when all pairs are judged.</summary>
    internal PairVerdict Verdict { get; set; }

    /// <summary>The line in column 1 that a question is about.</summary>
    internal LineDraft? VerdictAgainst { get; set; }

    /// <summary>The service that a question is about.</summary>
    internal int VerdictService { get; set; }

    /// <summary>What the code is; filled by the coder before bundling.</summary>
    internal CodeProfile Profile { get; set; }

    /// <summary>What the code is among lines.</summary>
    internal CodeClass Class => Profile.Class;

    /// <summary>Place of the first service in canonical order; filled by the coder before bundling.</summary>
    internal int Place { get; set; }

    /// <summary>The fee schedule's row of the code on the date; filled by the coder before bundling.</summary>
    internal ref FeeRow Fee => ref fee;

    /// <summary>The code's dense index in the edition, or -1; filled by the coder before bundling.</summary>
    internal int Dense { get; set; }

    /// <summary>The add-on table has rows of the code that are in force on the date; filled by the coder before bundling.</summary>
    internal bool IsListedAddOn { get; set; }

    /// <summary>The code's global days, from the fee schedule or the dossier's table.</summary>
    internal GlobalDays Global { get; set; }

    /// <summary>The band that chose the code, for the boundary report; null where no band did.</summary>
    internal BandTable? Band { get; private set; }

    internal char BandGroup { get; private set; }

    /// <summary>What was measured, in the unit of the band.</summary>
    internal int Measured { get; private set; }

    internal int ModifierCount { get; private set; }

    internal int ServiceCount { get; private set; }

    internal int ReasonCount { get; private set; }

    internal ReadOnlySpan<short> Services => services.AsSpan(0, ServiceCount);

    internal bool SharesServiceWith(LineDraft other) => Services.ContainsAny(other.Services);

    internal ReadOnlySpan<ReasonRecord> Reasons => reasons.AsSpan(0, ReasonCount);

    internal ReadOnlySpan<ModifierCode> Modifiers => modifiers.AsSpan(0, ModifierCount);

    /// <summary>For sorting in place.</summary>
    internal Span<ModifierCode> ModifierSpan => modifiers.AsSpan(0, ModifierCount);

    internal FactSet Facts => facts;

    internal void Reset(ProcedureCode code, int units, ServiceKind kind, DateOnly date)
    {
        Code = code;
        Date = date;
        Units = units;
        Kind = kind;
        Site = BodySite.None;
        Laterality = null;
        Digit = -1;
        AddOnTo = default;
        Apart = false;
        Dropped = false;
        Held = false;
        Verdict = PairVerdict.Stands;
        VerdictAgainst = null;
        Profile = default;
        Place = 0;
        Global = default;
        Band = null;
        ModifierCount = ServiceCount = ReasonCount = 0;
        facts = default;
    }

    /// <summary>Adds a service once.</summary>
    internal LineDraft From(int service)
    {
        if (Services.Contains((short)service))
        {
            return this;
        }

        if (ServiceCount == services.Length)
        {
            Array.Resize(ref services, services.Length * 2);
        }

        services[ServiceCount++] = (short)service;
        return this;
    }

    /// <summary>Adds services, each once.</summary>
    internal LineDraft From(ReadOnlySpan<short> added)
    {
        foreach (var service in added)
        {
            _ = From(service);
        }

        return this;
    }

    /// <summary>Adds a rule to the reasons once.</summary>
    internal LineDraft Because(Rule rule) => AddReason(new ReasonRecord(rule));

    /// <summary>Adds a payer's switch that decided something, with the rule it controls.</summary>
    internal LineDraft Because(Rule rule, PayerSwitch decidedBy) => AddReason(new ReasonRecord(rule, decidedBy));

    /// <summary>Marks a fact as used, for the report of facts.</summary>
    internal LineDraft Using(Fact fact)
    {
        facts.Add(fact);
        return this;
    }

    /// <summary>Records which band was met by which measure.</summary>
    internal LineDraft Within(BandTable band, char group, int measured)
    {
        Band = band;
        BandGroup = group;
        Measured = measured;
        return this;
    }

    internal bool HasModifier(ModifierCode modifier) => Modifiers.Contains(modifier);

    /// <summary>Adds a modifier once; the rule goes to the reasons.</summary>
    internal LineDraft Add(ModifierCode modifier, Rule rule = Rule.None)
    {
        if (!HasModifier(modifier) && ModifierCount < MaxModifiers)
        {
            modifiers[ModifierCount++] = modifier;
            if (rule != Rule.None)
            {
                _ = Because(rule);
            }
        }

        return this;
    }

    internal void Remove(ModifierCode modifier)
    {
        var index = Modifiers.IndexOf(modifier);
        if (index >= 0)
        {
            modifiers.AsSpan(index + 1, ModifierCount - index - 1).CopyTo(modifiers.AsSpan(index));
            ModifierCount--;
        }
    }

    internal void ClearModifiers() => ModifierCount = 0;

    internal void ClearReasons() => ReasonCount = 0;

    /// <summary>Takes over everything of another draft but its units.</summary>
    internal void CopyFrom(LineDraft other)
    {
        Reset(other.Code, other.Units, other.Kind, other.Date);
        Site = other.Site;
        Laterality = other.Laterality;
        Digit = other.Digit;
        AddOnTo = other.AddOnTo;
        Apart = other.Apart;
        Profile = other.Profile;
        Place = other.Place;
        Dense = other.Dense;
        IsListedAddOn = other.IsListedAddOn;
        fee = other.fee;
        Global = other.Global;
        Band = other.Band;
        BandGroup = other.BandGroup;
        Measured = other.Measured;
        facts = other.facts;
        _ = From(other.Services);
        foreach (var reason in other.Reasons)
        {
            _ = AddReason(reason);
        }

        foreach (var modifier in other.Modifiers)
        {
            _ = Add(modifier);
        }
    }

    /// <summary>A rule once; one that a switch decided is told with the switch alone.</summary>
    private LineDraft AddReason(ReasonRecord reason)
    {
        RuleBook.AssertGoverns(reason.Rule, Date);
        for (var i = 0; i < ReasonCount; i++)
        {
            if (reasons[i].Rule == reason.Rule && (reasons[i].DecidedBy == reason.DecidedBy || reason.DecidedBy is null || reasons[i].DecidedBy is null))
            {
                reasons[i] = reason.DecidedBy is null ? reasons[i] : reason;
                return this;
            }
        }

        if (ReasonCount == reasons.Length)
        {
            Array.Resize(ref reasons, reasons.Length * 2);
        }

        reasons[ReasonCount++] = reason;
        return this;
    }
}
