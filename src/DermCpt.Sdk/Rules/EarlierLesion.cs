namespace DermCpt.Rules;

/// <summary>Whether a service and an earlier one are about different lesions, as far as labels, sites and sides say.</summary>
internal static class EarlierLesion
{
    /// <summary>
    /// True where both have labels and these differ, or the places cannot be one. It decides nothing: it puts `unrelated` first among the
    /// answers (INF-03).
    /// </summary>
    internal static bool IsApart(Service service, PriorService earlier) =>
        service.Lesion is not null && earlier.Lesion is not null
            ? !string.Equals(service.Lesion, earlier.Lesion, StringComparison.Ordinal)
            : SiteTable.Apart(service.Site ?? BodySite.None, earlier.Site ?? BodySite.None)
            || SiteTable.AreOppositeSides(service.Laterality, earlier.Laterality);
}
