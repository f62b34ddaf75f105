namespace DermCpt;

/// <summary>
/// An object of a result that was read from a document: its members as the document states them, checked when it was read. It stands behind the
/// public members where no coding does. Thread-safe: nothing changes it once read.
/// </summary>
internal sealed class ReadObject
{
    internal const string WithoutInput =
        "The result was read from a document, which holds neither the record nor the tables: code the encounter, or scrub the claim, again.";

    private readonly Dictionary<string, object> members = new(StringComparer.Ordinal);

    /// <summary>The document of a whole result.</summary>
    internal byte[]? Document { get; init; }

    /// <summary>The payer profile that a result names: its id and version.</summary>
    internal PayerProfile Profile => Get<ReadObject>("profile") is { } profile ? PayerProfile.Named(profile.Text("id")!, profile.Text("version")!) : throw new InvalidOperationException(WithoutInput);

    /// <summary>The edition that a result names, if it is the embedded one.</summary>
    internal Edition Edition => Get<ReadObject>("data") is not { } named ? throw new InvalidOperationException(WithoutInput)
        : string.Equals(named.Text("contentHash"), Edition.Default.ContentHash, StringComparison.Ordinal) ? Edition.Default
        : throw new InvalidOperationException($"The result was made with the edition {named.Text("edition")} (hash {named.Text("contentHash")}), not with the embedded one.");

    internal CoverageJudgement Coverage => Articles?.Word<CoverageJudgement>("status") ?? default;

    internal string? Contractor => Articles?.Text("contractor");

    private ReadObject? Articles => Get<ReadObject>("data")?.Get<ReadObject>("articles");

    internal bool TryAdd(string name, object? value) => members.TryAdd(name, value ?? DBNull.Value);

    internal bool Has(string name) => members.ContainsKey(name);

    internal string? Text(string name) => Get<string>(name);

    /// <summary>A member held by reference, or null where it is left out or null.</summary>
    internal T? Get<T>(string name)
        where T : class => members.GetValueOrDefault(name) as T;

    /// <summary>A number or a code, or null where it is left out or null.</summary>
    internal T? Value<T>(string name)
        where T : struct => members.GetValueOrDefault(name) as T?;

    internal T Word<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(Text(name)!, ignoreCase: true);

    /// <summary>The objects of a list; none where it is left out.</summary>
    internal ReadObject[] Objects(string name) => Get<ReadObject[]>(name) ?? [];

    /// <summary>The rule of a member of that name; no rule where none is stated.</summary>
    internal RuleId Rule() => RuleId.TryParse(Text("rule"), out var rule) ? rule : default;
}
