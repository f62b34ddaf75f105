using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>
/// What the record says of a visit beside other services: of one that is described, and of one that is given as a code, whose modifiers say
/// it as well.
/// </summary>
internal readonly struct VisitRecord
{
    private static readonly ModifierCode M24 = ModifierCode.Parse("24");
    private static readonly ModifierCode M25 = ModifierCode.Parse("25");
    private static readonly ModifierCode M57 = ModifierCode.Parse("57");

    internal bool? SeparatelyIdentifiable { get; private init; }

    internal bool? DecisionForSurgery { get; private init; }

    internal PostoperativeRelation Relation { get; private init; }

    internal PlannedSurgery? PlannedSurgery { get; private init; }

    /// <summary>The record behind a line; false where the line's service is no visit.</summary>
    internal static bool TryOf(CodingWork work, LineDraft line, out VisitRecord record)
    {
        switch (work.First(line))
        {
            case EvaluationAndManagementService visit:
                record = new VisitRecord { SeparatelyIdentifiable = visit.SeparatelyIdentifiable, DecisionForSurgery = visit.DecisionForSurgery, Relation = visit.Relation, PlannedSurgery = visit.PlannedSurgery };
                return true;
            case GivenCodeService given:
                record = new VisitRecord
                {
                    SeparatelyIdentifiable = given.SeparatelyIdentifiable ?? (line.HasModifier(M25) ? true : line.HasModifier(M57) ? false : null),
                    DecisionForSurgery = given.DecisionForSurgery ?? (line.HasModifier(M57) ? true : line.HasModifier(M25) ? false : null),
                    Relation = given.Postoperative ?? (line.HasModifier(M24) ? PostoperativeRelation.Unrelated : PostoperativeRelation.None),
                };
                return true;
            default:
                record = default;
                return false;
        }
    }
}
