using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>
/// What the payer says of the parts of pathology, of the day of a reading and of antibodies beside Mohs is told; no line changes (PTH-15,
/// PTH-17, PTH-19).
/// </summary>
internal static class PathologyAdvice
{
    internal static void Tell(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !line.Profile.Is(CodeTraits.SurgicalPathology))
            {
                continue;
            }

            var facts = line.FactsIn(work);
            var service = line.Services[0];
            if (TechnicalPart.Judge(work.Payer, facts, line.Fee.PcTc, work.Practice?.OwnLaboratory == true).Kind == JudgementKind.Advises)
            {
                work.Report(new FindingRecord { Id = FindingId.TechnicalPartOfLaboratory, Service = service, Code = line.Code, Switch = Switches.PathTcBilling, Text = work.Payer.Id });
            }

            foreach (var earlier in work.Encounter.History.AsSpan())
            {
                if (ReadingDay.Judge(work.Payer, facts, work.Date, earlier.Code, ModifierBits.Of(earlier.Modifiers.AsSpan()),
                    earlier.Date).Kind == JudgementKind.Advises)
                {
                    work.Report(new FindingRecord { Id = FindingId.ReadingOnAnotherDay, Service = service, Code = line.Code, Date = earlier.Date, Switch = Switches.ProfessionalDate });
                    break;
                }
            }

            TellOfStains(work, line, facts);
        }
    }

    private static void TellOfStains(CodingWork work, LineDraft stain, in LineFacts facts)
    {
        var (stages, blocks) = (0, 0);
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Profile.Is(CodeTraits.Mohs) && facts.Lesion is not null
                && string.Equals(line.FactsIn(work).Lesion, facts.Lesion, StringComparison.Ordinal))
            {
                var (more, further) = MohsStains.CountOf(line.Profile, line.Code, line.Units);
                stages += more;
                blocks += further;
            }
        }

        if (MohsStains.Judge(work.Payer, facts, stages, blocks).Kind == JudgementKind.Advises)
        {
            _ = work.Payer.TryGet(Switches.MohsIhcPer, out MohsIhcPerChoice choice);
            work.Report(new FindingRecord
            {
                Id = FindingId.StainsOverSpecimens,
                Service = stain.Services[0],
                Code = stain.Code,
                Value = stain.Units,
                Limit = MohsStains.MostOf(choice, stages, blocks),
                Switch = Switches.MohsIhcPer,
            });
        }
    }
}
