using DermCpt.CodeProfiles;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Codes that had ended or not begun on the date, or never were codes (SEED-01, SEED-10, SEED-14).</summary>
internal sealed class LifecycleCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            var finding = Judge(line);
            if (finding == FindingId.None)
            {
                continue;
            }

            var lifecycle = work.Edition.FindLifecycle(line.Dense);
            line.IsDead = finding != FindingId.CodeNotCovered;
            var rule = line.Profile.Is(CodeTraits.SkinBiopsy) ? Rule.SEED_01 : Rule.None;
            var date = finding == FindingId.NotYetValidCode ? lifecycle.First : finding == FindingId.RetiredCode ? lifecycle.Last : work.Date;
            work.Report(new FindingRecord { Id = finding, Code = line.Code, Date = date ?? work.Date, Rule = rule, Source = lifecycle.Source }, line);
        }
    }

    private static FindingId Judge(ScrubLine line) => line.OnDay.Lifecycle switch
    {
        LifecycleState.Valid => FindingId.None,
        LifecycleState.Retired => FindingId.RetiredCode,
        LifecycleState.NotYet => FindingId.NotYetValidCode,

        // A number inside the integumentary range that no table knows was never a code; elsewhere we only lack data.
        _ => line.Profile.Is(CodeTraits.Integumentary) && line.Dense < 0 ? FindingId.UnknownCode : line.Dense >= 0 ? FindingId.None : FindingId.CodeNotCovered,
    };
}
