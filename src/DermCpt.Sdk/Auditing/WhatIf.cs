namespace DermCpt;

/// <summary>What is changed about an input before it is judged; what is null stays as it is. Thread-safe: immutable.</summary>
public sealed record WhatIf
{
    /// <summary>Another date of service, 1990-01-01 to 2099-12-31.</summary>
    public DateOnly? DateOfService { get; init; }

    /// <summary>Another payer profile, by its id.</summary>
    public string? Payer { get; init; }

    /// <summary>Another edition of the tables.</summary>
    public Edition? Edition { get; init; }
}

/// <summary>Which of two results has something that the other lacks.</summary>
public enum ComparedSide : byte
{
    /// <summary>The first.</summary>
    First,

    /// <summary>The second.</summary>
    Second,
}

/// <summary>Something that one of two results has and the other lacks, with the rule or row behind it. Thread-safe: immutable.</summary>
/// <param name="Side">The result that has it.</param>
/// <param name="What">The line, open question or finding, as a person writes it.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Why">The rule's statement, or the finding's message.</param>
/// <param name="SourceTable">The table whose row decided, or null.</param>
/// <param name="SourceRow">That row's number, 1-based; 0 where no row decided.</param>
/// <param name="SourceRelease">The row's release; empty where no row decided.</param>
public sealed record Difference(ComparedSide Side, string What, RuleId Rule, string Why, TableId? SourceTable = null, int SourceRow = 0, string SourceRelease = "");

/// <summary>Two results of one input and what tells them apart. Thread-safe: immutable.</summary>
/// <typeparam name="TResult">A coding or scrub result.</typeparam>
/// <param name="First">The first result.</param>
/// <param name="Second">The second result.</param>
/// <param name="Differences">Those of the first, then those of the second, each in the order of its result; empty where the results agree.</param>
public sealed record WhatIfResult<TResult>(TResult First, TResult Second, IReadOnlyList<Difference> Differences);
