namespace DermCpt;

/// <summary>Removal of hair by current (DS-28). Thread-safe: immutable.</summary>
/// <example><code>new ElectrolysisService { Id = "a", Minutes = 30m }</code></example>
public sealed record ElectrolysisService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Electrolysis, static () => new ElectrolysisService(), [
        Member.Minutes(Fact.Minutes),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ElectrolysisService()
        : base(ServiceKind.Electrolysis)
    {
    }

    /// <summary>Minutes, 0 to 99999.99. Required: asked for when absent.</summary>
    public decimal? Minutes
    {
        get => DecimalAt(0);
        init => SetDecimal(0, value, Fact.Minutes);
    }
}
