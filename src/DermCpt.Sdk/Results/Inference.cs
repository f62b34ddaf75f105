namespace DermCpt;

/// <summary>What is done with a fact that the record implies without stating it: the behavior of a lesion by its diagnosis, the wound that a closure belongs to. An immutable word, safe on any thread.</summary>
public enum Inference : byte
{
    /// <summary>It counts as stated, and is told beside the lines. The default.</summary>
    On,

    /// <summary>It is told, and the fact is asked for all the same.</summary>
    Suggest,

    /// <summary>Only what is stated counts.</summary>
    Off,
}

/// <summary>A fact that a rule took from the rest of the record, or proposes. Thread-safe: an immutable value.</summary>
public readonly struct InferredFact
{
    private readonly string? text;

    internal InferredFact(ReadObject read)
    {
        var because = read.Get<ReadObject>("because")!;
        Service = read.Text("service")!;
        Fact = (Fact)Words.Of<Fact>().Find(read.Text("fact")!);
        Value = read.Text("value")!;
        Rule = because.Rule();
        text = because.Text("text");
    }

    internal InferredFact(string service, Fact fact, string value, RuleId rule)
    {
        Service = service;
        Fact = fact;
        Value = value;
        Rule = rule;
    }

    /// <summary>The service's id.</summary>
    public string Service { get; }

    /// <summary>The fact's name in JSON.</summary>
    public string Name => Words.CamelCaseOf(Fact);

    /// <summary>What it is, as JSON has it; for a lesion, whose it is: <c>same as s1</c>.</summary>
    public string Value { get; }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>The rule's statement. Made on each read.</summary>
    public string Text => text ?? RuleBook.Statement(Rule);

    internal Fact Fact { get; }

    /// <summary>Service, fact, value and rule.</summary>
    public override string ToString() => $"{Service}: {Name} = {Value} ({Rule})";
}
