using System.Buffers;
using DermCpt.Json;

namespace CodingService;

/// <summary>Bytes of a request to bytes of a result; bad input becomes problem details that say where. Thread-safe.</summary>
internal static class Answer
{
    private const int LargestRequest = 1 << 20;

    internal delegate void Run(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output);

    internal static async Task<IResult> To(HttpRequest request, Run run)
    {
        using var body = new MemoryStream();
        var chunk = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(chunk)) > 0;)
        {
            await body.WriteAsync(chunk.AsMemory(0, read));
            if (body.Length > LargestRequest)
            {
                return Results.Problem($"The request is longer than {LargestRequest} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge);
            }
        }

        var output = new ArrayBufferWriter<byte>();
        try
        {
            run(body.GetBuffer().AsSpan(0, (int)body.Length), output);
            return Results.Bytes(output.WrittenMemory, "application/json");
        }
        catch (DermCptJsonException wrong)
        {
            return Results.Problem(
                wrong.Message,
                statusCode: StatusCodes.Status400BadRequest,
                title: "The request is not of the contract.",
                extensions: new Dictionary<string, object?> { ["path"] = wrong.Path, ["line"] = wrong.Line, ["column"] = wrong.Column, ["expected"] = wrong.Expected });
        }
    }
}
