using System.Globalization;
using System.Text;
using DermCpt.Encounters;

namespace DermCpt.Scrubbing;

/// <summary>Fills the templates of the registry from a record; only when a text is read.</summary>
internal static class FindingText
{
    internal static string Message(in FindingRecord record) => Fill(FindingRegistry.Get(record.Id).Message, record);

    internal static string FollowUp(in FindingRecord record) => Fill(FindingRegistry.Get(record.Id).FollowUp, record);

    private static string Fill(string template, in FindingRecord record)
    {
        var text = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(template[i]);
                continue;
            }

            text.Append(Hole(template[(i + 1)..end], record));
            i = end;
        }

        return text.ToString();
    }

    private static string Hole(string name, in FindingRecord record) => name switch
    {
        "code" => record.Code.ToString(),
        "other" => record.OtherCode.ToString(),
        "row" => $"{record.Code}/{record.OtherCode}",
        "line" => Number(record.Line),
        "lines" => record.OtherLine < 0 ? Number(record.Line) : $"{Number(record.Line)} and {Number(record.OtherLine)}",
        "modifier" or "modifiers" => record.OtherModifier.IsEmpty ? record.Modifier.ToString() : $"{record.Modifier} and {record.OtherModifier}",
        "diagnosis" => record.Diagnosis.ToString(),
        "units" => Number(record.Value),
        "value" => record.Text ?? Number(record.Value),
        "limit" => Number(record.Limit),
        "fact" => record.Fact == Fact.None ? string.Empty : Words.CamelCaseOf(record.Fact),
        "switch" => record.Switch?.ToString() ?? string.Empty,
        "date" => record.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        "table" => record.Table?.ToString() ?? string.Empty,
        _ => record.Text ?? string.Empty,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
