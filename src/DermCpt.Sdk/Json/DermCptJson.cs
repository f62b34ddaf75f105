using System.Buffers;

namespace DermCpt.Json;

/// <summary>
/// Encounters, claims and results as the JSON of the contract, version 1. Strict: a member that the contract does not know is an
/// error with its path, never skipped. Thread-safe.
/// </summary>
public static class DermCptJson
{
    /// <summary>Reads an encounter from UTF-8 text; a byte order mark is accepted. Any payer id is taken.</summary>
    /// <exception cref="DermCptJsonException">The text is not an encounter of the contract.</exception>
    public static Encounter ReadEncounter(ReadOnlySpan<byte> utf8) => ReadEncounter(utf8, null);

    /// <summary>Reads a claim from UTF-8 text; a byte order mark is accepted. Any payer id is taken.</summary>
    /// <exception cref="DermCptJsonException">The text is not a claim of the contract.</exception>
    public static Claim ReadClaim(ReadOnlySpan<byte> utf8) => ReadClaim(utf8, null);

    /// <summary>
    /// Reads a payer profile from UTF-8 text: <c>{id, version, basedOn, switches}</c>, where the switches are only those that differ,
    /// each by its name with its value as a text.
    /// </summary>
    /// <param name="utf8">The profile.</param>
    /// <param name="known">Profiles that it may be based on, beside the built-in ones.</param>
    /// <exception cref="DermCptJsonException">The text is not a profile, names an unknown profile or switch, or contradicts a hard rule (PAY-03); the message says why.</exception>
    public static PayerProfile ReadPayerProfile(ReadOnlySpan<byte> utf8, params ReadOnlySpan<PayerProfile> known)
    {
        var document = Document(utf8);
        var cursor = new JsonCursor(document, 0, document.Length);
        cursor.Read();
        PayerProfile[] all = [.. known, PayerProfile.Medicare, PayerProfile.Medicaid, PayerProfile.Commercial];
        var profile = PayerProfileReader.Read(ref cursor, all);
        cursor.ReadEnd();
        return profile;
    }

    /// <summary>
    /// Reads a practice profile from UTF-8 text: <c>{id, version, ownLaboratory, ppmCertificate, contractor, state, defaultPlaceOfService, drugs, inference}</c>, all but the
    /// id optional.
    /// </summary>
    /// <exception cref="DermCptJsonException">The text is not a practice profile; the message says where and why.</exception>
    public static PracticeProfile ReadPracticeProfile(ReadOnlySpan<byte> utf8)
    {
        var document = Document(utf8);
        var cursor = new JsonCursor(document, 0, document.Length);
        cursor.Read();
        var profile = PracticeProfileReader.Read(ref cursor);
        cursor.ReadEnd();
        return profile;
    }

    /// <summary>
    /// Reads a result of coding that was written in full or with the facts behind its lines. It has what the document states; the encounter, and
    /// another edition than the embedded one, it does not have.
    /// </summary>
    /// <exception cref="DermCptJsonException">The text is not a result of coding, or names a rule, a switch, a fact or a table that this version does not know.</exception>
    public static CodingResult ReadCodingResult(ReadOnlySpan<byte> utf8) => ResultReader.ReadCoding(utf8);

    /// <summary>Reads a result of scrubbing, as <see cref="ReadCodingResult"/>.</summary>
    /// <exception cref="DermCptJsonException">The text is not a result of scrubbing, or names a rule, a switch, a fact or a table that this version does not know.</exception>
    public static ScrubResult ReadScrubResult(ReadOnlySpan<byte> utf8) => ResultReader.ReadScrub(utf8);

    /// <summary>Writes the JSON Schema (2020-12) of every document of the contract, input and output; each under its name in <c>$defs</c>.</summary>
    public static void WriteSchema(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var schema = new SchemaWriter(output);
        schema.Write();
    }

    /// <summary>The result of coding as a JSON text.</summary>
    public static string Write(CodingResult result, ResultDetail detail = ResultDetail.Full)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(result, output, detail);
        return Text(output);
    }

    /// <summary>The result of scrubbing as a JSON text.</summary>
    public static string Write(ScrubResult result, ResultDetail detail = ResultDetail.Full)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(result, output, detail);
        return Text(output);
    }

    /// <summary>An encounter as a JSON text.</summary>
    public static string Write(Encounter encounter)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(encounter, output);
        return Text(output);
    }

    /// <summary>A claim as a JSON text.</summary>
    public static string Write(Claim claim)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(claim, output);
        return Text(output);
    }

    /// <summary>Writes the result of coding, with texts and candidates. A result that was read is written as it was read.</summary>
    /// <exception cref="InvalidOperationException">The result was read, and another detail is wanted than the document has.</exception>
    public static void Write(CodingResult result, IBufferWriter<byte> output, ResultDetail detail = ResultDetail.Full)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Read is { Document: { } document } && detail == ResultDetail.Full)
        {
            output.Write(document);
            return;
        }

        new ResultWriter().Write(result.Data, output, detail);
    }

    /// <summary>Writes the result of scrubbing, with texts. A result that was read is written as it was read.</summary>
    /// <exception cref="InvalidOperationException">The result was read, and another detail is wanted than the document has.</exception>
    public static void Write(ScrubResult result, IBufferWriter<byte> output, ResultDetail detail = ResultDetail.Full)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Read is { Document: { } document } && detail == ResultDetail.Full)
        {
            output.Write(document);
            return;
        }

        new ResultWriter().Write(result, output, detail);
    }

    /// <summary>
    /// Writes a certificate of a coding: input, result with its facts, the rows of the edition behind it and a seal. DermCpt.Sdk.Certificates
    /// checks it; docs/certificates.md says what it proves.
    /// </summary>
    public static void WriteCertificate(CodingResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        CertificateWriter.Write(result, output);
    }

    /// <summary>Writes a certificate of a scrub or audit, as for a coding.</summary>
    public static void WriteCertificate(ScrubResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        CertificateWriter.Write(result, output);
    }

    /// <summary>Writes an encounter as the reader takes it; facts that are not stated are left out.</summary>
    public static void Write(Encounter encounter, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput();
        EncounterWriter.Write(json, encounter);
        json.FlushTo(output);
    }

    /// <summary>Writes a claim as the reader takes it; members that are not stated are left out.</summary>
    public static void Write(Claim claim, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput();
        ClaimWriter.Write(json, claim);
        json.FlushTo(output);
    }

    /// <summary>Reads an encounter whose payer the coder must know.</summary>
    /// <exception cref="DermCptJsonException">The text is not an encounter of the contract, or names an unknown payer.</exception>
    public static Encounter ReadEncounter(ReadOnlySpan<byte> utf8, DermCoder? coder)
    {
        var document = Document(utf8);
        return ReadEncounter(document, 0, document.Length, coder);
    }

    /// <summary>Reads a claim whose payer, and that of its encounter, the coder must know.</summary>
    /// <exception cref="DermCptJsonException">The text is not a claim of the contract, or names an unknown payer.</exception>
    public static Claim ReadClaim(ReadOnlySpan<byte> utf8, DermCoder? coder)
    {
        var document = Document(utf8);
        return ReadClaim(document, 0, document.Length, coder);
    }

    /// <summary>Reads a part of a checked document; places in errors are those of the document.</summary>
    internal static Encounter ReadEncounter(ReadOnlySpan<byte> document, int start, int length, DermCoder? coder)
    {
        var cursor = new JsonCursor(document, start, length);
        cursor.Read();
        var encounter = EncounterReader.Read(ref cursor, coder);
        cursor.ReadEnd();
        return encounter;
    }

    /// <summary>Reads a part of a checked document; places in errors are those of the document.</summary>
    internal static Claim ReadClaim(ReadOnlySpan<byte> document, int start, int length, DermCoder? coder)
    {
        var cursor = new JsonCursor(document, start, length);
        cursor.Read();
        var claim = ClaimReader.Read(ref cursor, coder);
        cursor.ReadEnd();
        return claim;
    }

    /// <summary>The text without its byte order mark, if it is UTF-8.</summary>
    /// <exception cref="DermCptJsonException">A byte is not UTF-8.</exception>
    internal static ReadOnlySpan<byte> Document(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        var invalid = JsonPlace.FirstInvalidByte(utf8);
        return invalid < 0 ? utf8 : throw JsonPlace.Error(utf8, invalid, "a byte that is not UTF-8", "UTF-8 text");
    }
    private static string Text(ArrayBufferWriter<byte> output) => System.Text.Encoding.UTF8.GetString(output.WrittenSpan);

}
