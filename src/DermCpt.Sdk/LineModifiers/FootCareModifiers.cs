using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>Q7, Q8 and Q9 on routine foot care from the class findings (M-Q7): one A, two B, or one B with two C.</summary>
internal static class FootCareModifiers
{
    private static readonly ModifierCode Q7 = ModifierCode.Parse("Q7");
    private static readonly ModifierCode Q8 = ModifierCode.Parse("Q8");
    private static readonly ModifierCode Q9 = ModifierCode.Parse("Q9");

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind == ServiceKind.Code || !line.Profile.Is(CodeTraits.FootCare))
            {
                continue;
            }

            var modifier = StrongestOf(work, line, out var areStated);
            if (modifier.IsEmpty)
            {
                ReportAbsent(work, line, areStated);
                continue;
            }

            if (!work.TryUse(Switches.FootCareClass, line.Services[0], out FootCareClassChoice choice))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            _ = line.Because(Rule.M_Q7, Switches.FootCareClass).Using(Fact.ClassFindings);
            if (choice == FootCareClassChoice.QModifiers)
            {
                _ = line.Add(modifier);
            }
        }
    }

    /// <summary>The modifier of the service with the gravest findings.</summary>
    private static ModifierCode StrongestOf(CodingWork work, LineDraft line, out bool areStated)
    {
        var strongest = default(ModifierCode);
        areStated = false;
        foreach (var service in line.Services)
        {
            if (FindingsOf(work[service]) is { Bits: not 0 } findings)
            {
                areStated = true;
                var modifier = Of(findings);
                strongest = strongest.IsEmpty || modifier == Q7 || (modifier == Q8 && strongest == Q9) ? modifier : strongest;
            }
        }

        return strongest;
    }

    /// <summary>A payer that pays by class findings was given none (DOC-21).</summary>
    private static void ReportAbsent(CodingWork work, LineDraft line, bool areStated)
    {
        if (!areStated && !CoverageAdvice.Speaks(work, line) && work.Payer.TryGet(Switches.FootCareClass, out FootCareClassChoice choice)
            && choice == FootCareClassChoice.QModifiers)
        {
            work.Report(new FindingRecord { Id = FindingId.ClassFindingsAbsent, Service = line.Services[0], Code = line.Code, Text = work.Payer.Id });
        }
    }

    private static ClassFindings? FindingsOf(Service service) => service switch
    {
        NailService nail => nail.ClassFindings,
        ParingService paring => paring.ClassFindings,
        _ => null,
    };

    private static ModifierCode Of(ClassFindings findings)
    {
        if (findings.ClassA > 0)
        {
            return Q7;
        }

        if (findings.ClassB >= 2)
        {
            return Q8;
        }

        return findings.ClassB > 0 && findings.ClassC >= 2 ? Q9 : default;
    }
}
