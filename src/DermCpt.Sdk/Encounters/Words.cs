using System.Runtime.CompilerServices;
using System.Text;

namespace DermCpt;

/// <summary>The words of an enumeration as the contract writes them: the member's name in camelCase. Thread-safe: immutable.</summary>
internal sealed class Words
{
    private readonly string[] texts;
    private readonly byte[][] utf8;
    private readonly NameIndex index;

    private Words(Type type, string[] names)
    {
        Type = type;
        First = names[0] == "None" && type == typeof(BodySite) ? 1 : 0;
        texts = new string[names.Length];
        utf8 = new byte[names.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            texts[i] = CamelCase(names[i]);
            utf8[i] = Encoding.UTF8.GetBytes(texts[i]);
        }

        index = new NameIndex(utf8);
    }

    /// <summary>The enumeration.</summary>
    internal Type Type { get; }

    /// <summary>The least value that is a word; 1 where 0 means "not stated".</summary>
    internal int First { get; }

    /// <summary>One more than the greatest value.</summary>
    internal int End => texts.Length;

    internal static Words Of<T>()
        where T : struct, Enum => Holder<T>.Instance;

    internal static string CamelCaseOf(Fact fact) => Of<Fact>().Text((int)fact);

    internal static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    internal string Text(int value) => texts[value];

    internal ReadOnlySpan<byte> Utf8(int value) => utf8[value];

    /// <summary>The value of a word, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> word)
    {
        var value = index.Find(word);
        return value < First ? -1 : value;
    }

    /// <summary>The value of a word, or -1.</summary>
    internal int Find(string word)
    {
        for (var i = First; i < texts.Length; i++)
        {
            if (string.Equals(texts[i], word, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static class Holder<T>
        where T : struct, Enum
    {
        internal static readonly Words Instance = new(typeof(T), Enum.GetNames<T>());
    }
}

/// <summary>Enumerations of the contract are bytes; these turn them into integers without boxing.</summary>
internal static class WordValue
{
    internal static int From<T>(T word)
        where T : struct, Enum => Unsafe.BitCast<T, byte>(word);

    /// <summary>A word that its enumeration has, or absent; any other number is refused where it is stated.</summary>
    internal static T? Check<T>(T? word, string name)
        where T : struct, Enum => word is null || From(word.Value) < Words.Of<T>().End
            ? word
            : throw new ArgumentOutOfRangeException(name, From(word.Value), $"No member of {typeof(T).Name} has that number.");

    internal static T To<T>(int value)
        where T : struct, Enum => Unsafe.BitCast<byte, T>((byte)value);
}
