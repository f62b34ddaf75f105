using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.Payers;

namespace DermCpt.Modifiers.Rules;

/// <summary>Q7, Q8 and Q9 on routine foot care from the class findings (M-Q7): one A, two B, or one B with two C.</summary>
internal static class FootCareModifiers
{
    private static readonly ModifierCode Q7 = ModifierCode.Parse("Q7");
    private static readonly ModifierCode Q8 = ModifierCode.Parse("Q8");
    private static readonly ModifierCode Q9 = ModifierCode.Parse("Q9");
    private static readonly ProcedureCode Trimming = ProcedureCode.Parse("G0127");

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !IsFootCare(line.Code) || FindingsOf(work.First(line)) is not { } findings)
            {
                continue;
            }

            var modifier = Of(findings);
            if (modifier.IsEmpty)
            {
                continue;
            }

            if (!work.TryUse(PayerSwitch.FootCareClass, line.Services[0], out FootCareClassChoice choice))
            {
                work.HoldLine(line);
                continue;
            }

            _ = line.Because(Rule.M_Q7, PayerSwitch.FootCareClass).Using(Fact.ClassFindings);
            if (choice == FootCareClassChoice.QModifiers)
            {
                _ = line.Add(modifier);
            }
        }
    }

    private static bool IsFootCare(ProcedureCode code) => code.Number is 11055 or 11056 or 11057 or 11719 or 11720 or 11721 || code == Trimming;

    private static ClassFindings? FindingsOf(Service service) => service switch
    {
        NailService nail => nail.ClassFindings,
        ParingService paring => paring.ClassFindings,
        _ => null,
    };

    private static ModifierCode Of(ClassFindings findings)
    {
        if (findings.ClassA > 0)
        {
            return Q7;
        }

        if (findings.ClassB >= 2)
        {
            return Q8;
        }

        return findings.ClassB > 0 && findings.ClassC >= 2 ? Q9 : default;
    }
}
