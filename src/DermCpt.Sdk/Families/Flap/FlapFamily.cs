using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Pedicle, island, muscle, forehead and midface flaps, and their later stages (FL-01..08). Thread-safe: immutable.</summary>
internal sealed class FlapFamily : Family
{
    private static readonly ProcedureCode[] Formed = [Code(15570), Code(15572), Code(15574), Code(15576)];
    private static readonly ProcedureCode[] DelayedOrDivided = [Code(15600), Code(15610), Code(15620), Code(15630)];
    private static readonly ProcedureCode Transferred = Code(15650);
    private static readonly ProcedureCode ForeheadInset = Code(15630);
    private static readonly ProcedureCode Forehead = Code(15731);
    private static readonly ProcedureCode Midface = Code(15730);
    private static readonly ProcedureCode Island = Code(15740);
    private static readonly ProcedureCode[] Muscle = [Code(15733), Code(15734), Code(15736), Code(15738)];

    /// <summary>15730 and 15733 begin; earlier head and neck flaps of these kinds are not modelled (FL-05, FL-06).</summary>
    private static readonly DateOnly HeadAndMidfaceSince = new(2018, 1, 1);

    private enum MuscleRegion : byte
    {
        HeadAndNeck,
        Trunk,
        Upper,
        Lower,
    }

    internal override string Name => "flap";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Flap];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Flap))
        {
            var flap = (FlapService)work[service];
            if (flap.FlapType is not { } type)
            {
                work.AskWords(service, Fact.FlapType);
                continue;
            }

            switch (flap.Stage ?? FlapStage.Formation)
            {
                case FlapStage.Transfer:
                    AddLine(work, service, Transferred, Rule.FL_03);
                    break;
                case FlapStage.Division when type == FlapType.ParamedianForehead:
                    _ = AddLine(work, service, ForeheadInset, Rule.FL_04).Because(Rule.FL_02);
                    break;
                case FlapStage.Delay or FlapStage.Division:
                    AddByGroup(work, service, flap, DelayedOrDivided, Rule.FL_02);
                    break;
                default:
                    AddFormation(work, service, flap, type);
                    break;
            }
        }
    }

    private static void AddFormation(CodingWork work, short service, FlapService flap, FlapType type)
    {
        switch (type)
        {
            case FlapType.ParamedianForehead:
                AddLine(work, service, Forehead, Rule.FL_04);
                break;
            case FlapType.Midface when work.Date < HeadAndMidfaceSince:
                work.NotModelled(service);
                break;
            case FlapType.Midface:
                AddLine(work, service, Midface, Rule.FL_05);
                break;
            case FlapType.Island:
                AddVessel(work, service, flap, Island, Rule.FL_08);
                break;
            case FlapType.Muscle:
                AddMuscle(work, service, flap);
                break;
            default:
                AddByGroup(work, service, flap, Formed, Rule.FL_01);
                break;
        }
    }

    /// <summary>The recipient's group once the flap is attached there, else the donor's (FL-01).</summary>
    private static void AddByGroup(CodingWork work, short service, FlapService flap, ProcedureCode[] codes, Rule rule)
    {
        var group = work.Group(service, flap.RecipientSite ?? flap.Site ?? BodySite.None, SiteFamily.PedicleFlap, false, out var decidedBy);
        if (group != '\0')
        {
            var line = AddLine(work, service, codes[group - '1'], rule).BecauseOfSite(decidedBy);
            _ = flap.RecipientSite is null ? line : line.Using(Fact.RecipientSite);
        }
        else if (work.NeedsSiteSwitch(service, flap.RecipientSite ?? flap.Site ?? BodySite.None, SiteFamily.PedicleFlap))
        {
            return;
        }
        else if (flap.RecipientSite is { } recipient)
        {
            work.Ask(new Question(service, Fact.RecipientSite, ChoiceForm.Sites, (long)recipient));
        }
        else
        {
            work.AskSite(service, flap.Site ?? BodySite.None);
        }
    }

    /// <summary>Only with a named vessel; without one an island flap is adjacent tissue, for which this kind records no area (FL-08).</summary>
    private static void AddVessel(CodingWork work, short service, FlapService flap, ProcedureCode code, Rule rule)
    {
        switch (flap.NamedVessel)
        {
            case null:
                work.AskBool(service, Fact.NamedVessel);
                break;
            case true:
                _ = AddLine(work, service, code, rule).Using(Fact.NamedVessel);
                break;
            default:
                work.NotModelled(service);
                break;
        }
    }

    /// <summary>The flap's own site chooses, not the recipient (FL-07).</summary>
    private static void AddMuscle(CodingWork work, short service, FlapService flap)
    {
        var site = flap.Site ?? BodySite.None;
        var rows = SiteTable.RowsOf(site);
        if (rows.IsEmpty)
        {
            work.AskSite(service, BodySite.None);
            return;
        }

        var region = RegionOf(rows[0]);
        foreach (var row in rows[1..])
        {
            if (RegionOf(row) != region)
            {
                work.AskSite(service, site);
                return;
            }
        }

        if (region != MuscleRegion.HeadAndNeck)
        {
            _ = AddLine(work, service, Muscle[(int)region], Rule.FL_07).Using(Fact.Site);
        }
        else if (work.Date < HeadAndMidfaceSince)
        {
            work.NotModelled(service);
        }
        else
        {
            AddVessel(work, service, flap, Muscle[(int)region], Rule.FL_06);
        }
    }

    private static MuscleRegion RegionOf(BodySite row) => row switch
    {
        BodySite.Axilla or BodySite.Shoulder or BodySite.UpperArm or BodySite.Elbow or BodySite.Forearm or BodySite.Wrist or BodySite.HandDorsum
            or BodySite.Palm
            or BodySite.Thumb or BodySite.Finger2 or BodySite.Finger3 or BodySite.Finger4 or BodySite.Finger5 or BodySite.NailUnitFinger
            or BodySite.WebSpaceHand => MuscleRegion.Upper,
        BodySite.Hip or BodySite.Thigh or BodySite.Knee or BodySite.Popliteal or BodySite.LowerLeg or BodySite.Shin or BodySite.Calf or BodySite.Ankle
            or BodySite.Heel
            or BodySite.FootDorsum or BodySite.Sole or BodySite.WebSpaceFoot or BodySite.Hallux or BodySite.Toe2 or BodySite.Toe3 or BodySite.Toe4
            or BodySite.Toe5
            or BodySite.NailUnitToe => MuscleRegion.Lower,
        BodySite.SupraclavicularClavicle or BodySite.Chest or BodySite.BreastSkin or BodySite.NippleAreola or BodySite.Abdomen or BodySite.Umbilicus
            or BodySite.BackUpper
            or BodySite.BackLower or BodySite.Flank or BodySite.SacralPilonidal or BodySite.GroinInguinal or BodySite.PubisMons or BodySite.Penis
            or BodySite.Scrotum
            or BodySite.Vulva or BodySite.Vagina or BodySite.Perineum or BodySite.PerianalAnalMargin or BodySite.Buttock => MuscleRegion.Trunk,
        _ => MuscleRegion.HeadAndNeck,
    };

    private static LineDraft AddLine(CodingWork work, short service, ProcedureCode code, Rule rule)
    {
        var line = work.AddLine(code, 1, service, rule).Using(Fact.FlapType);
        return ((FlapService)work[service]).Stage is null ? line : line.Using(Fact.Stage);
    }

    private static ProcedureCode Code(int number) => ProcedureCode.FromNumber(number);
}
