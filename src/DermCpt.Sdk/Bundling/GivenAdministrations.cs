using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Families;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>An administration that is given as a code and that no drug of the visit takes is wrong, as it is on a claim (INJ-01).</summary>
internal static class GivenAdministrations
{
    internal static void Check(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Kind == ServiceKind.Code && line.Profile.Is(CodeTraits.Administration))
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(CodingWork work, LineDraft administration)
    {
        Span<AdministrationForms> given = stackalloc AdministrationForms[work.LineCount];
        Span<DrugRoutes> drugs = stackalloc DrugRoutes[work.LineCount];
        Span<short> places = stackalloc short[work.LineCount];
        var (givenCount, drugCount, hasTreatment) = (0, 0, false);
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped)
            {
                continue;
            }

            if (FormOf(line) is var form && form != AdministrationForms.None)
            {
                given[givenCount++] = form;
            }
            else if (line.Profile.Kind == CodeKind.Drug)
            {
                places[drugCount] = (short)i;
                drugs[drugCount++] = DrugTable.RoutesOf(line.Code);
            }
            else
            {
                hasTreatment |= line.Profile.Kind == CodeKind.Procedure;
            }
        }

        if (drugCount == 0 || DrugAdministration.Misfit(FormOf(administration), given[..givenCount], drugs[..drugCount],
            hasTreatment) is not (var left and >= 0))
        {
            return;
        }

        var service = administration.Services[0];
        work.Report(new FindingRecord { Id = FindingId.AdministrationNotOfDrug, Service = service, Code = administration.Code, OtherCode = work.Lines[places[left]].Code, Text = AdministrationCodes.NameOf(drugs[left]) });
        administration.Dropped = true;
        work.Mark(service, ServiceOutcome.Invalid);
    }

    private static AdministrationForms FormOf(LineDraft line) =>
        line.Profile.Is(CodeTraits.Administration) ? AdministrationCodes.FormOf(line.Code.Number) : AdministrationForms.None;
}
