using DermCpt.Testing;

namespace DermCpt.Tests.Certificates;

/// <summary>Forged certificates of every kind, none accepted; true ones of every kind, none refused. `.ci/nightly` makes 28,000 of them.</summary>
public sealed class ForgeryTests
{
    private const int Quick = 2_000;
    private const int Nightly = 28_000;

    private static readonly string[] Kinds =
    [
        "coding: asked service called absorbed", "coding: asked service called coded", "coding: boundary dropped", "coding: boundary of another band", "coding: code of the next band", "coding: diagnosis changed",
        "coding: edition hash swapped", "coding: fact changed", "coding: facts swapped", "coding: line added", "coding: line doubled", "coding: line dropped", "coding: measure changed", "coding: missing facts removed",
        "coding: pair or lifetime left out", "coding: profile swapped", "coding: reasons swapped", "coding: row changed", "coding: row of another code", "coding: separating modifier dropped", "coding: service dropped",
        "coding: status changed", "coding: switches stated for a built-in profile", "coding: units changed",
        "scrub: all that fails deleted", "scrub: all without data deleted", "scrub: code swapped", "scrub: day changed", "scrub: diagnosis changed", "scrub: edition hash swapped", "scrub: every finding deleted",
        "scrub: finding by another row", "scrub: finding of another line", "scrub: findings of one code deleted", "scrub: findings of one code softened", "scrub: line added", "scrub: line doubled", "scrub: line dropped", "scrub: modifier added",
        "scrub: modifiers dropped", "scrub: pair or lifetime left out", "scrub: place changed", "scrub: profile swapped", "scrub: row changed", "scrub: row of another code", "scrub: status changed",
        "scrub: switches stated for a built-in profile", "scrub: units changed",
    ];

    [Fact]
    public void No_forged_certificate_is_accepted_and_no_true_one_refused()
    {
        var wanted = NightlyRun.IsOn ? Nightly : Quick;
        var (seen, accepted) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        for (var place = 0; seen.Values.Sum() < wanted || seen.Count < Kinds.Length; place++)
        {
            Assert.True(place < wanted, $"kinds that no certificate gave rise to: {string.Join(", ", Kinds.Except(seen.Keys))}");
            foreach (var (certificate, name) in Certificates(place))
            {
                var verdict = Certified.Verify(certificate);
                Assert.True(verdict.IsConsistent, $"a true certificate is refused, {name}: {string.Join(" ", verdict.Faults)}");
                foreach (var forgery in new Forger(certificate, new Random(place)).All())
                {
                    var found = Certified.Verify(forgery.Certificate);
                    seen[forgery.Kind] = seen.GetValueOrDefault(forgery.Kind) + 1;
                    if (!found.Faults.Any(fault => fault.Path.StartsWith(forgery.Place, StringComparison.Ordinal)))
                    {
                        accepted.Add($"{forgery.Kind} ({forgery.Place}) of {name}: {string.Join(" ", found.Faults)}");
                    }
                }
            }
        }

        Assert.True(accepted.Count == 0, $"{accepted.Count} of {seen.Values.Sum()} accepted:\n{string.Join('\n', accepted.Take(20))}");
        Assert.Equal(Kinds, seen.Keys);
    }

    private static IEnumerable<(byte[] Certificate, string Name)> Certificates(int place)
    {
        yield return (Certified.Of(new EncounterGenerator(31).Make(place)), $"encounter {place}");
        yield return (Certified.Of(new ClaimGenerator(32, new DermCoder()).Make(place)), $"claim {place}");
    }
}
