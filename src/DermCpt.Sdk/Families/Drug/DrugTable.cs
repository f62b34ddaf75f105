namespace DermCpt.Families;

/// <summary>One drug: its code, the milligrams of one billing unit, and the days on which the code stands for it.</summary>
/// <param name="Name">Generic name, lower case.</param>
/// <param name="Code">The code.</param>
/// <param name="UnitMg">Milligrams of one billing unit; 0 where the unit is not a weight.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
internal readonly record struct DrugRow(string Name, ProcedureCode Code, decimal UnitMg, DateOnly From, DateOnly Until)
{
    internal bool Covers(DateOnly date) => date >= From && date <= Until;
}

/// <summary>The drugs of the dossier with their billing units (DRG-01). Thread-safe: immutable.</summary>
internal static class DrugTable
{
    private static readonly DrugRow[] Drugs =
    [
        Row("triamcinolone acetonide", "J3301", 10m),
        Row("triamcinolone preservative free", "J3300", 1m),
        Row("triamcinolone diacetate", "J3302", 5m),
        Row("triamcinolone hexacetonide", "J3303", 5m),
        Row("methylprednisolone acetate", "J1010", 1m) with { From = new(2024, 4, 1) },
        Row("methylprednisolone acetate", "J1020", 20m) with { Until = new(2024, 3, 31) },
        Row("methylprednisolone acetate", "J1030", 40m) with { Until = new(2024, 3, 31) },
        Row("methylprednisolone acetate", "J1040", 80m) with { Until = new(2024, 3, 31) },
        Row("betamethasone", "J0702", 3m),
        Row("dexamethasone", "J1100", 1m),
        Row("aminolevulinic acid stick", "J7308", 354m),
        Row("methyl aminolevulinate", "J7309", 1000m),
        Row("aminolevulinic acid gel", "J7345", 10m) with { From = new(2018, 1, 1) },
        Row("bleomycin", "J9040", 0m),
        Row("fluorouracil", "J9190", 500m),
        Row("methotrexate", "J9250", 5m),
        Row("onabotulinumtoxina", "J0585", 0m),
        Row("abobotulinumtoxina", "J0586", 0m),
        Row("incobotulinumtoxina", "J0588", 0m),
        Row("omalizumab", "J2357", 5m),
        Row("infliximab", "J1745", 10m),
        Row("infliximab-dyyb", "Q5103", 10m),
        Row("infliximab-abda", "Q5104", 10m),
        Row("infliximab-axxq", "Q5121", 10m),
        Row("ustekinumab", "J3357", 1m),
        Row("guselkumab", "J1628", 1m),
        Row("tildrakizumab", "J3245", 1m),
        Row("certolizumab", "J0717", 1m),
        Row("etanercept", "J1438", 25m),
        Row("adalimumab", "J0139", 1m) with { From = new(2025, 1, 1) },
        Row("adalimumab", "J0135", 20m) with { Until = new(2024, 12, 31) },
        Row("rituximab", "J9312", 10m),
        Row("penicillin g benzathine", "J0561", 0m),
        Row("ceftriaxone", "J0696", 250m),
        Row("collagenase", "J0775", 0.01m),
    ];

    internal static ReadOnlySpan<DrugRow> Rows => Drugs;

    internal static bool TryFind(ProcedureCode code, out DrugRow row)
    {
        foreach (ref readonly var drug in Drugs.AsSpan())
        {
            if (drug.Code == code)
            {
                row = drug;
                return true;
            }
        }

        row = default;
        return false;
    }

    /// <summary>The only code that a name can mean on a date: an equal name first, else the names that begin with it; empty where several or none fit.</summary>
    internal static ProcedureCode FindByName(ReadOnlySpan<char> name, DateOnly date)
    {
        var exact = Only(name, date, true);
        return exact.IsEmpty ? Only(name, date, false) : exact;
    }

    private static ProcedureCode Only(ReadOnlySpan<char> name, DateOnly date, bool whole)
    {
        ProcedureCode found = default;
        foreach (ref readonly var drug in Drugs.AsSpan())
        {
            var fits = whole ? name.Equals(drug.Name, StringComparison.OrdinalIgnoreCase) : drug.Name.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase);
            if (!fits || !drug.Covers(date))
            {
                continue;
            }

            if (!found.IsEmpty)
            {
                return default;
            }

            found = drug.Code;
        }

        return found;
    }

    private static DrugRow Row(string name, string code, decimal unitMg) => new(name, ProcedureCode.Parse(code), unitMg, DateOnly.MinValue, DateOnly.MaxValue);
}
