using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Sites whose own drainage code comes before those of the skin, with the collections that it takes (ID-01, ID-02b). Thread-safe: no state.</summary>
internal static class SiteDrainages
{
    private const int Skin = 0;
    private const int NeedsSex = -1;
    private const int NotModelled = -2;
    private const int AbscessOnly = 1 << (int)DrainedLesionType.Abscess;
    private const int WithHematoma = AbscessOnly | (1 << (int)DrainedLesionType.Hematoma);
    private const int WithCyst = WithHematoma | (1 << (int)DrainedLesionType.Cyst);

    /// <summary>
    /// One row a site: which collections, the simple and the complicated code. Tongue and floor of the mouth have codes by depth, which are
    /// not modelled.
    /// </summary>
    private static readonly (BodySite Site, int Lesions, int Simple, int Complicated)[] Sites =
    [
        (BodySite.EarExternal, WithHematoma, 69000, 69005), (BodySite.EarCanal, AbscessOnly, 69020, 69020),
        (BodySite.EyelidUpper, AbscessOnly, 67700, 67700), (BodySite.EyelidLower, AbscessOnly, 67700, 67700),
        (BodySite.OralVestibule, WithCyst, 40800, 40801), (BodySite.TongueAnterior, WithCyst, NotModelled, NotModelled),
        (BodySite.TonguePosterior, WithCyst, NotModelled, NotModelled), (BodySite.FloorOfMouth, WithCyst, NotModelled, NotModelled),
        (BodySite.Vulva, AbscessOnly, 56405, 56405), (BodySite.Perineum, AbscessOnly, 56405, 56405),
        (BodySite.Scrotum, AbscessOnly, 55100, 55100), (BodySite.PerianalAnalMargin, AbscessOnly, 46050, 46050),
    ];

    /// <summary>Below the skin of a finger another code would stand; the record has no depth, so the skin's is reported and the other named.</summary>
    private static readonly (ProcedureCode Simple, ProcedureCode Complicated) BelowFingerSkin = (ProcedureCode.FromNumber(26010),
        ProcedureCode.FromNumber(26011));

    /// <summary>True where the codes of the skin apply; else the site's own line was added, or a fact asked for.</summary>
    internal static bool IsSkin(CodingWork work, int first, short service, IncisionAndDrainageService drainage, DrainedLesionType lesion)
    {
        var site = drainage.Site ?? BodySite.None;
        var found = Skin;
        var isFirst = true;
        foreach (var row in drainage.Puncture == true ? [] : SiteTable.RowsOf(site))
        {
            var here = CodeOf(work, row, lesion, drainage.Complicated == true);
            if (!isFirst && here != found)
            {
                work.AskSite(service, site);
                return false;
            }

            (found, isFirst) = (here, false);
        }

        switch (found)
        {
            case Skin:
                return true;
            case NotModelled:
                work.NotModelled(service);
                break;
            case NeedsSex:
                work.AskVisit(Fact.Sex, ChoiceForm.Words);
                work.Mark(service, ServiceOutcome.Asked);
                break;
            default:
                Add(work, first, service, drainage, ProcedureCode.FromNumber(found));
                break;
        }

        return false;
    }

    /// <summary>The code of a finger's deeper abscess, or none elsewhere (ID-02b).</summary>
    internal static ProcedureCode DeeperCode(IncisionAndDrainageService drainage, bool isComplicated)
    {
        var rows = SiteTable.RowsOf(drainage.Site ?? BodySite.None);
        foreach (var row in rows)
        {
            if (row is not (BodySite.Thumb or BodySite.Finger2 or BodySite.Finger3 or BodySite.Finger4 or BodySite.Finger5))
            {
                return default;
            }
        }

        return rows.IsEmpty || drainage.LesionType != DrainedLesionType.Abscess ? default : isComplicated ? BelowFingerSkin.Complicated
            : BelowFingerSkin.Simple;
    }

    private static int CodeOf(CodingWork work, BodySite row, DrainedLesionType lesion, bool isComplicated)
    {
        foreach (ref readonly var own in Sites.AsSpan())
        {
            if (own.Site == row && (own.Lesions & (1 << (int)lesion)) != 0)
            {
                return row != BodySite.Perineum || work.Sex == Sex.Female ? (isComplicated ? own.Complicated : own.Simple) : work.Sex is null ? NeedsSex : Skin;
            }
        }

        return Skin;
    }

    /// <summary>One line an ear, lid or other site of the session, complicated where one of its collections was; the codes count no collections.</summary>
    private static void Add(CodingWork work, int first, short service, IncisionAndDrainageService drainage, ProcedureCode code)
    {
        foreach (var line in work.Lines[first..])
        {
            var other = work.First(line);
            if (IsOfFamily(line.Code, code) && other.Site == drainage.Site && other.Laterality == drainage.Laterality
                && string.Equals(other.Session, drainage.Session, StringComparison.Ordinal))
            {
                _ = line.From(service).Because(Rule.MP_01);
                line.Code = line.Code > code ? line.Code : code;
                return;
            }
        }

        _ = work.AddLine(code, 1, service, Rule.ID_01).Because(Rule.ID_02b).Using(Fact.LesionType).Using(Fact.Site).Using(Fact.Complicated);
        if (drainage.Complicated is null && HasGreater(code))
        {
            work.Report(FindingId.ComplicatedNotStated, service);
        }
    }

    /// <summary>Simple and complicated form of one site.</summary>
    private static bool IsOfFamily(ProcedureCode made, ProcedureCode code)
    {
        foreach (ref readonly var own in Sites.AsSpan())
        {
            if ((code.Number == own.Simple || code.Number == own.Complicated) && (made.Number == own.Simple || made.Number == own.Complicated))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGreater(ProcedureCode code)
    {
        foreach (ref readonly var own in Sites.AsSpan())
        {
            if (code.Number == own.Simple && own.Complicated != own.Simple)
            {
                return true;
            }
        }

        return false;
    }
}
