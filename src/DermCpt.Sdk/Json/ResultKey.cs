using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace DermCpt.Json;

/// <summary>
/// The key of a result. An answer is a pure function of the document, the edition, the rules and the profiles; a store that keeps one result a key
/// therefore takes work that is done twice as done once. Thread-safe: no state.
/// </summary>
public static class ResultKey
{
    private static readonly ConditionalWeakTable<DermCoder, byte[]> Settings = [];

    /// <summary>64 hexadecimal digits: the same where the result is the same bytes. A run in another detail or under another payer adds these to the key itself.</summary>
    /// <param name="utf8">The encounter or claim as it is coded or scrubbed, byte by byte.</param>
    /// <param name="coder">The coder that answers: its edition, rules, payer and practice profiles and options count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="coder"/> is null.</exception>
    public static string Of(ReadOnlySpan<byte> utf8, DermCoder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var settings = Settings.GetValue(coder, SettingsOf);
        var both = new byte[settings.Length + utf8.Length];
        settings.CopyTo(both, 0);
        utf8.CopyTo(both.AsSpan(settings.Length));
        return Convert.ToHexString(SHA256.HashData(both)).ToLowerInvariant();
    }

    private static byte[] SettingsOf(DermCoder coder)
    {
        var text = new StringBuilder().AppendJoin('\n', coder.Edition.ContentHash, DermCoder.RulesVersion, coder.Inference);
        var profiles = new List<PayerProfile>(coder.Profiles);
        profiles.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        foreach (var profile in profiles)
        {
            text.AppendJoin('\n', string.Empty, profile.Id, profile.Version);
            foreach (var one in Switches.All)
            {
                text.AppendJoin('\n', string.Empty, profile[one], profile.IsExplicit(one));
            }
        }

        foreach (var practice in coder.Practices)
        {
            text.AppendJoin('\n', string.Empty, practice.Id, practice.Version, practice.OwnLaboratory, practice.PpmCertificate, practice.Contractor, practice.State, practice.DefaultPlaceOfService, practice.Inference);
            foreach (var drug in practice.Drugs)
            {
                text.AppendJoin('\n', string.Empty, drug.Code, drug.VialUnits?.ToString(CultureInfo.InvariantCulture), drug.SingleDose);
            }
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
