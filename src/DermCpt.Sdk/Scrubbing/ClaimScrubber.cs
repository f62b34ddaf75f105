
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
        new VisitCheck(),
        new NewPatientCheck(),
        new LongitudinalVisitCheck(),
        new UnitLimitCheck(),
        new AddOnCheck(),
        new GlobalPeriodCheck(),
        new DrugCheck(),
        new DiagnosisCheck(),
        new DuplicateCheck(),
        new OwnFactsCheck(),
    ];

    internal static ReadOnlySpan<ClaimCheck> All => Checks;

    internal static void Run(ScrubWork work)
    {
        FormCheck.Run(work);
        var last = DateOnly.MinValue;
        while (work.NextDay(last))
        {
            last = work.Date;
            foreach (var check in Checks)
            {
                check.Run(work);
            }
        }
    }
}
