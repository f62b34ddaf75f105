using System.Globalization;
using System.Text;

namespace DermCpt.Scrubbing;

/// <summary>Fills the templates of the registry from a record; only when a text is read.</summary>
internal static class FindingText
{
    /// <summary>Lines that a sentence names; where there are more by two or more, the rest are counted.</summary>
    private const int MostNamed = 8;

    internal static string Message(in Finding finding) => Fill(FindingRegistry.Get(finding.Record.Id).Message, finding);

    internal static string FollowUp(in Finding finding) => Fill(FindingRegistry.Get(finding.Record.Id).FollowUp, finding);

    private static string Fill(string template, in Finding finding)
    {
        var hole = template.IndexOf('{');
        if (hole < 0)
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        var done = 0;
        for (; hole >= 0; hole = template.IndexOf('{', done))
        {
            var end = template.IndexOf('}', hole);
            text.Append(template, done, hole - done).Append(Hole(template.AsSpan(hole + 1, end - hole - 1), finding, finding.Record));
            done = end + 1;
        }

        return text.Append(template, done, template.Length - done).ToString();
    }

    private static string Hole(ReadOnlySpan<char> name, in Finding finding, in FindingRecord record) => name switch
    {
        "code" => record.Code.ToString(),
        "other" => record.OtherCode.ToString(),
        "row" => $"{record.Code}/{record.OtherCode}",
        "where" => Where(finding),
        "modifier" or "modifiers" => record.Modifier.IsEmpty && record.Text is not null ? record.Text : record.OtherModifier.IsEmpty ? record.Modifier.ToString() : $"{record.Modifier} and {record.OtherModifier}",
        "children" => finding.Children,
        "coverage" => finding.Article?.ToString() ?? record.Text ?? "the usual limit of contractors",
        "releases" => finding.DifferingReleases,
        "diagnosis" => record.Diagnosis.ToString(),
        "count" or "indicator" => record.Text ?? Number(record.Value),
        "units" => Number(record.Value),
        "value" => record.Text ?? Number(record.Value),
        "limit" => Number(record.Limit),
        "size" => Decimals.Text(record.Value / 100m),
        "fact" => record.Fact == Fact.None ? string.Empty : Words.CamelCaseOf(record.Fact),
        "switch" => record.Switch?.ToString() ?? string.Empty,
        "date" => record.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        "table" => finding.SourceTable?.ToString() ?? string.Empty,
        "service" => finding.Service ?? string.Empty,
        "nail" => record.Text ?? record.Modifier.ToString(),
        "further" => Advice.Further(record.Code),
        "instead" => Advice.Instead(record),
        "keep" => Advice.Keep(record.Modifier),
        "percent" => record.Limit > 0 ? $", with at least {Number(record.Limit)} percent more work than usual" : string.Empty,
        "articles" => record.Text is { } asked ? $" unless a complication is recorded ({asked})" : string.Empty,
        "lifter" => record.Modifier.IsEmpty ? "the payer profile" : record.Modifier.ToString(),
        "billing" => finding.Outcome == FindingOutcome.Fail ? "Add the line" : "Nothing to do: nobody must send it",
        _ => record.Text ?? string.Empty,
    };

    /// <summary>The lines of the claim as people count them, from 1; while coding there are none, and the service is named, else the code, else the visit.</summary>
    private static string Where(in Finding finding)
    {
        var lines = finding.LineNumbers;
        if (lines.IsEmpty)
        {
            return finding.Service ?? (finding.Record.Code.IsEmpty ? "The visit" : finding.Record.Code.ToString());
        }

        var named = lines.Length > MostNamed + 1 ? MostNamed : lines.Length;
        var text = new StringBuilder(lines.Length == 1 ? "Line " : "Lines ");
        for (var i = 0; i < named; i++)
        {
            text.Append(i == 0 ? string.Empty : i == lines.Length - 1 ? " and " : ", ").Append(Number(lines[i] + 1));
        }

        return named == lines.Length ? text.ToString() : text.Append(" and ").Append(Number(lines.Length - named)).Append(" more").ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
