using DermCpt.Coding;
using static DermCpt.Families.BotulinumToxinTable;

namespace DermCpt.Families;

/// <summary>Botulinum toxin by indication, sweating by site; cosmetic use has no line (BT-01..05). Thread-safe: immutable.</summary>
internal sealed class BotulinumToxinFamily : Family
{
    /// <summary>Every indication but the open word, which names none that a rule knows.</summary>
    private const long Known = (1L << (int)BotulinumIndication.Other) - 1;

    internal override string Name => "botulinum";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.BotulinumToxin];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.BotulinumToxin))
        {
            switch (((BotulinumToxinService)work[service]).Indication)
            {
                case BotulinumIndication.Hyperhidrosis:
                    AddSweating(work, first, service);
                    break;
                case BotulinumIndication.FacialSpasm:
                    _ = work.AddLine(FacialSpasm, 1, service, Rule.BT_01).Using(Fact.Indication);
                    break;
                case BotulinumIndication.Migraine:
                    _ = OncePerSession.Add(work, first, Migraine, service, Rule.BT_04).Using(Fact.Indication);
                    break;
                case BotulinumIndication.CervicalDystonia:
                    _ = work.AddLine(Neck, 1, service, Rule.BT_04).Using(Fact.Indication);
                    break;
                case BotulinumIndication.Cosmetic:
                    work.NotReport(service, FacialSpasm, Rule.BT_05);
                    break;
                default:
                    work.AskWords(service, Fact.Indication, Known);
                    break;
            }
        }
    }

    private static void AddSweating(CodingWork work, int first, short service)
    {
        if (work[service].Site is not { } site)
        {
            work.AskSite(service, BodySite.None);
            return;
        }

        var (code, rule) = site == BodySite.Axilla ? (Axillae, Rule.BT_02) : (IsHandOrFoot(site) ? HandsOrFeet : OtherSweating, Rule.BT_03);
        _ = OncePerSession.Add(work, first, code, service, rule).Using(Fact.Indication).Using(Fact.Site);
    }

    private static bool IsHandOrFoot(BodySite site)
    {
        foreach (var row in SiteTable.RowsOf(site))
        {
            if (row is not (BodySite.HandDorsum or BodySite.Palm or BodySite.Thumb or BodySite.Finger2 or BodySite.Finger3 or BodySite.Finger4
                or BodySite.Finger5
                or BodySite.WebSpaceHand or BodySite.NailUnitFinger or BodySite.Heel or BodySite.FootDorsum or BodySite.Sole or BodySite.WebSpaceFoot
                or BodySite.Hallux
                or BodySite.Toe2 or BodySite.Toe3 or BodySite.Toe4 or BodySite.Toe5 or BodySite.NailUnitToe))
            {
                return false;
            }
        }

        return true;
    }
}
