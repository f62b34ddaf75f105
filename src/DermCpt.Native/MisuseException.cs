using System.Diagnostics.CodeAnalysis;

namespace DermCpt.Native;

/// <summary>A caller passed what no call may have: a null pointer, a coder that is not open, an unknown word.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It becomes a value before it could leave.")]
internal sealed class MisuseException : Exception
{
    public MisuseException()
        : this("An argument is wrong.")
    {
    }

    public MisuseException(string message)
        : base(message)
    {
    }

    public MisuseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
