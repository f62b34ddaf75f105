namespace DermCpt.Rules;

/// <summary>
/// The day of a reading (PTH-19): the technical part has the day on which the specimen was taken, and most payers want the reading on that
/// day.
/// </summary>
internal static class ReadingDay
{
    /// <summary>Advises against a reading of another day than the technical part of the same code, where the payer wants one day.</summary>
    /// <param name="payer">The payer; where its switch is not set, nothing is said.</param>
    /// <param name="reading">The line with 26.</param>
    /// <param name="day">Its day.</param>
    /// <param name="code">Another line's code, of the claim or of the history.</param>
    /// <param name="modifiers">Its modifiers.</param>
    /// <param name="codeDay">Its day.</param>
    internal static Judgement Judge(PayerProfile payer, in LineFacts reading, DateOnly day, ProcedureCode code, ulong modifiers, DateOnly codeDay) =>
        reading.Code == code && reading.Has(ModifierBits.M26) && (modifiers & ModifierBits.TC) != 0 && day != codeDay
            && payer.TryGet(Switches.ProfessionalDate, out ProfessionalDateChoice choice) && choice == ProfessionalDateChoice.TechDate
            ? Judgement.Advises(Rule.PTH_19)
            : Judgement.Stands;
}
