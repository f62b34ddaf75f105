namespace DermCpt.Rules;

/// <summary>What a service is to a visit of its day, by its global days (DEC-01..09).</summary>
internal enum BesideVisit : byte
{
    /// <summary>No operation: only a pair edit ties it to the visit (DEC-06, DEC-07).</summary>
    None,

    /// <summary>0 or 10 days.</summary>
    Minor,

    /// <summary>90 days.</summary>
    Major,

    /// <summary>The contractor sets the days (DEC-09).</summary>
    ByContractor,

    /// <summary>It follows its base, or its days are not known (DEC-08).</summary>
    Open,
}

/// <summary>
/// A visit beside what was done that day (DEC-01..07, EM-91, EM-92): 57 or 25 beside an operation of ninety days, 25 beside a lesser one, one of
/// the visit's modifiers beside what only a pair edit ties to it.
/// </summary>
internal static class VisitBeside
{
    internal static BesideVisit RoleOf(GlobalDays days) => days switch
    {
        GlobalDays.Days090 => BesideVisit.Major,
        GlobalDays.Days000 or GlobalDays.Days010 => BesideVisit.Minor,
        GlobalDays.Yyy => BesideVisit.ByContractor,
        GlobalDays.Zzz or GlobalDays.Unknown => BesideVisit.Open,
        _ => BesideVisit.None,
    };

    /// <summary>What the visit needs to stand: the greatest of what is beside it decides.</summary>
    internal static Judgement Judge(bool hasMajor, bool hasMinor, bool isPaired) =>
        hasMajor ? Judgement.StandsWith(Rule.EM_95, ModifierBits.M57 | ModifierBits.M25)
        : hasMinor ? Judgement.StandsWith(Rule.EM_95, ModifierBits.M25)
        : isPaired ? Judgement.StandsWith(Rule.NC_05, ModifierBits.VisitBypass)
        : Judgement.Stands;

    /// <summary>The row of the table that puts 57 or 25 on a visit.</summary>
    internal static Rule RowOf(bool isDecision, bool hasMajor, bool hasMinor) =>
        isDecision ? Rule.DEC_03 : hasMajor ? Rule.DEC_05 : hasMinor ? Rule.DEC_02 : Rule.DEC_06;
}
