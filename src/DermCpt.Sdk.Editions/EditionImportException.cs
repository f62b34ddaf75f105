using System.Globalization;

namespace DermCpt.Editions;

/// <summary>A CMS file that cannot be read as what its name says; nothing was written. Immutable and safe on any thread.</summary>
public sealed class EditionImportException : Exception
{
    /// <summary>Creates the exception with a message only.</summary>
    public EditionImportException()
        : this("A file cannot be imported.")
    {
    }

    /// <summary>Creates the exception with a message only.</summary>
    /// <param name="message">What is wrong.</param>
    public EditionImportException(string message)
        : base(message) => File = string.Empty;

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public EditionImportException(string message, Exception innerException)
        : base(message, innerException) => File = string.Empty;

    internal EditionImportException(string file, int line, int column, string detail)
        : base(line == 0 ? $"{file}: {detail}" : string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, column {column}: {detail}"))
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file's name, for one inside an archive with the archive's name before it.</summary>
    public string File { get; }

    /// <summary>The 1-based line, or 0 for the file as a whole.</summary>
    public int Line { get; }

    /// <summary>The 1-based column of the table (not of the text), or 0 for the file as a whole.</summary>
    public int Column { get; }
}
