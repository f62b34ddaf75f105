using DermCpt.Coding;
using static DermCpt.Families.SutureRemovalTable;

namespace DermCpt.Families;

/// <summary>
/// Removal of sutures or staples: under anesthesia a code of its own, else an add-on of a visit since 2023, once a day; inside the own
/// operation's period nothing (SR-01, SR-02). Thread-safe: immutable.
/// </summary>
internal sealed class SutureRemovalFamily : Family
{
    private static readonly DateOnly AddOnsFrom = new(2023, 1, 1);

    internal override string Name => "sutureRemoval";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.SutureRemoval];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        SutureMaterial? removed = null;
        foreach (var service in work.Of(ServiceKind.SutureRemoval))
        {
            var removal = (SutureRemovalService)work[service];
            if (removal.Anesthesia is not { } underAnesthesia)
            {
                work.AskBool(service, Fact.Anesthesia);
            }
            else if (removal.PlacedBySamePractitioner is not { } isOwn)
            {
                work.AskBool(service, Fact.PlacedBySamePractitioner);
            }
            else if (isOwn && work.FindOpen() is not null)
            {
                work.NotReport(service, work.Date < AddOnsFrom ? OwnUnderAnesthesia : OneMaterial, Rule.SR_02);
            }
            else if (underAnesthesia)
            {
                AddOnce(work, first, service, isOwn && work.Date < AddOnsFrom ? OwnUnderAnesthesia : UnderAnesthesia);
            }
            else if (removal.Material is not { } material)
            {
                work.AskWords(service, Fact.Material);
            }
            else if (work.Date < AddOnsFrom || !HasVisit(work))
            {
                work.NotReport(service, material == SutureMaterial.Both ? BothMaterials : OneMaterial, Rule.SR_02);
            }
            else
            {
                AddToVisit(work, first, service, material, ref removed);
            }
        }
    }

    private static void AddOnce(CodingWork work, int first, short service, ProcedureCode code)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Code == code)
            {
                _ = line.From(service);
                return;
            }
        }

        _ = work.AddLine(code, 1, service, Rule.SR_01).Using(Fact.Anesthesia).Using(Fact.PlacedBySamePractitioner);
    }

    /// <summary>One add-on a day: sutures of one service and staples of another make both.</summary>
    private static void AddToVisit(CodingWork work, int first, short service, SutureMaterial material, ref SutureMaterial? removed)
    {
        LineDraft? line = null;
        foreach (var earlier in work.Lines[first..])
        {
            line = earlier.Code == OneMaterial || earlier.Code == BothMaterials ? earlier : line;
        }

        removed = removed is null || removed == material ? material : SutureMaterial.Both;
        line = line?.From(service) ?? work.AddLine(OneMaterial, 1, service,
            Rule.SR_02).Using(Fact.Material).Using(Fact.Anesthesia).Using(Fact.PlacedBySamePractitioner);
        line.Code = removed == SutureMaterial.Both ? BothMaterials : OneMaterial;
    }

    private static bool HasVisit(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (work[service] is EvaluationAndManagementService { Setting: not VisitSetting.PostoperativeVisit })
            {
                return true;
            }
        }

        return false;
    }
}
