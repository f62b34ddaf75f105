namespace DermCpt;

/// <summary>A text by which a host knows something of its own: it is echoed and compared, never read.</summary>
internal static class LabelText
{
    internal const int MaxLength = 100;

    internal static string Check(string? value, string name) => string.IsNullOrEmpty(value)
        ? throw new ArgumentException("An empty label: expected 1 to 100 characters.", name)
        : CheckOptional(value, name)!;

    /// <summary>The same where absent is allowed.</summary>
    internal static string? CheckOptional(string? value, string name) => value is null or { Length: >= 1 and <= MaxLength }
        ? value
        : throw new ArgumentException($"A label of {value.Length} characters: expected 1 to {MaxLength}.", name);

    /// <summary>A place of service: two digits, or absent.</summary>
    internal static string? CheckPlace(string? value, string name) => value is null || IsPlace(value)
        ? value
        : throw new ArgumentException($"'{value}': expected a place of service of two digits (11).", name);

    internal static bool IsPlace(string text) => text.Length == 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
}
