using DermCpt.Scrubbing.Checks;

namespace DermCpt.Scrubbing;

/// <summary>One check of a claim's day. Thread-safe: immutable.</summary>
internal abstract class ClaimCheck
{
    internal abstract void Run(ScrubWork work);
}

/// <summary>The ordered list of checks: findings come in this order within a line.</summary>
internal static class ClaimScrubber
{
    private static readonly ClaimCheck[] Checks =
    [
        new LifecycleCheck(),
        new StatusCheck(),
        new PlaceCheck(),
        new ModifierCheck(),
        new PairCheck(),
        new FamilyCheck(),
        new OneOfAKindCheck(),
        new PathologyCheck(),
        new VisitCheck(),
        new NewPatientCheck(),
        new LongitudinalVisitCheck(),
        new UnitLimitCheck(),
        new AddOnCheck(),
        new GlobalPeriodCheck(),
        new DrugCheck(),
        new AdministrationCheck(),
        new DiagnosisCheck(),
        new CoverageCheck(),
        new DuplicateCheck(),
        new OwnFactsCheck(),
    ];

    /// <summary>Of a claim without a line in scope there is one thing to say.</summary>
    private static readonly ClaimCheck[] ScopeOnly = [Checks[0]];

    /// <summary>The checks that judge a line by itself, whatever stands beside it.</summary>
    private static readonly ClaimCheck[] OfOneLine =
    [
        new LifecycleCheck(),
        new StatusCheck(),
        new ModifierCheck(),
        new NewPatientCheck(),
        new UnitLimitCheck(),
        new DiagnosisCheck(),
        new OwnFactsCheck(),
    ];

    internal static ReadOnlySpan<ClaimCheck> All => Checks;

    /// <summary>Judges the one line of a claim by itself: what coding asks of a code that is taken as given.</summary>
    internal static void RunOnLine(ScrubWork work)
    {
        FormCheck.Run(work);
        _ = work.NextDay(DateOnly.MinValue);
        foreach (var check in work.LinesInScope > 0 ? OfOneLine : ScopeOnly)
        {
            check.Run(work);
        }
    }

    internal static void Run(ScrubWork work)
    {
        FormCheck.Run(work);
        var last = DateOnly.MinValue;
        while (work.NextDay(last))
        {
            last = work.Date;
            foreach (var check in work.LinesInScope > 0 ? Checks : ScopeOnly)
            {
                check.Run(work);
            }
        }
    }
}
