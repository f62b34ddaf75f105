using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Lines against the facts they carry themselves: site, lesion, place, earlier visits (CL-01..04).</summary>
internal sealed class OwnFactsCheck : ClaimCheck
{

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.IsDead)
            {
                continue;
            }

            if (TwoSidedCode.IsMisstated(line.Code, line.Source.Laterality, line.Modifiers))
            {
                work.Report(new FindingRecord { Id = FindingId.BothSidesInOneUnit, Code = line.Code }, line);
            }

            if (line.Source.Site is not null)
            {
                JudgeSite(work, line);
            }

            if (line.Has(ModifierBits.M78))
            {
                JudgeOperatingRoom(work, line);
            }

            if (line.Profile.Is(CodeTraits.Remote))
            {
                JudgeRemote(work, line);
            }
        }
    }

    private static void JudgeSite(ScrubWork work, ScrubLine line)
    {
        if (line.Site == BodySite.None || !line.Profile.HasSiteGroup)
        {
            return;
        }

        // A pedicled flap is named by where it goes, and its site is where it comes from until it is attached.
        if (line.Profile.SiteFamily == SiteFamily.PedicleFlap)
        {
            return;
        }

        foreach (var row in SiteTable.RowsOf(line.Site))
        {
            if (CanBe(row, line.Profile.SiteFamily, line.Profile.SiteGroup))
            {
                return;
            }
        }

        work.Report(new FindingRecord { Id = FindingId.SiteMismatch, Code = line.Code, Text = Words.Of<BodySite>().Text((int)line.Site) }, line);
    }

    /// <summary>Whether any reading of a contested site puts it in the group.</summary>
    private static bool CanBe(BodySite row, SiteFamily family, char group)
    {
        if (SiteTable.Row(row).Group(family) == group)
        {
            return true;
        }

        foreach (ref readonly var contested in ContestedSites.All)
        {
            if (contested.Site == row && (contested.Families & (1 << (int)family)) != 0 && SiteTable.Row(contested.ReadAs).Group(family) == group)
            {
                return true;
            }
        }

        return false;
    }

    private static void JudgeOperatingRoom(ScrubWork work, ScrubLine line)
    {
        if (line.Place != "11")
        {
            return;
        }

        foreach (var other in work.Lines)
        {
            if (other.Source.PlaceOfService is "21" or "22" or "24")
            {
                return;
            }
        }

        if (work.TryUse(Switches.ComplicationsBundled, out bool bundled, line))
        {
            FindingSeverity? softened = bundled ? null : FindingSeverity.Warning;
            work.Report(new FindingRecord { Id = FindingId.Modifier78NeedsOperatingRoom, Code = line.Code, Modifier = ModifierBits.First(ModifierBits.M78), Severity = softened, Text = line.Place }, line);
        }
    }

    private static void JudgeRemote(ScrubWork work, ScrubLine line)
    {
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (!RelatedVisit.IsNear(work.Edition.ProfileOf(earlier.Code), earlier, work.Date))
            {
                continue;
            }

            var isRelated = RelatedVisit.IsRelated(line.Source.Lesion, line.Source.Diagnoses.AsSpan(), earlier);
            if (isRelated != false)
            {
                work.Report(
                    new FindingRecord { Id = FindingId.RelatedVisitWithinSevenDays, Code = line.Code, OtherCode = earlier.Code, Date = earlier.Date, Severity = isRelated is null ? FindingSeverity.Warning : null, Rule = Rule.CL_04 },
                    line);
            }
        }
    }
}
