using static DermCpt.Rule;

namespace DermCpt;

/// <content>Rules about the form of a claim.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Claims() =>
    [
        Check(CF_01, "K",
            "A claim holds 50 lines, a paper form six."),
        Check(CF_02, "K",
            "A claim holds twelve diagnoses."),
        Check(CF_03, "K",
            "A line points to one to four diagnoses. A line without one beside lines that have some is an error; a claim without any is being tried, unless it is to be sent."),
        Check(CF_04, "C2",
            "A line holds four modifiers."),
        Format(CF_05, "K",
            "A code is five letters or digits."),
        Check(CF_06, "K",
            "Units are whole numbers from 1 to 999."),
        Fact(CF_09, "K",
            "A claim may hold lines of several dates."),
        Check(CF_10, "K",
            "The place of service comes from the CMS list; a line may override the claim."),
        Check(POS_01, "C1 PFS record layout, 100-04 ch. 12 s. 20.4.2, 42 CFR 410.26; surgery centers K",
            "In a facility a practitioner bills a test for its reading alone, and neither staff work nor technical parts nor the practice's drugs and laboratory tests."),
        Check(CF_16, "K",
            "Two equal lines are a duplicate unless something tells them apart."),
        Check(DUP_76, "C1 NGS, Novitas 2024-01, First Coast 2024-08",
            "A third and further identical line with 76 or 77 is a duplicate unless the claim says what tells it apart; one line with 76 holds the rest as units."),
        Check(CF_17, "K",
            "A line names a diagnosis once."),
    ];
}
