using System.CommandLine;
using DermCpt.Editions;
using DermCpt.Fhir;
using DermCpt.Json;
using DermCpt.X12;

namespace DermCpt.Cli;

/// <summary>Options that several commands take, and how they end.</summary>
internal static class Shared
{
    internal const int Good = 0;
    internal const int NotAllGood = 1;
    internal const int Unusable = 2;

    internal static Argument<string> Input { get; } = new Argument<string>("FILE") { Description = "A file, or - for standard input.", DefaultValueFactory = static _ => "-" }.RefusingOptions();

    internal static Option<string?> Format { get; } = new Option<string?>("--format") { Description = "text or json; text on a terminal, json when piped." }.Suggesting("text", "json");

    internal static Option<string?> Payer { get; } = new Option<string?>("--payer") { Description = "A payer profile in place of the input's own: its id, or a JSON file with what differs." }.Suggesting("medicare", "medicaid", "commercial");

    internal static Option<string?> Practice { get; } = new("--practice") { Description = "A practice profile, a JSON file: what is true of the practice at every visit." };

    internal static Option<string?> EditionFile { get; } = new("--edition") { Description = "An edition file in place of the embedded one." };

    internal static Option<bool> ExitZero { get; } = new("--exit-zero") { Description = "Exit code 0 where it would be 1: for pipes that stop at the first failure." };

    /// <summary>What every command takes.</summary>
    internal static Option[] Common { get; } = [Format, Payer, Practice, EditionFile, ExitZero];

    internal static Option<bool> Lines { get; } = new("--lines") { Description = "One input a line; a bad line never stops the rest." };

    internal static Option<int> Threads { get; } = new("--threads") { Description = "With --lines: threads that work; the output is the same for any number.", DefaultValueFactory = static _ => 1 };

    internal static Option<bool> Brief { get; } = new("--brief") { Description = "Id, status and codes only." };

    /// <summary>The coder that a command line asks for; where it names a profile's file, that profile is one of its own.</summary>
    internal static DermCoder CoderOf(ParseResult parsed) => CoderOf(parsed, out _);

    /// <summary>The same, and the id of the profile in place of the input's own.</summary>
    internal static DermCoder CoderOf(ParseResult parsed, out string? payer) =>
        Coder(parsed.GetValue(EditionFile), parsed.GetValue(Payer), out payer, PracticesOf(parsed));

    /// <summary>The coder of an edition's file and a payer, which is an id or a profile's file; null for the embedded edition, and for the input's own payer.</summary>
    internal static DermCoder Coder(string? editionFile, string? named, out string? payer, IReadOnlyList<PracticeProfile>? practices = null)
    {
        payer = named;
        var edition = EditionOf(editionFile);
        practices ??= [];
        var coder = new DermCoder(edition) { Practices = practices };
        if (payer is null || coder.TryGetProfile(payer, out _))
        {
            return coder;
        }

        if (!File.Exists(payer))
        {
            throw new ArgumentException($"--payer '{payer}': expected {string.Join(", ", coder.Profiles.Select(static profile => profile.Id))}, or the file of a payer profile.");
        }

        try
        {
            var profile = DermCptJson.ReadPayerProfile(File.ReadAllBytes(payer));
            payer = profile.Id;
            return new DermCoder(edition, profile) { Practices = practices };
        }
        catch (DermCptJsonException error)
        {
            throw new FormatException($"{payer}: {error.Message}", error);
        }
    }

    private static IReadOnlyList<PracticeProfile> PracticesOf(ParseResult parsed)
    {
        if (parsed.GetValue(Practice) is not { } file)
        {
            return [];
        }

        try
        {
            return [DermCptJson.ReadPracticeProfile(File.ReadAllBytes(file))];
        }
        catch (DermCptJsonException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    /// <summary>A mistyped option is an error of its own; without this the parser reads it as one more value.</summary>
    internal static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"'{token.Value}' is no option of this command.{NearWords.OfOption(token.Value, result.Parent as System.CommandLine.Parsing.CommandResult)}");
            }
        });
        return argument;
    }

    /// <summary>Words that the shell offers where the option's value is typed.</summary>
    private static Option<T> Suggesting<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Add(_ => words.Select(static word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }

    /// <summary>The whole input: the file that is named, or standard input.</summary>
    internal static byte[] ReadInput(ParseResult parsed, Streams streams)
    {
        var name = parsed.GetValue(Input)!;
        if (name != "-")
        {
            return File.ReadAllBytes(name);
        }

        using var room = new MemoryStream();
        streams.Input.CopyTo(room);
        return room.ToArray();
    }

    internal static bool WantsText(ParseResult parsed, bool isTerminal) => parsed.GetValue(Format) switch
    {
        "text" => true,
        "json" => false,
        null => isTerminal,
        var other => throw new ArgumentException($"--format '{other}': expected text or json."),
    };

    /// <summary>Runs a command; input that cannot be used is one message on the error stream and exit code 2, never a stack trace.</summary>
    internal static int Guard(string input, TextWriter errors, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (BrokenPipeException)
        {
            return Good;
        }
        catch (Exception error) when (error is DermCptJsonException or IOException or UnauthorizedAccessException or ArgumentException or FormatException or EditionException or EditionImportException or X12Exception or FhirException)
        {
            // What a file system says of a file names it already.
            var message = error is DermCptJsonException wrong && NearWords.Of(wrong) is { } near ? $"{error.Message} Did you mean {near}?" : error.Message;
            errors.WriteLine(VisibleText.Of(input == "-" || error is not (DermCptJsonException or X12Exception or FhirException) ? message : $"{input}: {message}"));
            return Unusable;
        }
    }

    private static Edition EditionOf(string? path)
    {
        if (path is null)
        {
            return Edition.Default;
        }

        using var stream = File.OpenRead(path);
        return Edition.Load(stream);
    }
}
