using System.CommandLine;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt data info</c>: what an edition holds.</summary>
internal static class DataCommand
{
    internal static Command Create()
    {
        var info = new Command("info", "What the edition holds.") { Shared.EditionFile };
        info.SetAction(static parsed => Shared.Guard("-", () => Info(parsed)));
        return new Command("data", "The edition of the CMS tables.") { info };
    }

    private static int Info(ParseResult parsed)
    {
        var edition = Shared.CoderOf(parsed).Edition;
        Console.WriteLine($"edition {edition.Id}\nhash    {edition.ContentHash}");
        foreach (var table in edition.Tables)
        {
            Console.WriteLine(table);
        }

        return Shared.Good;
    }
}
