using static DermCpt.Rule;

namespace DermCpt;

/// <content>What Medicare's contractors pay for, as their articles of autumn 2026 were known: by date of service no more can be said.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Coverage() =>
    [
        Check(COV_01, "C1 coverage articles, as known in autumn 2026",
            "Where a contractor's article lists the diagnoses of a code, one of them stands on the line; a list that is not whole says nothing of the others."),
        Check(COV_02, "C1 coverage articles, as known in autumn 2026",
            "Some listed diagnoses count only beside one of a second group, such as a fungal nail beside pain."),
        Check(COV_03, "C1 articles on benign lesions, as known in autumn 2026",
            "A benign lesion that an article pays only when complicated is cosmetic without a listed complication beside it."),
        Check(COV_04, "C1 articles on foot care, as known in autumn 2026",
            "Some listed diseases pay foot care only with a class finding: Q7, Q8 or Q9."),
        Check(COV_05, "C1 coverage articles, as known in autumn 2026",
            "A code or diagnosis that an article excludes is not paid; a notice to the patient decides who owes it."),
        Check(COV_06, "K; A58961",
            "Foot care of one kind is paid every 60 days; avulsion of one nail again after 32 weeks on a toe and 16 on a finger, where the contractor says so."),
        Check(COV_07, "C1 articles on foot care, as known in autumn 2026",
            "Of two diagnoses that count together the article names the one that goes first."),
        Fact(COV_08, "C1 contractors and their states, 2026",
            "The contractor is the one stated, else that of the state, else the practice's; without one, or in a divided state, coverage is not judged, and never called given."),
        Check(COV_09, "Palmetto Q&A 2020-06-07; A56232",
            "Diseases that an article on foot care stars pay only under active care: an MD or DO saw the patient for them within six months."),
    ];
}
