namespace DermCpt.Testing;

/// <summary>How often generated encounters and claims reach each kind of service, rule, missing fact and finding. Thread-safe once made.</summary>
public sealed class ReachHistogram
{
    private const int OwnPayerShare = 40;
    private readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> facts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> findings = new(StringComparer.Ordinal);

    private ReachHistogram()
    {
    }

    /// <summary>Times by kind of service.</summary>
    public IReadOnlyDictionary<string, int> Kinds => kinds;

    /// <summary>Times by rule id, in a reason, in a code that is not reported, or in a finding.</summary>
    public IReadOnlyDictionary<string, int> Rules => rules;

    /// <summary>Times by missing fact.</summary>
    public IReadOnlyDictionary<string, int> MissingFacts => facts;

    /// <summary>Times by name of the finding.</summary>
    public IReadOnlyDictionary<string, int> Findings => findings;

    /// <summary>Codes so many encounters and scrubs as many claims, four in ten under a payer of a host's own, and counts.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="seed">Seed of the generators.</param>
    /// <param name="count">Encounters, and claims.</param>
    public static ReachHistogram Of(DermCoder coder, int seed, int count)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var histogram = new ReachHistogram();
        var encounters = new EncounterGenerator(seed, coder.Edition);
        var claims = new ClaimGenerator(seed, coder);
        for (var place = 0; place < count; place++)
        {
            var (encounter, claim) = (encounters.Make(place), claims.Make(place));
            var source = SeededSource.For(seed, ~place);
            histogram.Add(coder.Code(encounter, ProfileOf(coder, encounter.Payer, source)));
            foreach (var finding in coder.Scrub(claim, ProfileOf(coder, claim.Payer, source)).Findings)
            {
                Count(histogram.findings, finding.Code);
                Count(histogram.rules, finding.Rule.ToString());
            }
        }

        return histogram;
    }

    /// <summary>Prints what was reached, most often first.</summary>
    public void WriteText(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (title, counts) in new[] { ("kinds", kinds), ("rules", rules), ("missing facts", facts), ("findings", findings) })
        {
            output.WriteLine($"{title}: {counts.Count}");
            foreach (var (name, times) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {name,-32} {times}");
            }
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static PayerProfile ProfileOf(DermCoder coder, string payer, SeededSource source) =>
        source.Percent(OwnPayerShare) ? HostProfiles.Of(coder.Profile(payer), source) : coder.Profile(payer);

    private void Add(CodingResult result)
    {
        foreach (var service in result.Encounter.Services)
        {
            Count(kinds, service.Members.Name);
        }

        // The lines as the stated facts decide them: to find the certain ones of a record that lacks facts costs a coding for each answer.
        foreach (var line in CodingResult.LinesOf(result.Decided))
        {
            for (var i = 0; i < line.ReasonCount; i++)
            {
                Count(rules, line.Reason(i).Rule.ToString());
            }
        }

        foreach (var code in result.NotReported)
        {
            Count(rules, code.Rule.ToString());
        }

        foreach (var missing in result.MissingFacts)
        {
            Count(facts, missing.Name);
        }

        foreach (var finding in result.Findings.Concat(result.Documentation))
        {
            Count(findings, finding.Code);
            Count(rules, finding.Rule.ToString());
        }
    }
}
