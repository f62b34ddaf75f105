using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>
/// What all services of one line state alike. A modifier speaks for the whole line, so a fact that only a part of it states adds none
/// and is told. The delegates are static: nothing is allocated.
/// </summary>
internal static class PooledFacts
{
    /// <summary>What every service of the line states; where they differ, what an ordinary service has, which is the default of its type.</summary>
    internal static T Shared<T>(CodingWork work, LineDraft line, Fact fact, string ordinary, Func<Service, T> of)
        where T : struct
    {
        var first = of(work.First(line));
        foreach (var service in line.Services)
        {
            if (!EqualityComparer<T>.Default.Equals(of(work[service]), first))
            {
                Report(work, line, service, fact, ordinary);
                return default;
            }
        }

        return first;
    }

    internal static void Report(CodingWork work, LineDraft line, int service, Fact fact, string used) =>
        work.Report(new FindingRecord { Id = FindingId.PooledFactsDiffer, Service = (short)service, Code = line.Code, Fact = fact, Text = used });
}
