using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>The ordered list of families. A new family is one line here.</summary>
internal static class SelectionPipeline
{
    private static readonly Family[] Families =
    [
        new PhototherapyFamily(),
        new LaserTreatmentFamily(),
        new PhotodynamicTherapyFamily(),
        new RadiationTherapyFamily(),
        new PatchTestFamily(),
        new AllergyTestFamily(),
        new MicroscopyFamily(),
        new CultureFamily(),
        new LaboratoryFamily(),
        new VenipunctureFamily(),
        new PathologyFamily(),
        new ConfocalMicroscopyFamily(),
        new DermoscopyFamily(),
        new TherapeuticInjectionFamily(),
        new DrugFamily(),
        new BiopsyFamily(),
        new ShaveFamily(),
        new ExcisionFamily(),
        new HidradenitisFamily(),
        new SoftTissueFamily(),
        new PilonidalFamily(),
        new RepairFamily(),
        new AdjacentTissueFamily(),
        new FlapFamily(),
        new GraftFamily(),
        new DestructionFamily(),
        new SkinTagFamily(),
        new AcneFamily(),
        new MohsFamily(),
        new IntralesionalInjectionFamily(),
        new ParingFamily(),
        new DrainageFamily(),
        new ForeignBodyFamily(),
        new DebridementFamily(),
        new NailFamily(),
        new BotulinumToxinFamily(),
        new VeinFamily(),
        new ResurfacingFamily(),
        new FillerFamily(),
        new BurnFamily(),
        new SutureRemovalFamily(),
        new PressureUlcerFamily(),
        new ChalazionFamily(),
        new GivenCodeFamily(),
        new EvaluationAndManagementFamily(),
    ];

    /// <summary>The kinds of each family, one bit each.</summary>
    private static readonly ulong[] KindsOf = Array.ConvertAll(Families, static family => BitsOf(family.Kinds));

    /// <summary>The kinds that some family codes; a service of any other kind is answered as not modelled, never passed over.</summary>
    private static readonly ulong KindsCoded = Union();

    internal static ReadOnlySpan<Family> All => Families;

    internal static void Select(CodingWork work)
    {
        for (var i = 0; i < Families.Length; i++)
        {
            if ((KindsOf[i] & work.Kinds) != 0)
            {
                Families[i].Select(work);
            }
        }

        foreach (var service in work.Order)
        {
            if ((KindsCoded & (1UL << (int)work[service].Kind)) == 0)
            {
                work.NotModelled(service);
            }

            if (work.IsAbsorbed(service))
            {
                SelectAlone(work, service);
            }
        }
    }

    /// <summary>What an absorbed service would have given alone goes to the codes that are not reported.</summary>
    private static void SelectAlone(CodingWork work, int service)
    {
        work.BeginAlone(service);
        for (var i = 0; i < Families.Length; i++)
        {
            if ((KindsOf[i] & (1UL << (int)work[service].Kind)) != 0)
            {
                Families[i].Select(work);
            }
        }

        work.EndAlone(work.AbsorbedBy(service));
    }

    private static ulong BitsOf(ReadOnlySpan<ServiceKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
        {
            bits |= 1UL << (int)kind;
        }

        return bits;
    }

    private static ulong Union()
    {
        var all = 0UL;
        foreach (var kinds in KindsOf)
        {
            all |= kinds;
        }

        return all;
    }
}
