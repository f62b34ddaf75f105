using DermCpt.Scrubbing.Checks;

namespace DermCpt.Bundling;

/// <summary>INF-01: the behaviour of a lesion where the diagnoses that name one agree; a diagnosis that names none is passed over.</summary>
internal static class LesionTypeOfDiagnoses
{
    private const DiagnosisClass Cancer = DiagnosisClass.Malignant | DiagnosisClass.InSitu;

    /// <summary>Neoplasms of uncertain behaviour; an unspecified one says nothing of behaviour.</summary>
    private static readonly DiagnosisCode[] Uncertain = Array.ConvertAll(["D37", "D38", "D39", "D40", "D41", "D42", "D43", "D44", "D45", "D46", "D47", "D48"], DiagnosisCode.Parse);

    /// <summary>Vascular growths: whether they are destroyed by count or by area is for the record to say (DS-10).</summary>
    private static readonly DiagnosisCode[] Vascular = Array.ConvertAll(["D18.0", "I78.1", "L98.0"], DiagnosisCode.Parse);

    /// <summary>What an excised lesion is, or null where the diagnoses do not settle it.</summary>
    internal static LesionBehavior? OfExcision(ReadOnlySpan<DiagnosisCode> diagnoses) => ClassesOf(diagnoses) switch
    {
        DiagnosisClass.Benign => LesionBehavior.Benign,
        DiagnosisClass.Uncertain => LesionBehavior.Uncertain,
        DiagnosisClass.InSitu => LesionBehavior.InSitu,
        DiagnosisClass.Malignant or Cancer => LesionBehavior.Malignant,
        _ => null,
    };

    /// <summary>What a destroyed lesion is, or null where the diagnoses do not settle it: an area is measured of vascular growths, and contradicts any other.</summary>
    internal static DestroyedLesionType? OfDestruction(DestructionService service) => service.AreaSqCm is null ? OfDestruction(service.Diagnoses.AsSpan()) : null;

    private static DestroyedLesionType? OfDestruction(ReadOnlySpan<DiagnosisCode> diagnoses) => ClassesOf(diagnoses) switch
    {
        DiagnosisClass.Premalignant => DestroyedLesionType.Premalignant,
        DiagnosisClass.Malignant or DiagnosisClass.InSitu or Cancer => DestroyedLesionType.Malignant,
        DiagnosisClass.Benign when !DiagnosisClasses.AnyUnder(diagnoses, Vascular) => DestroyedLesionType.Benign,
        _ => null,
    };

    private static DiagnosisClass ClassesOf(ReadOnlySpan<DiagnosisCode> diagnoses) =>
        DiagnosisClasses.Of(diagnoses) | (DiagnosisClasses.AnyUnder(diagnoses, Uncertain) ? DiagnosisClass.Uncertain : DiagnosisClass.None);
}
