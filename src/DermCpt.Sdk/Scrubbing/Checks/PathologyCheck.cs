using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>The parts of pathology, the day of a reading, and antibodies on the tissue of Mohs stages (PTH-15, PTH-17, PTH-19).</summary>
internal sealed class PathologyCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.SurgicalPathology) == 0)
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (line.IsDead || !line.Profile.Is(CodeTraits.SurgicalPathology))
            {
                continue;
            }

            if (TechnicalPart.Judge(work.Payer, line.Facts, line.Fee.PcTc, work.Practice?.OwnLaboratory == true).Kind == JudgementKind.Advises)
            {
                work.Report(new FindingRecord { Id = FindingId.TechnicalPartOfLaboratory, Code = line.Code, Switch = Switches.PathTcBilling, Text = work.Payer.Id }, line);
            }

            if (line.Has(ModifierBits.M26) && FindTechnicalDay(work, line) is { } day)
            {
                work.Report(new FindingRecord { Id = FindingId.ReadingOnAnotherDay, Code = line.Code, Date = day, Switch = Switches.ProfessionalDate }, line);
            }

            if (MohsStains.IsFirstAntibody(line.Code) && line.Source.Lesion is not null)
            {
                JudgeStains(work, line);
            }
        }
    }

    /// <summary>The day of the technical part, on another day of the claim or in the history; null where it is on the day, or nowhere.</summary>
    private static DateOnly? FindTechnicalDay(ScrubWork work, ScrubLine reading)
    {
        DateOnly? found = null;
        foreach (var line in work.AllLines)
        {
            if (line.Code == reading.Code && line.Date == reading.Date && line.Has(ModifierBits.TC))
            {
                return null;
            }

            if (ReadingDay.Judge(work.Payer, reading.Facts, reading.Date, line.Code, line.Modifiers, line.Date).Kind == JudgementKind.Advises)
            {
                found ??= line.Date;
            }
        }

        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (ReadingDay.Judge(work.Payer, reading.Facts, reading.Date, earlier.Code, ModifierBits.Of(earlier.Modifiers.AsSpan()),
                earlier.Date).Kind == JudgementKind.Advises)
            {
                found ??= earlier.Date;
            }
        }

        return found;
    }

    private static void JudgeStains(ScrubWork work, ScrubLine stain)
    {
        var (stages, blocks) = (0, 0);
        foreach (var line in work.Lines)
        {
            if (!line.IsDead && line.Profile.Is(CodeTraits.Mohs) && string.Equals(line.Source.Lesion, stain.Source.Lesion, StringComparison.Ordinal))
            {
                var (more, further) = MohsStains.CountOf(line.Profile, line.Code, line.Units);
                stages += more;
                blocks += further;
            }
        }

        if (MohsStains.Judge(work.Payer, stain.Facts, stages, blocks).Kind == JudgementKind.Advises)
        {
            _ = work.Payer.TryGet(Switches.MohsIhcPer, out MohsIhcPerChoice choice);
            work.Report(
                new FindingRecord { Id = FindingId.StainsOverSpecimens, Code = stain.Code, Value = stain.Units, Limit = MohsStains.MostOf(choice, stages, blocks), Switch = Switches.MohsIhcPer },
                stain);
        }
    }
}
