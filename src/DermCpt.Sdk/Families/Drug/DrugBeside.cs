using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>An injection with no drug recorded that day is coded, and the gap is said (DOC-20, DOC-38). Thread-safe: no state.</summary>
internal static class DrugBeside
{
    internal static void ReportIfNone(CodingWork work, int service, ProcedureCode code, Rule rule)
    {
        foreach (var other in work.Order)
        {
            if (work[other] is DrugService || (work[other] is GivenCodeService { Code: { } given } && ProfileTable.Of(given).Class == CodeClass.Drug))
            {
                return;
            }
        }

        work.Report(new FindingRecord { Id = FindingId.DrugNotReported, Service = (short)service, Code = code, Rule = rule });
    }
}
