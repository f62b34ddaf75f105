using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DermCpt.Cli;
using DermCpt.Json;

namespace DermCpt.Tests.Cli;

/// <summary>What makes the tool easy to live with: templates, search, near words, completion, help, and output that obeys nobody.</summary>
public sealed class CompanionTests
{
    private const string Visit = """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"biopsy","technique":"punch","site":"thigh"}]}""";

    [Fact]
    public void Every_kind_has_a_template_that_is_an_encounter_once_it_is_filled_in()
    {
        foreach (var kind in Enum.GetValues<ServiceKind>())
        {
            var word = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
            var run = ToolRun.Of(string.Empty, "new", word, "--all");
            var template = JsonNode.Parse(run.Output)!;
            var filled = Filled(template.AsObject(), string.Empty)!.ToJsonString();

            Assert.Equal((0, word), (run.Exit, DermCptJson.Write(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(filled))).Contains($"\"kind\":\"{word}\"", StringComparison.Ordinal) ? word : filled));
        }
    }

    [Fact]
    public void Serve_starts_the_program_of_its_own_with_what_follows_or_says_how_to_get_it()
    {
        Assert.Equal(7, DermCpt.Cli.Commands.ServeCommand.Run("sh", ["-c", "exit 7"]));
        Assert.Contains("dotnet tool install --global DermCpt.Serve", Assert.Throws<ArgumentException>(static () => DermCpt.Cli.Commands.ServeCommand.Run("no-such-program", ["--urls", "x"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_not_filled_in_is_refused_with_its_place() =>
        Assert.Contains("$.dateOfService", ToolRun.Of(ToolRun.Of(string.Empty, "new", "biopsy").Output, "code", "-").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"kind\":\"biopsy\"", "\"kind\":\"biopsie\"", "biopsy")]
    [InlineData("technique", "tecnique", "technique")]
    [InlineData("punch", "pnuch", "punch")]
    [InlineData("thigh", "tigh", "thigh")]
    [InlineData("dateOfService", "dateofService", "dateOfService")]
    public void A_mistyped_word_is_answered_with_the_near_one(string right, string wrong, string near)
    {
        var mistyped = Visit.Replace(right, wrong, StringComparison.Ordinal);

        Assert.Contains($"Did you mean {near}?", ToolRun.Of(mistyped, "code", "-").Error, StringComparison.Ordinal);
        Assert.Contains($"Did you mean {near}?", ToolRun.Of($"[{mistyped}]", "code", "-").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean code?", "cod", "visit.json")]
    [InlineData("Did you mean --payer?", "code", "--pyer", "medicare")]
    [InlineData("Did you mean 11102 or 11103 or 11104?", "lookup", "1110")]
    [InlineData("Did you mean excision?", "lookup", "--family", "excisoin")]
    [InlineData("Did you mean excision?", "new", "excison")]
    public void A_mistyped_argument_is_answered_with_the_near_one(string expected, params string[] args)
    {
        var run = ToolRun.Of(string.Empty, args);

        Assert.Equal(2, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_found_by_words_and_by_family()
    {
        Assert.StartsWith("11420  excision benign, scalp", ToolRun.Of(string.Empty, "lookup", "--find", "excision scalp", "--format", "text").Output, StringComparison.Ordinal);
        Assert.Contains(ToolRun.Of(string.Empty, "lookup", "--family", "biopsy", "--format", "text").OutputLines, static line => line.StartsWith("11102 ", StringComparison.Ordinal));
        Assert.Equal("[]\n", ToolRun.Of(string.Empty, "lookup", "--find", "tonsils").Output);
        Assert.Equal(2, ToolRun.Of(string.Empty, "lookup").Exit);
    }

    [Fact]
    public void Changes_between_two_days_name_the_biopsies_of_2019()
    {
        var lines = ToolRun.Of(string.Empty, "changes", "--from", "2018-12-31", "--to", "2019-01-01", "--family", "biopsy", "--format", "text").OutputLines;

        Assert.Contains(lines, static line => line.StartsWith("11102  began 2019-01-01", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("11100  ended 2018-12-31, now 11102 11104 11106", StringComparison.Ordinal));
        Assert.Contains("lies before --from", ToolRun.Of(string.Empty, "changes", "--from", "2026-01-02", "--to", "2026-01-01").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_one_code_show_its_pair_edits_and_those_of_all_the_rules()
    {
        var lines = ToolRun.Of(string.Empty, "changes", "--from", "2024-08-01", "--to", "2026-09-30", "--code", "97597", "--format", "text").OutputLines;
        Assert.All(lines[..^1], static line => Assert.StartsWith("97597  ", line, StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("pairEdit", StringComparison.Ordinal));
        Assert.Contains(ToolRun.Of(string.Empty, "changes", "--from", "2018-12-31", "--to", "2019-01-01", "--format", "text").OutputLines, static line => line.StartsWith("BX-02  rule began 2019-01-01", StringComparison.Ordinal));
        Assert.Contains("\"change\":\"pairEdit\"", ToolRun.Of(string.Empty, "changes", "--from", "2024-08-01", "--to", "2026-09-30", "--code", "97597").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _dermcpt dermcpt")]
    [InlineData("zsh", "compdef _dermcpt dermcpt")]
    [InlineData("fish", "complete -c dermcpt")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName dermcpt")]
    public void Each_shell_has_a_script_that_asks_the_tool(string shell, string line)
    {
        var script = ToolRun.Of(string.Empty, "completion", shell).Output;

        Assert.Contains(line, script, StringComparison.Ordinal);
        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script);
    }

    [Theory]
    [InlineData("verify-c", "verify-certificate")]
    [InlineData("code --exit", "--exit-zero")]
    [InlineData("code --format ", "text")]
    [InlineData("new shaveR", "shaveRemoval")]
    public void The_shell_is_offered_commands_options_and_words(string typed, string offered) =>
        Assert.Contains(offered, ToolRun.Of(string.Empty, $"[suggest:{typed.Length}]", typed).OutputLines);

    [Fact]
    public void Help_of_every_command_shows_examples_that_parse_and_the_exit_codes()
    {
        foreach (var (command, examples) in ExampleHelp.Examples)
        {
            string[] args = command == "dermcpt" ? ["--help"] : command is "info" or "import" ? ["data", command, "--help"] : [command, "--help"];
            var help = ToolRun.Of(string.Empty, args);

            Assert.Equal((command, 0), (command, help.Exit));
            Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
            foreach (var example in examples)
            {
                Assert.Contains(example, help.Output, StringComparison.Ordinal);
                var words = CommandLineParser.SplitCommandLine(example.Split(" > ")[0]).Skip(1).Append("--help").ToArray();
                Assert.Equal((example, 0), (example, ToolRun.Of(string.Empty, words).Exit));
            }
        }
    }

    [Fact]
    public void Exit_zero_is_for_results_that_are_not_all_good_and_for_nothing_else()
    {
        var asked = Visit.Replace(",\"site\":\"thigh\"", string.Empty, StringComparison.Ordinal).Replace(",\"technique\":\"punch\"", string.Empty, StringComparison.Ordinal);

        Assert.Equal(1, ToolRun.Of(asked, "code", "-").Exit);
        Assert.Equal(0, ToolRun.Of(asked, "code", "-", "--exit-zero").Exit);
        Assert.Equal(2, ToolRun.Of("{", "code", "-", "--exit-zero").Exit);
    }

    [Fact]
    public void Control_characters_of_labels_are_shown_and_never_obeyed()
    {
        var hostile = Visit.Replace("\"s\"", "\"s\\u001b[2J\\nforged\"", StringComparison.Ordinal).Replace(",\"technique\":\"punch\"", string.Empty, StringComparison.Ordinal);
        var run = ToolRun.OnTerminal(hostile, hasColors: false, "code", "-");

        Assert.Contains("s\\u001b[2J\\u000aforged", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain(run.OutputLines, static line => line.TrimStart().StartsWith("forged", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_a_claim_are_counted_from_one()
    {
        var run = ToolRun.Of("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11104","units":1},{"code":"11104","units":1}]}""", "scrub", "-", "--format", "text");

        Assert.Contains(run.OutputLines, static line => line.StartsWith("  1     11104", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, static line => line.StartsWith("  2     11104", StringComparison.Ordinal));
        Assert.DoesNotContain(run.OutputLines, static line => line.StartsWith("  0 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_is_answered_while_the_input_is_still_open()
    {
        using var input = new AnonymousPipeServerStream(PipeDirection.Out);
        using var reader = new AnonymousPipeClientStream(PipeDirection.In, input.ClientSafePipeHandle);
        using var output = new AnonymousPipeServerStream(PipeDirection.Out);
        using var answers = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, output.ClientSafePipeHandle));
        var run = Task.Run(() => Tool.Run(["code", "-", "--lines", "--brief"], new Streams(reader, output, TextWriter.Null, false, false, 100)));
        for (var i = 0; i < 3; i++)
        {
            await input.WriteAsync(Encoding.UTF8.GetBytes(Visit + "\n"));
            await input.FlushAsync();

            Assert.Contains("11104", await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        }

        await input.DisposeAsync();
        Assert.Equal(0, await run);
    }

    [Fact]
    public void An_array_on_one_line_takes_no_longer_an_element_than_a_short_one()
    {
        var array = $"[{string.Join(',', Enumerable.Repeat(Visit, 4000))}]";
        var watch = Stopwatch.StartNew();
        var run = ToolRun.Of(array, "code", "-", "--brief");

        Assert.Equal(0, run.Exit);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void An_error_in_an_array_names_its_place_in_the_file()
    {
        var error = ToolRun.Of($"[\n{Visit}, {Visit.Replace("punch", "x", StringComparison.Ordinal)}]", "code", "-").Error;
        var column = Visit.Length + 2 + Visit.IndexOf("\"punch\"", StringComparison.Ordinal) + 1;

        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"line 2, column {column}, $[1].services[0].technique"), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "hold no case")]
    [InlineData("7", "line 1: A case is Number")]
    [InlineData("{\"id\":\"a\",\"kind\":\"code\",\"encounter\":{},\"expected\":{\"lines\":[]},\"expect\":1}", "a member 'expect', which nothing reads")]
    [InlineData("{\"id\":\"a\",\"kind\":\"code\",\"encounter\":{},\"expected\":{\"line\":[]}}", "a member 'line', which nothing reads")]
    [InlineData("{\"id\":\"a\",\"kind\":\"code\",\"encounter\":{}}", "expected is missing")]
    [InlineData("{\"id\":\"a\",\"kind\":\"code\",\"encounter\":{},\"expected\":{\"lines\":[{\"code\":1}]}}", "code is Number")]
    [InlineData("{\"id\":\"a\",\"kind\":\"scrub\",\"claim\":{},\"expected\":{}}", "valid of expected is missing")]
    [InlineData("{\"id\":\"a\",\"kind\":\"both\"}", "needs a kind, code or scrub")]
    public void A_file_that_holds_no_cases_is_refused(string text, string said)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var run = ToolRun.Of(string.Empty, "verify", file);

            Assert.Equal(2, run.Exit);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The first word of each place that is to be filled in.</summary>
    private static JsonNode? Filled(JsonNode node, string name)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Select(one => KeyValuePair.Create(one.Key, Filled(one.Value!, one.Key))));
            case JsonArray elements:
                return new JsonArray([.. elements.Select(one => Filled(one!, name))]);
            default:
                var place = node.GetValue<string>();
                if (!place.StartsWith('<'))
                {
                    return place;
                }

                var word = place[1..^1].Split('|')[0];
                return word switch
                {
                    "true" => true,
                    _ when name == "placeOfService" => "11",
                    "whole number" => 1,
                    _ when word.StartsWith("a date", StringComparison.OrdinalIgnoreCase) || name is "dateOfService" or "date" => "2026-03-02",
                    _ when word.StartsWith("A CPT", StringComparison.Ordinal) => "J3301",
                    _ when name == "diagnoses" => "L57.0",
                    _ when name == "modifiers" => "59",
                    _ when word.Contains(' ') || word is "minutes" => 1,
                    _ => word,
                };
        }
    }
}
