namespace DermCpt;

/// <summary>A laboratory test done here, by its code or by its word (LB-10..12). Thread-safe: immutable.</summary>
public sealed record LaboratoryService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Laboratory, static () => new LaboratoryService(), [
        Member.Code(Fact.Code),
        Member.Word<LaboratoryTest>(Fact.Test),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public LaboratoryService()
        : base(ServiceKind.Laboratory)
    {
    }

    /// <summary>The code of the test; its word will do instead.</summary>
    public ProcedureCode? Code
    {
        get => CodeAt(0);
        init => SetCode(0, value);
    }

    /// <summary>The test, where no code is given.</summary>
    public LaboratoryTest? Test
    {
        get => Word<LaboratoryTest>(1);
        init => SetWord(1, value);
    }

    /// <summary>Tests of the kind, 1 when absent.</summary>
    public int? Count
    {
        get => Int(2);
        init => SetInt(2, value, Fact.Count);
    }
}

/// <summary>The laboratory tests that have a word; any other is given by its code.</summary>
public enum LaboratoryTest : byte
{
    /// <summary>Word <c>basicMetabolicPanel</c>.</summary>
    BasicMetabolicPanel,

    /// <summary>Word <c>generalHealthPanel</c>.</summary>
    GeneralHealthPanel,

    /// <summary>Word <c>comprehensiveMetabolicPanel</c>.</summary>
    ComprehensiveMetabolicPanel,

    /// <summary>Word <c>lipidPanel</c>.</summary>
    LipidPanel,

    /// <summary>Word <c>acuteHepatitisPanel</c>.</summary>
    AcuteHepatitisPanel,

    /// <summary>Word <c>liverPanel</c>.</summary>
    LiverPanel,

    /// <summary>Word <c>carbamazepine</c>.</summary>
    Carbamazepine,

    /// <summary>Word <c>urinePregnancyTest</c>.</summary>
    UrinePregnancyTest,

    /// <summary>Word <c>pregnancyHormoneQuantity</c>.</summary>
    PregnancyHormoneQuantity,

    /// <summary>Word <c>pregnancyHormone</c>.</summary>
    PregnancyHormone,

    /// <summary>Word <c>urinalysisWithMicroscopy</c>.</summary>
    UrinalysisWithMicroscopy,

    /// <summary>Word <c>urinalysisByHand</c>.</summary>
    UrinalysisByHand,

    /// <summary>Word <c>urinalysis</c>.</summary>
    Urinalysis,

    /// <summary>Word <c>albumin</c>.</summary>
    Albumin,

    /// <summary>Word <c>bilirubin</c>.</summary>
    Bilirubin,

    /// <summary>Word <c>vitaminD</c>.</summary>
    VitaminD,

    /// <summary>Word <c>creatinine</c>.</summary>
    Creatinine,

    /// <summary>Word <c>vitaminB12</c>.</summary>
    VitaminB12,

    /// <summary>Word <c>dheaSulfate</c>.</summary>
    DheaSulfate,

    /// <summary>Word <c>ferritin</c>.</summary>
    Ferritin,

    /// <summary>Word <c>immunoglobulin</c>.</summary>
    Immunoglobulin,

    /// <summary>Word <c>immunoglobulinE</c>.</summary>
    ImmunoglobulinE,

    /// <summary>Word <c>glucose</c>.</summary>
    Glucose,

    /// <summary>Word <c>follicleStimulatingHormone</c>.</summary>
    FollicleStimulatingHormone,

    /// <summary>Word <c>luteinizingHormone</c>.</summary>
    LuteinizingHormone,

    /// <summary>Word <c>hemoglobinA1c</c>.</summary>
    HemoglobinA1c,

    /// <summary>Word <c>skinAntibodyImmunoassay</c>.</summary>
    SkinAntibodyImmunoassay,

    /// <summary>Word <c>iron</c>.</summary>
    Iron,

    /// <summary>Word <c>ironBinding</c>.</summary>
    IronBinding,

    /// <summary>Word <c>alkalinePhosphatase</c>.</summary>
    AlkalinePhosphatase,

    /// <summary>Word <c>prolactin</c>.</summary>
    Prolactin,

    /// <summary>Word <c>totalProtein</c>.</summary>
    TotalProtein,

    /// <summary>Word <c>testosterone</c>.</summary>
    Testosterone,

    /// <summary>Word <c>thyroidStimulatingHormone</c>.</summary>
    ThyroidStimulatingHormone,

    /// <summary>Word <c>ast</c>.</summary>
    Ast,

    /// <summary>Word <c>alt</c>.</summary>
    Alt,

    /// <summary>Word <c>ureaNitrogen</c>.</summary>
    UreaNitrogen,

    /// <summary>Word <c>bloodCountWithDifferential</c>.</summary>
    BloodCountWithDifferential,

    /// <summary>Word <c>bloodCount</c>.</summary>
    BloodCount,

    /// <summary>Word <c>sedimentationRateByHand</c>.</summary>
    SedimentationRateByHand,

    /// <summary>Word <c>sedimentationRate</c>.</summary>
    SedimentationRate,

    /// <summary>Word <c>allergenIgE</c>.</summary>
    AllergenIgE,

    /// <summary>Word <c>antinuclearAntibody</c>.</summary>
    AntinuclearAntibody,

    /// <summary>Word <c>cReactiveProtein</c>.</summary>
    CReactiveProtein,

    /// <summary>Word <c>extractableNuclearAntibody</c>.</summary>
    ExtractableNuclearAntibody,

    /// <summary>Word <c>fluorescentAntibodyScreen</c>.</summary>
    FluorescentAntibodyScreen,

    /// <summary>Word <c>fluorescentAntibodyTiter</c>.</summary>
    FluorescentAntibodyTiter,

    /// <summary>Word <c>tuberculosisInterferon</c>.</summary>
    TuberculosisInterferon,

    /// <summary>Word <c>tuberculosisSpot</c>.</summary>
    TuberculosisSpot,

    /// <summary>Word <c>tuberculosisSkinTest</c>.</summary>
    TuberculosisSkinTest,

    /// <summary>Word <c>syphilisScreen</c>.</summary>
    SyphilisScreen,

    /// <summary>Word <c>syphilisTiter</c>.</summary>
    SyphilisTiter,

    /// <summary>Word <c>hivAntibody</c>.</summary>
    HivAntibody,

    /// <summary>Word <c>hivAntigenAndAntibody</c>.</summary>
    HivAntigenAndAntibody,

    /// <summary>Word <c>hepatitisBCoreAntibody</c>.</summary>
    HepatitisBCoreAntibody,

    /// <summary>Word <c>hepatitisBCoreAntibodyIgM</c>.</summary>
    HepatitisBCoreAntibodyIgM,

    /// <summary>Word <c>hepatitisBSurfaceAntibody</c>.</summary>
    HepatitisBSurfaceAntibody,

    /// <summary>Word <c>hepatitisBSurfaceAntigen</c>.</summary>
    HepatitisBSurfaceAntigen,

    /// <summary>Word <c>hepatitisCAntibody</c>.</summary>
    HepatitisCAntibody,

    /// <summary>Word <c>hepatitisCLoad</c>.</summary>
    HepatitisCLoad,

    /// <summary>Word <c>chlamydiaAmplification</c>.</summary>
    ChlamydiaAmplification,

    /// <summary>Word <c>herpesAmplification</c>.</summary>
    HerpesAmplification,

    /// <summary>Word <c>herpesQuantity</c>.</summary>
    HerpesQuantity,

    /// <summary>Word <c>strepAmplification</c>.</summary>
    StrepAmplification,

    /// <summary>Word <c>organismAmplification</c>.</summary>
    OrganismAmplification,

    /// <summary>Word <c>brafGene</c>.</summary>
    BrafGene,

    /// <summary>Word <c>melanomaExpression31</c>.</summary>
    MelanomaExpression31,

    /// <summary>Word <c>melanomaAdhesiveTest</c>.</summary>
    MelanomaAdhesiveTest,

    /// <summary>Word <c>melanomaExpression23</c>.</summary>
    MelanomaExpression23,

    /// <summary>Word <c>melanomaExpression35</c>.</summary>
    MelanomaExpression35,

    /// <summary>Word <c>squamousCellExpression40</c>.</summary>
    SquamousCellExpression40,
}
