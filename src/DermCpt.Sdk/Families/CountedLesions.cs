using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>One code for the lesions of a session together, by their count (MP-01).</summary>
internal static class CountedLesions
{
    /// <summary>Adds the line; null without a service, or where a count was asked for or refused.</summary>
    internal static LineDraft? Add(CodingWork work, ReadOnlySpan<short> services, BandTable table, Func<Service, int?> count) =>
        work.TrySum(services, Fact.Count, table.Rule, count, out var sum)
            ? work.AddLine(table.FindCount(sum.Total), 1, services, table.Rule).Using(Fact.Count).Within(table, Bands.AnyGroup, sum.Total)
            : null;
}
