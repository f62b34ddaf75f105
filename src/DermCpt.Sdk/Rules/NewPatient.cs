namespace DermCpt.Rules;

/// <summary>New or established by the services of the last three years (EM-20 to EM-22).</summary>
internal static class NewPatient
{
    private const int Years = 3;

    /// <summary>Practitioners who are no physicians, as Medicare enrolls them: nurse practitioner, clinical nurse specialist, physician assistant.</summary>
    private static readonly string?[] NoPhysicians = ["50", "89", "97"];

    /// <summary>The first day whose service still makes a patient established; the anniversary counts (EM-20).</summary>
    internal static DateOnly EstablishedSince(DateOnly date) => date.AddYears(-Years);

    /// <summary>
    /// Whether an earlier service was of the group and specialty (EM-22). Another group's is not, nor one of another specialty; a practitioner who is no
    /// physician counts as of the physicians' specialty or as of their own, as the payer says: null where its switch is not set.
    /// </summary>
    /// <param name="payer">The payer.</param>
    /// <param name="specialty">The specialty of the practitioner; null where it is not stated.</param>
    /// <param name="earlier">The earlier service.</param>
    internal static bool? IsOwn(PayerProfile payer, string? specialty, PriorService earlier)
    {
        if (earlier.OtherGroup == true)
        {
            return false;
        }

        if (IsOfOneSpecialty(specialty, earlier.Specialty))
        {
            return true;
        }

        if (!NoPhysicians.AsSpan().Contains(specialty) && !NoPhysicians.AsSpan().Contains(earlier.Specialty))
        {
            return false;
        }

        return payer.TryGet(Switches.NppSpecialtyRule, out NppSpecialtyRuleChoice rule) ? rule == NppSpecialtyRuleChoice.Cpt : null;
    }

    /// <summary>Whether the payer's switch decided about an earlier service of the group.</summary>
    internal static bool IsByPayer(string? specialty, PriorService earlier) =>
        earlier.OtherGroup != true && !IsOfOneSpecialty(specialty, earlier.Specialty)
        && (NoPhysicians.AsSpan().Contains(specialty) || NoPhysicians.AsSpan().Contains(earlier.Specialty));

    /// <summary>What is not stated is the same.</summary>
    private static bool IsOfOneSpecialty(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.Ordinal);
}
