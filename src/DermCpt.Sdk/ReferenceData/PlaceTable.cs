namespace DermCpt.ReferenceData;

/// <summary>The payment setting of a place of service. An immutable word, safe on any thread.</summary>
internal enum PlaceSetting : byte
{
    /// <summary>The table does not list the two digits.</summary>
    Unknown,

    /// <summary>Non-facility RVUs.</summary>
    NonFacility,

    /// <summary>Facility RVUs.</summary>
    Facility,
}

/// <summary>One place of service. Immutable.</summary>
internal readonly struct PlaceOfServiceRow(PlaceSetting setting, SourceRow source = default, int name = -1)
{
    internal PlaceSetting Setting { get; } = setting;

    internal SourceRow Source { get; } = source;

    /// <summary>The name's string number, or -1.</summary>
    internal int Name { get; } = name;
}

/// <summary>Places of service by their two digits.</summary>
internal sealed class PlaceTable
{
    private readonly Column<PlaceRecord> places;
    private readonly byte source;

    internal PlaceTable(EditionImage image, SourceRecord[] sources)
    {
        places = new Column<PlaceRecord>(image, EditionSection.Places);
        source = (byte)(Sources.Of(sources, TableId.PlaceOfService).Start.Value + 1);
    }

    /// <summary>The number that two digits make; -1 for any other text.</summary>
    internal static int NumberOf(string digits) =>
        digits.Length == 2 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) ? ((digits[0] - '0') * 10) + digits[1] - '0' : -1;

    internal int RowCount => places.Count;

    internal PlaceRecord RowAt(int row) => places[row];

    internal PlaceOfServiceRow Find(int code)
    {
        for (var row = 0; row < places.Count; row++)
        {
            var place = places[row];
            if (place.Code == code)
            {
                return new PlaceOfServiceRow(place.Facility != 0 ? PlaceSetting.Facility : PlaceSetting.NonFacility, new SourceRow(source, TableId.PlaceOfService, row + 1), place.Name);
            }
        }

        return default;
    }
}
