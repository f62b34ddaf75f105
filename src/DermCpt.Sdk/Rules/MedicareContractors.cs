namespace DermCpt.Rules;

/// <summary>The Medicare contractors for practitioners.</summary>
internal enum MedicareContractor : byte
{
    /// <summary>Neither named nor to be had from the state.</summary>
    Unknown,

    /// <summary>J15.</summary>
    Cgs,

    /// <summary>JN.</summary>
    FirstCoast,

    /// <summary>J6, JK.</summary>
    Ngs,

    /// <summary>JE, JF.</summary>
    Noridian,

    /// <summary>JH, JL.</summary>
    Novitas,

    /// <summary>JJ, JM.</summary>
    Palmetto,

    /// <summary>J5, J8.</summary>
    Wps,
}

/// <summary>Which contractor a record or a practice names, by its name, jurisdiction or contract number, and how each wants repeated codes (REP-2).</summary>
internal static class MedicareContractors
{
    /// <summary>Names and jurisdictions; which states are whose stands in the edition.</summary>
    private static readonly (MedicareContractor Contractor, string[] Names)[] Rows =
    [
        (MedicareContractor.Noridian, ["Noridian", "JE", "JF"]),
        (MedicareContractor.Novitas, ["Novitas", "JH", "JL"]),
        (MedicareContractor.FirstCoast, ["First Coast", "FCSO", "JN"]),
        (MedicareContractor.Palmetto, ["Palmetto", "JJ", "JM"]),
        (MedicareContractor.Cgs, ["CGS", "J15"]),
        (MedicareContractor.Wps, ["WPS", "Wisconsin Physicians", "J5", "J8"]),
        (MedicareContractor.Ngs, ["NGS", "National Government Services", "Wellpoint", "J6", "JK"]),
    ];

    private const int ContractDigits = 5;
    private static readonly DateOnly NovitasPools = new(2024, 1, 1);
    private static readonly DateOnly FirstCoastPools = new(2024, 8, 12);

    /// <summary>By the first two digits of a contract number.</summary>
    private static ReadOnlySpan<byte> ByContract => [0, 4, 4, 4, 5, 7, 3, 5, 7, 2, 6, 6, 5, 3, 3, 1];

    /// <summary>How the contractor wants one code for several lesions, where it is not as the profile of Medicare has it.</summary>
    internal static RepeatLesionChoice RepeatOf(MedicareContractor contractor, DateOnly date, RepeatLesionChoice usual) => contractor switch
    {
        MedicareContractor.Wps => RepeatLesionChoice.Units,
        MedicareContractor.Novitas when date < NovitasPools => RepeatLesionChoice.Separate76,
        MedicareContractor.FirstCoast when date < FirstCoastPools => RepeatLesionChoice.Separate76,
        _ => usual,
    };

    /// <summary>By name, jurisdiction or contract number of five digits; unknown for any other text.</summary>
    internal static MedicareContractor OfName(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Length == ContractDigits && !name.ContainsAnyExceptInRange('0', '9'))
        {
            var number = ((name[0] - '0') * 10) + name[1] - '0';
            return number < ByContract.Length ? (MedicareContractor)ByContract[number] : MedicareContractor.Unknown;
        }

        foreach (var (contractor, names) in Rows)
        {
            foreach (var own in names)
            {
                if (name.StartsWith(own, StringComparison.OrdinalIgnoreCase) && (name.Length == own.Length || !char.IsAsciiLetterOrDigit(name[own.Length])))
                {
                    return contractor;
                }
            }
        }

        return MedicareContractor.Unknown;
    }
}
