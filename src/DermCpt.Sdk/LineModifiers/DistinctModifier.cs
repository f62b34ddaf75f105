using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>59 or its X form, for a pair or a repeated code whose facts show that the two are apart (X59-4, X59-5, REP-2).</summary>
internal static class DistinctModifier
{
    internal static readonly ModifierCode M58 = ModifierCode.Parse("58");
    internal static readonly ModifierCode M59 = ModifierCode.Parse("59");
    internal static readonly ModifierCode Session = ModifierCode.Parse("XE");
    internal static readonly ModifierCode Structure = ModifierCode.Parse("XS");

    /// <summary>First day of the X forms (M-XE, M-XS).</summary>
    private static readonly DateOnly XFrom = new(2015, 1, 1);

    internal static bool IsOn(LineDraft line) => line.HasModifier(M59) || line.HasModifier(Session) || line.HasModifier(Structure);

    /// <summary>On the column that the payer wants; before 2019-07-01 only column 2 counts (NC-08).</summary>
    internal static void AddForPair(CodingWork work, LineDraft first, LineDraft second, Relation relation)
    {
        if (!work.TryUse(Switches.Modifier59Line, second.Services[0], out Modifier59LineChoice column))
        {
            work.HoldLine(second, ServiceOutcome.NeedsPolicy);
            return;
        }

        var onFirst = column == Modifier59LineChoice.Column1 && work.Date >= PairBypass.EitherLineFrom;
        var line = onFirst ? first : second;
        Add(work, line, relation, Rule.X59_5);
        _ = line.Because(Rule.X59_5, Switches.Modifier59Line);
    }

    /// <summary>In the payer's style, for the reason that the two are apart.</summary>
    internal static void Add(CodingWork work, LineDraft line, Relation relation, Rule rule)
    {
        if (!work.TryUse(Switches.Modifier59Style, line.Services[0], out Modifier59StyleChoice style))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        var x = style == Modifier59StyleChoice.X && work.Date >= XFrom;
        var modifier = !x ? M59 : relation == Relation.DifferentSession ? Session : Structure;
        _ = line.Add(modifier, rule).Because(Rule.X59_4, Switches.Modifier59Style).Using(Fact.Lesion).Using(Fact.Site);
    }
}
