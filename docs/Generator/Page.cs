namespace DermCpt.Docs;

/// <summary>One generated file. Thread-safe: immutable.</summary>
/// <param name="Path">Its path below the folder of the pages.</param>
/// <param name="Text">Its content.</param>
internal sealed record Page(string Path, string Text);

/// <summary>Every generated page: what the library says, and examples from the conformance suite, which holds the library.</summary>
internal static class Pages
{
    /// <param name="suite">The folder of the conformance suite.</param>
    internal static IReadOnlyList<Page> All(string suite)
    {
        var examples = Example.ReadAll(suite);
        return [.. FamilyPages.All(examples), .. QuestionPage.Pages(examples), FindingPage.Make(examples), WordPage.Make(), .. Tables()];
    }

    private static IEnumerable<Page> Tables() =>
    [
        RulePage.Make(),
        ErrorPage.Make(),
        SitePage.Make(),
        SwitchPage.Make(),
        DataPage.Make(),
        CoveragePage.Make(),
        ClaimFilePage.Make(),
    ];

    /// <summary>A cell of a table: bars and line ends would end it.</summary>
    internal static string Cell(string? text) => (text ?? string.Empty).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>From, to, or both; empty where neither is known.</summary>
    internal static string Days(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        (null, null) => string.Empty,
        (_, null) => "from " + Day(first),
        (null, _) => "to " + Day(last),
        _ => $"{Day(first)} to {Day(last)}",
    };
}
