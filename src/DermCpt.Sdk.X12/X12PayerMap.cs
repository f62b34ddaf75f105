using System.Collections.Frozen;
using System.Text.Json;

namespace DermCpt.X12;

/// <summary>
/// Payer profiles by the payer's id (NM1*PR, NM109), then by claim filing indicator (SBR09). Thread-safe: immutable.
/// </summary>
public sealed class X12PayerMap
{
    private const int LongestFile = 1 << 20;
    private readonly FrozenDictionary<string, string> filings;
    private readonly FrozenDictionary<string, string> payers;

    /// <summary>A map.</summary>
    /// <param name="filings">Profile ids by claim filing indicator.</param>
    /// <param name="payers">Profile ids by payer id; these go first.</param>
    /// <param name="other">Profile id of every other claim.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public X12PayerMap(IReadOnlyDictionary<string, string> filings, IReadOnlyDictionary<string, string> payers, string other)
    {
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(other);
        this.filings = filings.ToFrozenDictionary(StringComparer.Ordinal);
        this.payers = payers.ToFrozenDictionary(StringComparer.Ordinal);
        Other = other;
    }

    /// <summary>MB (Medicare part B) is <c>medicare</c>, MC (Medicaid) is <c>medicaid</c>, every other one is <c>commercial</c>.</summary>
    public static X12PayerMap Default { get; } = new(new Dictionary<string, string> { ["MB"] = "medicare", ["MC"] = "medicaid" }, new Dictionary<string, string>(), "commercial");

    /// <summary>Profile id of a claim that no entry names.</summary>
    public string Other { get; }

    /// <summary>Reads a map: <c>{"filing":{"MB":"medicare","16":"medicare"},"payer":{"12345":"acme"},"other":"commercial"}</c>; what is left out is as in <see cref="Default"/>.</summary>
    /// <exception cref="FormatException">The JSON is not of that form.</exception>
    public static X12PayerMap Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestFile)
        {
            throw new FormatException($"The payer map has {utf8.Length} bytes; expected at most {LongestFile}.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray());
            var (filings, payers, other) = ((IReadOnlyDictionary<string, string>)Default.filings, (IReadOnlyDictionary<string, string>)Default.payers, Default.Other);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "filing":
                        filings = Entries(member.Value);
                        break;
                    case "payer":
                        payers = Entries(member.Value);
                        break;
                    case "other":
                        other = Text(member.Value);
                        break;
                    default:
                        throw new FormatException($"$.{member.Name}: expected filing, payer or other.");
                }
            }

            return new X12PayerMap(filings, payers, other);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"The payer map is not an object of filing, payer and other: {error.Message}", error);
        }
    }

    /// <summary>Every profile id that the map may answer.</summary>
    public IReadOnlyCollection<string> Profiles() => new HashSet<string>([.. filings.Values, .. payers.Values, Other], StringComparer.Ordinal);

    /// <summary>The profile of a claim.</summary>
    /// <param name="filing">SBR09; empty where it is absent.</param>
    /// <param name="payer">NM109 of NM1*PR; empty where it is absent.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string ProfileOf(string filing, string payer) => payers.TryGetValue(payer, out var own) || filings.TryGetValue(filing, out own) ? own : Other;

    private static Dictionary<string, string> Entries(JsonElement value)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in value.EnumerateObject())
        {
            entries[entry.Name] = Text(entry.Value);
        }

        return entries;
    }

    private static string Text(JsonElement value) => value.GetString() is { Length: > 0 } text ? text : throw new FormatException("The payer map: expected the id of a payer profile.");
}
