using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>
/// Digits, lids, sides and both sides at once (NA-10, M-E1-4, M-LTRT, M-50): where the code takes one and the site or side is stated, else
/// asked.
/// </summary>
internal static class AnatomicModifiers
{
    private static readonly ModifierCode M50 = ModifierCode.Parse("50");
    private const byte PaidForBoth = 1;

    /// <summary>Chalazia of different lids, or under general anesthesia.</summary>
    private static readonly int[] OfSeveralLids = [67805, 67808];

    internal static void Assign(CodingWork work)
    {
        for (int i = 0, count = work.LineCount; i < count; i++)
        {
            var line = work.Lines[i];
            if (line.Dropped || line.Class is not (CodeClass.Procedure or CodeClass.Medicine) || HasGivenPlace(line))
            {
                continue;
            }

            if (TwoSidedCode.IsOfBothSides(line.Code))
            {
                continue;
            }

            if (line.Profile.Is(CodeTraits.Nail))
            {
                AddDigit(work, line);
            }
            else if (IsDeepDigitSurgery(line)
                && AnatomicPlaces.DigitOf(AnatomicPlaces.SiteOf(work, line), AnatomicPlaces.SideOf(work, line)) is { IsEmpty: false } digit)
            {
                _ = line.Add(digit, Rule.ST_15).Using(Fact.Site).Using(Fact.Laterality);
            }
            else if (!IsLidSurgery(line) || !IsSettledAsLid(work, line))
            {
                AddSide(work, line);
            }
        }

        Orphans.Drop(work);
    }

    /// <summary>A given code that names its place or both sides says where it was.</summary>
    private static bool HasGivenPlace(LineDraft line)
    {
        if (line.Kind != ServiceKind.Code)
        {
            return false;
        }

        foreach (var modifier in line.Modifiers)
        {
            if (modifier == M50 || AnatomicPlaces.IsAnatomic(modifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Surgery of hand and foot under the skin; on a finger or toe it names the digit instead of the side.</summary>
    private static bool IsDeepDigitSurgery(LineDraft line) => line.Profile.Is(CodeTraits.DigitSurgery);

    /// <summary>Surgery of a lid, but for codes that name several lids at once.</summary>
    private static bool IsLidSurgery(LineDraft line) =>
        line.Units == 1 && line.Profile.Is(CodeTraits.LidSurgery) && !OfSeveralLids.AsSpan().Contains(line.Code.Number);

    private static void AddDigit(CodingWork work, LineDraft line)
    {
        var digit = line.Digit >= 0 ? DigitSet.At(line.Digit) : AnatomicPlaces.DigitOf(AnatomicPlaces.SiteOf(work, line), AnatomicPlaces.SideOf(work, line));
        if (!digit.IsEmpty)
        {
            _ = line.Add(digit, Rule.NA_10).Using(Fact.Digits);
        }
        else if (!HasDigit(line))
        {
            work.Report(new FindingRecord { Id = FindingId.DigitMissing, Service = line.Services[0], Code = line.Code, Value = line.Units });
        }
    }

    private static bool HasDigit(LineDraft line)
    {
        foreach (var modifier in line.Modifiers)
        {
            if (DigitSet.IndexOf(modifier) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lid and its side are asked for where the site is a lid; true where that settles the line's place.</summary>
    private static bool IsSettledAsLid(CodingWork work, LineDraft line)
    {
        var (site, side) = (AnatomicPlaces.SiteOf(work, line), AnatomicPlaces.SideOf(work, line));
        if (side == Laterality.Bilateral && line.Fee.Bilat == PaidForBoth)
        {
            return false;
        }

        _ = line.Using(Fact.Site).Using(Fact.Laterality);
        switch (site)
        {
            case BodySite.Eyelid:
                work.AskSite(line.Services[0], BodySite.Eyelid);
                work.HoldLine(line);
                return true;
            case BodySite.EyelidUpper or BodySite.EyelidLower when side is null:
                work.AskWords(line.Services[0], Fact.Laterality, SideQuestion.One);
                work.HoldLine(line);
                return true;
            case BodySite.EyelidUpper or BodySite.EyelidLower:
                var lid = AnatomicPlaces.LidOf(site, side);
                if (!lid.IsEmpty)
                {
                    _ = line.Add(lid, Rule.M_E1_4);
                }

                return true;
            default:
                return false;
        }
    }

    private static void AddSide(CodingWork work, LineDraft line)
    {
        var side = AnatomicPlaces.SideOf(work, line);
        if (line.Fee.Bilat == PaidForBoth)
        {
            if (side is null && SideQuestion.IsNeeded(work, line))
            {
                work.AskWords(line.Services[0], Fact.Laterality);
                work.HoldLine(line);
                return;
            }

            if (side == Laterality.Bilateral)
            {
                ReportBoth(work, line);
                return;
            }
        }

        var modifier = AnatomicPlaces.SideOf(side);
        if (modifier.IsEmpty)
        {
            return;
        }

        if (line.Class == CodeClass.Procedure && !IsSkin(line) && UnknownIndicator.IsOn(line))
        {
            UnknownIndicator.Report(work, line, modifier);
        }
        else if (TakesSide(work, line))
        {
            _ = line.Add(modifier, Rule.M_LTRT).Using(Fact.Laterality);
        }
    }

    /// <summary>Codes of one side; on skin lines only where the payer wants it (EmitSideOnSkin).</summary>
    private static bool TakesSide(CodingWork work, LineDraft line)
    {
        if (!IsSkin(line))
        {
            return line.Fee.Bilat is 1 or 2 or 3;
        }

        if (line.Global == GlobalDays.Zzz)
        {
            return false;
        }

        if (!work.TryUse(Switches.EmitSideOnSkin, line.Services[0], out bool emits))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return false;
        }

        _ = emits ? line.Because(Rule.M_LTRT, Switches.EmitSideOnSkin) : line;
        return emits;
    }

    private static bool IsSkin(LineDraft line) => line.Profile.Is(CodeTraits.SkinSurgery);

    /// <summary>Both sides: one line with 50, two units, or a line a side, as the payer says.</summary>
    private static void ReportBoth(CodingWork work, LineDraft line)
    {
        if (!work.TryUse(Switches.Bilateral, line.Services[0], out BilateralChoice choice))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = line.Because(Rule.M_50, Switches.Bilateral).Using(Fact.Laterality);
        switch (choice)
        {
            case BilateralChoice.OneLine50:
                line.Units = 1;
                _ = line.Add(M50);
                break;
            case BilateralChoice.TwoUnits:
                line.Units = 2;
                break;
            default:
                var other = work.AddCopy(line);
                _ = line.Add(AnatomicPlaces.Left);
                _ = other.Add(AnatomicPlaces.Right);
                break;
        }
    }
}
