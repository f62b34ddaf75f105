using System.CommandLine;
using DermCpt.Explanations;
using DermCpt.Scrubbing;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt rules</c>: the rule book and the finding registry.</summary>
internal static class RulesCommand
{
    private static readonly Argument<string?> Id = new("ID") { Description = "One rule; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Findings = new("--findings") { Description = "The finding registry." };

    internal static Command Create()
    {
        var command = new Command("rules", "Shows rules and findings.") { Id, Findings };
        command.SetAction(static parsed => Shared.Guard("-", () => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (parsed.GetValue(Findings))
        {
            foreach (var finding in FindingRegistry.All)
            {
                Console.WriteLine($"{finding.Code}\t{finding.Severity}\t{finding.Outcome}\t{finding.Rule}\t{finding.Message} {finding.FollowUp}");
            }

            return Shared.Good;
        }

        if (parsed.GetValue(Id) is { } text)
        {
            if (!RuleId.TryParse(text, out var id))
            {
                throw new ArgumentException($"'{text}' is no rule id: expected one such as BX-02.");
            }

            var known = RuleBook.TryGet(id, out var entry);
            Console.WriteLine(known ? Describe(entry!) : $"{id}\tnot implemented");
            return known ? Shared.Good : Shared.NotAllGood;
        }

        foreach (var entry in RuleBook.Entries)
        {
            Console.WriteLine(Describe(entry));
        }

        return Shared.Good;
    }

    private static string Describe(RuleEntry entry) => $"{entry.Id}\t{entry.Class}\t{entry.Source}\t{entry.Statement}";
}
