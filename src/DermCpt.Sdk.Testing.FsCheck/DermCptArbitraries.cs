using FsCheck;
using FsCheck.Fluent;

namespace DermCpt.Testing;

/// <summary>
/// Generated encounters and claims with their shrinkers for FsCheck: name this type as the <c>Arbitrary</c> of a property. FsCheck's own
/// seed makes them reproducible. Thread-safe: no state.
/// </summary>
public static class DermCptArbitraries
{
    /// <summary>Encounters of a practice, complete and not.</summary>
    public static Arbitrary<Encounter> Encounters()
    {
        var generator = new EncounterGenerator(0);
        return Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(generator.Make), Shrinking.Smaller);
    }

    /// <summary>Claims of a practice, right and subtly wrong.</summary>
    public static Arbitrary<Claim> Claims()
    {
        var generator = new ClaimGenerator(0, new DermCoder());
        return Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(generator.Make), Shrinking.Smaller);
    }
}
