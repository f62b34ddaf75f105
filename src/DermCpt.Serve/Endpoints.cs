using System.Buffers;
using System.Globalization;
using System.Text.Json;
using DermCpt.Cli;
using DermCpt.Json;

namespace DermCpt.Serve;

/// <summary>What the server answers to.</summary>
internal static class Endpoints
{
    internal static void Map(WebApplication app)
    {
        var coder = app.Services.GetRequiredService<DermCoder>();
        var openApi = new Lazy<byte[]>(OpenApi.Write);
        app.MapPost("/code", (RequestDelegate)(context => DocumentRequest.AnswerAsync(context, (utf8, run, output) => coder.Code(utf8, output, run))));
        app.MapPost("/scrub", (RequestDelegate)(context => DocumentRequest.AnswerAsync(context, (utf8, run, output) => coder.Scrub(utf8, output, run))));
        app.MapPost("/audit", (RequestDelegate)(context => DocumentRequest.AnswerAsync(context, (utf8, run, output) => Audit(coder, utf8, run, output))));
        app.MapPost("/Claim/$dermcpt-scrub", (RequestDelegate)(context => FhirRequest.AnswerAsync(context, coder)));
        app.MapGet("/lookup/{code}", (RequestDelegate)(context => LookupAsync(context, coder.Catalog)));
        app.MapGet("/rules/{id}", (RequestDelegate)RuleAsync);
        app.MapGet("/openapi.json", (RequestDelegate)(context => BytesAsync(context, openApi.Value, "application/json")));
        app.MapGet("/metrics", (RequestDelegate)(context => BytesAsync(context, context.RequestServices.GetRequiredService<MetricsText>().Write(), "text/plain; version=0.0.4")));
    }

    /// <summary>A claim of an audit carries its encounter.</summary>
    private static void Audit(DermCoder coder, ReadOnlySpan<byte> utf8, JsonRun run, IBufferWriter<byte> output)
    {
        if (!HasEncounter(utf8))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {run.FirstLine}, $.encounter: not there; expected the encounter that the claim is held against (a claim alone is for /scrub)."));
        }

        _ = coder.Scrub(utf8, output, run);
    }

    private static bool HasEncounter(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return DermCptJson.ReadClaim(utf8).Encounter is not null;
        }
        catch (DermCptJsonException)
        {
            return true; // scrubbing says what is wrong with it
        }
    }

    private static async Task LookupAsync(HttpContext context, CodeCatalog catalog)
    {
        var (word, on) = ((string)context.Request.RouteValues["code"]!, context.Request.Query["on"].ToString());
        if (!ProcedureCode.TryParse(word, out var code))
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"'{word}' is no code: expected five characters such as 11102.");
            return;
        }

        DateOnly? date = null;
        if (on.Length > 0)
        {
            if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"on is '{on}': expected a date as yyyy-MM-dd.");
                return;
            }

            date = day;
        }

        _ = catalog.TryGet(code, out var entry);
        await JsonAsync(context, entry is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, json => LookupJson.Write(json, code, entry, date));
    }

    private static async Task RuleAsync(HttpContext context)
    {
        var word = (string)context.Request.RouteValues["id"]!;
        if (!RuleId.TryParse(word, out var id) || !RuleBook.TryGet(id, out var entry))
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"'{word}' is no rule: expected an id such as BX-02.");
            return;
        }

        await JsonAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            RuleJson.WriteMembers(entry, json);
            json.WriteEndObject();
        });
    }

    private static Task JsonAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            write(json);
        }

        context.Response.StatusCode = status;
        return BytesAsync(context, output.WrittenMemory, "application/json");
    }

    private static Task BytesAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
