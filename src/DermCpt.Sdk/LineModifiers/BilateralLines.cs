using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>The same procedure once left and once right at one site is one line with 50, where the payer takes it so (M-50, MU-05).</summary>
internal static class BilateralLines
{
    private static readonly ModifierCode M50 = ModifierCode.Parse("50");
    private const byte PaidForBoth = 1;

    internal static void Merge(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = i + 1; j < work.LineCount; j++)
            {
                var (a, b) = (work.Lines[i], work.Lines[j]);
                if (AreSides(work, a, b))
                {
                    Merge(work, a, b);
                }
            }
        }
    }

    private static bool AreSides(CodingWork work, LineDraft a, LineDraft b) =>
        !a.Dropped && !b.Dropped && a.Code == b.Code && a.Fee.Bilat == PaidForBoth && !a.Profile.Is(CodeTraits.LidSurgery)
        && a.Site == b.Site && !a.HasModifier(M50) && !b.HasModifier(M50) && !ReferenceEquals(work.First(a), work.First(b))
        && LesionRelation.AreOppositeSides(AnatomicPlaces.SideOf(work, a), AnatomicPlaces.SideOf(work, b));

    private static void Merge(CodingWork work, LineDraft a, LineDraft b)
    {
        if (!work.TryUse(Switches.Bilateral, a.Services[0], out BilateralChoice choice))
        {
            work.HoldLine(a, ServiceOutcome.NeedsPolicy);
            work.HoldLine(b, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = a.Because(Rule.M_50, Switches.Bilateral).Using(Fact.Laterality);
        if (choice != BilateralChoice.OneLine50)
        {
            return;
        }

        b.Dropped = true;
        _ = a.From(b.Services);
        a.Laterality = Laterality.Bilateral;
        a.Units = 1;
        a.Remove(AnatomicPlaces.Left);
        a.Remove(AnatomicPlaces.Right);
        _ = a.Add(M50, Rule.M_50);
    }
}
