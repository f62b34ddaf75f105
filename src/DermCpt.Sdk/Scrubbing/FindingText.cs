using System.Globalization;

namespace DermCpt.Scrubbing;

/// <summary>Fills the templates of the registry from a record; only when a text is read.</summary>
internal static class FindingText
{
    /// <summary>Lines that a sentence names; where there are more by two or more, the rest are counted.</summary>
    private const int MostNamed = 8;

    internal static string Message(in Finding finding) => Text(FindingRegistry.Get(finding.Record.Id).Message, finding);

    internal static string FollowUp(in Finding finding) => Text(FindingRegistry.Get(finding.Record.Id).FollowUp, finding);

    internal static void AddMessage(ref TextRoom text, in Finding finding) => Fill(ref text, FindingRegistry.Get(finding.Record.Id).Message, finding);

    internal static void AddFollowUp(ref TextRoom text, in Finding finding) => Fill(ref text, FindingRegistry.Get(finding.Record.Id).FollowUp, finding);

    private static string Text(string template, in Finding finding)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new TextRoom(stackalloc char[TextRoom.Usual]);
        Fill(ref text, template, finding);
        return text.ToStringAndFree();
    }

    private static void Fill(ref TextRoom text, ReadOnlySpan<char> template, in Finding finding)
    {
        for (var hole = template.IndexOf('{'); hole >= 0; hole = template.IndexOf('{'))
        {
            var end = template.IndexOf('}');
            text.Add(template[..hole]);
            AddValue(ref text, template[(hole + 1)..end], finding, finding.Record);
            template = template[(end + 1)..];
        }

        text.Add(template);
    }

    private static void AddValue(ref TextRoom text, ReadOnlySpan<char> hole, in Finding finding, in FindingRecord record)
    {
        switch (hole)
        {
            case "code": text.Add(record.Code); break;
            case "other": text.Add(record.OtherCode); break;
            case "where": AddWhere(ref text, finding); break;
            case "units": text.Add(record.Value); break;
            case "limit": text.Add(record.Limit); break;
            default: text.Add(Value(hole, finding, record)); break;
        }
    }

    private static string Value(ReadOnlySpan<char> hole, in Finding finding, in FindingRecord record) => hole switch
    {
        "row" => $"{record.Code}/{record.OtherCode}",
        "modifier" or "modifiers" => record.Modifier.IsEmpty && record.Text is not null ? record.Text : record.OtherModifier.IsEmpty ? record.Modifier.ToString() : $"{record.Modifier} and {record.OtherModifier}",
        "children" => finding.Children,
        "coverage" => finding.Article?.ToString() ?? record.Text ?? "the usual limit of contractors",
        "releases" => finding.DifferingReleases,
        "diagnosis" => record.Diagnosis.ToString(),
        "count" or "indicator" => record.Text ?? Number(record.Value),
        "value" => record.Text ?? Number(record.Value),
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
    private static void AddWhere(ref TextRoom text, in Finding finding)
    {
        var lines = finding.LineNumbers;
        if (lines.IsEmpty)
        {
            text.Add(finding.Service ?? (finding.Record.Code.IsEmpty ? "The visit" : finding.Record.Code.ToString()));
            return;
        }

        var named = lines.Length > MostNamed + 1 ? MostNamed : lines.Length;
        text.Add(lines.Length == 1 ? "Line " : "Lines ");
        for (var i = 0; i < named; i++)
        {
            text.Add(i == 0 ? string.Empty : i == lines.Length - 1 ? " and " : ", ");
            text.Add(lines[i] + 1);
        }

        if (named < lines.Length)
        {
            text.Add(" and ");
            text.Add(lines.Length - named);
            text.Add(" more");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
