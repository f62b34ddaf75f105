using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>The package number (NDC) beside an injected drug (DRG-07); where the payer's switch is not set, nothing is said.</summary>
internal static class PackageNumber
{
    internal static bool IsWanted(PayerProfile payer, in CodeProfile profile) => profile.Is(CodeTraits.InjectedDrug) && payer.IsTrue(Switches.NdcRequired);
}
