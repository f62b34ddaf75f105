using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>Whether two lines are about distinct work, and why (X59-3, X59-6): from the services behind them.</summary>
internal static class LineRelation
{
    /// <summary>The relation of the second line to the first; one service of the second that is apart from all of the first is enough.</summary>
    internal static Relation Of(CodingWork work, LineDraft first, LineDraft second, out int deciding)
    {
        deciding = -1;
        if (first.Digit >= 0 && second.Digit >= 0)
        {
            return first.Digit == second.Digit ? Relation.Same : Relation.DifferentSite;
        }

        var unknown = -1;
        foreach (var service in second.Services)
        {
            var relation = ToAll(work, first, service);
            if (relation.IsDifferent())
            {
                deciding = service;
                return relation;
            }

            if (relation == Relation.Unknown && unknown < 0)
            {
                unknown = service;
            }
        }

        deciding = unknown;
        return unknown >= 0 ? Relation.Unknown : Relation.Same;
    }

    /// <summary>Whether the second line is apart from the first.</summary>
    internal static bool AreApart(CodingWork work, LineDraft first, LineDraft second) => Of(work, first, second, out _).IsDifferent();

    /// <summary>The relation of two services, in whatever sessions.</summary>
    internal static Relation OfServices(CodingWork work, int first, int second)
    {
        if (first == second)
        {
            return Relation.Same;
        }

        var (a, b) = (work[first], work[second]);
        if (a.Session is not null && b.Session is not null && !string.Equals(a.Session, b.Session, StringComparison.Ordinal))
        {
            return Relation.DifferentSession;
        }

        if (a is PathologyService { SeparateSpecimen: true } || b is PathologyService { SeparateSpecimen: true })
        {
            return Relation.DifferentLesion;
        }

        var (digitsA, digitsB) = (DigitsOf(a), DigitsOf(b));
        if (digitsA != 0 && digitsB != 0)
        {
            return (digitsB & ~digitsA) != 0 ? Relation.DifferentSite : Relation.Same;
        }

        var relation = work.RelationOfDay(first, second);
        return relation switch
        {
            Relation.Unknown when IsNoLesionCode(a) || IsNoLesionCode(b) => Relation.DifferentLesion,

            // One of several lesions is shared, the others are not (BX-01).
            Relation.Same when CountOthers(a, b) => Relation.DifferentLesion,
            _ => relation,
        };
    }

    private static Relation ToAll(CodingWork work, LineDraft first, short service)
    {
        var (sessions, lesion, unknown) = (true, false, false);
        foreach (var other in first.Services)
        {
            var relation = OfServices(work, other, service);
            if (relation == Relation.Same)
            {
                return Relation.Same;
            }

            sessions &= relation == Relation.DifferentSession;
            lesion |= relation == Relation.DifferentLesion;
            unknown |= relation == Relation.Unknown;
        }

        if (unknown)
        {
            return Relation.Unknown;
        }

        return sessions ? Relation.DifferentSession : lesion ? Relation.DifferentLesion : Relation.DifferentSite;
    }

    private static bool CountOthers(Service a, Service b) =>
        a.Kind != b.Kind && LesionKinds.TreatsLesions(a.Kind) && LesionKinds.TreatsLesions(b.Kind)
        && (LesionKinds.StatedLesions(a) > 1 || LesionKinds.StatedLesions(b) > 1);

    private static int DigitsOf(Service service)
    {
        if (DigitSet.Of(service) is { } digits)
        {
            return digits.Bits;
        }

        var bits = 0;
        if (service is GivenCodeService { Modifiers: { } modifiers })
        {
            foreach (var modifier in modifiers.AsSpan())
            {
                var digit = DigitSet.IndexOf(modifier);
                bits |= digit < 0 ? 0 : 1 << digit;
            }
        }

        return bits;
    }

    /// <summary>A given code that is no surgery is not about a lesion, as its own kind would not be.</summary>
    private static bool IsNoLesionCode(Service service) =>
        service is GivenCodeService { Code: { } code } && ProfileTable.Of(code).Class is not (CodeClass.Procedure or CodeClass.VisitAddOn);
}
