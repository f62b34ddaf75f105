using System.CommandLine;
using DermCpt.Cli.Commands;

namespace DermCpt.Cli;

/// <summary>The tool: its commands, and what arguments that it does not take end in.</summary>
internal static class Tool
{
    /// <summary>Every command by its name; the one that is named is made alone, since making all of them takes longer than a scrub.</summary>
    private static readonly OrderedDictionary<string, Func<Streams, Command>> Commands = new(StringComparer.Ordinal)
    {
        ["code"] = CodeCommand.Create,
        ["explain"] = CodeCommand.CreateExplain,
        ["scrub"] = ScrubCommand.Create,
        ["lookup"] = LookupCommand.Create,
        ["rules"] = RulesCommand.Create,
        ["verify"] = VerifyCommand.Create,
        ["certify"] = CertifyCommand.Create,
        ["verify-certificate"] = VerifyCertificateCommand.Create,
        ["data"] = DataCommand.Create,
        ["diff"] = DiffCommand.Create,
        ["generate"] = GenerateCommand.Create,
        ["schema"] = SchemaCommand.Create,
        ["changes"] = ChangesCommand.Create,
        ["new"] = NewCommand.Create,
        ["denial"] = DenialCommand.Create,
        ["remittance"] = RemittanceCommand.Create,
        ["serve"] = ServeCommand.Create,
        ["completion"] = CompletionCommand.Create,
    };

    /// <summary>Runs one command line; the exit code of the contract.</summary>
    internal static int Run(string[] args, Streams streams)
    {
        var root = new RootCommand("Codes and scrubs dermatology encounters and claims, offline.");
        var named = args.Length > 0 && Commands.ContainsKey(args[0]) ? args[0] : null;
        foreach (var (name, create) in Commands)
        {
            if (named is null || named == name)
            {
                root.Add(create(streams));
            }
        }

        AddCommonOptions(root);
        ExampleHelp.AddTo(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0 || parsed.Action is ExampleHelp)
        {
            return Invoke(parsed, streams);
        }

        foreach (var error in parsed.Errors)
        {
            streams.Error.WriteLine(VisibleText.Of(error.Message));
        }

        if (named is null && args.Length > 0 && NearWords.Near(args[0], Commands.Keys) is { } near)
        {
            streams.Error.WriteLine($"Did you mean {near}?");
        }

        streams.Error.WriteLine("dermcpt --help shows the commands and options.");
        return Shared.Unusable;
    }

    private static int Invoke(ParseResult parsed, Streams streams)
    {
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        try
        {
            var exit = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = streams.Error });
            return exit == Shared.NotAllGood && parsed.GetValue(Shared.ExitZero) ? Shared.Good : exit;
        }
#pragma warning disable CA1031 // The outermost place: a person gets one sentence, never a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine(VisibleText.Of($"This is a fault of dermcpt, not of your input: {fault.GetType().Name}, {fault.Message} Please report it with the command and the input."));
            return Shared.Unusable;
        }
    }

    /// <summary>Every command takes --format, --payer and --edition, so that a script can pass them to all; where one says nothing to a command, it changes nothing.</summary>
    private static void AddCommonOptions(Command command)
    {
        foreach (var inner in command.Subcommands)
        {
            AddCommonOptions(inner);
            foreach (var option in inner.Action is null ? [] : Shared.Common)
            {
                if (!inner.Options.Any(own => own.Name == option.Name))
                {
                    inner.Options.Add(option);
                }
            }
        }
    }
}
