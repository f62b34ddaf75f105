namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// Diagnoses with which at least one Medicare contractor's article pays routine foot care without Q7, Q8 or Q9 (FC-Q), as known in autumn
/// 2026. A header stands for all codes below it. The contractor is not known here, so that what one takes is not doubted.
/// </summary>
internal static class FootCareDiagnoses
{
    /// <summary>Systemic disease: with every foot care code.</summary>
    private static readonly DiagnosisCode[] Systemic = Parse(
        "A30 A50.41 A50.42 A50.43 A50.45 A52.10 A52.11 A52.13 A52.14 A52.15 A52.16 A52.17 A52.19 A52.3 D51.0 D53.1 D68.8 D68.9 "
        + "D81.818 D81.819 E08.4 E08.610 E09.40 E09.42 E09.49 E09.610 E10.4 E10.5 E10.610 E10.65 E11.2 E11.3 E11.4 E11.610 E11.65 "
        + "E13.21 E13.3 E13.4 E13.5 E13.610 E46 E51.1 E52 E53.1 E53.8 E64.0 E75.21 E75.22 E75.24 E75.26 E75.3 E77 E85.1 E85.2 "
        + "E85.3 E85.4 E85.8 E85.9 G04.1 G11.1 G12.21 G13.0 G13.1 G35 G60 G61.0 G61.1 G61.81 G61.89 G62.0 G62.1 G62.2 G62.8 G63 "
        + "G64 G65 G70.1 G73.3 G82.21 G82.22 G82.51 G82.52 G82.53 G82.54 G95.0 I70.25 I74.4 I80.0 I80.1 I80.20 I80.21 I80.22 "
        + "I80.23 I80.241 I80.242 I80.243 I80.251 I80.252 I80.253 I80.29 K90.0 K90.1 K90.2 K90.3 K91.2 M05.5 M34.83 N18.1 N18.2 "
        + "N18.31 N18.32 N18.4 N18.5 N18.6 N18.9 N19 S14.0 S14.1 S24.0 S24.1 S34.0 S34.1 S34.2 S34.3 S34.4 S74 S84 S94 Z79.01");

    /// <summary>Corns, callosities and other keratoses: with paring.</summary>
    private static readonly DiagnosisCode[] Keratoses = Parse("L11.0 L84 L85.0 L85.1 L85.2 L85.8");

    /// <summary>Fungal disease: with debridement of nails.</summary>
    private static readonly DiagnosisCode[] Fungal = Parse(
        "B35.1 B37.2 B42.1 B42.7 B42.89 B42.9 B43.0 B43.8 B43.9 B44.7 B44.89 B44.9 B45.2 B45.7 B45.8 B45.9 B46.3 B46.4 B46.5 "
        + "B46.8 B46.9 B47.0 B48.1 B48.2 B48.8 B49");

    private static readonly ProcedureCode[] Paring = Array.ConvertAll(["11055", "11056", "11057"], ProcedureCode.Parse);
    private static readonly ProcedureCode[] Debridement = Array.ConvertAll(["11720", "11721"], ProcedureCode.Parse);

    internal static bool Suffice(ProcedureCode code, ReadOnlySpan<DiagnosisCode> diagnoses) =>
        DiagnosisClasses.AnyUnder(diagnoses, Systemic)
        || (Paring.AsSpan().Contains(code) && DiagnosisClasses.AnyUnder(diagnoses, Keratoses))
        || (Debridement.AsSpan().Contains(code) && DiagnosisClasses.AnyUnder(diagnoses, Fungal));

    private static DiagnosisCode[] Parse(string codes) => Array.ConvertAll(codes.Split(' '), DiagnosisCode.Parse);
}
