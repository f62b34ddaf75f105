using System.Globalization;

namespace DermCpt.Serve;

/// <summary>What a request may cost, from the section <c>Serve</c> of the configuration. Immutable after it is read.</summary>
internal sealed class ServeLimits
{
    /// <summary>Largest body in bytes.</summary>
    internal int MostBytes { get; private set; } = 16 << 20;

    /// <summary>Longest time of a request in seconds, its body included.</summary>
    internal int MostSeconds { get; private set; } = 30;

    /// <summary>Requests that are worked on at once; those beyond wait.</summary>
    internal int AtOnce { get; private set; } = 4 * Environment.ProcessorCount;

    /// <summary>Requests that wait; those beyond are refused with 503.</summary>
    internal int Waiting { get; private set; } = 1000;

    /// <summary>Requests of one client's address a second, refused beyond with 429; 0 for any number.</summary>
    internal int PerSecond { get; private set; }

    /// <summary>Connections that are open at once.</summary>
    internal int Connections { get; private set; } = 1000;

    /// <summary>Reads the section.</summary>
    /// <exception cref="FormatException">A member is not known or outside its range: every fault is named.</exception>
    internal static ServeLimits Read(IConfiguration section)
    {
        var limits = new ServeLimits();
        var faults = new List<string>();
        foreach (var member in section.GetChildren())
        {
            switch (member.Key.ToUpperInvariant())
            {
                case "MOSTBYTES": limits.MostBytes = Number(member, 1, 256 << 20, faults); break;
                case "MOSTSECONDS": limits.MostSeconds = Number(member, 1, 3600, faults); break;
                case "ATONCE": limits.AtOnce = Number(member, 1, 10_000, faults); break;
                case "WAITING": limits.Waiting = Number(member, 0, 1_000_000, faults); break;
                case "PERSECOND": limits.PerSecond = Number(member, 0, 1_000_000, faults); break;
                case "CONNECTIONS": limits.Connections = Number(member, 1, 1_000_000, faults); break;
                default: faults.Add($"{member.Path} is not known: expected MostBytes, MostSeconds, AtOnce, Waiting, PerSecond or Connections."); break;
            }
        }

        return faults.Count == 0 ? limits : throw new FormatException(string.Join('\n', faults));
    }

    private static int Number(IConfigurationSection member, int least, int most, List<string> faults)
    {
        if (int.TryParse(member.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{member.Path} is '{member.Value}': expected {least} to {most}."));
        return least;
    }
}
