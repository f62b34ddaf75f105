
using DermCpt.Scrubbing.Checks;

namespace DermCpt.Scrubbing;

/// <summary>What a code's number alone decides, one bit each: a day's lines together say which checks have work at all.</summary>
[Flags]
internal enum CodeTraits : ushort
{
    None = 0,

    /// <summary>A visit with a level.</summary>
    Visit = 1,

    /// <summary>A drug or supply.</summary>
    Drug = 2,

    /// <summary>A code that a switch of the payer takes or refuses.</summary>
    BySwitch = 4,

    /// <summary>A visit of a new patient.</summary>
    NewPatient = 8,

    /// <summary>The add-on for continuing care.</summary>
    Longitudinal = 16,

    /// <summary>Pathology that Mohs includes.</summary>
    RoutinePathology = 32,

    /// <summary>Remote services that a near visit includes.</summary>
    Remote = 64,

    /// <summary>One of a family of alternatives.</summary>
    Alternative = 128,
}

/// <summary>What a code's text says of it, found once a code and kept. An immutable value.</summary>
/// <param name="Number">The number, or -1 for codes with letters.</param>
/// <param name="Kind">What the code is for.</param>
/// <param name="Traits">Its traits.</param>
internal readonly record struct CodeNature(int Number, CodeKind Kind, CodeTraits Traits)
{
    internal static CodeNature Of(ProcedureCode code)
    {
        var number = code.Number;
        var kind = CodeKinds.Of(code);
        var traits = When(CodeKinds.IsVisit(code), CodeTraits.Visit) | When(kind == CodeKind.Drug, CodeTraits.Drug) | When(StatusCheck.DependsOnSwitch(code), CodeTraits.BySwitch)
            | When(NewPatientCheck.IsForNewPatients(number), CodeTraits.NewPatient) | When(LongitudinalVisitCheck.IsOf(code), CodeTraits.Longitudinal)
            | When(MohsException.IsRoutinePathology(number), CodeTraits.RoutinePathology) | When(OwnFactsCheck.IsRemote(code), CodeTraits.Remote) | When(FamilyCheck.IsAlternative(code), CodeTraits.Alternative);
        return new CodeNature(number, kind, traits);
    }

    private static CodeTraits When(bool holds, CodeTraits trait) => holds ? trait : CodeTraits.None;
}
