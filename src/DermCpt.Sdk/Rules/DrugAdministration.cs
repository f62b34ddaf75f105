namespace DermCpt.Rules;

/// <summary>What gives a drug to the patient; a drug takes one or several.</summary>
[Flags]
internal enum AdministrationForms : ushort
{
    None = 0,

    /// <summary>Under the skin or into muscle.</summary>
    Injection = 1,

    /// <summary>The same as complex work: anti-tumor drugs and certain biologics.</summary>
    ComplexInjection = 2,

    /// <summary>Into a vein at once.</summary>
    Push = 4,

    /// <summary>An anti-tumor drug into a vein at once.</summary>
    ComplexPush = 8,

    /// <summary>Into a vein over time.</summary>
    Infusion = 16,

    /// <summary>An anti-tumor drug or certain biologic into a vein over time.</summary>
    ComplexInfusion = 32,

    /// <summary>An anti-tumor drug into lesions.</summary>
    IntoLesions = 64,

    /// <summary>With a procedure that has its own code, such as a steroid into lesions.</summary>
    Procedure = 128,

    /// <summary>Nothing: the work has no code.</summary>
    NoCode = 256,

    /// <summary>Every form that is complex work.</summary>
    Complex = ComplexInjection | ComplexPush | ComplexInfusion,

    /// <summary>Every form of injection and infusion that is not.</summary>
    Plain = Injection | Push | Infusion,
}

/// <summary>How a drug is given: the columns of the drug table. An immutable value.</summary>
internal readonly struct DrugRoutes(
    AdministrationForms column,
    AdministrationForms alternative,
    AdministrationForms vein,
    bool isBiologic,
    bool isOpen)
{
    /// <summary>The usual way.</summary>
    internal AdministrationForms Column { get; init; } = column;
    /// <summary>The other school, or none.</summary>
    internal AdministrationForms Alternative { get; init; } = alternative;
    /// <summary>The complex infusion of a drug whose columns are those of the skin, or none.</summary>
    internal AdministrationForms Vein { get; init; } = vein;
    /// <summary>A biologic: never pushed into a vein.</summary>
    internal bool IsBiologic { get; init; } = isBiologic;
    /// <summary>An unclassified drug, or one that the table does not know: anything may give it.</summary>
    internal bool IsOpen { get; init; } = isOpen;

    /// <summary>A drug that the table does not know, or that nobody recorded.</summary>
    internal static readonly DrugRoutes Unknown = new(default, default, default, false, true);

    /// <summary>The two schools together.</summary>
    internal AdministrationForms Schools => Column | Alternative | Vein;

    /// <summary>
    /// All that may give it: the columns; where complex work is only one school, the plain infusion of a drug that has the complex one;
    /// and a push of a drug that is also injected and that no school calls complex.
    /// </summary>
    internal AdministrationForms Taken
    {
        get
        {
            if (IsOpen)
            {
                return AdministrationForms.Plain | AdministrationForms.Complex | AdministrationForms.IntoLesions;
            }

            var forms = Schools;
            if ((forms & AdministrationForms.Plain) == 0)
            {
                return forms;
            }

            if ((forms & AdministrationForms.ComplexInfusion) != 0)
            {
                forms |= AdministrationForms.Infusion;
            }

            var isPushed = !IsBiologic && (forms & AdministrationForms.Complex) == 0 && (forms & AdministrationForms.Injection) != 0;
            return isPushed ? forms | AdministrationForms.Push : forms;
        }
    }

    /// <summary>It is not given unless an administration gives it: no procedure does, and its work has a code.</summary>
    internal bool NeedsAdministration(bool hasProcedure) =>
        (Schools & ~AdministrationForms.Procedure) != 0 && (Schools & AdministrationForms.NoCode) == 0
        && !(hasProcedure && (Schools & AdministrationForms.Procedure) != 0);
}

/// <summary>
/// Which code gives a drug (INJ-01): by drug, payer and date. Coding chooses by it, scrubbing judges by it. Pure: no state.
/// </summary>
internal static class DrugAdministration
{
    /// <summary>Until the day before, contractors reduced complex biologics to the plain codes (CR 13468).</summary>
    private static readonly DateOnly ComplexTakenFrom = new(2022, 8, 12);

    private const int FirstHour = 60;
    private const int HalfHour = 30;

    /// <summary>The forms that a route can be.</summary>
    internal static AdministrationForms FormsOf(InjectionRoute route) => route switch
    {
        InjectionRoute.SubcutaneousOrIntramuscular => AdministrationForms.Injection | AdministrationForms.ComplexInjection,
        InjectionRoute.IntravenousPush => AdministrationForms.Push | AdministrationForms.ComplexPush,
        _ => AdministrationForms.Infusion | AdministrationForms.ComplexInfusion,
    };

    /// <summary>Whether a stated complex administration gives its code.</summary>
    internal static bool TakesComplex(bool isMedicare, DateOnly date) => !isMedicare || date >= ComplexTakenFrom;

    /// <summary>Policy and record decide between two codes: some school calls the work complex, and the route has a plain code too.</summary>
    internal static bool HasChoice(in DrugRoutes drug, InjectionRoute route)
    {
        var forms = drug.Taken & FormsOf(route);
        return (forms & AdministrationForms.Complex) != 0 && (forms & AdministrationForms.Plain) != 0 && (drug.Schools & AdministrationForms.Complex) != 0;
    }

    /// <summary>
    /// The form of one injection of a drug by a route; none where the drug is not given by it. A documented statement decides where the
    /// payer takes complex work; without one the payer's reading does: the usual column, or the complex code of either.
    /// </summary>
    internal static AdministrationForms Choose(in DrugRoutes drug, InjectionRoute route, bool? complexDone, bool takesComplex, BiologicAdminChoice reading)
    {
        var forms = drug.Taken & FormsOf(route);
        var complex = forms & AdministrationForms.Complex;
        var plain = forms & AdministrationForms.Plain;
        if (complex == 0 || plain == 0)
        {
            return forms;
        }

        if (complexDone is { } done)
        {
            return done && takesComplex ? complex : done ? Usual(drug, complex, plain) : plain;
        }

        var readsComplex = reading == BiologicAdminChoice.Complex && (drug.Schools & AdministrationForms.Complex) != 0;
        return readsComplex ? complex : Usual(drug, complex, plain);
    }

    /// <summary>
    /// The drug that is left without an administration while one on the claim gives none of the drugs: the two contradict each other.
    /// -1 where the administration gives one of them, or may have given a drug that the patient brought (INJ-04).
    /// </summary>
    /// <param name="which">The form in question.</param>
    /// <param name="given">The forms of all administrations of the day.</param>
    /// <param name="drugs">The drugs of the day.</param>
    /// <param name="hasProcedure">A procedure of the day may have given those that take one.</param>
    internal static int Misfit(AdministrationForms which, ReadOnlySpan<AdministrationForms> given, ReadOnlySpan<DrugRoutes> drugs, bool hasProcedure)
    {
        var left = -1;
        for (var i = 0; i < drugs.Length; i++)
        {
            if ((drugs[i].Taken & which) != 0)
            {
                return -1;
            }

            if (left < 0 && drugs[i].NeedsAdministration(hasProcedure) && !IsGiven(drugs[i], given))
            {
                left = i;
            }
        }

        return left;
    }

    /// <summary>Hours after the first of an infusion; a further one counts past 30 minutes.</summary>
    internal static int FurtherHours(decimal minutes)
    {
        var rest = Math.Max(0, (int)decimal.Ceiling(minutes) - FirstHour);
        return (rest / FirstHour) + (rest % FirstHour > HalfHour ? 1 : 0);
    }

    /// <summary>The usual column where it speaks of the route, else the plain code.</summary>
    private static AdministrationForms Usual(in DrugRoutes drug, AdministrationForms complex, AdministrationForms plain) =>
        ((drug.Column | drug.Vein) & complex) != 0 && (drug.Column & plain) == 0 ? complex : plain;

    /// <summary>Any administration of the claim takes the drug.</summary>
    private static bool IsGiven(in DrugRoutes drug, ReadOnlySpan<AdministrationForms> given)
    {
        foreach (var form in given)
        {
            if ((drug.Taken & form) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
