using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of drainage say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] DrainageRules() =>
    [
        Select(ID_01, "C2 S25 R24, CMS A57783",
            "Draining an abscess or cyst is 10060 when simple and single, 10061 when complicated or several; ear, lid, vulva, perineum of a woman, scrotum, anal margin and vestibule of the mouth have codes of their own that come first."),
        Select(ID_02, "C1 R24",
            "Draining a pilonidal cyst is 10080 or, complicated, 10081."),
        Select(ID_02b, "C1",
            "Codes of a site take an abscess, those of the outer ear and the vestibule of the mouth a hematoma too, those of the vestibule a cyst; none takes a seroma or a puncture. Without a site the skin's code stands; a finger's deeper code is named."),
        Select(ID_03, "C1 R24",
            "A hematoma or seroma that is cut open is 10140, but for a hematoma of a site with a code of its own; taking fluid by needle is 10160."),
        Select(ID_04, "C1 R24",
            "Draining an infected surgical wound is 10180."),
    ];
}
