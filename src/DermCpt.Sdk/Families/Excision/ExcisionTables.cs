using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>What an excision is coded as: the family that pathology names (EX-04, EX-05).</summary>
internal enum Behaviour : byte
{
    /// <summary>Not stated, or pathology pending.</summary>
    Unknown,

    /// <summary>Benign family.</summary>
    Benign,

    /// <summary>Malignant family, in situ included.</summary>
    Malignant,
}

/// <summary>The numbers of excision.md: diameters of both families, and the sites with codes of their own.</summary>
internal static class ExcisionTables
{
    /// <summary>EX-00: benign, lesion and twice the narrowest margin, cm.</summary>
    internal static readonly BandTable Benign = Make("benign excision", 11400, 11420, 11440);

    /// <summary>EX-00: malignant.</summary>
    internal static readonly BandTable Malignant = Make("malignant excision", 11600, 11620, 11640);

    /// <summary>EX-23: the codes without a repair of the lesion, with a simple or intermediate one, with a complex one.</summary>
    private static readonly (BodySite Site, int Alone, int Closed, int Complex)[] OwnCodes =
    [
        (BodySite.EarCanal, 69145, 69145, 69145), (BodySite.NoseIntranasal, 30117, 30117, 30117), (BodySite.OralVestibule, 40810, 40812, 40814), (BodySite.TongueAnterior, 41110, 41112, 41112),
        (BodySite.TonguePosterior, 41110, 41113, 41113), (BodySite.FloorOfMouth, 41116, 41116, 41116), (BodySite.Palate, 42104, 42106, 42106),
    ];

    internal static BandTable Of(Behaviour behaviour) => behaviour == Behaviour.Malignant ? Malignant : Benign;

    /// <summary>Lesion plus both margins in hundredths of cm, or null and the member that is missing.</summary>
    internal static int? DiameterOf(ExcisionService excision, out Fact fact)
    {
        fact = Fact.ExcisedDiameterCm;
        if (excision.ExcisedDiameterCm is { } whole)
        {
            return whole.Hundredths;
        }

        if (excision.LesionDiameterCm is { } lesion)
        {
            fact = excision.MarginCm is null ? Fact.MarginCm : Fact.LesionDiameterCm;
            return excision.MarginCm is { } margin ? lesion.Hundredths + (2 * margin.Hundredths) : null;
        }

        fact = excision.MarginCm is null ? Fact.ExcisedDiameterCm : Fact.LesionDiameterCm;
        return null;
    }

    /// <summary>The family of a behaviour; a severely dysplastic naevus follows the payer (EX-05). False where the switch is unset.</summary>
    internal static bool TryBehaviour(CodingWork work, int service, LesionBehavior? stated, out Behaviour behaviour)
    {
        behaviour = BehaviourFor(work.Payer, stated);
        return stated != LesionBehavior.SeverelyDysplastic || work.TryUse(Switches.SevereDysplasticNevus, service, out SevereDysplasticNevusChoice _);
    }

    /// <summary>The same where nothing is noted: unknown where the switch is unset.</summary>
    internal static Behaviour BehaviourFor(PayerProfile payer, LesionBehavior? stated) => stated switch
    {
        LesionBehavior.Benign or LesionBehavior.Uncertain => Behaviour.Benign,
        LesionBehavior.Malignant or LesionBehavior.InSitu => Behaviour.Malignant,
        LesionBehavior.SeverelyDysplastic when payer.TryGet(Switches.SevereDysplasticNevus, out SevereDysplasticNevusChoice choice) =>
            choice == SevereDysplasticNevusChoice.Malignant ? Behaviour.Malignant : Behaviour.Benign,
        _ => Behaviour.Unknown,
    };

    /// <summary>Whether a row of the site table has excision codes of its own for this behaviour; a malignancy of the ear canal stays with skin.</summary>
    internal static bool HasOwnCode(BodySite row, Behaviour behaviour) => (row != BodySite.EarCanal || behaviour != Behaviour.Malignant) && OwnCode(row, RepairClass.None) != 0;

    /// <summary>The own code of a row of the site table by the closest repair of the lesion; 0 where it has none.</summary>
    internal static int OwnCode(BodySite row, RepairClass closure)
    {
        foreach (var own in OwnCodes)
        {
            if (own.Site == row)
            {
                return closure switch { RepairClass.Complex => own.Complex, RepairClass.None or RepairClass.Unknown => own.Alone, _ => own.Closed };
            }
        }

        return 0;
    }

    /// <summary>Whether closure changes the code of the site.</summary>
    internal static bool ClosureDecides(BodySite site) => OwnCode(site, RepairClass.None) != OwnCode(site, RepairClass.Complex);

    private static BandTable Make(string name, int trunk, int scalp, int face)
    {
        var rows = new BandRow[18];
        for (var group = 0; group < 3; group++)
        {
            var first = group switch { 0 => trunk, 1 => scalp, _ => face };
            int[] bounds = [50, 100, 200, 300, 400, BandTable.Open];
            for (var i = 0; i < bounds.Length; i++)
            {
                // The last suffix is 6: 5 does not exist.
                rows[(group * 6) + i] = Bands.Row((char)('A' + group), bounds[i], first + (i == 5 ? 6 : i));
            }
        }

        return new BandTable(name, Rule.EX_00, BandUnit.Centimeters, 10, rows);
    }
}
