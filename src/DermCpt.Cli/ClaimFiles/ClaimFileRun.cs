using System.CommandLine;
using System.Diagnostics;
using DermCpt.Fhir;
using DermCpt.Json;
using DermCpt.Worklists;
using DermCpt.X12;
using Spectre.Console;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>
/// Scrubs a file that billing people hold, by its ending: .837, .x12 or .edi, .csv, .xlsx, .ndjson, or .json of FHIR. What is asked for by --out is written beside it and takes its name once
/// all of it is written.
/// </summary>
internal sealed class ClaimFileRun : IDisposable
{
    private const string Partial = ".partial";
    private const long LongFile = 8 << 20;
    private const int MillisecondsOfProgress = 250;
    private const string Sender = "DERMCPT";
    private const string Receiver = "SUBMITTER";
    private static readonly string[] X12Endings = [".837", ".x12", ".edi"];
    private static readonly string[] SheetEndings = [".csv", ".xlsx"];

    private readonly Streams streams;
    private readonly string file;
    private readonly FileKind kind;
    private readonly bool byLine;
    private readonly bool asText;
    private readonly ResultDetail detail;
    private readonly DermCoder coder;
    private readonly string? payer;
    private readonly X12Options options;
    private readonly FileSummary summary = new();
    private readonly List<ClaimOutput> outputs = [];
    private readonly List<(string Path, Stream Stream, ClaimOutput Output)> written = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private bool hasShown;
    private bool isDone;

    private ClaimFileRun(ParseResult parsed, Streams streams, string file)
    {
        (this.streams, this.file) = (streams, file);
        kind = KindOf(parsed, file);
        asText = Shared.WantsText(parsed, streams.IsTerminal);
        detail = parsed.GetValue(Shared.Brief) ? ResultDetail.Brief : ResultDetail.Full;
        byLine = parsed.GetValue(Shared.Lines) || HasEnding(file, ".ndjson");
        if ((parsed.GetValue(Shared.Lines) && kind != FileKind.Fhir) || parsed.GetValue(Shared.Threads) != 1)
        {
            throw new ArgumentException("--lines and --threads are for JSON: expected neither with a file of claims.");
        }

        coder = Shared.CoderOf(parsed, out payer);
        options = new X12Options { Payers = ClaimFileOptions.PayersOf(parsed, coder), KeepHistory = parsed.GetValue(ClaimFileOptions.History) };
    }

    /// <summary>What a file of claims is written in.</summary>
    private enum FileKind
    {
        None,
        X12,
        Sheet,
        Fhir,
    }

    /// <summary>Whether the input is a file of claims.</summary>
    internal static bool Takes(ParseResult parsed, string name) => KindOf(parsed, name) != FileKind.None;

    internal static int Run(ParseResult parsed, Streams streams, string file)
    {
        using var run = new ClaimFileRun(parsed, streams, file);
        return run.Run(parsed.GetValue(ClaimFileOptions.Out) ?? []);
    }

    public void Dispose()
    {
        foreach (var (path, stream, _) in written)
        {
            stream.Dispose();
            if (isDone)
            {
                File.Move(path + Partial, path, overwrite: true);
            }
            else
            {
                File.Delete(path + Partial);
            }
        }
    }

    private static FileKind KindOf(ParseResult parsed, string name) =>
        parsed.GetValue(ClaimFileOptions.Fhir) || HasEnding(name, ".ndjson") || FhirFile.Is(name) ? FileKind.Fhir
        : HasEnding(name, X12Endings) ? FileKind.X12
        : HasEnding(name, SheetEndings) ? FileKind.Sheet : FileKind.None;

    private static bool HasEnding(string name, params string[] endings) => endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private int Run(string[] names)
    {
        using var input = file == "-" ? streams.Input : File.OpenRead(file);
        Stream? repair = null;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var opened = Open(name);
            if (opened is not null && repair is not null)
            {
                throw new ArgumentException($"--out {name}: expected one repaired file.");
            }

            repair ??= opened;
        }

        if (names.Length == 0)
        {
            outputs.Add(asText ? new ReportOutput(streams, detail) : kind == FileKind.Fhir && detail == ResultDetail.Full ? new ResourceOutput(streams.Output, null) : new JsonLinesOutput(streams.Output, detail));
        }

        switch (kind)
        {
            case FileKind.X12:
                ReadX12(input, options with { Repaired = repair });
                break;
            case FileKind.Fhir:
                ReadFhir(input);
                break;
            default:
                ReadSheet(input);
                break;
        }

        ShowProgress(input, isLast: true);
        outputs.ForEach(static output => output.Dispose());
        isDone = true;
        Conclude(names.Length > 0);
        return summary.IsGood ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>Opens what a name asks for; of a repaired file the stream that the reader writes.</summary>
    private FileStream? Open(string name)
    {
        if (file != "-" && Path.GetFullPath(name) == Path.GetFullPath(file))
        {
            throw new ArgumentException($"--out {name}: expected another file than the one that is read.");
        }

        var ending = Path.GetExtension(name).ToUpperInvariant();
        var isTaken = ending is ".CSV" or ".XLSX" or ".JSONL" || (kind == FileKind.X12 && ending is ".277" or ".277CA" or ".837") || (kind == FileKind.Fhir && ending == ".NDJSON");
        if (!isTaken)
        {
            var more = kind switch { FileKind.X12 => ".837 (repaired), .277, ", FileKind.Fhir => ".ndjson (OperationOutcomes), .response.ndjson, ", _ => string.Empty };
            throw new ArgumentException($"--out {name}: expected the ending {more}.csv, .xlsx or .jsonl.");
        }

        var stream = File.Create(name + Partial);
        ClaimOutput output = ending switch
        {
            ".CSV" => new WorklistOutput(WorklistWriter.Csv(stream), Path.GetFileName(file)),
            ".XLSX" => new WorklistOutput(WorklistWriter.Xlsx(stream), Path.GetFileName(file)),
            ".JSONL" => new JsonLinesOutput(stream, detail),
            ".NDJSON" => new ResourceOutput(stream, name.EndsWith(".response.ndjson", StringComparison.OrdinalIgnoreCase) ? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) : null),
            ".837" => new RepairedOutput(),
            _ => new AcknowledgmentOutput(stream, new X12AcknowledgmentEnvelope(Sender, Receiver, TimeProvider.System.GetLocalNow().DateTime)),
        };
        written.Add((name, stream, output));
        outputs.Add(output);
        return ending == ".837" ? stream : null;
    }

    private void ReadX12(Stream input, X12Options how)
    {
        using var reader = new X12Reader(input, how);
        var scrubber = new X12Scrubber(coder);
        foreach (var repaired in outputs.OfType<RepairedOutput>())
        {
            repaired.Reader = reader;
        }

        for (var read = reader.Read(); read != X12Read.End; read = reader.Read())
        {
            if (read == X12Read.Claim)
            {
                Add(JudgedClaim.Of(scrubber.Scrub(reader.Claim)));
                ShowProgress(input, isLast: false);
                continue;
            }

            summary.Add(reader.Finding);
            outputs.ForEach(output => output.Add(reader.Finding));
        }
    }

    private void ReadSheet(Stream input)
    {
        var format = Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? SheetFormat.Csv : SheetFormat.Xlsx;
        try
        {
            foreach (var claim in ClaimSheet.Read(input, format, payer ?? X12PayerMap.Default.Other, TellUnread))
            {
                Add(Judge(claim));
                ShowProgress(input, isLast: false);
            }
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    private void ReadFhir(Stream input)
    {
        var scrubber = new FhirScrubber(coder);
        var how = new FhirOptions { Payer = options.Payers.Other, PayerOf = coverage => options.Payers.ProfileOf(string.Empty, coverage), KeepHistory = options.KeepHistory };
        foreach (var (number, claims) in byLine ? FhirClaimReader.ReadLines(input, how) : [new FhirLine(0, FhirClaimReader.Read(FhirFile.Whole(input), how))])
        {
            foreach (var claim in claims)
            {
                Add(JudgedClaim.Of(scrubber.Scrub(claim), byLine ? number : null));
                ShowProgress(input, isLast: false);
            }
        }
    }

    private JudgedClaim Judge(SheetClaim claim)
    {
        if (claim.Claim is null)
        {
            return JudgedClaim.Of(claim, null);
        }

        var own = payer is null ? claim.Claim : claim.Claim.UnderPayer(payer);
        if (coder.TryGetProfile(own.Payer, out _))
        {
            return JudgedClaim.Of(claim, coder.Scrub(own));
        }

        var known = string.Join(", ", coder.Profiles.Select(static profile => profile.Id));
        return JudgedClaim.Of(claim with { Claim = null, Errors = [new SheetError(claim.Row, "payer", $"'{own.Payer}' is no payer profile; expected {known}.")] }, null);
    }

    private void TellUnread(IReadOnlyList<string> headings) => streams.Error.WriteLine($"{file}: columns that are not read: {string.Join(", ", headings)}");

    private void Add(JudgedClaim claim)
    {
        summary.Add(claim);
        outputs.ForEach(output => output.Add(claim));
    }

    private void ShowProgress(Stream input, bool isLast)
    {
        if (!streams.ShowsProgress || (isLast ? !hasShown : watch.ElapsedMilliseconds < MillisecondsOfProgress || !input.CanSeek || input.Length < LongFile))
        {
            return;
        }

        watch.Restart();
        hasShown = true;
        streams.Error.Write(isLast ? "\r" + new string(' ', 60) + "\r" : FormattableString.Invariant($"\r{100 * input.Position / input.Length}% of {input.Length >> 20} MB, {summary.Claims} claims "));
    }

    private void Conclude(bool hasFiles)
    {
        if (asText || hasFiles)
        {
            Answer.Write(streams, asText, console =>
            {
                summary.Print(console);
                foreach (var (path, _, output) in written)
                {
                    console.WriteLine($"{path}: {output.Written()}");
                }
            }, summary.Write);
        }

        streams.Output.Flush();
    }
}
