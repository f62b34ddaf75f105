namespace DermCpt;

/// <summary>A state of the United States by its two letters.</summary>
internal static class StateCode
{
    internal const string Expected = "a state of two capital letters (TX)";

    internal static bool IsValid(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    internal static string? Check(string? value, string name) =>
        value is null || IsValid(value) ? value : throw new ArgumentException($"'{value}': expected {Expected}.", name);
}
