using DermCpt.Coding;
using static DermCpt.Families.AllergyTestTable;

namespace DermCpt.Families;

/// <summary>Prick and intradermal tests: each test counted (AL-05). Thread-safe: immutable.</summary>
internal sealed class AllergyTestFamily : Family
{
    internal override string Name => "allergyTest";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.AllergyTest];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.AllergyTest))
        {
            var test = (AllergyTestService)work[service];
            if (test.TestType is not { } type)
            {
                work.AskWords(service, Fact.TestType);
            }
            else if (test.Count is not { } count)
            {
                work.AskValue(service, Fact.Count);
            }
            else
            {
                _ = work.AddLine(ByType[(int)type], count, service, Rule.AL_05).Using(Fact.TestType).Using(Fact.Count);
            }
        }
    }
}
