using System.CommandLine;
using DermCpt.Editions;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt data import</c>: an edition from CMS's own files.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new Argument<string[]>("FILE") { Description = "CMS files as downloaded: .zip, .txt or .csv; of the pairs all four parts of a quarter; of the coverage database current_article.zip.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
    private static readonly Option<string> Out = new("--out") { Description = "The edition file to write: a regular file or a free name, and none of the files that are read.", Required = true };
    private static readonly Option<bool> AllCodes = new("--all-codes") { Description = "Keep every code of the files, not only those that the edition knows already." };
    private static readonly Option<bool> Part = new("--part") { Description = "Take some parts of a quarter's pairs (f1 to f4); of a pair without a row the edition then says that there is no data." };
    private static readonly Option<bool> Force = new("--force") { Description = "Take an older release for a newer one, and a table that has lost more than a tenth of its rows." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("import", "Makes an edition from CMS's own files, beginning with the embedded one or --edition.") { Files, Out, AllCodes, Part, Force };
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
            foreach (var notice in table.Notices)
            {
                output.WriteLine($"  {notice.Rows} left out: {Words(notice.Fault)}; the first is data row {notice.FirstRow}");
            }

            if (table.KeptAsHeld.Count > 0)
            {
                output.WriteLine($"  kept as they were, since their groups are not those known or were cut on purpose: {string.Join(' ', table.KeptAsHeld)}");
            }

            if (table.Unknown > 0)
            {
                output.WriteLine($"  {table.Unknown} articles that the edition does not know are left out");
            }

            if (table.IsPart)
            {
                output.WriteLine("  some parts only: a pair without a row has no data");
            }
        }

        return Shared.Good;
    }

    private static string Words(ImportFault fault) => fault switch
    {
        ImportFault.DuplicateRow => "the row stands in the files once more",
        ImportFault.EndsBeforeStart => "the row ends before it begins",
        _ => "the row pairs a code with itself",
    };

    private static ImportReport Import(ParseResult parsed, IProgress<ImportProgress>? progress, Action<string> begin)
    {
        var import = new EditionImport(Shared.CoderOf(parsed).Edition, parsed.GetValue(AllCodes) ? ImportScope.AllCodes : ImportScope.KnownCodes)
        {
            Progress = progress,
            IsPart = parsed.GetValue(Part),
            Force = parsed.GetValue(Force),
            BasisFile = parsed.GetValue(Shared.EditionFile),
        };
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
