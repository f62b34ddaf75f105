using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>
/// Checks a certificate against the edition that it names: the seal, the edition's hash, that every named row is there with the stated
/// values, that each fact is one of the input, that each measure lies in the band of its code, and that units and sums add up. It says
/// nothing about whether the facts are true, or who wrote the certificate. Thread-safe: nothing is kept.
/// </summary>
public static class CertificateVerifier
{
    private const int FormatVersion = 2;
    private static readonly string[] Members = ["certificate", "kind", "edition", "rules", "profile", "settings", "input", "result", "record", "claim", "rows", "seal"];

    /// <summary>Checks a certificate. A file that is no certificate or no edition is a fault, never an exception.</summary>
    /// <param name="certificate">The certificate's bytes as written; any change of them, even of blanks, breaks the seal.</param>
    /// <param name="edition">The edition's bytes.</param>
    public static CertificateVerdict Verify(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> edition) => Verify(certificate, () => new EditionRows(edition), new Check());

    /// <summary>The same of an edition that is read already.</summary>
    internal static CertificateVerdict Verify(ReadOnlyMemory<byte> certificate, EditionRows rows) => Verify(certificate, () => rows, new Check());

    private static CertificateVerdict Verify(ReadOnlyMemory<byte> certificate, Func<EditionRows> rows, Check check)
    {
        var kind = string.Empty;
        try
        {
            Seal.Verify(certificate.Span, check);
            using var document = JsonDocument.Parse(certificate);
            kind = Run(document.RootElement, rows, check);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            check.Fail("$", error.Message, "a certificate of format 2 and a sound edition");
        }

        return new CertificateVerdict(kind, check.Faults, check.NotDerived);
    }

    private static string Run(JsonElement root, Func<EditionRows> edition, Check check)
    {
        Json.RefuseRepeats(root);
        foreach (var member in root.EnumerateObject())
        {
            check.That(Members.Contains(member.Name), $"$.{member.Name}", "a member that certificates do not have", string.Join(", ", Members));
        }

        check.That(root.GetProperty("certificate").GetInt32() == FormatVersion, "$.certificate", "another format", "2");
        var rows = edition();
        Named(root, rows, check);
        var kind = root.GetProperty("kind").GetString()!;
        var claim = new StatedClaim(root, kind, check);
        var profile = new StatedProfile(root, check);
        RowChecks.Run(root, claim, rows, check);
        if (kind == "coding")
        {
            CodingChecks.Run(root.GetProperty("input"), root.GetProperty("result"), "$.result", profile, check);
            CodedLines.Run(root, rows, profile, check);
        }
        else
        {
            ScrubChecks.Run(root, claim, rows, profile, check);
        }

        return kind;
    }

    /// <summary>The edition, rules and profile are named twice, at the head and in the result; the edition's own bytes decide.</summary>
    private static void Named(JsonElement root, EditionRows rows, Check check)
    {
        var head = root.GetProperty("edition");
        var data = root.GetProperty("result").GetProperty("data");
        check.Equal("$.edition.id", Json.Text(head, "id"), rows.Id);
        check.Equal("$.edition.contentHash", Json.Text(head, "contentHash"), rows.ContentHash);
        check.Equal("$.result.data.edition", Json.Text(data, "edition"), rows.Id);
        check.Equal("$.result.data.contentHash", Json.Text(data, "contentHash"), rows.ContentHash);
        check.Equal("$.rules", Json.Text(root, "rules"), Json.Text(root.GetProperty("result"), "rules"));
        check.Equal("$.profile", root.GetProperty("profile").GetRawText(), root.GetProperty("result").GetProperty("profile").GetRawText());
        check.Equal("$.profile.id", Json.Text(root.GetProperty("profile"), "id"), Json.Text(root.GetProperty("input"), "payer"));
    }
}
