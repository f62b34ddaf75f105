using System.CommandLine;
using DermCpt.Editions;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt data import</c>: an edition from CMS's own files.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "CMS files as downloaded: .zip, .txt or .csv.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "The edition file to write.", Required = true };

    internal static Command Create(Streams streams)
    {
        var command = new Command("import", "Makes an edition from CMS's own files, beginning with the embedded one or --edition.") { Files, Out, Shared.EditionFile };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var import = new EditionImport(Shared.CoderOf(parsed).Edition);
        var files = parsed.GetValue(Files)!;
        for (var i = 0; i < files.Length; i++)
        {
            streams.Error.WriteLine($"[{i + 1}/{files.Length}] {Path.GetFileName(files[i])}");
            import.Add(files[i]);
        }

        var report = import.Save(parsed.GetValue(Out)!);
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        output.WriteLine($"edition {report.EditionId}");
        output.WriteLine($"hash    {report.ContentHash}");
        foreach (var table in report.Tables)
        {
            output.WriteLine($"{table.Table} {table.Release}: {table.Read} rows read, {table.Kept} kept, {table.Added} added, {table.Changed} changed, {table.Dropped} dropped");
        }

        return Shared.Good;
    }
}
