namespace DermCpt.Certificates;

/// <summary>Gathers what does not hold. Not thread-safe.</summary>
internal sealed class Check
{
    private readonly List<CertificateFault> faults = [];
    private readonly List<string> notDerived = [];

    internal IReadOnlyList<CertificateFault> Faults => faults;

    internal IReadOnlyList<string> NotDerived => notDerived;

    internal void Fail(string path, string found, string expected) => faults.Add(new CertificateFault(path, found, expected));

    internal void That(bool holds, string path, string found, string expected)
    {
        if (!holds)
        {
            Fail(path, found, expected);
        }
    }

    internal void Equal(string path, string found, string expected) => That(string.Equals(found, expected, StringComparison.Ordinal), path, found, expected);

    internal void LeaveOpen(string what) => notDerived.Add(what);
}
