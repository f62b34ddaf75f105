using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Testing;

/// <summary>The verdict of one case: no fault is a pass. Thread-safe: immutable.</summary>
/// <param name="Case">The case.</param>
/// <param name="Faults">What differs, each in one sentence.</param>
public sealed record CaseVerdict(ConformanceCase Case, IReadOnlyList<string> Faults)
{
    /// <summary>The engine cannot be asked: the case needs switches of a payer profile, which a command takes from nowhere.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>True where nothing differs.</summary>
    public bool IsRight => Faults.Count == 0 && !IsSkipped;
}

/// <summary>Runs cases against an engine and says what differs, as the README of the cases compares. Thread-safe.</summary>
public sealed class ConformanceRunner
{
    private static readonly JsonElement Refused = JsonDocument.Parse("""{"status":"invalid","lines":[],"findings":[]}""").RootElement;
    private readonly Func<ConformanceCase, JsonElement> answer;
    private readonly bool takesSwitches;

    /// <summary>A runner of this library.</summary>
    /// <param name="coder">Its edition and profiles; a case's switches are laid over them.</param>
    public ConformanceRunner(DermCoder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        takesSwitches = true;
        answer = test =>
        {
            var payer = Payer ?? ConformanceCase.Text(test.Input, "payer") ?? string.Empty;
            var own = CoderFor(coder, test, payer);
            return test.Kind == "code"
                ? Written(own.Code(DermCptJson.ReadEncounter(Input(test)) with { Payer = payer }))
                : Written(own.Scrub(DermCptJson.ReadClaim(Input(test)).UnderPayer(payer)));
        };
    }

    /// <summary>A runner of any engine in process. Cases that need switches are skipped.</summary>
    /// <param name="code">Codes an encounter.</param>
    /// <param name="scrub">Scrubs a claim.</param>
    public ConformanceRunner(Func<Encounter, CodingResult> code, Func<Claim, ScrubResult> scrub)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(scrub);
        answer = test => test.Kind == "code" ? Written(code(DermCptJson.ReadEncounter(Input(test)))) : Written(scrub(DermCptJson.ReadClaim(Input(test))));
    }

    /// <summary>The id of a payer profile in place of the cases' own, for a runner of this library; null leaves theirs.</summary>
    public string? Payer { get; init; }

    /// <summary>Runs one case.</summary>
    public CaseVerdict Run(ConformanceCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!takesSwitches && test.HasSwitches)
        {
            return new CaseVerdict(test, []) { IsSkipped = true };
        }

        try
        {
            return AnswerComparison.Compare(test, answer(test));
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return ConformanceCase.Text(test.Expected, "status") == "invalid" ? AnswerComparison.Compare(test, Refused) : new CaseVerdict(test, [error.Message]);
        }
    }

    /// <summary>Runs cases over another engine's command; those that need switches are skipped.</summary>
    /// <param name="engine">The command.</param>
    /// <param name="cases">The cases; the verdicts keep their order.</param>
    /// <exception cref="IOException">The command does not start.</exception>
    public static IReadOnlyList<CaseVerdict> Run(CommandEngine engine, IReadOnlyList<ConformanceCase> cases)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(cases);
        var verdicts = new Dictionary<ConformanceCase, CaseVerdict>();
        foreach (var kind in cases.Select(test => test.Kind).Distinct())
        {
            var asked = cases.Where(test => test.Kind == kind && !test.HasSwitches).ToList();
            var answers = engine.Answer(kind, [.. asked.Select(test => Compact(test.Input))]);
            for (var i = 0; i < asked.Count; i++)
            {
                verdicts[asked[i]] = answers[i] is { } given ? AnswerComparison.Compare(asked[i], given) : new CaseVerdict(asked[i], ["the engine gave no answer that is JSON"]);
            }
        }

        return [.. cases.Select(test => verdicts.GetValueOrDefault(test) ?? new CaseVerdict(test, []) { IsSkipped = true })];
    }

    private static byte[] Input(ConformanceCase test) => Encoding.UTF8.GetBytes(test.Input.GetRawText());

    private static string Compact(JsonElement input) => JsonSerializer.Serialize(input, TestingJson.Default.JsonElement);

    /// <summary>A coder whose profile of the case's payer has the case's switches.</summary>
    private static DermCoder CoderFor(DermCoder coder, ConformanceCase test, string payer) =>
        !test.HasSwitches || !coder.TryGetProfile(payer, out var profile) ? coder : new DermCoder(coder.Edition, profile!.Derive(payer, "case", test.Switches()));

    private static JsonElement Written(CodingResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.Write(result, output);
        return Parsed(output);
    }

    private static JsonElement Written(ScrubResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.Write(result, output);
        return Parsed(output);
    }

    private static JsonElement Parsed(ArrayBufferWriter<byte> output)
    {
        using var document = JsonDocument.Parse(output.WrittenMemory);
        return document.RootElement.Clone();
    }
}
