using System.Buffers;
using DermCpt.Fhir;

namespace DermCpt.Serve;

/// <summary>A Claim or Bundle of FHIR R4 in, an OperationOutcome a claim out; of several claims as a Bundle.</summary>
internal static class FhirRequest
{
    internal static async Task AnswerAsync(HttpContext context, DermCoder coder)
    {
        var payer = context.Request.Query["payer"].ToString();
        var (bytes, length) = await DocumentRequest.BodyAsync(context.Request, context.RequestServices.GetRequiredService<ServeLimits>().MostBytes, context.RequestAborted);
        var output = new ArrayBufferWriter<byte>(4096);
        try
        {
            Write(bytes.AsSpan(0, length), coder, payer.Length == 0 ? null : payer, output);
        }
        catch (FhirException wrong)
        {
            output.ResetWrittenCount();
            FhirWriter.WriteUnreadable(wrong.Message, output);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }

        context.Response.ContentType = "application/fhir+json";
        context.Response.ContentLength = output.WrittenCount;
        await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
    }

    private static void Write(ReadOnlySpan<byte> utf8, DermCoder coder, string? payer, ArrayBufferWriter<byte> output)
    {
        if (payer is not null && !coder.TryGetProfile(payer, out _))
        {
            throw new FhirException($"payer is '{payer}': expected {string.Join(", ", coder.Profiles.Select(static profile => profile.Id))}.");
        }

        var claims = FhirClaimReader.Read(utf8, payer is null ? new FhirOptions() : new FhirOptions { Payer = payer });
        var scrubber = new FhirScrubber(coder);
        if (claims.Count == 1)
        {
            FhirWriter.WriteOperationOutcome(scrubber.Scrub(claims[0]), output);
            return;
        }

        output.Write("""{"resourceType":"Bundle","type":"collection","entry":["""u8);
        for (var i = 0; i < claims.Count; i++)
        {
            output.Write(i == 0 ? """{"resource":"""u8 : ""","{"resource":"""u8);
            FhirWriter.WriteOperationOutcome(scrubber.Scrub(claims[i]), output);
            output.Write("}"u8);
        }

        output.Write("]}"u8);
    }
}
