using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Diagnoses: validity by fiscal year, and consistency with the procedure. Warnings, never coverage (icd10-links.md).</summary>
internal sealed class DiagnosisCheck : ClaimCheck
{
    private const DiagnosisClass Cancer = DiagnosisClass.Malignant | DiagnosisClass.InSitu;

    private static readonly DiagnosisCode[] TagOrMole = Parse("D22", "D23");
    private static readonly DiagnosisCode[] Tag = Parse("L91.8");
    private static readonly DiagnosisCode[] Spider = Parse("I78.1");
    private static readonly DiagnosisCode[] Surveillance = Parse("Z85.820", "Z85.828", "Z12.83", "Z08");
    private static readonly DiagnosisCode[] Cosmetic = Parse("Z41.1", "L81", "L90.5");
    private static readonly ProcedureCode[] OfWarts = Array.ConvertAll(["17110", "17111"], ProcedureCode.Parse);
    private static readonly ProcedureCode[] OfTags = Array.ConvertAll(["11200", "11201"], ProcedureCode.Parse);
    private static readonly ProcedureCode[] Drainage = Array.ConvertAll(["10060", "10061"], ProcedureCode.Parse);
    private static readonly DiagnosisCode[] Complications = Parse("T81", "T86.82", "T88.8", "T88.9", "L76");
    private static readonly DiagnosisCode[] Cyst = Parse("L72");
    private static readonly DiagnosisCode[] Keratosis = Parse("L82.1");
    private static readonly DiagnosisCode[] KeratosisOrTag = Parse("L82.1", "L91.8");
    private static readonly DiagnosisCode[] BySite = Parse("C43", "C44", "D03", "D04", "D22", "D23");

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.HasDiagnoses ? work.Lines : [])
        {
            if (line.IsOutOfScope)
            {
                continue;
            }

            var diagnoses = line.Source.Diagnoses.AsSpan();
            var usable = !diagnoses.IsEmpty;
            foreach (var diagnosis in diagnoses)
            {
                usable &= JudgeValidity(work, line, diagnosis);
            }

            if (usable && !line.IsDead)
            {
                var classes = DiagnosisClasses.Of(diagnoses);
                JudgeLinks(work, line, diagnoses, classes);
                JudgeExcision(work, line, diagnoses, classes);
                JudgeSite(work, line, diagnoses);
                JudgeComplication(work, line, diagnoses);
                JudgeFootCare(work, line, diagnoses);
            }
        }
    }

    private static bool JudgeValidity(ScrubWork work, ScrubLine line, DiagnosisCode diagnosis)
    {
        var validity = work.Edition.FindDiagnosis(diagnosis, work.Date);
        if (validity.State == DiagnosisState.Valid)
        {
            return true;
        }

        var record = new FindingRecord { Code = line.Code, Diagnosis = diagnosis, Date = work.Date, Source = validity.Source };

        // A year that the table does not hold can only warn.
        FindingSeverity? softened = validity.Coverage == CoverageStatus.Verified ? null : FindingSeverity.Warning;
        work.Report(record with { Id = validity.State == DiagnosisState.Header ? FindingId.DiagnosisNotBillable : FindingId.DiagnosisUnknown, Severity = softened }, line);
        return false;
    }

    private static void JudgeLinks(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses, DiagnosisClass classes)
    {
        foreach (var link in DiagnosisLink.All)
        {
            if (line.Profile.Diagnosis == link.Of && work.Date >= link.From && work.Date <= link.Through && !link.Fits(diagnoses, classes))
            {
                Doubt(work, line, diagnoses, link.Rule);
            }
        }

        if (line.Profile.Diagnosis == DiagnosisExpectation.BenignDestruction && (classes & (Cancer | DiagnosisClass.Premalignant)) != 0
            && (classes & DiagnosisClass.Benign) == 0)
        {
            Doubt(work, line, diagnoses, Rule.ICD_11);
        }

        if (line.Profile.Diagnosis == DiagnosisExpectation.SkinTags && DiagnosisClasses.AnyUnder(diagnoses, TagOrMole)
            && !DiagnosisClasses.AnyUnder(diagnoses, Tag))
        {
            Doubt(work, line, diagnoses, Rule.ICD_16);
        }

        if (line.Profile.Diagnosis == DiagnosisExpectation.Vascular && DiagnosisClasses.AnyUnder(diagnoses, Spider))
        {
            Warn(work, line, diagnoses[0], Rule.ICD_27);
        }

        JudgeBenign(work, line, diagnoses);
        if (line.Profile.Is(CodeTraits.Integumentary))
        {
            JudgePrimary(work, line, diagnoses);
        }
    }

    /// <summary>
    /// What a benign diagnosis alone leaves doubtful: vessels under the code of warts, a cyst drained, clippings as a biopsy, a removal for
    /// looks.
    /// </summary>
    private static void JudgeBenign(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (VascularByNumber.IsNamed(line.Code, diagnoses))
        {
            Warn(work, line, diagnoses[0], Rule.DS_10);
        }
        else if (NailClippings.AreLikely(line.Code, diagnoses))
        {
            Warn(work, line, diagnoses[0], Rule.BX_21b);
        }
        else if (Drainage.AsSpan().Contains(line.Code) && DiagnosisClasses.AllUnder(diagnoses, Cyst))
        {
            // One contractor has an article on drainage; elsewhere nothing says that it is not paid.
            var isDoubted = work.Contractor == (int)MedicareContractor.Ngs;
            work.Report(
                new FindingRecord
                {
                    Id = FindingId.CystDrained,
                    Code = line.Code,
                    Diagnosis = diagnoses[0],
                    Severity = isDoubted ? FindingSeverity.Warning : null,
                    Outcome = isDoubted ? FindingOutcome.Fail : null,
                    Text = isDoubted ? " (A56766)" : null,
                },
                line);
        }
        else if (work.IsMedicare
            && ((OfWarts.AsSpan().Contains(line.Code) && DiagnosisClasses.AnyUnder(diagnoses, Keratosis))
            || (OfTags.AsSpan().Contains(line.Code) && DiagnosisClasses.AnyUnder(diagnoses, KeratosisOrTag)))
            && work.Contractor == 0 && BenignLesionArticles.AskFor(work, line, diagnoses) is { } articles)
        {
            work.Report(new FindingRecord { Id = FindingId.MaybeCosmetic, Code = line.Code, Diagnosis = diagnoses[0], Rule = Rule.ICD_11, Text = articles }, line);
        }
    }

    private static void JudgePrimary(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        var primary = diagnoses[..1];
        if (DiagnosisClasses.AnyUnder(primary, Surveillance))
        {
            Warn(work, line, primary[0], Rule.ICD_33);
        }

        if (DiagnosisClasses.AnyUnder(primary, Cosmetic) && !line.Profile.Is(CodeTraits.Biopsy))
        {
            Doubt(work, line, diagnoses, Rule.ICD_34, FindingId.MaybeCosmetic);
        }
    }

    /// <summary>The class of the diagnosis against the family of the excision: the one mismatch that is an error (ICD-13, ICD-14).</summary>
    private static void JudgeExcision(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses, DiagnosisClass classes)
    {
        if (line.Profile.Diagnosis == DiagnosisExpectation.MalignantExcision && (classes & Cancer) == 0)
        {
            if (classes == DiagnosisClass.Benign)
            {
                work.Report(new FindingRecord { Id = FindingId.DiagnosisClass, Code = line.Code, Diagnosis = diagnoses[0], Rule = Rule.ICD_13, Text = "benign" }, line);
            }
            else
            {
                Warn(work, line, diagnoses[0], Rule.ICD_13);
            }
        }

        if (line.Profile.Diagnosis == DiagnosisExpectation.BenignExcision)
        {
            if (classes != DiagnosisClass.None && (classes & ~Cancer) == 0)
            {
                work.Report(new FindingRecord { Id = FindingId.DiagnosisClass, Code = line.Code, Diagnosis = diagnoses[0], Rule = Rule.ICD_14, Text = "malignant" }, line);
            }
            else if ((classes & DiagnosisClass.Unspecified) != 0 && (classes & DiagnosisClass.Benign) == 0)
            {
                Warn(work, line, diagnoses[0], Rule.ICD_05);
            }
        }
    }

    /// <summary>The region that the fourth character names against the site group of the code (ICD-32).</summary>
    private static void JudgeSite(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        var group = line.Profile.SiteGroup;
        if (!line.Profile.HasSiteGroup || line.Profile.SiteFamily is not (SiteFamily.Excision or SiteFamily.MalignantDestruction))
        {
            return;
        }

        var hasRegion = false;
        Span<char> text = stackalloc char[8];
        foreach (var diagnosis in diagnoses)
        {
            if (diagnosis.Length <= 3 || !DiagnosisClasses.AnyUnder([diagnosis], BySite) || !diagnosis.TryFormat(text, out _))
            {
                continue;
            }

            hasRegion = true;
            if (Groups(text[4]).Contains(group))
            {
                return;
            }
        }

        if (hasRegion)
        {
            work.Report(new FindingRecord { Id = FindingId.SiteMismatch, Code = line.Code, Diagnosis = diagnoses[0], Rule = Rule.ICD_32, Severity = FindingSeverity.Warning, Text = "the region of the diagnosis" }, line);
        }
    }

    /// <summary>24 says that the visit is about another problem than the operation; a complication of it is none (EM-99).</summary>
    private static void JudgeComplication(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (!line.IsVisit || !line.Has(ModifierBits.M24))
        {
            return;
        }

        foreach (var diagnosis in diagnoses)
        {
            if (DiagnosisClasses.AnyUnder([diagnosis], Complications))
            {
                work.Report(new FindingRecord { Id = FindingId.ComplicationWith24, Code = line.Code, Diagnosis = diagnosis, Modifier = ModifierBits.First(ModifierBits.M24) }, line);
                return;
            }
        }
    }

    /// <summary>
    /// Routine foot care without a class finding and without a diagnosis that some contractor takes in its place, where no contractor is known
    /// whose article would say it more exactly (FC-Q).
    /// </summary>
    private static void JudgeFootCare(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (work.IsMedicare && line.Profile.Is(CodeTraits.FootCare) && !work.HasArticle(line)
            && !ArticleCoverage.HasClassFinding(line.Source.Modifiers.AsSpan()) && !FootCareDiagnoses.Suffice(line.Code, diagnoses)
            && work.Payer.TryGet(Switches.FootCareClass, out FootCareClassChoice choice) && choice == FootCareClassChoice.QModifiers)
        {
            work.Report(new FindingRecord { Id = FindingId.NeedsQModifier, Code = line.Code, Rule = Rule.FC_Q, Switch = Switches.FootCareClass, Text = work.Payer.Id }, line);
        }
    }

    /// <summary>The groups that a region of the diagnosis can mean: lip, lid, ear, face; scalp and neck; trunk; limbs.</summary>
    private static ReadOnlySpan<char> Groups(char region) => region switch
    {
        '0' or '1' or '2' or '3' => "C",
        '4' => "B",
        '5' => "A",
        '6' or '7' => "AB",
        _ => "ABC",
    };

    /// <summary>The same, unless the contractor's article lists the diagnosis for the code: then it goes with it.</summary>
    private static void Doubt(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses, Rule rule, FindingId id = FindingId.DiagnosisMismatch)
    {
        var isListed = work.Contractor > 0
            && ArticleCoverage.Judge(work.Edition.Articles, work.Contractor, line.Dense, diagnoses, work.Date, hasClassFinding: true,
            isBesideMohs: true).Verdict is CoverageVerdict.Listed
            or CoverageVerdict.UnderCare;
        if (!isListed)
        {
            Warn(work, line, diagnoses[0], rule, id);
        }
    }

    private static void Warn(ScrubWork work, ScrubLine line, DiagnosisCode diagnosis, Rule rule, FindingId id = FindingId.DiagnosisMismatch) =>
        work.Report(new FindingRecord { Id = id, Code = line.Code, Diagnosis = diagnosis, Rule = rule }, line);

    private static DiagnosisCode[] Parse(params string[] codes) => Array.ConvertAll(codes, DiagnosisCode.Parse);
}
