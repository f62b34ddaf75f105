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

/// <summary>Which contractor a record or a practice means, by its name, its jurisdiction or the state, and how each wants repeated codes (REP-2).</summary>
internal static class MedicareContractors
{
    /// <summary>Names and jurisdictions, and the states and territories of each in 2026.</summary>
    private static readonly (MedicareContractor Contractor, string[] Names, string States)[] Rows =
    [
        (MedicareContractor.Noridian, ["Noridian", "JE", "JF"], "AK AS AZ CA GU HI ID MP MT ND NV OR SD UT WA WY"),
        (MedicareContractor.Novitas, ["Novitas", "JH", "JL"], "AR CO DC DE LA MD MS NJ NM OK PA TX"),
        (MedicareContractor.FirstCoast, ["First Coast", "FCSO", "JN"], "FL PR VI"),
        (MedicareContractor.Palmetto, ["Palmetto", "JJ", "JM"], "AL GA NC SC TN VA WV"),
        (MedicareContractor.Cgs, ["CGS", "J15"], "KY OH"),
        (MedicareContractor.Wps, ["WPS", "Wisconsin Physicians", "J5", "J8"], "IA IN KS MI MO NE"),
        (MedicareContractor.Ngs, ["NGS", "National Government Services", "Wellpoint", "J6", "JK"], "CT IL MA ME MN NH NY RI VT WI"),
    ];

    private const int ContractDigits = 5;
    private static readonly DateOnly NovitasPools = new(2024, 1, 1);
    private static readonly DateOnly FirstCoastPools = new(2024, 8, 12);

    /// <summary>By the first two digits of a contract number.</summary>
    private static ReadOnlySpan<byte> ByContract => [0, 4, 4, 4, 5, 7, 3, 5, 7, 2, 6, 6, 5, 3, 3, 1];

    /// <summary>What the record names, then its state, then what the practice profile names.</summary>
    internal static MedicareContractor Of(string? name, string? state, PracticeProfile? practice) =>
        Of(name, state) is var stated and not MedicareContractor.Unknown ? stated : Of(practice?.Contractor, practice?.State);

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

        foreach (var (contractor, names, _) in Rows)
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

    private static MedicareContractor Of(string? name, string? state)
    {
        if (OfName(name) is var named and not MedicareContractor.Unknown)
        {
            return named;
        }

        foreach (var (contractor, _, states) in Rows)
        {
            if (state is not null && states.Contains(state, StringComparison.Ordinal))
            {
                return contractor;
            }
        }

        return MedicareContractor.Unknown;
    }
}
