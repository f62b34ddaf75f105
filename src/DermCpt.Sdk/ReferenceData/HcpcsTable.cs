namespace DermCpt.ReferenceData;

/// <summary>CMS's short descriptions of HCPCS level II codes.</summary>
internal sealed class HcpcsTable(EditionImage image)
{
    private readonly Column<HcpcsRecord> rows = new Column<HcpcsRecord>(image, EditionSection.Hcpcs);

    internal int RowCount => rows.Count;

    internal HcpcsRecord RowAt(int row) => rows[row];

    /// <summary>The string number of a code's description, or -1.</summary>
    internal int DescriptionOf(int code)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Code == code)
            {
                return rows[row].Description;
            }
        }

        return -1;
    }
}
