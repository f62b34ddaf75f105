using DermCpt.Coding;
using static DermCpt.Families.PhotodynamicTherapyTable;

namespace DermCpt.Families;

/// <summary>
/// Photodynamic treatment: by who applied the drug and whether lesions were debrided first, once a day (PDT-10, PDT-11). Thread-safe:
/// immutable.
/// </summary>
internal sealed class PhotodynamicTherapyFamily : Family
{
    /// <summary>Before this day one code stood for every applier.</summary>
    private static readonly DateOnly PractitionerCodesFrom = new(2018, 1, 1);

    internal override string Name => "pdt";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.PhotodynamicTherapy];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.PhotodynamicTherapy))
        {
            var light = (PhotodynamicTherapyService)work[service];
            if (work.Date < PractitionerCodesFrom)
            {
                AddOnce(work, first, ByStaff, service);
            }
            else if (light.Applier is not { } applier)
            {
                work.AskWords(service, Fact.Applier);
            }
            else if (applier == PhotodynamicApplier.Staff)
            {
                _ = AddOnce(work, first, ByStaff, service).Using(Fact.Applier);
            }
            else if (light.Debridement is not { } debridement)
            {
                work.AskBool(service, Fact.Debridement);
            }
            else
            {
                _ = AddOnce(work, first, debridement ? WithDebridement : ByPractitioner, service).Using(Fact.Applier).Using(Fact.Debridement);
            }
        }
    }

    private static LineDraft AddOnce(CodingWork work, int first, ProcedureCode code, int service)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Code == code)
            {
                return line.From(service).Because(Rule.PDT_11);
            }
        }

        return work.AddLine(code, 1, service, Rule.PDT_10);
    }
}
