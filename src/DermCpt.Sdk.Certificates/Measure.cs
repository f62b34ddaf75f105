using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>Measures of services from their facts.</summary>
internal static class Measure
{
    private const int BlocksOfAStage = 5;

    /// <summary>The sum over services in the unit of a band; null where one of them does not state it.</summary>
    internal static decimal? Sum(List<JsonElement> services, string unit) => unit switch
    {
        "cm" => Sum(services, static service => Json.Number(service, "excisedDiameterCm") ?? Json.Number(service, "lengthCm") ?? Json.Number(service, "diameterCm") ?? Excised(service)),
        "cm2" => Of(services, "areaSqCm"),
        "cc" => Sum(services, static service => Json.Number(service, "volumeCc")),
        "percent" => Sum(services, static service => Json.Number(service, "bodySurfacePercent")),
        "count" => Of(services, "count"),
        "minutes" => Sum(services, static service => Json.Number(service, "minutes")),
        _ => null,
    };

    /// <summary>The sum of a named measure; null where one of the services does not state it.</summary>
    internal static decimal? Of(List<JsonElement> services, string measure) => measure switch
    {
        "count" => services.Sum(CountOf) - DigitsTwice(services),
        "areaSqCm" => Area(services),
        "stages" => services.Sum(static service => service.GetProperty("stages").GetArrayLength()),
        "blocks" => services.Sum(static service => service.GetProperty("stages").EnumerateArray().Sum(static stage => stage.ValueKind == JsonValueKind.Null ? 0 : Math.Max(0, stage.GetInt32() - BlocksOfAStage)) + BlocksOfAStage),
        _ => Sum(services, service => Json.Number(service, measure)),
    };

    /// <summary>A count as stated, or the digits of a nail.</summary>
    private static decimal CountOf(JsonElement service) =>
        Json.Number(service, "count") ?? (Json.States(service, "kind", "nail") && service.TryGetProperty("digits", out var digits) ? Math.Max(1, digits.GetArrayLength()) : 1);

    /// <summary>A nail is one, however many services name its digit.</summary>
    private static int DigitsTwice(List<JsonElement> services)
    {
        var digits = services.Where(static service => Json.States(service, "kind", "nail")).SelectMany(static service => Json.Texts(service, "digits")).ToList();
        return digits.Count - digits.Distinct().Count();
    }

    /// <summary>The lesion and the margin on both sides.</summary>
    private static decimal? Excised(JsonElement service) => Json.Number(service, "lesionDiameterCm") + (2 * Json.Number(service, "marginCm"));

    /// <summary>An area as stated, or both defects; the transfers of one line share its primary defect, which a stated area holds.</summary>
    private static decimal? Area(List<JsonElement> services)
    {
        decimal? sum = 0;
        var hasPrimary = services.Exists(static service => Json.Number(service, "areaSqCm") is not null || Json.Number(service, "primaryDefectSqCm") is not null);
        var isCounted = false;
        foreach (var service in services)
        {
            var (area, primary) = (Json.Number(service, "areaSqCm"), Json.Number(service, "primaryDefectSqCm"));
            sum += area ?? (hasPrimary ? Json.Number(service, "secondaryDefectSqCm") : null) + (isCounted ? 0 : primary ?? 0);
            isCounted |= area is not null || primary is not null;
        }

        return sum;
    }

    private static decimal? Sum(List<JsonElement> services, Func<JsonElement, decimal?> measure)
    {
        decimal? sum = 0;
        foreach (var service in services)
        {
            sum += measure(service);
        }

        return sum;
    }
}
