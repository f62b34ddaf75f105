using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>The lines of a claim beside those of its record, for people.</summary>
internal static class AuditView
{
    internal static void Print(ScrubResult result, CodingResult record, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumn("claim").AddColumn("record");
        var left = new List<CodedLine>(record.Lines);
        foreach (var line in result.Claim.Lines)
        {
            var match = Find(left, line.Code);
            _ = match is { } found && left.Remove(found);
            _ = table.AddRow(Markup.Escape(Text(line)), match is { } supported ? Markup.Escape(supported.ToString()) : "[red]-[/]");
        }

        foreach (var line in left)
        {
            _ = table.AddRow("[red]-[/]", Markup.Escape(line.ToString()));
        }

        console.Write(table);
    }

    private static CodedLine? Find(List<CodedLine> lines, ProcedureCode code)
    {
        foreach (var line in lines)
        {
            if (line.Code == code)
            {
                return line;
            }
        }

        return null;
    }

    private static string Text(ClaimLine line) => $"{line.Code}{string.Concat(line.Modifiers.Select(static modifier => $"-{modifier}"))} x{line.Units}";
}
