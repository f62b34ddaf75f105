using DermCpt.Anatomy;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Payers;

namespace DermCpt.Selection;

/// <summary>A contested site (ST-04): under a value of its switch, some families read another row for it.</summary>
/// <param name="Site">The contested row.</param>
/// <param name="Switch">The payer's switch.</param>
/// <param name="Value">The value that changes the reading.</param>
/// <param name="Families">One bit for each family that reads the other row.</param>
/// <param name="Lender">The row that is read instead.</param>
internal readonly record struct ContestedSite(BodySite Site, PayerSwitch Switch, int Value, int Families, BodySite Lender);

/// <summary>The group of a site in a family, under the payer's readings of contested sites (ST-00, ST-01, ST-04).</summary>
internal static class SiteGroups
{
    private const int Skin = (1 << (int)SiteFamily.SoftTissue) - 1;
    private const int SkinAndSoftTissue = Skin | (1 << (int)SiteFamily.SoftTissue);
    private const int LimbLike = (1 << (int)SiteFamily.ComplexRepair) | (1 << (int)SiteFamily.AdjacentTissue) | (1 << (int)SiteFamily.FullThicknessGraft) | (1 << (int)SiteFamily.PedicleFlap);
    private const int SkinButGraftPreparation = Skin & ~(1 << (int)SiteFamily.PreparationGraft);

    private static readonly ContestedSite[] Contested =
    [
        new(BodySite.Temple, PayerSwitch.TempleSite, (int)TempleSiteChoice.Scalp, SkinAndSoftTissue, BodySite.Scalp),
        new(BodySite.Jaw, PayerSwitch.JawSite, (int)JawSiteChoice.Neck, SkinAndSoftTissue, BodySite.NeckAnteriorLateral),
        new(BodySite.CanthusMedial, PayerSwitch.CanthusSite, (int)CanthusSiteChoice.Face, SkinAndSoftTissue, BodySite.Cheek),
        new(BodySite.CanthusLateral, PayerSwitch.CanthusSite, (int)CanthusSiteChoice.Face, SkinAndSoftTissue, BodySite.Cheek),
        new(BodySite.PostauricularMastoid, PayerSwitch.MastoidSite, (int)MastoidSiteChoice.Neck, SkinAndSoftTissue, BodySite.NeckAnteriorLateral),
        new(BodySite.Shoulder, PayerSwitch.ShoulderSite, (int)ShoulderSiteChoice.Trunk, LimbLike, BodySite.Chest),
        new(BodySite.Hip, PayerSwitch.HipSite, (int)HipSiteChoice.Trunk, LimbLike, BodySite.Chest),
        new(BodySite.Buttock, PayerSwitch.ButtockSite, (int)ButtockSiteChoice.Leg, LimbLike, BodySite.Thigh),
        new(BodySite.Wrist, PayerSwitch.WristSite, (int)WristSiteChoice.Hand, SkinButGraftPreparation, BodySite.HandDorsum),
        new(BodySite.Ankle, PayerSwitch.AnkleSite, (int)AnkleSiteChoice.Foot, SkinButGraftPreparation, BodySite.FootDorsum),
        new(BodySite.GroinInguinal, PayerSwitch.GroinSite, (int)GroinSiteChoice.Genitalia, Skin, BodySite.Scrotum),
        new(BodySite.GroinInguinal, PayerSwitch.GroinSite, (int)GroinSiteChoice.Leg, Skin, BodySite.Thigh),
        new(BodySite.Perineum, PayerSwitch.PerineumSite, (int)PerineumSiteChoice.Genitalia, Skin, BodySite.Scrotum),
        new(BodySite.PubisMons, PayerSwitch.PubisSite, (int)PubisSiteChoice.Trunk, Skin, BodySite.Abdomen),
        new(BodySite.Axilla, PayerSwitch.AxillaSoftTissue, (int)AxillaSoftTissueChoice.Arm, 1 << (int)SiteFamily.SoftTissue, BodySite.UpperArm),
    ];

    internal static ReadOnlySpan<ContestedSite> All => Contested;

    /// <summary>The group of one row; the switch that bears on it, if one does.</summary>
    internal static char OfRow(BodySite row, SiteFamily family, PayerProfile payer, Sex? sex, out PayerSwitch? decidedBy)
    {
        decidedBy = null;
        foreach (ref readonly var contested in Contested.AsSpan())
        {
            if (contested.Site != row || (contested.Families & (1 << (int)family)) == 0)
            {
                continue;
            }

            decidedBy = contested.Switch;
            var lends = payer.ValueOf(contested.Switch) == contested.Value || (row == BodySite.PubisMons && sex == Sex.Male);
            if (lends)
            {
                return SiteTable.Row(contested.Lender).Group(family);
            }
        }

        return SiteTable.Row(row).Group(family);
    }

    /// <summary>
    /// The group of a service's site, or '\0' after asking for the site: it is not stated, or it is coarse and its rows differ.
    /// </summary>
    internal static char Group(this CodingWork work, int service, SiteFamily family, out PayerSwitch? decidedBy) =>
        work.Group(service, work[service].Site ?? BodySite.None, family, true, out decidedBy);

    /// <summary>The same for a site that is not the service's own; asks only if told to.</summary>
    internal static char Group(this CodingWork work, int service, BodySite site, SiteFamily family, bool ask, out PayerSwitch? decidedBy)
    {
        decidedBy = null;
        var group = '\0';
        foreach (var row in SiteTable.RowsOf(site))
        {
            var here = OfRow(row, family, work.Payer, work.Sex, out var by);
            decidedBy ??= by;
            if (group != '\0' && group != here)
            {
                group = '\0';
                break;
            }

            group = here;
        }

        if (group == '\0' && ask)
        {
            work.AskSite(service, site);
        }

        return group;
    }

    /// <summary>Names a switch that bore on the site in a line's reasons (ST-04).</summary>
    internal static LineDraft BecauseOfSite(this LineDraft line, PayerSwitch? decidedBy) =>
        decidedBy is null ? line.Using(Fact.Site) : line.Using(Fact.Site).Because(Explanations.Rule.ST_04, decidedBy.Value);
}
