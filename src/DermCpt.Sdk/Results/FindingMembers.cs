using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>Which member of a claim each finding is about, and the place within it.</summary>
internal static class FindingMembers
{
    private static readonly FindingMember[] ById = Build();

    internal static FindingMember Of(in FindingRecord record) => record.Id switch
    {
        // A site that does not go with the diagnosis is a fault of the diagnosis.
        FindingId.SiteMismatch when !record.Diagnosis.IsEmpty => FindingMember.Diagnoses,
        FindingId.NeedsPolicy when !record.Modifier.IsEmpty => FindingMember.Modifiers,
        FindingId.NeedsPolicy when record.LineCount == 0 => FindingMember.Claim,
        _ => ById[(int)record.Id],
    };

    /// <summary>The place of the finding's modifier or diagnosis on a line; of one that stands twice the second, of too many the first that has no room.</summary>
    internal static int? IndexOn(ClaimLine line, in FindingRecord record, FindingMember? member)
    {
        var at = member switch
        {
            FindingMember.Modifiers when record.Id == FindingId.TooManyModifiers => record.Limit,
            FindingMember.Diagnoses when record.Id == FindingId.TooManyPointers => record.Limit,
            FindingMember.Modifiers when !record.Modifier.IsEmpty => PlaceOf(line.Modifiers.AsSpan(), record.Modifier, isLast: record.Id == FindingId.DuplicateModifier),
            FindingMember.Diagnoses when !record.Diagnosis.IsEmpty => PlaceOf(line.Diagnoses.AsSpan(), record.Diagnosis, isLast: record.Id == FindingId.DuplicateDiagnosis),
            _ => -1,
        };
        return at < 0 ? null : at;
    }

    private static int PlaceOf<T>(ReadOnlySpan<T> all, T one, bool isLast)
        where T : IEquatable<T> => isLast ? all.LastIndexOf(one) : all.IndexOf(one);

    private static FindingMember[] Build()
    {
        var members = new FindingMember[FindingRegistry.All.Count + 1];
        members.AsSpan().Fill(FindingMember.Code);
        Set(members, FindingMember.Claim, FindingId.InvalidInput, FindingId.NoLines, FindingId.TooManyLines, FindingId.TooManyDiagnoses, FindingId.NoMedicaidEdits, FindingId.MedicareTablesUsed,
            FindingId.GlobalNoData, FindingId.MissingFact, FindingId.ServiceNotBilled, FindingId.ServiceNotJudged, FindingId.EncounterInvalid, FindingId.UnknownPolicy);
        Set(members, FindingMember.Modifiers, FindingId.TooManyModifiers, FindingId.DuplicateModifier, FindingId.UnknownModifier, FindingId.ModifierNotYetValid, FindingId.ModifierWrongKind,
            FindingId.WrongSurgeryModifier, FindingId.ModifierNotAllowed, FindingId.ModifierNotAccepted, FindingId.ModifierExcluded, FindingId.RedundantModifier, FindingId.ModifiersDropped,
            FindingId.ModifierOrder, FindingId.NotAPayerModifier, FindingId.AssistNotPayable, FindingId.AssistNeedsDocumentation, FindingId.TelehealthModifierUnneeded, FindingId.NotWaived,
            FindingId.NothingRepeated, FindingId.NoIndicator, FindingId.Modifier59Unneeded, FindingId.DigitMissing, FindingId.DigitElsewhere, FindingId.SideNotStated, FindingId.PairBypassed,
            FindingId.DistinctnessNotShown, FindingId.OneNailTwice, FindingId.EmNeeds25, FindingId.EmNeeds57, FindingId.Modifier57NeedsMajor, FindingId.Modifier25Unneeded, FindingId.G2211With25,
            FindingId.InsideGlobalPeriod, FindingId.DayBeforeMajorSurgery, FindingId.NoOpenGlobal, FindingId.Modifier78NeedsOperatingRoom, FindingId.JwWithoutDrugLine, FindingId.JzBesideJw,
            FindingId.JwJzIfSingleDose, FindingId.JwJzOnSkinSubstitute, FindingId.ClassFindingsAbsent, FindingId.ReportNeeded, FindingId.TechnicalPartOfLaboratory, FindingId.ModifierNotSupported, FindingId.NeedsQModifier, FindingId.NeedsNotice);
        Set(members, FindingMember.Units, FindingId.UnitsOutOfRange, FindingId.UnitsWithDigit, FindingId.MueExceeded, FindingId.MueAppealable, FindingId.NoPublishedLimit, FindingId.MueNoData,
            FindingId.UnitsNotSupported, FindingId.StainsOverSpecimens);
        Set(members, FindingMember.Diagnoses, FindingId.NoDiagnosis, FindingId.NoDiagnosesGiven, FindingId.TooManyPointers, FindingId.DuplicateDiagnosis, FindingId.SameDiagnosisWith25,
            FindingId.ComplicationWith24, FindingId.DiagnosisUnknown, FindingId.DiagnosisNotBillable, FindingId.DiagnosisMismatch, FindingId.DiagnosisClass,
            FindingId.UseD492, FindingId.MalignantWithoutPath, FindingId.MaybeCosmetic, FindingId.CystDrained,
            FindingId.NotCoveredDiagnosis, FindingId.NeedsComplication, FindingId.CosmeticUnlessComplicated, FindingId.DiagnosisOrder, FindingId.NeedsActiveCare);
        Set(members, FindingMember.DateOfService, FindingId.RetiredCode, FindingId.NotYetValidCode, FindingId.ReadingOnAnotherDay, FindingId.FrequencyExceeded);
        Set(members, FindingMember.PlaceOfService, FindingId.UnknownPlaceOfService, FindingId.SplitSharedNeedsFacility, FindingId.PosTelehealthMismatch, FindingId.OperatingRoomInOffice);
        Set(members, FindingMember.Patient, FindingId.NewPatientCodeContradicted, FindingId.PatientStatusContradicted, FindingId.SeenThreeYearsAgoToday);
        return members;
    }

    private static void Set(FindingMember[] members, FindingMember member, params ReadOnlySpan<FindingId> ids)
    {
        foreach (var id in ids)
        {
            members[(int)id] = member;
        }
    }
}
