namespace DermCpt.Rules;

/// <summary>
/// Drugs that are no line of their own: a local anesthetic of a procedure (INJ-06), and what patients give themselves (DRG-06). Pure: no
/// state.
/// </summary>
internal static class DrugsWithoutLine
{
    /// <summary>Whatever the pair table says, the anesthetic is part of the procedure.</summary>
    internal static bool IsPartOfProcedure(bool isAnesthetic, bool hasProcedure) => isAnesthetic && hasProcedure;

    /// <summary>Given into a vein it was not given by the patient.</summary>
    internal static bool IsExcluded(bool isSelfGiven, bool isIntoVein, SelfAdministeredDrugsChoice reading) =>
        isSelfGiven && !isIntoVein && reading == SelfAdministeredDrugsChoice.Excluded;
}
