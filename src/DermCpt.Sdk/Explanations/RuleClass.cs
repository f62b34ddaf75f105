namespace DermCpt;

/// <summary>What a rule does. Rules of the first four classes decide answers; each of them has examples in the conformance suite. An immutable word, safe on any thread.</summary>
public enum RuleClass
{
    /// <summary>Chooses a code, its units or the group that they depend on, or holds the answer back.</summary>
    Select,

    /// <summary>Says what one service takes in of another, and what it does not.</summary>
    Bundle,

    /// <summary>Puts a modifier on a line, or says that none belongs there.</summary>
    Modifier,

    /// <summary>Judges a claim.</summary>
    Check,

    /// <summary>Defines a word, a period or a needed fact that other rules read.</summary>
    Fact,

    /// <summary>Describes the form of input or output; it changes nothing that is billed.</summary>
    Format,
}
