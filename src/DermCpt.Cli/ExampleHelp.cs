using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DermCpt.Cli;

/// <summary>Help with examples and exit codes under what the parser knows itself.</summary>
internal sealed class ExampleHelp(HelpAction inner) : SynchronousCommandLineAction
{
    /// <summary>Examples by command; each parses, and a test says so.</summary>
    internal static IReadOnlyDictionary<string, string[]> Examples { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["dermcpt"] = ["dermcpt new biopsy > visit.json", "dermcpt code visit.json", "dermcpt scrub claim.json --payer commercial", "dermcpt lookup --find \"excision scalp\""],
        ["code"] = ["dermcpt code visit.json", "dermcpt code visits.jsonl --lines --threads 4", "dermcpt code visit.json --payer acme.json --why"],
        ["explain"] = ["dermcpt explain visit.json"],
        ["scrub"] = ["dermcpt scrub claim.json", "dermcpt scrub claims.jsonl --lines --brief --exit-zero", "dermcpt scrub claims.837 --out work.xlsx"],
        ["lookup"] = ["dermcpt lookup 11102 17000 --on 2026-03-02", "dermcpt lookup --find \"wart freezing\"", "dermcpt lookup --family excision"],
        ["rules"] = ["dermcpt rules BX-02", "dermcpt rules --findings"],
        ["verify"] = ["dermcpt verify mohs.jsonl", "dermcpt verify cases.jsonl --family biopsy --report junit --output report.xml"],
        ["certify"] = ["dermcpt certify visit.json"],
        ["verify-certificate"] = ["dermcpt verify-certificate visit.cert"],
        ["data"] = ["dermcpt data info"],
        ["info"] = ["dermcpt data info"],
        ["import"] = ["dermcpt data import medicare-ncci-2027q1.zip --out 2027q1.dcd"],
        ["diff"] = ["dermcpt diff visit.json --payer medicare --payer commercial"],
        ["generate"] = ["dermcpt generate encounters --count 1000 --seed 7"],
        ["schema"] = ["dermcpt schema"],
        ["changes"] = ["dermcpt changes --from 2025-12-31 --to 2026-01-01", "dermcpt changes --from 2025-12-31 --to 2026-01-01 --family excision"],
        ["new"] = ["dermcpt new biopsy", "dermcpt new excision repair pathology > visit.json"],
        ["denial"] = ["dermcpt denial 97 --code 11102 --with 11602", "dermcpt denial 50 --code 17110 --diagnosis L82.1 --contractor Noridian"],
        ["remittance"] = ["dermcpt remittance claims.837 remittance.835"],
        ["serve"] = ["dermcpt serve --urls http://127.0.0.1:8080"],
        ["completion"] = ["dermcpt completion bash", "dermcpt completion pwsh"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        var exit = inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.TryGetValue(command is RootCommand ? "dermcpt" : command.Name, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine("  " + example);
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        output.WriteLine("  0  every result is coded or passes (verify: every case is right)");
        output.WriteLine("  1  some result is not; 0 in its place with --exit-zero");
        output.WriteLine("  2  the arguments or the input as a whole cannot be used; the message names the place");
        return exit;
    }

    internal static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction action)
            {
                option.Action = new ExampleHelp(action);
            }
        }
    }
}
