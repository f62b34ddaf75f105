using DermCpt.CodeProfiles;
using DermCpt.Families;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Drugs beside what gives them (INJ-01), local anesthetics beside procedures (INJ-06), and drugs that patients give themselves (DRG-06).</summary>
internal sealed class AdministrationCheck : ClaimCheck
{
    private static readonly ModifierCode ExcludedByLaw = ModifierCode.Parse("GY");

    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.Drug) == 0)
        {
            return;
        }

        if ((work.Traits & CodeTraits.Administration) != 0)
        {
            JudgeAdministrations(work);
        }

        foreach (var line in work.Lines)
        {
            if (line.Kind == CodeKind.Drug && !line.IsDead && DrugTable.TryFind(line.Code, out var drug))
            {
                JudgeAnesthetic(work, line, drug);
                JudgeSelfGiven(work, line, drug);
            }
        }
    }

    private static void JudgeAdministrations(ScrubWork work)
    {
        Span<AdministrationForms> given = stackalloc AdministrationForms[work.Lines.Length];
        Span<DrugRoutes> drugs = stackalloc DrugRoutes[work.Lines.Length];
        Span<short> places = stackalloc short[work.Lines.Length];
        var (givenCount, drugCount, hasTreatment) = (0, 0, false);
        for (var i = 0; i < work.Lines.Length; i++)
        {
            var line = work.Lines[i];
            if (!line.IsDead && FormOf(line) is var form && form != AdministrationForms.None)
            {
                given[givenCount++] = form;
            }
            else if (!line.IsDead && line.Kind == CodeKind.Drug)
            {
                places[drugCount] = (short)i;
                drugs[drugCount++] = DrugTable.RoutesOf(line.Code);
            }
            else
            {
                hasTreatment |= !line.IsDead && line.Kind == CodeKind.Procedure;
            }
        }

        foreach (var line in drugCount == 0 ? [] : work.Lines)
        {
            if (!line.IsDead && FormOf(line) is var form && form != AdministrationForms.None
                && DrugAdministration.Misfit(form, given[..givenCount], drugs[..drugCount], hasTreatment) is var left and >= 0)
            {
                var drug = work.Lines[places[left]];
                work.Report(new FindingRecord { Id = FindingId.AdministrationNotOfDrug, Code = line.Code, OtherCode = drug.Code, Text = AdministrationCodes.NameOf(drugs[left]) }, line, drug);
            }
        }
    }

    private static AdministrationForms FormOf(ScrubLine line) =>
        line.Profile.Is(CodeTraits.Administration) ? AdministrationCodes.FormOf(line.Code.Number) : AdministrationForms.None;

    private static void JudgeAnesthetic(ScrubWork work, ScrubLine line, in DrugRow drug)
    {
        if (drug.IsAnesthetic && FirstProcedure(work) is { } procedure && DrugsWithoutLine.IsPartOfProcedure(true, true))
        {
            work.Report(new FindingRecord { Id = FindingId.AnestheticIncluded, Code = line.Code, OtherCode = procedure.Code }, line, procedure);
        }
    }

    private static ScrubLine? FirstProcedure(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.IsDead && line.Kind == CodeKind.Procedure && line.Profile.Class == CodeClass.Procedure)
            {
                return line;
            }
        }

        return null;
    }

    private static void JudgeSelfGiven(ScrubWork work, ScrubLine line, in DrugRow drug)
    {
        if (drug.IsSelfGiven && !line.Source.Modifiers.AsSpan().Contains(ExcludedByLaw)
            && work.TryUse(Switches.SelfAdministeredDrugs, out SelfAdministeredDrugsChoice reading, line)
            && DrugsWithoutLine.IsExcluded(true, IsIntoVein(work, drug.Routes), reading))
        {
            work.Report(new FindingRecord { Id = FindingId.SelfAdministeredDrug, Code = line.Code, Text = work.Payer.Id, Switch = Switches.SelfAdministeredDrugs }, line);
        }
    }

    private static bool IsIntoVein(ScrubWork work, in DrugRoutes routes)
    {
        foreach (var line in work.Lines)
        {
            if ((FormOf(line) & routes.Taken & (AdministrationForms.Push | AdministrationForms.Infusion | AdministrationForms.ComplexPush | AdministrationForms.ComplexInfusion)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
