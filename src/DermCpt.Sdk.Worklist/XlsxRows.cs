using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace DermCpt.Worklists;

/// <summary>Rows of the first sheet of a workbook, as they stand in its XML: text, numbers and dates. Nothing is calculated; a formula gives the value stored with it.</summary>
internal static class XlsxRows
{
    private const long MostBytes = 1L << 30;
    private const long MostText = 1L << 28;
    private const int MostColumns = 1000;
    private const int LettersOfAlphabet = 26;

    internal static IEnumerable<SheetRow> Read(Stream input)
    {
        using var rows = Rows(input).GetEnumerator();
        while (Moves(rows))
        {
            yield return rows.Current;
        }
    }

    /// <summary>Archive and XML tell of bad bytes when they come to them, each in its own way.</summary>
    private static bool Moves(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new FormatException($"the workbook cannot be read: {error.Message}", error);
        }
    }

    private static IEnumerable<SheetRow> Rows(Stream input)
    {
        using var archive = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true);
        var texts = Texts(archive);
        var (name, is1904) = FirstSheet(archive);
        using var xml = Reader(Part(archive, name) ?? throw new FormatException($"the workbook has no part {name}."));
        var number = 0;
        while (Next(xml, texts, ref number) is { } cells)
        {
            yield return new SheetRow(number, cells, is1904);
        }
    }

    private static Stream? Part(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name);
        return entry is null ? null : entry.Length <= MostBytes ? entry.Open() : throw new FormatException($"the workbook's part {name} has {entry.Length} bytes; expected at most {MostBytes}.");
    }

    private static XmlReader Reader(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>The part of the first sheet, and whether days are counted from 1904.</summary>
    private static (string Name, bool Is1904) FirstSheet(ZipArchive archive)
    {
        string? relation = null;
        var is1904 = false;
        Each(archive, "xl/workbook.xml", xml =>
        {
            is1904 |= xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true";
            relation ??= xml.LocalName == "sheet" ? xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? string.Empty : null;
        });
        var target = "worksheets/sheet1.xml";
        Each(archive, "xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") == relation && xml.GetAttribute("Target") is { } found)
            {
                target = found;
            }
        });
        return (target.StartsWith('/') ? target[1..] : "xl/" + target, is1904);
    }

    private static void Each(ZipArchive archive, string name, Action<XmlReader> element)
    {
        if (Part(archive, name) is not { } part)
        {
            return;
        }

        using var xml = Reader(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element(xml);
            }
        }
    }

    /// <summary>The texts that cells share.</summary>
    private static List<string> Texts(ZipArchive archive)
    {
        var texts = new List<string>();
        if (Part(archive, "xl/sharedStrings.xml") is not { } part)
        {
            return texts;
        }

        using var xml = Reader(part);
        var room = 0L;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = TextOf(xml, "si");
                room += text.Length + 1;
                texts.Add(room <= MostText ? text : throw new FormatException($"the workbook has more than {MostText} characters of text."));
            }
        }

        return texts;
    }

    /// <summary>Every t inside an element, but for readings of Japanese.</summary>
    private static string TextOf(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = string.Empty;
        var isReading = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element))
        {
            if (xml.LocalName == "rPh")
            {
                isReading = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false } && !isReading && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text += xml.Value;
            }
        }

        return text;
    }

    private static string[]? Next(XmlReader xml, List<string> texts, ref int number)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : number + 1;
                return xml.IsEmptyElement ? [] : Cells(xml, texts);
            }
        }

        return null;
    }

    private static string[] Cells(XmlReader xml, List<string> texts)
    {
        var cells = new List<string>();
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            if (column >= MostColumns)
            {
                throw new FormatException($"column {column + 1} of the workbook: expected at most {MostColumns}.");
            }

            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            cells[column] = Value(xml, texts);
        }

        return [.. cells];
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.AsSpan().TrimEnd("0123456789"))
        {
            column = char.IsAsciiLetterUpper(letter) && column <= MostColumns ? (column * LettersOfAlphabet) + letter - 'A' + 1 : throw new FormatException($"'{place}' is no cell of a workbook.");
        }

        return Math.Max(column - 1, 0);
    }

    private static string Value(XmlReader xml, List<string> texts)
    {
        var kind = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var value = string.Empty;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = TextOf(xml, "is");
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false } && xml.Read() && xml.NodeType == XmlNodeType.Text)
            {
                value = xml.Value;
            }
        }

        return kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new FormatException($"the workbook has no shared text '{value}'."),
            "b" => value == "1" ? "true" : "false",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => Plain(value),
        };
    }

    /// <summary>A number without an exponent.</summary>
    private static string Plain(string value) =>
        value.AsSpan().ContainsAny('E', 'e') && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : value;
}
