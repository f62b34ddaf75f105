using System.Globalization;
using nietras.SeparatedValues;

namespace DermCpt.DataCompiler;

/// <summary>Reads one source table; a cell that has not its expected form stops the compiler with the file and row.</summary>
internal static class DataFile
{
    internal delegate T RowReader<out T>(Cells cells);

    internal static List<T> Read<T>(string folder, string path, RowReader<T> read)
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromFile(Path.Combine(folder, path));
        var rows = new List<T>();
        foreach (var row in reader)
        {
            try
            {
                rows.Add(read(new Cells(row, rows.Count + 1)));
            }
            catch (FormatException fault)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}, data row {rows.Count + 1}: {fault.Message}"), fault);
            }
        }

        return rows;
    }

    /// <summary>The cells of one row, by column name.</summary>
    internal readonly ref struct Cells(SepReader.Row row, int number)
    {
        private readonly SepReader.Row row = row;

        /// <summary>1-based data row.</summary>
        internal int Number { get; } = number;

        internal string Text(string column) => row[column].ToString();

        internal ProcedureCode Code(string column) => ProcedureCode.Parse(row[column].Span);

        internal ProcedureCode CodeOrNone(string column) => row[column].Span.IsEmpty ? default : ProcedureCode.Parse(row[column].Span);

        internal bool Flag(string column) => row[column].Span is "1";

        internal int Integer(string column) => int.Parse(row[column].Span, NumberStyles.None, CultureInfo.InvariantCulture);

        internal DateOnly? Date(string column) =>
            row[column].Span.IsEmpty ? null : DateOnly.ParseExact(row[column].Span, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>An exact decimal times a power of ten; a finer one is refused.</summary>
        internal int Scaled(string column, int scale)
        {
            var value = decimal.Parse(row[column].Span, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * scale;
            return value == decimal.Truncate(value) ? (int)value : throw new FormatException($"{column} is finer than 1/{scale}.");
        }

        internal List<ProcedureCode> Codes(string column) =>
            [.. Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ProcedureCode.Parse)];
    }
}
