using System.Globalization;

namespace DermCpt.Testing;

/// <summary>An encounter under other names: every id and every lesion label replaced, in the order of the old names or in its reverse.</summary>
internal static class Renaming
{
    internal static Encounter Of(Encounter encounter, bool isTurned)
    {
        var labels = Names(encounter.Services.SelectMany(LabelsOf).Concat(encounter.History.Select(static earlier => earlier.Lesion).OfType<string>()), "lesion", isTurned);
        var ids = Names(encounter.Services.Select(static service => service.Id), "n", isTurned);
        return encounter with
        {
            Services = [.. encounter.Services.Select(service => Renamed(service, ids, labels))],
            History = [.. encounter.History.Select(earlier => earlier with { Lesion = earlier.Lesion is null ? null : labels[earlier.Lesion] })],
        };
    }

    private static IEnumerable<string> LabelsOf(Service service) =>
        (service.Lesion is null ? [] : new[] { service.Lesion }).Concat(ClosedBy(service) ?? ValueList<string>.Empty);

    private static ValueList<string>? ClosedBy(Service service) => service switch
    {
        AdjacentTissueTransferService transfer => transfer.Closes,
        FlapService flap => flap.Closes,
        _ => null,
    };

    private static Service Renamed(Service service, Dictionary<string, string> ids, Dictionary<string, string> labels)
    {
        var renamed = service with { Id = ids[service.Id], Lesion = service.Lesion is null ? null : labels[service.Lesion] };
        ValueList<string>? closes = ClosedBy(service) is { } closed ? [.. closed.Select(label => labels[label])] : null;
        return renamed switch
        {
            AdjacentTissueTransferService transfer => transfer with { Closes = closes },
            FlapService flap => flap with { Closes = closes },
            _ => renamed,
        };
    }

    private static Dictionary<string, string> Names(IEnumerable<string> names, string word, bool isTurned)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return all.ToDictionary(
            static name => name,
            name => word + (isTurned ? all.Count - all.IndexOf(name) : all.IndexOf(name) + 1).ToString("000", CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
    }
}
