using DermCpt.Codes;
using DermCpt.Payers;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Modifiers that exclude one another on a line, and redundant ones (MOD-L4).</summary>
internal sealed class ModifierPairCheck : ClaimCheck
{
    private static readonly (string First, string Second)[] Listed =
    [
        ("26", "TC"), ("50", "LT"), ("50", "RT"), ("LT", "RT"), ("58", "78"), ("58", "79"), ("78", "79"), ("54", "55"), ("54", "56"), ("55", "56"), ("80", "81"), ("80", "82"), ("81", "82"),
        ("80", "AS"), ("62", "80"), ("62", "66"), ("73", "74"), ("53", "52"), ("53", "73"), ("53", "74"), ("76", "77"), ("GA", "GZ"), ("GA", "GY"), ("GZ", "GX"), ("JW", "JZ"), ("95", "93"),
        ("95", "GT"), ("95", "GQ"), ("22", "52"), ("59", "XE"), ("59", "XP"), ("59", "XS"), ("59", "XU"), ("XE", "XP"), ("XE", "XS"), ("XE", "XU"), ("XP", "XS"), ("XP", "XU"), ("XS", "XU"),
    ];

    private static readonly (ModifierCode First, ModifierCode Second)[] Excluded = Array.ConvertAll(Listed, static pair => (ModifierCode.Parse(pair.First), ModifierCode.Parse(pair.Second)));

    /// <summary>Groups of which a line takes one member.</summary>
    private static readonly ulong[] OneOf = [ModifierBits.Lids, ModifierBits.Fingers, ModifierBits.Toes];

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Source.Modifiers.Count < 2)
            {
                continue;
            }

            foreach (var (first, second) in Excluded)
            {
                if (Has(line, first) && Has(line, second))
                {
                    Report(work, line, FindingId.ModifierExcluded, first, second);
                }
            }

            JudgeAnatomic(work, line);
            JudgeVisit(work, line);
        }
    }

    /// <summary>Whether two modifiers exclude one another on a line: the same table for assignment and its tests.</summary>
    internal static bool Exclude(ModifierCode a, ModifierCode b)
    {
        foreach (var (first, second) in Excluded)
        {
            if ((first == a && second == b) || (first == b && second == a))
            {
                return true;
            }
        }

        var (left, right) = (ModifierBits.Of(a), ModifierBits.Of(b));
        foreach (var group in OneOf)
        {
            if (a != b && (left & group) != 0 && (right & group) != 0)
            {
                return true;
            }
        }

        const ulong Parts = ModifierBits.Lids | ModifierBits.Fingers | ModifierBits.Toes;
        return (left == ModifierBits.M50 && (right & Parts) != 0) || (right == ModifierBits.M50 && (left & Parts) != 0);
    }

    private static void JudgeAnatomic(ScrubWork work, ScrubLine line)
    {
        var parts = line.Modifiers & (ModifierBits.Lids | ModifierBits.Fingers | ModifierBits.Toes);
        foreach (var group in OneOf)
        {
            var held = line.Modifiers & group;
            if ((held & (held - 1)) != 0)
            {
                Report(work, line, FindingId.ModifierExcluded, ModifierBits.First(held), ModifierBits.First(held & (held - 1)));
            }
        }

        if (parts == 0)
        {
            return;
        }

        if (line.Has(ModifierBits.M50))
        {
            Report(work, line, FindingId.ModifierExcluded, ModifierBits.First(ModifierBits.M50), ModifierBits.First(parts));
        }

        var side = line.Modifiers & (ModifierBits.LT | ModifierBits.RT);
        if (side != 0)
        {
            Report(work, line, FindingId.RedundantModifier, ModifierBits.First(side), ModifierBits.First(parts));
        }
    }

    private static void JudgeVisit(ScrubWork work, ScrubLine line)
    {
        if (line.Has(ModifierBits.M25) && line.Has(ModifierBits.M57) && !work.Payer.IsTrue(PayerSwitch.Allow25With57))
        {
            work.Report(
                new FindingRecord { Id = FindingId.ModifierExcluded, Code = line.Code, Modifier = ModifierBits.First(ModifierBits.M25), OtherModifier = ModifierBits.First(ModifierBits.M57), Switch = PayerSwitch.Allow25With57, Rule = Explanations.Rule.EM_92 },
                line);
        }
    }

    private static bool Has(ScrubLine line, ModifierCode modifier) => line.Source.Modifiers.AsSpan().Contains(modifier);

    private static void Report(ScrubWork work, ScrubLine line, FindingId id, ModifierCode first, ModifierCode second) =>
        work.Report(new FindingRecord { Id = id, Code = line.Code, Modifier = first, OtherModifier = second }, line);
}
