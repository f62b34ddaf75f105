using System.Buffers;
using DermCpt;
using DermCpt.Extensions.DependencyInjection;
using DermCpt.Json;

// POST /code and /scrub take one document of the contract and answer with its result; GET /health says what the edition has for today.
const int MostBytes = 1 << 20;
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
builder.Services.AddDermCpt(builder.Configuration.GetSection("DermCpt"));
builder.Services.AddHealthChecks().AddCheck<DermCptHealthCheck>("dermcpt");

var app = builder.Build();
app.MapPost("/code", (HttpRequest request, DermCoder coder) => Answer(request, (utf8, output) => coder.Code(utf8, output)));
app.MapPost("/scrub", (HttpRequest request, DermCoder coder) => Answer(request, (utf8, output) => coder.Scrub(utf8, output)));
app.MapHealthChecks("/health");
app.Run();

static async Task<IResult> Answer(HttpRequest request, Work work)
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    var output = new ArrayBufferWriter<byte>();
    try
    {
        work(body.GetBuffer().AsSpan(0, (int)body.Length), output);
        return Results.Bytes(output.WrittenMemory, "application/json");
    }
    catch (DermCptJsonException wrong)
    {
        return Results.Problem(wrong.Message, statusCode: 400, extensions: new Dictionary<string, object?> { ["path"] = wrong.Path, ["expected"] = wrong.Expected });
    }
}

internal delegate void Work(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output);
