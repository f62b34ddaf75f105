using System.Buffers;
using System.Text.Json;
using DermCpt.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace DermCpt.Serve;

/// <summary>Problem details (RFC 9457) of a request that cannot be answered.</summary>
internal static class Problem
{
    private const string ContentType = "application/problem+json";

    /// <summary>Answers with a problem, unless an answer has begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">What is wrong and what was expected, or null.</param>
    /// <param name="wrong">Where a document is wrong, or null.</param>
    internal static async ValueTask WriteAsync(HttpContext context, int status, string? detail, DermCptJsonException? wrong = null)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            if (detail is not null)
            {
                json.WriteString("detail", detail);
            }

            if (wrong is not null)
            {
                json.WriteString("path", wrong.Path);
                json.WriteNumber("line", wrong.Line);
                json.WriteNumber("column", wrong.Column);
                json.WriteString("found", wrong.Found);
                json.WriteString("expected", wrong.Expected);
            }

            json.WriteEndObject();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, CancellationToken.None);
    }
}
