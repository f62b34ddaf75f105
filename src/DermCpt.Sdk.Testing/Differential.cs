namespace DermCpt.Testing;

/// <summary>Two engines that judge one claim differently. Thread-safe: immutable.</summary>
/// <param name="Claim">The smallest claim found that shows it.</param>
/// <param name="First">What the first engine says.</param>
/// <param name="Second">What the second engine says.</param>
public sealed record Disagreement(Claim Claim, string First, string Second);

/// <summary>The verdicts of an engine on claims, in order, as texts that are equal where the engines agree.</summary>
/// <param name="claims">The claims.</param>
public delegate IReadOnlyList<string> ClaimVerdicts(IReadOnlyList<Claim> claims);

/// <summary>Two engines or editions on the same claims; each disagreement is shrunk to a minimal claim. Thread-safe: no state.</summary>
public static class Differential
{
    /// <summary>The disagreements on claims, one for each pair of verdicts.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="first">One engine.</param>
    /// <param name="second">The other.</param>
    public static IReadOnlyList<Disagreement> Find(IReadOnlyList<Claim> claims, ClaimVerdicts first, ClaimVerdicts second)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (mine, others) = (first(claims), second(claims));
        var found = new List<Disagreement>();
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (mine[i] != others[i] && seen.Add((mine[i], others[i])))
            {
                found.Add(Least(new Disagreement(claims[i], mine[i], others[i]), first, second));
            }
        }

        return found;
    }

    /// <summary>The least claim with the same two answers: one step at a time, all candidates of a step at once: an engine behind a command answers them in one start.</summary>
    private static Disagreement Least(Disagreement start, ClaimVerdicts first, ClaimVerdicts second)
    {
        while (true)
        {
            var smaller = Shrinking.Smaller(start.Claim).ToList();
            var (mine, others) = (first(smaller), second(smaller));
            var next = Enumerable.Range(0, smaller.Count).Cast<int?>().FirstOrDefault(place => mine[place!.Value] == start.First && others[place.Value] == start.Second) ?? -1;
            if (next < 0)
            {
                return start;
            }

            start = start with { Claim = smaller[next] };
        }
    }
}
