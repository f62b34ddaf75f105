namespace DermCpt.Fhir;

/// <summary>JSON that is no FHIR claim: the one exception that reading throws. Thread-safe: immutable.</summary>
public sealed class FhirException : Exception
{
    /// <summary>An error without a place.</summary>
    public FhirException()
        : this("The JSON cannot be read as a FHIR claim.")
    {
    }

    /// <summary>An error, its message naming the place where it has one.</summary>
    public FhirException(string message)
        : base(message)
    {
    }

    /// <summary>An error and its cause.</summary>
    public FhirException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
