using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DermCpt.Certificates;
using DermCpt.Json;

namespace DermCpt.Tests.Certificates;

/// <summary>Certificates of results, and of results that somebody changed and sealed again.</summary>
internal static class Certified
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<byte[]> EmbeddedBytes = new(() =>
    {
        using var stream = new MemoryStream();
        Edition.Default.Save(stream);
        return stream.ToArray();
    });

    private static readonly Lazy<EditionRows> Rows = new(() => new EditionRows(Embedded));

    internal static byte[] Embedded => EmbeddedBytes.Value;

    internal static byte[] Of(Encounter encounter) => Written(output => DermCptJson.WriteCertificate(new DermCoder().Code(encounter), output));

    internal static byte[] Of(Claim claim) => Written(output => DermCptJson.WriteCertificate(new DermCoder().Scrub(claim), output));

    /// <summary>Against the embedded edition, read once; <see cref="CertificateTests"/> reads it from its bytes.</summary>
    internal static CertificateVerdict Verify(byte[] certificate) => CertificateVerifier.Verify(certificate, Rows.Value);

    /// <summary>The same certificate with a change and a seal that fits it.</summary>
    internal static byte[] Forged(byte[] certificate, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(certificate)!;
        change(root);
        return SealedAgain(root);
    }

    internal static byte[] SealedAgain(JsonNode root)
    {
        _ = root.AsObject().Remove("seal");
        var text = root.ToJsonString(AsWritten)[..^1];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return Encoding.UTF8.GetBytes($"{text},\"seal\":\"{hash}\"}}");
    }

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
