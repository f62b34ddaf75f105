using DermCpt.Coding;

namespace DermCpt;

/// <summary>Inferred facts in words.</summary>
internal static class InferredFacts
{
    internal static InferredFact Of(Encounter encounter, in InferredRecord record)
    {
        var service = encounter.Services[record.Service];
        var value = record.Fact == Fact.Lesion
            ? "same as " + encounter.Services[record.Value].Id
            : service.Members.Find(record.Fact)!.Words!.Text(record.Value);
        return new InferredFact(service.Id, record.Fact, value, new RuleId(record.Rule));
    }
}
