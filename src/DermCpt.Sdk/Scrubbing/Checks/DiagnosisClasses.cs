using DermCpt.CodeProfiles;

namespace DermCpt.Scrubbing.Checks;

/// <summary>What a diagnosis says of a lesion (ICD-01..06), as bits so that a line's diagnoses become one value.</summary>
[Flags]
internal enum DiagnosisClass : byte
{
    None = 0,
    Benign = 1,
    Malignant = 2,
    InSitu = 4,
    Uncertain = 8,
    Unspecified = 16,
    Premalignant = 32,
}

/// <summary>Prefixes of ICD-10-CM and the class they name; the longest wins (icd10-links.md).</summary>
internal static class DiagnosisClasses
{
    private const int CodeBits = 6;

    private static readonly (string Prefix, DiagnosisClass Class)[] Listed =
    [
        ("D22", DiagnosisClass.Benign), ("D23", DiagnosisClass.Benign), ("D17.0", DiagnosisClass.Benign), ("D17.1", DiagnosisClass.Benign),
            ("D17.2", DiagnosisClass.Benign), ("D17.3", DiagnosisClass.Benign),
        ("D18.01", DiagnosisClass.Benign), ("L72", DiagnosisClass.Benign), ("L82.0", DiagnosisClass.Benign), ("L82.1", DiagnosisClass.Benign),
        ("L91.0", DiagnosisClass.Benign), ("L91.8", DiagnosisClass.Benign),
        ("L98.0", DiagnosisClass.Benign), ("D21", DiagnosisClass.Benign), ("L92.3", DiagnosisClass.Benign), ("B07", DiagnosisClass.Benign),
        ("B08.1", DiagnosisClass.Benign),
        ("C43", DiagnosisClass.Malignant), ("C44", DiagnosisClass.Malignant), ("C4A", DiagnosisClass.Malignant), ("C46.0", DiagnosisClass.Malignant),
        ("C49", DiagnosisClass.Malignant),
        ("D03", DiagnosisClass.InSitu), ("D04", DiagnosisClass.InSitu), ("D07", DiagnosisClass.InSitu), ("D48.5", DiagnosisClass.Uncertain),
        ("D49.2", DiagnosisClass.Unspecified), ("L57.0", DiagnosisClass.Premalignant),
    ];

    /// <summary>The longest first, so that the first that fits is the one that counts; each with its digits shifted out once.</summary>
    private static readonly Prefix[] Prefixes = ByLength();

    internal static DiagnosisClass Of(DiagnosisCode code)
    {
        foreach (ref readonly var row in Prefixes.AsSpan())
        {
            if (code.Packed >> row.Shift == row.Key)
            {
                return row.Class;
            }
        }

        return DiagnosisClass.None;
    }

    internal static DiagnosisClass Of(ReadOnlySpan<DiagnosisCode> codes)
    {
        var all = DiagnosisClass.None;
        foreach (var code in codes)
        {
            all |= Of(code);
        }

        return all;
    }

    internal static bool AnyUnder(ReadOnlySpan<DiagnosisCode> codes, ReadOnlySpan<DiagnosisCode> headers)
    {
        foreach (var code in codes)
        {
            foreach (var header in headers)
            {
                if (code.IsUnder(header))
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal static bool AllUnder(ReadOnlySpan<DiagnosisCode> codes, ReadOnlySpan<DiagnosisCode> headers)
    {
        foreach (var code in codes)
        {
            if (!AnyUnder([code], headers))
            {
                return false;
            }
        }

        return true;
    }

    private static Prefix[] ByLength()
    {
        var rows = Array.ConvertAll(Listed, static row => new Prefix(DiagnosisCode.Parse(row.Prefix), row.Class));
        Array.Sort(rows, static (left, right) => left.Shift - right.Shift);
        return rows;
    }

    private readonly struct Prefix(DiagnosisCode code, DiagnosisClass named)
    {
        internal int Shift { get; } = System.Numerics.BitOperations.TrailingZeroCount(code.Packed) / CodeBits * CodeBits;

        internal ulong Key { get; } = code.Packed >> (System.Numerics.BitOperations.TrailingZeroCount(code.Packed) / CodeBits * CodeBits);

        internal DiagnosisClass Class { get; } = named;
    }
}

/// <summary>A family of codes and the diagnoses it expects: a class, or prefixes. Anything else is a warning, never coverage.</summary>
internal sealed class DiagnosisLink(Rule rule, DiagnosisExpectation of, DiagnosisClass expected, params string[] headers)
{
    /// <summary>The rule.</summary>
    internal Rule Rule { get; } = rule;
    /// <summary>The codes.</summary>
    internal DiagnosisExpectation Of { get; } = of;
    /// <summary>Classes that fit.</summary>
    internal DiagnosisClass Expected { get; } = expected;

    private const DiagnosisClass Cancer = DiagnosisClass.Malignant | DiagnosisClass.InSitu;

    private readonly DiagnosisCode[] fitting = Array.ConvertAll(headers, DiagnosisCode.Parse);

    /// <summary>Last day on which 96567 was for cancer too (PDT-11).</summary>
    private static readonly DateOnly LastOfCancerLight = new(2017, 12, 31);

    internal static readonly DiagnosisLink[] All =
    [
        new(Rule.ICD_10, DiagnosisExpectation.Keratoses, DiagnosisClass.Premalignant),
        new(Rule.ICD_12, DiagnosisExpectation.MalignantDestruction, Cancer),
        new(Rule.ICD_15, DiagnosisExpectation.Mohs, Cancer),
        new(Rule.ICD_17, DiagnosisExpectation.Laser, DiagnosisClass.None, "L40"),
        new(Rule.ICD_18, DiagnosisExpectation.PhotodynamicByPhysician, DiagnosisClass.None, "L57.0"),
        new(Rule.ICD_18, DiagnosisExpectation.Photodynamic, Cancer, "L57.0") { Through = LastOfCancerLight },
        new(Rule.PDT_11, DiagnosisExpectation.Photodynamic, DiagnosisClass.None, "L57.0") { From = LastOfCancerLight.AddDays(1) },
        new(Rule.ICD_22, DiagnosisExpectation.Paring, DiagnosisClass.None, "L84"),
        new(Rule.ICD_25, DiagnosisExpectation.Hidradenitis, DiagnosisClass.None, "L73.2"),
        new(Rule.ICD_26, DiagnosisExpectation.Nails, DiagnosisClass.None, "B35.1", "L60"),
    ];

    /// <summary>First day of the link.</summary>
    internal DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>Last day of the link.</summary>
    internal DateOnly Through { get; init; } = DateOnly.MaxValue;

    internal bool Fits(ReadOnlySpan<DiagnosisCode> codes, DiagnosisClass classes) => (classes & Expected) != 0 || DiagnosisClasses.AnyUnder(codes, fitting);
}
