using System.Globalization;
using System.Text;
using DermCpt.Families;

namespace DermCpt.Docs;

/// <summary>The bands of one table as a picture: a bar a group, a box a band, not to scale, bounds below the boxes' ends.</summary>
internal static class BandChart
{
    private const int Left = 150;
    private const int Box = 110;
    private const int Bar = 46;

    internal static string FileOf(BandTable table) => string.Concat(table.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')) + ".svg";

    /// <summary>Soft-tissue regions are small letters inside; they are printed by name.</summary>
    internal static string GroupOf(char group) => group == Bands.AnyGroup ? "any" : char.IsAsciiLetterLower(group) ? ((SoftTissueRegion)(group - 'a')).ToString() : group.ToString();

    internal static string BoundOf(BandTable table, int upTo) => upTo == BandTable.Open ? "no end" : (table.Unit, upTo) switch
    {
        (BandUnit.Centimeters, _) => Hundredths(upTo) + " cm",
        (BandUnit.SquareCentimeters, _) => Hundredths(upTo) + " cm2",
        (BandUnit.CubicCentimeters, _) => Hundredths(upTo) + " cc",
        (BandUnit.Percent, _) => Hundredths(upTo) + " %",
        (BandUnit.Minutes, _) => upTo.ToString(CultureInfo.InvariantCulture) + " minutes",
        _ => upTo.ToString(CultureInfo.InvariantCulture),
    };

    internal static string Draw(BandTable table)
    {
        var groups = table.Rows.ToArray().GroupBy(row => row.Group).ToArray();
        var (width, height) = (Left + (groups.Max(group => group.Count()) * Box) + 20, (groups.Length * Bar) + 16);
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append($"<title>{table.Name}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        for (var i = 0; i < groups.Length; i++)
        {
            var y = 8 + (i * Bar);
            svg.Append($"<text x=\"8\" y=\"{y + 17}\" fill=\"#123\">{GroupOf(groups[i].Key)}</text>\n");
            foreach (var (place, row) in groups[i].Index())
            {
                var x = Left + (place * Box);
                svg.Append($"<rect x=\"{x}\" y=\"{y}\" width=\"{Box}\" height=\"24\" fill=\"{(place % 2 == 0 ? "#d8eef2" : "#a9d5dd")}\" stroke=\"#124e5c\"/>");
                svg.Append($"<text x=\"{x + (Box / 2)}\" y=\"{y + 17}\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#123\">{row.Code}</text>");
                svg.Append($"<text x=\"{x + Box}\" y=\"{y + 37}\" text-anchor=\"end\" font-size=\"10\" fill=\"#456\">{BoundOf(table, row.UpTo)}</text>\n");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Hundredths(int value) => (value / 100m).ToString("0.0#", CultureInfo.InvariantCulture);
}
