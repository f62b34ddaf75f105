using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DermCpt.Rules;

namespace DermCpt.Families;

/// <summary>One drug code. An immutable value.</summary>
internal readonly struct DrugRow(
    ProcedureCode code,
    decimal unitMg,
    DrugRoutes routes,
    bool isAnesthetic,
    bool isSelfGiven,
    bool isSingleDose,
    int vialUnits)
{
    /// <summary>The code.</summary>
    internal ProcedureCode Code { get; init; } = code;
    /// <summary>Milligrams of one billing unit; 0 where the unit is not a weight.</summary>
    internal decimal UnitMg { get; init; } = unitMg;
    /// <summary>How it is given.</summary>
    internal DrugRoutes Routes { get; init; } = routes;
    /// <summary>A local anesthetic.</summary>
    internal bool IsAnesthetic { get; init; } = isAnesthetic;
    /// <summary>Patients usually give it to themselves.</summary>
    internal bool IsSelfGiven { get; init; } = isSelfGiven;
    /// <summary>Every container on the market is for one patient.</summary>
    internal bool IsSingleDose { get; init; } = isSingleDose;
    /// <summary>Billing units of the container, where it is made in one size; else 0.</summary>
    internal int VialUnits { get; init; } = vialUnits;
}

/// <summary>The drugs with their billing units and administration (DRG-01, INJ-01). Kept as one text and split on first use. Thread-safe: immutable.</summary>
internal static partial class DrugTable
{
    private const int CodeLength = 5;
    private const int Columns = 6;
    private static readonly DrugRow[] Drugs;
    private static readonly DrugName[] Names;

    static DrugTable() => (Drugs, Names) = Read(Text);

    /// <summary>Ascending by code.</summary>
    internal static ReadOnlySpan<DrugRow> Rows => Drugs;

    internal static bool TryFind(ProcedureCode code, out DrugRow row)
    {
        var low = 0;
        for (var high = Drugs.Length - 1; low <= high;)
        {
            var middle = (low + high) >> 1;
            var order = Drugs[middle].Code.CompareTo(code);
            if (order == 0)
            {
                row = Drugs[middle];
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        row = default;
        return false;
    }

    /// <summary>How a drug is given; of one that the table does not know anything is taken.</summary>
    internal static DrugRoutes RoutesOf(ProcedureCode code) => TryFind(code, out var row) ? row.Routes : DrugRoutes.Unknown;

    /// <summary>
    /// The only code that a name can mean on a date: an equal name first, else the names that begin with it; empty where several or none
    /// fit.
    /// </summary>
    internal static ProcedureCode FindByName(ReadOnlySpan<char> name, DateOnly date, Edition edition)
    {
        var exact = Only(name, date, edition, true);
        return exact.IsEmpty ? Only(name, date, edition, false) : exact;
    }

    private static ProcedureCode Only(ReadOnlySpan<char> name, DateOnly date, Edition edition, bool whole)
    {
        ProcedureCode found = default;
        foreach (ref readonly var drug in Names.AsSpan())
        {
            var fits = whole ? name.Equals(drug.Name, StringComparison.OrdinalIgnoreCase)
                : drug.Name.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase);
            if (!fits || drug.Code == found || date < drug.From || edition.FindLifecycle(drug.Code).StateOn(date) is LifecycleState.Retired
                or LifecycleState.NotYet)
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

    private static (DrugRow[] Rows, DrugName[] Names) Read(ReadOnlySpan<byte> text)
    {
        var rows = new DrugRow[text.Count((byte)'\n') + 1];
        var names = new List<DrugName>(rows.Length * 2);
        for (var i = 0; i < rows.Length; i++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = text[(end + 1)..];
            var code = ProcedureCode.Parse(line[..CodeLength]);
            var rest = line[(CodeLength + 1)..];
            _ = Utf8Parser.TryParse(rest, out decimal unit, out var length);
            rest = rest[(length + 1)..];
            var (group, giver) = (rest[3], rest[4]);
            var routes = new DrugRoutes(Form(rest[0]), Form(rest[1]), Form(rest[2]), group == 'b', group == 'u');
            var isSingleDose = rest[5] == 'd';
            rest = rest[(Columns + 1)..];
            _ = Utf8Parser.TryParse(rest, out int vialUnits, out length);
            rows[i] = new DrugRow(code, unit, routes, group == 'a', giver == 's', isSingleDose, vialUnits);
            AddNames(names, code, Encoding.UTF8.GetString(rest[(length + 1)..]));
        }

        return (rows, [.. names]);
    }

    /// <summary>Names between semicolons; a day behind @ is the first on which the name means the code.</summary>
    private static void AddNames(List<DrugName> names, ProcedureCode code, string text)
    {
        foreach (var name in text.Split(';'))
        {
            var day = name.IndexOf('@', StringComparison.Ordinal);
            names.Add(day < 0
                ? new DrugName(name, code, DateOnly.MinValue)
                : new DrugName(name[..day], code, DateOnly.ParseExact(name.AsSpan(day + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    private static AdministrationForms Form(byte letter) => letter switch
    {
        (byte)'i' => AdministrationForms.Injection,
        (byte)'I' => AdministrationForms.ComplexInjection,
        (byte)'p' => AdministrationForms.Push,
        (byte)'f' => AdministrationForms.Infusion,
        (byte)'F' => AdministrationForms.ComplexInfusion,
        (byte)'l' => AdministrationForms.IntoLesions,
        (byte)'o' => AdministrationForms.Procedure,
        (byte)'n' => AdministrationForms.NoCode,
        _ => AdministrationForms.None,
    };

    private readonly struct DrugName(string name, ProcedureCode code, DateOnly from)
    {
        internal string Name { get; init; } = name;
        internal ProcedureCode Code { get; init; } = code;
        internal DateOnly From { get; init; } = from;
    }
}
