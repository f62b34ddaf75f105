using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Native;

/// <summary>A coder that a caller opened, found by its number. A number that was never given, or is closed, finds nothing: it is no address. Thread-safe.</summary>
internal sealed class OpenCoder
{
    private const string Members = "an object of editionFile, payer, payers and practices";
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };
    private static readonly ConcurrentDictionary<long, OpenCoder> Open = new() { [0] = new OpenCoder(new DermCoder(), null) };
    private static long last;

    private OpenCoder(DermCoder coder, string? payer)
    {
        Coder = coder;
        Payer = payer;
    }

    internal DermCoder Coder { get; }

    /// <summary>Id of the payer in place of each document's own, or null.</summary>
    internal string? Payer { get; }

    internal static bool TryGet(long number, [NotNullWhen(true)] out OpenCoder? coder) => Open.TryGetValue(number, out coder);

    /// <summary>Closes a coder; the default one stays.</summary>
    internal static bool Close(long number) => number != 0 && Open.TryRemove(number, out _);

    /// <summary>Opens a coder as the options say; its number.</summary>
    /// <exception cref="FormatException">The options are not JSON, or a member is wrong.</exception>
    internal static long Create(ReadOnlySpan<byte> options)
    {
        using var read = Parse(options);
        try
        {
            var number = Interlocked.Increment(ref last);
            Open[number] = Of(read.RootElement);
            return number;
        }
        catch (InvalidOperationException broken)
        {
            throw new FormatException("A text of the options is no Unicode: expected whole characters.", broken);
        }
    }

    private static OpenCoder Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"$: {root.ValueKind} in the options; expected {Members}.");
        }

        string? editionFile = null, payer = null;
        PayerProfile[] payers = [];
        List<PracticeProfile> practices = [];
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "editionFile": editionFile = Text(member); break;
                case "payer": payer = Text(member); break;
                case "payers": payers = Payers(member); break;
                case "practices": practices = [.. Items(member).Select((item, at) => Read(item, $"practices[{at}]", static utf8 => DermCptJson.ReadPracticeProfile(utf8)))]; break;
                default: throw new FormatException($"$.{member.Name}: no such option; expected {Members}.");
            }
        }

        var coder = new DermCoder(EditionOf(editionFile), payers) { Practices = practices };
        if (payer is not null && !coder.TryGetProfile(payer, out _))
        {
            throw new FormatException($"$.payer: '{payer}' has no profile; expected {string.Join(", ", coder.Profiles.Select(static profile => profile.Id))}.");
        }

        return new OpenCoder(coder, payer);
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> options)
    {
        try
        {
            return JsonDocument.Parse(options.ToArray(), Strict);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"line {(wrong.LineNumber ?? 0) + 1}, column {(wrong.BytePositionInLine ?? 0) + 1}: the options are not JSON, or a member is there twice; expected {Members}.", wrong);
        }
    }

    private static PayerProfile[] Payers(JsonProperty member)
    {
        var payers = new List<PayerProfile>();
        foreach (var item in Items(member))
        {
            payers.Add(Read(item, $"payers[{payers.Count}]", utf8 => DermCptJson.ReadPayerProfile(utf8, [.. payers])));
        }

        return [.. payers];
    }

    private static TProfile Read<TProfile>(JsonElement item, string place, Reading<TProfile> reading)
    {
        try
        {
            return reading(JsonMarshal.GetRawUtf8Value(item));
        }
        catch (DermCptJsonException wrong)
        {
            throw new FormatException($"$.{place}{wrong.Path[1..]}: {wrong.Found}; expected {wrong.Expected}.", wrong);
        }
    }

    private static Edition EditionOf(string? file)
    {
        if (file is null)
        {
            return Edition.Default;
        }

        try
        {
            using var stream = File.OpenRead(file);
            return Edition.Load(stream);
        }
        catch (Exception wrong) when (wrong is EditionException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"$.editionFile: {wrong.Message}", wrong);
        }
    }

    private static string Text(JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()!
        : throw new FormatException($"$.{member.Name}: {member.Value.ValueKind}; expected a string.");

    private static JsonElement.ArrayEnumerator Items(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array
        ? member.Value.EnumerateArray()
        : throw new FormatException($"$.{member.Name}: {member.Value.ValueKind}; expected an array of profiles.");

    private delegate TProfile Reading<out TProfile>(ReadOnlySpan<byte> utf8);
}
