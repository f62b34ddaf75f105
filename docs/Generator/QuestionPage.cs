using System.Text;

namespace DermCpt.Docs;

/// <summary>One page a question as people ask it: the answer first, why second, the ids of the rules last.</summary>
/// <param name="File">File name without its ending.</param>
/// <param name="Title">What is to be coded, behind "How do I code".</param>
/// <param name="Also">Other words for it, for who searches.</param>
/// <param name="Lead">The answer in two sentences.</param>
/// <param name="Chapter">The page of its families.</param>
/// <param name="Kinds">Kinds of which the examples consist.</param>
/// <param name="Word">What the record of an example must hold, as JSON has it; empty for any.</param>
internal sealed record QuestionPage(string File, string Title, string Also, string Lead, string Chapter, string[] Kinds, string Word = "")
{
    private const int Most = 6;

    private static readonly QuestionPage[] All =
    [
        new("shave-biopsy", "a shave biopsy", "tangential biopsy, scoop, saucerization, curette sample", "A sample taken as a slice is a tangential biopsy: 11102 for the first lesion of the day, 11103 for each further one. A lesion that was meant to be removed is a shave removal instead.", "biopsies", ["biopsy"], "\"tangential\""),
        new("punch-biopsy", "a punch biopsy", "cylinder of skin, full-thickness sample", "11104 for the first lesion of the day where nothing deeper was sampled, 11105 for each further one.", "biopsies", ["biopsy"], "\"punch\""),
        new("two-biopsies", "two biopsies of different technique", "several biopsies on one day, shave and punch, punch and incisional", "The deepest technique gives the one base code of the day; every further lesion is an add-on of its own technique. Two base codes never stand on one day.", "biopsies", ["biopsy"], "},{"),
        new("actinic-keratosis-freezing", "freezing of actinic keratoses", "cryotherapy of AKs, liquid nitrogen, precancer, premalignant lesions, 17000, 17003, 17004", "17000 for the first, 17003 for each from the second to the fourteenth; from fifteen on 17004 alone.", "destructions", ["destruction"], "\"premalignant\""),
        new("wart-freezing", "freezing of warts", "wart cryotherapy, verruca, molluscum, seborrheic keratosis, liquid nitrogen, 17110, 17111", "One line by the number of lesions: 17110 up to fourteen, 17111 from fifteen on. Warts of the genitals and the anus have codes of their own.", "destructions", ["destruction"], "\"benign\""),
        new("skin-cancer-destruction", "destruction of a skin cancer", "curettage and electrodesiccation, ED and C, scraping and burning", "One line a lesion, by site and by the diameter of the lesion alone.", "destructions", ["destruction"], "\"malignant\""),
        new("skin-tags", "removal of skin tags", "acrochordon, snip", "11200 up to fifteen tags, 11201 for each further ten or part of ten.", "destructions", ["skinTagRemoval"]),
        new("shave-removal", "a shave removal", "shaving of a mole", "One line a lesion, by site and by the diameter of the lesion without margins.", "shaves", ["shaveRemoval"]),
        new("mole-excision", "the excision of a benign lesion", "mole, nevus, cyst, cutting out", "Site and excised diameter choose the code: the lesion and twice the narrowest margin. A layered closure is a line of its own, but for the smallest.", "excisions", ["excision"], "\"benign\""),
        new("skin-cancer-excision", "the excision of a skin cancer", "basal cell carcinoma, squamous cell carcinoma, melanoma, BCC, SCC, wide excision", "Site and excised diameter choose the code: the tumor and twice the narrowest margin. The report of pathology must be there.", "excisions", ["excision"], "\"malignant\""),
        new("excision-with-repair", "an excision with a closure", "layered closure, intermediate repair, complex repair, stitches", "A simple closure is part of the excision; a layered or complex one is a line of its own.", "repairs", ["excision", "repair"]),
        new("laceration-repair", "the repair of a wound", "stitches, sutures, laceration, closure", "Class, group of sites and the sum of the lengths of one class and group choose the code.", "repairs", ["repair"]),
        new("lipoma", "the removal of a lipoma", "fatty tumor, lump under the skin", "Region, depth and greatest diameter choose the code.", "soft-tissue", ["softTissueExcision"]),
        new("mohs-surgery", "Mohs surgery", "micrographic surgery, stages, blocks", "A first stage and further stages by site, and one add-on for each block beyond five of a stage.", "mohs", ["mohs"]),
        new("flap-closure", "a flap", "adjacent tissue transfer, rotation flap, advancement flap", "Site and area choose the code: the defect and what was cut to close it, together.", "flaps", ["adjacentTissueTransfer"]),
        new("skin-graft", "a skin graft", "full-thickness graft, split-thickness graft", "Kind of graft, site and area of the wound choose the code.", "grafts", ["graft"]),
        new("abscess-drainage", "the drainage of an abscess", "boil, lancing, incision and drainage, I and D, infected cyst", "10060 for one simple abscess, 10061 for a complicated one or several.", "minor", ["incisionAndDrainage"]),
        new("nail-removal", "the removal of a nail", "nail avulsion, ingrown toenail, matrixectomy, 11730, 11750", "An avulsion takes the plate: 11730 for the first nail, 11732 for each further one. Where the root goes too, it is 11750 for each.", "minor", ["nail"]),
        new("callus-paring", "the paring of calluses", "corns, foot care", "One line by the number of lesions: one, two to four, or more.", "minor", ["paring"]),
        new("steroid-injection", "injections into lesions", "keloid, kenalog, intralesional steroid, cortisone", "One line by the number of lesions: 11900 up to seven, 11901 from eight on. The drug is a line of its own.", "minor", ["intralesionalInjection"]),
        new("light-treatment", "treatment with light", "phototherapy, UVB, PUVA", "One line a session, by the kind of light and what was put on the skin.", "medicine", ["phototherapy"]),
        new("photodynamic-therapy", "photodynamic therapy", "PDT, blue light, red light", "One line a session, by who put the drug on and whether lesions were scraped before. The drug is a line of its own.", "medicine", ["photodynamicTherapy"]),
        new("patch-test", "patch tests", "contact allergy, T.R.U.E. test", "One unit for each patch that was put on; the reading is no line.", "medicine", ["patchTest"]),
        new("scabies-and-fungus", "a look for fungus or mites", "KOH, scraping, scabies, wet mount, Tzanck", "One line by what was looked for; the payer decides between two ways to report a smear of the office.", "medicine", ["microscopy"]),
        new("pathology-of-skin", "the reading of a skin biopsy", "dermatopathology, slides, stains, 88305", "The level by the specimen; stains and antibodies are lines of their own. Who only reads takes 26, who only makes the slide TC.", "pathology", ["pathology"]),
        new("office-visit", "an office visit", "E/M, evaluation and management, 99213, 99214, level", "Decision making, or the minutes of the day, gives the level. Beside a procedure a visit needs work of its own, and takes 25.", "visits", ["evaluationAndManagement"]),
    ];

    internal static IEnumerable<Page> Pages(List<Example> suite)
    {
        foreach (var question in All)
        {
            yield return new Page($"questions/{question.File}.md", question.Write(suite.FindAll(question.Takes)));
        }

        yield return new Page("questions/index.md", "# How do I code ...\n" + string.Concat(All.Select(static one => $"- [{one.Title}]({one.File}.md) ({one.Also})\n")));
    }

    private bool Takes(Example example) => example.IsCertain && (example.IsCoding || example.IsMistake) && example.IsOf(Kinds, Word);

    private string Write(List<Example> examples)
    {
        var page = new StringBuilder($"# How do I code {Title}?\n<p data-pagefind-weight=\"10\">Asked as: {Title}; {Also}.</p>\n\n{Lead}\n");
        var right = examples.Where(static one => one.IsCoding).DistinctBy(static one => one.Rule).Take(Most).ToArray();
        page.Append("\n## Answers\n| answer | documented | why | rule |\n|-|-|-|-|\n");
        foreach (var one in right)
        {
            page.Append($"| {Docs.Pages.Cell(one.Answer)} | {Docs.Pages.Cell(one.Given)} | {Docs.Pages.Cell(one.Why)} | {one.Rule} |\n");
        }

        var wrong = examples.Where(static one => one.IsMistake).DistinctBy(static one => one.Rule).Take(Most).ToArray();
        if (wrong.Length > 0)
        {
            page.Append("\n## What goes wrong\n| not | but | documented | why | rule |\n|-|-|-|-|-|\n");
            foreach (var one in wrong)
            {
                page.Append($"| {Docs.Pages.Cell(one.Wrong)} | {Docs.Pages.Cell(one.Instead)} | {Docs.Pages.Cell(one.Documented)} | {Docs.Pages.Cell(one.Why)} | {one.Rule} |\n");
            }
        }

        return page.Append($"\nCases of the conformance suite; Medicare, on 2026-03-02, where nothing else is said. Everything about it: [{Docs.Chapter.All.Single(one => one.File == Chapter).Title}](../families/{Chapter}.md).\n").ToString();
    }
}
