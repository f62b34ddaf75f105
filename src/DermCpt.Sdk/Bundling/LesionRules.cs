using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>What one service takes from another on one lesion, before codes are chosen: the ordered list. A rule is one file.</summary>
internal static class LesionRules
{
    private static readonly Action<CodingWork>[] Rules =
    [
        DonorClosures.Apply,
        ServicesOfALesion.Apply,
        LesionPrecedence.Apply,
        PartsOfAWound.Apply,
        HalfCentimetreRepair.Apply,
        LightTreatedLesions.Apply,
    ];

    internal static void Apply(CodingWork work)
    {
        if (work.ServiceCount < 2)
        {
            return;
        }

        foreach (var rule in Rules)
        {
            rule(work);
        }
    }

    /// <summary>Whether a service still stands: neither absorbed, held nor invalid.</summary>
    internal static bool Stands(CodingWork work, int service) => MayStand(work, service) && !work.IsHeld(service);

    /// <summary>Whether a service stands, or would under some answer to what is asked of it.</summary>
    internal static bool MayStand(CodingWork work, int service) => !work.IsAbsorbed(service) && work.OutcomeOf(service) != ServiceOutcome.Invalid;

    /// <summary>Asks whether a service is about the lesion of another, and keeps it back until that is known.</summary>
    internal static void AskAndHold(CodingWork work, int service, int other)
    {
        if (Stands(work, service))
        {
            work.AskLesion(service, other);
            work.Hold(service);
        }
    }

    /// <summary>A repair that closes a wound; a dehiscence has its own codes and is never part of another service.</summary>
    internal static bool IsClosure(Service service) => service is RepairService { Dehiscence: null or Dehiscence.None };
}
