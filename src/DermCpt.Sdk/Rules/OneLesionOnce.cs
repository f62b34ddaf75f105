using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// One lesion is removed, or sampled by technique, once: of two such services of one kind one is too many (BX-04, EX-06, EX-07, EX-22,
/// SH-01, DS-04, CL-02). Thread-safe: pure functions.
/// </summary>
internal static class OneLesionOnce
{
    /// <summary>The rule by which one of two on one lesion is too many, or none.</summary>
    internal static Rule Judge(in RemovalFacts a, in RemovalFacts b) => a.Removal != b.Removal ? Rule.None : a.Removal switch
    {
        LesionRemoval.Biopsy => Rule.BX_04,
        LesionRemoval.Excision => a.IsReexcision || b.IsReexcision ? Rule.EX_07 : Rule.EX_22,
        LesionRemoval.Shave => Rule.SH_01,
        LesionRemoval.SoftTissue or LesionRemoval.PilonidalCyst => Rule.EX_06,
        LesionRemoval.MalignantDestruction => Rule.DS_04,
        LesionRemoval.OfOneCode when a.Code == b.Code => Rule.CL_02,
        _ => Rule.None,
    };

    /// <summary>The facts of a line. Codes of one table of sites are one kind: a lesion is shaved off or cut out.</summary>
    internal static RemovalFacts Of(ProcedureCode code, in CodeProfile profile) => new()
    {
        Code = code,
        Removal = !profile.Is(CodeTraits.OneLesion) ? LesionRemoval.None
            : !profile.HasSiteGroup ? LesionRemoval.OfOneCode
            : profile.SiteFamily == SiteFamily.Excision ? LesionRemoval.Excision
            : profile.SiteFamily == SiteFamily.MalignantDestruction ? LesionRemoval.MalignantDestruction
            : LesionRemoval.OfOneCode,
    };
}

/// <summary>What is read of a service before its code is chosen, and of a line by its code.</summary>
internal readonly struct RemovalFacts
{
    internal LesionRemoval Removal { get; init; }

    /// <summary>A service that is said to be the same-session re-excision of the other.</summary>
    internal bool IsReexcision { get; init; }

    /// <summary>The code of a line; empty of a service.</summary>
    internal ProcedureCode Code { get; init; }
}

/// <summary>How a lesion is removed or sampled.</summary>
internal enum LesionRemoval : byte
{
    None,
    Biopsy,
    Excision,
    Shave,
    SoftTissue,
    PilonidalCyst,
    MalignantDestruction,

    /// <summary>One that only its own code repeats: Mohs, flaps, hidradenitis.</summary>
    OfOneCode,
}
