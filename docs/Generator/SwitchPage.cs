using System.Text;

namespace DermCpt.Docs;

/// <summary>Every switch of a payer profile with the values of the built-in profiles.</summary>
internal static class SwitchPage
{
    internal static Page Make()
    {
        var page = new StringBuilder("# Payer switches\nA profile states each contested point; a host's own states only what differs from the one it is based on. A switch that is unset and needed is answered `needsPolicy`.\n\n| switch | takes | medicare | medicaid | commercial | rule | says |\n|-|-|-|-|-|-|-|\n");
        foreach (var info in Switches.All)
        {
            page.Append($"| {info.Name} | {Pages.Cell(info.Expected)} | {ValueOf(PayerProfile.Medicare, info)} | {ValueOf(PayerProfile.Medicaid, info)} | {ValueOf(PayerProfile.Commercial, info)} | {info.Rule} | {Pages.Cell(RuleBook.Statement(info.Rule))} |\n");
        }

        return new Page("payer-switches.md", page.ToString());
    }

    private static string ValueOf(PayerProfile profile, PayerSwitch info) => Pages.Cell(profile[info] ?? "unset");
}
