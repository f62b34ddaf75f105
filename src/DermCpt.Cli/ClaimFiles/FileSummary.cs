using System.Text.Json;
using DermCpt.X12;
using Spectre.Console;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>What a file held, counted as it is read.</summary>
internal sealed class FileSummary
{
    private readonly long[] byStatus = new long[Enum.GetValues<ScrubStatus>().Length];
    private bool hasRejection;

    internal long Claims { get; private set; }

    internal long Lines { get; private set; }

    internal long OutOfScope { get; private set; }

    internal long FindingsOfFile { get; private set; }

    internal bool IsGood => Claims == byStatus[(int)ScrubStatus.Pass] && !hasRejection;

    internal void Add(JudgedClaim claim)
    {
        Claims++;
        Lines += claim.LineCount;
        OutOfScope += claim.LinesOutOfScope;
        byStatus[(int)claim.Status]++;
    }

    internal void Add(X12Finding finding)
    {
        FindingsOfFile++;
        hasRejection |= finding.IsRejection;
    }

    internal void Print(IAnsiConsole console)
    {
        var statuses = Enum.GetValues<ScrubStatus>().Where(status => byStatus[(int)status] > 0).Select(status => FormattableString.Invariant($"{byStatus[(int)status]} {ReportText.Word(status)}"));
        var of = Claims == 0 ? string.Empty : $": {string.Join(", ", statuses)}";
        console.WriteLine(FormattableString.Invariant($"{Claims} claims{of}; {Lines} lines, {OutOfScope} outside dermatology; findings of the file itself: {FindingsOfFile}"));
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("claims"u8, Claims);
        foreach (var status in Enum.GetValues<ScrubStatus>())
        {
            json.WriteNumber(ReportText.Word(status), byStatus[(int)status]);
        }

        json.WriteNumber("lines"u8, Lines);
        json.WriteNumber("linesOutOfScope"u8, OutOfScope);
        json.WriteNumber("findingsOfFile"u8, FindingsOfFile);
        json.WriteEndObject();
    }
}
