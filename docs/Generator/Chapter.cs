namespace DermCpt.Docs;

/// <summary>One page of families: what belongs on it. Thread-safe: immutable.</summary>
/// <param name="File">File name without its ending.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">What the families have in common, in one sentence.</param>
internal sealed record Chapter(string File, string Title, string Lead)
{
    internal static readonly Chapter[] All =
    [
        new("biopsies", "Biopsies", "The deepest technique of the day is the base; every further lesion is an add-on of its own technique.")
        {
            Selectors = ["biopsy"], Catalog = ["BX", "BXS"], Rules = ["BX"], Records = [1], Suites = ["biopsy"],
        },
        new("shaves", "Shave removals", "One line a lesion, by site group and the lesion's diameter.")
        {
            Selectors = ["shave"], Catalog = ["SH"], Rules = ["SH"], Records = [2], Suites = ["shave"], Sites = [SiteFamily.Excision],
        },
        new("excisions", "Excisions", "Pathology picks the family; site group and excised diameter pick the code.")
        {
            Selectors = ["excision", "hidradenitis", "pilonidal"], Catalog = ["EXB", "EXM", "HS", "PIL"], Rules = ["EX", "HS", "PIL", "GAP"], Records = [3, 5, 6],
            Suites = ["excision", "hidradenitis"], Sites = [SiteFamily.Excision],
        },
        new("soft-tissue", "Tumors under the skin", "Region, depth and size choose the code; the large code begins at its printed size.")
        {
            Selectors = ["softTissue"], Catalog = ["STT"], Rules = ["ST"], Records = [4], Suites = ["softTissue"], Sites = [SiteFamily.SoftTissue],
        },
        new("mohs", "Mohs surgery", "First stage and further stages by site, further blocks over five a stage.")
        {
            Selectors = ["mohs"], Catalog = ["MOH"], Rules = ["MOHS"], Records = [13], Suites = ["mohs"], Sites = [SiteFamily.Mohs],
        },
        new("repairs", "Repairs", "Class, site group and the sum of lengths choose one line a class and group.")
        {
            Selectors = ["repair"], Catalog = ["RPS", "RPI", "RPC", "DEH"], Rules = ["RP"], Records = [7, 8], Suites = ["repair"],
            Sites = [SiteFamily.SimpleRepair, SiteFamily.IntermediateRepair, SiteFamily.ComplexRepair],
        },
        new("flaps", "Flaps", "Adjacent tissue by the area of all its defects; other flaps by kind, place and stage.")
        {
            Selectors = ["adjacentTissue", "flap"], Catalog = ["ATT", "PED"], Rules = ["AT", "FL"], Records = [9, 12], Suites = ["flap"],
            Sites = [SiteFamily.AdjacentTissue, SiteFamily.PedicleFlap],
        },
        new("grafts", "Grafts and skin substitutes", "Kind, site group and summed area; under ten years, percent of the body.")
        {
            Selectors = ["graft"], Catalog = ["PRP", "SCS", "STS", "EPI", "DER", "FTS", "SKS"], Rules = ["GR", "SS", "SC-0"], Records = [10, 11], Suites = ["graft"],
            Sites = [SiteFamily.FullThicknessGraft, SiteFamily.PreparationGraft],
        },
        new("destructions", "Destructions", "Premalignant and benign lesions by count, malignant ones by site and diameter; some sites have codes of their own.")
        {
            Selectors = ["destruction", "skinTags", "acne"], Catalog = ["AK", "BNL", "VAS", "MAL", "SDS", "TAG", "ACN"], Rules = ["DS"], Records = [14, 15, 16, 17, 18],
            Suites = ["destruction"], Sites = [SiteFamily.MalignantDestruction],
        },
        new("minor", "Minor procedures", "Counts, areas, depths and digits: one code a session unless an add-on is named.")
        {
            Selectors = ["intralesional", "paring", "drainage", "foreignBody", "debridement", "nail", "burn", "sutureRemoval", "pressureUlcer", "chalazion"], Catalog = ["MIN", "PRU", "LLE"],
            Rules = ["ID", "FB", "PA", "NA", "IL", "DB", "BU", "SR", "PU", "CHZ", "MP"], Records = [20, 21, 22, 23, 24, 25, 41], Suites = ["minor", "debridement"],
        },
        new("cosmetic", "Resurfacing, fillers, veins and botulinum toxin", "Chosen by region, depth, volume, area or indication; cosmetic use has no claim line.")
        {
            Selectors = ["resurfacing", "filler", "veins", "botulinum"], Catalog = ["CSM"], Rules = ["PE", "CO", "SC-1", "BT"], Records = [19, 39, 40], Suites = ["cosmetic"],
        },
        new("medicine", "Light, tests, imaging and laboratory", "What was applied or tested, by session, count or area.")
        {
            Selectors = ["phototherapy", "laser", "pdt", "patchTest", "allergyTest", "microscopy", "culture", "laboratory", "venipuncture", "confocal", "dermoscopy", "radiation"],
            Catalog = ["PH", "XL", "PDT", "AL", "LB", "RCM", "RAD"], Rules = ["PH", "XL", "PDT", "AL", "LB", "RCM", "DSC", "RAD"], Records = [30, 31, 32, 33, 34, 36], Suites = ["medicine"],
        },
        new("pathology", "Dermatopathology", "Levels by specimen, stains and antibodies by count, professional and technical parts.")
        {
            Selectors = ["pathology"], Catalog = ["PTH"], Rules = ["PTH"], Records = [35], Suites = ["pathology"],
        },
        new("drugs", "Drugs and injections", "Units by dose, wasted amounts by vial, administration beside them.")
        {
            Selectors = ["drug", "injection"], Catalog = ["DRG", "INJ"], Rules = ["DRG", "INJ", "IJ", "SUP"], Records = [37, 38], Suites = ["drug"],
        },
        new("visits", "Visits", "The setting gives the group of codes; decision making or time gives the level.")
        {
            Selectors = ["evaluationAndManagement"], Catalog = ["EMO", "EMC", "EMH", "EME", "EMN", "EMR", "EMP", "EMT", "EMX"], Rules = ["EM", "DEC", "TEL"], Records = [26, 27, 28],
            Suites = ["evaluationAndManagement"],
        },
        new("given-codes", "Codes taken as given", "A code that the record states is kept and judged with the rest.") { Selectors = ["code"] },
    ];

    /// <summary>Names of the families that select the codes.</summary>
    internal string[] Selectors { get; init; } = [];

    /// <summary>Families of the catalog whose codes are listed.</summary>
    internal string[] Catalog { get; init; } = [];

    /// <summary>What the ids of its rules begin with.</summary>
    internal string[] Rules { get; init; } = [];

    /// <summary>Numbers of the DOC rules: what the record must hold.</summary>
    internal int[] Records { get; init; } = [];

    /// <summary>Families of the conformance suite that give the examples.</summary>
    internal string[] Suites { get; init; } = [];

    /// <summary>Columns of the table of sites whose groups the bands and codes use.</summary>
    internal SiteFamily[] Sites { get; init; } = [];
}
