using System.CommandLine;
using DermCpt.Cli.Commands;

var root = new RootCommand("Codes and scrubs dermatology encounters and claims, offline.")
{
    CodeCommand.Create(),
    ScrubCommand.Create(),
    LookupCommand.Create(),
    RulesCommand.Create(),
    VerifyCommand.Create(),
    DataCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
    }

    return 2;
}

return await parsed.InvokeAsync().ConfigureAwait(false);
