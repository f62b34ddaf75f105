using DermCpt.Coding;
using DermCpt.ReferenceData;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Tissue examinations: first and further units by specimen, and the component (PTH-01..18). Thread-safe: immutable.</summary>
internal sealed class PathologyFamily : Family
{
    private static readonly ModifierCode Professional = ModifierCode.Parse("26");
    private static readonly ModifierCode Technical = ModifierCode.Parse("TC");
    private static readonly ProcedureCode OutsideSlides = ProcedureCode.FromNumber(88321);

    /// <summary>One row an examination, in the order of its words; a further code only where one exists.</summary>
    private static readonly (ProcedureCode First, ProcedureCode Further, Rule Rule, Rule FurtherRule)[] ByExamination =
    [
        Single(88300, Rule.PTH_01),
        Single(88302, Rule.PTH_02),
        Single(88304, Rule.PTH_03),
        Single(88305, Rule.PTH_04),
        Single(88307, Rule.PTH_05),
        Single(88312, Rule.PTH_07),
        Single(88313, Rule.PTH_08),
        (ProcedureCode.FromNumber(88342), ProcedureCode.FromNumber(88341), Rule.PTH_10, Rule.PTH_11),
        (ProcedureCode.FromNumber(88346), ProcedureCode.FromNumber(88350), Rule.PTH_12, Rule.PTH_12),
        (ProcedureCode.FromNumber(88331), ProcedureCode.FromNumber(88332), Rule.PTH_14, Rule.PTH_14),
        (OutsideSlides, default, Rule.PTH_13, Rule.PTH_13),
        Single(88314, Rule.PTH_09),
        Single(88344, Rule.PTH_10),
    ];

    internal override string Name => "pathology";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Pathology];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.Pathology))
        {
            var tissue = (PathologyService)work[service];
            if (tissue.Examination is not { } examination)
            {
                work.AskWords(service, Fact.Examination);
            }
            else if (examination == PathologyExamination.Consultation && FindConsultation(work, first) is { } consultation)
            {
                _ = consultation.From(service).Because(Rule.PTH_32);
            }
            else if (tissue.Count is not { } count)
            {
                work.AskValue(service, Fact.Count);
            }
            else if (ComponentOf(work, service, tissue) is not { } component)
            {
                work.AskWords(service, Fact.Component);
            }
            else
            {
                AddSpecimens(work, service, tissue, count, component);
            }
        }
    }

    private static void AddSpecimens(CodingWork work, short service, PathologyService tissue, int count, PathologyComponent component)
    {
        var examination = tissue.Examination!.Value;
        var surplus = SurplusOf(work, service, tissue);
        if (surplus > 0)
        {
            work.NotReport(service, ByExamination[(int)examination].First, Rule.PTH_31);
        }

        if (count > surplus)
        {
            AddExamination(work, service, examination, count - surplus, tissue.Additional ?? 0, component);
        }

        ReportLevel(work, service, tissue);
    }

    /// <summary>A level that the kind of specimen does not have (PTH-03, PTH-04).</summary>
    private static void ReportLevel(CodingWork work, short service, PathologyService tissue)
    {
        var usual = tissue.SpecimenType switch
        {
            SpecimenType.Skin => PathologyExamination.Level4,
            SpecimenType.Cyst or SpecimenType.SkinTag or SpecimenType.Lipoma => PathologyExamination.Level3,
            _ => tissue.Examination,
        };
        if (IsLevel(tissue) && tissue.Examination is PathologyExamination.Level3 or PathologyExamination.Level4 && tissue.Examination != usual)
        {
            work.Report(new FindingRecord
            {
                Id = FindingId.SpecimenLevel,
                Rule = usual == PathologyExamination.Level4 ? Rule.PTH_04 : Rule.PTH_03,
                Service = service,
                Code = ByExamination[(int)tissue.Examination!.Value].First,
                OtherCode = ByExamination[(int)usual!.Value].First,
            });
        }
    }

    /// <summary>Slides made elsewhere are read once a day, whatever their number (PTH-32).</summary>
    private static LineDraft? FindConsultation(CodingWork work, int first)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Code == OutsideSlides)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>1 where the specimen that a label names has a higher level from another service, or the same one told before; else 0 (PTH-31).</summary>
    private static int SurplusOf(CodingWork work, short service, PathologyService tissue)
    {
        if (!IsLevel(tissue))
        {
            return 0;
        }

        foreach (var other in work.Of(ServiceKind.Pathology))
        {
            var rival = (PathologyService)work[other];
            if (other == service || !IsLevel(rival) || rival.Count == 0 || !IsOneSpecimen(tissue, rival))
            {
                continue;
            }

            var isAgain = rival.Examination == tissue.Examination && rival.Component == tissue.Component && tissue.Specimen is not null
                && rival.Specimen is not null && IsBefore(work, other, service);
            if (isAgain || OneLevelASpecimen.Surplus(CodeOf(tissue), CodeOf(rival)) == CodeOf(tissue))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool IsLevel(PathologyService tissue) => tissue.Examination is not null && OneLevelASpecimen.IsLevel(CodeOf(tissue));

    private static ProcedureCode CodeOf(PathologyService tissue) => ByExamination[(int)tissue.Examination!.Value].First;

    /// <summary>The labels of specimens where both have one, else those of the lesions.</summary>
    private static bool IsOneSpecimen(PathologyService a, PathologyService b)
    {
        var (first, second) = a.Specimen is not null && b.Specimen is not null ? (a.Specimen, b.Specimen) : (a.Lesion, b.Lesion);
        return first is not null && string.Equals(first, second, StringComparison.Ordinal) && string.Equals(a.Session, b.Session, StringComparison.Ordinal);
    }

    private static bool IsBefore(CodingWork work, short earlier, short later) => work.Order.IndexOf(earlier) < work.Order.IndexOf(later);

    private static void AddExamination(CodingWork work, int service, PathologyExamination examination, int count, int additional, PathologyComponent component)
    {
        var (first, further, rule, furtherRule) = ByExamination[(int)examination];
        var (firstUnits, furtherUnits) = examination switch
        {
            PathologyExamination.Frozen => (1, count + additional - 1),
            PathologyExamination.Consultation => (1, 0),
            _ => (count, further.IsEmpty ? 0 : additional),
        };
        AddComponent(work, service, first, firstUnits, rule, component);
        if (furtherUnits > 0)
        {
            AddComponent(work, service, further, furtherUnits, furtherRule, component)?.AddOnTo = first;
        }
    }

    /// <summary>
    /// The line with the modifier of its component; a code without parts takes none, and has no technical line (PTH-16, which says so of
    /// 88321 on any date).
    /// </summary>
    private static LineDraft? AddComponent(CodingWork work, int service, ProcedureCode code, int units, Rule rule, PathologyComponent component)
    {
        var fee = work.Edition.FindFee(code, work.Date);
        var parts = code == OutsideSlides ? 0 : fee.IsListed ? fee.PcTc : EditionFormat.Unstated;
        if (component == PathologyComponent.Technical && parts == 0)
        {
            work.NotReport(service, code, Rule.PTH_16);
            return null;
        }

        var line = work.AddLine(code, units, service, rule).Using(Fact.Examination).Using(Fact.Count).Using(Fact.Additional).Using(Fact.Component);
        return (component, parts) switch
        {
            (PathologyComponent.Professional, 1 or 6 or EditionFormat.Unstated) => line.Add(Professional, Rule.PTH_16),
            (PathologyComponent.Technical, 1 or EditionFormat.Unstated) => line.Add(Technical, Rule.PTH_16),
            _ => line,
        };
    }

    /// <summary>
    /// The stated component; own reading makes it global (PTH-18). Beside Mohs surgery the tissue is part of the surgery unless it is
    /// another specimen (PTH-15), and nothing is asked for a line that falls away.
    /// </summary>
    private static PathologyComponent? ComponentOf(CodingWork work, short service, PathologyService tissue) =>
        tissue.Component is { } stated ? stated
        : work.Encounter.ReadsOwnPathology == true || (work.Has(ServiceKind.Mohs) && tissue.SeparateSpecimen != true) ? PathologyComponent.Global
        : OfOwnLaboratory(work, service);

    /// <summary>A practice with its own laboratory prepares and reads its slides (PRC-01).</summary>
    private static PathologyComponent? OfOwnLaboratory(CodingWork work, short service)
    {
        if (work.Practice?.OwnLaboratory != true)
        {
            return null;
        }

        work.UsePractice(service, Fact.Component, (int)PathologyComponent.Global);
        return PathologyComponent.Global;
    }

    private static (ProcedureCode First, ProcedureCode Further, Rule Rule, Rule FurtherRule) Single(int code, Rule rule) =>
        (ProcedureCode.FromNumber(code), default, rule, rule);
}
