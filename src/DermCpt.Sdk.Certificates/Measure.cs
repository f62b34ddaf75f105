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
        "count" => services.Sum(static service => Json.Number(service, "count") ?? 1),
        "areaSqCm" => Area(services),
        "stages" => services.Sum(static service => service.GetProperty("stages").GetArrayLength()),
        "blocks" => services.Sum(static service => service.GetProperty("stages").EnumerateArray().Sum(static stage => stage.ValueKind == JsonValueKind.Null ? 0 : Math.Max(0, stage.GetInt32() - BlocksOfAStage)) + BlocksOfAStage),
        _ => Sum(services, service => Json.Number(service, measure)),
    };

    /// <summary>The lesion and the margin on both sides.</summary>
    private static decimal? Excised(JsonElement service) => Json.Number(service, "lesionDiameterCm") + (2 * Json.Number(service, "marginCm"));

    /// <summary>An area as stated, or both defects; two transfers of one lesion share its primary defect.</summary>
    private static decimal? Area(List<JsonElement> services)
    {
        var sum = 0m;
        var lesions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            if (Json.Number(service, "areaSqCm") is { } area)
            {
                sum += area;
                continue;
            }

            if (Json.Number(service, "primaryDefectSqCm") is not { } primary || Json.Number(service, "secondaryDefectSqCm") is not { } secondary)
            {
                return null;
            }

            var isShared = false;
            foreach (var label in LabelsOf(service))
            {
                isShared |= !lesions.Add(label);
            }

            sum += secondary + (isShared ? 0 : primary);
        }

        return sum;
    }

    private static IEnumerable<string> LabelsOf(JsonElement service) =>
        [
            .. service.TryGetProperty("lesion", out var lesion) ? [lesion.GetString()!] : Array.Empty<string>(),
            .. service.TryGetProperty("closes", out var closes) ? closes.EnumerateArray().Select(static label => label.GetString()!) : [],
        ];

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
