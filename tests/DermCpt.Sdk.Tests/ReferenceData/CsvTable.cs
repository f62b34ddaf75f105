using System.Text;

namespace DermCpt.Tests.ReferenceData;

/// <summary>The second reader of the source tables: text to dictionaries, one character after another, sharing nothing with the compiler.</summary>
internal sealed class CsvTable
{
    private CsvTable(string[] columns, List<Dictionary<string, string>> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    internal static string Data => Repository.At("data");

    internal IReadOnlyList<string> Columns { get; }

    internal IReadOnlyList<Dictionary<string, string>> Rows { get; }

    internal static CsvTable Read(string path)
    {
        var text = File.ReadAllText(Path.Combine(Data, path));
        var records = Records(text);
        var columns = records[0].ToArray();
        var rows = new List<Dictionary<string, string>>();
        foreach (var record in records.Skip(1))
        {
            Assert.Equal(columns.Length, record.Count);
            rows.Add(columns.Zip(record).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        return new CsvTable(columns, rows);
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        Assert.False(quoted);
        Assert.Empty(record);
        return records;
    }
}
