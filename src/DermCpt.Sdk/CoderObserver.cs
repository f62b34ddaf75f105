namespace DermCpt;

/// <summary>
/// Told of each coding and scrub that a caller asked for: how it ended and how much of it there was, never what it says. For measurements of the host;
/// the package for dependency injection has one. An implementation must be safe on any thread and must not throw.
/// </summary>
public abstract class CoderObserver
{
    /// <summary>A coding or scrub begins.</summary>
    /// <returns>What comes back at its end, such as a time stamp: the coder itself reads no clock.</returns>
    public abstract long Begin();

    /// <summary>An encounter was coded.</summary>
    /// <param name="begun">What <see cref="Begin"/> returned.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="services">How many services the encounter holds.</param>
    /// <param name="missingFacts">How many facts are asked for.</param>
    public abstract void Coded(long begun, CodingStatus status, int services, int missingFacts);

    /// <summary>A claim was scrubbed.</summary>
    /// <param name="begun">What <see cref="Begin"/> returned.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="lines">How many lines the claim holds.</param>
    /// <param name="findings">How many findings there are.</param>
    public abstract void Scrubbed(long begun, ScrubStatus status, int lines, int findings);
}
