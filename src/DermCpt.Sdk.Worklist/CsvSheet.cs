using System.Buffers;
using System.Text;

namespace DermCpt.Worklists;

/// <summary>A sheet that rows are written to.</summary>
internal interface ISheet : IDisposable
{
    void Add(ReadOnlySpan<string> cells);
}

/// <summary>
/// Comma-separated values as RFC 4180 has them, in UTF-8 with its mark, which spreadsheets need. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe.
/// </summary>
internal sealed class CsvSheet(Stream output) : ISheet
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");
    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public void Add(ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            Write(cells[i]);
        }

        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    /// <summary>What a spreadsheet would calculate.</summary>
    internal static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private void Write(string cell)
    {
        var text = IsFormula(cell) ? "'" + cell : cell;
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
