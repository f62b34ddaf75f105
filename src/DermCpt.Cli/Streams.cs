using System.Diagnostics.CodeAnalysis;

namespace DermCpt.Cli;

/// <summary>What a run of the tool reads and writes; the process's own, or a test's.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsTerminal">A person reads the output: text is the default, and lines are as wide as the window.</param>
/// <param name="HasColors">The terminal takes colours, and the user did not refuse them.</param>
/// <param name="Width">Characters a line of text may have.</param>
internal sealed record Streams(Stream Input, Stream Output, TextWriter Error, bool IsTerminal, bool HasColors, int Width)
{
    private const int PipedWidth = 120;

    /// <summary>A person sees the messages: a bar may move there.</summary>
    internal bool ShowsProgress { get; init; }

    /// <summary>Where a long run says how far it is: the messages of a person who sends the output elsewhere; else null.</summary>
    internal TextWriter? ProgressText => ShowsProgress && !IsTerminal ? Error : null;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The process's own streams live as long as it does.")]
    internal static Streams OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var refusesColors = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Streams(Console.OpenStandardInput(), isTerminal ? Console.OpenStandardOutput() : PipeOutput.OfProcess(), Console.Error, isTerminal, isTerminal && !refusesColors, isTerminal ? Math.Max(60, Console.WindowWidth) : PipedWidth) { ShowsProgress = !Console.IsErrorRedirected && !refusesColors };
    }
}
