namespace DermCpt;

/// <summary>The member table of one kind of service: the one truth for reader, writer, schema and docs. Thread-safe: immutable.</summary>
internal sealed class KindTable
{
    private static readonly Member[] CommonMembers = Place(
        [
            Member.Word<BodySite>(Fact.Site),
            Member.Word<Laterality>(Fact.Laterality),
            Member.Bool(Fact.SeparateLesion),
            Member.Word<PostoperativeRelation>(Fact.Postoperative),
            Member.Bool(Fact.ReturnToOperatingRoom),
            Member.Bool(Fact.Reduced),
            Member.Bool(Fact.Discontinued),
            Member.Bool(Fact.IncreasedWork),
            Member.Word<SurgicalRole>(Fact.Role),
            Member.Word<CareShare>(Fact.Care),
            Member.Bool(Fact.SplitShared),
            Member.Word<LiabilityNotice>(Fact.Liability),
            Member.Word<AssistantKind>(Fact.AssistantType),
        ],
        0);

    private readonly Func<Service> create;
    private readonly NameIndex names;

    internal KindTable(ServiceKind kind, Func<Service> create, Member[] members)
    {
        Kind = kind;
        Name = Words.Of<ServiceKind>().Text((int)kind);
        this.create = create;
        Own = Place(members, FactRow.Common);
        var all = new byte[CommonMembers.Length + Own.Length][];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Words.Of<Fact>().Utf8((int)At(i).Fact).ToArray();
        }

        names = new NameIndex(all);
    }

    /// <summary>Members that every kind has, beside id, lesion, session, note and diagnoses.</summary>
    internal static ReadOnlySpan<Member> Common => CommonMembers;

    internal ServiceKind Kind { get; }

    /// <summary>The word of the kind in JSON.</summary>
    internal string Name { get; }

    /// <summary>Members of this kind alone.</summary>
    internal Member[] Own { get; }

    internal Service Create() => create();

    /// <summary>The place of a member's name, the common ones first, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name) => names.Find(name);

    /// <summary>The member at a place.</summary>
    internal Member At(int place) => place < CommonMembers.Length ? CommonMembers[place] : Own[place - CommonMembers.Length];

    /// <summary>The member of a fact, own or common, or null.</summary>
    internal Member? Find(Fact fact)
    {
        foreach (var member in Own)
        {
            if (member.Fact == fact)
            {
                return member;
            }
        }

        foreach (var member in CommonMembers)
        {
            if (member.Fact == fact)
            {
                return member;
            }
        }

        return null;
    }

    private static Member[] Place(Member[] members, int slot)
    {
        foreach (var member in members)
        {
            if (member.Reference < 0)
            {
                _ = member.At(slot++);
            }
        }

        return members;
    }
}

/// <summary>The tables of all kinds, in the order of <see cref="ServiceKind"/>.</summary>
internal static class KindTables
{
    private static readonly KindTable[] Tables =
    [
        BiopsyService.Table,
        ShaveRemovalService.Table,
        ExcisionService.Table,
        SoftTissueExcisionService.Table,
        HidradenitisExcisionService.Table,
        PilonidalCystService.Table,
        MohsService.Table,
        RepairService.Table,
        AdjacentTissueTransferService.Table,
        GraftService.Table,
        SitePreparationService.Table,
        FlapService.Table,
        DestructionService.Table,
        ChemicalCauteryService.Table,
        SkinTagRemovalService.Table,
        AcneSurgeryService.Table,
        ElectrolysisService.Table,
        FillerService.Table,
        TattooService.Table,
        DermoscopyService.Table,
        IntralesionalInjectionService.Table,
        ParingService.Table,
        IncisionAndDrainageService.Table,
        ForeignBodyRemovalService.Table,
        DebridementService.Table,
        NailService.Table,
        EvaluationAndManagementService.Table,
        PhototherapyService.Table,
        LaserTreatmentService.Table,
        PhotodynamicTherapyService.Table,
        RadiationTherapyService.Table,
        PatchTestService.Table,
        MicroscopyService.Table,
        CultureService.Table,
        LaboratoryService.Table,
        VenipunctureService.Table,
        PathologyService.Table,
        AllergyTestService.Table,
        ConfocalMicroscopyService.Table,
        DrugService.Table,
        TherapeuticInjectionService.Table,
        BotulinumToxinService.Table,
        SclerotherapyService.Table,
        ChemicalPeelService.Table,
        DermabrasionService.Table,
        BurnService.Table,
        SutureRemovalService.Table,
        PressureUlcerExcisionService.Table,
        ChalazionExcisionService.Table,
        GivenCodeService.Table,
    ];

    internal static ReadOnlySpan<KindTable> All => Tables;

    internal static KindTable Of(ServiceKind kind) => Tables[(int)kind];

    /// <summary>The table of a kind's word, or null.</summary>
    internal static KindTable? Find(ReadOnlySpan<byte> word)
    {
        var value = Words.Of<ServiceKind>().Find(word);
        return value < 0 ? null : Tables[value];
    }
}
