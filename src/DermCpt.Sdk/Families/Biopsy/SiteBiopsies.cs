using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Sites whose own biopsy code beats 11102-11107 (BX-19, BX-20, BX-22). Each is a line of its own.</summary>
internal static class SiteBiopsies
{
    private const int Skin = 0;
    private const int NeedsSex = -1;
    private const int NeedsPolicy = -2;
    private const int First = 56605;
    private const int LidMargin = 67810;
    private const int Conjunctiva = 68100;
    private const int EarCanal = 69105;
    private const int NailUnit = 11755;
    private const int Vaginal = 57100;
    private const int VaginalDeep = 57105;

    /// <summary>Sites with one code, whatever else is documented.</summary>
    private static readonly (BodySite Site, int Code)[] Plain =
    [
        (BodySite.LipVermilion, 40490), (BodySite.OralVestibule, 40808), (BodySite.GingivaAlveolus, 40808), (BodySite.TongueAnterior, 41100),
            (BodySite.TonguePosterior, 41105),
        (BodySite.FloorOfMouth, 41108), (BodySite.Palate, 42100), (BodySite.NoseIntranasal, 30100), (BodySite.Conjunctiva, Conjunctiva),
        (BodySite.EarCanal, EarCanal),
        (BodySite.NailUnitFinger, NailUnit), (BodySite.NailUnitToe, NailUnit), (BodySite.Vulva, First),
    ];

    /// <summary>True where the general skin codes apply; else the site's own line was added, or a fact asked for.</summary>
    internal static bool IsSkin(CodingWork work, short service, BiopsyService biopsy)
    {
        var site = biopsy.Site ?? BodySite.None;
        if (site == BodySite.None)
        {
            work.AskSite(service, site);
            return false;
        }

        var found = int.MinValue;
        foreach (var row in SiteTable.RowsOf(site))
        {
            var here = CodeOf(work, service, row);
            if (found != int.MinValue && found != here)
            {
                work.AskSite(service, site);
                return false;
            }

            found = here;
        }

        return found != NeedsPolicy && IsSkin(work, service, biopsy, found);
    }

    private static bool IsSkin(CodingWork work, short service, BiopsyService biopsy, int found)
    {
        if (found == NeedsSex)
        {
            work.AskVisit(Fact.Sex, ChoiceForm.Words);
            work.Mark(service, ServiceOutcome.Asked);
            return false;
        }

        if (found != Skin && found != First && !IsVaginal(found))
        {
            AddOwn(work, service, biopsy, found);
        }
        else if (biopsy.InvolvesLidMargin is null && IsLid(biopsy.Site ?? BodySite.None))
        {
            work.Report(FindingId.LidMarginNotStated, service);
        }

        return found == Skin;
    }

    /// <summary>Vulva and female perineum count: the first lesion, then each further one.</summary>
    internal static void AddCounted(CodingWork work, ReadOnlySpan<short> biopsies)
    {
        LineDraft? first = null;
        LineDraft? further = null;
        var units = 0;
        foreach (var service in biopsies)
        {
            var biopsy = (BiopsyService)work[service];
            if (biopsy.Technique == BiopsyTechnique.StratumCorneum || biopsy.Count == 0
                || biopsy.Site is not (BodySite.Vulva or BodySite.Perineum or BodySite.PubisMons) || CodeOf(work, service, biopsy.Site.Value) != First)
            {
                continue;
            }

            var lesions = work.LesionsOf(service);
            if (first is null)
            {
                first = work.AddLine(ProcedureCode.FromNumber(First), 1, service, Rule.BX_19).Using(Fact.Site);
                lesions--;
            }

            if (lesions > 0)
            {
                units += lesions;
                further = further?.From(service) ?? work.AddLine(ProcedureCode.FromNumber(First + 1), 1, service, Rule.BX_19).Using(Fact.Count);
                further.AddOnTo = ProcedureCode.FromNumber(First);
                further.Units = units;
            }
        }
    }

    /// <summary>The vagina has one code a session whatever the lesions: with suture beats simple.</summary>
    internal static void AddVaginal(CodingWork work, ReadOnlySpan<short> biopsies)
    {
        for (var i = 0; i < biopsies.Length; i++)
        {
            if (!IsVaginal(work, biopsies[i]) || IsLaterOfSession(work, biopsies, i))
            {
                continue;
            }

            LineDraft? line = null;
            foreach (var service in biopsies[i..])
            {
                if (IsVaginal(work, service) && string.Equals(work[service].Session, work[biopsies[i]].Session, StringComparison.Ordinal))
                {
                    line = line?.From(service) ?? work.AddLine(ProcedureCode.FromNumber(Vaginal), 1, service, Rule.BX_19).Using(Fact.Site).Using(Fact.Deep);
                    line.Code = ((BiopsyService)work[service]).Deep == true ? ProcedureCode.FromNumber(VaginalDeep) : line.Code;
                }
            }
        }
    }

    private static bool IsLaterOfSession(CodingWork work, ReadOnlySpan<short> biopsies, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (IsVaginal(work, biopsies[i]) && string.Equals(work[biopsies[i]].Session, work[biopsies[place]].Session, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVaginal(CodingWork work, short service) =>
        work[service] is BiopsyService { Site: BodySite.Vagina, Count: not 0, Technique: not BiopsyTechnique.StratumCorneum };

    private static bool IsVaginal(int code) => code is Vaginal or VaginalDeep;

    private static int CodeOf(CodingWork work, int service, BodySite row)
    {
        var biopsy = (BiopsyService)work[service];
        switch (row)
        {
            case BodySite.EyelidUpper or BodySite.EyelidLower:
                return biopsy.InvolvesLidMargin == true ? LidMargin : Skin;
            case BodySite.LipCutaneous:
                return !work.TryUse(Switches.WhiteLipBiopsy, service, out WhiteLipBiopsyChoice lip) ? NeedsPolicy : lip == WhiteLipBiopsyChoice.Code40490
                    ? 40490 : Skin;
            case BodySite.EarExternal:
                return !work.TryUse(Switches.EarBiopsy, service, out EarBiopsyChoice ear) ? NeedsPolicy : ear == EarBiopsyChoice.Code69100 ? 69100 : Skin;
            case BodySite.Penis:
                return biopsy.Deep == true ? 54105 : 54100;
            case BodySite.Vagina:
                return biopsy.Deep == true ? VaginalDeep : Vaginal;
            case BodySite.Perineum or BodySite.PubisMons:
                return OfSex(work);
            default:
                foreach (var (site, code) in Plain)
                {
                    if (site == row)
                    {
                        return code;
                    }
                }

                return Skin;
        }
    }

    private static int OfSex(CodingWork work) => work.Sex switch { Sex.Female => First, Sex.Male => Skin, _ => NeedsSex };

    private static void AddOwn(CodingWork work, short service, BiopsyService biopsy, int code)
    {
        if (code == NailUnit)
        {
            NailFamily.ReportClippings(work, service, ProcedureCode.FromNumber(code));
            if (biopsy.Digits is { Bits: not 0 } digits)
            {
                NailFamily.AddBiopsy(work, service, digits.Bits, Rule.BX_19);
                return;
            }
        }

        // A lid, an eye and an ear canal are one unit each, however many lesions.
        var units = code is LidMargin or Conjunctiva or EarCanal ? 1 : work.LesionsOf(service);
        var line = work.AddLine(ProcedureCode.FromNumber(code), units, service, Rule.BX_19).Using(Fact.Site).Using(Fact.Count);
        if (code == 69100)
        {
            _ = line.Because(Rule.BX_22, Switches.EarBiopsy);
        }
        else if (code == 40490 && biopsy.Site == BodySite.LipCutaneous)
        {
            _ = line.Because(Rule.BX_19, Switches.WhiteLipBiopsy);
        }
    }

    private static bool IsLid(BodySite site) => site is BodySite.EyelidUpper or BodySite.EyelidLower or BodySite.Eyelid;
}
