using System.Globalization;

namespace DermCpt.Cli;

/// <summary>What <c>lookup</c> prints for people.</summary>
internal static class LookupText
{
    internal static void Write(TextWriter output, ProcedureCode code, CatalogEntry? entry, DateOnly? date)
    {
        if (entry is null)
        {
            output.WriteLine($"{code}  in neither the catalog nor the edition");
            return;
        }

        output.WriteLine(entry.Label.Length == 0 ? $"{code}" : $"{code}  {entry.Label}");
        Line(output, "family", entry.IsCompiled ? $"{entry.Family}, {entry.FamilyName}" : "none: only the edition names this code");
        Line(output, "measures", entry.MeasureName + (entry.IsAddOn ? ", beside a primary only" : string.Empty));
        Line(output, "first day", Day(entry.FirstValid, entry.FirstIsLowerBound, "or later"));
        Line(output, "last day", Day(entry.LastValid, entry.LastIsUpperBound, "or earlier"));
        if (entry.ValidityEvidence.Length > 0)
        {
            Line(output, "days from", entry.ValidityEvidence);
        }

        if (entry.Successors.Count > 0)
        {
            Line(output, "now", string.Join(", ", entry.Successors) + (entry.SuccessorFacts.Count > 0 ? $"; chosen by {string.Join(", ", entry.SuccessorFacts)}" : string.Empty));
        }

        if (date is { } day)
        {
            WriteFacts(output, entry.On(day));
            return;
        }

        WriteHistory(output, entry.FeeHistory());
    }

    /// <summary>Releases that follow each other with the same numbers are one line.</summary>
    private static void WriteHistory(TextWriter output, IReadOnlyList<FeeFacts> history)
    {
        for (int first = 0, next; first < history.Count; first = next)
        {
            var row = history[first];
            for (next = first + 1; next < history.Count && history[next].Component == row.Component && Numbers(history[next]) == Numbers(row); next++)
            {
            }

            var releases = next - first == 1 ? row.Release : $"{row.Release}..{history[next - 1].Release}";
            Line(output, Name(row), $"{releases}: {Numbers(row)}");
        }
    }

    private static void WriteFacts(TextWriter output, CodeFacts facts)
    {
        Line(output, "on " + LookupWords.Of(facts.Date), LookupWords.Of(facts.State));
        Line(output, "global days", $"{LookupWords.Of(facts.GlobalDays)} ({facts.GlobalDaysRelease ?? "no release"}, {LookupWords.Of(facts.GlobalDaysCoverage)})");
        var units = facts.Units;
        Line(output, "units", units.Limit is { } limit
            ? $"{limit} a day, MAI {units.Adjudication} ({units.Release}, {LookupWords.Of(units.Coverage)})"
            : units.Release is { } release ? $"no published limit ({release}, {LookupWords.Of(units.Coverage)})" : "no data");
        Line(output, "pair table", facts.IsInPairTable ? "covers the code" : "does not cover the code: no data for its pairs");
        if (facts.IsAddOn)
        {
            var primaries = facts.Primaries.Select(row => row.Primary.IsEmpty ? "those that the contractor defines" : row.Primary.ToString());
            Line(output, "add-on to", facts.Primaries.Count == 0 ? "no row in force" : string.Join(", ", primaries));
        }

        if (facts.Fees is null)
        {
            Line(output, "fees", facts.IsListedInFeeSchedule == false ? "not listed" : $"no row ({LookupWords.Of(facts.FeeCoverage)})");
        }
        else
        {
            WriteFee(output, facts.Fees);
        }

        foreach (var component in facts.Components)
        {
            WriteFee(output, component);
        }
    }

    private static void WriteFee(TextWriter output, FeeFacts row)
    {
        Line(output, Name(row), $"{row.Release} ({LookupWords.Of(row.Coverage)}): {Numbers(row)}");
        if (row.IndicatorRelease is { } release)
        {
            Line(output, string.Empty, $"indicators of {release}: PC/TC {Digit(row.PcTc)}, multiple {Digit(row.MultipleProcedures)}, bilateral {Digit(row.Bilateral)}, assistant {Digit(row.AssistantSurgeon)}, co-surgeons {Digit(row.CoSurgeons)}, team {Digit(row.TeamSurgery)}");
        }
    }

    private static string Name(FeeFacts row) => LookupWords.Of(row.Component) is { Length: > 0 } part ? "fees, " + part : "fees";

    private static string Numbers(FeeFacts row) => string.Create(
        CultureInfo.InvariantCulture,
        $"status {row.Status}, global {LookupWords.Of(row.GlobalDays)}, work {row.Work:0.00}, total {row.NonFacilityTotal:0.00} outside and {row.FacilityTotal:0.00} in a facility");

    private static string Digit(int? indicator) => indicator?.ToString(CultureInfo.InvariantCulture) ?? "unknown";

    private static string Day(DateOnly? date, bool isBound, string word) => LookupWords.Of(date) + (isBound ? $" ({word}; the day is unknown)" : string.Empty);

    private static void Line(TextWriter output, string name, string value) => output.WriteLine($"  {name,-13} {value}");
}
