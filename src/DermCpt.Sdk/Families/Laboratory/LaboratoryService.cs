namespace DermCpt;

/// <summary>A laboratory test done here, by its code or by its word (LB-10..12). Thread-safe: immutable.</summary>
/// <example><code>new LaboratoryService { Id = "a", Test = LaboratoryTest.LiverPanel }</code></example>
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

    /// <summary>The code of the test; its word will do instead. Absent: not stated.</summary>
    public ProcedureCode? Code
    {
        get => CodeAt(0);
        init => SetCode(0, value);
    }

    /// <summary>The test, where no code is given; absent with a code.</summary>
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

/// <summary>The laboratory tests that have a word; any other is given by its code. An immutable word, safe on any thread.</summary>
public enum LaboratoryTest : byte
{
    /// <summary>Basic metabolic panel: <c>basicMetabolicPanel</c>.</summary>
    BasicMetabolicPanel,

    /// <summary>General health panel: <c>generalHealthPanel</c>.</summary>
    GeneralHealthPanel,

    /// <summary>Comprehensive metabolic panel: <c>comprehensiveMetabolicPanel</c>.</summary>
    ComprehensiveMetabolicPanel,

    /// <summary>Lipid panel: <c>lipidPanel</c>.</summary>
    LipidPanel,

    /// <summary>Acute hepatitis panel: <c>acuteHepatitisPanel</c>.</summary>
    AcuteHepatitisPanel,

    /// <summary>Liver panel: <c>liverPanel</c>.</summary>
    LiverPanel,

    /// <summary>Carbamazepine: <c>carbamazepine</c>.</summary>
    Carbamazepine,

    /// <summary>Urine pregnancy test: <c>urinePregnancyTest</c>.</summary>
    UrinePregnancyTest,

    /// <summary>Pregnancy hormone quantity: <c>pregnancyHormoneQuantity</c>.</summary>
    PregnancyHormoneQuantity,

    /// <summary>Pregnancy hormone: <c>pregnancyHormone</c>.</summary>
    PregnancyHormone,

    /// <summary>Urinalysis with microscopy: <c>urinalysisWithMicroscopy</c>.</summary>
    UrinalysisWithMicroscopy,

    /// <summary>Urinalysis by hand: <c>urinalysisByHand</c>.</summary>
    UrinalysisByHand,

    /// <summary>Urinalysis: <c>urinalysis</c>.</summary>
    Urinalysis,

    /// <summary>Albumin: <c>albumin</c>.</summary>
    Albumin,

    /// <summary>Bilirubin: <c>bilirubin</c>.</summary>
    Bilirubin,

    /// <summary>Vitamin D: <c>vitaminD</c>.</summary>
    VitaminD,

    /// <summary>Creatinine: <c>creatinine</c>.</summary>
    Creatinine,

    /// <summary>Vitamin B12: <c>vitaminB12</c>.</summary>
    VitaminB12,

    /// <summary>DHEA sulfate: <c>dheaSulfate</c>.</summary>
    DheaSulfate,

    /// <summary>Ferritin: <c>ferritin</c>.</summary>
    Ferritin,

    /// <summary>Immunoglobulin: <c>immunoglobulin</c>.</summary>
    Immunoglobulin,

    /// <summary>Immunoglobulin E: <c>immunoglobulinE</c>.</summary>
    ImmunoglobulinE,

    /// <summary>Glucose: <c>glucose</c>.</summary>
    Glucose,

    /// <summary>Follicle stimulating hormone: <c>follicleStimulatingHormone</c>.</summary>
    FollicleStimulatingHormone,

    /// <summary>Luteinizing hormone: <c>luteinizingHormone</c>.</summary>
    LuteinizingHormone,

    /// <summary>Hemoglobin A1c: <c>hemoglobinA1c</c>.</summary>
    HemoglobinA1c,

    /// <summary>Skin antibody immunoassay: <c>skinAntibodyImmunoassay</c>.</summary>
    SkinAntibodyImmunoassay,

    /// <summary>Iron: <c>iron</c>.</summary>
    Iron,

    /// <summary>Iron binding: <c>ironBinding</c>.</summary>
    IronBinding,

    /// <summary>Alkaline phosphatase: <c>alkalinePhosphatase</c>.</summary>
    AlkalinePhosphatase,

    /// <summary>Prolactin: <c>prolactin</c>.</summary>
    Prolactin,

    /// <summary>Total protein: <c>totalProtein</c>.</summary>
    TotalProtein,

    /// <summary>Testosterone: <c>testosterone</c>.</summary>
    Testosterone,

    /// <summary>Thyroid stimulating hormone: <c>thyroidStimulatingHormone</c>.</summary>
    ThyroidStimulatingHormone,

    /// <summary>The liver enzyme AST: <c>ast</c>.</summary>
    Ast,

    /// <summary>The liver enzyme ALT: <c>alt</c>.</summary>
    Alt,

    /// <summary>Urea nitrogen: <c>ureaNitrogen</c>.</summary>
    UreaNitrogen,

    /// <summary>Blood count with differential: <c>bloodCountWithDifferential</c>.</summary>
    BloodCountWithDifferential,

    /// <summary>Blood count: <c>bloodCount</c>.</summary>
    BloodCount,

    /// <summary>Sedimentation rate by hand: <c>sedimentationRateByHand</c>.</summary>
    SedimentationRateByHand,

    /// <summary>Sedimentation rate: <c>sedimentationRate</c>.</summary>
    SedimentationRate,

    /// <summary>IgE against an allergen: <c>allergenIgE</c>.</summary>
    AllergenIgE,

    /// <summary>Antinuclear antibody: <c>antinuclearAntibody</c>.</summary>
    AntinuclearAntibody,

    /// <summary>C-reactive protein: <c>cReactiveProtein</c>.</summary>
    CReactiveProtein,

    /// <summary>Extractable nuclear antibody: <c>extractableNuclearAntibody</c>.</summary>
    ExtractableNuclearAntibody,

    /// <summary>Fluorescent antibody screen: <c>fluorescentAntibodyScreen</c>.</summary>
    FluorescentAntibodyScreen,

    /// <summary>Fluorescent antibody titer: <c>fluorescentAntibodyTiter</c>.</summary>
    FluorescentAntibodyTiter,

    /// <summary>Tuberculosis interferon: <c>tuberculosisInterferon</c>.</summary>
    TuberculosisInterferon,

    /// <summary>Tuberculosis spot: <c>tuberculosisSpot</c>.</summary>
    TuberculosisSpot,

    /// <summary>Tuberculosis skin test: <c>tuberculosisSkinTest</c>.</summary>
    TuberculosisSkinTest,

    /// <summary>Syphilis screen: <c>syphilisScreen</c>.</summary>
    SyphilisScreen,

    /// <summary>Syphilis titer: <c>syphilisTiter</c>.</summary>
    SyphilisTiter,

    /// <summary>HIV antibody: <c>hivAntibody</c>.</summary>
    HivAntibody,

    /// <summary>HIV antigen and antibody: <c>hivAntigenAndAntibody</c>.</summary>
    HivAntigenAndAntibody,

    /// <summary>Hepatitis B core antibody: <c>hepatitisBCoreAntibody</c>.</summary>
    HepatitisBCoreAntibody,

    /// <summary>Hepatitis B core antibody, IgM: <c>hepatitisBCoreAntibodyIgM</c>.</summary>
    HepatitisBCoreAntibodyIgM,

    /// <summary>Hepatitis B surface antibody: <c>hepatitisBSurfaceAntibody</c>.</summary>
    HepatitisBSurfaceAntibody,

    /// <summary>Hepatitis B surface antigen: <c>hepatitisBSurfaceAntigen</c>.</summary>
    HepatitisBSurfaceAntigen,

    /// <summary>Hepatitis C antibody: <c>hepatitisCAntibody</c>.</summary>
    HepatitisCAntibody,

    /// <summary>Hepatitis C virus load: <c>hepatitisCLoad</c>.</summary>
    HepatitisCLoad,

    /// <summary>Chlamydia amplification: <c>chlamydiaAmplification</c>.</summary>
    ChlamydiaAmplification,

    /// <summary>Herpes amplification: <c>herpesAmplification</c>.</summary>
    HerpesAmplification,

    /// <summary>Herpes quantity: <c>herpesQuantity</c>.</summary>
    HerpesQuantity,

    /// <summary>Strep amplification: <c>strepAmplification</c>.</summary>
    StrepAmplification,

    /// <summary>Organism amplification: <c>organismAmplification</c>.</summary>
    OrganismAmplification,

    /// <summary>BRAF gene: <c>brafGene</c>.</summary>
    BrafGene,

    /// <summary>Melanoma, expression of 31 genes: <c>melanomaExpression31</c>.</summary>
    MelanomaExpression31,

    /// <summary>Melanoma adhesive test: <c>melanomaAdhesiveTest</c>.</summary>
    MelanomaAdhesiveTest,

    /// <summary>Melanoma, expression of 23 genes: <c>melanomaExpression23</c>.</summary>
    MelanomaExpression23,

    /// <summary>Melanoma, expression of 35 genes: <c>melanomaExpression35</c>.</summary>
    MelanomaExpression35,

    /// <summary>Squamous cell cancer, expression of 40 genes: <c>squamousCellExpression40</c>.</summary>
    SquamousCellExpression40,
}
