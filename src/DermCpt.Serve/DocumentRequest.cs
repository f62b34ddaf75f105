using System.Buffers;
using System.Globalization;
using DermCpt.Cli;
using DermCpt.Json;

namespace DermCpt.Serve;

/// <summary>Runs one document and appends its result.</summary>
internal delegate void DocumentWork(ReadOnlySpan<byte> utf8, JsonRun run, IBufferWriter<byte> output);

/// <summary>A request with one document, an array of them, or one a line (<c>application/x-ndjson</c>, <c>application/jsonl</c>), answered in the same form.</summary>
internal static class DocumentRequest
{
    private const string Lines = "application/x-ndjson";

    internal static async Task AnswerAsync(HttpContext context, DocumentWork work)
    {
        var limits = context.RequestServices.GetRequiredService<ServeLimits>();
        if (!TryRun(context, out var run, out var refusal))
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, refusal);
            return;
        }

        var (bytes, length) = await BodyAsync(context.Request, limits.MostBytes, context.RequestAborted);
        var output = new ArrayBufferWriter<byte>(4096);
        try
        {
            var isLines = IsLines(context.Request.ContentType);
            Run(bytes.AsSpan(0, length), isLines, run, work, output, context.RequestAborted);
            context.Response.ContentType = isLines ? Lines : "application/json";
            context.Response.ContentLength = output.WrittenCount;
            await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
        }
        catch (DermCptJsonException wrong)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, wrong.Message, wrong);
        }
        catch (FormatException wrong)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, wrong.Message);
        }
        finally
        {
            // A document is about a patient: nothing of it is left for the next request.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    /// <summary>The whole body, in bytes that go back to the pool; the web server counts them.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than a body may be, or comes too slowly.</exception>
    internal static async Task<(byte[] Bytes, int Length)> BodyAsync(HttpRequest request, int mostBytes, CancellationToken aborted)
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? 4096, mostBytes) + 1);
        var length = 0;
        for (var read = 1; read > 0; length += read)
        {
            if (length == bytes.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(2 * length);
                bytes.AsSpan().CopyTo(larger);
                ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
                bytes = larger;
            }

            read = await request.Body.ReadAsync(bytes.AsMemory(length), aborted);
        }

        return (bytes, length);
    }

    private static bool IsLines(string? contentType) => contentType is not null
        && (contentType.StartsWith(Lines, StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/jsonl", StringComparison.OrdinalIgnoreCase));

    private static bool TryRun(HttpContext context, out JsonRun run, out string? refusal)
    {
        run = JsonRun.Default;
        refusal = null;
        foreach (var (name, values) in context.Request.Query)
        {
            var value = values.ToString();
            if (name == "payer" && context.RequestServices.GetRequiredService<DermCoder>().TryGetProfile(value, out _))
            {
                run = run with { Payer = value };
            }
            else if (name == "detail" && value is "full" or "brief" or "why")
            {
                run = run with { Detail = value switch { "full" => ResultDetail.Full, "brief" => ResultDetail.Brief, _ => ResultDetail.Why } };
            }
            else
            {
                refusal = $"The query '{name}={value}' is not known: expected detail=full, brief or why, and payer=ID with the id of a profile.";
            }
        }

        return refusal is null;
    }

    private static void Run(ReadOnlySpan<byte> text, bool isLines, JsonRun run, DocumentWork work, ArrayBufferWriter<byte> output, CancellationToken aborted)
    {
        if (isLines)
        {
            var lines = new LineCursor(text, 1, 1, isLast: true);
            while (lines.Next())
            {
                aborted.ThrowIfCancellationRequested();
                work(lines.Line, run with { FirstLine = lines.NextNumber - 1, InvalidAsResult = true }, output);
                output.Write("\n"u8);
            }

            return;
        }

        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        if (!text.TrimStart(" \t\r\n"u8).StartsWith("["u8))
        {
            work(text, run, output);
            return;
        }

        output.Write("["u8);
        var (line, counted, index) = (1, 0, 0);
        foreach (var element in ArrayElements.Of(text))
        {
            aborted.ThrowIfCancellationRequested();
            line += text[counted..element.Start.Value].Count((byte)'\n');
            counted = element.Start.Value;
            output.Write(index == 0 ? "\n"u8 : ",\n"u8);
            Element(text[element], index++, run with { FirstLine = line }, work, output);
        }

        output.Write("\n]"u8);
    }

    /// <summary>One element; an error names its place in the array.</summary>
    private static void Element(ReadOnlySpan<byte> element, int index, JsonRun run, DocumentWork work, ArrayBufferWriter<byte> output)
    {
        try
        {
            work(element, run, output);
        }
        catch (DermCptJsonException wrong)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {wrong.Line}, $[{index}]{wrong.Path[1..]}: {wrong.Found}; expected {wrong.Expected}."), wrong);
        }
    }
}
