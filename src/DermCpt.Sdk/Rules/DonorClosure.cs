namespace DermCpt.Rules;

/// <summary>Whether a closure beside a graft closes the place that the graft was taken from (GR-donor, GR-donor2, FL-11).</summary>
internal static class DonorClosure
{
    internal enum Kind : byte
    {
        /// <summary>Another wound, or the recipient's own.</summary>
        Other,

        /// <summary>The record does not say.</summary>
        Unstated,

        /// <summary>The donor's: part of the graft.</summary>
        Donor,
    }

    /// <summary>
    /// A closure whose own label, or whose statement, makes it another wound is not judged here. Where the donor is stated, a closure there is
    /// its own; where it is not, any closure away from a full-thickness graft may be.
    /// </summary>
    internal static Kind Of(GraftService graft, RepairService repair)
    {
        if (graft.GraftType is not (GraftType.FullThickness or GraftType.Composite) || repair.Lesion is not null || repair.SeparateLesion == true
            || graft.SeparateLesion == true)
        {
            return Kind.Other;
        }

        var site = repair.Site ?? BodySite.None;
        var isAway = SiteTable.Apart(site, graft.Site ?? BodySite.None) || SiteTable.AreOppositeSides(repair.Laterality, graft.Laterality);
        if (graft.DonorSite is not { } donor)
        {
            return isAway && graft.GraftType == GraftType.FullThickness ? Kind.Unstated : Kind.Other;
        }

        var isThere = site != BodySite.None && !SiteTable.Apart(site, donor);
        return isThere && (isAway || SiteTable.Apart(donor, graft.Site ?? BodySite.None)) ? Kind.Donor : Kind.Other;
    }

    /// <summary>Whether a closure that the record gives the graft's own label is of the donor: it lies away from the recipient.</summary>
    internal static bool IsAway(GraftService graft, RepairService repair) =>
        graft.GraftType is GraftType.FullThickness or GraftType.Composite
        && (SiteTable.Apart(repair.Site ?? BodySite.None, graft.Site ?? BodySite.None) || SiteTable.AreOppositeSides(repair.Laterality, graft.Laterality));
}
