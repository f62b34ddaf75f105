using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Incision and drainage, or aspiration by needle (ID-01..04); some sites have codes of their own. Thread-safe: immutable.</summary>
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
        var first = work.LineCount;
        var (count, opened, isComplicated, isCounted) = (0, 0, false, true);
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
            else if (!SiteDrainages.IsSkin(work, first, service, drainage, lesion))
            {
                continue;
            }
            else if (lesion is DrainedLesionType.Abscess or DrainedLesionType.Cyst && drainage.Puncture != true)
            {
                abscesses[count++] = service;
                opened += drainage.Count ?? 1;
                isComplicated |= drainage.Complicated == true;
                isCounted &= drainage.Count is not null;
            }
            else
            {
                AddOther(work, service, drainage, lesion);
            }
        }

        if (count > 0)
        {
            AddAbscesses(work, abscesses[..count], opened > 1 || isComplicated, isCounted);
        }
    }

    /// <summary>One code for all; how many is asked only where it decides.</summary>
    private static void AddAbscesses(CodingWork work, ReadOnlySpan<short> services, bool isGreater, bool isCounted)
    {
        if (!isGreater && !isCounted)
        {
            work.AskNeighbours(services[0], Fact.Count, 1, 2);
            return;
        }

        _ = work.AddLine(isGreater ? ComplicatedAbscess : SimpleAbscess, 1, services,
            Rule.ID_01).Because(Rule.MP_02).Using(Fact.LesionType).Using(Fact.Complicated).Using(Fact.Count);
        if (!isGreater)
        {
            ReportUnstated(work, services[0]);
        }

        foreach (var service in services)
        {
            ReportDeeper(work, service, isGreater ? ComplicatedAbscess : SimpleAbscess);
        }
    }

    /// <summary>The record has no depth: the code below the skin of a finger is named (ID-02b).</summary>
    private static void ReportDeeper(CodingWork work, short service, ProcedureCode code)
    {
        var drainage = (IncisionAndDrainageService)work[service];
        if (SiteDrainages.DeeperCode(drainage, drainage.Complicated == true) is { IsEmpty: false } deeper)
        {
            work.Report(new FindingRecord { Id = FindingId.ContestedCode, Rule = Rule.ID_02b, Service = service, Code = code, OtherCode = deeper });
        }
    }

    /// <summary>A complication that is not recorded is none, and that is said (MP-02).</summary>
    private static void ReportUnstated(CodingWork work, short service)
    {
        if (((IncisionAndDrainageService)work[service]).Complicated is null)
        {
            work.Report(FindingId.ComplicatedNotStated, service);
        }
    }

    private static void AddOther(CodingWork work, short service, IncisionAndDrainageService drainage, DrainedLesionType lesion)
    {
        switch (lesion)
        {
            case DrainedLesionType.Pilonidal:
                _ = work.AddLine(drainage.Complicated == true ? ComplicatedPilonidal : SimplePilonidal, 1, service,
                    Rule.ID_02).Because(Rule.MP_02).Using(Fact.LesionType).Using(Fact.Complicated);
                ReportUnstated(work, service);
                break;
            case DrainedLesionType.PostoperativeInfection:
                _ = work.AddLine(WoundInfection, 1, service, Rule.ID_04).Using(Fact.LesionType);
                break;
            case var _ when drainage.Count is { } count:
                _ = work.AddLine(drainage.Puncture == true ? ByNeedle : Collection, count, service,
                    Rule.ID_03).Using(Fact.LesionType).Using(Fact.Puncture).Using(Fact.Count);
                break;
            default:
                work.AskValue(service, Fact.Count);
                break;
        }
    }
}
