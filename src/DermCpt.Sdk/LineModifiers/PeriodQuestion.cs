namespace DermCpt.LineModifiers;

/// <summary>The words that a question about an open period offers (GLB-32): never "none", which the period has already refuted.</summary>
internal static class PeriodQuestion
{
    internal const long OfProcedures = (1L << (int)PostoperativeRelation.Related) | (1L << (int)PostoperativeRelation.Unrelated)
        | (1L << (int)PostoperativeRelation.Staged) | (1L << (int)PostoperativeRelation.UnplannedReturn);

    internal const long OfVisits = (1L << (int)PostoperativeRelation.Related) | (1L << (int)PostoperativeRelation.Unrelated);
}
