using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Drugs: billing units of what was given, and the line of what a single-dose vial wasted (DRG-01..03). Thread-safe: immutable.</summary>
internal sealed class DrugFamily : Family
{
    private static readonly ModifierCode Wasted = ModifierCode.Parse("JW");
    private static readonly ModifierCode NothingWasted = ModifierCode.Parse("JZ");
    private static readonly DateOnly WasteLineFrom = new(2017, 1, 1);
    private static readonly DateOnly NoWasteModifierFrom = new(2023, 7, 1);
    private static readonly ProcedureCode Stick = ProcedureCode.Parse("J7308");
    private static readonly (ProcedureCode First, ProcedureCode Last) Drugs = (ProcedureCode.Parse("J0001"), ProcedureCode.Parse("J9999"));
    private static readonly (ProcedureCode First, ProcedureCode Last) Biosimilars = (ProcedureCode.Parse("Q5098"), ProcedureCode.Parse("Q5199"));
    private static readonly (ProcedureCode First, ProcedureCode Last) NewBiosimilars = (ProcedureCode.Parse("Q9996"), ProcedureCode.Parse("Q9999"));
    private static readonly (ProcedureCode First, ProcedureCode Last) SkinProducts = (ProcedureCode.Parse("Q4100"), ProcedureCode.Parse("Q4499"));
    private static readonly (ProcedureCode First, ProcedureCode Last) SkinMatrices = (ProcedureCode.Parse("A2000"), ProcedureCode.Parse("A2999"));

    internal override string Name => "drug";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Drug];

    /// <summary>A billing unit each; of what was discarded, first whether anything was.</summary>
    internal override void AddBounds(Service service, Bounds bounds)
    {
        if (bounds.Fact is not (Fact.AmountMg or Fact.AmountUnits or Fact.WastedMg or Fact.WastedUnits))
        {
            return;
        }

        var drug = (DrugService)service;
        var isMg = bounds.Fact is Fact.AmountMg or Fact.WastedMg;
        var unit = isMg && drug.Code is { } code && DrugTable.TryFind(code, out var row) ? Math.Max(1, (int)(row.UnitMg * 100m)) : 100;
        if (bounds.Fact is Fact.WastedMg or Fact.WastedUnits)
        {
            bounds.Add(0);
        }

        bounds.Add(new Increments(unit, unit));
    }

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Drug))
        {
            var drug = (DrugService)work[service];
            var code = DrugsOfVisit.CodeOf(work, service);
            if (code.IsEmpty)
            {
                work.AskValue(service, Fact.Code);
            }
            else if (IsInForce(work, service, code))
            {
                var known = DrugTable.TryFind(code, out var row);
                if (!known || !HasNoLine(work, service, row))
                {
                    AddGiven(work, service, drug, code, known ? row.UnitMg : 0m);
                }
            }
        }
    }

    /// <summary>A code from before its first or after its last day is refused, before any amount is asked for.</summary>
    private static bool IsInForce(CodingWork work, int service, ProcedureCode code)
    {
        var lifecycle = work.Edition.FindLifecycle(code);
        var state = lifecycle.StateOn(work.Date);
        if (state is not (LifecycleState.NotYet or LifecycleState.Retired))
        {
            return true;
        }

        var isEarly = state == LifecycleState.NotYet;
        work.Report(new FindingRecord { Id = isEarly ? FindingId.NotYetValidCode : FindingId.RetiredCode, Service = (short)service, Code = code, Date = isEarly ? lifecycle.First : lifecycle.Last });
        work.Mark(service, ServiceOutcome.Invalid);
        return false;
    }

    /// <summary>A local anesthetic is part of its procedure (INJ-06), and what patients give themselves is no line under Part B (DRG-06).</summary>
    private static bool HasNoLine(CodingWork work, int service, in DrugRow row)
    {
        var rule = DrugsWithoutLine.IsPartOfProcedure(row.IsAnesthetic, row.IsAnesthetic && DrugsOfVisit.HasProcedure(work)) ? Rule.INJ_06
            : DrugsOfVisit.IsExcluded(work, service, service, row, row.IsSelfGiven && DrugsOfVisit.IsIntoVein(work, service, row.Routes)) ? Rule.DRG_06
            : Rule.None;
        if (rule != Rule.None)
        {
            work.NotReport(service, row.Code, rule);
        }

        return rule != Rule.None;
    }

    private static void AddGiven(CodingWork work, short service, DrugService drug, ProcedureCode code, decimal unitMg)
    {
        if (drug.AmountUnits is null && (drug.AmountMg is null || unitMg == 0m))
        {
            work.AskValue(service, drug.AmountMg is null && unitMg > 0m ? Fact.AmountMg : Fact.AmountUnits);
            return;
        }

        var units = (int)decimal.Ceiling(drug.AmountUnits ?? (drug.AmountMg!.Value / unitMg));
        if (!TellsWaste(work, service, code, out var tells))
        {
            return;
        }

        var isSingleDose = tells ? DrugVials.IsSingleDose(work, service, drug, code) : false;
        if (isSingleDose is null)
        {
            work.AskBool(service, Fact.SingleDoseVial);
        }
        else if (isSingleDose == false)
        {
            _ = Line(work, service, code, units);
        }
        else if ((WasteOf(drug, code, unitMg, units) ?? DrugVials.Waste(work, service, code, drug.AmountUnits ?? (drug.AmountMg!.Value / unitMg),
            units)) is not { } waste)
        {
            work.AskValue(service, drug.AmountUnits is null ? Fact.WastedMg : Fact.WastedUnits);
        }
        else
        {
            AddSingleDose(work, service, code, units, waste);
        }
    }

    private static void AddSingleDose(CodingWork work, int service, ProcedureCode code, int units, (int Units, bool Any) waste)
    {
        var line = Line(work, service, code, units).Because(Rule.DRG_02, Switches.JwJzRequired).Using(Fact.SingleDoseVial);
        if (waste.Units > 0)
        {
            _ = work.AddLine(code, waste.Units, service,
                Rule.DRG_03).Using(Fact.WastedMg).Using(Fact.WastedUnits).Using(Fact.VialMg).Using(Fact.VialUnits).Add(Wasted, Rule.DRG_02);
            return;
        }

        if (work.Date < NoWasteModifierFrom)
        {
            return;
        }

        if (!waste.Any)
        {
            _ = line.Add(NothingWasted, Rule.DRG_02);
        }
        else if (work.TryUse(Switches.SubUnitWaste, service, out SubUnitWasteChoice choice))
        {
            _ = line.Because(Rule.DRG_03, Switches.SubUnitWaste);
            if (choice == SubUnitWasteChoice.JZ)
            {
                _ = line.Add(NothingWasted, Rule.DRG_02);
            }
        }
    }

    private static LineDraft Line(CodingWork work, int service, ProcedureCode code, int units)
    {
        if (PackageNumber.IsWanted(work.Payer, work.Edition.ProfileOf(code)))
        {
            work.Report(new FindingRecord { Id = FindingId.PackageNumberWanted, Service = (short)service, Code = code, Switch = Switches.NdcRequired, Text = work.Payer.Id });
        }

        var line = work.AddLine(code, units, service, Rule.DRG_01).Using(Fact.Code).Using(Fact.Name).Using(Fact.AmountMg).Using(Fact.AmountUnits);
        return !IsSkin(code) || work.Date < WasteModifiers.FlatRateFrom ? line
            : line.Because(Rule.SS_06, Switches.SkinSub2026).Because(Rule.SUP_03, Switches.SkinSubJwJz2026);
    }

    private static bool IsSkin(ProcedureCode code) => Within(code, SkinProducts) || Within(code, SkinMatrices);

    /// <summary>Whether the payer wants waste told for the code that day (DRG-02, SUP-03); false when a switch is unset.</summary>
    private static bool TellsWaste(CodingWork work, int service, ProcedureCode code, out bool tells)
    {
        var isSkin = IsSkin(code);
        if (work.Date < WasteLineFrom || !(isSkin || Within(code, Drugs) || Within(code, Biosimilars) || Within(code, NewBiosimilars)))
        {
            tells = false;
            return true;
        }

        if (!work.TryUse(Switches.JwJzRequired, service, out tells) || !tells || !isSkin)
        {
            return work.Payer.TryGet(Switches.JwJzRequired, out _);
        }

        var judgement = WasteModifiers.OfSkinSubstitute(work.Payer, work.Date);
        tells = judgement.IsSilent;
        if (judgement.Kind == JudgementKind.NeedsSwitch)
        {
            work.NeedPolicy(judgement.Switch!, service);
        }

        return judgement.Kind != JudgementKind.NeedsSwitch;
    }

    /// <summary>
    /// Whole wasted units, and whether anything at all was discarded: stated, or what is left of the vials opened (DRG-03). Null when
    /// neither is known.
    /// </summary>
    private static (int Units, bool Any)? WasteOf(DrugService drug, ProcedureCode code, decimal unitMg, int units)
    {
        if (drug.WastedUnits is { } wastedUnits)
        {
            return ((int)wastedUnits, wastedUnits > 0m);
        }

        var givenMg = drug.AmountMg ?? (unitMg > 0m && code != Stick ? drug.AmountUnits * unitMg : null);
        if (givenMg is { } given && unitMg > 0m)
        {
            var left = drug.WastedMg ?? (drug.VialMg is { } vial and > 0m ? (vial * decimal.Ceiling(given / vial)) - given : null);
            if (left is { } discarded)
            {
                return (Math.Max(0, (int)((given + discarded) / unitMg) - units), discarded > 0m);
            }
        }

        if (drug.VialUnits is { } vialUnits and > 0m && drug.AmountUnits is { } amount)
        {
            var leftUnits = (int)(vialUnits * decimal.Ceiling(amount / vialUnits)) - units;
            return (leftUnits, leftUnits > 0);
        }

        return null;
    }

    private static bool Within(ProcedureCode code, (ProcedureCode First, ProcedureCode Last) range) =>
        code.CompareTo(range.First) >= 0 && code.CompareTo(range.Last) <= 0;
}
