using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>The adjustment reason and remark codes that a Medicare remittance would usually show for some findings. Thread-safe: immutable.</summary>
internal sealed class RemittanceRow(string carc, string rarc, params FindingId[] findings)
{
    /// <summary>Claim adjustment reason code.</summary>
    internal string Carc { get; } = carc;
    /// <summary>Remark codes, separated by blanks; empty for none.</summary>
    internal string Rarc { get; } = rarc;
    /// <summary>The findings.</summary>
    internal FindingId[] Findings { get; } = findings;
}

/// <summary>
/// Remittance codes by finding, from lists of Medicare's contractors and expert knowledge (2026-11-30). Contractors differ: a pair edit is
/// 236 with one and B15 with another. A finding that is in no row never reaches a remittance: it is rejected before, or it is no denial.
/// </summary>
internal static class RemittanceCodes
{
    private static readonly RemittanceRow[] Rows =
    [
        new("16", "M53", FindingId.UnitsOutOfRange),
        new("5", "M77", FindingId.UnknownPlaceOfService, FindingId.PosTelehealthMismatch, FindingId.OperatingRoomInOffice, FindingId.PlaceNotPayable),
        new("18", "N522", FindingId.DuplicateLine, FindingId.DuplicateAddOn, FindingId.SameLesionTwice, FindingId.SeveralVisits, FindingId.OneNailTwice),
        new("16", "M51 N56", FindingId.RetiredCode, FindingId.NotYetValidCode, FindingId.UnknownCode),
        new("96", "N56", FindingId.NotAccepted),
        new("16", "N56", FindingId.StatusInvalid, FindingId.ConsultRejected),
        new("96", "N425", FindingId.StatusNoncovered, FindingId.ClassFindingsAbsent, FindingId.NeedsQModifier, FindingId.NeedsNotice, FindingId.SelfAdministeredDrug),
        new("97", "M15", FindingId.StatusBundled),
        new("16", "N823", FindingId.DuplicateModifier, FindingId.UnknownModifier, FindingId.ModifierWrongKind, FindingId.ModifierNotAllowed,
            FindingId.DigitMissing, FindingId.WrongSurgeryModifier),
        new("182", "N56", FindingId.ModifierNotYetValid),
        new("4", "N519", FindingId.ModifierNotAccepted, FindingId.ModifierExcluded, FindingId.NotAPayerModifier, FindingId.SplitSharedNeedsFacility,
            FindingId.NothingRepeated, FindingId.DigitElsewhere, FindingId.Modifier57NeedsMajor, FindingId.G2211With25, FindingId.JzBesideJw,
            FindingId.JwJzOnSkinSubstitute, FindingId.ModifierNotSupported),
        new("54", "N646", FindingId.AssistNotPayable),
        new("252", "N706", FindingId.AssistNeedsDocumentation, FindingId.ReportNeeded),
        new("16", "MA120", FindingId.NotWaived),
        new("151", "N362", FindingId.UnitsWithDigit),
        new("236", "", FindingId.PairNotAllowed, FindingId.BundleStands, FindingId.FamilyExclusive, FindingId.MohsIncludesPathology,
            FindingId.NurseVisitBundled, FindingId.TwoLevelsOfSpecimen),
        new("151", "", FindingId.MueExceeded, FindingId.MueAppealable, FindingId.MueZero),
        new("107", "", FindingId.AddOnWithoutPrimary, FindingId.AddOnPrimaryOpen, FindingId.PrimaryDenied, FindingId.G2211NeedsBase),
        new("97", "M144", FindingId.EmNeeds25, FindingId.EmNeeds57, FindingId.DecisionForMinorProcedureOnly, FindingId.InsideGlobalPeriod,
            FindingId.DayBeforeMajorSurgery, FindingId.Modifier78NeedsOperatingRoom, FindingId.ComplicationsBundled, FindingId.ComplicationWith24),
        new("B16", "", FindingId.NewPatientCodeEstablished, FindingId.PatientStatusContradicted, FindingId.SeenThreeYearsAgoToday,
            FindingId.NewPatientCodeContradicted),
        new("97", "M86", FindingId.RelatedVisitWithinSevenDays),
        new("16", "M53 MA130", FindingId.JwWithoutDrugLine),
        new("4", "N822", FindingId.JwJzIfSingleDose),
        new("B15", "N122", FindingId.DrugNotReported),
        new("16", "M76", FindingId.DiagnosisUnknown, FindingId.NoDiagnosis),
        new("16", "M81", FindingId.DiagnosisNotBillable),
        new("50", "N115", FindingId.DiagnosisMismatch, FindingId.NotCoveredDiagnosis, FindingId.NeedsComplication),
        new("151", "N115", FindingId.FrequencyExceeded),
        new("11", "M76", FindingId.DiagnosisClass, FindingId.SiteMismatch),
        new("96", "N383", FindingId.MaybeCosmetic, FindingId.CosmeticUnlessComplicated),
        new("50", "N109", FindingId.CodeNotSupported),
        new("151", "N109", FindingId.UnitsNotSupported),
        new("150", "N109", FindingId.LevelTooHigh),
    ];

    private static readonly RemittanceRow?[] ById = Index();

    /// <summary>Codes that the lists of two contractors show.</summary>
    private static ReadOnlySpan<FindingId> SeenTwice =>
    [
        FindingId.RetiredCode, FindingId.NotYetValidCode, FindingId.UnknownCode, FindingId.StatusBundled, FindingId.NotWaived,
        FindingId.PairNotAllowed, FindingId.BundleStands, FindingId.FamilyExclusive, FindingId.MohsIncludesPathology, FindingId.NurseVisitBundled,
        FindingId.MueExceeded, FindingId.MueAppealable, FindingId.AddOnWithoutPrimary, FindingId.AddOnPrimaryOpen, FindingId.PrimaryDenied,
        FindingId.G2211NeedsBase, FindingId.EmNeeds25, FindingId.EmNeeds57, FindingId.DecisionForMinorProcedureOnly, FindingId.InsideGlobalPeriod,
        FindingId.DayBeforeMajorSurgery, FindingId.Modifier78NeedsOperatingRoom, FindingId.ComplicationsBundled, FindingId.DiagnosisMismatch,
        FindingId.NotCoveredDiagnosis, FindingId.FrequencyExceeded,
    ];

    /// <summary>Codes that the list of one contractor shows.</summary>
    private static ReadOnlySpan<FindingId> SeenOnce =>
    [
        FindingId.UnknownPlaceOfService, FindingId.DuplicateLine, FindingId.DuplicateAddOn, FindingId.DuplicateModifier, FindingId.UnknownModifier,
        FindingId.ModifierWrongKind, FindingId.ModifierNotAllowed, FindingId.DigitMissing, FindingId.AssistNeedsDocumentation,
        FindingId.ReportNeeded, FindingId.DiagnosisNotBillable,
    ];

    internal static RemittanceRow? Of(FindingId id) => ById[(int)id];

    /// <summary>C2, C1, or K for expert knowledge.</summary>
    internal static string ConfidenceOf(FindingId id) => Has(SeenTwice, id) ? "C2" : Has(SeenOnce, id) ? "C1" : "K";

    /// <summary>A span of .NET 8 cannot look for an enumeration's word by itself.</summary>
    private static bool Has(ReadOnlySpan<FindingId> ids, FindingId id)
    {
        foreach (var one in ids)
        {
            if (one == id)
            {
                return true;
            }
        }

        return false;
    }

    private static RemittanceRow?[] Index()
    {
        var index = new RemittanceRow?[FindingRegistry.All.Count + 1];
        foreach (var row in Rows)
        {
            foreach (var id in row.Findings)
            {
                index[(int)id] = row;
            }
        }

        return index;
    }
}
