using DermCpt.Rules;

namespace DermCpt.Families;

/// <summary>The codes of the forms of administration, and the forms of the codes (INJ-01). Thread-safe: immutable.</summary>
internal static class AdministrationCodes
{
    internal const int First = 96365;
    internal const int Last = 96417;

    private static readonly ProcedureCode Injection = ProcedureCode.FromNumber(96372);
    private static readonly ProcedureCode ComplexInjection = ProcedureCode.FromNumber(96401);
    private static readonly ProcedureCode Push = ProcedureCode.FromNumber(96374);
    private static readonly ProcedureCode ComplexPush = ProcedureCode.FromNumber(96409);
    private static readonly ProcedureCode Infusion = ProcedureCode.FromNumber(96365);
    private static readonly ProcedureCode ComplexInfusion = ProcedureCode.FromNumber(96413);
    private static readonly ProcedureCode FurtherHour = ProcedureCode.FromNumber(96366);
    private static readonly ProcedureCode FurtherComplexHour = ProcedureCode.FromNumber(96415);
    private static readonly ProcedureCode IntoLesions = ProcedureCode.FromNumber(96405);

    /// <summary>Further drugs and pushes after an initial push; an initial infusion has its further hours and a concurrent drug too.</summary>
    private static readonly ProcedureCode[] BesidePush = [ProcedureCode.FromNumber(96367), ProcedureCode.FromNumber(96375), ProcedureCode.FromNumber(96376)];
    private static readonly ProcedureCode[] BesideInfusion = [FurtherHour, ProcedureCode.FromNumber(96368), .. BesidePush];

    /// <summary>The code of one form.</summary>
    internal static ProcedureCode Of(AdministrationForms form) => form switch
    {
        AdministrationForms.Injection => Injection,
        AdministrationForms.ComplexInjection => ComplexInjection,
        AdministrationForms.Push => Push,
        AdministrationForms.ComplexPush => ComplexPush,
        AdministrationForms.ComplexInfusion => ComplexInfusion,
        AdministrationForms.IntoLesions => IntoLesions,
        _ => Infusion,
    };

    /// <summary>The code of each further hour of an infusion; empty for any other form.</summary>
    internal static ProcedureCode HourOf(AdministrationForms form) => form switch
    {
        AdministrationForms.Infusion => FurtherHour,
        AdministrationForms.ComplexInfusion => FurtherComplexHour,
        _ => default,
    };

    /// <summary>
    /// Whether a code goes on from another: a further hour, drug or push after the initial infusion or push (INJ-01). The extract of the
    /// add-on table was made without the plain infusion and push, so that it lacks them as primaries of every such code.
    /// </summary>
    private static bool GoesOnFrom(ProcedureCode addOn, ProcedureCode primary) =>
        (primary == Infusion && Array.IndexOf(BesideInfusion, addOn) >= 0)
        || (primary == Push && Array.IndexOf(BesidePush, addOn) >= 0)
        || (primary == ComplexInfusion && addOn == FurtherComplexHour);

    /// <summary>Whether a code is a primary of another's: the add-on table lists it, or the administration goes on from it.</summary>
    internal static bool IsPrimary(ProcedureCode primary, ProcedureCode addOn, bool isListed) => isListed || GoesOnFrom(addOn, primary);

    /// <summary>The form that a code gives; none where it is no administration.</summary>
    internal static AdministrationForms FormOf(int number) => number switch
    {
        96372 => AdministrationForms.Injection,
        96401 => AdministrationForms.ComplexInjection,
        96374 or 96375 or 96376 => AdministrationForms.Push,
        96409 or 96411 => AdministrationForms.ComplexPush,
        >= 96365 and <= 96368 => AdministrationForms.Infusion,
        96413 or 96415 or 96416 or 96417 => AdministrationForms.ComplexInfusion,
        96405 or 96406 => AdministrationForms.IntoLesions,
        _ => AdministrationForms.None,
    };

    /// <summary>The usual code of a drug, for people.</summary>
    internal static string NameOf(in DrugRoutes drug) =>
        (drug.Column & (AdministrationForms.Plain | AdministrationForms.Complex | AdministrationForms.IntoLesions)) is var usual && usual != 0
        ? Texts(usual) : Texts(drug.Alternative);

    private static string Texts(AdministrationForms form) => form switch
    {
        AdministrationForms.Injection => "96372",
        AdministrationForms.ComplexInjection => "96401",
        AdministrationForms.Push => "96374",
        AdministrationForms.Infusion => "96365",
        AdministrationForms.ComplexInfusion => "96413",
        _ => "96405 or 96406",
    };
}
