using System.Text;

namespace DermCpt.Analyzers;

/// <summary>A code of the catalog that has a last day. Immutable.</summary>
internal sealed class RetiredCode(string lastDay, string after)
{
    /// <summary>The last day, or the day by which it was gone where the catalog knows no more.</summary>
    internal string LastDay { get; } = lastDay;

    /// <summary>The codes that came after it as a half-sentence, or nothing.</summary>
    internal string After { get; } = after;

    /// <summary>Every code of the catalog that has a last day.</summary>
    internal static Dictionary<string, RetiredCode> ReadAll()
    {
        var codes = new Dictionary<string, RetiredCode>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(RetiredCode).Assembly.GetManifestResourceStream("catalog.csv")!);
        var names = Cells(reader.ReadLine()!);
        var (code, last, successors) = (names.IndexOf("code"), names.IndexOf("last_valid"), names.IndexOf("successors"));
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            if (cells[last].Length > 0)
            {
                codes[cells[code]] = new RetiredCode(cells[last], cells[successors].Length == 0 ? string.Empty : "; since then " + Listed(cells[successors].Split(' ')));
            }
        }

        return codes;
    }

    private static string Listed(string[] codes) => codes.Length == 1
        ? codes[0]
        : string.Join(", ", codes, 0, codes.Length - 1) + " or " + codes[codes.Length - 1];

    /// <summary>The cells of a row; a cell with commas stands in quotes.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
