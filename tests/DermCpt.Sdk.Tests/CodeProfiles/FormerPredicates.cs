using DermCpt.CodeProfiles;

namespace DermCpt.Tests.CodeProfiles;

/// <summary>The answers to "what is this code" that stood in twenty places before the table of profiles: oracles, typed as they were.</summary>
internal static class FormerPredicates
{
    private static readonly (int First, int Last)[] NotLid =
    [
        (11055, 11057), (11300, 11308), (11400, 11406), (11420, 11426), (11450, 11471), (11600, 11606), (11620, 11626), (11719, 11772), (12001, 12007), (12031, 12047),
        (13100, 13133), (14000, 14041), (15200, 15241), (17260, 17276), (40000, 49999), (54000, 58000), (69000, 69999),
    ];

    private static readonly (int First, int Last)[] NotDigit =
    [
        (11300, 11303), (11310, 11313), (11400, 11406), (11440, 11471), (11600, 11606), (11640, 11646), (11719, 11721), (11770, 11772), (12011, 12018), (12051, 12057),
        (13100, 13122), (13151, 13153), (14000, 14021), (14060, 14061), (17260, 17266), (17280, 17286), (17313, 17314), (40000, 49999), (54000, 58000), (67000, 69999),
    ];

    /// <summary>Every trait by the predicate that it replaces: of the number (-1 for a code with a letter) and the text.</summary>
    internal static readonly (CodeTraits Trait, Func<int, string, bool> Holds)[] Traits =
    [
        (CodeTraits.Visit, (n, _) => IsLeveledVisit(n)),
        (CodeTraits.NewPatient, (n, _) => n is (>= 99202 and <= 99205) or (>= 99341 and <= 99345) or (>= 98000 and <= 98003) or (>= 98008 and <= 98011)),
        (CodeTraits.FaceToFace, (n, code) => ClassOf(n, code) is not (CodeClass.Laboratory or CodeClass.Drug or CodeClass.OtherVisit) && n is not (>= 98008 and <= 98015)),
        (CodeTraits.NurseVisit, (n, _) => n == 99211),
        (CodeTraits.FollowUp, (n, _) => n == 99024),
        (CodeTraits.Longitudinal, (_, code) => code == "G2211"),
        (CodeTraits.LongitudinalBase, (n, _) => n is >= 99202 and <= 99215),
        (CodeTraits.LongitudinalHomeBase, (n, _) => n is 99341 or 99342 or 99344 or 99345 or (>= 99347 and <= 99350)),
        (CodeTraits.Preventive, (_, code) => code is "G0438" or "G0439" or "G0402" or "90471" or "90472" or "90473" or "90474" or "G0008" or "G0009" or "G0010" or "90480"),
        (CodeTraits.Remote, (_, code) => code is "G2010" or "98016" or "G2012" or "99421" or "99422" or "99423"),
        (CodeTraits.Digital, (n, _) => n is >= 99421 and <= 99423),
        (CodeTraits.FollowsVisit, (_, code) => code is "G2211" or "G2212" or "99415" or "99416" or "99417" or "99418" or "G0316" or "G0317" or "G0318"),
        (CodeTraits.SutureRemoval, (n, _) => n is 15853 or 15854),
        (CodeTraits.Mohs, (n, _) => n is >= 17311 and <= 17315),
        (CodeTraits.MohsFirstStage, (n, _) => n is 17311 or 17313),
        (CodeTraits.Biopsy, (n, _) => n is (>= 11100 and <= 11107) or 11755 or 30100 or 40490 or 40808 or 41100 or 41105 or 41108
            or 42100 or 54100 or 54105 or 56605 or 56606 or 57100 or 57105 or 67810 or 68100 or 69100 or 69105),
        (CodeTraits.SkinBiopsy, (n, _) => n is >= 11100 and <= 11107),
        (CodeTraits.SurgicalPathology, (n, _) => n is >= 88300 and <= 88399),
        (CodeTraits.OneLesion, (n, _) => n is (>= 11300 and <= 11313) or (>= 11400 and <= 11446) or (>= 11600 and <= 11646) or (>= 17260 and <= 17286)
            or 17311 or 17313 or (>= 11450 and <= 11471) or (>= 14000 and <= 14301) or 11770 or 11771 or 11772),
        (CodeTraits.OneLesionAUnit, (n, _) => n is >= 17260 and <= 17289),
        (CodeTraits.Nail, (n, _) => n is 11730 or 11732 or 11740 or 11750 or 11755 or 11760 or 11762 or 11765),
        (CodeTraits.Keratoses, (n, _) => n is 17000 or 17003 or 17004),
        (CodeTraits.Photodynamic, (n, _) => n is 96567 or 96573 or 96574),
        (CodeTraits.Light, (n, _) => n is 96900 or 96910 or 96912 or 96913),
        (CodeTraits.FootCare, (_, code) => code is "11055" or "11056" or "11057" or "11719" or "11720" or "11721" or "G0127"),
        (CodeTraits.Therapy, (n, _) => n is >= 97000 and <= 97999),
        (CodeTraits.InjectionByRoute, (n, _) => n == 96372),
        (CodeTraits.TreatmentWeek, (n, _) => n == 77427),
        (CodeTraits.InjectedDrug, (_, code) => code[0] == 'J'),
        (CodeTraits.SkinSubstitute, (_, code) => code[0] == 'Q' && code[1] == '4'),
        (CodeTraits.HalfCentimetre, (n, _) => n is 11400 or 11420 or 11440),
        (CodeTraits.LayeredRepair, (n, _) => n is >= 12031 and <= 13153),
        (CodeTraits.Integumentary, (n, _) => n is >= 10000 and <= 17999),
        (CodeTraits.SkinSurgery, (n, _) => n is >= 10000 and <= 19999),
        (CodeTraits.MayNameLid, (n, _) => n is (>= 10000 and <= 19999) or (>= 60000 and <= 69999)),
        (CodeTraits.LidSurgery, (n, _) => n is >= 67000 and <= 67999),
        (CodeTraits.DigitSurgery, (n, _) => n is (>= 26000 and <= 26999) or (>= 28000 and <= 28999)),
        (CodeTraits.OneUnitWithoutSide, (n, _) => n is >= 11400 and <= 11499),
        (CodeTraits.Sideless, (n, _) => n is >= 15000 and <= 15999),
        (CodeTraits.OneSided, (n, _) => n is 36470 or 36471 or 64612 or 64616),
        (CodeTraits.NeverLid, (n, _) => In(NotLid, n)),
        (CodeTraits.NeverDigit, (n, code) => In(NotDigit, n) || code == "G0127"),
        (CodeTraits.ProviderMicroscopy, (n, _) => n is 87220 or 87210),
        (CodeTraits.PreventiveVisit, (n, _) => n is >= 99381 and <= 99397),
        (CodeTraits.Administration, (n, _) => n is (>= 96365 and <= 96368) or 96372 or (>= 96374 and <= 96376) or 96401 or 96405 or 96406 or 96409 or 96411 or 96413 or (>= 96415 and <= 96417)),
        (CodeTraits.Repair, (n, _) => n is >= 12001 and <= 13160),
        (CodeTraits.BloodDraw, (n, _) => n is 36415 or 36416),
        (CodeTraits.SubstituteOfPlace, (_, code) => (string.CompareOrdinal(code, "Q4100") >= 0 && string.CompareOrdinal(code, "Q4499") <= 0) || (string.CompareOrdinal(code, "A2000") >= 0 && string.CompareOrdinal(code, "A2999") <= 0)),
        (CodeTraits.Drug, (n, code) => KindOf(n, code) == CodeKind.Drug),
        (CodeTraits.BySwitch, (n, code) => n is (>= 99241 and <= 99255) or (>= 98000 and <= 98015) || code is "99417" or "G2212" or "G0168" or "99000" or "99001"),
        (CodeTraits.Alternative, (_, code) => code is "17000" or "17003" or "17004" or "17110" or "17111" or "11900" or "11901" or "11102" or "11104" or "11106" or "11720" or "11721"
            or "11055" or "11056" or "11057" or "11719" or "G0127" or "10060" or "10061" or "17106" or "17107" or "17108" or "96920" or "96921" or "96922" or "96910" or "96912" or "96913"
            or "96567" or "96573" or "96574" or "15851" or "15853" or "15854"),

        // Decided: 88300 is a level like its kin (PTH-01).
        (CodeTraits.StagePathology, (n, _) => n is 88331 or 88332 or 88300 or 88302 or 88304 or 88305 or 88307 or 88309 or 88333 or 88334),
    ];

    internal static CodeClass ClassOf(int number, string code) => number >= 0
        ? number switch
        {
            15853 or 15854 or 99417 or 99418 => CodeClass.VisitAddOn,
            99024 or 98016 or (>= 99421 and <= 99423) or (>= 99446 and <= 99449) or 99451 or 99452 => CodeClass.OtherVisit,
            (>= 99202 and <= 99205) or (>= 99211 and <= 99215) or (>= 99220 and <= 99259) or (>= 99280 and <= 99289) => CodeClass.Visit,
            (>= 99300 and <= 99319) or (>= 99340 and <= 99350) or (>= 98000 and <= 98015) => CodeClass.Visit,
            (>= 99381 and <= 99397) or (>= 92002 and <= 92014) => CodeClass.Visit,
            36415 or 36416 or 99000 or 99001 or (>= 80000 and <= 89999) => CodeClass.Laboratory,
            (>= 77261 and <= 77499) or (>= 96300 and <= 96499) or (>= 96900 and <= 96999) or (>= 90000 and <= 90999) or (>= 95000 and <= 95999) => CodeClass.Medicine,
            _ => CodeClass.Procedure,
        }
        : code switch
        {
            "G2212" or "G0316" or "G2211" => CodeClass.VisitAddOn,
            "G2010" or "G2012" or "G2252" => CodeClass.OtherVisit,
            "Q0111" or "Q0112" or "Q0113" => CodeClass.Laboratory,
            [.., 'U'] => CodeClass.Laboratory,
            ['G', '6', '0', '0' or '1', ..] when string.CompareOrdinal(code, "G6001") >= 0 && string.CompareOrdinal(code, "G6017") <= 0 => CodeClass.Medicine,
            "Q2026" or "Q2028" or "S0020" or "S0077" => CodeClass.Drug,
            ['J', ..] or ['Q', '4' or '5', ..] or ['Q', '9', '9', ..] => CodeClass.Drug,
            _ => CodeClass.Procedure,
        };

    internal static CodeKind KindOf(int number, string code) => number >= 0
        ? number switch
        {
            >= 70000 and <= 79999 => CodeKind.Radiology,
            36415 or 36416 or (>= 80000 and <= 89999) => CodeKind.Laboratory,
            99024 or 99417 or 99418 or 98016 => CodeKind.Visit,
            (>= 98966 and <= 98981) or (>= 99354 and <= 99499) => CodeKind.Visit,
            _ => IsLeveledVisit(number) ? CodeKind.Visit : CodeKind.Procedure,
        }
        : code switch
        {
            "Q0111" or "Q0112" => CodeKind.Laboratory,
            "G2211" or "G2212" or "G2012" or "G2010" or "G2250" or "G2251" or "G2252" or "G0463" or "G0402" or "G0438" or "G0439" or "G0316" or "G0317" or "G0318" => CodeKind.Visit,
            [.., 'U'] => CodeKind.Laboratory,
            "Q2026" or "Q2028" or "S0020" or "S0077" => CodeKind.Drug,
            ['J' or 'A', ..] or ['Q', '4' or '5', ..] or ['Q', '9', '9', ..] => CodeKind.Drug,
            _ => CodeKind.Procedure,
        };

    private static bool IsLeveledVisit(int number) => number is (>= 99201 and <= 99215) or (>= 99217 and <= 99239) or (>= 99241 and <= 99255)
        or (>= 99281 and <= 99285) or (>= 99304 and <= 99316) or (>= 99341 and <= 99350) or (>= 98000 and <= 98015)
        or (>= 92002 and <= 92014) or (>= 99381 and <= 99397);

    private static bool In((int First, int Last)[] ranges, int number) => Array.Exists(ranges, range => number >= range.First && number <= range.Last);
}
