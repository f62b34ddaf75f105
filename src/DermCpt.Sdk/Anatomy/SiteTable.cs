namespace DermCpt;

/// <summary>The families that group sites, each in its own way; never shared (sites.md).</summary>
internal enum SiteFamily : byte
{
    /// <summary>Excision 114xx, 116xx and shave 113xx: A, B, C.</summary>
    Excision,

    /// <summary>Destruction of malignant lesions: A, B, C.</summary>
    MalignantDestruction,

    /// <summary>Simple repair: 1, 2.</summary>
    SimpleRepair,

    /// <summary>Intermediate repair: 1, 2, 3.</summary>
    IntermediateRepair,

    /// <summary>Complex repair: 1 to 4.</summary>
    ComplexRepair,

    /// <summary>Adjacent tissue transfer: 1 to 4.</summary>
    AdjacentTissue,

    /// <summary>Full-thickness graft: 1 to 4.</summary>
    FullThicknessGraft,

    /// <summary>Split graft, preparation, skin substitute, suspension: T, F.</summary>
    PreparationGraft,

    /// <summary>Pedicle flap and delay: 1 to 4.</summary>
    PedicleFlap,

    /// <summary>Mohs: H, T.</summary>
    Mohs,

    /// <summary>Soft-tissue tumor: the region as a letter of <see cref="SoftTissueRegion"/>, '-' for none.</summary>
    SoftTissue,
}

/// <summary>Region of a soft-tissue tumor (column ST).</summary>
internal enum SoftTissueRegion : byte
{
    None,
    FaceScalp,
    NeckAnteriorThorax,
    BackFlank,
    AbdominalWall,
    Shoulder,
    UpperArmElbow,
    ForearmWrist,
    HandFinger,
    PelvisHip,
    ThighKnee,
    LegAnkle,
    FootToe,
}

/// <summary>Whether a side is recorded at a site (column LAT).</summary>
internal enum SideUse : byte
{
    None,
    Optional,
    Required,
}

/// <summary>One row of the site table: the group of every family at a site.</summary>
internal readonly struct SiteRow(
    BodySite site,
    char excision,
    char malignantDestruction,
    char simpleRepair,
    char intermediateRepair,
    char complexRepair,
    char adjacentTissue,
    char fullThicknessGraft,
    char preparationGraft,
    char pedicleFlap,
    char mohs,
    SoftTissueRegion softTissue,
    SideUse side)
{
    internal BodySite Site { get; init; } = site;
    internal char Excision { get; init; } = excision;
    internal char MalignantDestruction { get; init; } = malignantDestruction;
    internal char SimpleRepair { get; init; } = simpleRepair;
    internal char IntermediateRepair { get; init; } = intermediateRepair;
    internal char ComplexRepair { get; init; } = complexRepair;
    internal char AdjacentTissue { get; init; } = adjacentTissue;
    internal char FullThicknessGraft { get; init; } = fullThicknessGraft;
    internal char PreparationGraft { get; init; } = preparationGraft;
    internal char PedicleFlap { get; init; } = pedicleFlap;
    internal char Mohs { get; init; } = mohs;
    internal SoftTissueRegion SoftTissue { get; init; } = softTissue;
    internal SideUse Side { get; init; } = side;

    internal char Group(SiteFamily family) => family switch
    {
        SiteFamily.Excision => Excision,
        SiteFamily.MalignantDestruction => MalignantDestruction,
        SiteFamily.SimpleRepair => SimpleRepair,
        SiteFamily.IntermediateRepair => IntermediateRepair,
        SiteFamily.ComplexRepair => ComplexRepair,
        SiteFamily.AdjacentTissue => AdjacentTissue,
        SiteFamily.FullThicknessGraft => FullThicknessGraft,
        SiteFamily.PreparationGraft => PreparationGraft,
        SiteFamily.PedicleFlap => PedicleFlap,
        SiteFamily.Mohs => Mohs,
        _ => SoftTissue == SoftTissueRegion.None ? '-' : (char)('a' + (int)SoftTissue),
    };
}

/// <summary>The site table (ST-00): 86 rows and the coarse names that stand for several of them.</summary>
internal static class SiteTable
{
    /// <summary>Rows come first in <see cref="BodySite"/>; a row's value is its place here plus one.</summary>
    private static readonly SiteRow[] RowsByValue =
    [
        //                                              EX   DM   SR   IR   CR   AT   FT   PG   PF   MH   ST   side
        new(BodySite.Scalp,                      'B', 'B', '1', '1', '2', '2', '2', 'F', '2', 'H', SoftTissueRegion.FaceScalp, SideUse.Optional),
        new(BodySite.ScalpFrontalHairline,       'B', 'B', '1', '1', '2', '2', '2', 'F', '2', 'H', SoftTissueRegion.FaceScalp, SideUse.None),
        new(BodySite.Forehead,                   'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Optional),
        new(BodySite.Glabella,                   'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.None),
        new(BodySite.Temple,                     'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.Eyebrow,                    'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.EyelidUpper,                'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.EyelidLower,                'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.CanthusMedial,              'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.CanthusLateral,             'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.PeriorbitalInfraorbital,    'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.Conjunctiva,                'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.Cheek,                      'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.Malar,                      'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.NasolabialFold,             'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.NoseExternal,               'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.FaceScalp, SideUse.None),
        new(BodySite.NoseIntranasal,             'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.EarExternal,                'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.EarCanal,                   'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.Preauricular,               'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.PostauricularMastoid,       'B', 'B', '1', '1', '2', '2', '2', 'F', '2', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.LipVermilion,               'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.LipCutaneous,               'C', 'C', '2', '3', '4', '4', '4', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.OralVestibule,              'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.TongueAnterior,             'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.TonguePosterior,            'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.FloorOfMouth,               'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Palate,                     'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.GingivaAlveolus,            'C', 'C', '2', '3', '3', '3', '3', 'F', '4', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Chin,                       'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.None),
        new(BodySite.Jaw,                        'C', 'C', '2', '3', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FaceScalp, SideUse.Required),
        new(BodySite.Submental,                  'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.NeckAnteriorThorax, SideUse.None),
        new(BodySite.NeckAnteriorLateral,        'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.NeckAnteriorThorax, SideUse.Optional),
        new(BodySite.NapePosteriorNeck,          'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.NeckAnteriorThorax, SideUse.None),
        new(BodySite.SupraclavicularClavicle,    'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.NeckAnteriorThorax, SideUse.Required),
        new(BodySite.Chest,                      'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.NeckAnteriorThorax, SideUse.Optional),
        new(BodySite.BreastSkin,                 'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.NippleAreola,               'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.Abdomen,                    'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.AbdominalWall, SideUse.None),
        new(BodySite.Umbilicus,                  'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.AbdominalWall, SideUse.None),
        new(BodySite.BackUpper,                  'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.BackFlank, SideUse.None),
        new(BodySite.BackLower,                  'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.BackFlank, SideUse.None),
        new(BodySite.Flank,                      'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.BackFlank, SideUse.Required),
        new(BodySite.SacralPilonidal,            'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.BackFlank, SideUse.None),
        new(BodySite.Axilla,                     'A', 'A', '1', '1', '3', '3', '3', 'T', '3', 'T', SoftTissueRegion.Shoulder, SideUse.Required),
        new(BodySite.Shoulder,                   'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.Shoulder, SideUse.Required),
        new(BodySite.UpperArm,                   'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.UpperArmElbow, SideUse.Required),
        new(BodySite.Elbow,                      'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.UpperArmElbow, SideUse.Required),
        new(BodySite.Forearm,                    'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.ForearmWrist, SideUse.Required),
        new(BodySite.Wrist,                      'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.ForearmWrist, SideUse.Required),
        new(BodySite.HandDorsum,                 'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Palm,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Thumb,                      'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Finger2,                    'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Finger3,                    'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Finger4,                    'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.Finger5,                    'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.NailUnitFinger,             'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.NailUnitToe,                'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.Required),
        new(BodySite.GroinInguinal,              'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.PelvisHip, SideUse.Required),
        new(BodySite.PubisMons,                  'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.PelvisHip, SideUse.None),
        new(BodySite.Penis,                      'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Scrotum,                    'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Vulva,                      'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Vagina,                     'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Perineum,                   'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.PelvisHip, SideUse.None),
        new(BodySite.PerianalAnalMargin,         'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.None, SideUse.None),
        new(BodySite.Buttock,                    'A', 'A', '1', '1', '1', '1', '1', 'T', '1', 'T', SoftTissueRegion.PelvisHip, SideUse.Required),
        new(BodySite.Hip,                        'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.PelvisHip, SideUse.Required),
        new(BodySite.Thigh,                      'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.ThighKnee, SideUse.Required),
        new(BodySite.Knee,                       'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.ThighKnee, SideUse.Required),
        new(BodySite.Popliteal,                  'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.ThighKnee, SideUse.Required),
        new(BodySite.LowerLeg,                   'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.LegAnkle, SideUse.Required),
        new(BodySite.Shin,                       'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.LegAnkle, SideUse.Required),
        new(BodySite.Calf,                       'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.LegAnkle, SideUse.Required),
        new(BodySite.Ankle,                      'A', 'A', '1', '1', '2', '2', '2', 'T', '2', 'T', SoftTissueRegion.LegAnkle, SideUse.Required),
        new(BodySite.Heel,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.FootDorsum,                 'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Sole,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.WebSpaceHand,               'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.HandFinger, SideUse.Required),
        new(BodySite.WebSpaceFoot,               'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Hallux,                     'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Toe2,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Toe3,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Toe4,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
        new(BodySite.Toe5,                       'B', 'B', '1', '2', '3', '3', '3', 'F', '3', 'H', SoftTissueRegion.FootToe, SideUse.Required),
    ];

    private static readonly CoarseSite[] CoarseSites =
    [
        new(BodySite.Nose, [BodySite.NoseExternal]),
        new(BodySite.Ear, [BodySite.EarExternal]),
        new(BodySite.Eyelid, [BodySite.EyelidUpper, BodySite.EyelidLower]),
        new(BodySite.Lip, [BodySite.LipVermilion, BodySite.LipCutaneous]),
        new(BodySite.Tongue, [BodySite.TongueAnterior, BodySite.TonguePosterior]),
        new(BodySite.Mouth, [BodySite.OralVestibule, BodySite.TongueAnterior, BodySite.TonguePosterior, BodySite.FloorOfMouth, BodySite.Palate,
            BodySite.GingivaAlveolus]),
        new(BodySite.MucousMembrane,
            [BodySite.OralVestibule, BodySite.TongueAnterior, BodySite.TonguePosterior, BodySite.FloorOfMouth, BodySite.Palate, BodySite.GingivaAlveolus]),
        new(BodySite.Face, [BodySite.Forehead, BodySite.Glabella, BodySite.Temple, BodySite.Eyebrow, BodySite.Cheek, BodySite.Malar,
            BodySite.NasolabialFold, BodySite.Chin, BodySite.Jaw, BodySite.Preauricular, BodySite.PeriorbitalInfraorbital, BodySite.NoseExternal,
            BodySite.LipCutaneous]),
        new(BodySite.Neck, [BodySite.NeckAnteriorLateral, BodySite.NapePosteriorNeck]),
        new(BodySite.Back, [BodySite.BackUpper, BodySite.BackLower]),
        new(BodySite.Trunk, [BodySite.Chest, BodySite.Abdomen, BodySite.BackUpper, BodySite.BackLower, BodySite.Flank]),
        new(BodySite.Arm, [BodySite.UpperArm, BodySite.Elbow, BodySite.Forearm]),
        new(BodySite.Leg, [BodySite.Thigh, BodySite.Knee, BodySite.LowerLeg, BodySite.Shin, BodySite.Calf, BodySite.Popliteal]),
        new(BodySite.Hand, [BodySite.HandDorsum, BodySite.Palm]),
        new(BodySite.Finger, [BodySite.Thumb, BodySite.Finger2, BodySite.Finger3, BodySite.Finger4, BodySite.Finger5]),
        new(BodySite.Foot, [BodySite.FootDorsum, BodySite.Sole, BodySite.Heel]),
        new(BodySite.Toe, [BodySite.Hallux, BodySite.Toe2, BodySite.Toe3, BodySite.Toe4, BodySite.Toe5]),
        new(BodySite.Genitalia, [BodySite.Penis, BodySite.Scrotum, BodySite.Vulva, BodySite.PubisMons]),
        new(BodySite.Groin, [BodySite.GroinInguinal]),
        new(BodySite.Nail, [BodySite.NailUnitFinger, BodySite.NailUnitToe]),
        new(BodySite.Head,
        [
            BodySite.Scalp, BodySite.ScalpFrontalHairline, BodySite.Forehead, BodySite.Glabella, BodySite.Temple, BodySite.Eyebrow, BodySite.EyelidUpper,
                BodySite.EyelidLower, BodySite.PeriorbitalInfraorbital,
            BodySite.Cheek, BodySite.Malar, BodySite.NasolabialFold, BodySite.NoseExternal, BodySite.EarExternal, BodySite.Preauricular,
            BodySite.PostauricularMastoid, BodySite.LipVermilion, BodySite.LipCutaneous, BodySite.Chin, BodySite.Jaw,
        ]),
    ];

    private static readonly BodySite[] RowNames = Array.ConvertAll(RowsByValue, static row => row.Site);

    internal static ReadOnlySpan<SiteRow> Rows => RowsByValue;

    internal static bool IsRow(BodySite site) => site != BodySite.None && (int)site <= RowsByValue.Length;

    /// <summary>The row of a fine site.</summary>
    internal static ref readonly SiteRow Row(BodySite site) => ref RowsByValue[(int)site - 1];

    /// <summary>The rows that a site stands for: itself, or those of its coarse name.</summary>
    internal static ReadOnlySpan<BodySite> RowsOf(BodySite site)
    {
        if (site == BodySite.None)
        {
            return [];
        }

        return IsRow(site) ? RowNames.AsSpan((int)site - 1, 1) : CoarseSites[(int)site - RowsByValue.Length - 1].Rows;
    }

    /// <summary>Whether a site is stated and all its rows are of a kind.</summary>
    internal static bool IsOnly(BodySite? site, Func<BodySite, bool> isOfKind)
    {
        var rows = RowsOf(site ?? BodySite.None);
        foreach (var row in rows)
        {
            if (!isOfKind(row))
            {
                return false;
            }
        }

        return !rows.IsEmpty;
    }

    /// <summary>Whether some of a site's rows are of a kind and some are not.</summary>
    internal static bool IsPartly(BodySite? site, Func<BodySite, bool> isOfKind)
    {
        var (some, others) = (false, false);
        foreach (var row in RowsOf(site ?? BodySite.None))
        {
            some |= isOfKind(row);
            others |= !isOfKind(row);
        }

        return some && others;
    }

    /// <summary>Two sites that cannot be one place: both known and no row in common.</summary>
    internal static bool Apart(BodySite a, BodySite b)
    {
        if (a == BodySite.None || b == BodySite.None || a == b)
        {
            return false;
        }

        foreach (var row in RowsOf(a))
        {
            foreach (var other in RowsOf(b))
            {
                if (row == other)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Two stated sides that cannot be one place.</summary>
    internal static bool AreOppositeSides(Laterality? a, Laterality? b) =>
        (a == Laterality.Left && b == Laterality.Right) || (a == Laterality.Right && b == Laterality.Left);

    private readonly struct CoarseSite(BodySite site, BodySite[] rows)
    {
        internal BodySite Site { get; init; } = site;
        internal BodySite[] Rows { get; init; } = rows;
    }
}
