using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace DermCpt.Worklists;

/// <summary>A workbook whose cells are text. What no longer fits on one sheet goes on the next.</summary>
internal sealed class XlsxSheet : ISheet
{
    private const int MostRows = 1_048_576;
    private const int MostCharacters = 32_767;
    private const int NarrowColumn = 14;
    private const int WideColumn = 60;
    private readonly string[] headings;
    private readonly Spreadsheet workbook;
    private int rows;
    private int sheets;

    internal XlsxSheet(Stream output, string[] headings)
    {
        this.headings = headings;
        workbook = Spreadsheet.CreateNewAsync(output).AsTask().GetAwaiter().GetResult();
        Begin();
    }

    public void Add(ReadOnlySpan<string> cells)
    {
        if (rows == MostRows)
        {
            Begin();
        }

        var row = new DataCell[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            row[i] = cells[i].Length == 0 ? default : new DataCell(Fitting(cells[i]));
        }

        workbook.AddRowAsync(row).AsTask().GetAwaiter().GetResult();
        rows++;
    }

    public void Dispose()
    {
        workbook.FinishAsync().AsTask().GetAwaiter().GetResult();
        workbook.Dispose();
    }

    /// <summary>Text that a workbook may hold: no control characters, and no more than a cell takes.</summary>
    private static string Fitting(string cell)
    {
        var text = cell.Length > MostCharacters ? cell[..MostCharacters] : cell;
        return text.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter >= '\uFFFE')
            ? string.Concat(text.Select(static letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter >= '\uFFFE' ? ' ' : letter))
            : text;
    }

    private void Begin()
    {
        sheets++;
        rows = 0;
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < headings.Length; i++)
        {
            options.Column(i + 1).Width = i is SheetColumns.Message or SheetColumns.WhatToDo ? WideColumn : NarrowColumn;
        }

        workbook.StartWorksheetAsync(sheets == 1 ? "worklist" : string.Create(CultureInfo.InvariantCulture, $"worklist {sheets}"), options).AsTask().GetAwaiter().GetResult();
        Add(headings);
    }
}
