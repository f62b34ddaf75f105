using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>Reads claims of FHIR R4. Thread-safe: no state.</summary>
public static class FhirClaimReader
{
    internal const string Unreadable = "ResourceUnreadable";

    /// <summary>Reads NDJSON: on each line a Claim or a Bundle. A line that cannot be read is a claim of its own whose finding says why, and the rest go on; blank lines are passed over.</summary>
    /// <param name="input">The text; it stays open. One line at a time is held.</param>
    /// <param name="options">How claims are read; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="FhirException">A line is longer than 64 MiB.</exception>
    public static IEnumerable<FhirLine> ReadLines(Stream input, FhirOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Lines(input, options);
    }

    private static IEnumerable<FhirLine> Lines(Stream input, FhirOptions? options)
    {
        var lines = new LineReader(input);
        while (lines.Read())
        {
            yield return new FhirLine(lines.Number, LineOf(lines.Line, options));
        }
    }

    private static IReadOnlyList<FhirClaim> LineOf(ReadOnlySpan<byte> utf8, FhirOptions? options)
    {
        try
        {
            return Read(utf8, options);
        }
        catch (FhirException error)
        {
            return [new FhirClaim(null, null, [], [new FhirFinding { Code = Unreadable, Severity = FindingSeverity.Error, Outcome = FindingOutcome.Fail, Message = error.Message, FollowUp = "Write one Claim or Bundle of FHIR R4 a line.", Expressions = ["Claim"] }], [])];
        }
    }

    /// <summary>Reads a Claim, or the Claims of a Bundle with the Patients and Conditions that they refer to. A line of NDJSON is one such text.</summary>
    /// <param name="utf8">JSON of one resource.</param>
    /// <param name="options">How claims are read; null for the defaults.</param>
    /// <exception cref="FhirException">The JSON is broken, of another resource, or an element has another type than FHIR gives it.</exception>
    public static IReadOnlyList<FhirClaim> Read(ReadOnlySpan<byte> utf8, FhirOptions? options = null)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            var json = new Utf8JsonReader(utf8, FhirJson.Options);
            _ = json.Read();
            FhirJson.Expect(ref json, JsonTokenType.StartObject, "$");
            var type = TypeOf(json);
            var claims = new List<ClaimDraft>();
            var referred = new Referred();
            var benefits = new List<ClaimDraft>();
            switch (type)
            {
                case "Claim":
                    claims.Add(Draft(ref json, options));
                    break;
                case "Bundle":
                    ReadBundle(ref json, options, claims, benefits, referred);
                    break;
                default:
                    throw new FhirException($"resourceType '{FhirJson.Short(type)}': expected Claim or Bundle.");
            }

            if (json.Read())
            {
                throw new FhirException("more text follows the resource; expected one resource, or one a line.");
            }

            var made = claims.ConvertAll(draft => draft.Make(referred));
            if (options?.KeepHistory == true)
            {
                new BundleHistory(claims, made, benefits, referred).AddTo(made);
            }

            return made;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FhirException($"the text is no JSON of FHIR: {error.Message}", error);
        }
    }

    private static ClaimDraft Draft(ref Utf8JsonReader json, FhirOptions? options)
    {
        var draft = new ClaimDraft(options ?? new FhirOptions());
        draft.Read(ref json);
        return draft;
    }

    private static void ReadBundle(ref Utf8JsonReader json, FhirOptions? options, List<ClaimDraft> claims, List<ClaimDraft> benefits, Referred referred)
    {
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (!name.SequenceEqual("entry"u8))
            {
                FhirJson.Skip(ref json);
                continue;
            }

            FhirJson.Expect(ref json, JsonTokenType.StartArray, "Bundle.entry");
            while (FhirJson.NextElement(ref json))
            {
                ReadEntry(ref json, options, claims, benefits, referred);
            }
        }
    }

    private static void ReadEntry(ref Utf8JsonReader json, FhirOptions? options, List<ClaimDraft> claims, List<ClaimDraft> benefits, Referred referred)
    {
        FhirJson.Expect(ref json, JsonTokenType.StartObject, "Bundle.entry");
        var address = AddressOf(json);
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (!name.SequenceEqual("resource"u8))
            {
                FhirJson.Skip(ref json);
                continue;
            }

            FhirJson.Expect(ref json, JsonTokenType.StartObject, "Bundle.entry.resource");
            switch (TypeOf(json))
            {
                case "Claim":
                    claims.Add(Draft(ref json, options));
                    claims[^1].Address = address;
                    break;
                case "ExplanationOfBenefit" when options?.KeepHistory == true:
                    benefits.Add(Draft(ref json, options));
                    break;
                default:
                    referred.Read(ref json, address);
                    break;
            }
        }
    }

    /// <summary>The type may stand anywhere in a resource: a copy of the reader looks for it.</summary>
    private static string TypeOf(Utf8JsonReader json) => MemberOf(json, "resourceType"u8);

    private static string AddressOf(Utf8JsonReader json) => MemberOf(json, "fullUrl"u8);

    private static string MemberOf(Utf8JsonReader json, ReadOnlySpan<byte> member)
    {
        var depth = json.CurrentDepth;
        while (FhirJson.Next(ref json, depth, out var name))
        {
            if (name.SequenceEqual(member))
            {
                return FhirJson.Text(ref json, "resourceType");
            }

            FhirJson.Skip(ref json);
        }

        return string.Empty;
    }
}
