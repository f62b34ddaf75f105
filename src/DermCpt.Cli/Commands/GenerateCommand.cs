using System.Buffers;
using System.CommandLine;
using System.Text;
using DermCpt.Json;
using DermCpt.Testing;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt generate</c>: encounters or claims of a practice, one a line, the same for the same seed.</summary>
internal static class GenerateCommand
{
    private static readonly Argument<string> What = new Argument<string>("WHAT") { Description = "encounters or claims; histogram prints what they reach." }.AcceptOnlyFromAmong("encounters", "claims", "histogram");
    private static readonly Option<int> Count = new("--count") { Description = "How many.", DefaultValueFactory = static _ => 100 };

    internal static Option<int> Seed { get; } = new("--seed") { Description = "Seed; the same one gives the same output.", DefaultValueFactory = static _ => 1 };

    internal static Command Create(Streams streams)
    {
        var command = new Command("generate", "Generates encounters or claims for tests.") { What, Count, Seed };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams.Output)));
        return command;
    }

    internal static string Text(Claim claim)
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.Write(claim, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static int Run(ParseResult parsed, Stream output)
    {
        var coder = Shared.CoderOf(parsed, out var payer);
        var (seed, count) = (parsed.GetValue(Seed), parsed.GetValue(Count));
        ArgumentOutOfRangeException.ThrowIfNegative(count, "--count");
        switch (parsed.GetValue(What))
        {
            case "claims":
                var claims = new ClaimGenerator(seed, coder);
                WriteLines(output, count, (place, line) =>
                {
                    var claim = claims.Make(place);
                    DermCptJson.Write(payer is null ? claim : claim.UnderPayer(payer), line);
                });
                break;
            case "encounters":
                var encounters = new EncounterGenerator(seed, coder.Edition);
                WriteLines(output, count, (place, line) =>
                {
                    var encounter = encounters.Make(place);
                    DermCptJson.Write(payer is null ? encounter : encounter with { Payer = payer }, line);
                });
                break;
            default:
                using (var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" })
                {
                    ReachHistogram.Of(coder, seed, count).WriteText(text);
                }

                break;
        }

        return Shared.Good;
    }

    private static void WriteLines(Stream output, int count, Action<int, IBufferWriter<byte>> write)
    {
        var line = new ArrayBufferWriter<byte>();
        for (var place = 0; place < count; place++)
        {
            line.ResetWrittenCount();
            write(place, line);
            output.Write(line.WrittenSpan);
            output.WriteByte((byte)'\n');
        }
    }
}
