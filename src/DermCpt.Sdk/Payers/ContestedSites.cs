namespace DermCpt;

/// <summary>A contested site (ST-04): under a value of its switch, some families read another row for it.</summary>
internal readonly struct ContestedSite(BodySite site, PayerSwitch @switch, int value, int families, BodySite readAs)
{
    /// <summary>The contested row.</summary>
    internal BodySite Site { get; init; } = site;
    /// <summary>The payer's switch.</summary>
    internal PayerSwitch Switch { get; init; } = @switch;
    /// <summary>The value that changes the reading.</summary>
    internal int Value { get; init; } = value;
    /// <summary>One bit for each family that reads the other row.</summary>
    internal int Families { get; init; } = families;
    /// <summary>The row that is read instead.</summary>
    internal BodySite ReadAs { get; init; } = readAs;
}

/// <summary>The contested sites of sites.md and what each switch changes (ST-04).</summary>
internal static class ContestedSites
{
    private const int Skin = (1 << (int)SiteFamily.SoftTissue) - 1;
    private const int SkinAndSoftTissue = Skin | (1 << (int)SiteFamily.SoftTissue);
    private const int LimbLike = (1 << (int)SiteFamily.ComplexRepair) | (1 << (int)SiteFamily.AdjacentTissue) | (1 << (int)SiteFamily.FullThicknessGraft) | (1 << (int)SiteFamily.PedicleFlap);
    private const int SkinButGraftPreparation = Skin & ~(1 << (int)SiteFamily.PreparationGraft);

    private static readonly ContestedSite[] Contested =
    [
        new(BodySite.Temple, Switches.TempleSite, (int)TempleSiteChoice.Scalp, SkinAndSoftTissue, BodySite.Scalp),
        new(BodySite.Jaw, Switches.JawSite, (int)JawSiteChoice.Neck, SkinAndSoftTissue, BodySite.NeckAnteriorLateral),
        new(BodySite.CanthusMedial, Switches.CanthusSite, (int)CanthusSiteChoice.Face, SkinAndSoftTissue, BodySite.Cheek),
        new(BodySite.CanthusLateral, Switches.CanthusSite, (int)CanthusSiteChoice.Face, SkinAndSoftTissue, BodySite.Cheek),
        new(BodySite.PostauricularMastoid, Switches.MastoidSite, (int)MastoidSiteChoice.Neck, SkinAndSoftTissue, BodySite.NeckAnteriorLateral),
        new(BodySite.Shoulder, Switches.ShoulderSite, (int)ShoulderSiteChoice.Trunk, LimbLike, BodySite.Chest),
        new(BodySite.Hip, Switches.HipSite, (int)HipSiteChoice.Trunk, LimbLike, BodySite.Chest),
        new(BodySite.Buttock, Switches.ButtockSite, (int)ButtockSiteChoice.Leg, LimbLike, BodySite.Thigh),
        new(BodySite.Wrist, Switches.WristSite, (int)WristSiteChoice.Hand, SkinButGraftPreparation, BodySite.HandDorsum),
        new(BodySite.Ankle, Switches.AnkleSite, (int)AnkleSiteChoice.Foot, SkinButGraftPreparation, BodySite.FootDorsum),
        new(BodySite.GroinInguinal, Switches.GroinSite, (int)GroinSiteChoice.Genitalia, Skin, BodySite.Scrotum),
        new(BodySite.GroinInguinal, Switches.GroinSite, (int)GroinSiteChoice.Leg, Skin, BodySite.Thigh),
        new(BodySite.Perineum, Switches.PerineumSite, (int)PerineumSiteChoice.Genitalia, Skin, BodySite.Scrotum),
        new(BodySite.PubisMons, Switches.PubisSite, (int)PubisSiteChoice.Trunk, Skin, BodySite.Abdomen),
        new(BodySite.Axilla, Switches.AxillaSoftTissue, (int)AxillaSoftTissueChoice.Arm, 1 << (int)SiteFamily.SoftTissue, BodySite.UpperArm),
    ];

    internal static ReadOnlySpan<ContestedSite> All => Contested;
}
