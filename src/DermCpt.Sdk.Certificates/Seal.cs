using System.Security.Cryptography;
using System.Text;

namespace DermCpt.Certificates;

/// <summary>The last member: SHA-256 of every byte before it. It shows a changed byte; it does not show who wrote them.</summary>
internal static class Seal
{
    private const int HashCharacters = 64;

    internal static ReadOnlySpan<byte> Begin => ",\"seal\":\""u8;

    internal static ReadOnlySpan<byte> End => "\"}"u8;

    internal static void Verify(ReadOnlySpan<byte> certificate, Check check)
    {
        certificate = certificate.TrimEnd(" \t\r\n"u8);
        var sealedLength = certificate.Length - End.Length - HashCharacters - Begin.Length;
        if (sealedLength <= 0 || !certificate[sealedLength..].StartsWith(Begin) || !certificate.EndsWith(End))
        {
            check.Fail("$.seal", "no seal at the end", "the member seal, last");
            return;
        }

        var stated = Encoding.ASCII.GetString(certificate.Slice(sealedLength + Begin.Length, HashCharacters));
        check.Equal("$.seal", stated, Convert.ToHexString(SHA256.HashData(certificate[..sealedLength])).ToLowerInvariant());
    }
}
