namespace DermCpt;

/// <summary>What a code is for, as far as modifiers and visits care (modifiers.md, column "applies").</summary>
internal enum CodeKind : byte
{
    /// <summary>Surgery and other procedures.</summary>
    Procedure,

    /// <summary>Evaluation and management.</summary>
    Visit,

    /// <summary>Radiology.</summary>
    Radiology,

    /// <summary>Pathology and laboratory.</summary>
    Laboratory,

    /// <summary>Drugs and supplies.</summary>
    Drug,
}

/// <summary>Kinds of code by number: the ranges are the sections of the code set.</summary>
internal static class CodeKinds
{
    internal static CodeKind Of(ProcedureCode code)
    {
        var number = code.Number;
        if (number < 0)
        {
            return OfLevelTwo(code);
        }

        return number switch
        {
            >= 70000 and <= 79999 => CodeKind.Radiology,
            >= 80000 and <= 89999 => CodeKind.Laboratory,
            99024 or 99417 or 99418 or 98016 => CodeKind.Visit,
            (>= 98966 and <= 98981) or (>= 99354 and <= 99499) => CodeKind.Visit,
            _ => IsVisitNumber(number) ? CodeKind.Visit : CodeKind.Procedure,
        };
    }

    /// <summary>A visit with a level, face to face or by telemedicine.</summary>
    internal static bool IsVisit(ProcedureCode code) => IsVisitNumber(code.Number);

    private static bool IsVisitNumber(int number) => number is (>= 99201 and <= 99215) or (>= 99217 and <= 99239) or (>= 99241 and <= 99255)
        or (>= 99281 and <= 99285) or (>= 99304 and <= 99316) or (>= 99341 and <= 99350) or (>= 98000 and <= 98015)
        or (>= 92002 and <= 92014) or (>= 99381 and <= 99397);

    private static CodeKind OfLevelTwo(ProcedureCode code)
    {
        Span<char> text = stackalloc char[5];
        if (!code.TryFormat(text, out var length) || length != 5)
        {
            return CodeKind.Procedure;
        }

        return text switch
        {
            "Q0111" or "Q0112" => CodeKind.Laboratory,
            "G2211" or "G2212" or "G2012" or "G2010" or "G2250" or "G2251" or "G2252" or "G0463" or "G0402" or "G0438" or "G0439" or "G0316" or "G0317" or "G0318" => CodeKind.Visit,
            ['J' or 'A', ..] or ['Q', '4' or '5', ..] => CodeKind.Drug,
            _ => CodeKind.Procedure,
        };
    }
}
