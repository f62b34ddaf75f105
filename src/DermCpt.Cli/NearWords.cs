using System.Buffers;
using System.CommandLine.Parsing;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Cli;

/// <summary>The words of the contract that lie near one that was mistyped. Read from the schema, when something is wrong.</summary>
internal static class NearWords
{
    private const int Most = 3;
    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>The members, kinds or words that were probably meant; null where none is near.</summary>
    internal static string? Of(DermCptJsonException error)
    {
        var member = error.Path[(error.Path.LastIndexOf('.') + 1)..];
        var isMember = error.Found.Contains("no such member", StringComparison.Ordinal);
        var typed = isMember ? member : Quoted(error.Found);
        if (typed is null)
        {
            return null;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        using var schema = Schema();
        Collect(schema.RootElement.GetProperty("$defs"), isMember ? null : Subscriptless(member), words);
        return Near(typed, words);
    }

    /// <summary>A sentence with the command's option that was probably meant, or nothing.</summary>
    internal static string OfOption(string typed, CommandResult? command)
    {
        var known = command?.Command.Options.SelectMany(static option => option.Aliases.Append(option.Name)) ?? [];
        return Near(typed, known) is { } near ? $" Did you mean {near}?" : string.Empty;
    }

    /// <summary>The nearest of the words, at most three; null where each differs in more than a third of its letters.</summary>
    internal static string? Near(string typed, IEnumerable<string> words)
    {
        var near = words
            .Select(word => (Word: word, Distance: word.Equals(typed, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(typed, word)))
            .Where(one => one.Distance <= Math.Min(3, Math.Max(typed.Length, one.Word.Length) / 3))
            .OrderBy(static one => one.Distance)
            .ThenBy(static one => one.Word, StringComparer.Ordinal)
            .ToArray();
        var best = near.TakeWhile(one => one.Distance == near[0].Distance).Take(Most).Select(static one => one.Word).ToArray();
        return best.Length == 0 ? null : string.Join(" or ", best);
    }

    internal static JsonDocument Schema()
    {
        var schema = new ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(schema);
        return JsonDocument.Parse(schema.WrittenMemory);
    }

    private static string? Quoted(string found)
    {
        var first = found.IndexOfAny(Quotes);
        var last = found.LastIndexOfAny(Quotes);
        return last > first + 1 ? found[(first + 1)..last] : null;
    }

    private static string Subscriptless(string member) => member.IndexOf('[', StringComparison.Ordinal) is var at and >= 0 ? member[..at] : member;

    /// <summary>The names of members, or the words that a member of that name takes.</summary>
    private static void Collect(JsonElement definitions, string? member, HashSet<string> words)
    {
        foreach (var definition in definitions.EnumerateObject())
        {
            if (!definition.Value.TryGetProperty("properties", out var properties))
            {
                continue;
            }

            foreach (var property in properties.EnumerateObject())
            {
                if (member is null)
                {
                    _ = words.Add(property.Name);
                }
                else if (property.Name == member)
                {
                    WordsOf(property.Value, definitions, words);
                }
            }
        }
    }

    private static void WordsOf(JsonElement schema, JsonElement definitions, HashSet<string> words)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var part in schema.EnumerateObject())
        {
            switch (part.Name)
            {
                case "const":
                    _ = words.Add(part.Value.ToString());
                    break;
                case "enum":
                    words.UnionWith(part.Value.EnumerateArray().Select(static word => word.ToString()));
                    break;
                case "items":
                    WordsOf(part.Value, definitions, words);
                    break;
                case "$ref" when part.Value.GetString() is "#/$defs/site" or "#/$defs/dataElement":
                    WordsOf(definitions.GetProperty(part.Value.GetString()!["#/$defs/".Length..]), definitions, words);
                    break;
                case "anyOf":
                    foreach (var choice in part.Value.EnumerateArray())
                    {
                        WordsOf(choice, definitions, words);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Letters to add, drop, change or exchange.</summary>
    private static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > Most || from.Length > 64)
        {
            return int.MaxValue;
        }

        var before = new int[to.Length + 1];
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[to.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
