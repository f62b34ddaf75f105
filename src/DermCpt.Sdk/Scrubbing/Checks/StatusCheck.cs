using DermCpt.CodeProfiles;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Codes that the payer does not take: by its switches, or by the status of the fee schedule (IND-07, MU-06, PAY-05).</summary>
internal sealed class StatusCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.IsDead && (line.Profile.PayerChoice == PayerChoiceOfCode.None || !JudgeBySwitch(work, line)))
            {
                JudgeByStatus(work, line);
            }
        }
    }

    /// <summary>Whether the profile accepts a code that Medicare's tables do not: true, false, or unset; null for other codes.</summary>
    internal static SwitchAnswer Acceptance(PayerProfile payer, ScrubLine line)
    {
        if (line.Profile.PayerChoice == PayerChoiceOfCode.Consultation)
        {
            return payer.TryGet(Switches.AcceptsConsults, out var accepts) ? accepts ? SwitchAnswer.Yes : SwitchAnswer.No : SwitchAnswer.Unset;
        }

        if (line.Profile.PayerChoice == PayerChoiceOfCode.Telemedicine)
        {
            return payer.TryGet(Switches.Cpt98000, out Cpt98000Choice choice) ? choice == Cpt98000Choice.Accept ? SwitchAnswer.Yes : SwitchAnswer.No
                : SwitchAnswer.Unset;
        }

        if (line.Profile.PayerChoice == PayerChoiceOfCode.SpecimenHandling)
        {
            return payer.TryGet(Switches.Collect99000, out Collect99000Choice choice) ? choice == Collect99000Choice.Pay ? SwitchAnswer.Yes
                : SwitchAnswer.No : SwitchAnswer.Unset;
        }

        return SwitchAnswer.NotAsked;
    }

    /// <summary>The switch that says whether the payer takes the code, and the rule of a code that it does not take.</summary>
    private static (PayerSwitch Which, Rule Rule) DeciderOf(PayerChoiceOfCode choice) => choice switch
    {
        PayerChoiceOfCode.Consultation => (Switches.AcceptsConsults, Rule.EM_81),
        PayerChoiceOfCode.SpecimenHandling => (Switches.Collect99000, Rule.LB_09),
        _ => (Switches.Cpt98000, Rule.EM_85),
    };

    private static bool JudgeBySwitch(ScrubWork work, ScrubLine line)
    {
        var (which, rule) = DeciderOf(line.Profile.PayerChoice);
        switch (Acceptance(work.Payer, line))
        {
            case SwitchAnswer.Yes:
                work.Report(new FindingRecord { Id = FindingId.PayerAccepts, Code = line.Code, Text = work.Payer.Id, Switch = which }, line);
                return true;
            case SwitchAnswer.Unset:
                work.NeedPolicy(which, line);
                return true;
            case SwitchAnswer.No:
                Refuse(work, line, which, rule);
                return true;
            default:
                return JudgeSubstitutes(work, line);
        }
    }

    /// <summary>Codes of which each payer takes one of two.</summary>
    private static bool JudgeSubstitutes(ScrubWork work, ScrubLine line)
    {
        var choiceOfCode = line.Profile.PayerChoice;
        if (choiceOfCode is PayerChoiceOfCode.Prolonged or PayerChoiceOfCode.MedicareProlonged)
        {
            var isGeneral = choiceOfCode == PayerChoiceOfCode.Prolonged;
            var wanted = isGeneral ? ProlongedCodeChoice.Code99417 : ProlongedCodeChoice.G2212;
            if (!work.TryUse(Switches.ProlongedCode, out ProlongedCodeChoice choice, line))
            {
                return true;
            }

            if (choice != wanted)
            {
                Refuse(work, line, Switches.ProlongedCode, isGeneral ? Rule.EM_56 : Rule.EM_57, Substitutes.OfProlonged(choice));
                return true;
            }
        }

        if (choiceOfCode == PayerChoiceOfCode.AdhesiveClosure)
        {
            if (!work.TryUse(Switches.AcceptG0168, out bool accepts, line))
            {
                return true;
            }

            if (!accepts)
            {
                Refuse(work, line, Switches.AcceptG0168, Rule.SUP_01);
                return true;
            }
        }

        return false;
    }

    /// <summary>Names the code to bill in its place, where the payer takes one.</summary>
    private static void Refuse(ScrubWork work, ScrubLine line, PayerSwitch which, Rule rule, ProcedureCode instead = default)
    {
        line.IsUnpaid = true;
        var other = instead;
        if (other.IsEmpty)
        {
            var (fresh, established) = Substitutes.Of(line.Code);
            other = established.IsEmpty || (work.Claim.Patient?.Status == PatientStatus.New && !fresh.IsEmpty) ? fresh : established;
        }

        work.Report(new FindingRecord { Id = FindingId.NotAccepted, Code = line.Code, OtherCode = other, Switch = which, Rule = rule, Text = work.Payer.Id }, line);
    }

    private static void JudgeByStatus(ScrubWork work, ScrubLine line)
    {
        ref readonly var fee = ref line.Fee;
        if (!fee.IsListed || work.Refuses(fee.Coverage))
        {
            work.Report(new FindingRecord { Id = FindingId.NoFeeScheduleRow, Code = line.Code, Date = work.Date }, line);
            return;
        }

        if (!work.IsMedicare)
        {
            return;
        }

        var finding = fee.Status switch
        {
            'I' => FindingId.StatusInvalid,
            'N' => FindingId.StatusNoncovered,
            'B' or 'P' when !line.Profile.Is(CodeTraits.FollowUp) => FindingId.StatusBundled,
            _ => FindingId.None,
        };
        if (finding != FindingId.None)
        {
            work.Report(new FindingRecord { Id = finding, Code = line.Code, Source = fee.Source }, line);
        }
    }
}

/// <summary>What a profile says about a code that Medicare's tables refuse.</summary>
internal enum SwitchAnswer : byte
{
    NotAsked,
    Yes,
    No,
    Unset,
}
