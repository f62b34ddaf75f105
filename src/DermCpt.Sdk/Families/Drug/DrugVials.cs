using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>What is known of the vials of a drug beyond the record: by the practice's own list, else by what is sold (PRC-01, INF-04).</summary>
internal static class DrugVials
{
    /// <summary>Whether the vial was for one patient: stated, as the practice keeps it, or as the drug is sold; null where it is to be asked.</summary>
    internal static bool? IsSingleDose(CodingWork work, short service, DrugService drug, ProcedureCode code)
    {
        if (drug.SingleDoseVial is { } stated)
        {
            return stated;
        }

        if (work.Practice?.DrugOf(code)?.SingleDose is { } kept)
        {
            work.UsePractice(service, Fact.SingleDoseVial, kept ? 1 : 0);
            return kept;
        }

        var isSold = DrugTable.TryFind(code, out var row) && row.IsSingleDose;
        return isSold && work.Infer(new InferredRecord(service, Fact.SingleDoseVial, 1, Rule.INF_04)) ? true : null;
    }

    /// <summary>
    /// Whole units left of the vials opened, and whether anything is left; null where nothing says how large a vial is. Of a vial known only from what is
    /// sold, nothing but "whole vials were given" is taken: what is thrown away must be in the record.
    /// </summary>
    internal static (int Units, bool Any)? Waste(CodingWork work, short service, ProcedureCode code, decimal given, int units)
    {
        if (work.Practice?.DrugOf(code)?.VialUnits is { } vial)
        {
            work.UsePractice(service, Fact.VialUnits, (int)(vial * 100m));
            var opened = vial * decimal.Ceiling(given / vial);
            return (Math.Max(0, (int)opened - units), opened > given);
        }

        return DrugTable.TryFind(code, out var row) && row.VialUnits > 0 && given % row.VialUnits == 0m
            && work.Infer(new InferredRecord(service, Fact.WastedUnits, 0, Rule.INF_04))
            ? (0, false)
            : null;
    }
}
