using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>Facts that the record settles without stating them, before any rule looks at them (EX-16, EX-07, INF-01 to INF-03).</summary>
internal static class SettledFacts
{
    internal static void Settle(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            switch (work[service])
            {
                case ExcisionService excision:
                    SettleType(work, service, excision);
                    break;
                case DestructionService { LesionType: null } destruction when LesionTypeOfDiagnoses.OfDestruction(destruction) is { } type:
                    InferType(work, service, (int)type);
                    break;
            }
        }

        StagedReexcision.Infer(work);
        if (work.ServiceCount > 1)
        {
            SameSessionReexcision.Settle(work);
            OneWound.Infer(work);
        }
    }

    /// <summary>Names on each line the rules that settled facts of its services.</summary>
    internal static void Name(CodingWork work)
    {
        work.SweepInferred();
        foreach (ref readonly var inferred in work.Inferred)
        {
            foreach (var line in work.Lines)
            {
                if (IsTaken(work, inferred) && line.Services.Contains(inferred.Service))
                {
                    _ = line.Because(inferred.Rule);
                }
            }
        }
    }

    private static bool IsTaken(CodingWork work, in InferredRecord inferred) => CodingWork.IsSettled(inferred.Rule) || work.Inference == Inference.On;

    private static void SettleType(CodingWork work, short service, ExcisionService excision)
    {
        if (excision.LesionType is not (LesionBehavior.Malignant or LesionBehavior.InSitu) && IsProven(work, excision))
        {
            work.Tell(new InferredRecord(service, Fact.LesionType, (short)LesionBehavior.Malignant, Rule.EX_16));
            work.SettleType(service, (int)LesionBehavior.Malignant);
        }
        else if (excision.LesionType is null && LesionTypeOfDiagnoses.OfExcision(excision.Diagnoses.AsSpan()) is { } type)
        {
            InferType(work, service, (int)type);
        }
    }

    /// <summary>A later session widens what was proven; before any report of its own a lesion is also what the report of its biopsy says (EX-04).</summary>
    private static bool IsProven(CodingWork work, ExcisionService excision) =>
        (excision.Reexcision == Reexcision.LaterSession || (excision is { LesionType: null or LesionBehavior.Pending, Lesion: not null }))
        && ProvenMalignancy.IsProven(excision, work.Encounter.History.AsSpan(), work.Date, byLabelAlone: excision.Reexcision != Reexcision.LaterSession);

    private static void InferType(CodingWork work, short service, int type)
    {
        if (work.Infer(new InferredRecord(service, Fact.LesionType, (short)type, Rule.INF_01)))
        {
            work.SettleType(service, type);
        }
    }
}
