using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// Where no contractor is known: which of them take a keratosis or a tag as cosmetic on the line, by their articles (ICD-11). Two pay it only
/// beside a complication; the others pay it as it is, or say nothing.
/// </summary>
internal static class BenignLesionArticles
{
    private const string OfNoridian = "A57161";
    private const string OfCgs = "A57044";

    /// <summary>The articles that ask for a complication which the line lacks; null where none does.</summary>
    internal static string? AskFor(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        var noridian = Asks(work, line, diagnoses, MedicareContractor.Noridian);
        var cgs = Asks(work, line, diagnoses, MedicareContractor.Cgs);
        return noridian && cgs ? OfCgs + ", " + OfNoridian : noridian ? OfNoridian : cgs ? OfCgs : null;
    }

    private static bool Asks(ScrubWork work, ScrubLine line, ReadOnlySpan<DiagnosisCode> diagnoses, MedicareContractor contractor) =>
        ArticleCoverage.Judge(work.Edition.Articles, (int)contractor, line.Dense, diagnoses, work.Date, hasClassFinding: false,
            isBesideMohs: false).Verdict == CoverageVerdict.NeedsComplication;
}
