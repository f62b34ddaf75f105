namespace DermCpt;

/// <summary>What the check behind a finding came to. An immutable word, safe on any thread.</summary>
public enum FindingOutcome
{
    /// <summary>The check is met; the finding only tells something beside it.</summary>
    Pass,

    /// <summary>The check is not met.</summary>
    Fail,

    /// <summary>An edit applies and is lifted by a modifier, a stated fact or the payer profile.</summary>
    Bypassed,

    /// <summary>The data or the fact that decides the check is not there; never a pass.</summary>
    NoData,
}
