namespace DermCpt.Docs;

/// <summary>One page of families: what belongs on it. Thread-safe: immutable.</summary>
/// <param name="File">File name without its ending.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">What the families have in common, in one sentence.</param>
/// <param name="Selectors">Names of the families that select the codes.</param>
/// <param name="Catalog">Families of the catalog whose codes are listed.</param>
/// <param name="Rules">What the ids of its rules begin with.</param>
internal sealed record Chapter(string File, string Title, string Lead, string[] Selectors, string[] Catalog, string[] Rules)
{
    internal static readonly Chapter[] All =
    [
        new("biopsies", "Biopsies", "The deepest technique of the day is the base; every further lesion is an add-on of its own technique.", ["biopsy"], ["BX", "BXS"], ["BX"]),
        new("shaves", "Shave removals", "One line a lesion, by site group and the lesion's diameter.", ["shave"], ["SH"], ["SH"]),
        new("excisions", "Excisions", "Pathology picks the family; site group and excised diameter pick the code.", ["excision", "hidradenitis", "pilonidal"], ["EXB", "EXM", "HS", "PIL"], ["EX", "HS", "PIL", "GAP"]),
        new("soft-tissue", "Tumours under the skin", "Region, depth and size choose the code; the large code begins at its printed size.", ["softTissue"], ["STT"], ["ST"]),
        new("mohs", "Mohs surgery", "First stage and further stages by site, further blocks over five a stage.", ["mohs"], ["MOH"], ["MOHS"]),
        new("repairs", "Repairs", "Class, site group and the sum of lengths choose one line a class and group.", ["repair"], ["RPS", "RPI", "RPC", "DEH"], ["RP"]),
        new("flaps", "Flaps", "Adjacent tissue by the area of all its defects; other flaps by kind, place and stage.", ["adjacentTissue", "flap"], ["ATT", "PED"], ["AT", "FL"]),
        new("grafts", "Grafts and skin substitutes", "Kind, site group and summed area; under ten years, percent of the body.", ["graft"], ["PRP", "SCS", "STS", "EPI", "DER", "FTS", "SKS"], ["GR", "SS", "SC-0"]),
        new("destructions", "Destructions", "Premalignant and benign lesions by count, malignant ones by site and diameter; some sites have codes of their own.", ["destruction", "skinTags", "acne"], ["AK", "BNL", "VAS", "MAL", "SDS", "TAG", "ACN"], ["DS"]),
        new("minor", "Minor procedures", "Counts, areas, depths and digits: one code a session unless an add-on is named.", ["intralesional", "paring", "drainage", "foreignBody", "debridement", "nail", "burn", "sutureRemoval"], ["MIN"], ["ID", "FB", "PA", "NA", "IL", "DB", "BU", "SR", "MP"]),
        new("cosmetic", "Resurfacing, fillers, veins and botulinum toxin", "Chosen by region, depth, volume, area or indication; cosmetic use has no claim line.", ["resurfacing", "filler", "veins", "botulinum"], ["CSM"], ["PE", "CO", "SC-1", "BT"]),
        new("medicine", "Light, tests, imaging and laboratory", "What was applied or tested, by session, count or area.", ["phototherapy", "laser", "pdt", "patchTest", "allergyTest", "microscopy", "culture", "confocal", "dermoscopy"], ["PH", "XL", "PDT", "AL", "LB", "RCM"], ["PH", "XL", "PDT", "AL", "LB", "RCM", "DSC"]),
        new("pathology", "Dermatopathology", "Levels by specimen, stains and antibodies by count, professional and technical parts.", ["pathology"], ["PTH"], ["PTH"]),
        new("drugs", "Drugs and injections", "Units by dose, wasted amounts by vial, administration beside them.", ["drug", "injection"], ["DRG", "INJ"], ["DRG", "INJ", "IJ", "SUP"]),
        new("visits", "Visits", "The setting gives the group of codes; decision making or time gives the level.", ["evaluationAndManagement"], ["EMO", "EMC", "EMH", "EME", "EMN", "EMR", "EMP", "EMT", "EMX"], ["EM", "DEC"]),
        new("given-codes", "Codes taken as given", "A code that the record states is kept and judged with the rest.", ["code"], [], []),
    ];
}
