using System.Collections.Frozen;
using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks.Comparison;

/// <summary>Another way to find the live pairs of a claim's codes and the lines above their limit. It counts findings; ours also says what they are.</summary>
internal abstract class PairEngine
{
    internal abstract int Count(string[] codes, ReadOnlySpan<int> units);
}

/// <summary>A dictionary keyed by both codes, and one of limits: what most would write.</summary>
internal sealed class DictionaryEngine : PairEngine
{
    private readonly Dictionary<(string, string), byte> pairs = LiveEdits.Pairs.ToDictionary(static pair => (LiveEdits.Texts[pair.Column1], LiveEdits.Texts[pair.Column2]), static _ => (byte)1);
    private readonly Dictionary<string, int> limits = LiveEdits.Texts.Zip(LiveEdits.Limits).ToDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);

    internal override int Count(string[] codes, ReadOnlySpan<int> units)
    {
        var found = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = 0; j < codes.Length; j++)
            {
                if (i != j && pairs.ContainsKey((codes[i], codes[j])))
                {
                    found++;
                }
            }

            found += units[i] > limits[codes[i]] ? 1 : 0;
        }

        return found;
    }
}

/// <summary>The same with frozen dictionaries, which take longer to build and less to read.</summary>
internal sealed class FrozenEngine : PairEngine
{
    private readonly FrozenDictionary<(string, string), byte> pairs = LiveEdits.Pairs.ToFrozenDictionary(static pair => (LiveEdits.Texts[pair.Column1], LiveEdits.Texts[pair.Column2]), static _ => (byte)1);
    private readonly FrozenDictionary<string, int> limits = LiveEdits.Texts.Zip(LiveEdits.Limits).ToFrozenDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);

    internal override int Count(string[] codes, ReadOnlySpan<int> units)
    {
        var found = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = 0; j < codes.Length; j++)
            {
                if (i != j && pairs.ContainsKey((codes[i], codes[j])))
                {
                    found++;
                }
            }

            found += units[i] > limits[codes[i]] ? 1 : 0;
        }

        return found;
    }
}
