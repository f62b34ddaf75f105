using DermCpt.Coding;

namespace DermCpt;

/// <summary>Inferred facts in words.</summary>
internal static class InferredFacts
{
    internal static InferredFact Of(Encounter encounter, in InferredRecord record)
    {
        var service = encounter.Services[record.Service];
        var member = record.Fact == Fact.Lesion ? null : service.Members.Find(record.Fact)!;
        var value = member is null ? "same as " + encounter.Services[record.Value].Id
            : member.Type == MemberType.Bool ? record.Value != 0 ? "true" : "false"
            : member.Words is { } words ? words.Text(record.Value)
            : Decimals.Format(record.Value);
        return new InferredFact(service.Id, record.Fact, value, new RuleId(record.Rule));
    }
}
