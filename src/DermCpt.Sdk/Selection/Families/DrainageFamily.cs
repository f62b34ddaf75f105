using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;

namespace DermCpt.Selection.Families;

/// <summary>Incision and drainage, or aspiration by needle (ID-01..04). Thread-safe: immutable.</summary>
internal sealed class DrainageFamily : Family
{
    private static readonly ProcedureCode SimpleAbscess = ProcedureCode.FromNumber(10060);
    private static readonly ProcedureCode ComplicatedAbscess = ProcedureCode.FromNumber(10061);
    private static readonly ProcedureCode SimplePilonidal = ProcedureCode.FromNumber(10080);
    private static readonly ProcedureCode ComplicatedPilonidal = ProcedureCode.FromNumber(10081);
    private static readonly ProcedureCode Collection = ProcedureCode.FromNumber(10140);
    private static readonly ProcedureCode ByNeedle = ProcedureCode.FromNumber(10160);
    private static readonly ProcedureCode WoundInfection = ProcedureCode.FromNumber(10180);

    internal override string Name => "drainage";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.IncisionAndDrainage];

    internal override void Select(CodingWork work)
    {
        var drained = work.Of(ServiceKind.IncisionAndDrainage);
        Span<short> abscesses = stackalloc short[drained.Length];
        var (count, opened, isComplicated) = (0, 0, false);
        foreach (var service in drained)
        {
            var drainage = (IncisionAndDrainageService)work[service];
            if (drainage.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.MP_01);
            }
            else if (drainage.LesionType is not { } lesion)
            {
                work.AskWords(service, Fact.LesionType);
            }
            else if (lesion is DrainedLesion.Abscess or DrainedLesion.Cyst && drainage.Puncture != true)
            {
                abscesses[count++] = service;
                opened += drainage.Count ?? 1;
                isComplicated |= drainage.Complicated == true;
            }
            else
            {
                AddOther(work, service, drainage, lesion);
            }
        }

        if (count > 0)
        {
            var code = opened > 1 || isComplicated ? ComplicatedAbscess : SimpleAbscess;
            _ = work.AddLine(code, 1, abscesses[..count], Rule.ID_01).Because(Rule.MP_02).Using(Fact.LesionType).Using(Fact.Complicated).Using(Fact.Count);
        }
    }

    private static void AddOther(CodingWork work, short service, IncisionAndDrainageService drainage, DrainedLesion lesion)
    {
        var line = lesion switch
        {
            DrainedLesion.Pilonidal => work.AddLine(drainage.Complicated == true ? ComplicatedPilonidal : SimplePilonidal, 1, service, Rule.ID_02).Using(Fact.Complicated),
            DrainedLesion.PostoperativeInfection => work.AddLine(WoundInfection, 1, service, Rule.ID_04),
            _ => work.AddLine(drainage.Puncture == true ? ByNeedle : Collection, drainage.Count ?? 1, service, Rule.ID_03).Using(Fact.Puncture).Using(Fact.Count),
        };
        _ = line.Using(Fact.LesionType);
    }
}
