namespace DermCpt;

/// <summary>
/// Where a service was done: the rows of the site table, then coarse names that stand for a set of rows. The JSON name is the member in camelCase.
/// A family takes a coarse name when all its rows fall in one group of that family, else it asks for the row (ST-00). An immutable word, safe on any thread.
/// </summary>
public enum BodySite : byte
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>The scalp.</summary>
    Scalp,

    /// <summary>Scalp frontal hairline.</summary>
    ScalpFrontalHairline,

    /// <summary>The forehead.</summary>
    Forehead,

    /// <summary>The glabella.</summary>
    Glabella,

    /// <summary>The temple.</summary>
    Temple,

    /// <summary>The eyebrow.</summary>
    Eyebrow,

    /// <summary>Eyelid upper.</summary>
    EyelidUpper,

    /// <summary>Eyelid lower.</summary>
    EyelidLower,

    /// <summary>Canthus medial.</summary>
    CanthusMedial,

    /// <summary>Canthus lateral.</summary>
    CanthusLateral,

    /// <summary>Periorbital infraorbital.</summary>
    PeriorbitalInfraorbital,

    /// <summary>The conjunctiva.</summary>
    Conjunctiva,

    /// <summary>The cheek.</summary>
    Cheek,

    /// <summary>The malar.</summary>
    Malar,

    /// <summary>Nasolabial fold.</summary>
    NasolabialFold,

    /// <summary>Nose external.</summary>
    NoseExternal,

    /// <summary>Nose intranasal.</summary>
    NoseIntranasal,

    /// <summary>Ear external.</summary>
    EarExternal,

    /// <summary>Ear canal.</summary>
    EarCanal,

    /// <summary>The preauricular.</summary>
    Preauricular,

    /// <summary>Postauricular mastoid.</summary>
    PostauricularMastoid,

    /// <summary>Lip vermilion.</summary>
    LipVermilion,

    /// <summary>Lip cutaneous.</summary>
    LipCutaneous,

    /// <summary>Oral vestibule.</summary>
    OralVestibule,

    /// <summary>Tongue anterior.</summary>
    TongueAnterior,

    /// <summary>Tongue posterior.</summary>
    TonguePosterior,

    /// <summary>Floor of mouth.</summary>
    FloorOfMouth,

    /// <summary>The palate.</summary>
    Palate,

    /// <summary>Gingiva alveolus.</summary>
    GingivaAlveolus,

    /// <summary>The chin.</summary>
    Chin,

    /// <summary>The jaw.</summary>
    Jaw,

    /// <summary>The submental.</summary>
    Submental,

    /// <summary>Neck anterior lateral.</summary>
    NeckAnteriorLateral,

    /// <summary>Nape posterior neck.</summary>
    NapePosteriorNeck,

    /// <summary>Supraclavicular clavicle.</summary>
    SupraclavicularClavicle,

    /// <summary>The chest.</summary>
    Chest,

    /// <summary>Breast skin.</summary>
    BreastSkin,

    /// <summary>Nipple areola.</summary>
    NippleAreola,

    /// <summary>The abdomen.</summary>
    Abdomen,

    /// <summary>The umbilicus.</summary>
    Umbilicus,

    /// <summary>Back upper.</summary>
    BackUpper,

    /// <summary>Back lower.</summary>
    BackLower,

    /// <summary>The flank.</summary>
    Flank,

    /// <summary>Sacral pilonidal.</summary>
    SacralPilonidal,

    /// <summary>The axilla.</summary>
    Axilla,

    /// <summary>The shoulder.</summary>
    Shoulder,

    /// <summary>Upper arm.</summary>
    UpperArm,

    /// <summary>The elbow.</summary>
    Elbow,

    /// <summary>The forearm.</summary>
    Forearm,

    /// <summary>The wrist.</summary>
    Wrist,

    /// <summary>Hand dorsum.</summary>
    HandDorsum,

    /// <summary>The palm.</summary>
    Palm,

    /// <summary>The thumb.</summary>
    Thumb,

    /// <summary>Finger 2.</summary>
    Finger2,

    /// <summary>Finger 3.</summary>
    Finger3,

    /// <summary>Finger 4.</summary>
    Finger4,

    /// <summary>Finger 5.</summary>
    Finger5,

    /// <summary>Nail unit finger.</summary>
    NailUnitFinger,

    /// <summary>Nail unit toe.</summary>
    NailUnitToe,

    /// <summary>Groin inguinal.</summary>
    GroinInguinal,

    /// <summary>Pubis mons.</summary>
    PubisMons,

    /// <summary>The penis.</summary>
    Penis,

    /// <summary>The scrotum.</summary>
    Scrotum,

    /// <summary>The vulva.</summary>
    Vulva,

    /// <summary>The vagina.</summary>
    Vagina,

    /// <summary>The perineum.</summary>
    Perineum,

    /// <summary>Perianal anal margin.</summary>
    PerianalAnalMargin,

    /// <summary>The buttock.</summary>
    Buttock,

    /// <summary>The hip.</summary>
    Hip,

    /// <summary>The thigh.</summary>
    Thigh,

    /// <summary>The knee.</summary>
    Knee,

    /// <summary>The popliteal.</summary>
    Popliteal,

    /// <summary>Lower leg.</summary>
    LowerLeg,

    /// <summary>The shin.</summary>
    Shin,

    /// <summary>The calf.</summary>
    Calf,

    /// <summary>The ankle.</summary>
    Ankle,

    /// <summary>The heel.</summary>
    Heel,

    /// <summary>Foot dorsum.</summary>
    FootDorsum,

    /// <summary>The sole.</summary>
    Sole,

    /// <summary>Web space hand.</summary>
    WebSpaceHand,

    /// <summary>Web space foot.</summary>
    WebSpaceFoot,

    /// <summary>The hallux.</summary>
    Hallux,

    /// <summary>Toe 2.</summary>
    Toe2,

    /// <summary>Toe 3.</summary>
    Toe3,

    /// <summary>Toe 4.</summary>
    Toe4,

    /// <summary>Toe 5.</summary>
    Toe5,

    // Coarse names.
    /// <summary>Coarse: nose external.</summary>
    Nose,

    /// <summary>Coarse: ear external.</summary>
    Ear,

    /// <summary>Coarse: eyelid upper, eyelid lower.</summary>
    Eyelid,

    /// <summary>Coarse: lip vermilion, lip cutaneous.</summary>
    Lip,

    /// <summary>Coarse: tongue anterior, tongue posterior.</summary>
    Tongue,

    /// <summary>Coarse: oral vestibule, tongue anterior, tongue posterior, floor of mouth, palate, gingiva alveolus.</summary>
    Mouth,

    /// <summary>Coarse: oral vestibule, tongue anterior, tongue posterior, floor of mouth, palate, gingiva alveolus.</summary>
    MucousMembrane,

    /// <summary>Coarse: the skin of the face, neither ear nor lid nor vermilion (13 rows).</summary>
    Face,

    /// <summary>Coarse: neck anterior lateral, nape posterior neck.</summary>
    Neck,

    /// <summary>Coarse: back upper, back lower.</summary>
    Back,

    /// <summary>Coarse: chest, abdomen, back upper, back lower, flank.</summary>
    Trunk,

    /// <summary>Coarse: upper arm, elbow, forearm.</summary>
    Arm,

    /// <summary>Coarse: thigh, knee, lower leg, shin, calf, popliteal.</summary>
    Leg,

    /// <summary>Coarse: hand dorsum, palm.</summary>
    Hand,

    /// <summary>Coarse: thumb, finger 2, finger 3, finger 4, finger 5.</summary>
    Finger,

    /// <summary>Coarse: foot dorsum, sole, heel.</summary>
    Foot,

    /// <summary>Coarse: hallux, toe 2, toe 3, toe 4, toe 5.</summary>
    Toe,

    /// <summary>Coarse: penis, scrotum, vulva, pubis mons.</summary>
    Genitalia,

    /// <summary>Coarse: groin inguinal.</summary>
    Groin,

    /// <summary>Coarse: nail unit finger, nail unit toe.</summary>
    Nail,

    /// <summary>Coarse: the face with ears, lids and vermilion, and the scalp (20 rows).</summary>
    Head,
}
