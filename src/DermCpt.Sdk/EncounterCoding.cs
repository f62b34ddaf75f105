using DermCpt.Bundling;
using DermCpt.Coding;
using DermCpt.Families;
using DermCpt.LineModifiers;

namespace DermCpt;

/// <summary>The stages of coding one encounter, in order. Each is a folder with its own rules.</summary>
internal static class EncounterCoding
{
    internal static void Run(CodingWork work)
    {
        ServiceChecks.Refuse(work);
        SettledFacts.Settle(work);
        LesionRules.Apply(work);
        work.GroupByKind();
        PendingDiagnoses.Report(work);
        SelectionPipeline.Select(work);
        work.Sweep();
        work.FillLines();
        work.CheckGivenCodes();
        LineRules.Shape(work);
        ModifierAssigner.Place(work);
        LineRules.Bundle(work);
        ModifierAssigner.Complete(work);
        LineOrder.Arrange(work);
        ModifierAssigner.Finish(work);
        work.Sweep();
        SettledFacts.Name(work);
        CoverageAdvice.Tell(work);
    }
}
