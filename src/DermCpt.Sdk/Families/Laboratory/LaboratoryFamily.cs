using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Laboratory tests done here, one code a test (LB-10, LB-12). Thread-safe: immutable.</summary>
internal sealed class LaboratoryFamily : Family
{
    /// <summary>In the order of the words.</summary>
    private static readonly ProcedureCode[] ByTest = Array.ConvertAll<string, ProcedureCode>(
        [
            "80048", "80050", "80053", "80061", "80074", "80076", "80156", "81025", "84702", "84703", "81001", "81002",
            "81003", "82040", "82247", "82306", "82565", "82607", "82627", "82728", "82784", "82785", "82947", "83001",
            "83002", "83036", "83516", "83540", "83550", "84075", "84146", "84155", "84403", "84443", "84450", "84460",
            "84520", "85025", "85027", "85651", "85652", "86003", "86038", "86140", "86235", "86255", "86256", "86480",
            "86481", "86580", "86592", "86593", "86703", "87389", "86704", "86705", "86706", "87340", "86803", "87522",
            "87491", "87529", "87530", "87651", "87798", "81210", "81529", "0089U", "0090U", "0314U", "0315U",
        ],
        ProcedureCode.Parse);

    internal override string Name => "laboratory";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Laboratory];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Laboratory))
        {
            var test = (LaboratoryService)work[service];
            if ((test.Code ?? CodeOf(test.Test)) is not { } code)
            {
                work.AskValue(service, Fact.Code);
            }
            else if (ProfileTable.Of(code).Class != CodeClass.Laboratory)
            {
                // A code of another section is no laboratory test; kind code takes it.
                work.NotModelled(service);
            }
            else
            {
                _ = work.AddLine(code, test.Count ?? 1, service, Rule.LB_12).Using(Fact.Code).Using(Fact.Test).Using(Fact.Count);
            }
        }
    }

    private static ProcedureCode? CodeOf(LaboratoryTest? test) => test is { } word ? ByTest[(int)word] : default(ProcedureCode?);
}
