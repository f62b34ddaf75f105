using System.Text;

namespace DermCpt;

/// <summary>The compiled codes. Kept as one text, a quarter of the size of as many literals, and split on first use. Thread-safe.</summary>
internal static partial class CatalogTable
{
    private const int AfterCode = 6;

    /// <summary>Ascending by code.</summary>
    internal static readonly CatalogRow[] Rows = Read(Text);

    private static CatalogRow[] Read(ReadOnlySpan<byte> text)
    {
        var rows = new CatalogRow[text.Count((byte)'\n') + 1];
        var family = string.Empty;
        for (var i = 0; i < rows.Length; i++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = text[(end + 1)..];
            var rest = line[AfterCode..];
            var named = rest[..rest.IndexOf((byte)' ')];

            // Neighbours share a family and then its string.
            family = Ascii.Equals(named, family) ? family : Encoding.UTF8.GetString(named);
            rest = rest[(named.Length + 1)..];
            rows[i] = new CatalogRow(ProcedureCode.Parse(line[..(AfterCode - 1)]), family, (CodeMeasure)(rest[0] - 'a'), rest[1] == '+',
                Encoding.UTF8.GetString(rest[3..]));
        }

        return rows;
    }
}
