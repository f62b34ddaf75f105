using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>What an edition says of a code on one date, each number with the release that says so. Immutable and safe on any thread.</summary>
public sealed class CodeFacts
{
    internal CodeFacts(Edition edition, ProcedureCode code, DateOnly date)
    {
        Date = date;
        State = edition.FindLifecycle(code).StateOn(date);
        var whole = edition.FindFee(code, date);
        FeeCoverage = whole.Coverage;
        IsListedInFeeSchedule = whole.State switch { FeeState.Listed => true, FeeState.NotListed => false, _ => null };
        Fees = whole.IsListed ? new FeeFacts(edition, FeeComponent.Whole, whole) : null;
        Components = ComponentsOf(edition, code, date);
        var global = edition.FindGlobalDaysRow(code, date);
        GlobalDays = global.Days;
        GlobalDaysCoverage = global.Coverage;
        GlobalDaysRelease = global.Source.IsEmpty ? null : edition.ReleaseOf(global.Source);
        Units = new UnitFacts(edition, edition.FindUnitLimit(code, date));
        IsAddOn = edition.IsAddOn(code, date);
        Primaries = PrimariesOf(edition, code, date);
        IsInPairTable = edition.CoversPairsOf(code);
    }

    /// <summary>The date of service.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether the code could be billed; an unknown first or last day counts as valid.</summary>
    public LifecycleState State { get; }

    /// <summary>The fee schedule row of the whole code, or null without one.</summary>
    public FeeFacts? Fees { get; }

    /// <summary>The rows of the professional and the technical component, if any.</summary>
    public IReadOnlyList<FeeFacts> Components { get; }

    /// <summary>How well the fee schedule answers, also where it lists no row.</summary>
    public CoverageStatus FeeCoverage { get; }

    /// <summary>Whether the release that decides the date lists the code; null where no release decides it.</summary>
    public bool? IsListedInFeeSchedule { get; }

    /// <summary>The global period, of the fee schedule or of the patch beside it.</summary>
    public GlobalDays GlobalDays { get; }

    /// <summary>How well the global period answers for the date.</summary>
    public CoverageStatus GlobalDaysCoverage { get; }

    /// <summary>The release or patch that states the global period, or null.</summary>
    public string? GlobalDaysRelease { get; }

    /// <summary>The medically unlikely units.</summary>
    public UnitFacts Units { get; }

    /// <summary>Whether the code is an add-on on the date: an edit in force or still to begin, or global days ZZZ.</summary>
    public bool IsAddOn { get; }

    /// <summary>The primaries that rows in force name, in file order; empty for a code that is no add-on, or whose rows are not in force.</summary>
    public IReadOnlyList<AddOnFacts> Primaries { get; }

    /// <summary>Whether the pair table covers the code; outside it every pair of the code is without data.</summary>
    public bool IsInPairTable { get; }

    private static FeeFacts[] ComponentsOf(Edition edition, ProcedureCode code, DateOnly date)
    {
        var list = new List<FeeFacts>(2);
        for (var component = FeeComponent.Professional; component <= FeeComponent.Technical; component++)
        {
            if (edition.FindFee(code, date, component) is { IsListed: true } row)
            {
                list.Add(new FeeFacts(edition, component, row));
            }
        }

        return [.. list];
    }

    private static AddOnFacts[] PrimariesOf(Edition edition, ProcedureCode code, DateOnly date)
    {
        var list = new List<AddOnFacts>();
        foreach (var row in edition.FindAddOn(code, date))
        {
            list.Add(new AddOnFacts(row));
        }

        return [.. list];
    }
}
