using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// What Medicare contractors say of benign lesions and drained cysts in their articles, as known in autumn 2026 (ICD-11, ICD-23). Two pay a
/// keratosis or a tag only beside a second diagnosis that is not cosmetic; the others pay it as it is, or say nothing. A header stands for
/// all codes below it.
/// </summary>
internal static class BenignLesionArticles
{
    private const string OfNoridian = "A57161";
    private const string OfCgs = "A57044";

    /// <summary>Complications and diagnoses that both pay.</summary>
    private static readonly DiagnosisCode[] OfBoth = Parse(
        "A63.0 B08.1 B78.1 D48.5 D49.2 E83.2 H02.821 H02.822 H02.824 H02.825 K12.2 L02.01 L02.11 L02.211 L02.212 L02.213 L02.214 "
        + "L02.215 L02.216 L02.31 L02.411 L02.412 L02.413 L02.414 L02.415 L02.416 L02.511 L02.512 L02.611 L02.612 L02.81 L03.111 "
        + "L03.112 L03.113 L03.114 L03.115 L03.116 L03.121 L03.122 L03.123 L03.124 L03.125 L03.126 L03.211 L03.212 L03.22 L03.311 "
        + "L03.312 L03.313 L03.314 L03.315 L03.316 L03.317 L03.321 L03.322 L03.323 L03.324 L03.325 L03.326 L03.327 L03.8 L08.82 L08.89 "
        + "L08.9 L26 L28.1 L29.9 L30.4 L53.8 L54 L82.0 L92.0 L92.8 L95.1 L98.0 L98.2 L98.3 R20.0 R20.1 R20.2 R20.3 R20.8 R58");

    private static readonly DiagnosisCode[] NoridianAlone = Parse(
        "B07 D17.0 D17.1 D17.21 D17.22 D17.23 D17.24 D29.0 D29.4 D49.5 H61.00 H61.011 H61.012 H61.013 H61.021 H61.022 H61.023 H61.031 "
        + "H61.032 H61.033 L11.0 L28.0 L53.9 L56.5 L72.3 L85.0 L85.1 L85.2 L85.8 L86 L87.0 L87.2");

    private static readonly DiagnosisCode[] CgsAlone = Parse(
        "D37.01 D37.02 D37.04 D37.05 D37.09 D39.8 D39.9 D40.8 D40.9 D80.0 D80.1 D80.2 D80.3 D80.4 D80.5 D80.6 D80.7 D80.8 D81.0 D81.1 "
        + "D81.2 D81.4 D81.6 D81.7 D81.89 D82.0 D82.1 D83.0 D83.1 D83.2 D83.8 D84.8 D89.82 D89.89 H02.881 H02.882 H02.884 H02.885 "
        + "H02.88A H02.88B H02.89 H10.401 H10.402 H10.403 H10.421 H10.422 H10.423 H10.431 H10.432 H10.433 H10.9 H53.40 H53.451 H53.452 "
        + "H53.453 H53.7 H53.8 H53.9 H54.61 H54.62 L02.217 L02.227 L03.31A L03.32A L30.0 L30.2 L30.8 L50.9 L57.0 L70.0 M79.601 M79.602 "
        + "M79.604 M79.605 M79.621 M79.622 M79.631 M79.632 M79.641 M79.642 M79.644 M79.645 M79.651 M79.652 M79.661 M79.662 M79.671 "
        + "M79.672 M79.674 M79.675 R52 T07 Z48.817 Z85.820 Z85.828");

    /// <summary>The articles by which a keratosis or a tag is cosmetic on this line; null where the contractor, or each where it is not known, pays it.</summary>
    internal static string? AskFor(MedicareContractor contractor, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (contractor is not (MedicareContractor.Unknown or MedicareContractor.Noridian or MedicareContractor.Cgs) || DiagnosisClasses.AnyUnder(diagnoses, OfBoth))
        {
            return null;
        }

        var noridian = contractor != MedicareContractor.Cgs && !DiagnosisClasses.AnyUnder(diagnoses, NoridianAlone);
        var cgs = contractor != MedicareContractor.Noridian && !DiagnosisClasses.AnyUnder(diagnoses, CgsAlone);
        return noridian && cgs ? OfCgs + ", " + OfNoridian : noridian ? OfNoridian : cgs ? OfCgs : null;
    }

    private static DiagnosisCode[] Parse(string codes) => Array.ConvertAll(codes.Split(' '), DiagnosisCode.Parse);
}
