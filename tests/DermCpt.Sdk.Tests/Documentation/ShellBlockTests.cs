using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DermCpt.Tests.Documentation;

/// <summary>
/// Shell blocks of README and docs are run by a shell at the root of the repository, with the tool just built as <c>dermcpt</c>; what is
/// printed behind them is what they print. A line <c>...</c> stands for any lines. A block that is not run says why and where it is.
/// </summary>
public sealed partial class ShellBlockTests
{
    private const string BuiltTool = "dotnet run --project src/DermCpt.Cli --";
    private static readonly string[] Languages = ["csharp", "text", "sh", "json", "xml"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string, string>();
            foreach (var page in SnippetTests.Pages)
            {
                foreach (Match match in Block().Matches(File.ReadAllText(page)))
                {
                    if (!match.Groups["why"].Success)
                    {
                        blocks.Add(Path.GetRelativePath(Repository.Root, page), match.Groups["commands"].Value, match.Groups["output"].Value);
                    }
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_prints_what_the_page_says(string page, string commands, string output)
    {
        var (exit, printed, errors) = Run(commands.Replace(BuiltTool, "dermcpt", StringComparison.Ordinal));

        Assert.True(exit < 2, $"{page}: exit code {exit} of {commands}{errors}");
        if (output.Length > 0)
        {
            var lines = output.TrimEnd().Split('\n').Select(line => line == "..." ? @"(.*\n)*?" : Regex.Escape(line) + @"\n");
            Assert.True(Regex.IsMatch(printed.TrimEnd() + "\n", $"^{string.Concat(lines)}$"), $"{page}:\n{commands}prints\n{printed}");
        }
    }

    [Fact]
    public void Every_block_is_of_a_language_and_every_shell_block_is_run_or_says_why()
    {
        foreach (var page in SnippetTests.Pages)
        {
            var text = File.ReadAllText(page);

            Assert.All(Fence().Matches(text).Where((_, place) => place % 2 == 0), fence => Assert.Contains(fence.Groups[1].Value, Languages));
            Assert.Equal((page, text.Split("```sh\n").Length - 1), (page, Block().Count(text)));
        }

        Assert.True(Blocks.Count >= 8, "The pages show too few commands.");
    }

    private static (int Exit, string Printed, string Errors) Run(string commands)
    {
        var tool = $"dermcpt() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "dermcpt.dll")}' \"$@\"; }}\n";
        var start = new ProcessStartInfo("/bin/sh", ["-c", tool + commands]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var printed = shell.StandardOutput.ReadToEnd();
        Assert.True(shell.WaitForExit(Longest), commands);
        return (shell.ExitCode, printed, errors.Result);
    }

    [GeneratedRegex(@"(?:<!-- not run here: (?<why>[^>]+) -->\n)?```sh\n(?<commands>.*?)```\n(?:```text\n(?<output>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```(.*)$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
