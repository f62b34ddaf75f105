namespace DermCpt;

/// <summary>What is changed about an input before it is judged; what is null stays as it is. Thread-safe: immutable.</summary>
public sealed class WhatIf
{
    /// <summary>Another date of service, 1990-01-01 to 2099-12-31; null keeps the input's.</summary>
    public DateOnly? DateOfService { get; init; }

    /// <summary>Another payer profile, by its id; null keeps the input's.</summary>
    public string? Payer { get; init; }

    /// <summary>Another edition of the tables; null keeps the coder's.</summary>
    public Edition? Edition { get; init; }
}

/// <summary>Which of two results has something that the other lacks. An immutable word, safe on any thread.</summary>
public enum ComparedSide : byte
{
    /// <summary>The first.</summary>
    First,

    /// <summary>The second.</summary>
    Second,
}

/// <summary>Something that one of two results has and the other lacks, with the rule or row behind it. Thread-safe: immutable.</summary>
public sealed class Difference
{
    internal Difference(ComparedSide side, string what, RuleId rule, string why, TableId? sourceTable = null, int sourceRow = 0, string sourceRelease = "")
    {
        Side = side;
        What = what;
        Rule = rule;
        Why = why;
        SourceTable = sourceTable;
        SourceRow = sourceRow;
        SourceRelease = sourceRelease;
    }

    /// <summary>The result that has it.</summary>
    public ComparedSide Side { get; }

    /// <summary>The line, open question or finding, as a person writes it.</summary>
    public string What { get; }

    /// <summary>The rule that decided.</summary>
    public RuleId Rule { get; }

    /// <summary>The rule's statement, or the finding's message.</summary>
    public string Why { get; }

    /// <summary>The table whose row decided, or null.</summary>
    public TableId? SourceTable { get; }

    /// <summary>That row's number, from 1; 0 where no row decided.</summary>
    public int SourceRow { get; }

    /// <summary>The row's release; empty where no row decided.</summary>
    public string SourceRelease { get; }

    /// <summary>The side, what it has, and the rule.</summary>
    public override string ToString() => $"{(Side == ComparedSide.First ? '-' : '+')} {What} ({Rule})";
}

/// <summary>Two results of one input and what tells them apart. Thread-safe: immutable.</summary>
/// <typeparam name="TResult">A coding or scrub result.</typeparam>
public sealed class WhatIfResult<TResult>
{
    internal WhatIfResult(TResult first, TResult second, IReadOnlyList<Difference> differences)
    {
        First = first;
        Second = second;
        Differences = differences;
    }

    /// <summary>The first result.</summary>
    public TResult First { get; }

    /// <summary>The second result.</summary>
    public TResult Second { get; }

    /// <summary>Those of the first, then those of the second, each in the order of its result; empty where the results agree.</summary>
    public IReadOnlyList<Difference> Differences { get; }

    /// <summary>The differences, one a line; <c>no difference</c> where there is none.</summary>
    public override string ToString() => Differences.Count == 0 ? "no difference" : string.Join('\n', Differences);
}
