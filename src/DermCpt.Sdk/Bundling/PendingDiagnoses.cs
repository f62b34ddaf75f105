using DermCpt.Coding;
using DermCpt.Scrubbing;
using DermCpt.Scrubbing.Checks;

namespace DermCpt.Bundling;

/// <summary>A diagnosis that only a pathology report can give, beside a lesion whose report is not there (ICD-07, ICD-08).</summary>
internal static class PendingDiagnoses
{
    private const DiagnosisClass Malignant = DiagnosisClass.Malignant | DiagnosisClass.InSitu;

    internal static void Report(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Excision))
        {
            if (work[service] is not ExcisionService excision || work.LesionTypeOf(service) != LesionBehavior.Pending)
            {
                continue;
            }

            foreach (var diagnosis in excision.Diagnoses.AsSpan())
            {
                var named = DiagnosisClasses.Of(diagnosis);
                if ((named & Malignant) != 0)
                {
                    work.Report(new FindingRecord { Id = FindingId.MalignantWithoutPath, Service = service, Diagnosis = diagnosis });
                }
                else if (named == DiagnosisClass.Uncertain)
                {
                    work.Report(new FindingRecord { Id = FindingId.UseD492, Service = service, Diagnosis = diagnosis });
                }
            }
        }
    }
}
