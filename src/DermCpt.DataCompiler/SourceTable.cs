using System.Globalization;
using DermCpt.Codes;
using nietras.SeparatedValues;

namespace DermCpt.DataCompiler;

/// <summary>One CSV file of data/, read whole; values are looked up by column name.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string[]> rows = [];

    internal SourceTable(string path)
    {
        using var reader = Sep.Reader(static options => options with { Sep = new Sep(','), Unescape = true }).FromFile(path);
        foreach (var name in reader.Header.ColNames)
        {
            columns.Add(name, columns.Count);
        }

        foreach (var row in reader)
        {
            var values = new string[columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = row[i].ToString();
            }

            rows.Add(values);
        }
    }

    internal int Count => rows.Count;

    internal string this[int row, string column] => rows[row][columns[column]];

    internal bool Has(string column) => columns.ContainsKey(column);

    internal ProcedureCode Code(int row, string column) => this[row, column].Length == 0 ? default : ProcedureCode.Parse(this[row, column]);

    internal DateOnly? Date(int row, string column) =>
        this[row, column] is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    internal int Int(int row, string column) => int.Parse(this[row, column], NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>An indicator's digit, or 255 where the file is silent.</summary>
    internal byte Digit(int row, string column) => Has(column) && this[row, column] is { Length: 1 } text && char.IsAsciiDigit(text[0]) ? (byte)(text[0] - '0') : (byte)255;

    /// <summary>A decimal as hundredths; 0 where the file is silent.</summary>
    internal int Hundredths(int row, string column) =>
        Has(column) && this[row, column] is { Length: > 0 } text ? (int)decimal.Round(decimal.Parse(text, CultureInfo.InvariantCulture) * 100m) : 0;

    internal bool Flag(int row, string column) => Has(column) && this[row, column] == "1";
}
