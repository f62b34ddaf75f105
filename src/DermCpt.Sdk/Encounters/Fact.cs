namespace DermCpt;

/// <summary>Every fact that a rule can need; the JSON member is the name in camelCase. Names what a missing fact asks for.</summary>
internal enum Fact : byte
{
    /// <summary>No fact.</summary>
    None = 0,
    /// <summary>Member <c>site</c>.</summary>
    Site,
    /// <summary>Member <c>laterality</c>.</summary>
    Laterality,
    /// <summary>Member <c>separateLesion</c>.</summary>
    SeparateLesion,
    /// <summary>Member <c>postoperative</c>.</summary>
    Postoperative,
    /// <summary>Member <c>returnToOperatingRoom</c>.</summary>
    ReturnToOperatingRoom,
    /// <summary>Member <c>reduced</c>.</summary>
    Reduced,
    /// <summary>Member <c>discontinued</c>.</summary>
    Discontinued,
    /// <summary>Member <c>increasedWork</c>.</summary>
    IncreasedWork,
    /// <summary>Member <c>role</c>.</summary>
    Role,
    /// <summary>Member <c>care</c>.</summary>
    Care,
    /// <summary>Member <c>splitShared</c>.</summary>
    SplitShared,
    /// <summary>Member <c>liability</c>.</summary>
    Liability,
    /// <summary>Member <c>assistantType</c>.</summary>
    AssistantType,
    /// <summary>Member <c>technique</c>.</summary>
    Technique,
    /// <summary>Member <c>count</c>.</summary>
    Count,
    /// <summary>Member <c>involvesLidMargin</c>.</summary>
    InvolvesLidMargin,
    /// <summary>Member <c>deep</c>.</summary>
    Deep,
    /// <summary>Member <c>diameterCm</c>.</summary>
    DiameterCm,
    /// <summary>Member <c>lesionType</c>.</summary>
    LesionType,
    /// <summary>Member <c>excisedDiameterCm</c>.</summary>
    ExcisedDiameterCm,
    /// <summary>Member <c>lesionDiameterCm</c>.</summary>
    LesionDiameterCm,
    /// <summary>Member <c>marginCm</c>.</summary>
    MarginCm,
    /// <summary>Member <c>lesionsInSpecimen</c>.</summary>
    LesionsInSpecimen,
    /// <summary>Member <c>reexcision</c>.</summary>
    Reexcision,
    /// <summary>Member <c>fullThickness</c>.</summary>
    FullThickness,
    /// <summary>Member <c>depth</c>.</summary>
    Depth,
    /// <summary>Member <c>repair</c>.</summary>
    Repair,
    /// <summary>Member <c>procedure</c>.</summary>
    Procedure,
    /// <summary>Member <c>extent</c>.</summary>
    Extent,
    /// <summary>Member <c>stages</c>.</summary>
    Stages,
    /// <summary>Member <c>involvesDeepStructure</c>.</summary>
    InvolvesDeepStructure,
    /// <summary>Member <c>surgeonReadsPathology</c>.</summary>
    SurgeonReadsPathology,
    /// <summary>Member <c>priorPathology</c>.</summary>
    PriorPathology,
    /// <summary>Member <c>complexity</c>.</summary>
    Complexity,
    /// <summary>Member <c>lengthCm</c>.</summary>
    LengthCm,
    /// <summary>Member <c>layered</c>.</summary>
    Layered,
    /// <summary>Member <c>heavilyContaminated</c>.</summary>
    HeavilyContaminated,
    /// <summary>Member <c>underminingCm</c>.</summary>
    UnderminingCm,
    /// <summary>Member <c>defectWidthCm</c>.</summary>
    DefectWidthCm,
    /// <summary>Member <c>undermining</c>.</summary>
    Undermining,
    /// <summary>Member <c>exposedStructure</c>.</summary>
    ExposedStructure,
    /// <summary>Member <c>freeMargin</c>.</summary>
    FreeMargin,
    /// <summary>Member <c>retentionSutures</c>.</summary>
    RetentionSutures,
    /// <summary>Member <c>woundEdgeDebridement</c>.</summary>
    WoundEdgeDebridement,
    /// <summary>Member <c>closure</c>.</summary>
    Closure,
    /// <summary>Member <c>dehiscence</c>.</summary>
    Dehiscence,
    /// <summary>Member <c>areaSqCm</c>.</summary>
    AreaSqCm,
    /// <summary>Member <c>primaryDefectSqCm</c>.</summary>
    PrimaryDefectSqCm,
    /// <summary>Member <c>secondaryDefectSqCm</c>.</summary>
    SecondaryDefectSqCm,
    /// <summary>Member <c>graftType</c>.</summary>
    GraftType,
    /// <summary>Member <c>bodySurfacePercent</c>.</summary>
    BodySurfacePercent,
    /// <summary>Member <c>harvestAreaSqCm</c>.</summary>
    HarvestAreaSqCm,
    /// <summary>Member <c>processedAreaSqCm</c>.</summary>
    ProcessedAreaSqCm,
    /// <summary>Member <c>processing</c>.</summary>
    Processing,
    /// <summary>Member <c>flapType</c>.</summary>
    FlapType,
    /// <summary>Member <c>stage</c>.</summary>
    Stage,
    /// <summary>Member <c>namedVessel</c>.</summary>
    NamedVessel,
    /// <summary>Member <c>recipientSite</c>.</summary>
    RecipientSite,
    /// <summary>Member <c>method</c>.</summary>
    Method,
    /// <summary>Member <c>extensive</c>.</summary>
    Extensive,
    /// <summary>Member <c>minutes</c>.</summary>
    Minutes,
    /// <summary>Member <c>volumeCc</c>.</summary>
    VolumeCc,
    /// <summary>Member <c>agent</c>.</summary>
    Agent,
    /// <summary>Member <c>classFindings</c>.</summary>
    ClassFindings,
    /// <summary>Member <c>complicated</c>.</summary>
    Complicated,
    /// <summary>Member <c>puncture</c>.</summary>
    Puncture,
    /// <summary>Member <c>incision</c>.</summary>
    Incision,
    /// <summary>Member <c>eczematousOrInfectedBodySurfacePercent</c>.</summary>
    EczematousOrInfectedBodySurfacePercent,
    /// <summary>Member <c>digits</c>.</summary>
    Digits,
    /// <summary>Member <c>dystrophic</c>.</summary>
    Dystrophic,
    /// <summary>Member <c>setting</c>.</summary>
    Setting,
    /// <summary>Member <c>mdm</c>.</summary>
    Mdm,
    /// <summary>Member <c>problems</c>.</summary>
    Problems,
    /// <summary>Member <c>data</c>.</summary>
    Data,
    /// <summary>Member <c>risk</c>.</summary>
    Risk,
    /// <summary>Member <c>elements</c>.</summary>
    Elements,
    /// <summary>Member <c>visit</c>.</summary>
    Visit,
    /// <summary>Member <c>totalMinutes</c>.</summary>
    TotalMinutes,
    /// <summary>Member <c>separatelyIdentifiable</c>.</summary>
    SeparatelyIdentifiable,
    /// <summary>Member <c>decisionForSurgery</c>.</summary>
    DecisionForSurgery,
    /// <summary>Member <c>longitudinalRelationship</c>.</summary>
    LongitudinalRelationship,
    /// <summary>Member <c>plannedSurgery</c>.</summary>
    PlannedSurgery,
    /// <summary>Member <c>modality</c>.</summary>
    Modality,
    /// <summary>Member <c>applier</c>.</summary>
    Applier,
    /// <summary>Member <c>debridement</c>.</summary>
    Debridement,
    /// <summary>Member <c>testType</c>.</summary>
    TestType,
    /// <summary>Member <c>step</c>.</summary>
    Step,
    /// <summary>Member <c>test</c>.</summary>
    Test,
    /// <summary>Member <c>readBy</c>.</summary>
    ReadBy,
    /// <summary>Member <c>organism</c>.</summary>
    Organism,
    /// <summary>Member <c>examination</c>.</summary>
    Examination,
    /// <summary>Member <c>additional</c>.</summary>
    Additional,
    /// <summary>Member <c>component</c>.</summary>
    Component,
    /// <summary>Member <c>separateSpecimen</c>.</summary>
    SeparateSpecimen,
    /// <summary>Member <c>specimen</c>.</summary>
    Specimen,
    /// <summary>Member <c>specimenType</c>.</summary>
    SpecimenType,
    /// <summary>Member <c>code</c>.</summary>
    Code,
    /// <summary>Member <c>name</c>.</summary>
    Name,
    /// <summary>Member <c>amountMg</c>.</summary>
    AmountMg,
    /// <summary>Member <c>amountUnits</c>.</summary>
    AmountUnits,
    /// <summary>Member <c>wastedMg</c>.</summary>
    WastedMg,
    /// <summary>Member <c>wastedUnits</c>.</summary>
    WastedUnits,
    /// <summary>Member <c>singleDoseVial</c>.</summary>
    SingleDoseVial,
    /// <summary>Member <c>vialMg</c>.</summary>
    VialMg,
    /// <summary>Member <c>vialUnits</c>.</summary>
    VialUnits,
    /// <summary>Member <c>route</c>.</summary>
    Route,
    /// <summary>Member <c>complexAdministration</c>.</summary>
    ComplexAdministration,
    /// <summary>Member <c>drug</c>.</summary>
    Drug,
    /// <summary>Member <c>indication</c>.</summary>
    Indication,
    /// <summary>Member <c>unitsInjected</c>.</summary>
    UnitsInjected,
    /// <summary>Member <c>veins</c>.</summary>
    Veins,
    /// <summary>Member <c>region</c>.</summary>
    Region,
    /// <summary>Member <c>degree</c>.</summary>
    Degree,
    /// <summary>Member <c>wholeRegion</c>.</summary>
    WholeRegion,
    /// <summary>Member <c>material</c>.</summary>
    Material,
    /// <summary>Member <c>anesthesia</c>.</summary>
    Anesthesia,
    /// <summary>Member <c>placedBySamePractitioner</c>.</summary>
    PlacedBySamePractitioner,
    /// <summary>Member <c>location</c>.</summary>
    Location,
    /// <summary>Member <c>ostectomy</c>.</summary>
    Ostectomy,
    /// <summary>Member <c>lids</c>.</summary>
    Lids,
    /// <summary>Member <c>fractions</c>.</summary>
    Fractions,
    /// <summary>Member <c>units</c>.</summary>
    Units,
    /// <summary>Member <c>modifiers</c>.</summary>
    Modifiers,
    /// <summary>Member <c>lesion</c>.</summary>
    Lesion,
    /// <summary>Member <c>status</c>.</summary>
    Status,
    /// <summary>Member <c>lastVisit</c>.</summary>
    LastVisit,
    /// <summary>Member <c>ageYears</c>.</summary>
    AgeYears,
    /// <summary>Member <c>sex</c>.</summary>
    Sex,
    /// <summary>Member <c>diagnoses</c>.</summary>
    Diagnoses,
    /// <summary>Member <c>session</c>.</summary>
    Session,
    /// <summary>Member <c>resultDecided</c>.</summary>
    ResultDecided,
    /// <summary>Member <c>donorSite</c>.</summary>
    DonorSite,
    /// <summary>Member <c>closes</c>.</summary>
    Closes,
}
