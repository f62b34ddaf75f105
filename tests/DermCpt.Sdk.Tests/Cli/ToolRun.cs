using System.Text;
using DermCpt.Cli;

namespace DermCpt.Tests.Cli;

/// <summary>One run of the tool in this process: exit code, output and errors.</summary>
internal sealed record ToolRun(int Exit, string Output, string Error)
{
    internal string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static ToolRun Of(string input, params string[] args) => Of(Encoding.UTF8.GetBytes(input), false, args);

    internal static ToolRun OnTerminal(string input, bool hasColors, params string[] args) => Of(Encoding.UTF8.GetBytes(input), true, args, hasColors);

    internal static ToolRun Of(byte[] input, bool isTerminal, string[] args, bool hasColors = false)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var exit = Tool.Run(args, new Streams(stdin, stdout, stderr, isTerminal, hasColors, 100));
        return new ToolRun(exit, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
