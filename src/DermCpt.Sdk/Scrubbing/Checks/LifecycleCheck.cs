using DermCpt.CodeProfiles;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Codes that had ended or not begun on the date, or never were codes (SEED-01, SEED-10, SEED-14).</summary>
internal sealed class LifecycleCheck : ClaimCheck
{
    /// <summary>Last day on which the national tables hold every code with a number.</summary>
    private static readonly DateOnly LastNationalDay = new(2026, 12, 31);

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.IsOutOfScope)
            {
                ReportOutOfScope(work, line);
                continue;
            }

            var finding = Judge(line);
            if (finding == FindingId.None)
            {
                continue;
            }

            var lifecycle = work.Edition.FindLifecycle(line.Dense);
            line.IsDead = finding != FindingId.CodeNotCovered;
            var rule = line.Profile.Is(CodeTraits.SkinBiopsy) ? Rule.SEED_01
                : finding == FindingId.UnknownCode && !line.Profile.Is(CodeTraits.Integumentary) ? Rule.OOS : Rule.None;
            var date = finding == FindingId.NotYetValidCode ? lifecycle.First : finding == FindingId.RetiredCode ? lifecycle.Last : work.Date;
            work.Report(new FindingRecord { Id = finding, Code = line.Code, Date = date ?? work.Date, Rule = rule, Source = lifecycle.Source }, line);
        }
    }

    /// <summary>Named once, and nothing else is said of it. Where no line is in scope there is no answer, and this is why.</summary>
    private static void ReportOutOfScope(ScrubWork work, ScrubLine line) =>
        work.Report(new FindingRecord { Id = FindingId.OutOfScope, Code = line.Code, Outcome = work.LinesInScope == 0 ? FindingOutcome.NoData : null }, line);

    private static FindingId Judge(ScrubLine line) => line.OnDay.Lifecycle switch
    {
        LifecycleState.Valid => FindingId.None,
        LifecycleState.Retired => FindingId.RetiredCode,
        LifecycleState.NotYet => FindingId.NotYetValidCode,

        // The national tables hold every number up to their last year; codes with letters begin each quarter.
        _ => line.Dense >= 0 ? FindingId.None : line.Code.Number >= 0 && line.Date <= LastNationalDay ? FindingId.UnknownCode : FindingId.CodeNotCovered,
    };
}
