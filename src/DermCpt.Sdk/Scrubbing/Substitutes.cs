namespace DermCpt.Scrubbing;

/// <summary>
/// The codes to bill in place of one that a payer does not take: the visit of the same decision making (EM-81, EM-85), by the patient's
/// status.
/// </summary>
internal static class Substitutes
{
    /// <summary>
    /// First refused code of a row, how many follow it, and the substitutes of the first: of a new and of an established patient; 0 for
    /// none.
    /// </summary>
    private static readonly (int First, int Count, int New, int Established)[] Rows =
    [
        (98000, 4, 99202, 0), (98004, 4, 0, 99212), (98008, 4, 99202, 0), (98012, 4, 0, 99212), (99242, 4, 99202, 99212),

        // Hospital: straightforward and low are one level of the initial visit.
        (99252, 1, 99221, 0), (99253, 3, 99221, 0),
    ];

    private static readonly ProcedureCode Prolonged = ProcedureCode.FromNumber(99417);
    private static readonly ProcedureCode MedicareProlonged = ProcedureCode.Parse("G2212");

    /// <summary>The substitutes, empty where there are none; both are filled where the patient's status decides.</summary>
    internal static (ProcedureCode New, ProcedureCode Established) Of(ProcedureCode code)
    {
        foreach (var (first, count, fresh, established) in Rows)
        {
            var place = code.Number - first;
            if (place >= 0 && place < count)
            {
                return (At(fresh, place), At(established, place));
            }
        }

        return default;
    }

    /// <summary>The code that a payer takes for prolonged visits; empty where it takes none.</summary>
    internal static ProcedureCode OfProlonged(ProlongedCodeChoice choice) => choice switch
    {
        ProlongedCodeChoice.G2212 => MedicareProlonged,
        ProlongedCodeChoice.Code99417 => Prolonged,
        _ => default,
    };

    private static ProcedureCode At(int first, int place) => first == 0 ? default : ProcedureCode.FromNumber(first + place);
}
