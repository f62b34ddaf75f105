using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DermCpt.Json;

namespace DermCpt.Serve;

/// <summary>The description of the server in OpenAPI 3.1, whose schemas are those of the contract.</summary>
internal static class OpenApi
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static byte[] Write()
    {
        var schema = new ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(schema);
        var text = Encoding.UTF8.GetString(schema.WrittenSpan).Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal);
        var schemas = JsonNode.Parse(text)!["$defs"]!.DeepClone().AsObject();
        schemas["problem"] = JsonNode.Parse("""
            {"type":"object","required":["title","status"],"properties":{"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},
            "path":{"type":"string","description":"JSON path of what is wrong."},"line":{"type":"integer"},"column":{"type":"integer"},"found":{"type":"string"},"expected":{"type":"string"}}}
            """);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "DermCpt", ["version"] = typeof(OpenApi).Assembly.GetName().Version!.ToString(3), ["description"] = "Codes and scrubs dermatology encounters and claims. Nothing is stored or logged but counts." },
            ["jsonSchemaDialect"] = "https://json-schema.org/draft/2020-12/schema",
            ["paths"] = new JsonObject
            {
                ["/code"] = Documents("Codes encounters.", "encounter", "codingResult"),
                ["/scrub"] = Documents("Scrubs claims, and audits those that carry their encounter.", "claim", "scrubResult"),
                ["/audit"] = Documents("Audits claims, each with its encounter.", "claim", "scrubResult"),
                ["/Claim/$dermcpt-scrub"] = Fhir(),
                ["/lookup/{code}"] = Get("What is known of a code.", [Parameter("code", "path", Ref("procedureCode")), Parameter("on", "query", Ref("date"))]),
                ["/rules/{id}"] = Get("A rule.", [Parameter("id", "path", new JsonObject { ["type"] = "string" })]),
                ["/openapi.json"] = Get("This description.", []),
                ["/health"] = Get("Whether the server can answer for today.", []),
                ["/metrics"] = Get("Counts and times in the text format of Prometheus.", [], "text/plain"),
            },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(Indented));
    }

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Parameter(string name, string place, JsonObject schema) => new() { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = schema };

    private static JsonObject Documents(string summary, string input, string result)
    {
        var results = new JsonObject { ["oneOf"] = new JsonArray(Ref(result), Ref("briefResult")) };
        return new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["summary"] = summary,
                ["parameters"] = new JsonArray(
                    Parameter("payer", "query", new JsonObject { ["type"] = "string", ["description"] = "Id of a payer profile in place of each document's own." }),
                    Parameter("detail", "query", new JsonObject { ["enum"] = new JsonArray("full", "brief", "why") })),
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = OneOrMany(Ref(input)) },
                ["responses"] = Responses(OneOrMany(results), 400, 413, 429, 503),
            },
        };
    }

    /// <summary>One document or an array as JSON; or one a line.</summary>
    private static JsonObject OneOrMany(JsonObject schema) => new()
    {
        ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["anyOf"] = new JsonArray(schema.DeepClone(), new JsonObject { ["type"] = "array", ["items"] = schema.DeepClone() }) } },
        ["application/x-ndjson"] = new JsonObject { ["schema"] = schema.DeepClone() },
    };

    private static JsonObject Fhir() => new()
    {
        ["post"] = new JsonObject
        {
            ["summary"] = "Scrubs a Claim, or the Claims of a Bundle, of FHIR R4.",
            ["parameters"] = new JsonArray(Parameter("payer", "query", new JsonObject { ["type"] = "string" })),
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/fhir+json"] = new JsonObject() } },
            ["responses"] = Responses(new JsonObject { ["application/fhir+json"] = new JsonObject() }, 413, 429, 503),
        },
    };

    private static JsonObject Get(string summary, JsonNode[] parameters, string type = "application/json") => new()
    {
        ["get"] = new JsonObject { ["summary"] = summary, ["parameters"] = new JsonArray(parameters), ["responses"] = Responses(new JsonObject { [type] = new JsonObject() }, parameters.Length > 0 ? [400, 404] : []) },
    };

    private static JsonObject Responses(JsonObject content, params ReadOnlySpan<int> refusals)
    {
        var responses = new JsonObject { ["200"] = new JsonObject { ["description"] = "The answer.", ["content"] = content } };
        foreach (var status in refusals)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Ref("problem") } },
            };
        }

        return responses;
    }
}
