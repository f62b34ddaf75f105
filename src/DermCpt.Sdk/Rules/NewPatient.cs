namespace DermCpt.Rules;

/// <summary>New or established by the services of the last three years (EM-20, EM-21).</summary>
internal static class NewPatient
{
    private const int Years = 3;

    /// <summary>The first day whose service still makes a patient established; the anniversary counts (EM-20).</summary>
    internal static DateOnly EstablishedSince(DateOnly date) => date.AddYears(-Years);
}
