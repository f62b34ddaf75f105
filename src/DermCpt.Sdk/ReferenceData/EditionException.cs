using System.Globalization;

namespace DermCpt;

/// <summary>What is wrong with the bytes of an edition. An immutable word, safe on any thread.</summary>
public enum EditionFault
{
    /// <summary>The bytes do not begin as an edition does.</summary>
    NotAnEdition,

    /// <summary>The format version is one that this library does not read.</summary>
    WrongVersion,

    /// <summary>The bytes end too early.</summary>
    Truncated,

    /// <summary>A hash does not fit: the bytes were altered.</summary>
    Altered,

    /// <summary>The hashes fit, but a number points outside its table.</summary>
    Malformed,
}

/// <summary>
/// Bytes that are no edition: thrown by <see cref="Edition.Load"/> and <see cref="Edition.Validate"/>, and by nothing else. An
/// edition already loaded is not affected. Immutable and safe on any thread.
/// </summary>
public sealed class EditionException : Exception
{
    /// <summary>Creates the exception with a message only; the fault is <see cref="EditionFault.NotAnEdition"/>.</summary>
    public EditionException()
        : this("The bytes are not a DermCpt edition.")
    {
    }

    /// <summary>Creates the exception with a message only; the fault is <see cref="EditionFault.NotAnEdition"/>.</summary>
    /// <param name="message">What is wrong.</param>
    public EditionException(string message)
        : base(message) => Section = string.Empty;

    /// <summary>Creates the exception with a message and a cause; the fault is <see cref="EditionFault.NotAnEdition"/>.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public EditionException(string message, Exception innerException)
        : base(message, innerException) => Section = string.Empty;

    internal EditionException(EditionFault fault, string section, long offset, string detail)
        : base(string.Create(CultureInfo.InvariantCulture, $"Edition {Word(fault)} at byte {offset} (section '{section}'): {detail}"))
    {
        Fault = fault;
        Section = section;
        Offset = offset;
    }

    /// <summary>What is wrong.</summary>
    public EditionFault Fault { get; }

    /// <summary>The section where it was found: <c>header</c>, <c>directory</c>, or the name of a table's section.</summary>
    public string Section { get; }

    /// <summary>The byte offset from the start of the edition where it was found, or where the section begins when only its hash tells.</summary>
    public long Offset { get; }

    private static string Word(EditionFault fault) => fault switch
    {
        EditionFault.WrongVersion => "of an unknown format version",
        EditionFault.Truncated => "truncated",
        EditionFault.Altered => "altered",
        EditionFault.Malformed => "malformed",
        _ => "not recognised",
    };
}
