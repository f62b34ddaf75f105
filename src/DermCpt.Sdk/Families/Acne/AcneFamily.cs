using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Acne surgery, chemical cautery and electrolysis: one code a session, or units of half an hour (DS-24..28). Thread-safe: immutable.</summary>
internal sealed class AcneFamily : Family
{
    private const int HalfHour = 3000;
    private const int PastHalf = 1600;
    private static readonly ProcedureCode Cautery = ProcedureCode.FromNumber(17250);
    private static readonly ProcedureCode Electrolysis = ProcedureCode.FromNumber(17380);

    /// <summary>By procedure, in the order of <see cref="AcneProcedure"/>.</summary>
    private static readonly (ProcedureCode Code, Rule Rule)[] Procedures =
        [(ProcedureCode.FromNumber(10040), Rule.DS_25), (ProcedureCode.FromNumber(17340), Rule.DS_26), (ProcedureCode.FromNumber(17360), Rule.DS_27)];

    internal override string Name => "acne";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.AcneSurgery, ServiceKind.ChemicalCautery, ServiceKind.Electrolysis];

    internal override void AddBounds(Service service, Bounds bounds)
    {
        for (var halves = 0; bounds.Fact == Fact.Minutes && halves < Bounds.Listed; halves++)
        {
            bounds.Add((halves * HalfHour) + PastHalf - 1);
            bounds.Add(((halves + 1) * HalfHour) - 1);
        }
    }

    internal override void Select(CodingWork work)
    {
        var cautery = work.Of(ServiceKind.ChemicalCautery);
        if (!cautery.IsEmpty)
        {
            _ = work.AddLine(Cautery, 1, cautery, Rule.DS_24);
        }

        for (var procedure = 0; procedure < Procedures.Length; procedure++)
        {
            LineDraft? line = null;
            foreach (var service in work.Of(ServiceKind.AcneSurgery))
            {
                if ((int)(((AcneSurgeryService)work[service]).Procedure ?? AcneProcedure.Extraction) == procedure)
                {
                    line = line?.From(service) ?? work.AddLine(Procedures[procedure].Code, 1, service, Procedures[procedure].Rule).Using(Fact.Procedure);
                }
            }
        }

        AddElectrolysis(work, work.Of(ServiceKind.Electrolysis));
    }

    /// <summary>Each half hour; the payer says whether one counts once it is past its half (DS-28).</summary>
    private static void AddElectrolysis(CodingWork work, ReadOnlySpan<short> services)
    {
        if (!work.TrySum(services, Fact.Minutes, Rule.DS_28, static electrolysis => ((ElectrolysisService)electrolysis).Minutes.Hundredths(), out var minutes)
            || !work.TryUse(Switches.HalfTimeRule, services[0], out HalfTimeRuleChoice rule))
        {
            return;
        }

        var units = (minutes.Total / HalfHour) + (rule == HalfTimeRuleChoice.PastHalf && minutes.Total % HalfHour >= PastHalf ? 1 : 0);
        if (units == 0)
        {
            work.NotReport(services[0], Electrolysis, Rule.DS_28);
            return;
        }

        _ = work.AddLine(Electrolysis, units, services, Rule.DS_28).Because(Rule.DS_28, Switches.HalfTimeRule).Using(Fact.Minutes);
    }
}
