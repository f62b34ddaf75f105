using System.Buffers;
using DermCpt;
using DermCpt.Certificates;
using DermCpt.Editions;
using DermCpt.Fhir;
using DermCpt.Fuzz;
using DermCpt.Json;
using DermCpt.Worklists;
using DermCpt.X12;
using SharpFuzz;

// Made on the first input: instrumented code runs only while the fuzzer does.
var coder = new Lazy<DermCoder>(() => new DermCoder());
var basis = new Lazy<Edition>(SmallEdition.Load);
var room = new ArrayBufferWriter<byte>();

// What each reader may throw on bad input; anything else is a crash.
Action<byte[]> target = args switch
{
    ["encounter", ..] => bytes => Refusing<DermCptJsonException>(() => coder.Value.Code(bytes, Empty(room), new JsonRun { Detail = ResultDetail.Why })),
    ["claim", ..] => bytes => Refusing<DermCptJsonException>(() => coder.Value.Scrub(bytes, Empty(room))),
    ["profile", ..] => bytes => Refusing<DermCptJsonException>(() => DermCptJson.ReadPayerProfile(bytes)),
    ["certificate", ..] => bytes => CertificateVerifier.Verify(bytes, SmallEdition.Bytes()),
    ["edition", ..] => bytes => Refusing<EditionException>(() => EditionTarget.Use(bytes)),
    ["pairs", ..] => bytes => Import(bytes, "ccipra-v330r0-f1.TXT"),
    ["units", ..] => bytes => Import(bytes, "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv"),
    ["fees", ..] => bytes => Import(bytes, "PPRRVU2027_Jan_nonQPP.csv"),
    ["addOns", ..] => bytes => Import(bytes, "AOC_V2027Q1-MCR.txt"),
    ["diagnoses", ..] => bytes => Import(bytes, "icd10cm_order_2027.txt"),
    ["places", ..] => bytes => Import(bytes, "place-of-service-2027-01.csv"),
    ["hcpcs", ..] => bytes => Import(bytes, "HCPC2027_JAN_ANWEB.txt"),
    ["columns", ..] => bytes => Import(bytes, "ncci_ptp_2027q1_full.csv"),
    ["addenda", ..] => bytes => Import(bytes, "icd10cm_order_addenda_2028.txt"),
    ["archive", ..] => bytes => Import(bytes, "ncci.zip"),
    ["x12", ..] => bytes => Refusing<X12Exception>(() => ReadX12(bytes)),
    ["remittance", ..] => bytes => Refusing<X12Exception>(() => RemittanceTarget.Use(coder.Value, bytes)),
    ["fhir", ..] => bytes => Refusing<FhirException>(() => ReadFhir(bytes)),
    ["response", ..] => bytes => Refusing<FhirException>(() => FhirQuestionnaire.WriteResponse(FhirQuestionnaire.ReadResponse(bytes), Empty(room))),
    ["csv", ..] => bytes => Refusing<FormatException>(() => ReadSheet(bytes, SheetFormat.Csv)),
    ["xlsx", ..] => bytes => Refusing<FormatException>(() => ReadSheet(bytes, SheetFormat.Xlsx)),
    _ => throw new ArgumentException("expected a target: encounter, claim, profile, certificate, edition, pairs, units, fees, addOns, diagnoses, places, hcpcs, columns, addenda, archive, x12, remittance, fhir, response, csv or xlsx."),
};

if (args is [_, "--seed", var seed])
{
    File.WriteAllBytes(seed, args[0] == "edition" ? SmallEdition.Bytes() : SmallEdition.Certificate());
}
else if (args.Length == 2)
{
    // One input by name, with libraries that are not instrumented: what a crash was.
    target(File.ReadAllBytes(args[1]));
}
else
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        target(bytes.ToArray());
    });
}

return;

// A file of claims: each is scrubbed, acknowledged and written again.
void ReadX12(byte[] bytes)
{
    using var reader = new X12Reader(new MemoryStream(bytes), new X12Options { KeepHistory = true, Repaired = Stream.Null });
    using var acknowledgment = new X12AcknowledgmentWriter(Stream.Null, new X12AcknowledgmentEnvelope("A", "B", default));
    var scrubber = new X12Scrubber(coder.Value);
    for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
    {
        if (read == X12Read.Claim)
        {
            var result = scrubber.Scrub(reader.Claim);
            _ = acknowledgment.Add(result);
            for (var line = 0; line < reader.Claim.Lines.Count; line++)
            {
                _ = reader.Replace(line, reader.Claim.Claim!.Lines[line] with { Units = 2, Modifiers = [] });
            }
        }
    }
}

// A resource of FHIR: each claim is scrubbed, answered and written over a template.
void ReadFhir(byte[] bytes)
{
    var scrubber = new FhirScrubber(coder.Value);
    foreach (var claim in FhirClaimReader.Read(bytes, new FhirOptions { KeepHistory = true }))
    {
        var result = scrubber.Scrub(claim);
        FhirWriter.WriteOperationOutcome(result, Empty(room));
        FhirWriter.WriteClaimResponse(result, default, Empty(room));
        if (claim.Claim is { } good)
        {
            FhirCodingWriter.WriteClaim(good, "{\"resourceType\":\"Claim\"}"u8, Empty(room));
        }
    }
}

// A sheet of claims: each that can be read is scrubbed, and all go on a worklist.
void ReadSheet(byte[] bytes, SheetFormat format)
{
    using var stream = new MemoryStream(bytes);
    using var worklist = WorklistWriter.Csv(Stream.Null);
    foreach (var claim in ClaimSheet.Read(stream, format, "medicare"))
    {
        if (claim.Claim is { } good && coder.Value.TryGetProfile(good.Payer, out _))
        {
            worklist.Add("f", coder.Value.Scrub(good));
        }
        else
        {
            worklist.Add("f", claim);
        }
    }
}

// An import that is not refused makes an edition that loads; both scopes are tried.
void Import(byte[] bytes, string name)
{
    foreach (var scope in (ReadOnlySpan<ImportScope>)[ImportScope.KnownCodes, ImportScope.AllCodes])
    {
        Refusing<EditionImportException>(() =>
        {
            var import = new EditionImport(basis.Value, scope) { Force = true, IsPart = true };
            using var stream = new MemoryStream(bytes);
            import.Add(stream, name);
            using var made = new MemoryStream(import.Build().Bytes);
            _ = Edition.Load(made);
        });
    }
}

static ArrayBufferWriter<byte> Empty(ArrayBufferWriter<byte> room)
{
    room.ResetWrittenCount();
    return room;
}

static void Refusing<TRefusal>(Action read)
    where TRefusal : Exception
{
    try
    {
        read();
    }
    catch (TRefusal refusal) when (refusal.Message.Length > 0)
    {
        // Refused, and told why.
    }
}
