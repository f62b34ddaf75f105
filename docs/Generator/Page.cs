namespace DermCpt.Docs;

/// <summary>One generated file. Thread-safe: immutable.</summary>
/// <param name="Path">Its path below the folder of the pages.</param>
/// <param name="Text">Its content.</param>
internal sealed record Page(string Path, string Text);

/// <summary>Every generated page, from the library alone.</summary>
internal static class Pages
{
    internal static IReadOnlyList<Page> All() =>
    [
        .. FamilyPages.All(),
        RulePage.Make(),
        FindingPage.Make(),
        SitePage.Make(),
        SwitchPage.Make(),
        DataPage.Make(),
    ];

    /// <summary>A cell of a table: bars and line ends would end it.</summary>
    internal static string Cell(string? text) => (text ?? string.Empty).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
