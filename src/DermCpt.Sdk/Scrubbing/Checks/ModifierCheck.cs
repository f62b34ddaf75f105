using DermCpt.Codes;
using DermCpt.Explanations;
using DermCpt.Payers;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Each modifier of a line against the modifier table, the payer, the place and the code's own facts (MOD-L1, MOD-L5, M-*).</summary>
internal sealed class ModifierCheck : ClaimCheck
{
    private static readonly ModifierCode M47 = ModifierCode.Parse("47");
    private static readonly ModifierCode M90 = ModifierCode.Parse("90");
    private static readonly ModifierCode QW = ModifierCode.Parse("QW");
    private static readonly ModifierCode GU = ModifierCode.Parse("GU");
    private static readonly ModifierCode[] Liability = [ModifierCode.Parse("GA"), ModifierCode.Parse("GX"), ModifierCode.Parse("GY"), ModifierCode.Parse("GZ")];
    private static readonly ModifierCode[] FootClass = [ModifierCode.Parse("Q7"), ModifierCode.Parse("Q8"), ModifierCode.Parse("Q9")];
    private static readonly ModifierCode[] StateOwn = Array.ConvertAll("123456789ABCD".ToCharArray(), static last => ModifierCode.Parse($"U{last}"));
    private static readonly ProcedureCode TrimmingCode = ProcedureCode.Parse("G0127");

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            var modifiers = line.Source.Modifiers.AsSpan();
            if (modifiers.Length > ModifierList.MaxCount)
            {
                work.Report(new FindingRecord { Id = FindingId.TooManyModifiers, Code = line.Code, Value = modifiers.Length, Limit = ModifierList.MaxCount }, line);
            }

            for (var i = 0; i < modifiers.Length; i++)
            {
                if (modifiers[..i].Contains(modifiers[i]))
                {
                    work.Report(new FindingRecord { Id = FindingId.DuplicateModifier, Code = line.Code, Modifier = modifiers[i] }, line);
                }
                else
                {
                    Judge(work, line, modifiers[i]);
                }
            }
        }
    }

    internal static void Forbid(ScrubWork work, ScrubLine line, ModifierCode modifier, Rule rule, string why, FindingId id = FindingId.ModifierNotAllowed) =>
        work.Report(new FindingRecord { Id = id, Code = line.Code, Modifier = modifier, Rule = rule, Text = why }, line);

    private static void Judge(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        if (StateOwn.AsSpan().Contains(modifier))
        {
            if (!work.Payer.Modifiers(PayerSwitch.StateModifiers).Contains(modifier))
            {
                Forbid(work, line, modifier, Rule.M_U1_UD, "this payer uses no state modifiers", FindingId.ModifierNotAccepted);
            }

            return;
        }

        if (!ModifierApplicability.TryFind(modifier, out var row))
        {
            work.Report(new FindingRecord { Id = FindingId.UnknownModifier, Code = line.Code, Modifier = modifier }, line);
            return;
        }

        if (row.FirstYear > work.Date.Year)
        {
            work.Report(new FindingRecord { Id = FindingId.ModifierNotYetValid, Code = line.Code, Modifier = modifier, Rule = row.Rule, Date = new DateOnly(row.FirstYear, 1, 1) }, line);
            return;
        }

        if (!line.IsDead && JudgeKind(work, line, modifier, row))
        {
            JudgePayerAndPlace(work, line, modifier);
            JudgeAnatomy(work, line, modifier);
            IndicatorChecks.Judge(work, line, modifier);
        }
    }

    private static bool JudgeKind(ScrubWork work, ScrubLine line, ModifierCode modifier, in ModifierRow row)
    {
        var bit = ModifierBits.Of(modifier);
        if ((bit & ModifierBits.VisitBypass) != 0 && IsVisitAddOn(line))
        {
            Forbid(work, line, modifier, Rule.MOD_L5, "it belongs on the visit, not on its add-on");
            return false;
        }

        if (line.Number == 99024 && bit == ModifierBits.M24)
        {
            Forbid(work, line, modifier, Rule.MOD_L4, "99024 says that the visit belongs to the surgery", FindingId.ModifierExcluded);
            return false;
        }

        if (FootClass.AsSpan().Contains(modifier) && !IsFootCare(line))
        {
            Forbid(work, line, modifier, Rule.M_Q7, "it is for routine foot care");
            return false;
        }

        if ((row.Applies & (Applies)(1 << (int)line.Kind)) != 0 || IsTherapy(line, row))
        {
            return true;
        }

        var rule = line.Kind == CodeKind.Visit && (bit & (ModifierBits.M59 | ModifierBits.X)) != 0 ? Rule.X59_7 : row.Applies == Applies.None ? row.Rule : Rule.MOD_L5;
        Forbid(work, line, modifier, rule, "it does not apply to this kind of code", FindingId.ModifierWrongKind);
        return false;
    }

    private static void JudgePayerAndPlace(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        var bit = ModifierBits.Of(modifier);
        var payer = work.Payer;
        if (Liability.AsSpan().Contains(modifier) && payer.TryGetBool(PayerSwitch.AbnModifiers, out var notices) && !notices)
        {
            work.Report(new FindingRecord { Id = FindingId.NotAPayerModifier, Code = line.Code, Modifier = modifier, Switch = PayerSwitch.AbnModifiers, Text = payer.Id }, line);
        }
        else if (modifier == GU && work.IsMedicare)
        {
            work.Report(new FindingRecord { Id = FindingId.NotAPayerModifier, Code = line.Code, Modifier = modifier, Rule = Rule.M_GU, Text = payer.Id }, line);
        }
        else if (modifier == M90 && payer.TryGet(PayerSwitch.Modifier90, out Modifier90Choice pass) && pass == Modifier90Choice.Deny)
        {
            Forbid(work, line, modifier, Rule.M_90, "only the laboratory may bill its work");
        }
        else if (modifier == QW && line.Number is 87220 or 87210)
        {
            work.Report(new FindingRecord { Id = FindingId.NotWaived, Code = line.Code, Modifier = modifier }, line);
        }
        else if (modifier == M47 && work.IsMedicare)
        {
            work.Report(new FindingRecord { Id = FindingId.NotAPayerModifier, Code = line.Code, Modifier = modifier, Rule = Rule.M_47, Text = payer.Id }, line);
        }

        if (bit == ModifierBits.M95 && payer.TryGet(PayerSwitch.TelehealthModifier, out TelehealthModifierChoice telehealth) && telehealth == TelehealthModifierChoice.None)
        {
            work.Report(new FindingRecord { Id = FindingId.TelehealthModifierUnneeded, Code = line.Code, Modifier = modifier, Switch = PayerSwitch.TelehealthModifier }, line);
        }

        if ((bit & (ModifierBits.M93 | ModifierBits.M95)) != 0 && line.Place is not ("02" or "10"))
        {
            work.Report(new FindingRecord { Id = FindingId.PosTelehealthMismatch, Code = line.Code, Modifier = modifier, Text = line.Place }, line);
        }

        if (bit == ModifierBits.FS && !PlaceOf(work, line))
        {
            work.Report(new FindingRecord { Id = FindingId.SplitSharedNeedsFacility, Code = line.Code, Modifier = modifier, Text = line.Place }, line);
        }
    }

    private static void JudgeAnatomy(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        var bit = ModifierBits.Of(modifier);
        if ((bit & ModifierBits.Lids) != 0)
        {
            if (!AnatomicFit.TakesLid(line))
            {
                Forbid(work, line, modifier, Rule.M_E1_4, "it names an eyelid");
            }
            else if (line.Units != 1)
            {
                Forbid(work, line, modifier, Rule.M_E1_4, "one lid is one unit");
            }
        }
        else if ((bit & (ModifierBits.Fingers | ModifierBits.Toes)) != 0)
        {
            if (!AnatomicFit.TakesDigit(line))
            {
                Forbid(work, line, modifier, (bit & ModifierBits.Fingers) != 0 ? Rule.M_F : Rule.M_T, "the code or its site is no digit's");
            }
            else if (line.Units != 1)
            {
                work.Report(new FindingRecord { Id = FindingId.UnitsWithDigit, Code = line.Code, Modifier = modifier, Value = line.Units }, line);
            }
        }
        else if (bit == ModifierBits.M91 && line.Number is >= 88300 and <= 88399)
        {
            Forbid(work, line, modifier, Rule.M_91, "it is for clinical laboratory tests");
        }
        else if ((bit & (ModifierBits.M76 | ModifierBits.M77 | ModifierBits.M91)) != 0 && !IsRepeated(work, line))
        {
            work.Report(new FindingRecord { Id = FindingId.NothingRepeated, Code = line.Code, Modifier = modifier }, line);
        }
    }

    private static bool PlaceOf(ScrubWork work, ScrubLine line) =>
        int.TryParse(line.Place, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place)
        && work.Edition.FindPlaceOfService(place).Setting == ReferenceData.PlaceSetting.Facility;

    private static bool IsRepeated(ScrubWork work, ScrubLine line)
    {
        foreach (var other in work.Lines)
        {
            if (!ReferenceEquals(other, line) && other.Code == line.Code)
            {
                return true;
            }
        }

        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.Code == line.Code)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVisitAddOn(ScrubLine line) => line.Number is 99415 or 99416 or 99417 or 99418 || (line.Kind == CodeKind.Visit && LongitudinalVisitCheck.IsVisitAddOn(line.Code));

    private static bool IsFootCare(ScrubLine line) => line.Number is 11055 or 11056 or 11057 or 11719 or 11720 or 11721 || line.Code == TrimmingCode;

    /// <summary>Therapy modifiers are accepted on therapy codes only.</summary>
    private static bool IsTherapy(ScrubLine line, in ModifierRow row) => row.Rule == Rule.M_CQ && line.Number is >= 97000 and <= 97999;
}
