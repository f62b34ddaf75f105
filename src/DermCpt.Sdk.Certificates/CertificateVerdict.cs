namespace DermCpt.Certificates;

/// <summary>Something in a certificate that does not hold. Immutable and safe on any thread.</summary>
/// <param name="Path">Where in the certificate, as a JSON path; <c>$</c> for the whole.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What was expected, with the row, band or fact that it should agree with.</param>
public sealed record CertificateFault(string Path, string Found, string Expected)
{
    /// <summary>Path, what was found and what was expected.</summary>
    public override string ToString() => $"{Path}: {Found}; expected {Expected}.";
}

/// <summary>What a check of a certificate came to. Immutable and safe on any thread.</summary>
/// <param name="Kind"><c>coding</c> or <c>scrub</c>; empty where the certificate cannot be read that far.</param>
/// <param name="Faults">What does not hold; empty for a certificate that is consistent.</param>
/// <param name="NotDerived">Units and modifiers that the checker takes as stated, since it has no table for them; each names its line.</param>
public sealed record CertificateVerdict(string Kind, IReadOnlyList<CertificateFault> Faults, IReadOnlyList<string> NotDerived)
{
    /// <summary>True when nothing was found wrong.</summary>
    public bool IsConsistent => Faults.Count == 0;
}
