using System.CommandLine;
using DermCpt.Claims;
using DermCpt.Codes;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt lookup</c>: whether codes are valid on a date, and what stands against them.</summary>
internal static class LookupCommand
{
    private static readonly Argument<string[]> Codes = new("CODE") { Description = "Procedure codes.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<DateOnly> On = new("--on") { Description = "Date of service, yyyy-MM-dd.", Required = true };

    internal static Command Create()
    {
        var command = new Command("lookup", "Checks codes on a date.") { Codes, On, Shared.EditionFile };
        command.SetAction(static parsed => Shared.Guard("-", () => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var coder = Shared.CoderOf(parsed);
        var exit = Shared.Good;
        foreach (var text in parsed.GetValue(Codes)!)
        {
            var code = ProcedureCode.Parse(text);
            var result = coder.Scrub(new Claim { DateOfService = parsed.GetValue(On), Payer = "medicare", Lines = [new ClaimLine { Code = code }] });
            var retired = false;
            foreach (var finding in result.Findings)
            {
                retired |= finding.Code is "RetiredCode" or "NotYetValidCode" or "UnknownCode";
            }

            exit = retired ? Shared.NotAllGood : exit;
            Console.WriteLine($"{code}: {(retired ? "not valid" : "valid or unknown")} on {parsed.GetValue(On):yyyy-MM-dd}");
            foreach (var finding in result.Findings)
            {
                Console.WriteLine($"  {finding.Code}: {finding.Message} {finding.FollowUp}");
            }
        }

        return exit;
    }
}
