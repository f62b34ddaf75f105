using System.Globalization;
using System.Text.Json;

namespace DermCpt.Json;

/// <summary>
/// JSON that is not what the contract takes: says where (line, column, path) and what was expected. The one exception that
/// reading JSON throws. Thread-safe: immutable.
/// </summary>
public sealed class DermCptJsonException : JsonException
{
    /// <summary>An error without a place.</summary>
    public DermCptJsonException()
        : this("The JSON cannot be read.")
    {
    }

    /// <summary>An error without a place.</summary>
    public DermCptJsonException(string message)
        : this(message, null)
    {
    }

    /// <summary>An error without a place, and its cause.</summary>
    public DermCptJsonException(string message, Exception? innerException)
        : base(message, "$", null, null, innerException)
    {
        Found = string.Empty;
        Expected = string.Empty;
    }

    internal DermCptJsonException(string path, int line, int column, string found, string expected)
        : base(Describe(path, line, column, found, expected), path, line - 1, column - 1)
    {
        Line = line;
        Column = column;
        Found = found;
        Expected = expected;
    }

    /// <summary>The JSON path of the value: <c>$.services[2].diameterCm</c>.</summary>
    public new string Path => base.Path ?? "$";

    /// <summary>Line of the input, 1-based; 0 when there is no place.</summary>
    public int Line { get; }

    /// <summary>Byte of the line, 1-based; 0 when there is no place.</summary>
    public int Column { get; }

    /// <summary>What stands there, shortened.</summary>
    public string Found { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>The same error in a file in which so many lines stand before the document.</summary>
    public DermCptJsonException After(int lines) => lines == 0 ? this : new DermCptJsonException(Path, Line + lines, Column, Found, Expected);

    private static string Describe(string path, int line, int column, string found, string expected) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}, {path}: {found}; expected {expected}.");
}
