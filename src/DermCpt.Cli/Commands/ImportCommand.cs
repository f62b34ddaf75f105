using System.CommandLine;
using DermCpt.Editions;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt data import</c>: an edition from CMS's own files.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new Argument<string[]>("FILE") { Description = "CMS files as downloaded: .zip, .txt or .csv.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
    private static readonly Option<string> Out = new("--out") { Description = "The edition file to write.", Required = true };
    private static readonly Option<bool> AllCodes = new("--all-codes") { Description = "Keep every code of the files, not only those that the edition knows already." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("import", "Makes an edition from CMS's own files, beginning with the embedded one or --edition.") { Files, Out, AllCodes };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var report = streams.ShowsProgress ? WithBars(parsed, streams) : Import(parsed, null, name => streams.Error.WriteLine(name));
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        output.WriteLine($"edition {report.EditionId}");
        output.WriteLine($"hash    {report.ContentHash}");
        foreach (var table in report.Tables)
        {
            output.WriteLine($"{table.Table} {table.Release}: {table.Read} rows read, {table.Kept} kept, {table.Added} added, {table.Changed} changed, {table.Dropped} dropped");
        }

        return Shared.Good;
    }

    private static ImportReport Import(ParseResult parsed, IProgress<ImportProgress>? progress, Action<string> begin)
    {
        var import = new EditionImport(Shared.CoderOf(parsed).Edition, parsed.GetValue(AllCodes) ? ImportScope.AllCodes : ImportScope.KnownCodes) { Progress = progress };
        var files = parsed.GetValue(Files)!;
        for (var i = 0; i < files.Length; i++)
        {
            begin($"[{i + 1}/{files.Length}] {Path.GetFileName(files[i])}");
            import.Add(files[i]);
        }

        begin("writing");
        return import.Save(parsed.GetValue(Out)!);
    }

    /// <summary>A bar for each file, on the stream of the messages.</summary>
    private static ImportReport WithBars(ParseResult parsed, Streams streams)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var bars = new Bars(context);
            return Import(parsed, bars, static _ => { });
        });
    }

    /// <summary>Moves the bar of the file at hand, on the thread that reads.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);

        public void Report(ImportProgress value)
        {
            if (!tasks.TryGetValue(value.File, out var task))
            {
                tasks.Add(value.File, task = context.AddTask(Markup.Escape(value.File), maxValue: Math.Max(1, value.Length)));
            }

            task.Value = Math.Max(value.Read, value.Length == 0 ? 1 : 0);
        }
    }
}
