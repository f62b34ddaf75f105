using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// The levels 1 to 4 of problems, data and risk from their elements (EM-31..49c); problems 0 when none was addressed. Thread-safe:
/// pure functions.
/// </summary>
internal static class DecisionColumns
{
    private const int TestsForModerate = 3;
    private const int TestsForLow = 2;
    private const int LaboratorySeries = 10_000;

    internal static int OfProblems(ValueList<ProblemAddressed> problems)
    {
        var level = 0;
        var minor = 0;
        var stable = 0;
        foreach (var problem in problems.AsSpan())
        {
            var own = problem switch
            {
                ProblemAddressed.ChronicSevereExacerbation or ProblemAddressed.ThreatToLifeOrFunction => 4,
                ProblemAddressed.ChronicNotAtGoal or ProblemAddressed.UndiagnosedUncertainPrognosis or ProblemAddressed.AcuteSystemicSymptoms
                    or ProblemAddressed.AcuteComplicatedInjury => 3,
                ProblemAddressed.SelfLimitedMinor => ++minor >= 2 ? 2 : 1,
                ProblemAddressed.StableChronic => ++stable >= 2 ? 3 : 2,
                _ => 2,
            };
            level = Math.Max(level, own);
        }

        return level;
    }

    /// <summary>Highest risk stated; a minor operation that is reported that day takes its own risk with it (EM-49c).</summary>
    internal static int OfRisk(ValueList<ManagementRisk> risks, bool minorOperationToday)
    {
        var level = 1;
        foreach (var risk in risks.AsSpan())
        {
            level = Math.Max(level, risk switch
            {
                ManagementRisk.Minimal => 1,
                ManagementRisk.MinorSurgeryNoRiskFactors => minorOperationToday ? 1 : 2,
                ManagementRisk.MinorSurgeryWithRiskFactors => minorOperationToday ? 1 : 3,
                ManagementRisk.OverTheCounterDrug => 2,
                ManagementRisk.PrescriptionDrugManagement or ManagementRisk.ElectiveMajorSurgeryNoRiskFactors or ManagementRisk.SocialDeterminants => 3,
                _ => 4,
            });
        }

        return level;
    }

    /// <summary>Data by its three categories (EM-40, EM-43): own tests do not count (EM-41), nor the tissue of the day's biopsy (EM-42).</summary>
    internal static int OfData(CodingWork work, ValueList<DataElement> data)
    {
        var counted = 0;
        var historian = false;
        var interpretation = false;
        var discussion = false;
        var entries = data.AsSpan();
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            switch (entry.Kind)
            {
                case DataKind.ExternalNote:
                    counted++;
                    break;
                case DataKind.TestOrdered or DataKind.TestResultReviewed when Counts(work, entry) && !IsRepeated(entries[..i], entry):
                    counted++;
                    break;
                case DataKind.IndependentHistorian:
                    historian = true;
                    break;
                case DataKind.IndependentInterpretation when !IsOwnTest(work, entry.Code):
                    interpretation = true;
                    break;
                case DataKind.ExternalDiscussion:
                    discussion = true;
                    break;
            }
        }

        var first = counted + (historian ? 1 : 0) >= TestsForModerate;
        var categories = (first ? 1 : 0) + (interpretation ? 1 : 0) + (discussion ? 1 : 0);
        return categories switch
        {
            >= 2 => 4,
            1 => 3,
            _ => counted >= TestsForLow || historian ? 2 : 1,
        };
    }

    private static bool Counts(CodingWork work, DataElement entry) =>
        !(work.Has(ServiceKind.Biopsy) && ProfileTable.Of(entry.Code).Pathology != PathologyRole.None) && !IsOwnTest(work, entry.Code);

    /// <summary>The order and the result of one test count once (EM-40c); tests without a code are each their own.</summary>
    private static bool IsRepeated(ReadOnlySpan<DataElement> before, DataElement entry)
    {
        foreach (var earlier in before)
        {
            if (!entry.Code.IsEmpty && earlier.Code == entry.Code && (earlier.Kind is DataKind.TestOrdered or DataKind.TestResultReviewed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A test that this encounter reports counts only where it has no professional part and the payer lets it (EM-41).</summary>
    private static bool IsOwnTest(CodingWork work, ProcedureCode test)
    {
        if (test.IsEmpty)
        {
            return false;
        }

        foreach (var line in work.Lines)
        {
            if (line.Code == test)
            {
                var fee = work.Edition.FindFee(test, work.Date);
                var isLaboratory = test.Number / LaboratorySeries == 8;
                return !isLaboratory || (fee.IsListed && fee.PcTc is 1 or 2 or 6) || !work.Payer.IsTrue(Switches.InOfficeLabCounts);
            }
        }

        return false;
    }
}
