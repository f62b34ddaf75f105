using DermCpt.Coding;
using static DermCpt.Families.MicroscopyTable;

namespace DermCpt.Families;

/// <summary>Smears read in the office, each specimen counted (LB-01..05, LB-08). Thread-safe: immutable.</summary>
internal sealed class MicroscopyFamily : Family
{
    internal override string Name => "microscopy";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Microscopy];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Microscopy))
        {
            var smear = (MicroscopyService)work[service];
            switch (smear.Test)
            {
                case null:
                    work.AskWords(service, Fact.Test);
                    break;
                case MicroscopyTest.Koh:
                    AddSwitched(work, service, Potash, PpmPotash, Rule.LB_01);
                    break;
                case MicroscopyTest.Scabies:
                    AddSwitched(work, service, Potash, PpmPotash, Rule.LB_02);
                    break;
                case MicroscopyTest.WetMount:
                    AddSwitched(work, service, WetMount, PpmWetMount, Rule.LB_03);
                    break;
                case MicroscopyTest.GramStain:
                    _ = Add(work, service, Gram, Rule.LB_05);
                    break;
                case MicroscopyTest.Tzanck when smear.ReadBy is { } reader:
                    _ = Add(work, service, reader == SmearReader.Technologist ? Inclusions : Cytology, Rule.LB_04).Using(Fact.ReadBy);
                    break;
                default:
                    work.AskWords(service, Fact.ReadBy);
                    break;
            }
        }
    }

    private static void AddSwitched(CodingWork work, int service, ProcedureCode code, ProcedureCode ppm, Rule rule)
    {
        if (work.Practice?.PpmCertificate != true)
        {
            _ = Add(work, service, code, rule);
        }
        else if (work.TryUse(Switches.PpmCodes, service, out var usesPpm))
        {
            _ = Add(work, service, usesPpm ? ppm : code, rule).Because(Rule.LB_08, Switches.PpmCodes).Because(Rule.PRC_01);
        }
    }

    private static LineDraft Add(CodingWork work, int service, ProcedureCode code, Rule rule) =>
        work.AddLine(code, ((MicroscopyService)work[service]).Count ?? 1, service, rule).Using(Fact.Test).Using(Fact.Count);
}
