using System.Buffers;
using DermCpt.Coding;
using DermCpt.Json;

namespace DermCpt.Testing;

/// <summary>
/// What must hold for every encounter, whatever is documented. Each function returns null where it holds, else the fault in one
/// sentence; use them with any generator or with records of your own. Thread-safe: no state.
/// </summary>
public static class CodingProperties
{
    private const int MaxModifiers = 4;

    /// <summary>The order of services changes nothing but the order of the outcomes.</summary>
    public static string? OrderChangesNothing(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var straight = Text(coder.Code(encounter));
        var turned = Text(coder.Code(encounter with { Services = [.. encounter.Services.Reverse()] }));
        return straight == turned ? null : $"reversed services give {turned} in place of {straight}";
    }

    /// <summary>
    /// Other names for ids and lesion labels, in the encounter and its history, change no code, unit or modifier: names tell services and lesions
    /// apart and say nothing else.
    /// </summary>
    public static string? NamesChangeNothing(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var given = Sorted(coder.Code(encounter));
        foreach (var isTurned in (ReadOnlySpan<bool>)[false, true])
        {
            var renamed = coder.Code(Renaming.Of(encounter, isTurned));
            if (Sorted(renamed) != given)
            {
                return $"renamed it gives {renamed.Status}: {Sorted(renamed)} in place of {given}";
            }
        }

        return null;
    }

    private static string Sorted(CodingResult result) => result.Status + ": " + string.Join("; ", result.Lines.Select(static line => line.ToString()).Order(StringComparer.Ordinal));

    /// <summary>What is coded scrubs without an error under the same payer and edition, as the claim that <see cref="CodingResult.ToClaim"/> makes of it. Nothing is left out.</summary>
    public static string? OwnCodingScrubsClean(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var result = coder.Code(encounter);
        if (result.Status != CodingStatus.Coded || result.Lines.Count == 0)
        {
            return null;
        }

        var scrubbed = coder.Scrub(WithDiagnoses(result.ToClaim()));
        return scrubbed.Status != ScrubStatus.Fail
            ? null
            : $"{result} scrubs to {string.Join("; ", scrubbed.Findings.Where(finding => finding is { Severity: FindingSeverity.Error, Outcome: FindingOutcome.Fail }))}";
    }

    /// <summary>A claim has a diagnosis on every line (CF-03); a record that states none on a service is not asked for it.</summary>
    private static Claim WithDiagnoses(Claim claim) =>
        claim with { Lines = [.. claim.Lines.Select(static line => line.Diagnoses.Count > 0 ? line : line with { Diagnoses = ["L98.9"] })] };

    /// <summary>A switch that neither a reason nor a finding names changes no line of a coded visit when it takes another value.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="encounter">The encounter.</param>
    /// <param name="which">The switch.</param>
    /// <param name="value">A value it takes.</param>
    public static string? UnnamedSwitchChangesNothing(DermCoder coder, Encounter encounter, PayerSwitch which, string value)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(which);
        var profile = coder.Profile(encounter.Payer);
        if (profile[which] == value)
        {
            return null;
        }

        var before = coder.Code(encounter, profile);
        var after = coder.Code(encounter, profile.Derive(profile.Id, profile.Version, [KeyValuePair.Create(which.Name, value)]));
        return before.Status != CodingStatus.Coded || after.Status != CodingStatus.Coded || Lines(before) == Lines(after) || Names(before, which) || Names(after, which) ? null : $"{which}={value} turns {Lines(before)} into {Lines(after)} and no reason names it";
    }

    /// <summary>Leaving out a fact adds no modifier to the same lines: it asks, takes one away, codes something else, or the fact is inferred and told.</summary>
    public static string? RemovingAFactAddsNoModifier(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var before = coder.Code(encounter);
        if (before.Status != CodingStatus.Coded)
        {
            return null;
        }

        for (var i = 0; i < encounter.Services.Count; i++)
        {
            foreach (var (fact, service) in Shrinking.Without(encounter.Services[i]))
            {
                var place = i;
                var after = coder.Code(encounter with { Services = [.. encounter.Services.Select((old, at) => at == place ? service : old)] });
                if (after.Status == CodingStatus.Coded && !after.Inferred.Any(inferred => inferred.Service == service.Id && inferred.Fact == fact)
                    && Codes(after) == Codes(before) && ModifierCount(after) > ModifierCount(before))
                {
                    return $"without {fact} of {service.Id}: {Lines(after)} in place of {Lines(before)}";
                }
            }
        }

        return null;
    }

    /// <summary>At most four modifiers a line, none twice.</summary>
    public static string? ModifiersAreWellFormed(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        foreach (var line in coder.Code(encounter).Lines)
        {
            var seen = new HashSet<ModifierCode>();
            foreach (var modifier in line.Modifiers)
            {
                if (!seen.Add(modifier) || seen.Count > MaxModifiers)
                {
                    return $"{line} has a modifier twice or more than {MaxModifiers}";
                }
            }
        }

        return null;
    }

    /// <summary>Two codes that the pair table never lets stand together are not both reported; visits among themselves are one a day by EM-97.</summary>
    public static string? ForbiddenPairsAreNeverReported(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var result = coder.Code(encounter);
        if (result.Profile[Switches.NcciSource] == "none" || HasGivenCode(encounter))
        {
            return null;
        }

        foreach (var first in result.Lines)
        {
            foreach (var second in result.Lines)
            {
                if (first.Code < second.Code && !(IsVisit(first.Code) && IsVisit(second.Code)) && coder.Edition.FindPair(first.Code, second.Code, encounter.DateOfService) is { IsLive: true, Indicator: 0 })
                {
                    return $"{first} and {second} stand together: {result}";
                }
            }
        }

        return null;
    }

    /// <summary>59 or an X modifier stands only where another line's service is shown to be another lesion or session; of a count, all but the labeled lesion are others (BX-01).</summary>
    public static string? DistinctnessHasAFact(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        var result = coder.Code(encounter);
        foreach (var line in result.Lines)
        {
            var services = Enumerable.Range(0, line.ServiceCount).Select(line.ServiceIndex).Select(place => encounter.Services[place]).ToList();
            if (IsDistinct(line) && services.TrueForAll(service => service.Kind != ServiceKind.Code && !CodedClaim.CountsSeveral(service))
                && !encounter.Services.Any(other => services.Exists(service => !ReferenceEquals(service, other) && (LesionRelation.Of(service, other).IsDifferent() || CodedClaim.CountsSeveral(other)))))
            {
                return $"{line} is set apart from nothing: {result}";
            }
        }

        return null;
    }

    /// <summary>Every code that is chosen, not given, is valid on the date.</summary>
    public static string? CodesAreValidOnTheDate(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(encounter);
        foreach (var line in coder.Code(encounter).Lines)
        {
            var isGiven = Enumerable.Range(0, line.ServiceCount).Select(line.ServiceIndex).Any(place => encounter.Services[place].Kind is ServiceKind.Code or ServiceKind.Drug);
            if (!isGiven && coder.Edition.FindLifecycle(line.Code).StateOn(encounter.DateOfService) is LifecycleState.NotYet or LifecycleState.Retired)
            {
                return $"{line.Code} on {encounter.DateOfService:yyyy-MM-dd}";
            }
        }

        return null;
    }

    /// <summary>A result that needs a fact names one, and with any of its choices stated the question is not asked again.</summary>
    public static string? AnswersSettleQuestions(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var result = coder.Code(encounter);
        if (result.Status == CodingStatus.NeedsFacts && result.MissingFacts.Count == 0)
        {
            return $"facts are needed and none is named: {result}";
        }

        foreach (var missing in result.MissingFacts)
        {
            foreach (var candidate in missing.Candidates)
            {
                if (candidate.Result.MissingFacts.Any(again => again.Service == missing.Service && again.Fact == missing.Fact))
                {
                    return $"{missing.Name} of {missing.Service} = {candidate.When[0]} is asked again: {result}";
                }
            }
        }

        return null;
    }

    /// <summary>A line that is shown although a fact is missing stands, with its units and modifiers, in the candidate of every choice.</summary>
    public static string? LinesSurviveEveryAnswer(DermCoder coder, Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var result = coder.Code(encounter);
        foreach (var missing in result.MissingFacts)
        {
            foreach (var candidate in missing.Candidates)
            {
                var left = candidate.Lines.ToList();
                foreach (var line in result.Lines)
                {
                    var at = left.FindIndex(other => other.Code == line.Code && other.Units == line.Units && other.Modifiers == line.Modifiers);
                    if (at < 0)
                    {
                        return $"{line} does not survive {missing.Name} of {missing.Service} = {candidate.When[0]}: {string.Join("; ", candidate.Lines)}";
                    }

                    left.RemoveAt(at);
                }
            }
        }

        return null;
    }

    /// <summary>What is written as JSON is read back equal.</summary>
    public static string? JsonRoundTrips(Encounter encounter)
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.Write(encounter, output);
        return DermCptJson.ReadEncounter(output.WrittenSpan).Equals(encounter) ? null : System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A code that is given is checked, not chosen: the properties of own coding leave it out.</summary>
    private static bool HasGivenCode(Encounter encounter) => encounter.Services.Any(service => service.Kind == ServiceKind.Code);

    private static bool IsVisit(ProcedureCode code) => code.ToString().StartsWith("99", StringComparison.Ordinal);

    private static bool Names(CodingResult result, PayerSwitch which) =>
        result.Lines.Any(line => Enumerable.Range(0, line.ReasonCount).Any(place => line.Reason(place).DecidedBy == which))
        || result.Findings.Any(finding => finding.Message.Contains(which.ToString(), StringComparison.Ordinal));

    private static bool IsDistinct(CodedLine line)
    {
        foreach (var modifier in line.Modifiers)
        {
            if (modifier.ToString() is "59" or "XE" or "XS" or "XU" or "XP")
            {
                return true;
            }
        }

        return false;
    }

    private static int ModifierCount(CodingResult result) => result.Lines.Sum(line => line.Modifiers.Count);

    private static string Codes(CodingResult result) => string.Join(' ', result.Lines.Select(line => $"{line.Code}x{line.Units}").Order(StringComparer.Ordinal));

    private static string Lines(CodingResult result) => $"{result.Status}: {string.Join("; ", result.Lines)}";

    private static string Text(CodingResult result) => string.Join(
        " | ",
        result.Status,
        string.Join("; ", result.Lines.Select(line => $"{line} {string.Join(',', Enumerable.Range(0, line.ServiceCount).Select(line.Service))} {string.Join(',', Enumerable.Range(0, line.ReasonCount).Select(place => line.Reason(place).Rule))}")),
        string.Join("; ", result.NotReported.Select(code => $"{code.Service} {code.Code} {code.Rule}").Order(StringComparer.Ordinal)),
        string.Join("; ", result.MissingFacts.Select(fact => $"{fact.Service} {fact.Name}").Order(StringComparer.Ordinal)),
        string.Join("; ", result.Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)));
}
