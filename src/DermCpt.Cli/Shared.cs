using System.CommandLine;
using DermCpt.Json;
using DermCpt.ReferenceData;

namespace DermCpt.Cli;

/// <summary>Options that every command takes, and the streams it works on.</summary>
internal static class Shared
{
    internal const int Good = 0;
    internal const int NotAllGood = 1;
    internal const int Unusable = 2;

    internal static Argument<string> Input { get; } = new("FILE") { Description = "A file, or - for standard input.", DefaultValueFactory = static _ => "-" };

    internal static Option<string?> Format { get; } = new("--format") { Description = "text or json; text on a terminal, json when piped." };

    internal static Option<string?> Payer { get; } = new("--payer") { Description = "A payer profile in place of the input's own." };

    internal static Option<string?> EditionFile { get; } = new("--edition") { Description = "An edition file in place of the embedded one." };

    internal static Option<bool> Lines { get; } = new("--lines") { Description = "One input a line; a bad line never stops the rest." };

    internal static Option<bool> Brief { get; } = new("--brief") { Description = "Id, status and codes only." };

    internal static DermCoder CoderOf(ParseResult parsed)
    {
        if (parsed.GetValue(EditionFile) is not { } path)
        {
            return new DermCoder();
        }

        using var stream = File.OpenRead(path);
        return new DermCoder(Edition.Load(stream));
    }

    internal static bool WantsText(ParseResult parsed) => parsed.GetValue(Format) switch
    {
        "text" => true,
        "json" => false,
        null => !Console.IsOutputRedirected,
        var other => throw new ArgumentException($"--format '{other}': expected text or json."),
    };

    internal static byte[] ReadInput(string name)
    {
        if (name != "-")
        {
            return File.ReadAllBytes(name);
        }

        using var input = Console.OpenStandardInput();
        using var room = new MemoryStream();
        input.CopyTo(room);
        return room.ToArray();
    }

    /// <summary>Runs a command; input that cannot be used is one message on standard error and exit code 2, never a stack trace.</summary>
    internal static int Guard(string input, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (error is DermCptJsonException or IOException or UnauthorizedAccessException or ArgumentException or FormatException or EditionException)
        {
            Console.Error.WriteLine(input == "-" ? error.Message : $"{input}: {error.Message}");
            return Unusable;
        }
    }
}
