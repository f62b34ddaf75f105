namespace DermCpt;

/// <summary>Whether the articles of a Medicare contractor were held against the lines (COV-08). None of the words says that a line is covered. An immutable word, safe on any thread.</summary>
public enum CoverageJudgement : byte
{
    /// <summary>The payer is not Medicare.</summary>
    NotMedicare,

    /// <summary>No contractor is known: none stated, no state, or a state with two.</summary>
    NoContractor,

    /// <summary>The contractor is known, and none of its articles speaks of the codes, or no line has a diagnosis.</summary>
    NoArticle,

    /// <summary>At least one line was compared with an article; findings say what it lacks.</summary>
    Judged,
}
