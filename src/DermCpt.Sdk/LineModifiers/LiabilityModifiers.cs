using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>GA, GX, GY and GZ from the notice of non-coverage, where the payer has such notices (M-GA, M-GX, M-GY, M-GZ).</summary>
internal static class LiabilityModifiers
{
    /// <summary>In the order of <see cref="LiabilityNotice"/>.</summary>
    private static readonly (LiabilityNotice Notice, ModifierCode Modifier, Rule Rule)[] Table =
    [
        (LiabilityNotice.AbnOnFile, ModifierCode.Parse("GA"), Rule.M_GA),
        (LiabilityNotice.VoluntaryNotice, ModifierCode.Parse("GX"), Rule.M_GX),
        (LiabilityNotice.Excluded, ModifierCode.Parse("GY"), Rule.M_GY),
        (LiabilityNotice.NoNotice, ModifierCode.Parse("GZ"), Rule.M_GZ),
    ];

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind == ServiceKind.Code || PooledFacts.Shared(work, line, Fact.Liability, "none", static service => service.Liability ?? LiabilityNotice.None) is not (var notice and not LiabilityNotice.None))
            {
                continue;
            }

            if (!work.TryUse(Switches.AbnModifiers, line.Services[0], out bool used))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            Add(line, notice, used);
        }
    }

    private static void Add(LineDraft line, LiabilityNotice notice, bool used)
    {
        foreach (var (named, modifier, rule) in Table)
        {
            if (named == notice)
            {
                _ = line.Because(rule, Switches.AbnModifiers).Using(Fact.Liability);
                if (used)
                {
                    _ = line.Add(modifier);
                }
            }
        }
    }
}
