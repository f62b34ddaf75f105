using System.Globalization;

namespace DermCpt.Worklists;

/// <summary>A cell that cannot be read. Thread-safe: immutable.</summary>
/// <param name="Row">Row of the sheet, counted from 1, the heading being 1.</param>
/// <param name="Column">Heading of the column.</param>
/// <param name="Problem">What stands there, and what was expected.</param>
public sealed record SheetError(int Row, string Column, string Problem)
{
    /// <summary>Row, column and problem.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"row {Row}, {Column}: {Problem}");
}

/// <summary>A claim of a sheet. Thread-safe: immutable.</summary>
/// <param name="Id">Its number; null where the sheet gives none.</param>
/// <param name="Row">Its first row, counted from 1.</param>
/// <param name="Claim">The claim; null where <paramref name="Errors"/> say why it cannot be read.</param>
/// <param name="Errors">Cells that cannot be read.</param>
public sealed record SheetClaim(string? Id, int Row, Claim? Claim, IReadOnlyList<SheetError> Errors);
